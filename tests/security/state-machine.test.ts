/** Whatever happens in whatever order: a secret is neither lost nor told, and goes nowhere but where Send said. */
import fc from 'fast-check';
import { afterEach, beforeEach, vi } from 'vitest';
import { attack, seed, type Tally } from './attack';
import { Model } from './model';
import { steps } from './story-steps';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../unit/setup/fake-browser')).polyfill,
}));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(new Date('2026-11-21T12:00:00Z'));
  const real = globalThis.setTimeout;
  vi.stubGlobal('setTimeout', (act: () => void, time = 0) =>
    time < 5_000 ? real(act, 0) : real(() => undefined, 0),
  );
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** What is wrong now, or null. */
async function faultOf({ world, fates, values, leaks }: Model): Promise<string | null> {
  if (leaks.length) return `told: ${leaks.join()}`;
  const { local, session, alarms } = world.browser;
  const outside = [...session.data].filter(([key]) => !key.startsWith('vault:')).map(([, text]) => text);
  const places = [local.text, JSON.stringify([...alarms]), ...outside, JSON.stringify(await world.state())];
  if (values.some((value) => places.some((text) => text.includes(value)))) return 'a value outside the vault';
  for (const { setupId, value, fate } of fates.values()) {
    const held = await world.reveal(setupId);
    if (fate === 'waiting' && held !== value) return 'a waiting value is lost';
    if (fate === 'gone' && held !== null) return 'a forgotten value is back';
  }
  const setups = (await import('../../utils/setup/records')).allSetups;
  if ((await setups()).length > 1) return 'two setups in one tab';
  return null;
}

async function play(script: readonly (readonly [number, number])[], { tried }: Tally): Promise<void> {
  const model = new Model();
  await model.open();
  const names: string[] = [];
  for (const [at, number] of script) {
    const [name, act] = steps[at] ?? steps[0] ?? ['', async () => undefined];
    names.push(name);
    await act(model, number);
    const fault = await faultOf(model);
    tried(`${fault}: ${names.join(', ')}`, fault === null);
    if (fault) return;
  }
}

const begin = [0, 1, 2, 3].map((at) => [at, 0] as const);

attack(
  'any-order',
  'three hundred random stories of up to forty steps lose no secret and tell none',
  async (tally) => {
    const step = fc.tuple(fc.nat({ max: steps.length - 1 }), fc.nat({ max: 100 }));
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.array(step, { minLength: 10, maxLength: 40 }), (begun, script) =>
        play(begun ? [...begin, ...script] : script, tally),
      ),
      { seed, numRuns: 300 },
    );
  },
);

const begun = ['start', 'hello', 'report', 'capture'];
const away = 'navigate the destination’s tab';
const press = 'press Send on what the panel showed a while ago';

/** Each step by its name; the number 3 leads the destination's tab elsewhere without a word of it. */
const dangerous: readonly (readonly string[])[] = [
  [...begun, 'look at the panel', away, press],
  [...begun, 'look at the panel', 'let the worker die', away, press, 'let the alarm ring'],
  [...begun, 'send', 'let the clock jump back', 'let time pass', 'capture', 'let the alarm ring'],
  [
    ...begun,
    'send',
    'navigate the vendor’s tab',
    'capture',
    'close the vendor’s tab and open it again',
    'let the alarm ring',
  ],
  [
    ...begun,
    'end',
    'start',
    'capture',
    'forget',
    'let the worker die',
    'capture',
    'let time pass',
    'let the alarm ring',
  ],
];

attack('any-order', 'stories in which the page is another by the time of the press', async (tally) => {
  for (const story of dangerous) {
    const at = story.map((name) => [steps.findIndex(([one]) => one === name), 3] as const);
    tally.tried(
      `${story.join()} has a step nobody knows`,
      at.every(([index]) => index >= 0),
    );
    await play(at, tally);
  }
});
