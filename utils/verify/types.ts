/** What a proof is: what the vendor's own API says of a fresh credential. Names and outcomes, no answer of the vendor's. */
import type { Fold } from '../manifests/fold';
import type { Requirement } from '../manifests/types';

export const outcomes = ['works', 'refused', 'untold'] as const;
/** `untold`: could not tell. */
export type Outcome = (typeof outcomes)[number];

/** Why a proof, or a line of it, could not tell; or which refusal it was. */
export type ProofReason =
  /** The vendor's API did not answer. */
  | 'silent'
  /** The credential itself was refused. */
  | 'key-refused'
  /** A value that the API asks for is not among those kept here. */
  | 'lacking'
  /** The API wants a key of the calling product, and this build carries none. */
  | 'no-client-id'
  /** The integration's code is the vendor partner's secret. */
  | 'vendor-owned'
  /** The vendor's terms let only registered callers in. */
  | 'registered-only'
  /** Trying it would change data. */
  | 'changes-data'
  /** Nothing there to try it on. */
  | 'nothing-there'
  /** The API has no call for it that RoleCall knows. */
  | 'no-call'
  /** Refused so far; new users take minutes to be known, and it is tried again by itself. */
  | 'not-yet'
  /** It was refused as often as is safe: more tries could lock the user. */
  | 'enough-tries';

/** One requirement's outcome. */
export interface ProofLine {
  readonly id: string;
  readonly name: string;
  readonly outcome: Outcome;
  readonly reason?: ProofReason;
  /** Columns that were refused, for example `Add`. */
  readonly columns?: readonly string[];
}

/** What came of trying a credential. */
export interface Proof {
  /** Of the credential as such: whether the API takes it. */
  readonly outcome: Outcome;
  readonly reason?: ProofReason;
  /** The secret was sent, and what the vendor made of it is not known. */
  readonly spent?: true;
  readonly lines: readonly ProofLine[];
}

/** What a verifier is given. */
export interface Trial {
  /** Vendor origin the values were captured on. */
  readonly origin: string;
  /** Values by credential field. */
  readonly values: Readonly<Record<string, string>>;
  readonly requirements: readonly Requirement[];
  readonly fold: Fold;
  readonly signal: AbortSignal;
}

/** Tries a credential against its vendor's API with calls that change nothing. Never throws, never keeps an answer. */
export type Verifier = (trial: Trial) => Promise<Proof>;
