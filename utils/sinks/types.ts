/** What a way to deliver is. A sink gets values, hands them over, and tells how it went: never with a value in it. */
import type { VendorId } from '../manifests/vendors';

/** In the order the panel offers them: the clipboard last. */
export const sinkIds = ['form', 'webhook', 'openbao', 'file', 'clipboard'] as const;
export type SinkId = (typeof sinkIds)[number];

/** One value on its way, with the credential fields that are in it. */
export interface Parcel {
  /** Index in the manifest's `destinationForm.fields`; its place among the values where there is no form. */
  readonly field: number;
  /** The label the manifest names first; the credential field's id where there is no form. */
  readonly label: string;
  readonly value: string;
  readonly from: readonly string[];
}

/** Whose the values are: what goes along where no form tells it. */
export interface Consignment {
  readonly setupId: string;
  readonly vendor: VendorId;
  /** Vendor origin the values were captured on. */
  readonly origin: string;
  readonly destination: string;
  readonly manifestId: string;
  /** Of the latest value, in milliseconds since the epoch. */
  readonly capturedAt: number;
}

/** Why a server that the admin set up has taken nothing. */
export const serverFaults = [
  /** No answer to a look that carried nothing, or one that leads elsewhere. */
  'unreachable',
  'sign-in',
  /** It takes calls from listed origins only, and RoleCall's is not one. */
  'origin',
  'not-found',
  /** Something else is there already; it was left as it is. */
  'occupied',
  'sealed',
  'busy',
  'refused',
  'closed',
  'too-large',
  /** The answer was lost, and a second look found nothing stored. */
  'not-stored',
] as const;
export type ServerFault = (typeof serverFaults)[number];

/** Why nothing, or not everything, was delivered. */
export type SinkFault =
  | { readonly why: 'no-access' | 'tab-closed' | 'moved' | 'not-a-target' | 'no-answer' }
  | { readonly why: 'not-set-up' | 'by-policy' | 'nothing-left' | 'changed' | 'bad-key' }
  | { readonly why: 'gone' | 'hidden' | 'readonly' | 'not-kept'; readonly label: string }
  | { readonly why: ServerFault; readonly label: string };

/** What only the panel can hand over: a file to save, a text to copy. */
export interface Handover {
  readonly kind: 'file' | 'copy';
  /** The file's name; empty for a text to copy. */
  readonly name: string;
  readonly text: string;
}

/** Proof of a delivery, or why there was none. */
export type Receipt =
  | {
      readonly state: 'delivered';
      readonly at: number;
      readonly where: string;
      readonly parcels: readonly number[];
    }
  | { readonly state: 'failed'; readonly fault: SinkFault }
  /** Handed over, and no answer came: it may have arrived. */
  | { readonly state: 'unknown' }
  /** In the admin's own hands: nothing proves that it was saved or pasted, so the values stay. */
  | { readonly state: 'handed'; readonly handover: Handover };

export interface Sink<Target> {
  readonly id: SinkId;
  /** Host patterns that must be granted before `deliver`. */
  needs(target: Target): readonly string[];
  /** Where the values would go, as the panel shows it before the press. */
  where(target: Target): string;
  /** Never throws; gives up when the signal aborts, and then says `unknown`. */
  deliver(target: Target, parcels: readonly Parcel[], signal: AbortSignal): Promise<Receipt>;
}

/** One field of the form in which a sink is set up. */
export interface SinkField {
  readonly name: string;
  /** Key of its label. */
  readonly label: string;
  readonly kind: 'text' | 'secret' | 'long';
  /** What stands there before anything was typed or remembered. */
  readonly initial?: string;
}

export type SinkValues = Readonly<Record<string, string>>;

/** The form in which a sink is set up, as it is drawn. */
export interface SinkFormShape {
  readonly id: SinkId;
  /** Keys of strings. */
  readonly title: string;
  readonly hint: string;
  readonly fields: readonly SinkField[];
}
