import type { Scale } from './scales';

/** What a Security Level's General tab holds, section by section, in the words of the product's help and of guides to it. */

/** A cell: a scale, or what stands there in its place and cannot be chosen. */
export type CellFact = Scale | { readonly text: string };

export interface MatrixFact {
  readonly kind: 'matrix';
  readonly heading: string;
  /** A heading round several blocks. */
  readonly within?: string;
  readonly columns: readonly string[];
  /** Cells in the order of the columns; without columns there is one. */
  readonly rows: Readonly<Record<string, readonly CellFact[]>>;
}

export interface LinesFact {
  readonly kind: 'checks' | 'choice' | 'number';
  /** Empty where lines stand in the section itself. */
  readonly heading: string;
  readonly within?: string;
  readonly scale?: Scale;
  readonly lines: readonly string[];
}

export type BlockFact = MatrixFact | LinesFact;

const whole = ['View', 'Add', 'Edit', 'Delete'] as const;
const objects: readonly CellFact[] = ['object', 'add', 'object', 'object'];
const text = (words: string): CellFact => ({ text: words });

function matrix(
  columns: readonly string[],
  rows: MatrixFact['rows'],
  heading = 'Object Permissions',
): BlockFact {
  return { kind: 'matrix', heading, columns, rows };
}

function checks(heading: string, ...lines: readonly string[]): BlockFact {
  return { kind: 'checks', heading, lines };
}

function choice(heading: string, scale: Scale, line: string): BlockFact {
  return { kind: 'choice', heading, scale, lines: [line] };
}

function impersonation(heading: string, ...lines: readonly string[]): BlockFact {
  const rows = Object.fromEntries(lines.map((line) => [line, ['check', 'check'] as const]));
  return { kind: 'matrix', within: 'Resource Impersonation', heading, columns: ['Add', 'Edit'], rows };
}

/** The eleven sections with their Full and No Permission links, in the page's order. */
export const sections: Readonly<Record<string, readonly BlockFact[]>> = {
  Contracts: [
    matrix(['View', 'Add'], { Contracts: ['contract', 'add'] }),
    choice('', 'visibility', 'Contract Visibility'),
    checks(
      '',
      'Can modify contract Internal Costs',
      'Can modify Service/Bundle on contract charges',
      'Can create invoices from Ticket and Won Quote Wizard',
    ),
    choice('', 'approve', 'Can Approve & Post'),
  ],
  CRM: [
    matrix(
      [],
      {
        'Customer & Cancelation': ['access'],
        'Vendor & Partners': ['access'],
        'Prospects, Leads, & Dead': ['access'],
      },
      'Organization & Contact Access',
    ),
    matrix(whole, {
      Organizations: [text('see above'), 'add', 'object', 'object'],
      Contacts: [text('see above'), 'add', 'object', 'object'],
      'Opportunities & Quotes': objects,
      'Sales Orders': ['object', text('not applicable'), 'object', 'object'],
      'Devices & Subscriptions': objects,
      Notes: objects,
      'To-Dos': objects,
      Attachments: ['object', 'add', text('not applicable'), 'object'],
    }),
    checks(
      'Feature Access',
      'Contact Group Manager',
      'Reports > Export',
      'Device Discovery Wizard',
      'Can Manage Quote Templates and Quote Email Messages Outside of Admin',
    ),
    checks(
      'Other Permissions',
      'Can modify Account Manager (reassign Companies)',
      'Can modify Opportunity Owner (reassign Opportunities)',
      'Display ALL companies in company pick lists and data selectors',
    ),
    choice('', 'dashboard', 'Dashboard Display'),
  ],
  Inventory: [
    matrix(whole, {
      'Inventory Locations': ['object', 'add', text('same as Add'), 'object'],
      Items: ['object', 'add', text('same as Add'), 'object'],
      Products: objects,
      'Purchase Orders': ['object', 'add', text('same as Add'), 'object'],
    }),
    checks('Feature Access', 'Approve/Reject Items', 'Receive Items', 'Deliver/Ship Items', 'Transfer Items'),
  ],
  Projects: [
    matrix(
      ['View', 'Add'],
      {
        'Client & Internal': ['object', 'add'],
        Proposals: ['object', 'add'],
        'Project Templates': ['object', 'add'],
      },
      'Permission Per Project Type',
    ),
    checks(
      'Time Entry Permissions',
      'Can modify Contract on task and issue time entries',
      'Can modify Non-Billable setting on task and issue time entries',
      'Can modify Show on Invoice setting on task and issue time entries',
      'Can modify Work Type on task and issue time entries',
      'Can modify Service/Bundle on task/issue time entries and project charges',
    ),
    choice('Time Entry Permissions', 'tasks', 'Can enter time on'),
    checks('Other Permissions', 'Can view internal Cost data (in Projects module)'),
  ],
  'Service Desk': [
    matrix(whole, {
      Tickets: ['ticket', 'add', 'add', 'object'],
      'Ticket Notes': [text('see above'), text('see above'), 'object', 'object'],
      'Service Calls': ['ticket', 'add', 'add', 'object'],
      Charges: objects,
      Expenses: objects,
    }),
    checks(
      'Time Entry Permissions',
      'Can modify Contract on ticket time entries',
      'Can modify Non-Billable setting on ticket time entries',
      'Can modify Show on Invoice setting on ticket time entries',
      'Can modify Work Type on ticket time entries',
      'Can modify Service/Bundle on ticket time entries',
    ),
    checks(
      'Other Permissions',
      'Can edit Status of complete tickets',
      'Can administer tags and tag groups',
      'Can remove tags from tickets',
      'Can view non-billable time entries (Resources can see their own time entries)',
    ),
  ],
  'Documents & Knowledge Base': [
    checks(
      '',
      'Can access Knowledge Base',
      'Can manage Knowledge Base',
      'Can access documents',
      'Can manage documents',
    ),
  ],
  Timesheets: [
    choice('', 'object', 'Paid / Exported Timesheets'),
    checks('', 'Can create new project time entries from Timesheet'),
  ],
  Reports: [
    checks(
      'Can view standard reports in the following categories',
      ...['CRM', 'Projects', 'Service Desk', 'Contracts', 'Inventory', 'Timesheets'],
    ),
  ],
  Admin: [
    checks(
      'Feature Access',
      'Application-wide (shared) Features',
      'Resources/Users (HR)',
      'Companies & Contacts',
      'Service Desk (Tickets)',
      'Projects & Tasks',
      'Sales & Opportunities',
      'Products & Services',
      'Configuration Items',
      'Finance, Accounting, & Invoicing',
      'Contracts & Un-posting',
      'LiveReports',
      'Add-ons',
      'Client Portal',
      'Microsoft Extensions',
      'QuickBooks Extension',
      'Remote Monitoring & Management Extensions',
      'Other Extensions & Tools',
    ),
  ],
  Other: [
    matrix(['View'], { Resources: ['object'] }),
    checks(
      '',
      'Can access News Feed',
      'Can access public Team Walls',
      'Can access all private Team Walls',
      'Can access Co-Worker profile information',
      'Can access Global Notes Search',
      'Can access Executive Dashboard',
      'Can access Billing Portal',
      'Can export Grid Data',
      'Can manage Shared Dashboard Tabs',
      'Can offer Dashboard widgets to other Resources',
    ),
    checks('Webhooks', 'Can create Webhooks'),
    { kind: 'number', heading: 'Webhooks', lines: ['Maximum number of Webhooks'] },
    checks(
      'Miscellaneous',
      'Not required to change password (password does not expire)',
      'Can view internal cost data (excludes New/Edit Resource page)',
    ),
  ],
  'Web Services API': [
    checks('Feature Access', 'Can login to Web Services API'),
    {
      kind: 'checks',
      within: 'Resource Impersonation',
      heading: '',
      lines: ['Allow impersonation of resources with this security level'],
    },
    impersonation('Service Desk', 'Tickets', 'Ticket Notes'),
    impersonation('Projects', 'Projects', 'Project Notes', 'Task Notes'),
    impersonation('Other/Shared', 'Attachments'),
  ],
};

/** What stands before the eleven, without links: which modules a level has at all. */
export const moduleAccess = 'Feature/Section Access';
export const modules = ['CRM', 'Contracts', 'Inventory', 'Projects', 'Service Desk', 'Timesheets'] as const;
