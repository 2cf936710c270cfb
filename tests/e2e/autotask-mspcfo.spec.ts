/** MSPCFO's whole guide (seeds/002), from the copied level to the form that is saved last. */
import { rightsFor } from '../sandbox/autotask/rights';
import { hashOf } from '../sandbox/autotask/server';
import { expect, test } from './harness/fixtures';
import { newTenant, pressButton, recordIn } from './steps/autotask';
import { chooseBeside, chosenBeside, confirmAll, typeIn } from './steps/autotask-user';
import { allFindings, choose, openPanelFor, settled } from './steps/panel';
import { connect, pressThere, says, send } from './steps/secret';

const captured = (field: string) => `[data-part="secret"][data-field="${field}"][data-state="captured"]`;
const remove = { role: 'button', name: /^Remove [1-9]\d* excess$/ } as const;
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
  const { sandbox, browser } = room;
  const server = newTenant(sandbox, { generateDelay: 100 });
  const page = await browser.openPage(server.urlOf('copy', 1));
  const panel = await openPanelFor(browser, page);
  await choose(panel, 'MSPCFO');
  await settled(panel);
  // Rows that its guide has in pictures alone are nobody's to grant before they are confirmed.
  expect((await allFindings(panel)).filter(({ status }) => status === 'missing')).toEqual([]);
  await confirmAll(panel);
  // The copy can do everything: what the guide asks for is what is left once the rest is taken away.
  await panel.click(remove);
  await page.bringToFront();
  await panel.waitForState(() =>
    [...document.querySelectorAll('button')].every(
      ({ textContent }) => !/^Remove [1-9]/.test(textContent ?? ''),
    ),
  );
  const open = async () => (await allFindings(panel)).filter(({ status }) => /missing|excess/.test(status));
  await expect.poll(open, { timeout: 30_000 }).toEqual([]);
  await page.bringToFront();
  const editor = await recordIn(page, server);
  await typeIn(editor, 'Name', 'MSPCFO API Security');
  await pressButton(editor, 'Save & Close');
  const copied = server.levels[0]?.rights ?? {};
  await expect.poll(() => server.level('MSPCFO API Security')?.rights).toEqual(readOnly(copied));

  await page.goto(server.urlOf('new-user'));
  const user = await recordIn(page, server, '/NewApiUser');
  await panel.waitFor('[data-part="page"][data-page="credential"]');
  await page.bringToFront();
  await typeIn(user, 'First Name', 'MSPCFO');
  await typeIn(user, 'Last Name', 'API');
  await typeIn(user, 'Email Address', 'api@acme.example');
  await chooseBeside(user, 'Primary Internal Location', 'Headquarters');
  await expect.poll(() => chosenBeside(user, 'Security Level')).toBe('MSPCFO API Security');
  await pressButton(user, 'Generate Key');
  await pressButton(user, 'Generate Secret');
  await panel.waitFor(captured('username'));
  await panel.waitFor(captured('secret'));
  await says(panel, 'Do not save here yet');

  const registration = await pressThere(browser, sandbox.mspcfo);
  await send(panel, sandbox.mspcfo);
  await panel.waitFor('[data-part="secret"][data-field="secret"][data-state="delivered"]');
  await says(panel, 'then come back and press “Save”');
  await connect(registration, sandbox.mspcfo);
  expect(server.asked.saveUser).toBe(0);
  const { username_key: username, password_secret: secret } = sandbox.mspcfo.saved ?? {};

  await page.bringToFront();
  await pressButton(user, 'Save & Close');
  await expect.poll(() => server.users.length).toBe(1);
  expect(server.users[0]).toMatchObject({
    username,
    secretHash: hashOf(secret ?? ''),
    securityLevel: 'MSPCFO API Security',
    integrationVendor: 'MSPCFO',
  });
  await sandbox.mspcfo.save(sandbox.mspcfo.saved ?? {});
  expect(sandbox.mspcfo.calls.filter(({ passed }) => !passed)).toEqual([]);
  expect(sandbox.mspcfo.verdict).toBe('Connected');
});
