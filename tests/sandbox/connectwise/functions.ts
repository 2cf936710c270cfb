/** The rows of a security role as the guides to the live product name them, and which levels each of their cells has. */

export const columns = ['Add', 'Edit', 'Delete', 'Inquire'] as const;
export type Column = (typeof columns)[number];
export const levels = ['None', 'My', 'All'] as const;
export type Level = (typeof levels)[number];

export interface RoleFunction {
  /** `<module> | <function>`: one name may stand in several modules. */
  readonly key: string;
  readonly module: string;
  readonly name: string;
  /** The levels that each cell offers; a cell that does not exist is left out. */
  readonly cells: Readonly<Partial<Record<Column, readonly Level[]>>>;
  /** The row has a `customize` link, and this catalogue behind it. */
  readonly list: readonly string[] | undefined;
}

const namesByModule = {
  Companies: [
    'Company Maintenance',
    'Company/Contact Group Maintenance',
    'Configuration - Display Passwords',
    'Configurations',
    'Contacts',
    'CRM/Sales Activities',
    'Import Contacts',
    'Manage Attachments',
    'Management',
    'Notes',
    'Reports',
    'Surveys',
    'Team Members',
    'Tracks',
    'UserCentric',
  ],
  Finance: [
    'Accounting Interface',
    'Agreement Invoicing',
    'Agreement Sales',
    'Agreements',
    'Billing Rate Maintenance',
    'Billing Reconciliation',
    'Billing View Time',
    'Company Finance',
    'Expense Reimbursements',
    'Financial Dashboard',
    'Invoice Approval',
    'Invoicing',
    'Reports',
  ],
  Marketing: ['ConnectWise Campaign', 'Marketing Groups', 'Marketing Management', 'Marketing Reports'],
  Procurement: [
    'Inventory Adjustments',
    'Inventory Transfers',
    'Product Billable Option',
    'Product Catalog',
    'Products',
    'Purchase Orders',
    'Purchasing Demand',
    'Reports',
  ],
  Project: [
    'Close Project Tickets',
    'Close Projects',
    'Project Contacts',
    'Project Finance',
    'Project Headers',
    'Project Management',
    'Project Notes',
    'Project Phase',
    'Project Product',
    'Project Scheduling',
    'Project Teams',
    'Project Templates',
    'Project Ticket - Dependencies',
    'Project Ticket Tasks',
    'Project Tickets',
  ],
  Sales: [
    'Closed Opportunity',
    'Opportunity',
    'Reports',
    'Sales Dashboard',
    'Sales Funnel',
    'Sales Orders',
    'Sales Orders Finance',
  ],
  'Service Desk': [
    'Change Approvals',
    'Close Service Tickets',
    'Merge Tickets',
    'Reports',
    'Resource Scheduling',
    'Service Ticket - Dependencies',
    'Service Tickets',
    'Service Tickets - Finance',
    'SLA Dashboard',
    'Ticket Templates',
  ],
  System: [
    'API Reports',
    'Custom Menu Entry',
    'Member Maintenance',
    'My Account',
    'My Company',
    'Security Roles',
    'System Reports',
    'Table Setup',
  ],
  'Time & Expense': ['Expense Report Entry', 'Time Approval', 'Time Entry', 'Time Entry Billable Option'],
} as const;

export const moduleNames = Object.keys(namesByModule);

/** Rows whose cells have no `My`. */
const withoutMy = new Set([
  'Companies | Company/Contact Group Maintenance',
  'Companies | Configuration - Display Passwords',
  'Marketing | Marketing Groups',
  'Procurement | Product Catalog',
  'System | API Reports',
  'System | Custom Menu Entry',
  'System | Member Maintenance',
  'System | My Company',
  'System | Security Roles',
  'System | Table Setup',
]);

/** Rows that lack cells altogether: reports can be looked at and nothing else. */
const onlyColumns: Readonly<Record<string, readonly Column[]>> = {
  'Companies | Reports': ['Inquire'],
  'Marketing | Marketing Reports': ['Inquire'],
  'Procurement | Reports': ['Inquire'],
  'Procurement | Product Billable Option': ['Add', 'Edit', 'Inquire'],
  'Sales | Reports': ['Inquire'],
  'Sales | Sales Dashboard': ['Inquire'],
  'Service Desk | Reports': ['Inquire'],
  'Service Desk | SLA Dashboard': ['Inquire'],
  'System | System Reports': ['Inquire'],
  'Time & Expense | Time Entry Billable Option': ['Add', 'Edit', 'Inquire'],
};

const tables = [
  'Activities / Activity Status',
  'Activities / Activity Type',
  'Agreements / Agreement Type',
  'Agreements / Batch',
  'Company / Address Formats',
  'Company / Company Status',
  'Company / Company Type',
  'Company / Configuration',
  'Company / Configuration Status',
  'Company / Country',
  'Company / Currency',
  'Company / Managed Devices Integration',
  'Company / Management',
  'Company / Management Backup',
  'Company / Management IT',
  'Company / Market Description',
  'Company / Note Type',
  'Company / Ownership Type',
  'Company / State',
  'Company / Team Role',
  'Company / Time Zone',
  'Contacts / Communication Type',
  'Expense / Payment Type',
  'General / Auto Sync',
  'General / Custom Fields',
  'General / Manage Hosted API',
  'General / StsClient',
  'General / Workflow_Rules',
  'General Ledger / Accounting Package',
  'Inventory / Warehouse Bin',
  'Invoicing / Billing Cycle',
  'Invoicing / Billing Status',
  'Invoicing / Billing Terms',
  'Invoicing / Tax code',
  'Opportunities / Opportunity Status',
  'Opportunities / Opportunity Type',
  'Opportunities / Sales Probability',
  'Opportunities / Sales Stage',
  'Opportunities / Sales Teams',
  'Products / Category',
  'Products / Manufacturers',
  'Products / Product Type',
  'Products / Subcategory',
  'Products / UOM',
  'Project / Project Boards',
  'Service / Priority',
  'Service / Service Board',
  'Service / Severity',
  'Service / SLA',
  'Service / Source',
  'Service / Surveys - Service',
] as const;

/** Rows with a `customize` link, and what can be allowed or disallowed there. */
const lists: Readonly<Record<string, readonly string[]>> = {
  'Companies | Configurations': [
    'Firewall',
    'Managed Network Device',
    'Managed Server',
    'Managed Workstation',
    'Printer',
    'Software License',
  ],
  'Finance | Agreements': ['Block Time', 'Hosting', 'Managed Services', 'Project Retainer'],
  'Service Desk | Resource Scheduling': ['Corporate', 'Division', 'Location', 'Team'],
  'System | Table Setup': tables,
};

function levelsOf(key: string): readonly Level[] {
  // One's own account is nobody else's: the highest level there is My.
  if (key === 'System | My Account') return ['None', 'My'];
  return withoutMy.has(key) ? ['None', 'All'] : levels;
}

export const roleFunctions: readonly RoleFunction[] = Object.entries(namesByModule).flatMap(
  ([module, names]) =>
    names.map((name) => {
      const key = `${module} | ${name}`;
      const cells = (onlyColumns[key] ?? columns).map((column) => [column, levelsOf(key)] as const);
      return { key, module, name, cells: Object.fromEntries(cells), list: lists[key]?.toSorted() };
    }),
);
