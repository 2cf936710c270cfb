/** What the panel says of leaving the vendor's page, and what it takes back. */
import { beforeEach, expect, it, vi } from 'vitest';
import { pageSender, secret, vendorOrigin, World } from './world';
import { deliverToken, minute, vault } from './world-at-noon';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser')).polyfill }));

let world: World;
let setupId: string;
const popup = {
  ...pageSender({ documentId: 'document-4' }),
  tab: { id: 4, openerTabId: 1, incognito: false },
};

beforeEach(async () => {
  world = new World();
  await world.openVendor();
  setupId = await world.start();
});

async function notice(): Promise<string | undefined> {
  return (await world.state()).setup?.notice?.key;
}

async function openPopup(): Promise<void> {
  const page = { id: 4, url: `${vendorOrigin}/popup`, openerTabId: 1 };
  world.browser.open(page, { documentId: 'document-4', answer: () => ({}) });
  await world.fromPage({ type: 'page-seen', vendor: 'syncro', kind: 'credential' }, popup);
  await world.fromPage({ type: 'hello', vendor: 'syncro' }, popup);
  const rest = { controls: [], unopened: false, failures: [], fields: [], canUndo: false } as const;
  await world.fromPage({ type: 'report', setupId, kind: 'credential', ...rest }, popup);
}

async function closePopup(): Promise<void> {
  world.browser.tabs.delete(4);
  const { tabRemoved } = await import('../../../utils/setup/frame-upkeep');
  await tabRemoved(4);
}

it('takes a warning back when the page has no reason for it any more, and nothing else', async () => {
  await world.fromPage({ type: 'say', setupId, key: 'warningRegenerate' });
  expect(await notice()).toBe('warningRegenerate');
  await world.fromPage({ type: 'say', setupId, key: null });
  expect(await notice()).toBeUndefined();
  await world.fromPanel({ type: 'panel-keep', tabId: 1, field: 'apiToken' });
  const told = await notice();
  await world.fromPage({ type: 'say', setupId, key: null });
  expect([told, await notice()]).toEqual(['noticeNothingToKeep', 'noticeNothingToKeep']);
});

it('does not call a page safe to leave before what shows once is kept', async () => {
  const of = async () => (await world.state()).deliveries[0]?.notice?.key ?? null;
  await world.fromPage({
    type: 'captured',
    setupId,
    values: [{ field: 'subdomain', value: 'acme', from: 'page' }],
  });
  expect(await of()).toBeNull();
  await world.capture(setupId);
  expect(await of()).toMatch(/^noticeSafe/);
});

it('calls it safe once what shows once is kept, whatever else is wanted', async () => {
  const values = [{ field: 'apiToken', value: secret, from: 'page' }] as const;
  await world.fromPage({ type: 'captured', setupId, values });
  expect((await world.state()).deliveries[0]?.notice?.key).toMatch(/^noticeSafe/);
});

it('says that a window was closed before its secret was kept', async () => {
  await openPopup();
  await closePopup();
  expect(await notice()).toBe('noticeWindowClosed');
});

it('says it too where the only secret there was has been delivered and wiped', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    await deliverToken(world, setupId);
    vi.setSystemTime(Date.now() + 11 * minute);
    await (await vault()).wipeDue();
    await openPopup();
    await closePopup();
    expect(await notice()).toBe('noticeWindowClosed');
  } finally {
    vi.useRealTimers();
  }
});

it('says nothing of a window that was closed with its secret kept', async () => {
  await openPopup();
  await world.capture(setupId, undefined, popup);
  await closePopup();
  expect(await notice()).toBeUndefined();
});

it('shows a window of its own in its opener’s panel', async () => {
  await openPopup();
  expect((await world.state()).page.kind).toBe('credential');
});

it('forgets a frame that the page has replaced when the new one says hello', async () => {
  const old = pageSender({ frameId: 5, documentId: 'document-5' });
  const fresh = pageSender({ frameId: 6, documentId: 'document-6' });
  await world.fromPage({ type: 'page-seen', vendor: 'syncro', kind: 'vendor' });
  for (const sender of [old, fresh]) {
    world.browser.frames.set(`1:${sender.frameId}`, {
      documentId: sender.documentId ?? '',
      answer: () => ({}),
    });
    if (sender === fresh) world.browser.frames.delete('1:5');
    await world.fromPage({ type: 'page-seen', vendor: 'syncro', kind: 'permissions' }, sender);
    await world.fromPage({ type: 'hello', vendor: 'syncro' }, sender);
    await world.report(setupId, ['off', 'off'], sender);
  }
  const rest = { controls: [], unopened: false, failures: [], fields: [], canUndo: false } as const;
  await world.fromPage({ type: 'report', setupId, kind: 'vendor', ...rest });
  await expect
    .poll(async () => (await world.state()).setup?.findings.map(({ status }) => status))
    .toEqual(['missing', 'missing']);
});
