/** Telling rows of each Autotask manifest, typed from the guides and not from the manifests. */
import { describe, expect, it } from 'vitest';
import type { Source } from '../../../utils/manifests/types';
import { fieldOf, rowsOf, shipped, shippedOf } from './shipped';

const signIn = 'Web Services API > Feature Access > Can login to Web Services API: checked';
const customers = 'CRM > Organization & Contact Access > Customer & Cancelation: All';
const tickets = 'Service Desk > Object Permissions > Tickets';
const webhooks = 'Other > Webhooks > Maximum number of Webhooks';

const lists: readonly (readonly [string, Source['confidence'], number, ...string[]])[] = [
  ['autoelevate', 'full', 9, customers, `${tickets}: View All, Add Yes, Edit Yes`, signIn],
  ['chatstyle', 'full', 5, `${webhooks}: 1  [webhooks]`],
  [
    'cloudradial-chat',
    'full',
    5,
    'Web Services API > Resource Impersonation > Other/Shared > Attachments: highest  [impersonation]',
  ],
  [
    'cyberdrain-cow',
    'full',
    5,
    'CRM > Object Permissions > Configuration Items & Subscriptions: View All, Edit All',
    'Inventory > Object Permissions > Products: View All',
    `${signIn}  [inferred]`,
  ],
  ['dropsuite', 'partial', 2, 'Contracts > Object Permissions > Contracts: View All, Add Yes'],
  [
    'gradient-msp',
    'full',
    9,
    'Contracts > *: highest',
    'Other > Miscellaneous > Can view internal cost data (excludes New/Edit Resource page): checked',
    'Service Desk > Other Permissions > Can remove tags from tickets: checked  [alerts]',
  ],
  ['help-desk-migration', 'full', 1, 'Web Services API > *: highest'],
  ['mindmatrix', 'pictures', 2, 'CRM > *: highest'],
  [
    'msp-ai',
    'full',
    15,
    'Contracts > Contract Visibility: Limited',
    `${tickets}: View All, Add Yes, Edit Yes, Delete None`,
    signIn,
  ],
  [
    'msp360',
    'full',
    8,
    `${tickets}: View Mine, Add Yes`,
    'CRM > Organization & Contact Access > Prospects, Leads, & Dead: All',
    'Contracts > Contract Visibility: Full',
  ],
  [
    'mspcfo',
    'pictures',
    17,
    'Timesheets > Paid / Exported Timesheets: All  [inferred]',
    'Service Desk > *: View highest  [inferred]',
    `${signIn}  [inferred]`,
  ],
  ['mspintegrations', 'full', 1, 'Web Services API > *: highest'],
  [
    'propel-your-msp',
    'full',
    15,
    'CRM > Object Permissions > Opportunities & Quotes: View All, Add Yes',
    'Admin > Feature Access > Products, Services, & Inventory: checked',
  ],
  ['rewst', 'full', 2, 'Other > Webhooks > Can create Webhooks: checked', `${webhooks}: 50`],
  ['rewst-least-privilege', 'coarse', 12, `${tickets}: View All, Add Yes, Edit Yes  [inferred]`],
  ['salesbuildr', 'coarse', 14, 'Projects > *: View highest, Add highest  [inferred]', signIn],
  ['signl4', 'coarse', 4, `${tickets}: View All, Edit Yes  [inferred]`],
  ['thread', 'partial', 4, `${webhooks}: 50`],
  ['tier2tickets', 'full', 3, customers, `${tickets}: View All, Add Yes, Edit Yes`],
  [
    'topleft',
    'partial',
    8,
    'Contracts > Object Permissions > Contracts: View All, Add No',
    'Web Services API > Resource Impersonation > Projects > Task Notes: Add on  [impersonation]',
  ],
  ['work-365', 'pictures', 1, `${signIn}  [inferred]`],
  ...(['cytracom-desktop', 'cytracom-psa-connector', 'immybot', 'it-glue'] as const).map(
    (id) => [id, 'full', 0] as const,
  ),
  ...(['jumpcloud', 'lifecycle-manager', 'n-central'] as const).map((id) => [id, 'full', 0] as const),
];

it.each(lists)('%s: %s, %i rows, these among them', (id, confidence, count, ...rows) => {
  expect(shipped(`autotask/${id}`)).toMatchObject({ confidence, rights: count });
  expect(rowsOf(`autotask/${id}`)).toEqual(expect.arrayContaining(rows));
});

it('holds every shipped one to its guide', () => {
  expect(lists.map(([id]) => `autotask/${id}`).sort()).toEqual(
    shippedOf('autotask')
      .map(({ id }) => id)
      .sort(),
  );
});

it.each(shippedOf('autotask'))(
  '$id never takes the sign-in to the API away',
  ({ requirements, base, target }) => {
    const named = requirements.some(({ name }) => signIn.startsWith(name.replace(' > *', '')));
    expect(named || (base !== undefined && !base.clear) || target === 'none').toBe(true);
  },
);

it.each([
  ['chatstyle', 'keep'],
  ['cloudradial-chat', 'keep'],
  ['rewst', 'keep'],
  ['mspintegrations', 'keep'],
  ['help-desk-migration', 'keep'],
  ['msp360', 'keep'],
  ['cyberdrain-cow', 'none'],
  ['mspcfo', 'none'],
])('%s starts from a copy of the system level; what else that grants: %s', (id, others) => {
  const { base } = shipped(`autotask/${id}`);
  expect(base).toEqual({ copy: 'API User (system) (API-only)', clear: others === 'none' });
  expect(shipped(`autotask/${id}`).others).toBe(others);
});

it.each([
  ['mspcfo', 'MSPCFO'],
  ['cyberdrain-cow', 'CyberDrain B.V.'],
  ['msp360', 'CloudBerry Lab - BDR'],
  ['mspintegrations', 'MSPintegrations – Email2AT'],
  ['rewst', 'Rewst - Automation'],
  ['cytracom-desktop', 'Cytracom - Desktop'],
  ['cytracom-psa-connector', 'Cytracom - PSA Connector'],
  ['tier2tickets', 'Helpdesk Buttons - Tier2Tickets'],
  ['n-central', 'Solarwinds - N-able N-central'],
  ['jumpcloud', 'JumpCloud'],
  ['it-glue', 'ITG - Documentation Management'],
])('%s is chosen as the integration vendor %s', (id, vendor) => {
  expect(fieldOf(`autotask/${id}`, 'api-user', 'Integration Vendor')).toBe(vendor);
});

it.each(['lifecycle-manager', 'n-central', 'it-glue'])('%s uses the system level as it is', (id) => {
  expect(fieldOf(`autotask/${id}`, 'api-user', 'Security Level')).toBe('API User (system)');
  expect(shipped(`autotask/${id}`).target).toBe('none');
});

describe('what only one of them has', () => {
  it('MSPCFO has the values before Autotask saves, and asks for nothing that is sure', () => {
    const { destinationForm, requirements, credential, objects } = shipped('autotask/mspcfo');
    expect(destinationForm).toMatchObject({ beforeSave: true, press: 'NEXT' });
    expect(destinationForm.fields.map(({ labels: [label], value }) => `${label} ${value}`)).toEqual([
      'Username Key {username}',
      'Password Secret {secret}',
    ]);
    expect(requirements.every(({ inferred }) => inferred)).toBe(true);
    expect(credential).toEqual(['username', 'secret']);
    expect(objects.map(({ object }) => object)).toEqual(['security-level', 'api-user']);
    expect(fieldOf('autotask/mspcfo', 'security-level', 'Name')).toBe('MSPCFO API Security');
  });

  it('MSPCFO speaks of each of the eleven sections', () => {
    const sections = new Set(rowsOf('autotask/mspcfo').map((row) => row.split(' > ')[0]));
    expect([...sections]).toEqual([
      'Contracts',
      'CRM',
      'Inventory',
      'Projects',
      'Service Desk',
      'Documents & Knowledge Base',
      'Timesheets',
      'Reports',
      'Admin',
      'Other',
      'Web Services API',
    ]);
  });

  it('N-central has another vendor name on its own server', () => {
    const own = shipped('autotask/n-central').variants[0];
    expect(own?.when).toEqual({ hosting: 'own-server' });
    expect(fieldOf('autotask/n-central', 'api-user', 'Integration Vendor', 'own-server')).toBe(
      'Solarwinds - N-able N-central (on premise)',
    );
  });

  it('CyberDrain COW and Propel Your MSP have older or shorter lists', () => {
    const without = shipped('autotask/cyberdrain-cow').variants[0]?.requirements.map(({ name }) => name);
    expect(without).not.toContain('Admin > Feature Access > Configuration Items');
    expect(without).toHaveLength(4);
    expect(shipped('autotask/propel-your-msp').variants[0]?.requirements).toHaveLength(11);
  });

  it('Tier2Tickets takes user name and secret as one key; the wider level stands beside the list', () => {
    const { destinationForm, alternatives } = shipped('autotask/tier2tickets');
    expect(destinationForm.fields.map(({ value }) => value)).toEqual(['Autotask', '{username}:{secret}']);
    expect(alternatives.map(({ name }) => name)).toEqual(['API User (system)']);
  });

  it.each(['immybot', 'msp-ai'])('%s needs the tracking identifier too', (id) => {
    expect(shipped(`autotask/${id}`).credential).toEqual(['username', 'secret', 'trackingIdentifier']);
  });

  it.each(['chatstyle', 'cloudradial-chat', 'mspintegrations', 'thread', 'topleft'])(
    "%s says that technicians' levels must allow impersonation",
    (id) => {
      const texts = shipped(`autotask/${id}`).prerequisites.map(({ text }) => text);
      expect(texts.join()).toContain('Allow impersonation of resources with this security level');
    },
  );
});
