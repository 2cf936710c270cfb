/** The destination's side of the form sink: proposes fields, and writes into those it proposed. Top frame only. */
import { listen } from '../messaging/page';
import type { ProposeReply, ToDestination, WriteReply } from '../messaging/protocol';
import { proposeFields, readFields, type TextField } from './form-fields';
import { writeFields } from './form-write';

interface Proposal {
  readonly token: string;
  readonly fields: readonly TextField[];
}

/** Answers the background until the signal aborts. */
export function serveDestination(signal: AbortSignal): void {
  let proposal: Proposal | null = null;
  listen<ToDestination>(signal, (message): ProposeReply | Promise<WriteReply> | null => {
    if (message.type === 'propose') {
      const fields = readFields(document);
      proposal = { token: message.token, fields: fields.map(({ element }) => element) };
      return proposeFields(message.fields, fields);
    }
    if (message.type !== 'write') return null;
    const pinned = proposal?.token === message.token && message.origin === location.origin;
    if (!proposal || !pinned) return Promise.resolve(moved(message.values));
    return writeFields(message.values, proposal.fields);
  });
}

function moved(values: readonly { readonly handle: number }[]): WriteReply {
  return { written: [], faults: values.map(({ handle }) => ({ handle, why: 'moved' })) };
}
