/** A destination's page in jsdom with RoleCall's part running in it. Import it for its hooks, too. */
import { afterEach, beforeEach, vi } from 'vitest';
import type { ProposeReply, WriteReply } from '../../../utils/messaging/protocol';
import { serveDestination } from '../../../utils/sinks/destination-page';

type Listener = (message: unknown, sender: { id: string }, respond: (reply: unknown) => void) => boolean;

export const fields = [
  { labels: ['Subdomain', 'Syncro subdomain'], fixed: null },
  { labels: ['API Key'], fixed: null },
];
let listener: Listener;
let control: AbortController;

beforeEach(() => {
  control = new AbortController();
  const onMessage = { addListener: (one: Listener) => (listener = one), removeListener: () => undefined };
  vi.stubGlobal('chrome', { runtime: { id: 'ownid', onMessage } });
  // jsdom lays nothing out: what is marked as hidden has no place on the page.
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const away = this.closest('[data-away]') !== null;
    const size = this.hasAttribute('data-tiny') ? 1 : 30;
    return new DOMRect(away ? -9_999 : 10, 10, size, size);
  });
  Element.prototype.checkVisibility = function (this: Element) {
    return this.closest('[hidden]') === null;
  };
  serveDestination(control.signal);
});

afterEach(() => {
  control.abort();
  vi.restoreAllMocks();
});

export function ask<Reply>(message: unknown): Promise<Reply> {
  return new Promise((resolve) => {
    listener(message, { id: 'ownid' }, (reply) => resolve(reply as Reply));
  });
}

export function propose(html: string): Promise<ProposeReply> {
  document.body.innerHTML = html;
  return ask<ProposeReply>({ type: 'propose', token: 'token', fields, called: [] });
}

export function write(proposal: ProposeReply, changes: object = {}): Promise<WriteReply> {
  const values = proposal.map(({ chosen }, index) => ({
    handle: chosen,
    value: ['acme', 's3cret'][index] ?? '',
  }));
  return ask<WriteReply>({ type: 'write', token: 'token', origin: location.origin, values, ...changes });
}

export const form =
  '<label>Subdomain <input id="s"></label><label for="k">API key *</label><input id="k" type="password">';
