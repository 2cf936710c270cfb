/** While the vault has not confirmed the token that shows, leaving is held back once; then it passes. */
import { expect, test } from './harness/fixtures';
import type { PageDriver } from './harness/types';
import {
  createToken,
  type Desk,
  isNamed,
  mint,
  says,
  startSetup,
  vaulted,
  waitForToken,
} from './steps/secret';

interface Extension {
  readonly storage: { readonly session: { set(items: Record<string, string>): Promise<void> } };
}

const done = { role: 'link', name: 'Done' } as const;
const saveAnyway = { role: 'button', name: 'Save anyway' } as const;

/** Longer than any value the vault takes: it refuses, and the page part has a token that nobody keeps. */
const tooLong = 'k'.repeat(17_000);

async function atRisk(desk: Desk): Promise<void> {
  await desk.vendor.bringToFront();
  await isNamed(desk);
  await desk.vendor.click(createToken);
  await desk.vendor.waitFor('.token-created');
  await desk.vendor.waitFor('rolecall-overlay');
}

function isThere(page: PageDriver): Promise<boolean> {
  return page.evaluate(() => document.querySelector('.token-created') !== null);
}

test('holds back a press once; the second passes, and so do keys', async ({ room }) => {
  const { browser, tenant } = room;
  tenant.options.tokenPrefix = tooLong;
  const desk = await startSetup(browser, tenant);
  await atRisk(desk);
  await desk.vendor.click(done);
  await desk.panel.waitFor(saveAnyway);
  expect(await isThere(desk.vendor)).toBe(true);
  await desk.vendor.click(done);
  await desk.vendor.waitForGone('.token-created');

  await desk.vendor.goto(`https://${tenant.host}/api_tokens/new`);
  await atRisk(desk);
  await desk.vendor.evaluate(() => document.querySelector<HTMLElement>('.token-created a')?.focus());
  await desk.vendor.press('Enter');
  await desk.panel.waitFor(saveAnyway);
  expect(await isThere(desk.vendor)).toBe(true);
  await desk.vendor.press('Enter');
  await desk.vendor.waitForGone('.token-created');
});

test('Save anyway in the panel lets the next press through; a form’s own submit is held too', async ({
  room,
}) => {
  const { browser, tenant } = room;
  tenant.options.tokenPrefix = tooLong;
  tenant.options.extraScript = `
    const form = document.createElement('form');
    form.action = '/api_tokens';
    form.innerHTML = '<input name="q" class="js-search">';
    document.querySelector('.token-created')?.append(form);`;
  const desk = await startSetup(browser, tenant);
  await atRisk(desk);
  await desk.vendor.evaluate(() => document.querySelector<HTMLElement>('.js-search')?.focus());
  await desk.vendor.press('Enter');
  await desk.panel.waitFor(saveAnyway);
  expect(await isThere(desk.vendor)).toBe(true);
  await desk.panel.bringToFront();
  await desk.panel.click(saveAnyway);
  await desk.panel.waitForGone(saveAnyway);
  await desk.vendor.bringToFront();
  await desk.vendor.click(done);
  await desk.vendor.waitForGone('.token-created');
});

test('holds nothing back once the vault has confirmed', { tag: '@wide' }, async ({ room }) => {
  const { browser, tenant } = room;
  const desk = await startSetup(browser, tenant);
  await mint(desk);
  await says(desk.panel, 'Safe to leave this page');
  await desk.vendor.click(done);
  await desk.vendor.waitForGone('.token-created');
  expect(await desk.panel.count(saveAnyway)).toBe(0);
});

test('a full storage gives way to the token', async ({ room }) => {
  const { browser, tenant } = room;
  const desk = await startSetup(browser, tenant);
  await desk.panel.evaluate(async () => {
    const { storage } = (globalThis as unknown as { chrome: Extension }).chrome;
    for (let size = 4_194_304, count = 0; size >= 1; ) {
      count += 1;
      // Browsers without a limit are full when sixty megabytes are in.
      const fits = await storage.session.set({ [`fill${count}`]: 'x'.repeat(size) }).then(
        () => true,
        () => false,
      );
      if (!fits || count > 15) size = Math.floor(size / 2);
    }
  });
  await desk.vendor.bringToFront();
  await desk.vendor.click(createToken);
  await waitForToken(desk.panel, 'captured');
  expect((await vaulted(desk.panel)).map((value) => tenant.tokenFor(value)?.id)).toEqual([
    tenant.tokens[0]?.id,
  ]);
});
