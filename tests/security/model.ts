/** What a story has come to: the world, and what must be true of every value that was ever kept in it. */
import type { WriteReply } from '../../utils/messaging/protocol';
import type { Target } from '../../utils/setup/types';
import { openDestinationPage } from '../unit/setup/destination-page';
import { destinationOrigin, pageSender, World } from '../unit/setup/world';

/** What must be true of one value: not there yet, waiting, perhaps sent, or let go. */
export type Fate = 'waiting' | 'sent' | 'gone';

export class Model {
  readonly world = new World(false);
  /** Every value the vault confirmed, by setup. */
  readonly fates = new Map<string, { readonly setupId: string; readonly value: string; fate: Fate }>();
  readonly values: string[] = [];
  readonly leaks: string[] = [];
  setupId: string | null = null;
  document = 1;
  destinationAt = destinationOrigin;
  shown: Target | null = null;
  /** Where the last press of Send said that the values go. */
  said = destinationOrigin;
  answer: 'writes' | 'faults' | 'throws' | 'rubbish' = 'writes';

  async open(): Promise<void> {
    const { tabs } = this.world.browser.api;
    const { sendMessage } = tabs;
    tabs.sendMessage = async (tabId, message, where) => {
      const text = JSON.stringify(message);
      const told = this.values.some((value) => text.includes(value));
      const url = this.world.browser.tabs.get(tabId)?.url ?? '';
      if (told && (message.type !== 'write' || !url.startsWith(`${this.said}/`)))
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
