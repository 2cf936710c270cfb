/** The clickjacking kit against what RoleCall draws in the vendor's page: with real presses, all over it. */
import type { ChromiumPage } from './harness/chromium-page';
import { expect, test } from './harness/fixtures';
import type { PageDriver } from './harness/types';
import { allFindings, startSetup } from './steps/panel';

/** What a page does to make a person's press land on something of ours. */
const kit: Readonly<Record<string, string>> = {
  'everything invisible over a lure': "document.documentElement.style.opacity = '0.001'",
  'the note invisible': "note.setAttribute('style', 'opacity:0.001!important')",
  'the note over the whole page, taking presses':
    "note.setAttribute('style', 'position:fixed!important;inset:0!important;pointer-events:auto!important;z-index:1!important')",
  'the note in the top layer': "note.popover = 'manual'; note.showPopover()",
  'a cover that lets presses through':
    "const cover = document.createElement('div'); cover.popover = 'manual'; cover.style.cssText = 'inset:0;width:100vw;height:100vh;pointer-events:none;opacity:0.01'; document.body.append(cover); cover.showPopover()",
  'the note under the pointer, wherever it goes':
    "addEventListener('pointermove', ({ x, y }) => note.setAttribute('style', 'position:fixed!important;inset:auto!important;pointer-events:auto!important;left:' + (x - 20) + 'px!important;top:' + (y - 20) + 'px!important'), true)",
};

/** Presses a grid of places with a real pointer and says what was hit. */
async function pressEverywhere({ page }: ChromiumPage): Promise<string[]> {
  await page.evaluate(() => {
    const hits: string[] = [];
    (window as unknown as { hits: string[] }).hits = hits;
    addEventListener(
      'pointerdown',
      (event) => hits.push((event.composedPath()[0] as Element).localName),
      true,
    );
    // The page's own controls are no part of the question.
    addEventListener('click', (event) => event.preventDefault(), true);
  });
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  for (let across = 0.05; across < 1; across += 0.15) {
    for (const down of [0.3, 0.6, 0.85, 0.96]) await page.mouse.click(width * across, height * down);
  }
  return page.evaluate(() => (window as unknown as { hits: string[] }).hits);
}

async function told(panel: PageDriver): Promise<string> {
  const findings = await allFindings(panel);
  return JSON.stringify([findings, await panel.count('[data-part="secret"]'), await panel.count('.held')]);
}

test('no press lands on it, and none does anything', { tag: '@wide' }, async ({ room }) => {
  test.setTimeout(240_000);
  const { page, panel } = await startSetup(
    room.browser,
    `https://${room.tenant.host}/api_tokens/new`,
    'RocketCyber',
  );
  await page.bringToFront();
  await page.waitFor('rolecall-overlay').catch(() => undefined);
  const before = await told(panel);
  for (const [trick, script] of Object.entries(kit)) {
    await page.evaluate((body) => {
      const note = document.querySelector('rolecall-overlay');
      if (!note) throw new Error('nothing is drawn');
      new Function('note', body)(note);
    }, script);
    const hits = await pressEverywhere(page as ChromiumPage);
    expect(hits.length, trick).toBeGreaterThan(20);
    expect(
      hits.filter((name) => name.startsWith('rolecall')),
      trick,
    ).toEqual([]);
    expect(await told(panel), trick).toBe(before);
  }
  const sent = room.sandbox.requests.filter(
    ({ host, method }) => host === room.tenant.host && method !== 'GET',
  );
  expect(sent).toEqual([]);
});
