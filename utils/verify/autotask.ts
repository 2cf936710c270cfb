/**
 * Autotask, with an integration of one's own: the zone is looked up, then each entity's `entityInformation` says what this
 * user may do with it. With a partner's integration the code is the partner's secret, and nothing can be tried.
 * Wrong secrets in a row lock an API user, so the secret is sent for one entity first, and for others only after it was taken.
 */
import { vendorFacts } from '../manifests/vendors';
import { callServer, own } from '../messaging/call';
import { linesOf, proofWithout, type Told } from './lines';
import type { Proof, Trial, Verifier } from './types';

/** Any of the API's hosts tells where a user is, and needs no secret for it. */
const lookup = 'https://webservices.autotask.net/atservicesrest/v1.0/zoneInformation';
const loginRight = 'Web Services API > Feature Access > Can login to Web Services API';

/** Entities of the API, by the line of the security level that gates them. */
const entities: readonly (readonly [line: string, entity: string])[] = [
  ['Contracts > Object Permissions > Contracts', 'Contracts'],
  ['CRM > Object Permissions > Organizations', 'Companies'],
  ['CRM > Object Permissions > Contacts', 'Contacts'],
  ['CRM > Object Permissions > Opportunities & Quotes', 'Opportunities'],
  ['CRM > Object Permissions > Sales Orders', 'SalesOrders'],
  ['CRM > Object Permissions > Devices & Subscriptions', 'ConfigurationItems'],
  ['CRM > Object Permissions > Notes', 'CompanyNotes'],
  ['CRM > Object Permissions > To-Dos', 'CompanyToDos'],
  ['CRM > Object Permissions > Attachments', 'CompanyAttachments'],
  ['Inventory > Object Permissions > Inventory Locations', 'InventoryLocations'],
  ['Inventory > Object Permissions > Items', 'InventoryItems'],
  ['Inventory > Object Permissions > Products', 'Products'],
  ['Inventory > Object Permissions > Purchase Orders', 'PurchaseOrders'],
  ['Projects > Permission Per Project Type > Client & Internal', 'Projects'],
  ['Service Desk > Object Permissions > Tickets', 'Tickets'],
  ['Service Desk > Object Permissions > Ticket Notes', 'TicketNotes'],
  ['Service Desk > Object Permissions > Service Calls', 'ServiceCalls'],
  ['Service Desk > Object Permissions > Charges', 'TicketCharges'],
  ['Other > Object Permissions > Resources', 'Resources'],
];

/** Lines of one box or one level that gate looking at an entity. */
const lookedAt: typeof entities = [
  ['CRM > Organization & Contact Access > Customer & Cancelation', 'Companies'],
  ['Documents & Knowledge Base > Can access Knowledge Base', 'KnowledgeBaseArticles'],
  ['Documents & Knowledge Base > Can access documents', 'Documents'],
  ['Admin > Feature Access > Resources/Users (HR)', 'Departments'],
];

/** What `entityInformation` calls each column of a level; a line without columns is for looking. */
const flags: Readonly<Record<string, string>> = {
  '': 'canQuery',
  View: 'canQuery',
  Add: 'canCreate',
  Edit: 'canUpdate',
  Delete: 'canDelete',
};

const { columns } = vendorFacts.autotask;

/** Answers what Autotask's API lets this user do. */
export const verifyAutotask: Verifier = async (trial) => {
  const { values, requirements, signal } = trial;
  const { username, secret, trackingIdentifier } = values;
  if (trackingIdentifier === undefined) return proofWithout(requirements, 'untold', 'vendor-owned');
  if (username === undefined || secret === undefined) {
    return proofWithout(requirements, 'untold', 'lacking');
  }
  const zone = await callServer({ url: `${lookup}?user=${encodeURIComponent(username)}`, signal });
  if (!zone) return proofWithout(requirements, 'untold', 'silent');
  const root = rootOf(own(zone.body, 'url'));
  // A user that no zone knows is one that is not saved yet, or saved a moment ago.
  if (!root) return proofWithout(requirements, 'untold', 'not-yet');
  const call = (entity: string) =>
    callServer({
      url: `${root}V1.0/${entity}/entityInformation`,
      headers: {
        'content-type': 'application/json',
        ApiIntegrationCode: trackingIdentifier,
        UserName: username,
        Secret: secret,
      },
      signal,
    });
  return askAll(trial, call);
};

type Call = (entity: string) => ReturnType<typeof callServer>;

async function askAll({ requirements, fold }: Trial, call: Call): Promise<Proof> {
  const first = await call('Companies');
  if (first?.status === 401) return proofWithout(requirements, 'refused', 'key-refused');
  // A wrong secret counts with the vendor even where its answer is lost.
  if (first?.status !== 200) return { ...proofWithout(requirements, 'untold', 'silent'), spent: true };
  const byKey = new Map([...entities, ...lookedAt].map(([line, entity]) => [fold(line), entity]));
  const wanted = new Set(
    requirements.flatMap(({ anyOf }) => anyOf.flatMap(({ key }) => byKey.get(key) ?? [])),
  );
  const told = new Map<string, unknown>([['Companies', own(first.body, 'info')]]);
  for (const entity of wanted) {
    if (!told.has(entity)) told.set(entity, own((await call(entity))?.body, 'info'));
  }
  return {
    outcome: 'works',
    lines: linesOf(
      requirements,
      ({ key }, column): Told => {
        // It has signed in just now.
        if (key === fold(loginRight)) return { outcome: 'works' };
        const entity = byKey.get(key);
        const flag = flags[column];
        if (entity === undefined || flag === undefined) return { outcome: 'untold', reason: 'no-call' };
        const may = own(told.get(entity), flag);
        if (typeof may !== 'boolean') return { outcome: 'untold', reason: 'silent' };
        return { outcome: may ? 'works' : 'refused' };
      },
      columns,
    ),
  };
}

/** The API's address in the user's zone: the secret goes nowhere but to the vendor's own hosts. */
function rootOf(url: unknown): string | null {
  const root = typeof url === 'string' ? URL.parse(url) : null;
  if (root?.protocol !== 'https:' || !root.hostname.endsWith('.autotask.net')) return null;
  return root.href.endsWith('/') ? root.href : `${root.href}/`;
}
