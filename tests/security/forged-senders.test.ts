/** Every way a browser may describe a sender, whatever address it claims, with the messages that would matter. */
import { vi } from 'vitest';
import type { MessageSender } from '../../utils/messaging/sender';
import { destinationOrigin, pageSender, secret, vendorOrigin, World } from '../unit/setup/world';
import { attack } from './attack';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../unit/setup/fake-browser')).polyfill,
}));

const ids = ['ownid', 'otherextension', undefined];
const origins = [
  vendorOrigin,
  'null',
  '',
  undefined,
  'about:blank',
  'about:srcdoc',
  'data:text/html,x',
  'file://',
  'http://acme.syncromsp.com',
  'https://acme.syncromsp.com:8443',
  'https://acme.syncromsp.com.',
  'https://ACME.syncromsp.com',
  'https://evil.syncromsp.com',
  'https://acme.syncromsp.com.evil.example',
  'https://xn--syncrmsp-d7a.com',
  destinationOrigin,
  'chrome-extension://ownid',
  'chrome-extension://otherextension',
  'moz-extension://ownid',
];
const frames = [0, 4, -1, undefined];
const tabs = [
  { id: 1, incognito: false },
  { id: 1, incognito: true },
  { id: 2, incognito: false },
  { id: 3, incognito: false },
  { id: -1 },
  {},
  undefined,
];
const documents = ['document-1', 'document-2', undefined];

function* senders(): Generator<MessageSender> {
  for (const id of ids)
    for (const origin of origins)
      for (const frameId of frames)
        for (const tab of tabs)
          for (const documentId of documents) {
            const described = { id, origin, frameId, tab, documentId, url: `${vendorOrigin}/api_tokens/new` };
            yield JSON.parse(JSON.stringify(described)) as MessageSender;
          }
}

function isRealPage({ id, origin, frameId, tab, documentId }: MessageSender): boolean {
  const inTab = tab?.id === 1 && tab.incognito === false;
  return id === 'ownid' && origin === vendorOrigin && frameId === 0 && inTab && documentId === 'document-1';
}

function isOurPage({ id, origin, frameId }: MessageSender): boolean {
  return id === 'ownid' && origin === 'chrome-extension://ownid' && (frameId === 0 || frameId === undefined);
}

attack(
  'forged-sender',
  'nobody but the document that greeted is heard, whatever address it claims',
  async ({ tried }) => {
    const world = new World();
    await world.openVendor();
    world.browser.open({ id: 2, url: `${destinationOrigin}/` });
    world.browser.open({ id: 3, url: `${vendorOrigin}/` });
    const setupId = await world.start();
    const values = [{ field: 'apiToken', value: secret }];
    for (const sender of senders()) {
      const reply = (await world.deliver({ type: 'captured', setupId, values }, sender)) as {
        stored?: boolean;
      };
      const stored = reply?.stored === true;
      const held = isRealPage(sender) ? stored : !stored && !world.browser.session.text.includes(secret);
      tried(`captured ${JSON.stringify(sender)}`, held);
      await world.fromPanel({ type: 'panel-forget', setupId, field: 'apiToken' });
    }
  },
);

attack('forged-sender', 'a secret is told to our own top-level pages alone', async ({ tried }) => {
  const world = new World();
  await world.openVendor();
  const setupId = await world.start();
  await world.capture(setupId);
  for (const sender of senders()) {
    const reply = await world.deliver({ type: 'panel-reveal', setupId, field: 'apiToken' }, sender);
    const told = JSON.stringify(reply ?? null).includes(secret);
    tried(`panel-reveal ${JSON.stringify(sender)}`, told === isOurPage(sender));
  }
});

attack('forged-sender', 'readings, warnings and held presses of others change nothing', async ({ tried }) => {
  const world = new World();
  await world.openVendor();
  world.browser.open({ id: 3, url: `${vendorOrigin}/` });
  const setupId = await world.start();
  await world.report(setupId, ['on', 'off'], pageSender());
  const rest = {
    kind: 'permissions',
    controls: [],
    unopened: false,
    failures: [],
    fields: [],
    canUndo: true,
  };
  const forged = [
    { type: 'report', setupId, ...rest },
    { type: 'say', setupId, key: 'warningUpdateReissues' },
    { type: 'held', setupId, label: 'Call this number' },
    { type: 'work', setupId, work: { kind: 'granting', done: 1, total: 2 } },
  ];
  const before = JSON.stringify((await world.state()).setup);
  for (const sender of senders()) {
    if (isRealPage(sender)) continue;
    for (const message of forged) await world.deliver(message, sender);
    const { setup } = await world.state();
    tried(JSON.stringify(sender), JSON.stringify(setup) === before);
  }
});
