/**
 * `npm run bench [-- --full] [--json FILE]`: how long RoleCall takes in real Chromium, beside the least that could be
 * done. Every time is from a page of its own, opened for it; each line is a median of 9 runs, 15 with `--full`.
 * `--smoke` measures one small page once, to see that it works.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { build } from 'esbuild';
import { browserProgram } from '../e2e/harness/browsers';
import { type Figure, figuresFor, pairs, table } from './figures';
import { formPage, rightNames } from './form';
import type { Measurement } from './page';

const { values } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    smoke: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});
const runs = values.smoke ? 1 : values.full ? 15 : 9;
const sizes = values.smoke ? [20] : [100, 500, 2_000];

const address = 'https://bench.example/';
/** With these the page's clock counts in 5 µs instead of 100. */
const isolated = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

async function pageScript(): Promise<string> {
  const entryPoints = [new URL('page.ts', import.meta.url).pathname];
  const result = await build({
    entryPoints,
    bundle: true,
    write: false,
    format: 'iife',
    minify: true,
    tsconfigRaw: {},
  });
  return result.outputFiles[0]?.text ?? '';
}

async function once(browser: Browser, script: string, size: number, name: Measurement): Promise<number> {
  const names = rightNames(size);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route('**', (route) =>
    route.fulfill({ contentType: 'text/html', headers: isolated, body: formPage(names) }),
  );
  await page.goto(address);
  await page.evaluate((wanted) => {
    window.wantedNames = wanted;
  }, names);
  await page.addScriptTag({ content: script });
  const { milliseconds, rights } = await page.evaluate((which) => window.measure(which), name);
  await context.close();
  if (rights !== size) throw new Error(`${name} dealt with ${rights} of ${size} rights`);
  return milliseconds;
}

async function timesFor(browser: Browser, script: string, size: number): Promise<Map<Measurement, number[]>> {
  const measurements = new Set(pairs.flatMap(({ own, beside }) => [own, beside]));
  const times = new Map([...measurements].map((name): [Measurement, number[]] => [name, []]));
  // One after another in each round, so that a busy moment of the machine meets them all.
  for (let round = 0; round < runs; round += 1) {
    for (const [name, list] of times) list.push(await once(browser, script, size, name));
  }
  return times;
}

const browser = await chromium.launch({
  executablePath: browserProgram('chromium'),
  args: ['--headless=new', '--disable-gpu'],
});
const figures: Figure[] = [];
try {
  const script = await pageScript();
  console.log(`Chromium ${browser.version()}, medians of ${runs} fresh pages`);
  for (const size of sizes) figures.push(...figuresFor(size, await timesFor(browser, script, size)));
} finally {
  await browser.close();
}
console.log(table(figures));
if (values.json) await writeFile(values.json, `${JSON.stringify({ figures }, null, 2)}\n`);
