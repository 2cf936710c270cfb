/** What an admin does in the panel, and what the panel then says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../harness/browsers';
import type { ExtensionBrowser, PageDriver } from '../harness/types';

/** Right names that a manifest asks for, as it writes them. */
export function rightsOf(manifest: string): string[] {
  const text = readFileSync(join(root, 'permission-manifests', `${manifest}.json`), 'utf8');
  return (JSON.parse(text) as { rights: string[] }).rights;
}

/** Opens the panel for a page's tab. */
export async function openPanelFor(browser: ExtensionBrowser, page: PageDriver): Promise<PageDriver> {
  const panel = await browser.openPanel(await browser.tabIdOf(page));
  await panel.waitFor('[data-part="panel"]');
  return panel;
}

/** Chooses an integration as an admin does: types, then presses the option. */
export async function choose(panel: PageDriver, destination: string): Promise<void> {
  const picker = { role: 'combobox', name: 'Integration' } as const;
  await panel.waitFor(picker);
  await panel.fill(picker, destination);
  await panel.click({ role: 'option', name: new RegExp(destination) });
  await panel.waitFor({ role: 'button', name: 'End setup' });
}

/** Waits until the panel has findings and nothing goes on any more. */
export async function settled(panel: PageDriver): Promise<void> {
  await panel.waitForState(
    () =>
      document.querySelector('[data-part="finding"]') !== null &&
      document.querySelector('[data-part="panel"]')?.getAttribute('aria-busy') !== 'true',
  );
}

/** Names and statuses of the findings that are not excess, in the panel's order. */
export function findings(panel: PageDriver): Promise<{ text: string; status: string; reason: string }[]> {
  return panel.evaluate(() =>
    [...document.querySelectorAll('[data-part="finding"]')]
      .map((item) => ({
        text: (item.textContent ?? '').replace(/\s+/g, ' '),
        status: item.getAttribute('data-status') ?? '',
        reason: item.getAttribute('data-reason') ?? '',
      }))
      .filter(({ status }) => status !== 'excess'),
  );
}

export const grantMissing = { role: 'button', name: /^Grant \d+ missing$/ } as const;

/** Presses Grant and waits until every finding is granted. */
export async function grantAll(panel: PageDriver): Promise<void> {
  await panel.click(grantMissing);
  await panel.waitForState(() => {
    const busy = document.querySelector('[data-part="panel"]')?.getAttribute('aria-busy') === 'true';
    const items = [...document.querySelectorAll('[data-part="finding"]')];
    const open = items.filter((item) => !/granted|excess/.test(item.getAttribute('data-status') ?? ''));
    return !busy && items.length > 0 && open.length === 0;
  });
}
