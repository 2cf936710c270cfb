/** Delivery into a form in a tab: the background's side. */
import browser from 'webextension-polyfill';
import { isFixed } from '../manifests/credentials';
import type { DestinationForm } from '../manifests/types';
import type { VendorId } from '../manifests/vendors';
import type { ToDestination, WriteFault, WriteReply } from '../messaging/protocol';
import { integer, list, oneOf, record, text } from '../messaging/shapes';
import type { ProposedField } from '../setup/types';
import type { Parcel, Receipt, Sink, SinkFault } from './types';
import { labelsWithVendor, namesOfVendor } from './vendor-labels';

/** No document took the message. Any other end of it, and the page may have what it was sent: no answer is no failure. */
const notTaken = /receiving end|establish connection|(no|invalid) (tab|frame|document)\b/i;
/** A form has a dozen fields; an answer with thousands would fill the memory that values wait in. */
const mostFields = 500;

export interface FormTarget {
  readonly tabId: number;
  /** ASCII origin the admin agreed to. */
  readonly origin: string;
  /** Given out with the proposal: only the document that made it knows it. */
  readonly token: string;
  /** That document, where the browser names it. */
  readonly documentId: string | null;
  /** The page field chosen for each of the manifest's. */
  readonly chosen: readonly { readonly field: number; readonly handle: number }[];
}

export interface Proposed {
  readonly fields: readonly ProposedField[];
  /** Null where the browser does not name documents. */
  readonly documentId: string | null;
}

/** Asks a tab's top frame which of its fields fit; null when RoleCall can't reach the tab. */
export async function proposeIn(
  tabId: number,
  vendor: VendorId,
  form: DestinationForm,
  token: string,
): Promise<Proposed | null> {
  try {
    const target = { tabId, frameIds: [0] };
    const [injected] = (await browser.scripting.executeScript({
      target,
      files: ['content-scripts/destination.js'],
    })) as readonly { readonly documentId?: string }[];
    const documentId = injected?.documentId ?? null;
    const fields = form.fields.map(({ labels, value }) => ({
      labels: labelsWithVendor(labels, vendor),
      fixed: isFixed(value) ? value : null,
    }));
    const reply = await send(tabId, documentId, {
      type: 'propose',
      token,
      fields,
      called: namesOfVendor(vendor),
    });
    if (!isProposal(reply, form.fields.length)) return null;
    // What the manifest calls a field is not for the page to say.
    const proposed = reply.map((one) => ({ ...one, label: form.fields[one.field]?.labels[0] ?? '' }));
    return { fields: proposed, documentId };
  } catch {
    return null;
  }
}

export const formSink: Sink<FormTarget> = {
  id: 'form',
  needs: ({ origin }) => [`${origin}/*`],
  where: ({ origin }) => origin,
  async deliver(target, parcels, signal) {
    const { tabId, origin, token, documentId, chosen } = target;
    const values = parcels.flatMap(({ field, value }) => {
      const handle = chosen.find((one) => one.field === field)?.handle ?? -1;
      return handle < 0 ? [] : [{ handle, value }];
    });
    const distinct = new Set(values.map(({ handle }) => handle)).size;
    if (distinct !== parcels.length) return failed({ why: 'gone', label: unchosen(parcels, target) });
    const reply = await Promise.race([
      send(tabId, documentId, { type: 'write', token, origin, values }).catch((error: unknown) =>
        notTaken.test(String(error)) ? ('unreachable' as const) : null,
      ),
      aborted(signal),
    ]);
    if (reply === 'aborted') return { state: 'unknown' };
    if (reply === 'unreachable') return failed({ why: (await isOpen(tabId)) ? 'moved' : 'tab-closed' });
    if (!isWriteReply(reply)) return { state: 'unknown' };
    const [fault] = reply.faults;
    if (fault) return failed(faultOf(fault, target, parcels));
    const all = values.every(({ handle }) => reply.written.includes(handle));
    if (!all) return { state: 'unknown' };
    return { state: 'delivered', at: Date.now(), where: origin, parcels: parcels.map(({ field }) => field) };
  },
};

function failed(fault: SinkFault): Receipt {
  return { state: 'failed', fault };
}

function unchosen(parcels: readonly Parcel[], { chosen }: FormTarget): string {
  return (
    parcels.find(({ field }) => !chosen.some((one) => one.field === field && one.handle >= 0))?.label ?? ''
  );
}

function faultOf(
  { handle, why }: { readonly handle: number; readonly why: WriteFault },
  { chosen }: FormTarget,
  parcels: readonly Parcel[],
): SinkFault {
  if (why === 'moved') return { why };
  const field = chosen.find((one) => one.handle === handle)?.field;
  return { why, label: parcels.find((parcel) => parcel.field === field)?.label ?? '' };
}

/** By document where there is one: a message by frame reaches whatever page the tab shows by then. */
function send(tabId: number, documentId: string | null, message: ToDestination): Promise<unknown> {
  const place = documentId === null ? { frameId: 0 } : { documentId };
  return browser.tabs.sendMessage(tabId, message, place as { frameId: number });
}

function aborted(signal: AbortSignal): Promise<'aborted'> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve('aborted');
    else signal.addEventListener('abort', () => resolve('aborted'), { once: true });
  });
}

async function isOpen(tabId: number): Promise<boolean> {
  return browser.tabs.get(tabId).then(
    () => true,
    () => false,
  );
}

const handle = integer(0, 2 ** 32);
const proposedField = record({
  field: integer(0, 100),
  label: text(300),
  candidates: list(record({ handle, label: text(120) }), mostFields),
  chosen: integer(-1, 2 ** 32),
});

/** Whether a page's answer is one: each of the manifest's fields in turn, with a choice among its own candidates. */
function isProposal(reply: unknown, fields: number): reply is readonly ProposedField[] {
  if (!list(proposedField, fields)(reply)) return false;
  const proposal = reply as readonly ProposedField[];
  return (
    proposal.length === fields &&
    proposal.every(({ field, candidates, chosen }, index) => {
      return field === index && (chosen === -1 || candidates.some((one) => one.handle === chosen));
    })
  );
}

const writeFaults = ['gone', 'hidden', 'readonly', 'not-kept', 'moved'] as const satisfies WriteFault[];
const writeReply = record({
  written: list(handle, mostFields),
  faults: list(record({ handle, why: oneOf(writeFaults) }), mostFields),
});

/** A fault that nobody knows would be a sentence that nobody has. */
function isWriteReply(reply: unknown): reply is WriteReply {
  return writeReply(reply);
}
