/** Calls of servers: a sink that the admin set up, a vendor's API. Nothing of the browser's goes along, and nothing is followed. */

/** One call's limit. A service worker whose fetch takes over 30 s to answer is stopped with it. */
export const callLimit = 20_000;
/** What is read of an answer, in characters: enough for a list, too little to fill the memory. */
const mostText = 1_000_000;

export interface ServerCall {
  readonly url: string;
  readonly method?: 'GET' | 'HEAD' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** False: the status is all that is wanted, and the answer is thrown away unread. */
  readonly read?: boolean;
  readonly signal: AbortSignal;
}

export interface Answer {
  readonly status: number;
  /** Parsed JSON; null when there was none, or none that could be read. */
  readonly body: unknown;
}

/**
 * Calls a server; null when no answer came within 20 s or before the signal aborted, which includes an answer that leads
 * elsewhere and one that is no HTTP. Never throws. Nobody's cookies go along, no referrer, and no redirect is followed with a secret in hand.
 */
export async function callServer(call: ServerCall): Promise<Answer | null> {
  const { url, method = 'GET', headers = {}, body, read = true, signal } = call;
  try {
    const response = await fetch(url, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: AbortSignal.any([signal, AbortSignal.timeout(callLimit)]),
    });
    // Any bytes from port 443 are HTTP/0.9 to Chromium, and "200": a page without a single header. (Seen in version 156.)
    if (response.headers.keys().next().done) return null;
    if (!read) {
      await response.body?.cancel();
      return { status: response.status, body: null };
    }
    return { status: response.status, body: await readJson(response) };
  } catch {
    return null;
  }
}

/** The status has come by now: an answer cut short after it is an answer without a body. */
async function readJson(response: Response): Promise<unknown> {
  try {
    const decoder = new TextDecoder();
    let text = '';
    for await (const piece of piecesOf(response)) {
      text += decoder.decode(piece, { stream: true });
      if (text.length > mostText) return null;
    }
    return JSON.parse(text + decoder.decode());
  } catch {
    return null;
  }
}

/** What has come of an answer, as it comes; who stops asking has the rest thrown away. */
async function* piecesOf({ body }: Response): AsyncGenerator<Uint8Array, void> {
  const reader = body?.getReader();
  if (!reader) return;
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
  } finally {
    await reader.cancel();
  }
}

/** One key of an object that came from outside; undefined when it is none, or the key is not its own. */
export function own(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, key)?.value;
}
