/** Whatever happens in whatever order: a secret is neither lost nor told, and goes nowhere but where Send said. */
import fc from 'fast-check';
import { afterEach, beforeEach, vi } from 'vitest';
import type { WriteReply } from '../../utils/messaging/protocol';
import type { Target } from '../../utils/setup/types';
import { openDestinationPage } from '../unit/setup/destination-page';
import { destinationOrigin, manifest, pageSender, vendorOrigin, World } from '../unit/setup/world';
import { attack, seed, type Tally } from './attack';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../unit/setup/fake-browser')).polyfill,
}));

const minute = 60_000;
const evil = 'https://evil.example';

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

/** What must be true of one value: not there yet, waiting, perhaps sent, or let go. */
type Fate = 'waiting' | 'sent' | 'gone';

class Model {
  readonly world = new World(false);
  /** Every value the vault confirmed, by setup. */
  readonly fates = new Map<string, { readonly setupId: string; readonly value: string; fate: Fate }>();
  readonly values: string[] = [];
  readonly leaks: string[] = [];
  setupId: string | null = null;
  document = 1;
  destinationAt = destinationOrigin;
  shown: Target | null = null;
  answer: 'writes' | 'faults' | 'throws' | 'rubbish' = 'writes';

  async open(): Promise<void> {
    const { tabs } = this.world.browser.api;
    const { sendMessage } = tabs;
    tabs.sendMessage = async (tabId, message, where) => {
      const text = JSON.stringify(message);
      const told = this.values.some((value) => text.includes(value));
      const url = this.world.browser.tabs.get(tabId)?.url ?? '';
      if (told && (message.type !== 'write' || !url.startsWith(`${destinationOrigin}/`)))
        this.leaks.push(`${url} ${message.type}`);
      return sendMessage(tabId, message, where);
    };
    await this.world.openVendor();
    this.openDestination();
  }

  openDestination(): void {
    openDestinationPage(this.world, {
      url: `${this.destinationAt}/integrations`,
      write: (_, written): WriteReply => {
        if (this.answer === 'throws') throw new Error('The message port closed');
        if (this.answer === 'faults') return { written: [], faults: [{ handle: 101, why: 'hidden' }] };
        if (this.answer === 'rubbish') return JSON.parse('{"written":"all","faults":{}}') as WriteReply;
        return { written: written.map(({ handle }) => handle), faults: [] };
      },
    });
  }

  /** What the panel says was delivered may be wiped from now on. */
  async settle(): Promise<void> {
    const { deliveries } = await this.world.state();
    for (const [setupId, fate] of this.fates) {
      const secrets = deliveries.find((one) => one.setupId === setupId)?.secrets ?? [];
      const { state } = secrets.find(({ field }) => field === 'apiToken') ?? {};
      if (state === 'delivered' && fate.fate === 'waiting') fate.fate = 'sent';
    }
  }

  sender() {
    return pageSender({ documentId: `document-${this.document}` });
  }

  /** The present setup's latest value of the field that is shown once. */
  present() {
    return this.setupId === null ? undefined : this.fates.get(this.setupId);
  }
}

type Step = readonly [name: string, act: (model: Model, number: number) => Promise<unknown>];

const steps: readonly Step[] = [
  [
    'start',
    async (model) => {
      await model.world.fromPanel({ type: 'panel-start', tabId: 1, manifestId: manifest.id });
      model.setupId = (await model.world.state()).setup?.id ?? null;
    },
  ],
  ['hello', (model) => model.world.fromPage({ type: 'hello', vendor: 'syncro' }, model.sender())],
  [
    'report',
    async (model, number) =>
      model.setupId && model.world.report(model.setupId, [number % 2 ? 'on' : 'off', 'off'], model.sender()),
  ],
  [
    'capture',
    async (model, number) => {
      if (!model.setupId) return;
      const value = `Token-${number % 3}-0123456789abcdef-${model.setupId.slice(0, 8)}`;
      model.values.push(value);
      const reply = await model.world.capture(model.setupId, value, model.sender());
      const before = model.present();
      if (JSON.stringify(reply) !== '{"stored":true}') return;
      const fate = before?.value === value && before.fate === 'sent' ? 'sent' : 'waiting';
      model.fates.set(model.setupId, { setupId: model.setupId, value, fate });
    },
  ],
  [
    'send',
    async (model) => {
      const setupId = model.setupId ?? '';
      if (!model.present()) return;
      await model.world.fromPanel({
        type: 'panel-target',
        setupId,
        targetTabId: 2,
        sendTo: destinationOrigin,
      });
      await model.settle();
    },
  ],
  [
    'look at the panel',
    async (model) => {
      model.shown = (await model.world.state()).deliveries[0]?.target ?? model.shown;
    },
  ],
  [
    'press Send on what the panel showed a while ago',
    async (model) => {
      const { setupId, shown } = model;
      if (!setupId || !shown) return;
      const chosen = shown.fields
        .map(({ field, chosen: handle }) => ({ field, handle }))
        .filter(({ handle }) => handle >= 0);
      await model.world.fromPanel({
        type: 'panel-send',
        setupId,
        targetTabId: 2,
        sendTo: shown.origin,
        chosen,
      });
      await model.settle();
    },
  ],
  [
    'forget',
    async (model) => {
      if (!model.setupId) return;
      await model.world.fromPanel({ type: 'panel-forget', setupId: model.setupId, field: 'apiToken' });
      const fate = model.present();
      if (fate) fate.fate = 'gone';
    },
  ],
  [
    'end',
    async (model) => {
      await model.world.fromPanel({ type: 'panel-end', tabId: 1 });
      model.setupId = null;
    },
  ],
  [
    'navigate the vendor’s tab',
    async (model) => {
      model.document += 1;
      const documentId = `document-${model.document}`;
      model.world.browser.open({ id: 1, url: `${vendorOrigin}/next` }, { documentId, answer: () => ({}) });
      const { tabLoading } = await import('../../utils/setup/frame-upkeep');
      await tabLoading(1);
      await model.world.fromPage({ type: 'page-seen', vendor: 'syncro', kind: 'credential' }, model.sender());
    },
  ],
  [
    'navigate the destination’s tab',
    async (model, number) => {
      model.destinationAt = number % 2 ? evil : destinationOrigin;
      model.openDestination();
      // The browser may tell of it only later.
      const { tabSettled } = await import('../../utils/setup/frame-upkeep');
      if (number % 4 < 2) await tabSettled(2);
    },
  ],
  [
    'change what the destination does',
    async (model, number) => {
      model.answer = (['writes', 'faults', 'throws', 'rubbish'] as const)[number % 4] ?? 'writes';
    },
  ],
  ['let the worker die', async (model) => model.world.die()],
  ['let time pass', async (_, number) => vi.setSystemTime(Date.now() + (number % 15) * minute)],
  ['let the clock jump back', async () => vi.setSystemTime(Date.now() - 45 * minute)],
  ['let the alarm ring', async () => (await import('../../utils/setup/vault')).wipeDue()],
  [
    'lie from another document',
    async (model, number) => {
      if (!model.setupId) return;
      const value = `Forged-${number % 3}-0123456789abcdef`;
      model.values.push(value);
      await model.world.capture(model.setupId, value, pageSender({ frameId: 4, documentId: 'document-x' }));
      if (model.world.browser.session.text.includes(value)) model.leaks.push('a forged value was kept');
    },
  ],
  [
    'close the vendor’s tab and open it again',
    async (model) => {
      model.world.browser.close(1);
      await (await import('../../utils/setup/frame-upkeep')).tabRemoved(1);
      model.setupId = null;
      model.document += 1;
      await model.world.openVendor(1, `document-${model.document}`);
    },
  ],
];

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
