import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import messages from '../../../public/_locales/en/messages.json';
import type { Delivery, Way } from '../../../utils/setup/types';
import type { Incoming } from '../../sandbox/http';
import { readRequest } from '../../sandbox/http';
import { openBaoHandler } from '../../sandbox/openbao/api';
import { OpenBaoServer } from '../../sandbox/openbao/server';
import { secret, World } from './world';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser')).polyfill }));

const bao = 'https://bao.acme.example:8200';
const path = 'rolecall/acme.syncromsp.com/rocketcyber';
let world: World;
let setupId: string;
let server: OpenBaoServer;
let requests: Incoming[];
let answering: boolean;

beforeEach(async () => {
  world = new World();
  world.mortal = true;
  server = new OpenBaoServer();
  requests = [];
  answering = true;
  const files = globalThis.fetch;
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    if (!url.startsWith('https://')) return files(url, init);
    const headers = Object.fromEntries(new Headers(init.headers));
    const { method = 'GET', body } = init;
    const request = readRequest({ method, url, headers, ...(typeof body === 'string' ? { body } : {}) });
    requests.push(request);
    if (!answering) throw new TypeError('Failed to fetch');
    const answer = await openBaoHandler(server)(request);
    return new Response(answer.body === '' ? null : answer.body, answer);
  });
  await world.openVendor();
  setupId = await world.start();
  await world.capture(setupId);
});
afterEach(() => void vi.unstubAllGlobals());

async function setUp(granted = true): Promise<void> {
  const { keepSinks } = await import('../../../utils/setup/sink-settings');
  const place = { address: bao, mount: 'secret', folder: 'rolecall', namespace: '' };
  await keepSinks({ openbao: place }, { openbao: { ...place, token: server.token('rolecall') } });
  if (granted) world.browser.granted.add('https://bao.acme.example/*');
}

async function delivery(): Promise<Delivery> {
  const [first] = (await world.state()).deliveries;
  if (!first) throw new Error('No delivery');
  return first;
}

async function way(sink: Way['sink']): Promise<Way> {
  const found = (await delivery()).ways?.find((one) => one.sink === sink);
  if (!found) throw new Error(`No way ${sink}`);
  return found;
}

function deliver(sink: Way['sink'], where: string): Promise<unknown> {
  return world.fromPanel({ type: 'panel-deliver', setupId, sink, where });
}

async function states(): Promise<string[]> {
  return (await delivery()).secrets.map(({ state }) => state);
}

describe('the ways that the panel offers', () => {
  it('are the clipboard alone until one is set up', async () => {
    expect((await delivery()).ways?.map(({ sink }) => sink)).toEqual(['clipboard']);
  });

  it('name the place and the host that has to be asked for, and no secret', async () => {
    await setUp(false);
    const token = server.token('rolecall');
    expect(await way('openbao')).toEqual({
      sink: 'openbao',
      where: `bao.acme.example:8200/secret/${path}`,
      ask: ['https://bao.acme.example/*'],
      key: 'wayOpenBao',
    });
    expect(JSON.stringify(await world.state())).not.toContain(token);
    await setUp();
    expect((await way('openbao')).ask).toEqual([]);
  });

  it('are gone with the browser’s memory, but for what needs no secret', async () => {
    await setUp();
    world.browser.session.data.delete('sinks');
    expect((await delivery()).ways?.map(({ sink }) => sink)).toEqual(['clipboard']);
    expect(world.browser.local.text).toContain(bao);
    expect(world.browser.local.text).not.toContain(server.token('rolecall'));
  });
});

describe('delivering', () => {
  it('stores the values, says where, and wipes them ten minutes later', async () => {
    await setUp();
    const { where } = await way('openbao');
    await deliver('openbao', where);
    expect(server.stored(path)).toEqual({ subdomain: 'acme', apiToken: secret });
    expect(await states()).toEqual(['delivered', 'delivered']);
    expect(await delivery()).toMatchObject({
      notice: { tone: 'status', key: 'noticeStored', args: [where] },
      by: 'openbao',
      sending: false,
    });
    expect((await delivery()).secrets[0]?.wipeAt).toBeGreaterThan(Date.now());
  });

  it('to another place than the panel showed sends nothing', async () => {
    await setUp();
    await deliver('openbao', 'bao.acme.example:8200/secret/other');
    expect((await delivery()).notice).toMatchObject({ tone: 'alert', key: 'noticeSinkChanged' });
    expect(requests).toEqual([]);
  });

  it('without access sends nothing', async () => {
    await setUp(false);
    await deliver('openbao', (await way('openbao')).where);
    expect((await delivery()).notice).toMatchObject({ key: 'noticeServerNoAccess' });
    expect(requests).toEqual([]);
  });

  it.each([
    ['a host on a vendor’s domain: RoleCall may reach all of it unasked', 'https://evil.syncromsp.com'],
    ['a server that RoleCall was allowed on as a vendor’s', 'https://connect.acme.example'],
    ['another port of that server', 'https://connect.acme.example:8443'],
    ['that server with a period at its end', 'https://connect.acme.example.'],
  ])('to %s sends nothing, and the panel says why', async (_what, address) => {
    await world.browser.local.set({ servers: { 'https://connect.acme.example': 'connectwise' } });
    const { keepSinks } = await import('../../../utils/setup/sink-settings');
    const place = { address, mount: 'secret', folder: '', namespace: '' };
    const secretOfHook = btoa('0123456789abcdef0123456789abcdef');
    await keepSinks(
      {},
      { openbao: { ...place, token: 's.token' }, webhook: { url: `${address}/in`, secret: secretOfHook } },
    );
    world.browser.granted.add(`https://${new URL(address).hostname}/*`);
    for (const sink of ['openbao', 'webhook'] as const) {
      const { where } = await way(sink);
      await deliver(sink, where);
      const args = [where];
      expect((await delivery()).notice).toEqual({ tone: 'alert', key: 'noticeServerIsVendors', args });
    }
    expect(messages.noticeServerIsVendors.message).toContain('vendor');
    expect(requests).toEqual([]);
    expect(await states()).toEqual(['captured', 'captured']);
  });

  it('that is refused leaves every value where it was', async () => {
    await setUp();
    server.tokens.clear();
    await deliver('openbao', (await way('openbao')).where);
    expect((await delivery()).notice).toMatchObject({ tone: 'alert', key: 'noticeServerSignIn' });
    expect(await states()).toEqual(['captured', 'captured']);
    expect(await world.reveal(setupId)).toBe(secret);
  });

  it('that nobody answers is a failure, and one whose answer is lost says that it is not known', async () => {
    await setUp();
    answering = false;
    await deliver('openbao', (await way('openbao')).where);
    expect((await delivery()).notice).toMatchObject({ key: 'noticeServerUnreachable' });
    answering = true;
    const real = globalThis.fetch;
    vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
      const answer = await real(url, init);
      if (url.includes('/data/')) throw new TypeError('Failed to fetch');
      return answer;
    });
    await deliver('openbao', (await way('openbao')).where);
    expect((await delivery()).notice).toMatchObject({ key: 'noticeStoreUnknown' });
    expect(await states()).toEqual(['unknown', 'unknown']);
    vi.stubGlobal('fetch', real);
    await deliver('openbao', (await way('openbao')).where);
    expect(await states()).toEqual(['delivered', 'delivered']);
    expect(server.versions('', 'secret', path)).toHaveLength(1);
  });

  it('that was cut off with its worker is not known, by the name of the way', async () => {
    await setUp();
    const real = globalThis.fetch;
    vi.stubGlobal('fetch', (url: string, init: RequestInit = {}) =>
      url.startsWith(bao) ? new Promise(() => undefined) : real(url, init),
    );
    const { where } = await way('openbao');
    void deliver('openbao', where);
    await vi.waitFor(async () => expect(await states()).toEqual(['sending', 'sending']));
    world.die();
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 31_000);
    expect((await delivery()).notice).toEqual({ tone: 'alert', key: 'noticeStoreUnknown', args: [where] });
    vi.restoreAllMocks();
    expect(await states()).toEqual(['unknown', 'unknown']);
  });

  it('of values that are gone says so', async () => {
    for (const field of ['subdomain', 'apiToken'])
      await world.fromPanel({ type: 'panel-forget', setupId, field });
    await deliver('clipboard', '');
    expect((await delivery()).notice).toMatchObject({ key: 'noticeNothingLeft' });
  });

  it('twice at once is one delivery', async () => {
    await setUp();
    world.mortal = false;
    const { where } = await way('openbao');
    await Promise.all([deliver('openbao', where), deliver('openbao', where)]);
    expect(requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });
});

describe('what the panel hands over itself', () => {
  it('is a file that nobody here can read, and the values stay', async () => {
    const { keepSinks } = await import('../../../utils/setup/sink-settings');
    await keepSinks({ file: { key: '' } }, { file: { passphrase: 'correct horse battery' } });
    const reply = (await deliver('file', '')) as { readonly handover: { readonly text: string } };
    expect(reply.handover.text).toMatch(/^[\w-]+(?:\.[\w-]+){4}$/);
    expect(JSON.stringify(reply)).not.toContain(secret);
    expect(await states()).toEqual(['captured', 'captured']);
    expect((await delivery()).notice).toMatchObject({ tone: 'status', key: 'noticeFileMade' });
  });

  it('is a text to copy, and that is no delivery', async () => {
    const reply = await deliver('clipboard', '');
    expect(reply).toMatchObject({ handover: { kind: 'copy', text: expect.stringContaining(secret) } });
    expect(await states()).toEqual(['captured', 'captured']);
  });

  it('goes to no page but our own', async () => {
    const { pageSender } = await import('./world');
    const body = { type: 'panel-deliver', setupId, sink: 'clipboard', where: '' };
    expect(await world.deliver(body, pageSender())).toBeUndefined();
  });
});

it('every outcome has its sentence', async () => {
  const { faultKeys } = await import('../../../utils/setup/fault-keys');
  for (const key of Object.values(faultKeys)) expect(messages).toHaveProperty(key);
});
