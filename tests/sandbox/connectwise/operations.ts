import type { Column } from './functions';

/** What one kind of call needs of the role. */
export interface Operation {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  readonly path: RegExp;
  /** Row that gates it, or empty when every key may make it. */
  readonly row: string;
  readonly column: Column;
  /** Entry of the row's list that must be allowed too. */
  readonly entry: string | undefined;
  readonly records: string;
}

interface Resource {
  readonly path: string;
  readonly row: string;
  readonly entry?: string;
}

const tableSetup = 'System | Table Setup';

const resources: readonly Resource[] = [
  { path: 'company/companies', row: 'Companies | Company Maintenance' },
  { path: 'company/contacts', row: 'Companies | Contacts' },
  { path: 'company/configurations/types', row: tableSetup, entry: 'Company / Configuration' },
  { path: 'company/configurations/statuses', row: tableSetup, entry: 'Company / Configuration Status' },
  { path: 'company/companies/statuses', row: tableSetup, entry: 'Company / Company Status' },
  { path: 'company/companies/types', row: tableSetup, entry: 'Company / Company Type' },
  { path: 'company/configurations', row: 'Companies | Configurations' },
  { path: 'company/managementreports', row: 'Companies | Management' },
  { path: 'finance/agreements', row: 'Finance | Agreements' },
  { path: 'finance/invoices', row: 'Finance | Invoicing' },
  { path: 'marketing/groups', row: 'Marketing | Marketing Groups' },
  { path: 'procurement/catalog', row: 'Procurement | Product Catalog' },
  { path: 'procurement/products', row: 'Procurement | Products' },
  { path: 'procurement/purchaseorders', row: 'Procurement | Purchase Orders' },
  { path: 'project/projects', row: 'Project | Project Headers' },
  { path: 'project/tickets', row: 'Project | Project Tickets' },
  { path: 'sales/opportunities', row: 'Sales | Opportunity' },
  { path: 'sales/activities', row: 'Companies | CRM/Sales Activities' },
  { path: 'schedule/entries', row: 'Service Desk | Resource Scheduling' },
  { path: 'service/boards', row: tableSetup, entry: 'Service / Service Board' },
  { path: 'service/priorities', row: tableSetup, entry: 'Service / Priority' },
  { path: 'service/sources', row: tableSetup, entry: 'Service / Source' },
  { path: 'service/surveys', row: 'Companies | Surveys' },
  { path: 'service/tickets', row: 'Service Desk | Service Tickets' },
  { path: 'system/documents', row: 'Companies | Manage Attachments' },
  { path: 'system/members', row: 'System | Member Maintenance' },
  { path: 'system/reports', row: 'System | API Reports' },
  { path: 'time/entries', row: 'Time & Expense | Time Entry' },
];

const verbs = [
  ['GET', 'Inquire', '(?:/\\d+)?'],
  ['POST', 'Add', ''],
  ['PATCH', 'Edit', '/\\d+'],
  ['PUT', 'Edit', '/\\d+'],
  ['DELETE', 'Delete', '/\\d+'],
] as const;

const operations: readonly Operation[] = [
  { method: 'GET', path: /^system\/info$/, row: '', column: 'Inquire', entry: undefined, records: 'info' },
  ...resources.flatMap(({ path, row, entry }) =>
    verbs.map(([method, column, rest]) => ({
      method,
      path: new RegExp(`^${path}${rest}$`),
      row,
      column,
      entry,
      records: path,
    })),
  ),
];

/** The kind of call that a method and a path after `/apis/3.0/` make. */
export function operationFor(method: string, path: string): Operation | undefined {
  return operations.find((operation) => operation.method === method && operation.path.test(path));
}
