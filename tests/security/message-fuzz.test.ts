/** Messages of every shape, from a page and from the panel, into the whole background. */
import fc from 'fast-check';
import { afterAll, beforeAll, vi } from 'vitest';
import type { MessageSender } from '../../utils/messaging/sender';
import { pageMessages, panelMessages, setupId } from '../unit/messaging/messages';
import { destinationOrigin, pageSender, panel, secret, World } from '../unit/setup/world';
import { attack, seed } from './attack';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../unit/setup/fake-browser')).polyfill,
}));

/** Without Reveal, whose answer is the secret, and Forget, Give and End, which end its waiting by the admin's word. */
const fuzzed = [
  'state',
  'start',
  'confirm',
  'grant',
  'show',
  'tick',
  'target',
  'send',
  'choose',
  'step',
  'dismiss',
];
const panelSkeletons = panelMessages.filter(({ type }) => fuzzed.includes(type.replace('panel-', '')));
const taboo = /^panel-(reveal|forget|give|end|look|server)$/;
const isTaboo = (type: unknown) => typeof type === 'string' && taboo.test(type);

const anything = fc.oneof(
  fc.anything({ maxDepth: 3 }),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'prototype',
    secret,
    '',
    Number.NaN,
    -1,
    2 ** 53,
    'x'.repeat(20_000),
  ),
);

type Message = Readonly<Record<string, unknown>>;

/** A message that fits, with keys changed, added, left out or hidden in its prototype. */
function mangled(skeletons: readonly Message[]): fc.Arbitrary<unknown> {
  const change = fc.tuple(
    fc.constantFrom('set', 'drop', 'add', 'nest', 'keep'),
    fc.nat(),
    fc.string({ maxLength: 12 }),
    anything,
  );
  return fc
    .tuple(fc.constantFrom(...skeletons), fc.array(change, { minLength: 1, maxLength: 3 }))
    .map(([skeleton, changes]) => {
      const message: Record<string, unknown> = structuredClone(skeleton) as Record<string, unknown>;
      for (const [how, at, name, value] of changes) {
        const keys = Object.keys(message);
        const key = keys[at % Math.max(keys.length, 1)] ?? 'type';
        if (how === 'set') message[key] = value;
        if (how === 'drop') delete message[key];
        if (how === 'add')
          Object.defineProperty(message, name, {
            value,
            enumerable: true,
            configurable: true,
            writable: true,
          });
        if (how === 'nest') message[key] = { [name]: message[key] };
      }
      return message;
    });
}

/** What would come through the browser's own channel: JSON, or nothing. */
function asJson(value: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(value) ?? 'null');
  } catch {
    return null;
  }
}

beforeAll(() => {
  const real = globalThis.setTimeout;
  // What the background waits for between looks is no part of this; what it does every twenty seconds is not awaited.
  vi.stubGlobal('setTimeout', (act: () => void, time = 0) =>
    time < 5_000 ? real(act, 0) : real(() => undefined, 0),
  );
});

afterAll(() => void vi.unstubAllGlobals());

interface Attacked {
  readonly world: World;
  readonly setupId: string;
  readonly written: string[];
}

async function attacked(): Promise<Attacked> {
  const world = new World();
  const written: string[] = [];
  await world.openVendor();
  world.browser.open(
    { id: 2, url: `${destinationOrigin}/` },
    { answer: ({ type }) => void (type === 'write' && written.push(type)) },
  );
  const id = await world.start();
  await world.capture(id);
  return { world, setupId: id, written };
}

/** A setup's id in a message is random as a rule; here it is the right one, so that more gets through the first door. */
function aimed(message: unknown, id: string): unknown {
  return JSON.parse(JSON.stringify(message ?? null).replaceAll(setupId, id));
}

function isTold(message: unknown): boolean {
  return JSON.stringify(message).includes(secret);
}

async function fuzz(
  messages: fc.Arbitrary<unknown>,
  sender: MessageSender,
  numRuns: number,
  tried: (what: string, held: boolean) => void,
): Promise<void> {
  const { world, setupId: id, written } = await attacked();
  const prototype = JSON.stringify(Object.getOwnPropertyNames(Object.prototype));
  await fc.assert(
    fc.asyncProperty(messages, async (made) => {
      const message = aimed(asJson(made), id) as Message | null;
      // The admin's own choices are remembered: they are told no secret to choose.
      const own = sender === panel && (isTaboo(message?.type) || isTold(message));
      if (own) return;
      const reply = await world.deliver(message, sender);
      const told = JSON.stringify(reply ?? null).includes(secret);
      const clean = JSON.stringify(Object.getOwnPropertyNames(Object.prototype)) === prototype;
      const out = written.length > 0 || world.browser.local.text.includes(secret);
      tried(JSON.stringify(message).slice(0, 300), !told && clean && !out);
    }),
    { seed, numRuns },
  );
  tried('and the panel still works', (await world.state()).page.vendor === 'syncro');
}

attack('odd-message', 'six thousand messages of a page tell it nothing and send nothing', ({ tried }) =>
  fuzz(fc.oneof({ weight: 9, arbitrary: mangled(pageMessages) }, anything), pageSender(), 6_000, tried),
);

attack(
  'odd-message',
  'two thousand messages of a frame that never greeted change nothing',
  async ({ tried }) => {
    const { world, setupId: id } = await attacked();
    await vi.waitFor(async () => {
      if ((await world.state()).deliveries[0]?.looking) throw new Error('still looking for a target');
    });
    const stranger = pageSender({ frameId: 4, origin: 'null', documentId: 'document-4' });
    const before = world.browser.session.text;
    await fc.assert(
      fc.asyncProperty(mangled([...pageMessages, ...panelSkeletons]), async (made) => {
        const message = aimed(asJson(made), id);
        await world.deliver(message, stranger);
        tried(JSON.stringify(message).slice(0, 300), world.browser.session.text === before);
      }),
      { seed, numRuns: 2_000 },
    );
  },
);

attack(
  'odd-message',
  'three thousand odd messages of the panel itself send no secret anywhere',
  ({ tried }) =>
    fuzz(fc.oneof({ weight: 9, arbitrary: mangled(panelSkeletons) }, anything), panel, 3_000, tried),
);
