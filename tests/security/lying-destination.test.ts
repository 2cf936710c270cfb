/** A destination's page answers what it likes. Nothing counts as delivered but what was read back, field by field. */
import fc from 'fast-check';
import { vi } from 'vitest';
import messages from '../../public/_locales/en/messages.json';
import type { WriteReply } from '../../utils/messaging/protocol';
import { openDestinationPage } from '../unit/setup/destination-page';
import { destinationOrigin, secret, World } from '../unit/setup/world';
import { attack, seed } from './attack';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../unit/setup/fake-browser')).polyfill,
}));

const handle = fc.oneof(fc.constantFrom(100, 101, 102, -1), fc.anything({ maxDepth: 1 }));
const fault = fc.record({
  handle,
  why: fc.constantFrom('gone', 'hidden', 'moved', '__proto__', 'delivered'),
});
const answers = fc.oneof(
  fc.record({ written: fc.array(handle, { maxLength: 4 }), faults: fc.array(fault, { maxLength: 3 }) }),
  fc.record({ written: fc.constant([100, 101]), faults: fc.array(fault, { maxLength: 2 }) }),
  fc.record({ state: fc.constant('delivered'), written: fc.constant('all') }),
  fc.jsonValue({ maxDepth: 3 }),
);

function proves(answer: unknown): boolean {
  const { written, faults } = (answer ?? {}) as { written?: unknown; faults?: unknown };
  const list = Array.isArray(written) ? (written as unknown[]) : [];
  return Array.isArray(faults) && faults.length === 0 && list.includes(100) && list.includes(101);
}

attack(
  'lying-destination',
  'an answer that is no proof leaves the secret waiting, and says so',
  async ({ tried }) => {
    await fc.assert(
      fc.asyncProperty(answers, async (made) => {
        const answer = JSON.parse(JSON.stringify(made)) as WriteReply;
        const world = new World(false);
        await world.openVendor();
        const setupId = await world.start();
        await world.capture(setupId);
        openDestinationPage(world, { write: () => answer });
        await world.fromPanel({ type: 'panel-target', setupId, targetTabId: 2, sendTo: destinationOrigin });
        const [delivery] = (await world.state()).deliveries;
        const states = delivery?.secrets.map(({ state }) => state) ?? [];
        const claimed = states.includes('delivered');
        const kept = (await world.reveal(setupId)) === secret;
        const said = Object.hasOwn(messages, String(delivery?.notice?.key));
        const settled = delivery?.sending === false && said;
        tried(JSON.stringify(answer), kept && settled && (!claimed || proves(answer)));
      }),
      { seed, numRuns: 300 },
    );
  },
);
