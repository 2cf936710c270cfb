/**
 * MSPCFO's list on every build of Autotask's Security Level editor, by the page part and the judge alone. What the server
 * holds after the level's own Save is compared. Every manifest on one build: tests/unit/vendors/autotask/manifests.test.ts.
 */
import { expect, type Frame, test } from '@playwright/test';
import { foldWith } from '../../utils/manifests/fold';
import type { CompiledManifest } from '../../utils/manifests/types';
import { askedOf } from '../sandbox/autotask/asked';
import type { TenantOptions } from '../sandbox/autotask/options';
import type { AutotaskServer } from '../sandbox/autotask/server';
import { beginWith, shippedOf, vocabularyOf } from './page-part/open';
import { newTenant } from './steps/autotask';
import { bareBrowser } from './steps/bare-browser';

const { sandbox, newPage } = bareBrowser();
const fold = foldWith(vocabularyOf('autotask').aliases);
const mspcfo = shippedOf('autotask').find(({ destination }) => destination === 'MSPCFO');

/** What a level may do already. */
const held = { 'CRM > Object Permissions > Notes | View': 'All' };
const builds: readonly Partial<TenantOptions>[] = [
  { rendering: 'components', shell: 'bare', organization: 'Customer', accessHeading: 'View' },
];

const more: readonly Partial<TenantOptions>[] = [
  { rendering: 'sections', shell: 'frames' },
  { rendering: 'mixed', shell: 'frames', organization: 'Account', closedSections: 'unmounted' },
  { rendering: 'sections', shell: 'popup', organization: 'Client Company' },
  { rendering: 'components', shell: 'frames', closedSections: 'unmounted', openDelay: 30 },
];

/** Opens a new level, does something there with the manifest, saves, and returns what the server then holds. */
async function saved(
  server: AutotaskServer,
  manifest: CompiledManifest,
  act: (editor: Frame) => Promise<unknown>,
): Promise<Readonly<Record<string, string>> | undefined> {
  const saves = server.asked.saveLevel;
  const { id, name } = server.levelWith(`${manifest.id} ${saves}`, held);
  const page = await newPage();
  await page.goto(server.urlOf('level', id));
  const editor = () => page.frames().findLast((frame) => frame.url().includes(`?id=${id}`));
  await expect.poll(() => editor() !== undefined).toBe(true);
  const frame = editor() ?? page.mainFrame();
  await frame.getByText('Web Services API').first().waitFor();
  await beginWith(frame, manifest);
  await act(frame);
  await frame.getByText('Save', { exact: true }).first().click();
  await expect.poll(() => server.asked.saveLevel).toBe(saves + 1);
  return server.level(name)?.rights;
}

async function grant(editor: Frame): Promise<void> {
  const { findings } = await editor.evaluate(() => window.pagePart.grant());
  expect(findings.filter(({ status }) => status === 'missing')).toEqual([]);
}

async function grantAndUndo(editor: Frame): Promise<void> {
  await grant(editor);
  await editor.evaluate(() => window.pagePart.undo());
}

/** Grants a manifest in one level, and in another takes it back. */
async function tryOn(server: AutotaskServer, manifest: CompiledManifest): Promise<void> {
  const before = { ...server.levelWith('Before', held).rights };
  const granted = await saved(server, manifest, grant);
  expect(granted).toEqual({ ...before, ...askedOf(manifest, before, fold) });
  expect(granted).not.toEqual(before);
  expect(await saved(server, manifest, grantAndUndo)).toEqual(before);
}

for (const build of [...builds, ...more])
  test(`MSPCFO’s list is granted exactly on ${Object.values(build).join(', ')}, and taken back`, {
    tag: more.includes(build) ? ['@full'] : [],
  }, async () => {
    if (!mspcfo) throw new Error('no manifest of MSPCFO');
    await tryOn(newTenant(sandbox(), build), mspcfo);
  });
