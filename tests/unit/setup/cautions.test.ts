/** What is told before anything is granted: the record has another name than the manifest's, or shows in two tabs. */
import { beforeEach, expect, it, vi } from 'vitest';
import type { FormField } from '../../../utils/setup/types';
import type { PageKind } from '../../../utils/vendors/types';
import { controls, pageSender, vendorOrigin, World } from './world';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser')).polyfill }));

let world: World;

async function read(
  setupId: string,
  state: FormField['state'],
  rows = 2,
  kind: PageKind = 'permissions',
  sender = pageSender(),
): Promise<void> {
  await world.fromPage(
    {
      type: 'report',
      setupId,
      kind,
      controls: controls(['off', 'off']).slice(0, rows),
      // Of a role without rows, all modules are closed.
      unopened: rows === 0,
      failures: [],
      fields: [{ label: 'Role ID', state }],
      canUndo: false,
    },
    sender,
  );
}

async function startOn(target: string): Promise<string> {
  const value = { kind: 'text', text: 'Umbrella' } as const;
  const fields = [{ label: 'Role ID', value }];
  world.change((old) => ({ ...old, target, objects: [{ object: target, fields }] }));
  await world.fromPanel({ type: 'panel-start', tabId: 1, manifestId: 'syncro/rocketcyber' });
  const plan = await world.fromPage({ type: 'hello', vendor: 'syncro' });
  return (plan as { readonly setupId: string }).setupId;
}

async function notice(): Promise<unknown> {
  return (await world.state()).setup?.notice;
}

beforeEach(async () => {
  world = new World();
  await world.openVendor();
});

it('tells once that a role has another name than the manifest gives it', async () => {
  const setupId = await startOn('role');
  await read(setupId, 'filled');
  expect(await notice()).toBeNull();
  await read(setupId, 'typed');
  expect(await notice()).toMatchObject({ key: 'noticeOtherRecord', args: ['Umbrella'] });
  await world.fromPanel({ type: 'panel-dismiss', tabId: 1 });
  await read(setupId, 'typed');
  expect(await notice()).toBeNull();
});

it('tells it no more on the page that comes after', async () => {
  const setupId = await startOn('role');
  await read(setupId, 'typed');
  expect(await notice()).toMatchObject({ key: 'noticeOtherRecord' });
  await world.fromPage({ type: 'hello', vendor: 'syncro' }, pageSender({ documentId: 'document-2' }));
  expect(await notice()).toBeNull();
});

it('tells it no more of the next record in the same document, nor of the list between them', async () => {
  const setupId = await startOn('role');
  await read(setupId, 'typed');
  await read(setupId, 'filled');
  expect(await notice()).toBeNull();
  await read(setupId, 'typed');
  expect(await notice()).toMatchObject({ key: 'noticeOtherRecord' });
  await read(setupId, 'empty', 0, 'vendor');
  expect(await notice()).toBeNull();
});

it('keeps what is told of one tab when a pop-up is closed', async () => {
  const setupId = await startOn('role');
  await world.openVendor(3, 'document-3');
  world.browser.open({ id: 3, url: `${vendorOrigin}/roles`, openerTabId: 1 });
  const popUp = pageSender({ tabId: 3, documentId: 'document-3' });
  await world.fromPage({ type: 'hello', vendor: 'syncro' }, popUp);
  await read(setupId, 'filled', 2, 'permissions', popUp);
  await read(setupId, 'typed');
  expect((await world.state(3)).setup?.id).toBe(setupId);
  const { tabClosed } = await import('../../../utils/setup/setups');
  await tabClosed(3);
  expect(await notice()).toMatchObject({ key: 'noticeOtherRecord' });
});

it('tells it of a role whose rows come after its name', async () => {
  const setupId = await startOn('role');
  await read(setupId, 'filled');
  await read(setupId, 'typed', 0);
  await read(setupId, 'typed');
  expect(await notice()).toMatchObject({ key: 'noticeOtherRecord' });
});

it('tells that another tab of that vendor shows rights too', async () => {
  await world.openVendor(2, 'document-2');
  const setupId = await startOn('role');
  await read(setupId, 'filled');
  expect(await notice()).toMatchObject({ key: 'noticeTwoTabs' });
});

it('says nothing of either where each token is a new one', async () => {
  await world.openVendor(2, 'document-2');
  const setupId = await startOn('token');
  await read(setupId, 'typed');
  expect(await notice()).toBeNull();
});
