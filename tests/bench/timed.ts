import type { Page } from '@playwright/test';

/** A page that is drawn no more would keep a run for ever. */
const limit = 120_000;

interface Timed {
  readonly milliseconds: number;
  readonly rights: number;
}

/**
 * Times one of the page's measurements once the page is drawn, in milliseconds, and says how many rights it dealt with.
 * Rejects after two minutes.
 */
export function timed(page: Page, id: string): Promise<Timed> {
  const run = page.evaluate(async (name) => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    const run = window.measurements?.[name]?.();
    if (!run) throw new Error(`nothing is called ${name}`);
    const start = performance.now();
    const rights = await run();
    return { milliseconds: performance.now() - start, rights };
  }, id);
  const late = new Promise<never>((_, reject) => {
    setTimeout(reject, limit, new Error(`${id} did not end within ${limit / 1000} s`)).unref();
  });
  return Promise.race([run, late]);
}
