/** Every message enters here: its sender is classified first, then its shape is checked, then it is handled. */
import browser from 'webextension-polyfill';
import type { FromAssistant, PageSeen } from '../messaging/protocol';
import { classifySender, type MessageSender, type PageSender } from '../messaging/sender';
import { readFromPage, readFromPanel } from '../messaging/validate';
import { handlePage } from './from-page';
import { handlePanel } from './from-panel';
import { serverSeen, vendorFor } from './servers';
import { vendorOfOrigin } from './vendor-hosts';

/** Answers a message, or lets it pass by when it is not for the background. */
export function answer(
  body: unknown,
  sender: MessageSender,
  respond: (reply: unknown) => void,
): true | undefined {
  const handled = dispatch(body, sender);
  if (!handled) return undefined;
  // Answering by callback works in every browser, with the polyfill and without.
  handled.then(
    (reply) => respond(reply ?? null),
    () => respond(null),
  );
  return true;
}

function dispatch(body: unknown, sender: MessageSender): Promise<unknown> | null {
  const own = { id: browser.runtime.id, origin: browser.runtime.getURL('').replace(/\/$/, '') };
  const from = classifySender(sender, own, vendorOfOrigin);
  if (from.kind === 'own-page') {
    const message = readFromPanel(body);
    return message && handlePanel(message, sender.tab?.id ?? -1);
  }
  if (from.kind === 'vendor-page') {
    const message = readFromPage(body);
    return message && handlePage(message, from.vendor, from.page);
  }
  if (from.kind === 'other-page') {
    const message = readFromPage(body);
    return message && fromServer(message, from.page);
  }
  return null;
}

/** From a host that is no vendor's own: the admin's server, or one that may become it. */
async function fromServer(message: FromAssistant | PageSeen, page: PageSender): Promise<unknown> {
  const vendor = await vendorFor(page.origin);
  if (vendor) return handlePage(message, vendor, page);
  return message.type === 'page-seen' ? serverSeen(message, page) : null;
}
