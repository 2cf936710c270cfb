/** The guided way: from any page of the vendor's to sent, each step ticked by what the pages show. */
import { expect, test } from './harness/fixtures';
import type { PageDriver } from './harness/types';
import { choose, grantAll, openPanelFor, settled } from './steps/panel';
import { mint, pressThere, send, waitForToken } from './steps/secret';

/** Waits until that step stands like that. */
function stepIs(panel: PageDriver, id: string, state: string): Promise<void> {
  return panel.waitFor(`[data-part="steps"] [data-step="${id}"][data-state="${state}"]`);
}

test('leads from the vendor’s first page to sent', { tag: '@full' }, async ({ room }) => {
  const { browser, sandbox, tenant } = room;
  const vendor = await browser.openPage(`https://${tenant.host}/`);
  const panel = await openPanelFor(browser, vendor);
  await choose(panel, 'RocketCyber');
  await stepIs(panel, 'before', 'next');
  await panel.click({ role: 'checkbox', name: 'I have done this: Before you start' });
  await stepIs(panel, 'open', 'next');
  await panel.click({ role: 'button', name: 'Take me there: Open a new token' });
  await vendor.waitForState(() => location.pathname === '/api_tokens' && document.readyState === 'complete');
  await panel.waitForGone({ role: 'button', name: /^Take me there/ });
  await panel.click({ role: 'button', name: 'Show on the page: Open a new token' });
  await vendor.waitForState(
    () => document.querySelector('[data-rolecall~=here]')?.textContent === '+ New Token',
  );
  await vendor.bringToFront();
  await vendor.click({ role: 'link', name: '+ New Token' });
  await panel.bringToFront();
  await settled(panel);
  expect(await panel.attribute('[data-step="rights"]', 'aria-current')).toBe('step');
  await grantAll(panel);
  // The list lies folded beside the work: what it says is read where it stands.
  await panel.waitForState(
    () => document.querySelector('[data-step="save"]')?.getAttribute('aria-current') === 'step',
  );
  await mint({ vendor, panel });
  await pressThere(browser, sandbox.rocketcyber);
  await send(panel, sandbox.rocketcyber);
  await waitForToken(panel, 'delivered');
  const states = await panel.waitForState(() => {
    const steps = [...document.querySelectorAll<HTMLElement>('[data-step]')];
    const told = steps.map(({ dataset }) => `${dataset.step} ${dataset.state}`).join(', ');
    return told.includes('deliver done') && told;
  });
  expect(states).toBe('before done, open done, rights done, save done, keep done, deliver done, prove here');
});
