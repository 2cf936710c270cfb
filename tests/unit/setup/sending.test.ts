import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { WriteReply } from '../../../utils/messaging/protocol';
import { CapturedWorld } from './captured-world';
import { openDestinationPage, type Written } from './destination-page';
import { destinationOrigin, secret } from './world';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser')).polyfill }));

let world: CapturedWorld;
let setupId: string;
let written: Written[];
let reply: ((message: { readonly token: string }) => WriteReply | Promise<WriteReply>) | null;
let token: string;

function openDestination(tabId = 2, url = `${destinationOrigin}/integrations`, found?: string[]): void {
  openDestinationPage(world, {
    tabId,
    url,
    ...(found ? { found } : {}),
    proposed: (given) => {
      token = given;
    },
    write: (given, values) => {
      if (reply) return reply({ token: given });
      written.push(...values);
      return { written: values.map(({ handle }) => handle), faults: [] };
    },
  });
}

beforeEach(async () => {
  written = [];
  reply = null;
  world = await CapturedWorld.open();
  setupId = world.setupId;
});

const chosen = [
  { field: 0, handle: 100 },
  { field: 1, handle: 101 },
];

async function send(fields = chosen): Promise<void> {
  const shown = { targetTabId: 2, sendTo: destinationOrigin };
  await world.fromPanel({ type: 'panel-send', setupId, chosen: fields, ...shown });
}

async function states(): Promise<string[]> {
  return (await world.delivery()).secrets.map(({ state }) => state);
}

describe('sending', () => {
  beforeEach(async () => {
    openDestination();
    await world.target();
  });

  it('writes each value into its field, confirms, and remembers where', async () => {
    await send();
    expect(written).toEqual([
      { handle: 100, value: 'acme' },
      { handle: 101, value: secret },
    ]);
    expect(await states()).toEqual(['delivered', 'delivered']);
    expect((await world.delivery()).notice).toEqual({
      tone: 'status',
      key: 'noticeSentPress',
      args: ['RocketCyber', 'Save'],
    });
    await world.target();
    expect((await world.delivery()).target?.remembered).toBe(true);
    expect(world.browser.local.text).not.toContain(secret);
  });

  it.each([
    ['hidden', 'noticeFieldHidden'],
    ['readonly', 'noticeFieldReadonly'],
    ['gone', 'noticeFieldGone'],
    ['not-kept', 'noticeFieldNotKept'],
  ] as const)('keeps the values when the field is %s, and names it', async (why, key) => {
    reply = () => ({ written: [], faults: [{ handle: 101, why }] });
    await send();
    expect((await world.delivery()).notice).toEqual({ tone: 'alert', key, args: ['API Key'] });
    expect(await states()).toEqual(['captured', 'captured']);
    expect(await world.reveal(setupId)).toBe(secret);
  });

  it.each([
    ['delivered', { written: [100, 101], faults: [] }],
    ['unknown', { written: [100], faults: [] }],
  ] as const)('leaves values %s when they are sent again and that fails', async (state, first) => {
    reply = () => first as unknown as WriteReply;
    await send();
    expect(await states()).toEqual([state, state]);
    const { secrets } = await world.delivery();
    reply = () => ({ written: [], faults: [{ handle: 101, why: 'readonly' }] });
    await send();
    expect((await world.delivery()).notice).toMatchObject({ key: 'noticeFieldReadonly' });
    expect((await world.delivery()).secrets).toEqual(secrets);
  });

  it.each([
    'The message port closed before a response was received.',
    'A listener indicated an asynchronous response by returning true, but the message channel closed',
    'Promised response from onMessage listener went out of scope',
  ])('says that values may have arrived when a page goes with them: %s', async (message) => {
    reply = () => {
      world.browser.close(2);
      throw new Error(message);
    };
    await send();
    expect((await world.delivery()).notice).toMatchObject({ tone: 'alert', key: 'noticeSendUnknown' });
    expect(await states()).toEqual(['unknown', 'unknown']);
    expect(await world.reveal(setupId)).toBe(secret);
  });

  it('keeps the values when the tab is closed before they reach it', async () => {
    reply = () => {
      world.browser.close(2);
      throw new Error('Could not establish connection. Receiving end does not exist.');
    };
    await send();
    expect((await world.delivery()).notice).toMatchObject({ tone: 'alert', key: 'noticeTabClosed' });
    expect(await states()).toEqual(['captured', 'captured']);
  });

  it('sends nothing to a tab that went to another origin', async () => {
    world.browser.open(
      { id: 2, url: 'https://evil.example/' },
      { answer: () => ({ written: [100, 101], faults: [] }) },
    );
    await send();
    expect(await states()).toEqual(['captured', 'captured']);
    expect(world.browser.sent.some(({ message }) => message.type === 'write')).toBe(false);
  });

  it('pins the write to the document that proposed, and reads a new one again', async () => {
    const first = token;
    reply = (message) => {
      expect(message.token).toBe(first);
      return { written: [], faults: [{ handle: 100, why: 'moved' }] };
    };
    await send();
    expect(token).not.toBe(first);
    expect((await world.delivery()).notice).toMatchObject({ key: 'noticeTargetMoved' });
    expect(await states()).toEqual(['captured', 'captured']);
  });

  it.each(['gone', 'hidden'] as const)('reads a form again whose field is %s', async (why) => {
    const first = token;
    reply = () => ({ written: [], faults: [{ handle: 101, why }] });
    await send();
    expect(token).not.toBe(first);
    expect((await world.delivery()).target?.fields).toHaveLength(2);
  });

  it('may send again to a form whose field is hidden', async () => {
    openDestination(2, undefined, ['Subdomain']);
    reply = () => ({ written: [], faults: [{ handle: 101, why: 'hidden' }] });
    await send();
    expect((await world.delivery()).target?.fields).toMatchObject([{ chosen: 100 }, { chosen: 101 }]);
  });

  it('says that access is missing when the host was taken back', async () => {
    world.browser.granted.delete(`${destinationOrigin}/*`);
    await send();
    expect((await world.delivery()).notice).toMatchObject({ key: 'noticeTargetNoAccess' });
    expect((await world.delivery()).target).toMatchObject({ granted: false, origin: destinationOrigin });
    expect(written).toEqual([]);
  });

  it('names the value that is still missing', async () => {
    await world.fromPanel({ type: 'panel-forget', setupId, field: 'subdomain' });
    await send();
    expect((await world.delivery()).notice).toEqual({
      tone: 'alert',
      key: 'noticeValueMissing',
      args: ['subdomain'],
    });
    expect(written).toEqual([]);
  });

  it('sends once when Send is pressed twice', async () => {
    let answerLate: (value: WriteReply) => void = () => undefined;
    reply = () => new Promise((resolve) => (answerLate = resolve));
    world.mortal = false;
    const first = send();
    await vi.waitFor(async () => expect((await world.delivery()).sending).toBe(true));
    await send();
    expect(await states()).toEqual(['sending', 'sending']);
    answerLate({ written: [100, 101], faults: [] });
    await first;
    expect(world.browser.sent.filter(({ message }) => message.type === 'write')).toHaveLength(1);
    expect(await states()).toEqual(['delivered', 'delivered']);
  });

  it('says "unknown" when the worker died while sending', async () => {
    reply = () => new Promise(() => undefined);
    void send();
    await vi.waitFor(async () => expect(await states()).toEqual(['sending', 'sending']));
    world.die();
    const later = Date.now() + 31_000;
    vi.spyOn(Date, 'now').mockReturnValue(later);
    expect((await world.delivery()).notice).toMatchObject({ tone: 'alert', key: 'noticeSendUnknown' });
    expect(await states()).toEqual(['unknown', 'unknown']);
    vi.restoreAllMocks();
  });

  it('works after the setup has ended and the vendor’s tab is closed', async () => {
    const { tabClosed } = await import('../../../utils/setup/setups');
    world.browser.close(1);
    await tabClosed(1);
    const [left] = (await world.state(2)).deliveries;
    expect(left).toMatchObject({ setupId, tabId: null });
    await send();
    expect(written).toHaveLength(2);
  });
});

it('writes no two values into one field', async () => {
  openDestination();
  await world.target();
  await send(chosen.map(({ field }) => ({ field, handle: 100 })));
  expect(written).toEqual([]);
});
