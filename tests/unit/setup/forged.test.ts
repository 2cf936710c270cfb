import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { MessageSender } from '../../../utils/messaging/sender';
import { destinationOrigin, pageSender, panel, secret, World } from './world';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser')).polyfill }));

let world: World;
let setupId: string;

beforeEach(async () => {
  world = new World();
  await world.openVendor();
  world.browser.open({ id: 2, url: `${destinationOrigin}/` });
  world.browser.open({ id: 3, url: 'https://acme.syncromsp.com/' });
  setupId = await world.start();
});

const forgers: Record<string, MessageSender> = {
  'a sandboxed frame with the vendor’s address': pageSender({ origin: 'null', frameId: 4 }),
  'another extension': pageSender({ id: 'otherextension' }),
  'no extension at all': { origin: 'https://acme.syncromsp.com', frameId: 0, tab: { id: 1 } },
  'plain http': pageSender({ origin: 'http://acme.syncromsp.com' }),
  'another port': pageSender({ origin: 'https://acme.syncromsp.com:8443' }),
  'another tenant': pageSender({ origin: 'https://evil.syncromsp.com' }),
  'a look-alike host': pageSender({ origin: 'https://acme.syncromsp.com.evil.example' }),
  'a host that only ends alike': pageSender({ origin: 'https://evilsyncromsp.com' }),
  'the destination': pageSender({ origin: destinationOrigin, tabId: 2 }),
  'the vendor in a tab of no setup': pageSender({ tabId: 3 }),
  'a document that never said hello': pageSender({ documentId: 'document-2' }),
  'a frame that never said hello': pageSender({ frameId: 7 }),
  'a private window': pageSender({ tab: { id: 1, incognito: true } }),
  'no tab': { id: 'ownid', origin: 'https://acme.syncromsp.com', frameId: 0, documentId: 'document-1' },
};

describe.each(Object.entries(forgers))('from %s', (_, sender) => {
  it('nothing is captured', async () => {
    const reply = await world.capture(setupId, secret, sender);
    expect((reply as { stored?: boolean } | undefined)?.stored ?? false).toBe(false);
    expect(world.browser.session.text).not.toContain(secret);
  });

  it('no reading is taken', async () => {
    const before = (await world.state()).setup?.findings;
    await world.report(setupId, ['on', 'on'], sender);
    expect((await world.state()).setup?.findings).toEqual(before);
  });

  it('nothing of the panel’s is answered', async () => {
    await world.capture(setupId);
    const reply = await world.deliver({ type: 'panel-reveal', setupId, field: 'apiToken' }, sender);
    expect(reply).toBeUndefined();
  });
});

describe('the panel’s messages', () => {
  it.each([
    ['from the vendor’s content script', pageSender()],
    ['from a frame inside an extension page', { ...panel, frameId: 3 }],
    ['from a page of another extension', { id: 'ownid', origin: 'chrome-extension://otherid' }],
    ['from a sender without an origin', { id: 'ownid' }],
  ])('%s are not answered', async (_, sender) => {
    await world.capture(setupId);
    const reply = await world.deliver({ type: 'panel-reveal', setupId, field: 'apiToken' }, sender);
    expect(reply).toBeUndefined();
  });

  it('from our own page in a tab are', async () => {
    await world.capture(setupId);
    const inTab = { ...panel, frameId: 0, tab: { id: 9 } };
    expect(await world.deliver({ type: 'panel-reveal', setupId, field: 'apiToken' }, inTab)).toEqual({
      value: secret,
    });
  });
});

describe('what is captured', () => {
  it.each([
    ['a field the manifest does not list', { field: 'privateKey', value: secret }],
    ['a truncated value', { field: 'apiToken', value: 'T0ken…f0' }],
    ['dots for a value', { field: 'apiToken', value: '••••••••' }],
    ['an empty value', { field: 'apiToken', value: '' }],
    ['a value of several lines', { field: 'apiToken', value: 'one\ntwo' }],
    ['a value with space round it', { field: 'apiToken', value: ' padded ' }],
  ])('is not %s', async (_, value) => {
    expect(await world.fromPage({ type: 'captured', setupId, values: [value] })).toEqual({ stored: false });
    expect((await world.state()).deliveries[0]?.secrets ?? []).toEqual([]);
  });

  it('is nothing that pollutes a prototype', async () => {
    const forged = JSON.parse(
      `{"type":"captured","setupId":"${setupId}","values":[{"field":"__proto__","value":"x"}]}`,
    ) as unknown;
    expect(await world.deliver(forged, pageSender())).toBeUndefined();
    const hidden = JSON.parse(`{"type":"hello","vendor":"syncro","__proto__":{"polluted":true}}`) as unknown;
    expect(await world.deliver(hidden, pageSender())).toBeUndefined();
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

it('a page that claims to be another vendor’s is not believed', async () => {
  await world.fromPage(
    { type: 'page-seen', vendor: 'autotask', kind: 'credential' },
    pageSender({ frameId: 5 }),
  );
  expect((await world.state()).page).toMatchObject({ vendor: 'syncro', kind: 'permissions' });
});
