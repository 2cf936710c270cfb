/** The destination's side of the form sink: proposes fields, and writes into those it proposed. Top frame only. */
import { listen } from '../messaging/page';
import type { ProposeReply, ToDestination, WriteReply } from '../messaging/protocol';
import { proposeFields, readFields } from './form-fields';
import { type Handles, writeFields } from './form-write';

interface Proposal {
  readonly token: string;
  readonly fields: Handles;
}

/** Answers the background until the signal aborts. */
export function serveDestination(signal: AbortSignal): void {
  let proposal: Proposal | null = null;
  listen<ToDestination>(signal, (message): ProposeReply | Promise<WriteReply> | null => {
    if (message.type === 'propose') {
      const fields = readFields(document);
      const first = freshHandle();
      const handles = new Map(fields.map(({ element }, index) => [first + index, element]));
      proposal = { token: message.token, fields: handles };
      return proposeFields(message.fields, fields, first);
    }
    if (message.type !== 'write') return null;
    const pinned = proposal?.token === message.token && message.origin === location.origin;
    if (!proposal || !pinned) return Promise.resolve(moved(message.values));
    return writeFields(message.values, proposal.fields);
  });
}

/** No two proposals share a handle, so that a choice made on one can't mean another field of the next. */
function freshHandle(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) >>> 1;
}

function moved(values: readonly { readonly handle: number }[]): WriteReply {
  return { written: [], faults: values.map(({ handle }) => ({ handle, why: 'moved' })) };
}
