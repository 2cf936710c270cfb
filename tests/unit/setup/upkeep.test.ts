import { beforeEach, expect, it, vi } from 'vitest';
import type { AssistantPlan } from '../../../utils/messaging/protocol';
import { manifest, pageSender, vendorOrigin, World } from './world';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser')).polyfill }));

let world: World;
let setupId: string;

beforeEach(async () => {
  world = new World();
  await world.openVendor();
  setupId = await world.start();
});

async function upkeep(): Promise<typeof import('../../../utils/setup/frame-upkeep')> {
  return import('../../../utils/setup/frame-upkeep');
}

/** The tab's top frame holds another document now. */
function navigate(documentId: string, url = `${vendorOrigin}/next`): void {
  world.browser.open({ id: 1, url }, { documentId, answer: () => ({}) });
}

async function grantOngoing(): Promise<void> {
  await world.fromPage({ type: 'work', setupId, work: { kind: 'granting', done: 1, total: 2 } });
}

it('forgets what an earlier document found, and says that a grant was cut off', async () => {
  await grantOngoing();
  expect((await world.state()).setup?.work).toEqual({ kind: 'granting', done: 1, total: 2 });
  navigate('document-2');
  await (await upkeep()).tabLoading(1);
  const { setup, page } = await world.state();
  expect(setup).toMatchObject({
    work: null,
    findings: [],
    notice: { tone: 'alert', key: 'noticeFrameLeft' },
  });
  expect(page).toMatchObject({ vendor: '', kind: 'none' });
});

it('keeps everything when only a frame inside the page loads', async () => {
  await grantOngoing();
  await (await upkeep()).tabLoading(1);
  const { setup, page } = await world.state();
  expect(setup?.work).not.toBeNull();
  expect(setup?.findings).toHaveLength(2);
  expect(page.kind).toBe('permissions');
});

it('takes a new document’s hello as the end of the old one’s work', async () => {
  await grantOngoing();
  const sender = pageSender({ documentId: 'document-2' });
  const plan = (await world.fromPage({ type: 'hello', vendor: 'syncro' }, sender)) as AssistantPlan;
  expect(plan.setupId).toBe(setupId);
  expect((await world.state()).setup).toMatchObject({
    work: null,
    findings: [],
    notice: { key: 'noticeFrameLeft' },
  });
});

it('clears a press that was held back in a document that is gone', async () => {
  await world.fromPage({ type: 'held', setupId, label: 'Done' });
  expect((await world.state()).setup?.held).toEqual({ tabId: 1, frameId: 0, label: 'Done' });
  navigate('document-2');
  await (await upkeep()).tabLoading(1);
  expect((await world.state()).setup?.held).toBeNull();
});

it('says that access is withheld when the host of a running setup is taken away', async () => {
  await world.start();
  world.browser.granted.clear();
  expect((await world.state()).page).toMatchObject({ vendor: 'syncro', kind: 'none', withheld: true });
  await world.fromPanel({ type: 'panel-look', tabId: 1 });
  expect((await world.state()).notice).toMatchObject({ tone: 'alert', key: 'noticeAccessLost' });
});

it('is no vendor’s page once the tab has left for elsewhere', async () => {
  world.browser.tabs.set(1, { id: 1, url: 'https://elsewhere.example/' });
  await (await upkeep()).tabSettled(1);
  expect((await world.state()).page).toMatchObject({ vendor: '', kind: 'none', withheld: false });
});

it('forgets a frame that does not answer a new look', async () => {
  const inner = pageSender({ frameId: 5, documentId: 'document-5' });
  world.browser.frames.set('1:5', { documentId: 'document-5', answer: () => ({}) });
  await world.fromPage({ type: 'page-seen', vendor: 'syncro', kind: 'credential' }, inner);
  expect((await world.state()).page.kind).toBe('credential');
  world.browser.frames.delete('1:5');
  world.browser.onInject = async ({ frameId, file }) => {
    if (file.includes('detect') && frameId === 0) {
      await world.fromPage({ type: 'page-seen', vendor: 'syncro', kind: 'permissions' });
    }
  };
  await (await upkeep()).refreshTab(1);
  expect((await world.state()).page.kind).toBe('permissions');
});

it('counts the most telling frame', async () => {
  const inner = pageSender({ frameId: 5, documentId: 'document-5' });
  world.browser.frames.set('1:5', { documentId: 'document-5', answer: () => ({}) });
  await world.fromPage({ type: 'page-seen', vendor: 'syncro', kind: 'vendor' }, inner);
  expect((await world.state()).page.kind).toBe('permissions');
});

it('ignores a sandboxed frame with the vendor’s address', async () => {
  const sandboxed = pageSender({ frameId: 6, origin: 'null' });
  await world.fromPage({ type: 'page-seen', vendor: 'syncro', kind: 'credential' }, sandboxed);
  expect((await world.state()).page.kind).toBe('permissions');
});

it('brings the page part into a frame that comes later', async () => {
  world.browser.injected.length = 0;
  const inner = pageSender({ frameId: 5, documentId: 'document-5' });
  await world.fromPage({ type: 'page-seen', vendor: 'syncro', kind: 'vendor' }, inner);
  expect(world.browser.frames.has('1:5')).toBe(false);
  world.browser.frames.set('1:5', { documentId: 'document-5' });
  await world.fromPage({ type: 'page-seen', vendor: 'syncro', kind: 'permissions' }, inner);
  expect(world.browser.injected).toContainEqual({ tabId: 1, frameId: 5, file: 'content-scripts/syncro.js' });
});

it('takes a pop-up into its opener’s setup', async () => {
  world.browser.open(
    { id: 4, url: `${vendorOrigin}/popup`, openerTabId: 1 },
    { documentId: 'document-4', answer: () => ({}) },
  );
  const popup = pageSender({ tabId: 4, documentId: 'document-4' });
  const plan = (await world.fromPage({ type: 'hello', vendor: 'syncro' }, popup)) as AssistantPlan;
  expect(plan.setupId).toBe(setupId);
  expect(await world.capture(setupId, 'from-the-popup', popup)).toEqual({ stored: true });
  expect((await world.state(4)).setup?.id).toBe(setupId);
  const { tabClosed } = await import('../../../utils/setup/setups');
  await tabClosed(4);
  expect((await world.state()).setup?.tabIds).toEqual([1]);
});

it('takes no tab that merely shows the same vendor', async () => {
  world.browser.open({ id: 4, url: `${vendorOrigin}/` });
  expect(await world.fromPage({ type: 'hello', vendor: 'syncro' }, pageSender({ tabId: 4 }))).toBeNull();
});

it('takes a pop-up window without an opener into the one setup it can mean, and asks when there are two', async () => {
  world.browser.popupWindows.add(40);
  world.browser.open({ id: 4, url: `${vendorOrigin}/`, windowId: 40 }, { answer: () => ({}) });
  const popup = pageSender({ tabId: 4, documentId: 'document-4' });
  expect(await world.fromPage({ type: 'hello', vendor: 'syncro' }, popup)).toMatchObject({ setupId });
  await world.openVendor(2);
  await world.start(2);
  world.browser.popupWindows.add(50);
  world.browser.open({ id: 5, url: `${vendorOrigin}/`, windowId: 50 });
  const other = pageSender({ tabId: 5, documentId: 'document-5' });
  expect(await world.fromPage({ type: 'hello', vendor: 'syncro' }, other)).toBeNull();
  expect((await world.state(5)).notice).toMatchObject({ key: 'noticePopupUnclear' });
});

it('shows access withheld when the toolbar press tells the address and no grant does', async () => {
  vi.spyOn(world.browser.api.permissions, 'contains').mockResolvedValue(false);
  expect((await world.state()).page).toMatchObject({ vendor: 'syncro', kind: 'none', withheld: true });
});

it('says so when the vendor’s host is taken back, and loses no value', async () => {
  await world.capture(setupId);
  world.browser.granted.clear();
  const { permissionsRemoved } = await import('../../../utils/setup/lifecycle');
  await permissionsRemoved();
  expect((await world.state()).setup).toMatchObject({ findings: [], notice: { key: 'noticeAccessLost' } });
  expect(await world.reveal(setupId)).not.toBeNull();
});

it('opens the welcome page on the first install alone', async () => {
  const { installed } = await import('../../../utils/setup/lifecycle');
  await installed({ reason: 'update' });
  expect(world.browser.opened).toEqual([]);
  await installed({ reason: 'install' });
  expect(world.browser.opened).toEqual(['chrome-extension://ownid/welcome.html']);
});

it('says so when the frame that should grant is silent', async () => {
  world.browser.frames.set('1:0', { documentId: 'document-1' });
  await world.fromPanel({ type: 'panel-grant', tabId: 1, ids: [], lower: false });
  expect((await world.state()).setup?.notice).toMatchObject({ tone: 'alert', key: 'noticeFrameSilent' });
});

it('sends changed choices to the page part at once', async () => {
  const [row = '', next = ''] = manifest.requirements.map(({ id }) => id);
  await world.fromPanel({ type: 'panel-confirm', tabId: 1, ids: [row], confirmed: true });
  expect(world.browser.sent.at(-1)).toMatchObject({ frameId: 0, message: { type: 'known' } });
  expect((await world.state()).setup?.confirmed).toEqual([row]);
  // Two quick presses: the panel has not heard of the first when it tells of the second.
  await Promise.all([
    world.fromPanel({ type: 'panel-confirm', tabId: 1, ids: [next], confirmed: true }),
    world.fromPanel({ type: 'panel-confirm', tabId: 1, ids: [row], confirmed: false }),
  ]);
  expect((await world.state()).setup?.confirmed).toEqual([next]);
  // All at once, in one change.
  await world.fromPanel({ type: 'panel-confirm', tabId: 1, ids: [next, row], confirmed: true });
  expect((await world.state()).setup?.confirmed).toEqual([next, row]);
});

it('takes suggestions one after the other, and only where the form has them', async () => {
  const fields = ['Name', 'Level'].map((label) => ({ label, state: 'offered', value: label }));
  const report = { type: 'report', setupId, kind: 'vendor', controls: [], unopened: false };
  await world.deliver({ ...report, failures: [], fields, canUndo: false }, pageSender());
  await world.fromPanel({ type: 'panel-fill', tabId: 1, labels: ['Level', 'Nowhere', 'Name'] });
  const filled = world.browser.sent.filter(({ message }) => (message as { type: string }).type === 'fill');
  expect(filled.map(({ message }) => message)).toEqual([
    { type: 'fill', label: 'Level' },
    { type: 'fill', label: 'Name' },
  ]);
});
