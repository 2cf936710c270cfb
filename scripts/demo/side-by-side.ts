import type { BrowserContext } from '@playwright/test';
import { ofChromium } from '../../tests/e2e/harness/chromium-page';
import type { PageDriver } from '../../tests/e2e/harness/types';

/** As wide as a laptop's window with a side panel in it, in CSS pixels. */
const height = 760;
const pageWidth = 900;
const panelWidth = 360;

/** Writes one picture of a page with the panel beside it, as a person sees them in one window. */
export async function pictureOf(
  context: BrowserContext,
  page: PageDriver,
  panel: PageDriver | null,
  path: string,
): Promise<void> {
  const shots = [await shot(page, panel ? pageWidth : pageWidth + panelWidth)];
  if (panel) shots.push(await shot(panel, panelWidth));
  const images = shots.map((png) => `<img src="data:image/png;base64,${png.toString('base64')}">`);
  const sheet = await context.newPage();
  await sheet.setViewportSize({ width: pageWidth + panelWidth + 1, height });
  await sheet.setContent(
    `<style>body { margin: 0; display: flex; gap: 1px; background: #8a94a0 }</style>${images.join('')}`,
  );
  await sheet.screenshot({ path });
  await sheet.close();
}

async function shot(of: PageDriver, width: number): Promise<Buffer> {
  const { page } = ofChromium(of);
  await page.bringToFront();
  await page.setViewportSize({ width, height });
  return page.screenshot({ animations: 'disabled' });
}
