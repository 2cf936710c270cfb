import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './harness/browsers';
import { expect, test } from './harness/fixtures';
import type { PageDriver } from './harness/types';
import { allFindings, choose, grantMissing, openPanelFor, rightsOf, settled } from './steps/panel';

type Step = 'read' | 'grant' | 'undo';

/** What must be read from a page. A failure listed in `knownFailures` must go on failing, or be taken off the list. */
interface Expected {
  readonly kind: 'permissions' | 'vendor';
  /** Status, and reason after a colon, of each right of RocketCyber's manifest; `*` is every other one. None: no findings. */
  readonly rights: Readonly<Record<string, string>>;
  /** The same after Grant; left out where everything is granted. */
  readonly after?: Readonly<Record<string, string>>;
  /** What the page itself ticks along with what is granted. */
  readonly alongside?: readonly string[];
  readonly knownFailures?: readonly Step[];
}

declare const chosen: ReadonlySet<string>;
declare const commits: number;

const folder = join(root, 'tests/fixtures/syncro');
const account = `<script>${readFileSync(join(folder, 'rights.js'), 'utf8')}</script>`;
const wanted = rightsOf('syncro/rocketcyber');
/** What the account has granted when a page is opened. */
const before = ['Leads - List/Search', 'Tickets - Edit'];
const undo = { role: 'button', name: 'Undo' } as const;
const pages = readdirSync(folder).flatMap((file) => (file.endsWith('.html') ? [file.slice(0, -5)] : []));

/** What the page's own account holds, whatever its boxes say. */
function truth(page: PageDriver): Promise<string[]> {
  return page.evaluate(() => [...chosen].sort());
}

async function statuses(panel: PageDriver): Promise<Record<string, string>> {
  const told = (await allFindings(panel)).filter(({ name }) => wanted.includes(name));
  return Object.fromEntries(
    told.map(({ name, status, reason }) => [name, reason ? `${status}:${reason}` : status]),
  );
}

function spelled(rights: Readonly<Record<string, string>>): Record<string, string> {
  const rest = rights['*'];
  return rest ? Object.fromEntries(wanted.map((name) => [name, rights[name] ?? rest])) : {};
}

for (const name of pages) {
  const expected = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Expected;

  test(`reads and grants the page ${name}`, async ({ room }) => {
    const { sandbox, browser } = room;
    const host = `acme-${name}.syncromsp.com`;
    const html = readFileSync(join(folder, `${name}.html`), 'utf8');
    sandbox.page(host, '/', html.replace('<script src="rights.js"></script>', account));
    const failed = new Set<string>();
    // What is known to fail is not waited for long.
    const within = (what: Step) => ({ timeout: expected.knownFailures?.includes(what) ? 1000 : 30_000 });
    const holds = async (what: Step, check: () => Promise<void>): Promise<void> => {
      if (!expected.knownFailures?.includes(what)) return check();
      await check().catch(() => failed.add(what));
    };
    const should = spelled(expected.rights);
    const page = await browser.openPage(`https://${host}/`);
    const panel = await openPanelFor(browser, page);
    await choose(panel, 'RocketCyber');
    if (Object.keys(should).length > 0) await settled(panel);
    else await panel.waitForState(() => /By hand/.test(document.body.textContent ?? ''));

    await expect.poll(() => panel.attribute('[data-part="page"]', 'data-page')).toBe(expected.kind);
    await holds('read', () => expect.poll(() => statuses(panel), within('read')).toEqual(should));
    const missing = wanted.filter((right) => should[right]?.startsWith('missing'));
    if (missing.length > 0) {
      await panel.click(grantMissing);
      await page.bringToFront();
      const after = spelled(expected.after ?? { '*': 'granted' });
      await holds('grant', async () => {
        await expect.poll(() => statuses(panel), within('grant')).toEqual(after);
        const granted = missing.filter((right) => after[right]?.startsWith('granted'));
        expect(await truth(page)).toEqual(
          [...new Set([...before, ...granted, ...(expected.alongside ?? [])])].sort(),
        );
      });
      await panel.click(undo);
      await page.bringToFront();
      await holds('undo', () => expect.poll(() => truth(page), within('undo')).toEqual(before));
    }
    expect(await page.evaluate(() => commits)).toBe(0);
    expect(await panel.count('[data-part="secret"][data-field="apiToken"]')).toBe(0);
    expect([...failed]).toEqual([...(expected.knownFailures ?? [])]);
  });
}
