/** After every way a job can end the secret is in the vault, or where it was sent, and nowhere else at all. */
import { vi } from 'vitest';
import type { Way } from '../../utils/setup/types';
import { openDestinationPage } from '../unit/setup/destination-page';
import { FakeDatabase } from '../unit/setup/fake-database';
import { destinationOrigin, manifest, pageSender, secret, World } from '../unit/setup/world';
import { attack } from './attack';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../unit/setup/fake-browser')).polyfill,
}));

type Ending = (world: World, setupId: string) => Promise<unknown>;

const send: Ending = (world, setupId) =>
  world.fromPanel({ type: 'panel-target', setupId, targetTabId: 2, sendTo: destinationOrigin });

/** Addresses that were called, with what their headers say. */
let called: string[] = [];

/** By a way that is no form, with whatever it needs. */
function by(sink: Way['sink']): Ending {
  return async (world, setupId) => {
    const files = globalThis.fetch;
    vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
      if (!url.startsWith('https://')) return files(url);
      called.push(`${url} ${JSON.stringify(init.headers)}`);
      return new Response(null, { status: init.method === 'POST' ? 500 : 404, headers: { date: 'now' } });
    });
    const { keepSinks } = await import('../../utils/setup/sink-settings');
    const place = { address: 'https://bao.acme.example', mount: 'secret', folder: '', namespace: '' };
    const url = 'https://hooks.acme.example/in';
    await keepSinks(
      { webhook: { url }, openbao: place, file: { key: '' } },
      {
        webhook: { url, secret: btoa('0123456789abcdef0123456789abcdef') },
        openbao: { ...place, token: 'a-token-of-the-store' },
        file: { passphrase: 'correct horse battery' },
      },
    );
    for (const host of ['bao', 'hooks']) world.browser.granted.add(`https://${host}.acme.example/*`);
    const ways = (await world.state()).deliveries[0]?.ways ?? [];
    const where = ways.find((way) => way.sink === sink)?.where ?? '';
    await world.fromPanel({ type: 'panel-deliver', setupId, sink, where });
  };
}

const endings: Readonly<Record<string, Ending>> = {
  'sent and read back': send,
  'the field was hidden': send,
  'the page threw': send,
  'the tab was closed': async (world, setupId) => {
    world.browser.close(2);
    await send(world, setupId);
  },
  'by a webhook': by('webhook'),
  'by a store': by('openbao'),
  'by a file': by('file'),
  'by the clipboard': by('clipboard'),
  forgotten: (world, setupId) => world.fromPanel({ type: 'panel-forget', setupId, field: 'apiToken' }),
  'the setup ended': (world) => world.fromPanel({ type: 'panel-end', tabId: 1 }),
  'the vendor’s tab was closed': async (world) => {
    world.browser.close(1);
    await (await import('../../utils/setup/frame-upkeep')).tabRemoved(1);
  },
  'the host was taken away': async (world) => {
    world.browser.granted.clear();
    await (await import('../../utils/setup/lifecycle')).permissionsRemoved();
  },
  'the worker died': async (world) => world.die(),
  'the disk is full': async (world, setupId) => {
    world.browser.local.quota = world.browser.local.text.length;
    await send(world, setupId);
  },
  'in a private window': async (world) => {
    await world.openVendor(8, 'document-8', true);
    await world.fromPanel({ type: 'panel-start', tabId: 8, manifestId: manifest.id });
    const sender = pageSender({ documentId: 'document-8', tab: { id: 8, incognito: true } });
    const plan = (await world.fromPage({ type: 'hello', vendor: 'syncro' }, sender)) as {
      readonly setupId: string;
    };
    await world.capture(plan.setupId, secret, sender);
  },
};

attack(
  'leftovers',
  'however it ends: no disk, no console, no message, no address, no alarm, no error',
  async ({ tried }) => {
    for (const [name, ending] of Object.entries(endings)) {
      const said: string[] = [];
      called = [];
      const consoles = (['log', 'info', 'warn', 'error', 'debug'] as const).map((method) =>
        vi
          .spyOn(console, method)
          .mockImplementation((...args: unknown[]) => void said.push(args.map(String).join(' '))),
      );
      vi.stubGlobal('indexedDB', new FakeDatabase().factory);
      const world = new World();
      const told = vi.spyOn(world.browser.api.runtime, 'sendMessage');
      await world.openVendor();
      openDestinationPage(world, {
        write: (_, values) => {
          if (name === 'the page threw') throw new Error(JSON.stringify(values));
          const hidden = name === 'the field was hidden';
          return hidden
            ? { written: [], faults: [{ handle: 101, why: 'hidden' }] }
            : { written: values.map(({ handle }) => handle), faults: [] };
        },
      });
      const setupId = await world.start();
      await world.capture(setupId);
      await ending(world, setupId);
      // What is done beside the answer, as writing the history, is done by then.
      await new Promise((resolve) => setTimeout(resolve, 40));
      const { browser } = world;
      const vaulted = [...browser.session.data].filter(([key]) => !key.startsWith('vault:'));
      const places = {
        disk: browser.local.text,
        'session but the vault': JSON.stringify(vaulted),
        console: said.join('\n'),
        broadcast: JSON.stringify(told.mock.calls),
        'messages to tabs': JSON.stringify(browser.sent.filter(({ message }) => message.type !== 'write')),
        'called addresses': called.join('\n'),
        addresses: JSON.stringify([browser.opened, browser.injected, [...browser.registered]]),
        alarms: JSON.stringify([[...browser.alarms], [...browser.notified]]),
        'panel state': JSON.stringify(await world.state()),
      };
      for (const [place, text] of Object.entries(places)) tried(`${name}: ${place}`, !text.includes(secret));
      const elsewhere = browser.sent.filter(({ tabId, message }) => message.type === 'write' && tabId !== 2);
      tried(`${name}: another tab`, elsewhere.length === 0);
      if (/webhook|store/.test(name)) tried(`${name}: it was called`, called.length > 1);
      for (const one of consoles) one.mockRestore();
      vi.unstubAllGlobals();
    }
  },
);
