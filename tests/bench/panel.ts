/** The panel: its first paint, and findings for 500 controls after the press that starts a setup. */
import type { ChromiumPage } from '../e2e/harness/chromium-page';
import { openPanelFor, rightsOf, settled } from '../e2e/steps/panel';
import { withExtension } from './extension';
import { atMost, type Line } from './figures';
import { formPage, rightNames } from './form';

declare global {
  interface Window {
    pressedAt: number;
    foundAt: number;
  }
}

const wanted = rightsOf('syncro/rocketcyber');
const html = formPage([...wanted, ...rightNames(500 - wanted.length)]);

/** Notes when the integration is pressed and when the first findings stand in the panel. */
function note(panel: ChromiumPage): Promise<void> {
  return panel.evaluate(() => {
    addEventListener('mousedown', () => (window.pressedAt = performance.now()), { capture: true });
    new MutationObserver((_, observer) => {
      if (!document.querySelector('[data-part="finding"]:not([data-status="absent"])')) return;
      window.foundAt = performance.now();
      observer.disconnect();
    }).observe(document.body, { childList: true, subtree: true });
  });
}

/** When the browser first drew a page, in milliseconds after it was asked for. */
function firstPaint(page: ChromiumPage): Promise<number> {
  return page.waitForState(() => performance.getEntriesByType('paint')[0]?.startTime ?? 0);
}

/** The lines of the panel. */
export async function panelLines(rounds: number): Promise<readonly Line[]> {
  const paints: number[] = [];
  const bare: number[] = [];
  const findings: number[] = [];
  await withExtension(async ({ browser, open }) => {
    for (let round = 0; round < rounds; round += 1) {
      const page = await open(html);
      const panel = (await openPanelFor(browser, page)) as ChromiumPage;
      const picker = { role: 'combobox', name: 'Integration' } as const;
      await panel.waitFor(picker);
      paints.push(await firstPaint(panel));
      await panel.fill(picker, 'RocketCyber');
      await note(panel);
      await panel.click({ role: 'option', name: /RocketCyber/ });
      await settled(panel);
      findings.push(await panel.evaluate(() => window.foundAt - window.pressedAt));
      await panel.close();
      const picture = await browser.openInWindow('icon/48.png');
      bare.push(await firstPaint(picture));
      await picture.close();
      await page.close();
    }
  });
  return [
    {
      name: 'panel: first paint',
      unit: 'ms',
      values: paints,
      peer: 'a picture of the extension, opened alike',
      peerValues: bare,
      goal: atMost(50, 'ms'),
    },
    {
      name: 'panel: from the press to findings, 500 controls',
      unit: 'ms',
      values: findings,
      goal: atMost(100, 'ms'),
    },
  ];
}
