/**
 * What every test ends with: no secret stands where RoleCall alone could have put it, in no page or its storage, in no
 * request but to who told it or was sent it, in no console, in nothing that the extension writes to disk.
 */
import { canary } from '../../sandbox/canary';
import type { Sandbox } from '../../sandbox/index';
import { holdsCanary } from './canaries';
import { drawnBy } from './overlay-text';
import { type Place, placesOf, type Whose, wrongPlaces } from './places';
import type { DocumentDriver, ExtensionBrowser, PageDriver } from './types';

declare const chrome: {
  readonly storage: Record<'local' | 'session', { get(keys: null): Promise<Record<string, unknown>> }>;
};

/** Hosts that a test had a secret sent to, by a press of its own. */
const sentTo = new Set<string>();

/** Notes that from now on this host may have what is sent, in its pages and in its requests. */
export function expectAt(host: string): void {
  sentTo.add(host);
}

export class Search {
  private requests = 0;
  private lines = 0;
  private readonly found = new Set<string>();

  constructor(
    private readonly browser: ExtensionBrowser,
    private readonly sandbox: Sandbox,
  ) {}

  /** Starts anew: what was told, sent, asked and written before is of no concern. */
  async begin(): Promise<void> {
    sentTo.clear();
    this.sandbox.shown.clear();
    this.found.clear();
    this.requests = this.sandbox.requests.length;
    this.lines = (await this.browser.consoleLines()).length;
  }

  /** Looks at a page that is about to go. */
  async look(page: PageDriver): Promise<void> {
    const drawn = drawnBy(page);
    const documents = await page.documents().catch(() => []);
    await Promise.all(documents.map((each) => this.lookInto(each)));
    if ((await drawn).includes(canary)) this.found.add('what is drawn in the page');
  }

  private async lookInto(document: DocumentDriver): Promise<void> {
    const url = await document.url().catch(() => '');
    if (!/^https?:|-extension:/.test(url)) return;
    const { host, origin, pathname, protocol } = new URL(url);
    const own = this.browser.extensionUrl.startsWith(`${protocol}//${host}`);
    const keys = own ? document.evaluate(keysWith, canary).catch(() => []) : [];
    const places = await document.evaluate(placesOf, canary).catch((): Place[] => []);
    const whose: Whose = own ? 'ours' : this.mayHave(host) ? 'told' : 'other';
    this.note(`${own ? 'our own' : origin}${pathname}`, wrongPlaces(places, whose));
    this.note('the extension’s storage', await keys);
  }

  /** Everywhere that a secret stands and should not; empty for a test that leaves nothing. */
  async end(): Promise<string[]> {
    await Promise.all((await this.browser.pages()).map((page) => this.look(page)));
    for (const { host, from, ...request } of this.sandbox.requests.slice(this.requests)) {
      if (from !== 'browser' || this.mayHave(host, true) || !holdsCanary(JSON.stringify(request))) continue;
      this.found.add(`a request: ${request.method} ${host}`);
    }
    for (const line of (await this.browser.consoleLines()).slice(this.lines)) {
      if (holdsCanary(line)) this.found.add('the console');
    }
    return [...this.found].sort();
  }

  private note(place: string, wrong: readonly string[]): void {
    for (const where of wrong) this.found.add(`${place}: ${where}`);
  }

  /** A vendor's API may be on another host of its domain than its pages. */
  private mayHave(host: string, asked = false): boolean {
    const { shown } = this.sandbox;
    const isKin = (other: string) => domainOf(other) === domainOf(host);
    return sentTo.has(host) || shown.has(host) || (asked && [...shown].some(isKin));
  }
}

function domainOf(host: string): string {
  return host.split('.').slice(-2).join('.');
}

/** Keys of the extension's storage that hold the text and have no business to. Runs in our own page. */
async function keysWith(text: string): Promise<string[]> {
  const holding: string[] = [];
  for (const area of ['local', 'session'] as const) {
    for (const [key, value] of Object.entries(await chrome.storage[area].get(null))) {
      const memory = area === 'session' && (key.startsWith('vault:') || key === 'sinks');
      if (!memory && JSON.stringify(value).includes(text))
        holding.push(`${area} ${key.replace(/[\d-]{4,}.*/, '')}`);
    }
  }
  return holding;
}
