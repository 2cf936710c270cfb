/** The destination's side of the form sink: proposes fields, and writes into those it proposed. Top frame only. */
import { listen } from '../messaging/page';
import type { ProposeReply, ToDestination, WriteReply } from '../messaging/protocol';
import { proposeFields, readFields } from './form-fields';
import { type Handles, writeFields } from './form-write';

/** What this document has proposed, by token, oldest first. */
export type Proposals = Map<string, Handles>;

/** Several deliveries, and several events at once, may each ask: a later question must not spoil an earlier answer. */
const mostProposals = 20;

/** Answers the background until the signal aborts. `proposals` is what an earlier run in this document has made. */
export function serveDestination(signal: AbortSignal, proposals: Proposals = new Map()): void {
  listen<ToDestination>(signal, (message): ProposeReply | Promise<WriteReply> | null => {
    if (message.type === 'propose') {
      const fields = readFields(document);
      const first = freshHandle();
      const handles = new Map(fields.map(({ element }, index) => [first + index, element]));
      proposals.set(message.token, handles);
      for (const token of [...proposals.keys()].slice(0, -mostProposals)) proposals.delete(token);
      return proposeFields(message.fields, fields, first, message.called);
    }
    if (message.type !== 'write') return null;
    const known = proposals.has(message.token) && message.origin === self.origin;
    if (!known) return Promise.resolve(moved(message.values));
    return writeFields(message.values, new Map([...proposals.values()].flatMap((one) => [...one])));
  });
}

/** No two proposals share a handle, so that a choice made on one can't mean another field of the next. */
function freshHandle(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) >>> 1;
}

function moved(values: readonly { readonly handle: number }[]): WriteReply {
  return { written: [], faults: values.map(({ handle }) => ({ handle, why: 'moved' })) };
}
