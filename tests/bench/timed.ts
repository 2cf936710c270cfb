import type { Page } from '@playwright/test';

/** Times one of the page's measurements once the page is drawn, in milliseconds, and says how many rights it dealt with. */
export function timed(page: Page, id: string): Promise<{ milliseconds: number; rights: number }> {
  return page.evaluate(async (name) => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    const run = window.measurements?.[name]?.();
    if (!run) throw new Error(`nothing is called ${name}`);
    const start = performance.now();
    const rights = await run();
    return { milliseconds: performance.now() - start, rights };
  }, id);
}
