import { Webhook } from 'standardwebhooks';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Receipt } from '../../../utils/sinks/types';
import { webhookSink } from '../../../utils/sinks/webhook';
import type { Handler, Incoming } from '../../sandbox/http';
import { redirect } from '../../sandbox/http';
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

const signing = `whsec_${btoa('0123456789abcdef0123456789abcdef')}`;
let server: TestServer | undefined;

afterEach(async () => {
  vi.unstubAllGlobals();
  await server?.close();
  server = undefined;
});

/** Takes what the receivers' own library takes. */
const receiver: Handler = (request) => {
  if (request.method !== 'POST') return { status: 405, headers: {}, body: '' };
  try {
    new Webhook(signing).verify(request.body, { ...request.headers });
    return { status: 204, headers: {}, body: '' };
  } catch {
    return { status: 401, headers: {}, body: '' };
  }
};

async function deliver(
  handler: Handler = receiver,
  given: { readonly secret?: string } = {},
): Promise<Receipt> {
  server ??= await serve(handler);
  const target = { url: `${server.address}/hook`, secret: signing, consignment, ...given };
  return webhookSink.deliver(target, parcels, soon());
}

function posts(): Incoming[] {
  return (server?.requests ?? []).filter(({ method }) => method === 'POST');
}

describe('what arrives', () => {
  test('is signed so that the receivers’ library takes it, and says whose it is', async () => {
    expect(await deliver()).toMatchObject({ state: 'delivered', parcels: [0, 1] });
    expect(JSON.parse(posts()[0]?.body ?? '')).toEqual({
      type: 'credential.created',
      timestamp: '2026-11-21T12:00:00.000Z',
      data: {
        vendor: 'syncro',
        origin: 'https://acme.syncromsp.com',
        destination: 'RocketCyber',
        manifest: 'syncro/rocketcyber',
        credential: { subdomain: 'acme', apiToken: secret },
      },
    });
  });

  test('changed on the way, or signed with another secret, is refused', async () => {
    const other = `whsec_${btoa('another-secret-of-32-bytes-length')}`;
    expect(await deliver(receiver, { secret: other })).toMatchObject({
      state: 'failed',
      fault: { why: 'sign-in' },
    });
    const { body = '', headers = {} } = posts()[0] ?? {};
    expect(() => new Webhook(other).verify(body.replace('acme', 'evil'), { ...headers })).toThrow();
  });

  test('is the same message on a second press, by id and body', async () => {
    await deliver();
    await deliver();
    const [first, second] = posts();
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    expect(second?.body).toBe(first?.body);
    expect(first?.headers['webhook-id']).toMatch(/^msg_[A-Za-z0-9]{20,27}$/);
  });

  test('is another message with other values, and its id tells nothing of them', async () => {
    await deliver();
    const target = { url: `${server?.address}/hook`, secret: signing, consignment };
    const changed = parcels.map((one) => ({ ...one, value: `${one.value}x` }));
    await webhookSink.deliver(target, changed, soon());
    const [first, second] = posts();
    expect(second?.headers['webhook-id']).not.toBe(first?.headers['webhook-id']);
  });
});

describe('how it can go wrong', () => {
  test('a lost answer is unknown, never failed or delivered', async () => {
    loseAnswers((_url, method) => method === 'POST');
    expect(await deliver()).toEqual({ state: 'unknown' });
    expect(posts()).toHaveLength(1);
  });

  test.each([502, 504])('a gateway’s %i is unknown', async (status) => {
    expect(await deliver(() => ({ status, headers: {}, body: '' }))).toEqual({ state: 'unknown' });
  });

  test.each([
    [400, 'sign-in'],
    [403, 'sign-in'],
    [404, 'not-found'],
    [410, 'closed'],
    [413, 'too-large'],
    [429, 'busy'],
    [500, 'refused'],
  ])('%i is a failure that says what to do: %s', async (status, why) => {
    const answer = await deliver(({ method }) => ({
      status: method === 'POST' ? status : 200,
      headers: {},
      body: '',
    }));
    expect(answer).toEqual({ state: 'failed', fault: { why, label: new URL(server?.address ?? '').host } });
  });

  test('bytes that are no HTTP, which Chromium calls 200, are no answer', async () => {
    server = await serve(receiver);
    const real = globalThis.fetch;
    vi.stubGlobal('fetch', async (url: string, init: RequestInit) =>
      init.method === 'POST' ? new Response(null, { status: 200 }) : real(url, init),
    );
    expect(await deliver()).toEqual({ state: 'unknown' });
  });

  test('an address that leads elsewhere gets nothing, and neither does where it leads', async () => {
    const elsewhere = await serve(receiver);
    const answer = await deliver(() => redirect(`${elsewhere.address}/hook`));
    expect(answer).toMatchObject({ state: 'failed', fault: { why: 'unreachable' } });
    expect([...posts(), ...elsewhere.requests]).toEqual([]);
    await elsewhere.close();
  });

  test('a server that is not there gets nothing', async () => {
    const target = { url: 'http://127.0.0.1:9/hook', secret: signing, consignment };
    const answer = await webhookSink.deliver(target, parcels, soon());
    expect(answer).toMatchObject({ state: 'failed', fault: { why: 'unreachable' } });
  });

  test('more than the specification’s twenty kilobytes is not sent', async () => {
    server = await serve(receiver);
    const target = { url: `${server.address}/hook`, secret: signing, consignment };
    const large = parcels.map((one) => ({ ...one, value: 'x'.repeat(15_000) }));
    expect(await webhookSink.deliver(target, large, soon())).toMatchObject({ fault: { why: 'too-large' } });
    expect(server.requests).toEqual([]);
  });

  test.each(['', 'whsec_', 'whsec_c2hvcnQ=', 'not base64!'])(
    'a signing secret that is none: %o',
    async (given) => {
      expect(await deliver(receiver, { secret: given })).toEqual({
        state: 'failed',
        fault: { why: 'not-set-up' },
      });
      expect(server?.requests).toEqual([]);
    },
  );
});

test('calls carry no cookie, follow nothing and name no referrer', async () => {
  const calls = watchCalls();
  await deliver();
  expect(calls).toHaveLength(2);
  const bare = { credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer', cache: 'no-store' };
  for (const call of calls) expect(call).toMatchObject(bare);
});
