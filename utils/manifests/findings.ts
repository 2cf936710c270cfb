/** What comes out when requirements are held against a page. Values, never exceptions. */

export const findingStatuses = ['granted', 'missing', 'excess', 'absent', 'manual'] as const;
export type FindingStatus = (typeof findingStatuses)[number];

/** Why a finding is what it is, where the status alone does not say. */
export type Reason =
  /** Two visible controls carry the same name. */
  | 'twin'
  /** The only control of that name is not visible, and nothing on the page opens it. */
  | 'hidden'
  | 'disabled'
  /** Nothing has this name; something has nearly this name. */
  | 'near-miss'
  /** The level does not exist here; the next higher one counts. */
  | 'level-unreal'
  /** Above the minimum that was asked for. */
  | 'above'
  /** The source leaves the row open. */
  | 'inferred'
  /** In a part of the page that is not mounted yet. */
  | 'unopened'
  /** The control ignores events that do not come from a person. */
  | 'trusted-only'
  /** Tried three times, and it did not hold. */
  | 'not-kept'
  /** The page says that it did not save it. */
  | 'refused'
  /** The level cannot be read. */
  | 'unreadable'
  /** A list behind a dialog has to be opened by the admin. */
  | 'dialog';

/** One line of the panel's list. Carries no element and no value of the page but right names and levels. */
export interface Finding {
  /** The requirement's id; for an excess right that no requirement names, `excess:<key>`. */
  readonly id: string;
  /** As the manifest writes it; for an excess right, as the page writes it. */
  readonly name: string;
  readonly status: FindingStatus;
  readonly reason?: Reason;
  /** What the page calls it, where that differs from `name`, or the near miss that it has instead. */
  readonly pageName?: string;
  /** Columns that fall short or go over, with what they are and what is wanted. */
  readonly short?: readonly { readonly column: string; readonly is: string; readonly wanted: string }[];
}

/** One control as the page part reports it to `compare`: names and levels, no element. */
export interface PageControl {
  /** Its place in the scan: the page part's handle to the element. */
  readonly ref: number;
  /** Visible names, outermost first. */
  readonly path: readonly string[];
  /** Folded name of the right. */
  readonly key: string;
  /** Folded column name, or empty. */
  readonly column: string;
  /** Current level, or null when it cannot be told. */
  readonly level: string | null;
  /** Levels it offers, lowest first, or null when that is not known before it is opened. */
  readonly levels: readonly string[] | null;
  readonly visible: boolean;
  readonly disabled: boolean;
  /** The page says that it did not save this level. */
  readonly refused?: true;
}

/** One change that Grant, Grant on a row, or Remove would make. */
export interface PlannedChange {
  readonly findingId: string;
  readonly ref: number;
  readonly from: string;
  readonly to: string;
}
