/**
 * ConnectWise PSA: `/system/info` proves the key, one call a module proves a right to look. Every call needs the calling
 * product's own client id, registered with ConnectWise; an admin's or another product's is never asked for.
 */
import { vendorFacts } from '../manifests/vendors';
import { callServer } from '../messaging/call';
import { linesOf, proofWithout, type Tell, type Told } from './lines';
import type { Trial, Verifier } from './types';

/** This project's own id; empty while it has none, and then nothing is called. */
const ownClientId = '';

const { columns } = vendorFacts.connectwise;

/** A cheap list, by the row that gates it. */
const lists: readonly (readonly [row: string, path: string])[] = [
  ['Companies | Company Maintenance', 'company/companies'],
  ['Companies | Contacts', 'company/contacts'],
  ['Companies | Configurations', 'company/configurations'],
  ['Companies | CRM/Sales Activities', 'sales/activities'],
  ['Companies | Manage Attachments', 'system/documents'],
  ['Finance | Agreements', 'finance/agreements'],
  ['Finance | Invoicing', 'finance/invoices'],
  ['Marketing | Marketing Groups', 'marketing/groups'],
  ['Procurement | Product Catalog', 'procurement/catalog'],
  ['Procurement | Products', 'procurement/products'],
  ['Procurement | Purchase Orders', 'procurement/purchaseorders'],
  ['Project | Project Headers', 'project/projects'],
  ['Project | Project Tickets', 'project/tickets'],
  ['Sales | Opportunity', 'sales/opportunities'],
  ['Service Desk | Resource Scheduling', 'schedule/entries'],
  ['Service Desk | Service Tickets', 'service/tickets'],
  ['System | API Reports', 'system/reports'],
  ['System | Member Maintenance', 'system/members'],
  ['Time & Expense | Time Entry', 'time/entries'],
];

/** Tables behind `System | Table Setup`, by the entry of its list. */
const tables: typeof lists = [
  ['Company / Company Status', 'company/companies/statuses'],
  ['Company / Company Type', 'company/companies/types'],
  ['Company / Configuration', 'company/configurations/types'],
  ['Company / Configuration Status', 'company/configurations/statuses'],
  ['Service / Priority', 'service/priorities'],
  ['Service / Service Board', 'service/boards'],
  ['Service / Source', 'service/sources'],
];

/** Answers what ConnectWise's API lets this key do, with the client id that the build carries. */
export const verifyConnectWise: Verifier = (trial) => verifyWith(trial, ownClientId);

/** The same with a given client id. */
export async function verifyWith(trial: Trial, clientId: string) {
  const { origin, values, requirements, signal } = trial;
  if (clientId === '') return proofWithout(requirements, 'untold', 'no-client-id');
  const { companyId, publicKey, privateKey } = values;
  if (companyId === undefined || publicKey === undefined || privateKey === undefined) {
    return proofWithout(requirements, 'untold', 'lacking');
  }
  const authorization = `Basic ${base64(`${companyId}+${publicKey}:${privateKey}`)}`;
  const call = (path: string) =>
    callServer({
      url: `${apiOf(origin)}/v4_6_release/apis/3.0/${path}`,
      headers: { authorization, clientId, accept: 'application/json' },
      read: false,
      signal,
    });
  const info = await call('system/info');
  if (info?.status === 401) return proofWithout(requirements, 'refused', 'key-refused');
  if (info?.status !== 200) return proofWithout(requirements, 'untold', 'silent');
  return { outcome: 'works', lines: linesOf(requirements, await askAll(trial, call), columns) } as const;
}

type Call = (path: string) => ReturnType<typeof callServer>;

/** What each call says of the rights; one call after the other, for the vendor limits them. */
async function askAll({ requirements, fold }: Trial, call: Call): Promise<Tell> {
  const rights = requirements.flatMap(({ anyOf }) => anyOf);
  const ofRows = await ask(
    lists.filter(([row]) => rights.some(({ key }) => key === fold(row))),
    call,
  );
  const entries = rights.flatMap(({ customize }) => customize?.entries.map(fold) ?? []);
  const ofEntries = await ask(
    tables.filter(([entry]) => entries.includes(fold(entry))),
    call,
  );
  const byRow = new Map(ofRows.map(([row, told]) => [fold(row), told]));
  // A row and an entry may be called the same.
  const byEntry = new Map(ofEntries.map(([entry, told]) => [fold(entry), told]));
  return ({ key, customize }, column) => {
    if (column !== 'Inquire') return { outcome: 'untold', reason: 'changes-data' };
    const told = customize?.entries.flatMap((entry) => byEntry.get(fold(entry)) ?? []) ?? [];
    const refused = told.find(({ outcome }) => outcome === 'refused');
    return refused ?? byRow.get(key) ?? told[0] ?? { outcome: 'untold', reason: 'no-call' };
  };
}

async function ask(names: typeof lists, call: Call): Promise<(readonly [name: string, told: Told])[]> {
  const told: (readonly [string, Told])[] = [];
  for (const [name, path] of names) {
    const answer = await call(`${path}?pageSize=1&fields=id`);
    told.push([name, toldBy(answer?.status)]);
  }
  return told;
}

function toldBy(status: number | undefined): Told {
  if (status === 200) return { outcome: 'works' };
  return status === 403 ? { outcome: 'refused' } : { outcome: 'untold', reason: 'silent' };
}

/** In the cloud the API is on a twin of the host; on a company's own server it is on the same. */
function apiOf(origin: string): string {
  return origin.replace(/^https:\/\/(?!api-)([\w-]+\.myconnectwise\.net)$/, 'https://api-$1');
}

/** Of any text, not only of Latin letters. */
function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
