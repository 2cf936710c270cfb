/** Firefox lets content scripts write the local storage: whatever lies there, no secret is lost, told, or kept longer. */
import fc from 'fast-check';
import { afterEach, beforeEach, vi } from 'vitest';
import { destinationOrigin, manifest, secret, vendorOrigin, World } from '../unit/setup/world';
import { attack, seed } from './attack';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../unit/setup/fake-browser')).polyfill,
}));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(new Date('2026-11-21T12:00:00Z'));
});

afterEach(() => void vi.useRealTimers());

const json = fc.jsonValue({ maxDepth: 3 });
const odd = fc.oneof(
  json,
  fc.record({
    [vendorOrigin]: json,
    RocketCyber: json,
    [`${vendorOrigin} ${manifest.id}`]: json,
    deliveredMinutes: json,
  }),
  fc.constant({ RocketCyber: ['https://evil.example'] }),
  fc.constant({
    [`${vendorOrigin} ${manifest.id}`]: { groups: 'all', confirmed: null, ticked: 7, startedAt: 'now' },
  }),
  fc.constant({ [vendorOrigin]: { apiToken: 'planted-token-0123456789', subdomain: 'evil' } }),
  fc.constant({ 'https://evil.example': 'syncro' }),
  fc.record({ file: fc.record({ key: json }), webhook: json, openbao: json }),
);
const keys = [
  'given',
  'progress',
  'destinations',
  'servers',
  'limits',
  'reminders',
  'history:x',
  'theme',
  'sinks',
];

attack(
  'tampered-storage',
  'anything at all in any of its keys: the secret is kept, told to nobody, sent nowhere',
  async ({ tried }) => {
    await fc.assert(
      fc.asyncProperty(fc.tuple(...keys.map(() => odd)), async (values) => {
        const world = new World(false);
        await world.browser.local.set(Object.fromEntries(keys.map((key, at) => [key, values[at]])));
        const sent: string[] = [];
        world.browser.open(
          { id: 2, url: `${destinationOrigin}/` },
          { answer: ({ type }) => void (type === 'write' && sent.push(type)) },
        );
        await world.openVendor();
        const setupId = await world.start().catch((error: unknown) => String(error));
        const planted = world.browser.session.text.includes('planted-token');
        const reply = await world.capture(setupId);
        const kept = JSON.stringify(reply) === '{"stored":true}' && (await world.reveal(setupId)) === secret;
        const told = world.browser.local.text.includes(secret) || sent.length > 0;
        const state = await world.state();
        const well = state?.setup?.manifestId === manifest.id && !planted;
        tried(JSON.stringify(values).slice(0, 400), kept && !told && well);
      }),
      { seed, numRuns: 300 },
    );
  },
);

attack(
  'tampered-storage',
  'and a delivered secret is wiped after ten minutes all the same',
  async ({ tried }) => {
    const limits = fc.oneof(
      json,
      fc.record({ deliveredMinutes: fc.oneof(fc.double(), fc.integer(), json), waitingMinutes: json }),
    );
    await fc.assert(
      fc.asyncProperty(limits, async (value) => {
        const world = new World(false);
        await world.browser.local.set({ limits: value });
        await world.openVendor();
        const setupId = await world.start();
        await world.capture(setupId);
        const vault = await import('../../utils/setup/vault');
        for (const state of ['sending', 'delivered'] as const) await vault.mark(setupId, ['apiToken'], state);
        vi.setSystemTime(Date.now() + 600_000);
        tried(JSON.stringify(value), (await world.reveal(setupId)) === null);
      }),
      { seed, numRuns: 200 },
    );
  },
);
