/** The content scripts' side of the protocol. Without the polyfill: it would triple a script's size. */
import type { FromAssistant, PageSeen, ToAssistant } from './protocol';

interface Sender {
  readonly id?: string;
}

type Listener = (message: unknown, sender: Sender, respond: (reply: unknown) => void) => boolean;

interface Runtime {
  readonly id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  readonly onMessage: { addListener(listener: Listener): void; removeListener(listener: Listener): void };
}

/** Told once when nothing behind this script hears any more. */
let whenOrphaned: (() => void) | undefined;

function runtime(): Runtime | undefined {
  // Firefox answers to this name too, with promises since Manifest V3.
  return (globalThis as { chrome?: { runtime?: Runtime } }).chrome?.runtime;
}

/** Whether the extension that injected this script is gone (updated, reloaded, removed); nothing it sends arrives. */
export function isOrphaned(): boolean {
  try {
    return !runtime()?.id;
  } catch {
    return true;
  }
}

/** Calls `handler` once, when a message shows that the extension behind this script is gone. */
export function onOrphaned(signal: AbortSignal, handler: () => void): void {
  whenOrphaned = () => signal.aborted || handler();
}

/** Sends and resolves with the reply. Tries once more when the worker was waking or died over it; rejects when that fails too. */
export async function sendTwice(message: FromAssistant | PageSeen): Promise<unknown> {
  // The background answers with null at least: no answer at all is a worker that lost the message.
  const reply = await send(message).catch(() => undefined);
  // Every message may be sent twice without harm.
  return reply === undefined ? send(message) : reply;
}

/** The same, for a script that goes on running: it is told when nothing behind it hears any more. */
export async function sendToBackground(message: FromAssistant): Promise<unknown> {
  try {
    return await sendTwice(message);
  } catch (error) {
    if (!isOrphaned()) throw error;
    whenOrphaned?.();
    whenOrphaned = undefined;
    throw new Error('orphaned');
  }
}

async function send(message: unknown): Promise<unknown> {
  const current = runtime();
  if (!current?.id) throw new Error('orphaned');
  return current.sendMessage(message);
}

/** Hears messages of our own background and answers none: another script of the frame does. */
export function overhear(handler: (message: ToAssistant) => unknown): void {
  const current = runtime();
  current?.onMessage.addListener((message, sender) => {
    if (sender.id === current.id) handler(message as ToAssistant);
    return false;
  });
}

/** Answers messages of our own background until the signal aborts; a handler that throws answers null. */
export function listen<Message = ToAssistant>(
  signal: AbortSignal,
  handler: (message: Message) => unknown,
): void {
  const current = runtime();
  if (!current?.id || signal.aborted) return;
  const own = current.id;
  const listener: Listener = (message, sender, respond) => {
    if (sender.id !== own) return false;
    Promise.resolve(message as Message)
      .then(handler)
      .then((reply) => respond(reply ?? null))
      .catch(() => respond(null));
    return true;
  };
  current.onMessage.addListener(listener);
  signal.addEventListener('abort', () => current.onMessage.removeListener(listener), { once: true });
}
