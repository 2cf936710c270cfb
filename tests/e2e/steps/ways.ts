/** Setting up ways to deliver besides a form, and pressing them. */
import { expectAt } from '../harness/search';
import type { ExtensionBrowser, PageDriver } from '../harness/types';

/** Fills one sink's form in the settings and presses Use. */
export async function setUp(
  options: PageDriver,
  id: string,
  values: Readonly<Record<string, string>>,
): Promise<void> {
  await options.waitFor(`[data-sink="${id}"]`);
  for (const [name, value] of Object.entries(values)) await options.fill(`#${id}-${name}`, value);
  await options.click(`form:has([data-sink="${id}"]) button[type="submit"]`);
  await options.waitFor(`[data-sink="${id}"][data-standing="ready"]`);
}

/** Presses a way of the panel's first delivery; with a host, lets RoleCall have that host when it asks. */
export async function pressWay(
  browser: ExtensionBrowser,
  panel: PageDriver,
  name: RegExp,
  host?: string,
): Promise<void> {
  if (host) {
    expectAt(host);
    await browser.grantHost(`https://${host}/*`);
  }
  await panel.bringToFront();
  const closed = 'details:not([open]):has(a[href*="options.html"]) > summary';
  if ((await panel.count(closed)) > 0) await panel.click(closed);
  await panel.click({ role: 'button', name });
}
