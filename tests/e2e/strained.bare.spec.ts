/** Every state of RoleCall's own pages, where room is short: nothing is cut, sticks out or moves. */
import { expect, test } from '@playwright/test';
import type { Photographed } from '../../scripts/screenshots/page';
import { strains } from '../../scripts/screenshots/strains';
import { bareBrowser } from './steps/bare-browser';
import { openStates } from './steps/drawn-states';

declare const photographed: Photographed;
const bare = bareBrowser();

test('every state fits in every strain', async () => {
  const page = await openStates(bare);
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
