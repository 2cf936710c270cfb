/**
 * All five systems of the demo, led from the vendor's page to the destination's "Connected": by the demo's own jobs, with the
 * steps that RoleCall ticks on the way and the number of the admin's acts.
 */
import { lifecycleManager } from '../../scripts/demo/jobs/lifecycle-manager';
import { mspcfo } from '../../scripts/demo/jobs/mspcfo';
import { rocketcyber } from '../../scripts/demo/jobs/rocketcyber';
import { syncore } from '../../scripts/demo/jobs/syncore';
import { umbrella } from '../../scripts/demo/jobs/umbrella';
import { rightsFor } from '../sandbox/autotask/rights';
import { hashOf } from '../sandbox/autotask/server';
import { expect, test } from './harness/fixtures';
import { newTenant } from './steps/autotask';
import { newCompany } from './steps/connectwise';
import { walk } from './steps/guided';
import { rightsOf } from './steps/panel';
import { sentences } from './steps/secret';

const token = ['open', 'rights', 'save', 'keep', 'deliver'];

test('RocketCyber gets its token', async ({ room }) => {
  const { sandbox, tenant } = room;
  await walk(room, rocketcyber.task(sandbox, 'rolecall', tenant), {
    ticked: token,
    acts: { clicks: 7, fields: 0, tabChanges: 1 },
  });
  expect([...(tenant.tokens[0]?.rights ?? [])].sort()).toEqual(rightsOf('syncro/rocketcyber').sort());
  expect(sandbox.rocketcyber.saved?.subdomain).toBe(tenant.subdomain);
});

test('Lifecycle Manager gets the token of its prebuilt permissions, held against its guide', {
  tag: '@wide',
}, async ({ room }) => {
  const { sandbox, tenant } = room;
  tenant.options.initialTab = 'app';
  await walk(room, lifecycleManager.task(sandbox, 'rolecall', tenant), {
    ticked: token,
    acts: { clicks: 7, fields: 0, tabChanges: 1 },
  });
  expect(sandbox.lifecycleManager.saved?.hostname).toBe(tenant.host);
});

const whole = ['Contracts', 'CRM', 'Inventory', 'Projects', 'Service Desk', 'Timesheets', 'Admin', 'Other'];
const named: Readonly<Record<string, string>> = {
  'Contracts > Contract Visibility': 'Full',
  'CRM > Organization & Contact Access > Customer & Cancelation': 'All',
  'CRM > Organization & Contact Access > Vendor & Partners': 'All',
  'CRM > Organization & Contact Access > Prospects, Leads, & Dead': 'All',
  'Timesheets > Paid / Exported Timesheets': 'All',
  'Documents & Knowledge Base > Can access Knowledge Base': 'on',
  'Documents & Knowledge Base > Can access documents': 'on',
  'Web Services API > Feature Access > Can login to Web Services API': 'on',
};

/** The right to read in each section, all reports and the login; nothing else of what the copied level had. */
function readOnly(copied: Readonly<Record<string, string>>): Record<string, string> {
  const rights = rightsFor({ extra: [], missing: [] }).map(({ key, section, choices }) => {
    const reads = section === 'Reports' || (whole.includes(section) && key.endsWith(' | View'));
    const isRight = whole.includes(section) || /Reports|Documents|Web Services/.test(section);
    const end = choices.at(reads ? -1 : 0);
    return [key, named[key] ?? (isRight && end) ?? copied[key] ?? ''] as const;
  });
  return Object.fromEntries(rights.map(([key, value]) => [key, value || (copied[key] ?? '')]));
}

test('MSPCFO gets its level, its API user and its two values, which it has before Save', async ({ room }) => {
  const { sandbox } = room;
  const server = newTenant(sandbox, { generateDelay: 100 });
  const told: Record<string, string> = {};
  const way = {
    ticked: ['open', 'rights', 'save', 'member', 'key', 'keep', 'deliver', 'finish'],
    acts: { clicks: 15, fields: 2, tabChanges: 2 },
  };
  await walk(room, mspcfo.task(sandbox, 'rolecall', server), way, {
    say: () => {},
    picture: async (step, _, panel) => {
      expect(server.asked.saveUser).toBe(0);
      if (panel) told[step] = await sentences(panel);
    },
  });
  expect(told.captured).toContain('Do not save here yet');
  expect(told.sent).toContain('then come back and press “Save”');
  const copied = server.levels[0]?.rights ?? {};
  expect(server.level('MSPCFO API Security')?.rights).toEqual(readOnly(copied));
  const { username_key: username, password_secret: secret } = sandbox.mspcfo.saved ?? {};
  expect(server.users).toMatchObject([
    {
      username,
      secretHash: hashOf(secret ?? ''),
      securityLevel: 'MSPCFO API Security',
      integrationVendor: 'MSPCFO',
    },
  ]);
});

test('Umbrella gets its role, its API member and both keys', async ({ room }) => {
  const { sandbox } = room;
  const server = newCompany(sandbox, 'gxt');
  server.options.newListsAllow = 'none';
  await walk(room, umbrella.task(sandbox, 'rolecall', server), {
    ticked: ['open', 'rights', 'save', 'member', 'key', 'keep', 'deliver'],
    acts: { clicks: 21, fields: 0, tabChanges: 1 },
  });
  const all = { Add: 'All', Edit: 'All', Delete: 'None', Inquire: 'All' };
  const given = Object.entries(server.role('Umbrella')?.levels ?? {}).filter(([, cells]) =>
    Object.values(cells).some((level) => level !== 'None'),
  );
  expect(Object.fromEntries(given)).toEqual({
    'Companies | Company Maintenance': { ...all, Add: 'None', Edit: 'None' },
    'Companies | Configurations': all,
    'Service Desk | Service Tickets': all,
    'System | Table Setup': all,
  });
  const { allow = [] } = server.role('Umbrella')?.lists['System | Table Setup'] ?? {};
  expect([...allow].sort()).toEqual([
    'Company / Configuration',
    'Service / Priority',
    'Service / Service Board',
  ]);
  expect(server.member('umbrella')?.role).toBe('Umbrella');
});

test('any app gets Syncore’s keys', { tag: '@wide' }, async ({ room }) => {
  const { sandbox } = room;
  const account = sandbox.syncore('acme-guided');
  await walk(room, syncore.task(sandbox, 'rolecall', account), {
    ticked: ['key', 'keep', 'deliver'],
    acts: { clicks: 7, fields: 0, tabChanges: 1 },
  });
  expect(account.isKey(sandbox.syncoreApp.saved?.api_key ?? '')).toBe(true);
  expect(account.done).toMatchObject({ reveal: 1, regenerate: 0 });
});
