/** Every state of RoleCall's own pages, where room is short: nothing is cut, sticks out or moves. */
import { expect, type Page, test } from '@playwright/test';
import { build } from 'esbuild';
import type { Photographed } from '../../scripts/screenshots/page';
import { strains } from '../../scripts/screenshots/strains';
import { root } from './harness/browsers';
import { bareBrowser } from './steps/bare-browser';

declare const photographed: Photographed;
const bare = bareBrowser();

/** The pictures' own page, as one script and one style sheet. */
async function openStates(): Promise<Page> {
  const { outputFiles } = await build({
    entryPoints: [`${root}/scripts/screenshots/page.tsx`],
    outdir: root,
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    tsconfigRaw: {},
  });
  const part = (end: string) => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
  const page = await bare.newPage();
  await page.setContent('<!doctype html><html><body><div id="root"></div></body></html>');
  await page.addStyleTag({ content: part('.css') });
  await page.addScriptTag({ content: part('.js') });
  return page;
}

test('every state fits in every strain', async () => {
  const page = await openStates();
  // Colours take no room: those are for the pictures.
  for (const { name, width, height, scheme, language, text = 100 } of strains.filter(
    ({ forced }) => !forced,
  )) {
    await test.step(name, async () => {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      const found = await page.evaluate(
        async ([spoken, size]) => {
          document.documentElement.style.fontSize = `${size}%`;
          const lines: string[] = [];
          for (const state of photographed.names) {
            await photographed.show(state, spoken);
            lines.push(...photographed.misfits().map((line) => `${state}: ${line}`));
          }
          return { lines, direction: document.documentElement.dir };
        },
        [language, text] as const,
      );
      expect(found).toEqual({ lines: [], direction: language === 'mirrored' ? 'rtl' : 'ltr' });
    });
  }
});
