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

export interface SeenFinding {
  readonly name: string;
  readonly status: string;
  readonly reason: string;
  /** Its sentence. */
  readonly note: string;
}

/** Every finding with its right's name, excess too, in the panel's order. */
export function allFindings(panel: PageDriver): Promise<SeenFinding[]> {
  return panel.evaluate(() =>
    [...document.querySelectorAll('[data-part="finding"]')].map((item) => ({
      name: item.querySelector('.row-name')?.textContent ?? '',
      status: item.getAttribute('data-status') ?? '',
      reason: item.getAttribute('data-reason') ?? '',
      note: item.querySelector('.hint')?.textContent ?? '',
    })),
  );
}

/** Waits until the finding of that name has that status (and reason), and resolves to it. */
export function findingIs(
  panel: PageDriver,
  name: string,
  status: string,
  reason = '',
): Promise<SeenFinding> {
  return panel.waitForState(
    (wanted) => {
      const item = [...document.querySelectorAll('[data-part="finding"]')].find(
        (each) => each.querySelector('.row-name')?.textContent === wanted.name,
      );
      const is = {
        status: item?.getAttribute('data-status'),
        reason: item?.getAttribute('data-reason') ?? '',
      };
      const note = item?.querySelector('.hint')?.textContent ?? '';
      return is.status === wanted.status && is.reason === wanted.reason ? { ...wanted, note } : null;
    },
    { name, status, reason },
  ) as Promise<SeenFinding>;
}

/** Presses a button within the finding of that name: `Grant`, `Remove`, or its name, which shows its row. */
export async function pressInFinding(panel: PageDriver, name: string, button: string): Promise<void> {
  await panel.waitForState(
    (wanted) => {
      const item = [...document.querySelectorAll('[data-part="finding"]')].find(
        (each) => each.querySelector('.row-name')?.textContent === wanted.name,
      );
      const found = [...(item?.querySelectorAll('button') ?? [])].find(
        (each) => each.textContent === wanted.button,
      );
      // While something goes on the buttons are there and take no press.
      if (!found || found.disabled) return false;
      found.click();
      return true;
    },
    { name, button },
  );
}

/** Picks an integration from the list, which is open while no setup runs. */
export async function pick(panel: PageDriver, destination: string): Promise<void> {
  await panel.click({ role: 'option', name: new RegExp(destination) });
  await panel.waitFor({ role: 'button', name: 'End setup' });
}

/** Opens a page with its panel, chooses the integration and waits for the findings. */
export async function startSetup(
  browser: ExtensionBrowser,
  url: string,
  destination: string,
): Promise<{ readonly page: PageDriver; readonly panel: PageDriver }> {
  const page = await browser.openPage(url);
  const panel = await openPanelFor(browser, page);
  await choose(panel, destination);
  await settled(panel);
  return { page, panel };
}

/** Waits until so many findings have that status and nothing goes on. */
export function countIs(panel: PageDriver, status: string, count: number): Promise<boolean> {
  return panel.waitForState(
    (wanted) =>
      document.querySelector('[data-part="panel"]')?.getAttribute('aria-busy') !== 'true' &&
      document.querySelectorAll(`[data-part="finding"][data-status="${wanted.status}"]`).length ===
        wanted.count,
    { status, count },
  );
}

/** Names of the rights whose boxes are ticked on a page of plain boxes. */
export function tickedOn(page: PageDriver): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('#content input[type=checkbox]:checked')].map((box) =>
      (box.closest('label')?.textContent ?? box.value).trim(),
    ),
  );
}
