import type { WriteReply } from '../../../utils/messaging/protocol';
import { destinationOrigin, type World } from './world';

export const labels = ['Subdomain', 'API Key'];

export interface Written {
  readonly handle: number;
  readonly value: string;
}

/** A page with the destination's form: its address, the labels it really has, and what it does with a write. */
export interface DestinationPage {
  readonly tabId?: number;
  readonly url?: string;
  readonly found?: readonly string[];
  readonly proposed?: (token: string) => void;
  readonly write: (token: string, values: readonly Written[]) => WriteReply | Promise<WriteReply>;
}

/** Opens a page with the destination's form in a tab. */
export function openDestinationPage(
  world: World,
  { tabId = 2, url = `${destinationOrigin}/integrations`, found = labels, proposed, write }: DestinationPage,
): void {
  const candidates = found.map((label, index) => ({ handle: 100 + index, label }));
  world.browser.open(
    { id: tabId, url },
    {
      answer: (message) => {
        if (message.type === 'write')
          return write(String(message.token), message.values as readonly Written[]);
        if (message.type !== 'propose') return null;
        proposed?.(String(message.token));
        return labels.map((label, field) => ({
          field,
          label,
          candidates,
          chosen: candidates.find((one) => one.label === label)?.handle ?? -1,
        }));
      },
    },
  );
}
