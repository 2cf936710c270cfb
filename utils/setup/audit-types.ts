/** What an audit finds: one role held against several manifests. Names of rights and levels, nothing else of the page. */
import type { Reason } from '../manifests/findings';
import type { VendorId } from '../manifests/vendors';

/** How one right stands: had, too low, not to be told, or above a level that must not be exceeded. */
export type AuditStanding = 'held' | 'lacking' | 'unclear' | 'over';

/** A cell that is not as it was asked for. */
export interface AuditCell {
  readonly column: string;
  readonly is: string;
  readonly wanted: string;
}

export interface AuditRow {
  /** The right's name as the manifest writes it. */
  readonly name: string;
  readonly standing: AuditStanding;
  readonly reason?: Reason;
  /** What the page calls it, or has instead of it. */
  readonly pageName?: string;
  readonly cells: readonly AuditCell[];
}

/**
 * What becomes of an integration with this role. `elsewhere`: its rights are chosen on another kind of record.
 * `unlisted`: its guide names no rights to compare.
 */
export type AuditVerdict = 'works' | 'breaks' | 'unclear' | 'elsewhere' | 'unlisted';

export interface AuditResult {
  readonly manifestId: string;
  readonly manifestVersion: string;
  readonly destination: string;
  readonly verdict: AuditVerdict;
  /** The manifest leaves something to choose, and was taken with what holds until somebody chooses. */
  readonly hasQuestions: boolean;
  /** Only rows that are not simply held; `asked` counts all. */
  readonly rows: readonly AuditRow[];
  readonly asked: number;
}

/** A level above what any of the manifests asks for; `wanted` is the most that one asks for, empty where none names it. */
export interface OverGranted {
  readonly name: string;
  readonly column: string;
  readonly is: string;
  readonly wanted: string;
}

/** What the manifests make of a role. */
export interface AuditFindings {
  readonly results: readonly AuditResult[];
  readonly over: readonly OverGranted[];
  /** Destinations that start from a copy of a ready-made role, whose own rights no list names. */
  readonly copied: readonly string[];
}

/** Why there is nothing to audit: the tab is closed, is no vendor's page, or a setup runs in it. */
export type AuditTrouble = 'gone' | 'no-page' | 'setup';

/** All that the audit page shows. */
export interface AuditState extends AuditFindings {
  readonly trouble: AuditTrouble | null;
  readonly vendor: VendorId | '';
  readonly host: string;
  /** The tab's title: often the name of the role. */
  readonly title: string;
  /** No frame has been read yet. */
  readonly reading: boolean;
  /** Rights that the page shows. */
  readonly rights: number;
  /** Parts of the page are closed and have not been read. */
  readonly unopened: boolean;
  /** Groups of the vendor's rights of which, with parts closed, nothing has been read. */
  readonly unread: readonly string[];
}
