import { beforeEach, expect, it, vi } from 'vitest';
import type { PageKind } from '../../../utils/vendors/types';
import { pageSender, World } from './world';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser')).polyfill }));

const tabId = 1;
let world: World;
let setupId: string;

/** The page part has read nothing that the manifest asks for. */
function readNothing(kind: PageKind = 'vendor', sender = pageSender()): Promise<unknown> {
  const rest = { unopened: false, failures: [], fields: [], canUndo: false } as const;
  return world.fromPage({ type: 'report', setupId, kind, controls: [], ...rest }, sender);
}

/** What the frame answers once what looks has been brought. */
function looks(likeness: unknown, documentId = 'document-1'): unknown[][] {
  const asked: unknown[][] = [];
  const brought = () => world.browser.injected.some(({ file }) => file === 'content-scripts/outline.js');
  world.browser.frames.set(`${tabId}:0`, {
    documentId,
    answer: () => ({}),
    run(args) {
      if (args.length === 0) return 'complete';
      asked.push([...args]);
      return brought() ? likeness : undefined;
    },
  });
  return asked;
}

async function look(): Promise<unknown> {
  await world.fromPanel({ type: 'panel-look', tabId });
  return (await world.state()).setup?.likeness;
}

beforeEach(async () => {
  world = new World();
  world.mortal = true;
  await world.openVendor();
  setupId = await world.start();
});

it('is asked of a page of which nothing could be read, with what the manifest is about', async () => {
  await readNothing();
  const asked = looks('permissions');
  expect(await look()).toBe('permissions');
  expect(asked).toEqual([
    ['syncro', 'token'],
    ['syncro', 'token'],
  ]);
  expect(await look()).toBe('permissions');
  expect(asked).toHaveLength(3);
});

it('is not asked where something was read, where a credential is shown, nor without a setup', async () => {
  const asked = looks('permissions');
  expect(await look()).toBeUndefined();
  await readNothing('credential');
  expect(await look()).toBeUndefined();
  await readNothing();
  await world.fromPanel({ type: 'panel-end', tabId });
  await world.fromPanel({ type: 'panel-look', tabId });
  expect(asked).toEqual([]);
});

it('is over once something is read', async () => {
  await readNothing();
  looks('permissions');
  expect(await look()).toBe('permissions');
  await world.report(setupId, ['on', 'off']);
  expect((await world.state()).setup?.likeness).toBeUndefined();
});

it('is that of the document that is there', async () => {
  await readNothing();
  looks('credential');
  expect(await look()).toBe('credential');
  const next = pageSender({ documentId: 'document-2' });
  looks('other', 'document-2');
  await world.fromPage({ type: 'page-seen', vendor: 'syncro', kind: 'vendor' }, next);
  await world.fromPage({ type: 'hello', vendor: 'syncro' }, next);
  expect((await world.state()).setup?.likeness).toBeUndefined();
  await readNothing('vendor', next);
  expect(await look()).toBe('other');
});

it.each([['something else'], [null], [{ page: 'permissions' }]])(
  'takes %j for another page',
  async (answer) => {
    await readNothing();
    looks(answer);
    expect(await look()).toBe('other');
  },
);

it('says nothing where the manifest asks for no rights', async () => {
  world.change((old) => ({ ...old, requirements: [] }));
  await readNothing('permissions');
  const asked = looks('permissions');
  expect(await look()).toBeUndefined();
  expect(asked).toEqual([]);
});
