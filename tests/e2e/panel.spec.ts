import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, test } from './harness/fixtures';
import type { PageDriver } from './harness/types';
import { countIs, openPanelFor, rightsOf, settled, tickedOn } from './steps/panel';

const wanted = rightsOf('syncro/rocketcyber');
const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Axe {
  run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

interface WithCommands {
  readonly commands: { getAll(): Promise<{ shortcut: string }[]> };
}

interface WithStrings {
  readonly i18n: { getMessage(key: string): string };
}

/** Everything that axe finds against the panel as it is drawn now. */
async function axeFinds(panel: PageDriver): Promise<string[]> {
  // The driver sends functions as their text.
  await panel.evaluate(new Function(await readFile(axeFile, 'utf8')) as () => void);
  return panel.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

function fitsItsWidth(panel: PageDriver): Promise<boolean> {
  return panel.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
}

/** What has the focus, as its role's element and its text. */
function focused(panel: PageDriver): Promise<string> {
  return panel.evaluate(() => {
    const element = document.activeElement;
    return `${element?.localName} ${element?.getAttribute('aria-label') ?? element?.textContent ?? ''}`.trim();
  });
}

async function tabTo(panel: PageDriver, what: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if (what.test(await focused(panel))) return;
    await panel.press('Tab');
  }
  throw new Error(`Tab never came to ${what}`);
}

test('does the main job by keyboard alone, says what goes on, and is clean and narrow in every state', async ({
  room,
}) => {
  const { tenant } = room;
  tenant.options.missing = ['Contacts - Import'];
  const page = await room.browser.openPage(`https://${tenant.host}/api_tokens/new`);
  const panel = await openPanelFor(room.browser, page);
  await panel.resize(320, 640);
  await panel.bringToFront();
  await panel.waitFor({ role: 'combobox', name: 'Integration' });
  const status = () => panel.evaluate(() => document.querySelector('[role=status]')?.textContent ?? '');
  await panel.evaluate(() => Object.assign(document.querySelector('[role=status]') ?? {}, { same: true }));

  await test.step('its key', async () => {
    const keys = await panel.evaluate(() => {
      const { commands } = (globalThis as unknown as { chrome: WithCommands }).chrome;
      return commands.getAll().then((all) => all.map(({ shortcut }) => shortcut));
    });
    expect(keys).toEqual(['Alt+Shift+K']);
  });

  await test.step('its language, and the way that the browser writes it', async () => {
    const told = await panel.evaluate(() => {
      const { lang, dir } = document.documentElement;
      const { getMessage } = (globalThis as unknown as { chrome: WithStrings }).chrome.i18n;
      return { lang, dir, browsers: getMessage('@@bidi_dir') };
    });
    expect(told).toEqual({ lang: 'en', dir: 'ltr', browsers: 'ltr' });
  });

  await test.step('choosing', async () => {
    expect(await axeFinds(panel)).toEqual([]);
    expect(await fitsItsWidth(panel)).toBe(true);
    // It has the focus from the start, and names what Enter takes.
    expect(await focused(panel)).toMatch(/^input/);
    for (const key of 'rocket') await panel.press(key);
    await panel.waitForState(() => {
      const named = document.activeElement?.getAttribute('aria-activedescendant') ?? '';
      return document.getElementById(named)?.textContent?.includes('RocketCyber');
    });
    await panel.press('Enter');
    await settled(panel);
  });

  await test.step('granting', async () => {
    await countIs(panel, 'missing', wanted.length - 1);
    expect(await axeFinds(panel)).toEqual([]);
    expect(await fitsItsWidth(panel)).toBe(true);
    expect(await status()).toContain('RocketCyber');
    await tabTo(panel, /^button Grant \d+ missing$/);
    await panel.press('Enter');
    await countIs(panel, 'granted', wanted.length - 1);
    expect(await tickedOn(page)).toHaveLength(wanted.length - 1);
    expect(await status()).toMatch(/1 rows? need/);
  });

  await test.step('taking back, and ending', async () => {
    expect(await axeFinds(panel)).toEqual([]);
    expect(await fitsItsWidth(panel)).toBe(true);
    expect(await panel.count('[role=alert]')).toBe(0);
    // The very region that was there at first: one that comes with its text is often not read out.
    expect(await panel.evaluate(() => 'same' in (document.querySelector('[role=status]') ?? {}))).toBe(true);
    await tabTo(panel, /^button Undo$/);
    await panel.press('Enter');
    await countIs(panel, 'missing', wanted.length - 1);
    expect(await tickedOn(page)).toEqual([]);
    await tabTo(panel, /^button End setup$/);
    await panel.press('Enter');
    await panel.waitForGone('[data-part="finding"]');
  });
  // Its size is no other test's.
  await panel.close();
});
