/** From the vendor's page with the token on it to the destination that asked for it. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Destination } from '../../sandbox/destinations/destination';
import type { SyncroTenant } from '../../sandbox/syncro/tenant';
import { expectAt } from '../harness/search';
import type { ExtensionBrowser, PageDriver } from '../harness/types';
import { choose, openPanelFor, settled } from './panel';

export interface Desk {
  /** The vendor's page. */
  readonly vendor: PageDriver;
  readonly panel: PageDriver;
}

export const createToken = { role: 'button', name: 'Create API Token' } as const;
const sendButton = { role: 'button', name: /^Send to/ } as const;
const tokenItem = '[data-part="secret"][data-field="apiToken"]';

/** Opens a new token's form with the panel beside it, and starts the setup. */
export async function startSetup(
  browser: ExtensionBrowser,
  tenant: SyncroTenant,
  destination = 'RocketCyber',
): Promise<Desk> {
  const vendor = await browser.openPage(`https://${tenant.host}/api_tokens/new`);
  const panel = await openPanelFor(browser, vendor);
  await choose(panel, destination);
  await settled(panel);
  return { vendor, panel };
}

/** Waits for the name that RoleCall fills in: without one Syncro makes no token. */
export async function isNamed({ vendor }: Desk): Promise<void> {
  await vendor.waitForState(
    () => document.querySelector<HTMLInputElement>('[name="api_token[name]"]')?.value,
  );
}

/** Has the vendor mint a token with the rights that are ticked, and waits until RoleCall has it. */
export async function mint({ vendor, panel }: Desk): Promise<void> {
  await vendor.bringToFront();
  await vendor.click(createToken);
  await waitForToken(panel, 'captured');
}

export async function waitForToken(panel: PageDriver, state: string): Promise<void> {
  await panel.waitFor(`${tokenItem}[data-state="${state}"]`);
}

/** What the panel holds under a credential field, as Reveal tells it. */
export async function revealed(panel: PageDriver, field = 'apiToken'): Promise<string> {
  await panel.bringToFront();
  const item = `[data-part="secret"][data-field="${field}"]`;
  await panel.waitFor(item);
  // A newer value takes the place of a revealed one, masked: then Reveal is pressed again.
  return panel.waitForState((selector) => {
    const buttons = document.querySelectorAll<HTMLElement>(`${selector} button`);
    const value = document.querySelector(`${selector} [data-part="secret-value"]`);
    if (!value) [...buttons].find(({ textContent }) => textContent === 'Reveal')?.click();
    return value?.textContent;
  }, item) as Promise<string>;
}

/** Whether the value that the panel reveals is the vendor's one live token. */
export async function holdsLiveToken(panel: PageDriver, tenant: SyncroTenant): Promise<boolean> {
  const token = tenant.tokenFor(await revealed(panel));
  return token !== undefined && token === tenant.tokens.at(-1);
}

/** Goes to the destination's tab and presses the toolbar button there, as an admin does. */
export async function pressThere(browser: ExtensionBrowser, destination: Destination): Promise<PageDriver> {
  const page = await browser.openPage(destination.url);
  await browser.pressToolbarButton(page);
  return page;
}

/**
 * Has the destination's form open, with a press on the toolbar button that counts no longer: the page went elsewhere and
 * came back. The panel says that the browser will ask.
 */
export async function pressThereOnceBefore(
  browser: ExtensionBrowser,
  panel: PageDriver,
  destination: Destination,
  elsewhere: Destination,
): Promise<PageDriver> {
  const page = await pressThere(browser, destination);
  await panel.bringToFront();
  await panel.waitFor('.send .target-field');
  await page.bringToFront();
  await page.goto(elsewhere.url);
  await page.goto(destination.url);
  await panel.bringToFront();
  await panel.waitForState(() => /will ask/i.test(document.querySelector('.send')?.textContent ?? ''));
  return page;
}

/**
 * Waits until the panel says where the values go, and presses Send; once more where the first press only showed the fields.
 * Resolves with the number of presses.
 */
export async function send(panel: PageDriver, destination: Destination): Promise<number> {
  await panel.bringToFront();
  const shown = await sendable(panel, destination, false);
  expectAt(destination.host);
  await panel.click(sendButton);
  if (shown === 'fields' || (await sendable(panel, destination, true)) !== 'fields') return 1;
  // The fields may have come right before the press, which sent to them: a moment later the button tells.
  await pause(300);
  if ((await sendable(panel, destination, true)) !== 'fields') return 1;
  await panel.click(sendButton);
  return 2;
}

/** What stands above a Send that can be pressed; with `wantsFields`, not before there are fields, or the values are gone. */
function sendable(panel: PageDriver, { host }: Destination, wantsFields: boolean): Promise<string> {
  return panel.waitForState(
    ([where, fieldsOnly]) => {
      const buttons = [...document.querySelectorAll('button')];
      const send = buttons.find(({ textContent }) => textContent?.startsWith('Send to'));
      const told = document.querySelector('.send .origin')?.textContent ?? '';
      const fields = document.querySelectorAll('.send .target-field').length > 0;
      if (document.querySelector('[data-part="secret"]:not([data-state="captured"])')) return 'sent';
      const ready = told.includes(where) && send?.disabled === false && (fields || !fieldsOnly);
      return ready && (fields ? 'fields' : 'origin');
    },
    [host, wantsFields] as const,
  ) as Promise<string>;
}

/** Presses the destination's own button and waits for its word. */
export async function connect(page: PageDriver, destination: Destination): Promise<void> {
  await page.bringToFront();
  await page.click({ role: 'button', name: destination.facts.submit });
  await page.waitFor('.verdict');
}

/** Every sentence that the panel says now. */
export async function sentences(panel: PageDriver): Promise<string> {
  const said = await panel.texts('[role="status"], [role="alert"]');
  return said.join(' ');
}

/** Waits until the panel says it. */
export async function says(panel: PageDriver, words: string): Promise<void> {
  await panel.waitForState((part) => {
    const told = [...document.querySelectorAll('[role="status"], [role="alert"]')];
    return told.some(({ textContent }) => (textContent ?? '').replace(/\s+/g, ' ').includes(part));
  }, words);
}

/** Values of a field that the vault holds now, for waiting; what a test proves it proves by Reveal or by a server. */
export function vaulted(extensionPage: PageDriver, field = 'apiToken'): Promise<string[]> {
  return extensionPage.evaluate(async (wanted) => {
    const { storage } = (globalThis as unknown as { chrome: WithSession }).chrome;
    interface WithSession {
      readonly storage: { readonly session: { get(keys: null): Promise<Record<string, unknown>> } };
    }
    const all = Object.entries(await storage.session.get(null)).filter(([key]) => key.startsWith('vault:'));
    return all.flatMap(([, kept]) => (kept as Record<string, { value: string }>)[wanted]?.value ?? []);
  }, field);
}
