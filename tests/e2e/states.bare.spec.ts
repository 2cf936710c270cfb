/** Every state of RoleCall's own pages, with axe and by the Tab key alone, in a real browser. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, test } from '@playwright/test';
import type { Photographed } from '../../scripts/screenshots/page';
import { bareBrowser } from './steps/bare-browser';
import { openStates } from './steps/drawn-states';

declare const photographed: Photographed;
declare const axe: typeof import('axe-core');
declare const walked: { readonly left: Set<Element>; readonly bare: string[] };
const bare = bareBrowser();
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const { scheme, language, text } of [
  { scheme: 'light', language: 'english', text: 200 },
  { scheme: 'dark', language: 'mirrored', text: 100 },
] as const) {
  test(`axe finds nothing in any state, ${scheme}, ${language}, at ${text} %`, async () => {
    const page = await openStates(bare);
    await page.setViewportSize({ width: 320, height: 760 });
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.evaluate(
      await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'),
    );
    const found = await page.evaluate(
      async ([spoken, size, runOnly]) => {
        document.documentElement.style.fontSize = `${size}%`;
        const lines: string[] = [];
        for (const state of photographed.names) {
          await photographed.show(state, spoken);
          const { violations } = await axe.run({ runOnly: [...runOnly], resultTypes: ['violations'] });
          for (const { id, nodes } of violations)
            lines.push(...nodes.map(({ html }) => `${state}: ${id}: ${html.slice(0, 140)}`));
        }
        return lines;
      },
      [language, text, rules] as const,
    );
    expect(found).toEqual([]);
  });
}

test('every state is walked through by Tab, which shows where one is', async () => {
  const page = await openStates(bare);
  await page.setViewportSize({ width: 360, height: 760 });
  const problems: string[] = [];
  for (const state of await page.evaluate(() => photographed.names)) {
    const stops = await page.evaluate(async (name) => {
      await photographed.show(name, 'english');
      // What takes the focus for itself does so once it is drawn.
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
      const start = document.querySelector<HTMLElement>('#start') ?? document.createElement('span');
      Object.assign(start, { id: 'start', tabIndex: -1 });
      document.body.prepend(start);
      start.focus();
      const can = 'button,a[href],input,select,textarea,summary,[tabindex]';
      const groups = new Set<string>();
      // Of radio buttons the chosen one is a stop; the arrow keys reach the others.
      const isStop = (element: HTMLElement) => {
        if (!element.checkVisibility() || element.matches(':disabled') || element.tabIndex < 0) return false;
        if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
        const isFirst = !groups.has(element.name);
        groups.add(element.name);
        return isFirst;
      };
      const left = new Set<Element>([...document.querySelectorAll<HTMLElement>(can)].filter(isStop));
      const bare: string[] = [];
      const arrive = ({ target }: Event) => {
        const element = target as HTMLInputElement;
        left.delete(element);
        for (const other of left)
          if (element.type === 'radio' && (other as HTMLInputElement).name === element.name)
            left.delete(other);
        const { outlineStyle, boxShadow } = getComputedStyle(element);
        if (outlineStyle === 'none' && boxShadow === 'none') bare.push(element.outerHTML.slice(0, 100));
      };
      document.addEventListener('focusin', arrive);
      Object.assign(globalThis, { walked: { left, bare } });
      return left.size;
    }, state);
    for (let press = 0; press < stops + 4; press += 1) await page.keyboard.press('Tab');
    const { left, bare } = await page.evaluate(() => ({
      left: [...walked.left].map(({ outerHTML }) => outerHTML.slice(0, 100)),
      bare: walked.bare,
    }));
    problems.push(...left.map((line) => `${state}: not reached: ${line}`));
    problems.push(...bare.map((line) => `${state}: shows no focus: ${line}`));
  }
  expect(problems).toEqual([]);
});

/** What a screen reader stops at, or lists. */
const named =
  /^(button|link|textbox|searchbox|combobox|listbox|option|checkbox|radio|switch|spinbutton|heading|table|DisclosureTriangle|progressbar)$/;

test('every state has names and live regions in the accessibility tree', async () => {
  const page = await openStates(bare);
  const session = await page.context().newCDPSession(page);
  const problems: string[] = [];
  for (const state of await page.evaluate(() => photographed.names)) {
    await page.evaluate((name) => photographed.show(name, 'english'), state);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const seen = nodes.filter(({ ignored }) => !ignored);
    const nameless = seen.filter(({ role, name }) => named.test(role?.value ?? '') && !name?.value?.trim());
    problems.push(...nameless.map(({ role }) => `${state}: a ${role?.value} without a name`));
    const live = seen.filter(({ properties }) => properties?.some(isLive)).map(({ role }) => role?.value);
    const dock = await page.evaluate(() => document.querySelector('.dock') !== null);
    if (dock && live.filter((role) => role === 'status').length !== 1)
      problems.push(`${state}: ${live.join()}`);
    if (live.filter((role) => role === 'alert').length > 1) problems.push(`${state}: two alerts`);
  }
  expect(problems).toEqual([]);
});

/** A region that says what changes in it. */
function isLive({
  name,
  value,
}: {
  readonly name: string;
  readonly value: { readonly value?: unknown };
}): boolean {
  return name === 'live' && /polite|assertive/.test(String(value.value));
}
