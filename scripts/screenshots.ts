/**
 * `npm run screenshots [-- NAME …]`: every state of RoleCall's own pages as a picture in docs/screenshots, and each held
 * against axe-core on the way. Fails on any violation, and on what does not fit. With `--strained` in a made-up language, from
 * right to left, at 200 % zoom, with large text and in forced colours, as pictures in .cache/screenshots.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { createServer } from 'vite';
import { browserProgram } from '../tests/e2e/harness/browsers';
import { states } from '../tests/unit/components/states';
import type { Photographed } from './screenshots/page';
import { shots } from './screenshots/shots';
import { type Setting, strains, usual } from './screenshots/strains';

const root = resolve(import.meta.dirname, '..');
const strained = process.argv.includes('--strained');
const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const settings = strained ? strains : usual;
const folder = resolve(root, strained ? '.cache/screenshots' : 'docs/screenshots');
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare const photographed: Photographed;

/** The height at which the panel's middle need not scroll; runs in the page. */
function wholeHeight(): number {
  const body = document.querySelector('.body');
  return window.innerHeight + (body ? body.scrollHeight - body.clientHeight : 0);
}

/** Problems of one state in one setting, as lines. */
async function photograph(page: Page, base: string, name: string, setting: Setting): Promise<string[]> {
  const { width, height, scheme, language = 'english', text, forced } = setting;
  const shot = shots[name] ?? { state: name };
  const wide = shot.wide && !strained ? width * 2.5 : width;
  await page.setViewportSize({ width: wide, height });
  const forcedColors = forced ? 'active' : 'none';
  await page.emulateMedia({ media: 'screen', colorScheme: scheme, reducedMotion: 'reduce', forcedColors });
  await page.goto(`${base}/?state=${shot.state}&locale=${shot.language ?? language}`);
  await page.locator('[data-part="panel"], main.document').first().waitFor();
  if (text) await page.addStyleTag({ content: `html{font-size:${text}%!important}` });
  // Views that are fetched when they are first drawn.
  await page.waitForLoadState('networkidle');
  await shot.act?.(page);
  const whole = shot.whole || strained;
  if (whole && !shot.wide)
    await page.setViewportSize({ width: wide, height: await page.evaluate(wholeHeight) });
  await page.screenshot({
    path: resolve(folder, `${name}-${setting.name}.png`),
    fullPage: shot.wide ?? false,
  });
  const misfits = await page.evaluate(() => photographed.misfits());
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
  return [...violations, ...misfits].map((line) => `${name}, ${setting.name}: ${line}`);
}

async function run(browser: Browser, base: string, names: readonly string[]): Promise<string[]> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'UTC' });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`page error: ${error.message}`));
  for (const name of names) {
    for (const setting of settings) {
      // What is pressed on the way is found by its English name.
      if (shots[name]?.act && (setting.language ?? 'english') !== 'english') continue;
      problems.push(...(await photograph(page, base, name, setting)));
      taken += 1;
    }
  }
  return problems;
}

let taken = 0;
const all = [...Object.keys(states), ...Object.keys(shots)];
const names = all.filter((name) => asked.length === 0 || asked.includes(name));
await mkdir(folder, { recursive: true });
const server = await createServer({
  root: resolve(root, 'scripts/screenshots'),
  configFile: false,
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: { fs: { allow: [root] }, hmr: false, watch: null },
  cacheDir: resolve(root, '.cache/screenshots-vite'),
});
await server.listen(0);
const browser = await chromium.launch({ executablePath: browserProgram('chromium'), args: ['--no-sandbox'] });
try {
  const problems = await run(browser, server.resolvedUrls?.local[0]?.replace(/\/$/, '') ?? '', names);
  for (const problem of problems) console.error(problem);
  console.log(`${taken} pictures, ${problems.length} problems`);
  process.exitCode = problems.length > 0 ? 1 : 0;
} finally {
  await browser.close();
  await server.close();
}
