/** Every state of RoleCall's own pages, drawn one after the other in a page of their own: the pictures' own page. */
import type { Page } from '@playwright/test';
import { build } from 'esbuild';
import { root } from '../harness/browsers';
import type { BareBrowser } from './bare-browser';

/** Opens them, as one script and one style sheet. */
export async function openStates({ newPage }: BareBrowser): Promise<Page> {
  const { outputFiles } = await build({
    entryPoints: [`${root}/scripts/screenshots/page.tsx`],
    outdir: root,
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    tsconfigRaw: {},
  });
  const part = (end: string) => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
  const page = await newPage();
  await page.setContent('<!doctype html><html lang="en"><body><div id="root"></div></body></html>');
  await page.addStyleTag({ content: part('.css') });
  await page.addScriptTag({ content: part('.js') });
  return page;
}
