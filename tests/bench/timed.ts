import type { Page } from '@playwright/test';

/** A page that is drawn no more would keep a run for ever. */
const limit = 120_000;

interface Timed {
  readonly milliseconds: number;
  readonly rights: number;
}

/**
 * Does what is measured, and once more where it failed or did not end within two minutes: a page that the browser draws no more
 * says nothing of what was measured. What failed first is told.
 */
export async function inTime<Outcome>(what: string, act: () => Promise<Outcome>): Promise<Outcome> {
  const once = () => {
    const late = new Promise<never>((_, reject) => {
      setTimeout(reject, limit, new Error(`${what} did not end within ${limit / 1000} s`)).unref();
    });
    return Promise.race([act(), late]);
  };
  return once().catch((error: unknown) => {
    console.error(`${what}, once more:`, error);
    return once();
  });
}

/**
 * Times one of the page's measurements once the page is drawn, in milliseconds, and says how many rights it dealt with.
 */
export function timed(page: Page, id: string): Promise<Timed> {
  return page.evaluate(async (name) => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    const run = window.measurements?.[name]?.();
    if (!run) throw new Error(`nothing is called ${name}`);
    const start = performance.now();
    const rights = await run();
    return { milliseconds: performance.now() - start, rights };
  }, id);
}
