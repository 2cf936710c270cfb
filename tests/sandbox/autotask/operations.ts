/** Which right lets a call of the REST API through. */

/** Entities of the API and the line that gates them; `View` and `Add` and so on are its columns. */
const entities: Readonly<Record<string, string>> = {
  Contracts: 'Contracts > Object Permissions > Contracts',
  Opportunities: 'CRM > Object Permissions > Opportunities & Quotes',
  Quotes: 'CRM > Object Permissions > Opportunities & Quotes',
  SalesOrders: 'CRM > Object Permissions > Sales Orders',
  ConfigurationItems: 'CRM > Object Permissions > Devices & Subscriptions',
  Subscriptions: 'CRM > Object Permissions > Devices & Subscriptions',
  CompanyNotes: 'CRM > Object Permissions > Notes',
  CompanyToDos: 'CRM > Object Permissions > To-Dos',
  CompanyAttachments: 'CRM > Object Permissions > Attachments',
  InventoryLocations: 'Inventory > Object Permissions > Inventory Locations',
  InventoryItems: 'Inventory > Object Permissions > Items',
  Products: 'Inventory > Object Permissions > Products',
  PurchaseOrders: 'Inventory > Object Permissions > Purchase Orders',
  Projects: 'Projects > Permission Per Project Type > Client & Internal',
  Tickets: 'Service Desk > Object Permissions > Tickets',
  ServiceCalls: 'Service Desk > Object Permissions > Service Calls',
  TicketCharges: 'Service Desk > Object Permissions > Charges',
  ExpenseItems: 'Service Desk > Object Permissions > Expenses',
  Resources: 'Other > Object Permissions > Resources',
};

/** Where no column of its own says who may look, another right does. */
const viewedBy: Readonly<Record<string, string>> = {
  Companies: 'CRM > Organization & Contact Access > Customer & Cancelation',
  Contacts: 'CRM > Organization & Contact Access > Customer & Cancelation',
  TicketNotes: 'Service Desk > Object Permissions > Tickets | View',
  Roles: 'Admin > Feature Access > Resources/Users (HR)',
  Departments: 'Admin > Feature Access > Resources/Users (HR)',
  KnowledgeBaseArticles: 'Documents & Knowledge Base > Can access Knowledge Base',
  Documents: 'Documents & Knowledge Base > Can access documents',
  TimeEntries: 'Timesheets > Paid / Exported Timesheets',
};

const changedBy: Readonly<Record<string, string>> = {
  Companies: 'CRM > Object Permissions > Organizations',
  Contacts: 'CRM > Object Permissions > Contacts',
  TicketNotes: 'Service Desk > Object Permissions > Ticket Notes',
};

/** Adding has no column here: who may change may add. */
const withoutAdd: ReadonlySet<string> = new Set(['TicketNotes']);

type Act = 'View' | 'Add' | 'Edit' | 'Delete';

export interface Operation {
  readonly entity: string;
  readonly act: Act;
  /** Key of the right that gates it. */
  readonly right: string;
  readonly id: string | undefined;
}

export function isEntity(name: string): boolean {
  return name in entities || name in viewedBy;
}

/** The right that an act on an entity needs; empty where nobody may. */
export function gateOf(entity: string, act: Act): string {
  const line = entities[entity] ?? changedBy[entity] ?? '';
  if (act === 'View') return viewedBy[entity] ?? `${line} | View`;
  if (!line) return '';
  return `${line} | ${act === 'Add' && withoutAdd.has(entity) ? 'Edit' : act}`;
}

/** What a call of `/ATServicesRest/V1.0/…` is, or undefined when there is no such call. */
export function operationFor(method: string, path: string): Operation | undefined {
  const [, entity = '', rest = ''] = /^\/([A-Za-z]+)(?:\/([\w-]+))?$/.exec(path) ?? [];
  if (!isEntity(entity)) return undefined;
  const act = actOf(method, rest);
  return act && { entity, act, right: gateOf(entity, act), id: /^\d+$/.test(rest) ? rest : undefined };
}

function actOf(method: string, rest: string): Act | undefined {
  if (method === 'GET' && (rest === 'query' || /^\d+$/.test(rest))) return 'View';
  if (method === 'POST') return rest === 'query' ? 'View' : rest === '' ? 'Add' : undefined;
  if (method === 'PATCH' || method === 'PUT') return 'Edit';
  return method === 'DELETE' && rest !== '' ? 'Delete' : undefined;
}
