/** Telling rows of each Syncro manifest, typed from the guides and not from the manifests. */
import { describe, expect, it } from 'vitest';
import type { Source } from '../../../utils/manifests/types';
import { fieldOf, rowsOf, shipped, shippedOf } from './shipped';

const read = ['Customers - List/Search', 'Customers - View Detail'];
const billing = [...read, 'Products - List/Search', 'Invoices - Edit', 'Recurring Invoices - New'];
const alerts = ['RMM Alerts - List', 'RMM Alerts - Create', 'RMM Alerts - Clear/Manage'];
const saasAlerts = [...read, 'Customers - View Total Invoiced', 'Line Item - View Cost', ...alerts];

const lists: readonly (readonly [string, Source['confidence'], number, ...string[]])[] = [
  ['cloudradial-chat', 'full', 7, ...read, 'Ticket Comments - New', 'Tickets - Edit'],
  ['cyberhoot', 'full', 5, 'Contacts - *  [inferred]', 'Contacts - Import', 'Customers - Edit'],
  ['gradient-msp', 'full', 10, ...billing],
  ['guardz', 'coarse', 1, '*'],
  ['hudu', 'prebuilt', 0],
  [
    'jumpcloud',
    'partial',
    32,
    'Customers - Create',
    'Customers - De Duplicate',
    'Ticket Worksheets - Edit Ad-hoc',
    'Tickets - Merge  [inferred]',
  ],
  ['lifecycle-manager', 'prebuilt', 2, 'Assets - View Details', 'Assets - List/Search'],
  ['microsoft-365-documentation', 'full', 6, 'Customers - Edit', 'Documentation - Allow Usage'],
  [
    'msportal',
    'partial',
    30,
    "Tickets - View 'Their Ticket' Details (assigned to them)",
    'Ticket SLA - Edit',
    'Payments - View List  [inferred]',
  ],
  ['mspcentric-dnsfilter', 'full', 10, ...billing],
  ['n8n-nodes-syncrormm', 'full', 12, ...read, 'Assets - Create', 'RMM Alerts - Create'],
  [
    'quoter',
    'full',
    21,
    'Payments - Create',
    'Line Item - Add Manual Item for Invoices/Estimates',
    'Vendors - New',
  ],
  ['ready-to-bill-flow', 'full', 3, 'Ticket Timers - Overview', 'Tickets - Edit', 'Tickets - List/Search'],
  ['rocketcyber', 'full', 21, ...read, ...alerts, 'RMM Alerts - Delete', 'Ticket Worksheets - Add'],
  ['saas-alerts-psa', 'full', 21, ...saasAlerts],
  ['saas-alerts-rmm', 'full', 21, ...saasAlerts],
  ['support-fusion', 'partial', 8, 'Organizations - View Detail', 'Tickets - Create'],
  ['tier2tickets', 'full', 7, ...read, 'Ticket Comments - New'],
  ['zomentum', 'coarse', 4, 'Contacts - *', 'Estimates - *'],
];

it.each(lists)('%s: %s, %i rows, these among them', (id, confidence, count, ...rows) => {
  expect(shipped(`syncro/${id}`)).toMatchObject({ confidence, rights: count });
  expect(rowsOf(`syncro/${id}`)).toEqual(expect.arrayContaining(rows));
});

it('holds every shipped one to its guide', () => {
  const ids = shippedOf('syncro').map(({ id }) => id);
  expect(lists.map(([id]) => `syncro/${id}`).sort()).toEqual(ids.sort());
});

it('lets tickets be deleted for RocketCyber alone, whose guide asks for it', () => {
  const deleting = shippedOf('syncro').filter(({ id }) => rowsOf(id).includes('Tickets - Delete'));
  expect(deleting.map(({ id }) => id)).toEqual(['syncro/rocketcyber']);
});

it.each([
  ['gradient-msp', ['API Key', 'Domain Prefix']],
  ['mspcentric-dnsfilter', ['API Key', 'Domain Prefix']],
  ['quoter', ['API Token']],
  ['zomentum', ['Subdomain', 'API Token']],
  ['jumpcloud', ['Subdomain', 'API Token']],
  ['cyberhoot', ['Syncro Domain URL', 'API Key']],
  ['guardz', ['API Key', 'Subdomain', 'Base URL']],
  ['hudu', ['Syncro Domain', 'API Key']],
  ['cloudradial-chat', ['Instance URL', 'API token']],
  ['ready-to-bill-flow', ['SyncroDomain', 'SyncroAPIKey']],
])('%s has the fields %j', (id, labels) => {
  expect(shipped(`syncro/${id}`).destinationForm.fields.map((field) => field.labels[0])).toEqual(labels);
});

it.each([
  ['hudu', 'host'],
  ['cyberhoot', 'url'],
  ['zomentum', 'subdomain'],
])('%s takes the account as %s', (id, normalise) => {
  const { fields } = shipped(`syncro/${id}`).destinationForm;
  expect(fields.find(({ value }) => value === '{subdomain}')?.normalise).toBe(normalise);
});

it.each([
  ['rocketcyber', 'RocketCyber Integration', 'days'],
  ['zomentum', 'Zomentum API', 'blank'],
  ['jumpcloud', 'JumpCloud Integration', 'ask'],
  ['cloudradial-chat', 'CloudRadial Chat', 'blank'],
  ['msportal', 'MSPortal', 'days'],
])("%s's token is called %j and its date is %s", (id, name, date) => {
  expect(fieldOf(`syncro/${id}`, 'token', 'Name')).toBe(name);
  expect(fieldOf(`syncro/${id}`, 'token', 'Expiration')).toBe(date);
});

describe('what only one of them has', () => {
  it('Support Fusion chooses the rights of a security group', () => {
    expect(shipped('syncro/support-fusion').target).toBe('security-group');
    expect(fieldOf('syncro/support-fusion', 'security-group', 'Group Name')).toBe(
      'Support Fusion Integration',
    );
  });

  it("JumpCloud's maker needs the five rights that it names, and both ends of each range are sure", () => {
    const { prerequisites, requirements } = shipped('syncro/jumpcloud');
    expect(prerequisites[0]).toMatchObject({ who: 'creator' });
    for (const right of [...read, 'Tickets - Create', 'Tickets - Edit', 'Tickets - List/Search'])
      expect(prerequisites[0]?.text).toContain(right);
    expect(requirements.filter(({ inferred }) => !inferred)).toHaveLength(6);
  });

  it('n8n and Tier2Tickets had lists without assets', () => {
    const left = (id: string) => shipped(id).variants.map(({ requirements }) => requirements.length);
    expect(left('syncro/n8n-nodes-syncrormm')).toEqual([9]);
    expect(left('syncro/tier2tickets')).toEqual([5]);
  });

  it('CloudRadial Chat says why, row by row', () => {
    expect(shipped('syncro/cloudradial-chat').requirements.every(({ reason }) => reason)).toBe(true);
  });

  it('CyberHoot wants its custom fields, with their odd space', () => {
    const texts = shipped('syncro/cyberhoot').prerequisites.map(({ text }) => text);
    expect(texts.join()).toContain('"CyberHoot -Customer-Id"');
  });
});
