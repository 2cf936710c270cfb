/** Two roles one after the other at one address: what was done in the one is no business of the other. */
import { expect, test } from './harness/fixtures';
import type { PageDriver } from './harness/types';
import { newCompany, pressSave, pressText } from './steps/connectwise';
import { countIs, findingIs, grantMissing, settled, startSetup } from './steps/panel';

function undoIs(panel: PageDriver, state: 'ready' | 'over'): Promise<boolean> {
  return panel.waitForState((over) => {
    const undo = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Undo');
    return undo?.disabled === over;
  }, state === 'over');
}

test('another role at the same address is not touched by Undo, and nothing of the first is said of it', {
  tag: '@wide',
}, async ({ room }) => {
  const { sandbox, browser } = room;
  const server = newCompany(sandbox, 'selects');
  server.options.hash = false;
  const first = server.addRole('Umbrella');
  const second = server.addRole('Service desk');
  const before = structuredClone(second.levels);
  const { page, panel } = await startSetup(browser, server.urlOf('role', first.id), 'Cisco Umbrella');
  await panel.click(grantMissing);
  await page.bringToFront();
  await findingIs(panel, 'System | Table Setup', 'manual', 'dialog');
  await settled(panel);
  await undoIs(panel, 'ready');

  await page.bringToFront();
  await pressText(page, 'Security Roles');
  await pressText(page, 'Service desk');
  await countIs(panel, 'granted', 0);
  await undoIs(panel, 'over');
  await page.bringToFront();
  await pressSave(page, 'selects');
  await page.waitForState(() => document.body.textContent?.includes('Saved'));
  expect(server.role('Service desk')?.levels).toEqual(before);
});
