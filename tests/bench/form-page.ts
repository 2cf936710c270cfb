/** Opens measured pages, and bundles what runs in them. */
import type { Browser, Page } from '@playwright/test';
import { build } from 'esbuild';

export type Script = 'own' | 'peers' | 'replicas';

const address = 'https://bench.example/';
/** With these the page's clock counts in 5 µs instead of 100. */
const isolated = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

const bundles = new Map<Script, Promise<string>>();

/** A script of `pages/`, bundled once. */
export function scripts(name: Script): Promise<string> {
  const bundle = bundles.get(name) ?? bundled(name);
  bundles.set(name, bundle);
  return bundle;
}

async function bundled(name: Script): Promise<string> {
  const result = await build({
    entryPoints: [new URL(`pages/${name}.ts`, import.meta.url).pathname],
    bundle: true,
    write: false,
    format: 'iife',
    minify: true,
    tsconfigRaw: {},
    define: { 'import.meta.env.FIREFOX': 'false' },
  });
  return result.outputFiles[0]?.text ?? '';
}

/** A page of its own in a context of its own, so that nothing is warm. */
export async function openForm(browser: Browser, body: string, names: readonly string[]): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.route('**', (route) => route.fulfill({ contentType: 'text/html', headers: isolated, body }));
  await page.goto(address);
  await page.evaluate((wanted) => {
    window.wantedNames = wanted;
  }, names);
  return page;
}
