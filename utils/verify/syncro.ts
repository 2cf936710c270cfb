/**
 * Syncro and RepairShopr: `/api/v1/me` proves the token, one call a granted area proves a right. Which right gates which
 * call is in the vendor's API description (api-docs.syncromsp.com). Only calls that read are made.
 */
import { callServer, own } from '../messaging/call';
import { linesOf, proofWithout, type Told } from './lines';
import type { Trial, Verifier } from './types';

/** Lists, by the right that opens them. */
const lists: readonly (readonly [right: string, path: string])[] = [
  ['Appointments - View All (see-own never restricted)', 'appointments'],
  ['Assets - List/Search', 'customer_assets'],
  ['Contracts - List/Search', 'contracts'],
  ['Customers - List/Search', 'customers'],
  ['Customers - Edit', 'customers/latest'],
  ['Customers - View Detail', 'contacts'],
  ['Documentation - Allow Usage', 'wiki_pages'],
  ['Estimates - List/Search', 'estimates'],
  ['Invoices - List/Search', 'invoices'],
  ['Leads - List/Search', 'leads'],
  ['Parts Orders - List/Search', 'items'],
  ['Payments - View List', 'payments'],
  ['Products - List/Search', 'products'],
  ['Purchase Orders - List/Search', 'purchase_orders'],
  ['Recurring Invoices - List', 'schedules'],
  ['RMM Alerts - List', 'rmm_alerts'],
  ['Ticket Canned Responses - Manage', 'canned_responses'],
  ['Ticket Timers - Overview', 'ticket_timers'],
  ['Ticket Workflows - Manage', 'new_ticket_forms'],
  ['Tickets - List/Search', 'tickets'],
  ['Vendors - List', 'vendors'],
];

/** Single records, by the right that opens them; which one there is, the list must tell. */
const records: readonly (readonly [right: string, path: string])[] = [
  ['Assets - View Details', 'customer_assets'],
  ['Contracts - Edit', 'contracts'],
  ['Estimates - View Details', 'estimates'],
  ['Invoices - View Details', 'invoices'],
  ['Purchase Orders - View Details', 'purchase_orders'],
  ['Tickets - Create', 'new_ticket_forms'],
  ['Tickets - View Details', 'tickets'],
  ['Vendors - View Details', 'vendors'],
];

/** Rights that this API does not gate, or only by calls that change data, are told apart by their last word. */
const changing = /\b(?:create|edit|delete|new|add|merge|import|change|manage|clear|quantity|execute|mute)\b/;

/** Answers what Syncro's API lets this token do. */
export const verifySyncro: Verifier = async (trial) => {
  const { origin, values, requirements, signal } = trial;
  const token = values.apiToken;
  if (token === undefined) return proofWithout(requirements, 'untold', 'lacking');
  const call = (path: string, read = false) =>
    callServer({
      url: `${origin}/api/v1/${path}`,
      headers: { authorization: `Bearer ${token}`, accept: 'application/json' },
      read,
      signal,
    });
  // The answer holds the user's own key: it is not even read.
  const me = await call('me');
  if (me?.status === 401) return proofWithout(requirements, 'refused', 'key-refused');
  if (me?.status !== 200) return proofWithout(requirements, 'untold', 'silent');
  const told = await askAll(trial, call);
  return {
    outcome: 'works',
    lines: linesOf(requirements, ({ key }) => {
      const untried = { outcome: 'untold', reason: changing.test(key) ? 'changes-data' : 'no-call' } as const;
      return told.get(key) ?? untried;
    }),
  };
};

type Call = (path: string, read?: boolean) => ReturnType<typeof callServer>;

/** What became of each right that a call can prove, by its folded name; one call after the other, for the vendor limits them. */
async function askAll({ requirements, fold }: Trial, call: Call): Promise<Map<string, Told>> {
  const wanted = new Set(requirements.flatMap(({ anyOf }) => anyOf.map(({ key }) => key)));
  const told = new Map<string, Told>();
  for (const [right, path] of lists) {
    if (wanted.has(fold(right))) told.set(fold(right), toldBy((await call(`${path}?page=1`))?.status));
  }
  for (const [right, path] of records) {
    if (wanted.has(fold(right))) told.set(fold(right), await askRecord(path, call));
  }
  return told;
}

async function askRecord(path: string, call: Call): Promise<Told> {
  const list = await call(`${path}?page=1`, true);
  const id = firstId(list?.body);
  // A list that is closed, or empty, names no record; any number then shows at least a refusal.
  const answer = await call(`${path}/${id ?? 1}`);
  return toldBy(answer?.status);
}

/** The number of the first record of a list, whatever the list is called. Nothing else of the answer is looked at. */
function firstId(body: unknown): number | null {
  if (typeof body !== 'object' || body === null) return null;
  for (const value of Array.isArray(body) ? [body] : Object.values(body)) {
    const id: unknown = Array.isArray(value) ? own(value[0], 'id') : undefined;
    if (typeof id === 'number' && Number.isSafeInteger(id)) return id;
  }
  return null;
}

function toldBy(status: number | undefined): Told {
  if (status === 200) return { outcome: 'works' };
  if (status === 401 || status === 403) return { outcome: 'refused' };
  return { outcome: 'untold', reason: status === 404 ? 'nothing-there' : 'silent' };
}
