/** What the panel's states are put together from. */
import { noChoices } from '../../../utils/manifests/choices';
import type { Finding } from '../../../utils/manifests/findings';
import type { CatalogueEntry } from '../../../utils/manifests/types';
import type { Delivery, PanelState, SecretInfo, Setup, TabPage, Target } from '../../../utils/setup/types';
import { manifest, rightNames } from './sample-manifest';
import { kept, seenRights, stepsAt } from './step-parts';

export const origin = 'https://acme.syncromsp.com';
export const destinationOrigin = 'https://app.rocketcyber.example';

function entry(id: string, destination: string, rights: number, more: Partial<CatalogueEntry> = {}) {
  const confidence = 'full' as const;
  const vendor = 'syncro' as const;
  return {
    id,
    vendor,
    destination,
    rights,
    confidence,
    read: '2026-11-12',
    url: 'https://docs.example/',
    ...more,
  };
}

export const catalogue: readonly CatalogueEntry[] = [
  entry('syncro/rocketcyber', 'RocketCyber', 21),
  entry('syncro/lifecycle-manager', 'ScalePad Lifecycle Manager', 2, { confidence: 'prebuilt' }),
  entry('syncro/gradient-msp', 'Gradient MSP', 9),
  entry('syncro/tier2tickets', 'Tier2Tickets', 14, { confidence: 'partial' }),
  entry('autotask/mspcfo', 'MSPCFO', 12, { vendor: 'autotask', confidence: 'pictures' }),
  entry('connectwise/cisco-umbrella', 'Cisco Umbrella', 4, { vendor: 'connectwise' }),
];

export const page: TabPage = { tabId: 7, vendor: 'syncro', kind: 'permissions', origin, withheld: false };
export const nowhere: TabPage = { ...page, vendor: '', kind: 'none', origin: '' };

export function panel(more: Partial<PanelState>): PanelState {
  return { page, setup: null, manifest: null, deliveries: [], targets: [], notice: null, ...more };
}

export function findings(granted: number): Finding[] {
  return rightNames.map((name, index) => ({
    id: name.toLowerCase(),
    name,
    status: index < granted ? 'granted' : 'missing',
  }));
}

export const setup: Setup = {
  id: 'one',
  vendor: 'syncro',
  manifestId: manifest.id,
  manifestVersion: manifest.version,
  destination: 'RocketCyber',
  tabIds: [7],
  origin,
  incognito: false,
  startedAt: 1_790_000_000_000,
  choices: noChoices,
  confirmed: [],
  page: 'permissions',
  findings: findings(0),
  fields: [
    { label: 'Name', state: 'filled', value: 'RocketCyber Integration' },
    { label: 'Expiration', state: 'offered', value: '2027-11-21' },
  ],
  work: null,
  canUndo: false,
  held: null,
  notice: null,
  ticked: [],
};

export function running(more: Partial<Setup>, rest: Partial<PanelState> = {}): PanelState {
  const changed = { ...setup, ...more };
  const missing = changed.findings.filter(({ status }) => status === 'missing').length;
  const whole = missing === 0 && changed.findings.some(({ status }) => status === 'granted');
  const rights = changed.findings.length > 0 ? { whole, missing, open: 0 } : null;
  const steps = stepsAt(manifest, { page: changed.page, rights });
  return panel({ page: { ...page, kind: changed.page }, setup: changed, manifest, steps, ...rest });
}

export const excess: Finding[] = ['Invoices - Delete', 'Payments - Create', 'Contracts - Delete'].map(
  (name) => ({
    id: `excess:${name.toLowerCase()}`,
    name,
    status: 'excess',
  }),
);

export const reasons: Finding[] = [
  { id: 'r1', name: 'Assets - View Details', status: 'granted' },
  { id: 'r2', name: 'Assets - List/Search', status: 'manual', reason: 'twin' },
  { id: 'r3', name: 'Contacts - Import', status: 'manual', reason: 'hidden' },
  { id: 'r4', name: 'Customers - List/Search', status: 'granted', pageName: 'Organizations - List/Search' },
  { id: 'r5', name: 'Customers - View Detail', status: 'manual', reason: 'disabled' },
  {
    id: 'r6',
    name: 'Tickets - Merge',
    status: 'absent',
    reason: 'near-miss',
    pageName: 'Tickets - Merge Own',
  },
  { id: 'r7', name: 'Tickets - List/Search', status: 'missing', reason: 'unopened' },
  { id: 'r8', name: 'Tickets - Create', status: 'manual', reason: 'trusted-only' },
  { id: 'r9', name: 'Tickets - Edit', status: 'manual', reason: 'not-kept' },
  { id: 'r10', name: 'Tickets - Delete', status: 'manual', reason: 'unreadable' },
  { id: 'r11', name: 'Ticket Comments - New', status: 'absent' },
  { id: 'r12', name: 'Ticket Comments - Delete', status: 'missing' },
  { id: 'r13', name: 'Ticket Workflows - Manage', status: 'manual', reason: 'dialog' },
];

export const secret: SecretInfo = {
  field: 'apiToken',
  state: 'captured',
  capturedAt: 1_790_000_100_000,
  from: 'page',
};
export const subdomain: SecretInfo = { ...secret, field: 'subdomain', from: 'address' };

export const target: Target = {
  tabId: 9,
  origin: destinationOrigin,
  title: 'Integrations',
  remembered: false,
  takenBy: '',
  granted: false,
  fields: [
    { field: 0, label: 'Syncro subdomain', candidates: [{ handle: 1, label: 'Subdomain' }], chosen: 1 },
    {
      field: 1,
      label: 'API key',
      candidates: [
        { handle: 1, label: 'Subdomain' },
        { handle: 2, label: 'API Key' },
      ],
      chosen: 2,
    },
  ],
};
export const targets = [
  { tabId: 9, origin: destinationOrigin, title: 'Integrations' },
  { tabId: 11, origin: 'https://portal.lifecycle.example', title: 'Add integration' },
];

export function delivery(more: Partial<Delivery> = {}): Delivery {
  return {
    setupId: 'one',
    tabId: 7,
    vendor: 'syncro',
    origin,
    manifestId: manifest.id,
    destination: 'RocketCyber',
    form: manifest.destinationForm,
    secrets: [subdomain, secret],
    target: null,
    sending: false,
    looking: false,
    notice: null,
    ...more,
  };
}

export function onCredential(more: Partial<Delivery>, rest: Partial<PanelState> = {}): PanelState {
  const one = delivery(more);
  const live = one.secrets.some(({ field, state }) => field === 'apiToken' && state !== 'expired');
  const delivered = one.secrets.every(({ state }) => state === 'delivered');
  const steps = stepsAt(manifest, live ? { ...kept, delivered } : { page: 'credential' }, seenRights);
  return running(
    { page: 'credential', findings: [], fields: [] },
    { deliveries: [one], targets, steps, ...rest },
  );
}

export function inState(state: SecretInfo['state']): readonly SecretInfo[] {
  const wipeAt = state === 'delivered' ? { wipeAt: 1_790_000_700_000 } : {};
  return [
    { ...subdomain, state, ...wipeAt },
    { ...secret, state, ...wipeAt },
  ];
}
