/** An audit, from the page that shows a role to the report of it: nothing is marked, held back or captured. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, test } from './harness/fixtures';
import type { PageDriver } from './harness/types';
import { newCompany } from './steps/connectwise';
import { choose, openPanelFor, rightsOf, settled } from './steps/panel';
import { createToken } from './steps/secret';

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Axe {
  run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

async function axeFinds(page: PageDriver): Promise<string[]> {
  // The driver sends functions as their text.
  await page.evaluate(new Function(await readFile(axeFile, 'utf8')) as () => void);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

function verdicts(page: PageDriver): Promise<string[]> {
  return page.texts('[data-part="summary"] tbody tr');
}

test('a role is held against several integrations at once, and its token stays where it is', {
  tag: '@wide',
}, async ({ room: { browser, tenant } }) => {
  const rocketCyber = rightsOf('syncro/rocketcyber');
  const lacking = rocketCyber[0] ?? '';
  const over = 'Customers - Archive';
  const role = await browser.openPage(`https://${tenant.host}/api_tokens/new`);
  await role.waitFor({ role: 'checkbox', name: over });
  const ticked = [...rocketCyber.slice(1), over];
  const found = await role.evaluate((names) => {
    const labels = [...document.querySelectorAll('label')];
    const named = labels.filter(({ textContent }) => names.includes(textContent?.trim() ?? ''));
    for (const label of named) label.click();
    return named.length;
  }, ticked);
  expect(found).toBe(ticked.length);

  const panel = await openPanelFor(browser, role);
  const address = (await panel.attribute({ role: 'link', name: 'Audit' }, 'href')) ?? '';
  const page = await browser.openExtensionPage(address.slice(1));
  for (const name of ['RocketCyber', 'ScalePad Lifecycle Manager'])
    await page.click({ role: 'checkbox', name });
  await expect
    .poll(() => verdicts(page))
    .toEqual([
      expect.stringMatching(/^RocketCyber Would break 21 1 0$/),
      expect.stringContaining('Would break'),
    ]);
  expect(await page.text('[data-part="report"] [data-standing="lacking"]')).toContain(lacking);
  expect(await page.text('[data-part="over"] table')).toContain(over);
  expect(await axeFinds(page)).toEqual([]);

  await test.step('the report follows the page', async () => {
    await role.click({ role: 'checkbox', name: lacking });
    await expect.poll(async () => (await verdicts(page))[0]).toMatch(/^RocketCyber Works /);
  });
  await test.step('a setup takes its turn, and leaves a report of itself', async () => {
    await choose(panel, 'RocketCyber');
    await settled(panel);
    await expect.poll(() => page.text('[role="status"]')).toContain('A setup runs');
    await panel.click({ role: 'button', name: 'End setup' });
    await expect.poll(() => verdicts(page)).toHaveLength(2);
    const settings = await browser.openExtensionPage('options.html');
    const link = { role: 'link', name: /^Report: RocketCyber/ } as const;
    const report = await browser.openExtensionPage(((await settings.attribute(link, 'href')) ?? '').slice(1));
    expect(await report.text('[data-part="report-kept"] h2')).toBe(`Granted before: ${rocketCyber.length}`);
    expect(await report.text('[data-part="report-more"]')).toContain(over);
    expect(await axeFinds(report)).toEqual([]);
  });
  await test.step('the page is as it was, and saves as if nobody looked', async () => {
    expect(await role.count('rolecall-overlay, [data-rolecall]')).toBe(0);
    await role.fill('#api_token_name', 'By hand');
    await role.click(createToken);
    await expect.poll(() => tenant.tokens.length).toBe(1);
    await expect.poll(() => page.text('[role="status"]')).toContain('shows no rights');
    expect(await panel.count('[data-part="secret"]')).toBe(0);
  });
});

test('closed modules are named, opened, read and closed again, and nothing in them is set', {
  tag: '@wide',
}, async ({ room: { browser, sandbox } }) => {
  const server = newCompany(sandbox, 'gxt');
  const { id, levels } = server.addRole('Umbrella');
  const before = structuredClone(levels);
  const role = await browser.openPage(server.urlOf('role', id));
  // Signs are drawn by a font that comes late.
  const shown = () => role.evaluate(() => document.body.innerText.replace(/[^\w>:]+/g, ' '));
  const panel = await openPanelFor(browser, role);
  const address = (await panel.attribute({ role: 'link', name: 'Audit' }, 'href')) ?? '';
  const atFirst = await shown();
  const page = await browser.openExtensionPage(address.slice(1));
  await page.click({ role: 'checkbox', name: 'Cisco Umbrella' });
  await expect
    .poll(() => page.texts('[data-part="closed"] p'))
    .toContainEqual(expect.stringMatching(/groups of rights .*: .*System/));

  await page.click({ role: 'button', name: 'Open all parts' });
  await page.waitForGone('[data-part="closed"]');
  await expect
    .poll(() => verdicts(page))
    .toEqual([expect.stringMatching(/^Cisco Umbrella Would break 4 4 0$/)]);
  await expect.poll(shown).toBe(atFirst);
  expect(server.role('Umbrella')?.levels).toEqual(before);
  expect(await role.count('rolecall-overlay, [data-rolecall]')).toBe(0);
});
