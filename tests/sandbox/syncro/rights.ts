/** What the replica can grant. Names as facts of the vendor's API description and of integration guides give them. */

export interface Right {
  /** What forms submit; says nothing about the name. */
  readonly id: string;
  readonly group: string;
  readonly action: string;
  readonly name: string;
}

const actionsByGroup: Readonly<Record<string, readonly string[]>> = {
  Appointments: ['View All (see-own never restricted)'],
  Assets: ['Create', 'Edit', 'List/Search', 'Policy Change', 'View Details'],
  Chat: [
    'Module Enabled',
    'Pick Up Unassigned Chats',
    'Reassign',
    'Show All Chats',
    'Start New',
    'Take Over Assigned Chats',
  ],
  'Chat History': ['Mine Only', 'View All'],
  Contacts: ['Import'],
  Contracts: ['Delete', 'Edit', 'List/Search'],
  Credentials: ['Delete', 'Edit', 'New', 'View'],
  Customers: [
    'Archive',
    'Create',
    'De Duplicate',
    'Delete',
    'Edit',
    'List/Search',
    'View Detail',
    'View Total Invoiced',
  ],
  Documentation: ['Allow Usage', 'Create', 'Delete', 'Edit'],
  Estimates: ['Create', 'Delete', 'Edit', 'List/Search', 'View Details'],
  Invoices: ['Create', 'Edit', 'List/Search', 'View Details'],
  Leads: ['List/Search'],
  'Line Item': ['Apply Discount', 'Edit Prices', 'View Cost', 'Add Manual Item for Invoices/Estimates'],
  'Parts Orders': ['List/Search'],
  Payments: ['Create', 'View List'],
  'Pending Orders': ['View All'],
  Products: ['Create', 'Edit', 'Edit Quantities', 'List/Search', 'View Cost'],
  'Purchase Orders': ['Edit', 'List/Search', 'View Details'],
  'Recurring Invoices': ['Delete', 'Edit', 'List', 'New'],
  'RMM Alerts': ['Clear/Manage', 'Create', 'Delete', 'List'],
  'Ticket Canned Responses': ['Manage'],
  'Ticket Comments': ['Delete', 'New'],
  'Ticket Custom Fields': ['Manage'],
  'Ticket SLA': ['Edit'],
  'Ticket Timers': ['Edit', 'Overview'],
  'Ticket Workflows': ['Manage'],
  'Ticket Worksheets': ['Add', 'Delete', 'Edit Ad-hoc', 'Manage'],
  Tickets: [
    'Create',
    'Delete',
    'Edit',
    'List/Search',
    'Merge',
    'Use Ticket Charges',
    'View Details',
    "View 'Their Ticket' Details (assigned to them)",
  ],
  Timelogs: ['Manage'],
  Vendors: ['Edit', 'List', 'New', 'View Details'],
  Warranties: ['List', 'View Details'],
};

const pairs = Object.entries(actionsByGroup).flatMap(([group, actions]) =>
  actions.map((action) => ({ group, action })),
);

/** Every right, in the order the vendor's page lists them. */
export const rights: readonly Right[] = pairs.map(({ group, action }, index) => ({
  id: String(2003 + index * 7),
  group,
  action,
  name: `${group} - ${action}`,
}));

/** The whole list of names, for a Global Admin. */
export const rightNames: readonly string[] = rights.map((right) => right.name);
