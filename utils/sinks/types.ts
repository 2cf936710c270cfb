/** What a way to deliver is. A sink gets values, hands them over, and tells how it went: never with a value in it. */

export type SinkId = 'form';

/** One value on its way, with the credential fields that are in it. */
export interface Parcel {
  /** Index in the manifest's `destinationForm.fields`. */
  readonly field: number;
  /** The label the manifest names first. */
  readonly label: string;
  readonly value: string;
  readonly from: readonly string[];
}

/** Why nothing, or not everything, was delivered. */
export type SinkFault =
  | { readonly why: 'no-access' | 'tab-closed' | 'moved' | 'not-a-target' | 'no-answer' }
  | { readonly why: 'gone' | 'hidden' | 'readonly' | 'not-kept'; readonly label: string };

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
  | { readonly state: 'unknown' };

export interface Sink<Target> {
  readonly id: SinkId;
  /** Host patterns that must be granted before `deliver`. */
  needs(target: Target): readonly string[];
  /** Never throws; gives up when the signal aborts, and then says `unknown`. */
  deliver(target: Target, parcels: readonly Parcel[], signal: AbortSignal): Promise<Receipt>;
}
