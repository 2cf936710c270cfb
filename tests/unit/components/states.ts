/** Every state the panel is designed for, by name: tried by the unit tests and photographed by the screenshots. */
import type { Finding } from '../../../utils/manifests/findings';
import type { CatalogueEntry } from '../../../utils/manifests/types';
import type { Delivery, PanelState, SecretInfo, Setup, TabPage, Target } from '../../../utils/setup/types';
import { manifest, requirement, rightNames } from './sample-manifest';

const origin = 'https://acme.syncromsp.com';
const destinationOrigin = 'https://app.rocketcyber.example';

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

const page: TabPage = { tabId: 7, vendor: 'syncro', kind: 'permissions', origin, withheld: false };
const nowhere: TabPage = { ...page, vendor: '', kind: 'none', origin: '' };

function panel(more: Partial<PanelState>): PanelState {
  return { page, setup: null, manifest: null, deliveries: [], targets: [], notice: null, ...more };
}

export function findings(granted: number): Finding[] {
  return rightNames.map((name, index) => ({
    id: name.toLowerCase(),
    name,
    status: index < granted ? 'granted' : 'missing',
  }));
}

const setup: Setup = {
  id: 'one',
  vendor: 'syncro',
  manifestId: manifest.id,
  manifestVersion: manifest.version,
  destination: 'RocketCyber',
  tabIds: [7],
  origin,
  incognito: false,
  startedAt: 1_790_000_000_000,
  groups: [],
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

function running(more: Partial<Setup>, rest: Partial<PanelState> = {}): PanelState {
  const changed = { ...setup, ...more };
  return panel({ page: { ...page, kind: changed.page }, setup: changed, manifest, ...rest });
}

const excess: Finding[] = ['Invoices - Delete', 'Payments - Create', 'Contracts - Delete'].map((name) => ({
  id: `excess:${name.toLowerCase()}`,
  name,
  status: 'excess',
}));

const reasons: Finding[] = [
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
];

const secret: SecretInfo = {
  field: 'apiToken',
  state: 'captured',
  capturedAt: 1_790_000_100_000,
  from: 'page',
};
const subdomain: SecretInfo = { ...secret, field: 'subdomain', from: 'address' };

const target: Target = {
  tabId: 9,
  origin: destinationOrigin,
  title: 'Integrations',
  remembered: false,
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
const targets = [
  { tabId: 9, origin: destinationOrigin, title: 'Integrations' },
  { tabId: 11, origin: 'https://portal.lifecycle.example', title: 'Add integration' },
];

function delivery(more: Partial<Delivery> = {}): Delivery {
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
    notice: null,
    ...more,
  };
}

function onCredential(more: Partial<Delivery>, rest: Partial<PanelState> = {}): PanelState {
  return running(
    { page: 'credential', findings: [], fields: [] },
    { deliveries: [delivery(more)], targets, ...rest },
  );
}

function inState(state: SecretInfo['state']): readonly SecretInfo[] {
  const wipeAt = state === 'delivered' ? { wipeAt: 1_790_000_700_000 } : {};
  return [
    { ...subdomain, state, ...wipeAt },
    { ...secret, state, ...wipeAt },
  ];
}

const waitingForToken = { deliveries: [delivery({ secrets: [subdomain] })] };

const umbrella = {
  ...manifest,
  id: 'connectwise/cisco-umbrella',
  vendor: 'connectwise',
  destination: 'Cisco Umbrella',
  credential: ['companyId', 'publicKey', 'privateKey'],
  requirements: ['Companies | Company Maintenance', 'Companies | Configurations', 'System | Table Setup'].map(
    (name) => requirement(name),
  ),
} as const;

const mspcfo = {
  ...manifest,
  id: 'autotask/mspcfo',
  vendor: 'autotask',
  destination: 'MSPCFO',
  confidence: 'pictures',
  requirements: [
    requirement('Contracts > Contracts: View', { inferred: true, note: 'Read from a picture.' }),
    requirement('CRM > Organizations: View', { inferred: true }),
  ],
  groups: [
    {
      id: 'quotes',
      title: 'Quotes',
      kind: 'feature',
      chosen: true,
      symptom: 'Without it quotes stay empty.',
    },
    { id: 'write', title: 'Write back time entries', kind: 'setup-only', chosen: false },
  ],
  alternatives: [{ name: 'API User (system)', note: 'It can read and write everything.' }],
} as const;

export const states: Readonly<Record<string, PanelState>> = {
  'no-vendor': panel({ page: nowhere }),
  withheld: panel({ page: { ...page, kind: 'none', withheld: true } }),
  choose: panel({}),
  elsewhere: running({ page: 'vendor', findings: [], fields: [] }),
  reading: running({ findings: [], fields: [], work: { kind: 'reading' } }),
  findings: running({ findings: [...findings(0), ...excess] }, waitingForToken),
  reasons: running({ findings: reasons }, waitingForToken),
  granting: running(
    { findings: findings(8), work: { kind: 'granting', done: 8, total: 21 }, canUndo: true },
    waitingForToken,
  ),
  granted: running({ findings: findings(21), canUndo: true }, waitingForToken),
  held: running({
    page: 'credential',
    findings: [],
    fields: [],
    held: { frameId: 0, tabId: 7, label: 'Done' },
  }),
  captured: onCredential({}),
  'choose-destination': onCredential({}, { targets: [] }),
  'confirm-fields': onCredential({ target }),
  remembered: onCredential({ target: { ...target, remembered: true, granted: true } }),
  'no-fields': onCredential({ target: { ...target, fields: [] } }),
  sending: onCredential({ target, sending: true, secrets: inState('sending') }),
  sent: onCredential({ target, secrets: inState('delivered') }),
  unknown: onCredential({ target, secrets: inState('unknown') }),
  expired: onCredential({ target: null, secrets: inState('expired') }),
  'at-destination': panel({
    page: { ...nowhere, tabId: 9, origin: destinationOrigin },
    deliveries: [delivery()],
  }),
  'others-waiting': running(
    { findings: findings(21) },
    {
      deliveries: [
        delivery({ secrets: [subdomain] }),
        delivery({ setupId: 'two', destination: 'Gradient MSP', tabId: null }),
      ],
    },
  ),
  unrecognised: running({
    findings: findings(0).map((finding) => ({ ...finding, status: 'absent' })),
    fields: [],
    ticked: ['assets - view details'],
  }),
  levels: panel({
    page: { ...page, vendor: 'connectwise', origin: 'https://na.myconnectwise.net' },
    manifest: umbrella,
    setup: {
      ...setup,
      vendor: 'connectwise',
      manifestId: umbrella.id,
      destination: 'Cisco Umbrella',
      fields: [],
      findings: [
        { id: 'c1', name: 'Companies | Company Maintenance', status: 'granted', reason: 'above' },
        {
          id: 'c2',
          name: 'Companies | Configurations',
          status: 'missing',
          short: [
            { column: 'Add', is: 'None', wanted: 'All' },
            { column: 'Edit', is: 'My', wanted: 'All' },
          ],
        },
        { id: 'c3', name: 'System | Table Setup', status: 'manual', reason: 'dialog' },
      ],
    },
  }),
  inferred: panel({
    page: { ...page, vendor: 'autotask', origin: 'https://ww3.autotask.net' },
    manifest: mspcfo,
    setup: {
      ...setup,
      vendor: 'autotask',
      manifestId: mspcfo.id,
      destination: 'MSPCFO',
      groups: ['quotes'],
      fields: [],
      findings: mspcfo.requirements.map(({ id, name }) => ({
        id,
        name,
        status: 'manual',
        reason: 'inferred',
      })),
    },
  }),
  error: running({
    findings: findings(3),
    notice: { tone: 'alert', key: 'accessRefused', args: [destinationOrigin] },
  }),
};
