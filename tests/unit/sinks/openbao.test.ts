import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type OpenBaoTarget, openBaoSink } from '../../../utils/sinks/openbao';
import type { Receipt } from '../../../utils/sinks/types';
import { makeCertificate } from '../../sandbox/certificate';
import { json, page, redirect } from '../../sandbox/http';
import { openBaoHandler } from '../../sandbox/openbao/api';
import { OpenBaoServer, type Policy } from '../../sandbox/openbao/server';
import {
  consignment,
  loseAnswers,
  parcels,
  secret,
  serve,
  soon,
  type TestServer,
  watchCalls,
} from './servers';

const path = 'rolecall/acme.syncromsp.com/rocketcyber';
const values = { subdomain: 'acme', apiToken: secret };
let bao: OpenBaoServer;
let server: TestServer;

beforeEach(async () => {
  bao = new OpenBaoServer();
  server = await serve(openBaoHandler(bao));
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await server.close();
});

function target(given: Partial<OpenBaoTarget> & { readonly policy?: Policy } = {}): OpenBaoTarget {
  const { policy, ...rest } = given;
  const token = bao.token('rolecall', policy);
  const place = { address: server.address, mount: 'secret', folder: 'rolecall', namespace: '' };
  return { ...place, token, consignment, ...rest };
}

function deliver(to: OpenBaoTarget, signal = soon()): Promise<Receipt> {
  return openBaoSink.deliver(to, parcels, signal);
}

function refused(why: string) {
  return { state: 'failed', fault: { why, label: expect.stringContaining(`/secret/${path}`) } };
}

const isWrite = (_url: string, method: string) => method === 'POST';

describe('a free path', () => {
  test('takes the values under their names, and the receipt says where', async () => {
    const host = new URL(server.address).host;
    expect(await deliver(target())).toMatchObject({
      state: 'delivered',
      where: `${host}/secret/${path}`,
      parcels: [0, 1],
    });
    expect(bao.stored(path)).toEqual(values);
  });

  test('is enough with a policy that may only create', async () => {
    expect(await deliver(target({ policy: { 'secret/data/rolecall/*': ['create'] } }))).toMatchObject({
      state: 'delivered',
    });
  });

  test('in a namespace and an engine of another name', async () => {
    bao.mount('kv/team', 'msp/acme');
    const to = target({ namespace: 'msp/acme', mount: 'kv/team', folder: '' });
    expect(await deliver(to)).toMatchObject({ state: 'delivered' });
    expect(bao.stored('acme.syncromsp.com/rocketcyber', 'kv/team', 'msp/acme')).toEqual(values);
  });
});

describe('nothing is ever replaced', () => {
  test('another secret at the path stays, and the admin is told', async () => {
    bao.versions('', 'secret', path).push({ data: { other: 'x' }, created: '', deleted: '' });
    expect(await deliver(target())).toMatchObject(refused('occupied'));
    expect(bao.stored(path)).toEqual({ other: 'x' });
  });

  test('so does one that was deleted and can be had again', async () => {
    bao.versions('', 'secret', path).push({ data: { other: 'x' }, created: '', deleted: 'now' });
    expect(await deliver(target())).toMatchObject(refused('occupied'));
    expect(bao.versions('', 'secret', path)).toHaveLength(1);
  });

  test('the same values there already are a delivery, not a second one', async () => {
    const to = target();
    await deliver(to);
    expect(await deliver(to)).toMatchObject({ state: 'delivered' });
    expect(bao.versions('', 'secret', path)).toHaveLength(1);
  });
});

describe('a lost answer', () => {
  test('is looked up: stored after all', async () => {
    loseAnswers(isWrite);
    expect(await deliver(target())).toMatchObject({ state: 'delivered' });
    expect(bao.versions('', 'secret', path)).toHaveLength(1);
  });

  test('is unknown where the token may not look, and a second press writes nothing twice', async () => {
    const to = target({ policy: { 'secret/data/rolecall/*': ['create', 'update'] } });
    loseAnswers(isWrite);
    expect(await deliver(to)).toEqual({ state: 'unknown' });
    vi.unstubAllGlobals();
    expect(await deliver(to)).toMatchObject(refused('occupied'));
    expect(bao.versions('', 'secret', path)).toHaveLength(1);
  });

  test('is a failure that says so when nothing arrived', async () => {
    const real = globalThis.fetch;
    vi.stubGlobal('fetch', (url: string, init: RequestInit) =>
      init.method === 'POST' ? Promise.reject(new TypeError('Failed to fetch')) : real(url, init),
    );
    expect(await deliver(target())).toMatchObject(refused('not-stored'));
  });

  test.each([
    ['that answers every call with a page', () => page('<h1>Sign in</h1>')],
    ['that answers every call with another API', () => json({ data: { ok: true } })],
    ['that says it took it, and names no version', () => ({ status: 204, headers: {}, body: '' })],
  ])('a server %s has not been seen to store anything', async (_, answer) => {
    const front = await serve(answer);
    const receipt = await deliver(target({ address: front.address }));
    expect(receipt).toEqual({ state: 'unknown' });
    await front.close();
  });

  test('an answer cut short after its status is looked up', async () => {
    const answer = openBaoHandler(bao);
    const cut = await serve(async (request) => {
      const made = await answer(request);
      return request.method === 'POST' ? { ...made, body: made.body.slice(0, 20) } : made;
    });
    expect(await deliver(target({ address: cut.address }))).toMatchObject({ state: 'delivered' });
    await cut.close();
  });

  test('the limit is over while it writes: unknown, and nothing is thrown', async () => {
    const hangs = await serve((request) =>
      request.method === 'POST' ? new Promise(() => undefined) : openBaoHandler(bao)(request),
    );
    const short = AbortSignal.timeout(300);
    expect(await deliver(target({ address: hangs.address }), short)).toEqual({ state: 'unknown' });
    await hangs.close();
  });
});

describe('each refusal has its reason', () => {
  test.each([
    ['sign-in', () => target({ token: 's.unknown' })],
    ['sign-in', () => target({ policy: { 'secret/data/other/*': ['create'] } })],
    ['not-found', () => target({ mount: 'nothing' })],
  ] as const)('%s', async (why, make) => {
    const fault = { state: 'failed', fault: { why } };
    expect(await deliver(make())).toMatchObject(fault);
  });

  test('an engine of version 1 is not one of version 2', async () => {
    bao.mount('old', '', 1);
    expect(await deliver(target({ mount: 'old' }))).toMatchObject({ fault: { why: 'not-found' } });
  });

  test('an origin that the server does not let in', async () => {
    bao.corsOrigins = [];
    const real = globalThis.fetch;
    vi.stubGlobal('fetch', (url: string, init: RequestInit) =>
      real(url, { ...init, headers: { ...init.headers, origin: 'chrome-extension://ownid' } }),
    );
    expect(await deliver(target())).toMatchObject({ fault: { why: 'origin' } });
  });

  test('a sealed server is told no token', async () => {
    bao.sealed = true;
    expect(await deliver(target())).toMatchObject(refused('sealed'));
    expect(server.requests.some(({ headers }) => headers['x-vault-token'])).toBe(false);
  });

  test('no server, or an address that leads elsewhere, is told nothing', async () => {
    expect(await deliver(target({ address: 'http://127.0.0.1:9' }))).toMatchObject({
      fault: { why: 'unreachable' },
    });
    const other = await serve(() => redirect(`${server.address}/v1/sys/health`));
    expect(await deliver(target({ address: other.address }))).toMatchObject({
      fault: { why: 'unreachable' },
    });
    expect(other.requests).toHaveLength(1);
    expect(server.requests).toHaveLength(0);
    await other.close();
  });

  test('a server whose certificate nobody vouches for is told nothing', async () => {
    const requests: unknown[] = [];
    const tls = createServer(await makeCertificate(), (request, response) => {
      requests.push(request);
      response.end('{}');
    });
    await new Promise<void>((resolve) => tls.listen(0, '127.0.0.1', resolve));
    const { port } = tls.address() as AddressInfo;
    const answer = await deliver(target({ address: `https://localhost:${port}` }));
    expect(answer).toMatchObject({ fault: { why: 'unreachable' } });
    expect(requests).toEqual([]);
    await new Promise((resolve) => tls.close(resolve));
  });

  test('a busy server', async () => {
    const busy = await serve(({ method, path: at }) => ({
      status: method === 'POST' ? 429 : at.endsWith('health') ? 200 : 404,
      headers: {},
      body: '{"errors":["request path rate limit quota exceeded"]}',
    }));
    expect(await deliver(target({ address: busy.address }))).toMatchObject({ fault: { why: 'busy' } });
    await busy.close();
  });
});

test('calls carry no cookie, follow nothing and name no referrer', async () => {
  const calls = watchCalls();
  await deliver(target());
  expect(calls).toHaveLength(2);
  const bare = { credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer', cache: 'no-store' };
  for (const call of calls) expect(call).toMatchObject(bare);
});

test('asks for the host without its port: Firefox takes none in a pattern', () => {
  expect(openBaoSink.needs(target({ address: 'https://bao.example:8200' }))).toEqual([
    'https://bao.example/*',
  ]);
});
