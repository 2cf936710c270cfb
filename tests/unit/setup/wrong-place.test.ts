import { beforeEach, describe, expect, it, vi } from 'vitest';
import { destinationOrigin, manifest, pageSender, secret, vendorOrigin, World } from './world';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser')).polyfill }));

let world: World;
const hello = { type: 'hello', vendor: 'syncro' } as const;
const otherTenant = 'https://evil.syncromsp.com';

beforeEach(async () => {
  world = new World();
  await world.openVendor();
});

describe('a frame of another tenant in the vendor’s page', () => {
  const frame = pageSender({ frameId: 5, origin: otherTenant, documentId: 'document-5' });

  beforeEach(async () => {
    world.browser.frames.set('1:5', { documentId: 'document-5', answer: () => ({}) });
    await world.fromPage({ type: 'page-seen', vendor: 'syncro', kind: 'credential' }, frame);
  });

  it('does not say what page this is', async () => {
    expect((await world.state()).page).toMatchObject({ origin: vendorOrigin, kind: 'permissions' });
  });

  it('never becomes what the setup is for', async () => {
    await world.fromPanel({ type: 'panel-start', tabId: 1, manifestId: manifest.id });
    expect((await world.state()).setup?.origin).toBe(vendorOrigin);
    expect(await world.fromPage(hello, frame)).toBeNull();
  });
});

describe('a vendor’s frame in a page that is not the vendor’s', () => {
  const frame = pageSender({ frameId: 3, documentId: 'document-3' });

  it('starts no setup', async () => {
    world.browser.open({ id: 1, url: 'https://evil.example/' });
    await world.fromPage({ type: 'page-seen', vendor: 'syncro', kind: 'permissions' }, frame);
    await world.fromPanel({ type: 'panel-start', tabId: 1, manifestId: manifest.id });
    expect(await world.state()).toMatchObject({ setup: null, notice: { key: 'noticeNoVendorPage' } });
  });

  it('is no part of the setup that ran in the tab before', async () => {
    const setupId = await world.start();
    world.browser.tabs.set(1, { id: 1, url: 'https://evil.example/' });
    expect(await world.fromPage(hello, frame)).toBeNull();
    expect(await world.capture(setupId, secret, frame)).toEqual({ stored: false });
  });
});

describe('values go', () => {
  let setupId: string;
  const chosen = [
    { field: 0, handle: 100 },
    { field: 1, handle: 101 },
  ];

  function openForm(tabId: number, origin = destinationOrigin, documentId?: string): void {
    const form = manifest.destinationForm.fields.map(({ labels: [label = ''] }, field) => {
      return { field, label, candidates: [{ handle: 100 + field, label }], chosen: 100 + field };
    });
    world.browser.open(
      { id: tabId, url: `${origin}/` },
      {
        ...(documentId === undefined ? {} : { documentId }),
        answer: ({ type }) => (type === 'propose' ? form : { written: [100, 101], faults: [] }),
      },
    );
  }

  function target(targetTabId: number, sendTo = ''): Promise<unknown> {
    return world.fromPanel({ type: 'panel-target', setupId, targetTabId, sendTo });
  }

  function written(): number[] {
    return world.browser.sent.filter(({ message }) => message.type === 'write').map(({ tabId }) => tabId);
  }

  beforeEach(async () => {
    setupId = await world.start();
    await world.capture(setupId);
  });

  it.each([
    'https://acme.syncromsp.com.',
    'https://deep.acme.syncromsp.com',
    'https://community.syncromsp.com',
    'https://acme.syncromsp.com:8443',
    'https://syncromsp.com',
    'https://connect.acme.example',
    'https://connect.acme.example:8443',
    'https://connect.acme.example.',
  ])('never to %s, which is the vendor’s domain, or a server allowed as one', async (origin) => {
    await world.browser.local.set({ servers: { 'https://connect.acme.example': 'connectwise' } });
    openForm(2, origin);
    await target(2, origin);
    expect(written()).toEqual([]);
    expect((await world.state()).targets).toEqual([]);
    expect((await world.state()).deliveries[0]).toMatchObject({ notice: { key: 'noticeTargetRefused' } });
  });

  it('only to the tab and origin that the panel showed when Send was pressed', async () => {
    openForm(2);
    openForm(3, 'https://other.example');
    await target(3);
    const send = { type: 'panel-send', setupId, chosen } as const;
    await world.fromPanel({ ...send, targetTabId: 2, sendTo: destinationOrigin });
    await world.fromPanel({ ...send, targetTabId: 3, sendTo: destinationOrigin });
    expect(written()).toEqual([]);
    expect((await world.state()).deliveries[0]?.notice).toMatchObject({ key: 'noticeTargetMoved' });
    await world.fromPanel({ ...send, targetTabId: 3, sendTo: 'https://other.example' });
    expect(written()).toEqual([3]);
  });

  it('never to a server that became the vendor’s after its fields were read', async () => {
    openForm(2);
    await target(2);
    await world.browser.local.set({ servers: { [destinationOrigin]: 'connectwise' } });
    await world.fromPanel({
      type: 'panel-send',
      setupId,
      chosen,
      targetTabId: 2,
      sendTo: destinationOrigin,
    });
    expect(written()).toEqual([]);
    expect((await world.state()).deliveries[0]?.notice).toMatchObject({ key: 'noticeTargetRefused' });
  });

  it('to the very document that proposed its fields: another one in the tab is not even told', async () => {
    openForm(2, destinationOrigin, 'document-a');
    await target(2);
    openForm(2, destinationOrigin, 'document-b');
    await world.fromPanel({
      type: 'panel-send',
      setupId,
      chosen,
      targetTabId: 2,
      sendTo: destinationOrigin,
    });
    expect(written()).toEqual([]);
    expect((await world.state()).deliveries[0]).toMatchObject({
      notice: { key: 'noticeTargetMoved' },
      secrets: [{ state: 'captured' }, { state: 'captured' }],
    });
  });

  it.each([
    ['more fields than the manifest has', (good: object) => [good, good, good]],
    ['a field of no number', (good: object) => [{ ...good, field: 'constructor' }, good]],
    ['a label of a thousand characters', (good: object) => [{ ...good, label: 'x'.repeat(1_000) }, good]],
    ['candidates of another shape', (good: object) => [{ ...good, candidates: [{ label: {} }] }, good]],
    [
      'candidates that would fill the memory',
      (good: object) => [
        { ...good, candidates: Array.from({ length: 30_000 }, (_, handle) => ({ handle, label: 'x' })) },
        good,
      ],
    ],
    ['a field of the page as none of its candidates', (good: object) => [{ ...good, chosen: 7 }, good]],
  ])('nowhere that answers with %s', async (_, reply) => {
    const good = { field: 0, label: 'Subdomain', candidates: [{ handle: 100, label: 'x' }], chosen: 100 };
    world.browser.open({ id: 2, url: `${destinationOrigin}/` }, { answer: () => reply(good) });
    await target(2, destinationOrigin);
    expect(written()).toEqual([]);
    expect((await world.state()).deliveries[0]?.target).toBeNull();
  });
});
