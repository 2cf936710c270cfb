/** What a vendor tells the rest: pages as data, and how rights, fields, secrets and commit buttons are found. */
import type { PageControl } from '../manifests/findings';
import type { VendorId } from '../manifests/vendors';
import type { Pieces } from '../widgets/slices';
import type { Visitor, Widget } from '../widgets/types';

/** How much a page can be helped, weakest first. */
export const pageKinds = ['none', 'vendor', 'permissions', 'credential'] as const;
export type PageKind = (typeof pageKinds)[number];

/**
 * Where a vendor lives and what its pages look like, as data: all that detect imports, so keep it small.
 * Texts are matched against trimmed, lower-cased, space-folded visible text.
 */
export interface VendorPages {
  readonly id: VendorId;
  /** The whole host name. Help, docs, community, API and look-alike hosts do not match. */
  readonly host: RegExp;
  /** Paths on those hosts that are never the app: help, login, API. */
  readonly notApp: RegExp;
  /** Which kind of page this document is; called on `vendor` hosts only, instant and without side effects. */
  kind(document: Document): Exclude<PageKind, 'none'>;
}

/** What a page looks like that could not be read: one that can be helped in a version of its own, or another page. */
export type Likeness = 'permissions' | 'credential' | 'other';

/** What a page that can be helped says, whatever it is built of. */
export interface Landmarks {
  readonly page: Exclude<Likeness, 'other'>;
  /** As a manifest's `target`, where the vendor has pages of rights for several kinds of record. */
  readonly target?: string;
  /** Its address, where one is known: then one of its words is enough. */
  readonly address?: RegExp;
  /** Said here and on no page like it. */
  readonly must?: RegExp;
  /** Words of its own, matched against trimmed, space-folded pieces of visible text. */
  readonly says: readonly RegExp[];
  /** So many of these make it that page. */
  readonly least: number;
}

/** A control with its element: what a scan yields. */
export interface FoundControl extends PageControl {
  readonly element: Element;
  /** What is outlined and scrolled to. */
  readonly row: Element;
  readonly widget: Widget;
  /** It can be read and not acted on now: its part of the page is closed. */
  readonly away?: true;
}

/**
 * A part of the page that is not mounted yet: a closed module, rows that appear on scrolling. Each yield is a state of
 * the page in which other rows are there; when the visitor is done or returns early, the page is put back as it was.
 */
export interface Part {
  /** It holds nothing but what was read before. */
  readonly known?: true;
  visit(visitor: Visitor): AsyncGenerator<void, void, void>;
}

/** A one-time value found on the page. Never leaves the page part but in the `captured` message. */
export interface FoundSecret {
  /** Credential field id, for example `apiToken`. */
  readonly field: string;
  readonly value: string;
  readonly element: Element;
}

/** Turns a visible name into the key it is compared by. */
export type Fold = (text: string) => string;

/** Compared with the look before: `again` is the same record after a while, perhaps without what was changed in it. */
export type ShownRecord = 'same' | 'again' | 'other';

/** What the page part needs of a vendor. `documents`: the frame's own and its blank children. */
export interface Vendor {
  readonly id: VendorId;
  readonly kind: VendorPages['kind'];
  /** Every right the documents show, in one pass. `known` holds folded right names. */
  scan(documents: readonly Document[], known: ReadonlySet<string>, fold: Fold): FoundControl[];
  /** The same in pieces, where there may be more rights than are read in one go. */
  pieces?(documents: readonly Document[], known: ReadonlySet<string>, fold: Fold): Pieces<FoundControl[]>;
  /** Parts that may hold further rights and are not mounted. Rejects where what looks for them did not come. */
  parts(
    documents: readonly Document[],
    controls: readonly FoundControl[],
    known: ReadonlySet<string>,
    fold: Fold,
    signal: AbortSignal,
  ): Promise<readonly Part[]>;
  /** The credential field that shows once, where others of it show earlier: leaving between would lose it. */
  readonly once?: string;
  /** Values to capture that are visible now. */
  secrets(documents: readonly Document[]): readonly FoundSecret[];
  /** Puts revealed values out of sight again, where nothing is lost by it: called once the vault has them. */
  hide?(documents: readonly Document[]): void;
  /** Values that the address tells, for example Syncro's subdomain. */
  fromAddress(url: URL | Location): readonly { readonly field: string; readonly value: string }[];
  /** Whether pressing an element commits or leaves, by what it says. */
  commits(element: Element): boolean;
  /** Which of the vendor's objects has its rights on this page, in the words of a manifest's `target`. */
  target(documents: readonly Document[]): string;
  /** Watches which record is shown, where screens change at one address. */
  watchRecord?(): (documents: readonly Document[]) => ShownRecord;
  /** Lets go of what it remembers of a record that is shown no more, or shown again. */
  forget?(): void;
  /** Whose form a page is that shows no rights, as `api-member`; empty for any other page, where nothing is filled in. */
  form?(documents: readonly Document[]): string;
  /**
   * Keys of strings to tell the admin on this page, such as a warning of a button that re-issues a key; the first is told.
   * `guarded`: a press can be held back here before the page hears it.
   */
  warnings(documents: readonly Document[], guarded: boolean): readonly string[];
}
