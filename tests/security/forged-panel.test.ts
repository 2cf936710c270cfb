/** The panel's own messages from everybody who is not the panel. */
import { vi } from 'vitest';
import type { FromPanel } from '../../utils/messaging/protocol';
import { aimedAt, panelMessages } from '../unit/messaging/messages';
import { destinationOrigin, pageSender, panel, secret, World } from '../unit/setup/world';
import { attack } from './attack';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../unit/setup/fake-browser')).polyfill,
}));

const strangers = {
  'the vendor’s page': pageSender(),
  'another frame of it': pageSender({ frameId: 4 }),
  'the destination’s page': pageSender({ origin: destinationOrigin, tabId: 2 }),
  'a frame of our panel': { ...panel, frameId: 3 },
  'a page of another extension': { id: 'otherextension', origin: 'chrome-extension://otherextension' },
  'a page that claims our origin': { ...panel, id: 'otherextension' },
  'nobody at all': {},
};

attack(
  'forged-panel',
  'no message of the panel is answered or acted on for anybody else',
  async ({ tried }) => {
    const world = new World();
    await world.openVendor();
    const sent: string[] = [];
    world.browser.open(
      { id: 2, url: `${destinationOrigin}/` },
      { answer: ({ type }) => void (type === 'propose' || sent.push(type)) },
    );
    const setupId = await world.start();
    await world.capture(setupId);
    await vi.waitFor(async () => {
      if ((await world.state()).deliveries[0]?.looking) throw new Error('still looking for a target');
    });
    const chosen = [
      { field: 0, handle: 100 },
      { field: 1, handle: 101 },
    ];
    const messages = [
      ...aimedAt<FromPanel>(panelMessages, setupId),
      { type: 'panel-target', setupId, targetTabId: 2, sendTo: destinationOrigin },
      { type: 'panel-send', setupId, targetTabId: 2, sendTo: destinationOrigin, chosen },
    ];
    const before = world.browser.session.text;
    for (const [who, sender] of Object.entries(strangers)) {
      for (const message of messages) {
        const reply = await world.deliver(message, sender);
        const still = world.browser.session.text === before && sent.length === 0;
        tried(`${message.type} from ${who}`, reply === undefined && still);
      }
    }
    tried('the secret is still there', (await world.reveal(setupId)) === secret);
  },
);
