/** Where a secret may have been left, and what a browser without RoleCall leaves itself. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PageDriver } from '../harness/types';

/** An extension that does nothing, for the run without ours. */
export async function emptyExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rolecall-empty-'));
  const manifest = {
    manifest_version: 3,
    name: 'Empty',
    version: '1',
    background: { service_worker: 'nothing.js', scripts: ['nothing.js'] },
    browser_specific_settings: { gecko: { id: 'empty@rolecall.example' } },
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'nothing.js'), '');
  return folder;
}

/** How often a text stands in a page, its fields, its storage and its address. */
export function timesInPage(page: PageDriver, text: string): Promise<number> {
  return page.evaluate((secret) => {
    const stores = JSON.stringify([
      localStorage,
      sessionStorage,
      document.cookie,
      location.href,
      history.state,
    ]);
    const values = [...document.querySelectorAll('input')].map(({ value }) => value).join();
    return (document.documentElement.outerHTML + stores + values).split(secret).length - 1;
  }, text);
}
