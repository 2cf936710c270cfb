/**
 * What each call of the replica's API needs. The first part follows the vendor's own API description; the second part is
 * the replica's invention, so that rights which the real API never asks for can be tried by a test too.
 */

export interface Operation {
  readonly method: string;
  /** As the vendor's description writes it, `:id` for any one segment. */
  readonly path: string;
  readonly pattern: RegExp;
  /** One of these is enough; none at all means any valid token. */
  readonly anyOf: readonly string[];
}

const viewTicket = ['Tickets - View Details', "Tickets - View 'Their Ticket' Details (assigned to them)"];

const table: readonly (readonly [call: string, ...anyOf: string[]])[] = [
  ['GET /me'],
  ['GET /settings'],
  ['GET /users'],
  ['GET /payment_methods'],
  ['GET /appointments', 'Appointments - View All (see-own never restricted)'],
  ['POST /appointments'],
  ['GET /appointment_types', 'Global Admin'],
  ['GET /line_items', 'Global Admin'],
  ['GET /portal_users', 'Global Admin'],
  ['GET /customer_assets', 'Assets - List/Search'],
  ['POST /customer_assets', 'Assets - Create'],
  ['GET /customer_assets/:id', 'Assets - View Details'],
  ['PUT /customer_assets/:id', 'Assets - Edit'],
  ['GET /customer_assets/:id/patches', 'Assets - List/Search'],
  ['GET /customers', 'Customers - List/Search'],
  ['POST /customers', 'Customers - Create'],
  ['GET /customers/latest', 'Customers - Edit'],
  ['GET /customers/:id', 'Customers - View Detail'],
  ['PUT /customers/:id', 'Customers - Edit'],
  ['DELETE /customers/:id', 'Customers - Delete'],
  ['GET /customers/:id/phones', 'Customers - View Detail'],
  ['POST /customers/:id/phones', 'Customers - Edit'],
  ['GET /contacts', 'Customers - View Detail'],
  ['POST /contacts', 'Customers - Edit'],
  ['GET /contacts/:id', 'Customers - View Detail'],
  ['PUT /contacts/:id', 'Customers - Edit'],
  ['DELETE /contacts/:id', 'Customers - Edit'],
  ['GET /contracts', 'Contracts - List/Search'],
  ['POST /contracts', 'Contracts - Edit'],
  ['GET /contracts/:id', 'Contracts - Edit'],
  ['PUT /contracts/:id', 'Contracts - Edit'],
  ['DELETE /contracts/:id', 'Contracts - Delete'],
  ['GET /wiki_pages', 'Documentation - Allow Usage'],
  ['GET /wiki_pages/:id', 'Documentation - Allow Usage'],
  ['POST /wiki_pages', 'Documentation - Create'],
  ['PUT /wiki_pages/:id', 'Documentation - Edit'],
  ['DELETE /wiki_pages/:id', 'Documentation - Delete'],
  ['GET /estimates', 'Estimates - List/Search'],
  ['POST /estimates', 'Estimates - Create'],
  ['GET /estimates/:id', 'Estimates - View Details'],
  ['PUT /estimates/:id', 'Estimates - Edit'],
  ['DELETE /estimates/:id', 'Estimates - Delete'],
  ['GET /invoices', 'Invoices - List/Search'],
  ['POST /invoices', 'Invoices - Create'],
  ['GET /invoices/:id', 'Invoices - View Details'],
  ['PUT /invoices/:id', 'Invoices - Edit'],
  ['POST /invoices/:id/line_items', 'Invoices - Edit'],
  ['GET /leads', 'Leads - List/Search'],
  ['POST /leads'],
  ['GET /items', 'Parts Orders - List/Search'],
  ['GET /payments', 'Payments - View List'],
  ['POST /payments', 'Payments - Create'],
  ['GET /products', 'Products - List/Search'],
  ['POST /products', 'Products - Create'],
  ['GET /products/:id', 'Products - List/Search'],
  ['PUT /products/:id', 'Products - Edit'],
  ['PUT /products/:id/location_quantities', 'Products - Edit Quantities'],
  ['GET /purchase_orders', 'Purchase Orders - List/Search'],
  ['POST /purchase_orders', 'Purchase Orders - Edit'],
  ['GET /purchase_orders/:id', 'Purchase Orders - View Details'],
  ['GET /rmm_alerts', 'RMM Alerts - List'],
  ['GET /rmm_alerts/:id', 'RMM Alerts - List'],
  ['POST /rmm_alerts', 'RMM Alerts - Create'],
  ['POST /rmm_alerts/:id/mute', 'RMM Alerts - Clear/Manage'],
  ['DELETE /rmm_alerts/:id', 'RMM Alerts - Delete'],
  ['GET /schedules', 'Recurring Invoices - List'],
  ['GET /schedules/:id', 'Recurring Invoices - List'],
  ['POST /schedules', 'Recurring Invoices - New'],
  ['PUT /schedules/:id', 'Recurring Invoices - Edit'],
  ['DELETE /schedules/:id', 'Recurring Invoices - Delete'],
  ['GET /canned_responses', 'Ticket Canned Responses - Manage'],
  ['GET /ticket_timers', 'Ticket Timers - Overview'],
  ['PATCH /ticket_timers/:id', 'Ticket Timers - Edit'],
  ['GET /new_ticket_forms', 'Ticket Workflows - Manage'],
  ['GET /new_ticket_forms/:id', 'Tickets - Create'],
  ['GET /tickets', 'Tickets - List/Search'],
  ['POST /tickets', 'Tickets - Create'],
  ['GET /tickets/:id', ...viewTicket],
  ['PUT /tickets/:id', 'Tickets - Edit'],
  ['DELETE /tickets/:id', 'Tickets - Delete'],
  ['GET /tickets/:id/comments', ...viewTicket],
  ['POST /tickets/:id/comment', 'Tickets - Edit'],
  ['GET /timelogs', 'Timelogs - Manage'],
  ['GET /vendors', 'Vendors - List'],
  ['POST /vendors', 'Vendors - New'],
  ['GET /vendors/:id', 'Vendors - View Details'],
  ['PUT /vendors/:id', 'Vendors - Edit'],
  // Invented from here on.
  ['POST /contacts/import', 'Contacts - Import'],
  ['POST /tickets/:id/merge', 'Tickets - Merge'],
  ['POST /ticket_comments', 'Ticket Comments - New'],
  ['DELETE /ticket_comments/:id', 'Ticket Comments - Delete'],
  ['GET /worksheet_templates', 'Ticket Worksheets - Manage'],
  ['POST /worksheet_results', 'Ticket Worksheets - Add'],
  ['DELETE /worksheet_results/:id', 'Ticket Worksheets - Delete'],
];

function readOperation([call, ...anyOf]: readonly [string, ...string[]]): Operation {
  const [method = '', path = ''] = call.split(' ');
  return { method, path, pattern: new RegExp(`^${path.replaceAll(':id', '[^/]+')}$`), anyOf };
}

/** Every call that the replica knows. */
export const operations: readonly Operation[] = table.map(readOperation);
/** The operation that a call means. A fixed path stands before those with a placeholder, so the first that fits is it. */
export function operationFor(method: string, path: string): Operation | undefined {
  return operations.find((operation) => operation.method === method && operation.pattern.test(path));
}
