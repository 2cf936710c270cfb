/** Marks stay with the rows they are for, by the page part and the judge alone. */
import { expect, test } from '@playwright/test';
import type { Rendering } from '../sandbox/syncro/options';
import { beginWith, shippedOf } from './page-part/open';
import { bareBrowser } from './steps/bare-browser';
import { rightsOf } from './steps/panel';

const { sandbox, newPage } = bareBrowser();
const wanted = rightsOf('syncro/rocketcyber');

async function marked(rendering: Rendering) {
  const manifest = shippedOf('syncro').find(({ id }) => id === 'syncro/rocketcyber');
  if (!manifest) throw new Error('no manifest of RocketCyber');
  const tenant = sandbox().syncro(`marks-${rendering}`);
  tenant.options.rendering = rendering;
  const page = await newPage();
  await page.goto(`https://${tenant.host}/api_tokens/new`);
  await page.getByRole('button', { name: 'Create API Token' }).waitFor();
  await beginWith(page, manifest, false);
  const rows = (status: string) => page.locator(`[data-rolecall~=${status}]`);
  await expect(rows('missing')).toHaveCount(wanted.length);
  return { page, rows };
}

test('marks follow scrolling and the theme, and are gone at the end', async () => {
  const { page, rows } = await marked('shadow');
  const last = rows('missing').last();
  const outline = () => last.evaluate((row) => getComputedStyle(row).outlineColor);
  const light = await outline();
  const before = await last.boundingBox();
  await last.scrollIntoViewIfNeeded();
  expect((await last.boundingBox())?.y).not.toBe(before?.y);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await outline()).not.toBe(light);
  await page.evaluate(() => window.pagePart.end());
  await expect(page.locator('[data-rolecall], rolecall-overlay')).toHaveCount(0);
  expect(
    await page.evaluate(
      () => document.querySelector('permission-list')?.shadowRoot?.adoptedStyleSheets.length,
    ),
  ).toBe(0);
});

test('marks are on the rows that a page draws anew', async () => {
  const { page, rows } = await marked('late');
  const first = await rows('missing').first().elementHandle();
  await page.evaluate(() => window.pagePart.grant());
  await expect(rows('granted')).toHaveCount(wanted.length);
  expect(await first?.evaluate((row) => row.isConnected)).toBe(false);
});
