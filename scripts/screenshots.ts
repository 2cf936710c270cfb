/**
 * `npm run screenshots [-- NAME …]`: every state of RoleCall's own pages as a picture in docs/screenshots, and each
 * held against axe-core on the way. Fails on any violation, and on a page wider than its window.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { createServer } from 'vite';
import { states } from '../tests/unit/components/states';
import { shots } from './screenshots/shots';

const root = resolve(import.meta.dirname, '..');
const folder = resolve(root, 'docs/screenshots');
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Setting {
  readonly width: number;
  readonly scheme: 'light' | 'dark';
}
const settings: readonly Setting[] = [
  { width: 360, scheme: 'light' },
  { width: 320, scheme: 'dark' },
];

/** The height at which the panel's middle need not scroll; runs in the page. */
function wholeHeight(): number {
  const body = document.querySelector('.body');
  return window.innerHeight + (body ? body.scrollHeight - body.clientHeight : 0);
}

/** Problems of one state in one setting, as lines. */
async function photograph(
  page: Page,
  base: string,
  name: string,
  { width, scheme }: Setting,
): Promise<string[]> {
  const shot = shots[name] ?? { state: name };
  const wide = shot.wide ? width * 2.5 : width;
  await page.setViewportSize({ width: wide, height: 760 });
  await page.emulateMedia({ media: 'screen', colorScheme: scheme, reducedMotion: 'reduce' });
  await page.goto(`${base}/?state=${shot.state}&dir=${shot.dir ?? 'ltr'}`);
  await page.locator('[data-part="panel"], main.document').first().waitFor();
  // Views that are fetched when they are first drawn.
  await page.waitForLoadState('networkidle');
  await shot.act?.(page);
  if (shot.whole) await page.setViewportSize({ width: wide, height: await page.evaluate(wholeHeight) });
  await page.screenshot({
    path: resolve(folder, `${name}-${width}-${scheme}.png`),
    fullPage: shot.wide ?? false,
  });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const found = await axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 140)}`),
    );
  });
  const lines = overflow > 0 ? [...violations, `wider than the window by ${overflow} px`] : violations;
  return lines.map((line) => `${name} at ${width} px, ${scheme}: ${line}`);
}

async function run(browser: Browser, base: string, names: readonly string[]): Promise<string[]> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'UTC' });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`page error: ${error.message}`));
  for (const name of names) {
    for (const setting of settings) problems.push(...(await photograph(page, base, name, setting)));
  }
  return problems;
}

const asked = process.argv.slice(2);
const all = [...Object.keys(states), ...Object.keys(shots)];
const names = all.filter((name) => asked.length === 0 || asked.includes(name));
await mkdir(folder, { recursive: true });
const server = await createServer({
  root: resolve(root, 'scripts/screenshots'),
  configFile: false,
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: { fs: { allow: [root] }, hmr: false, watch: null },
  cacheDir: resolve(root, '.cache/screenshots'),
});
await server.listen(0);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  const problems = await run(browser, server.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? '', names);
  for (const problem of problems) console.error(problem);
  console.log(`${names.length * settings.length} pictures, ${problems.length} problems`);
  process.exitCode = problems.length > 0 ? 1 : 0;
} finally {
  await browser.close();
  await server.close();
}
