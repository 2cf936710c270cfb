/** What a vendor tells the rest: pages as data, and how rights, fields, secrets and commit buttons are found. */
import type { PageControl } from '../manifests/findings';
import type { VendorId } from '../manifests/vendors';

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

/** A control with its element: what a scan yields. */
export interface FoundControl extends PageControl {
  readonly element: Element;
  /** What is outlined and scrolled to. */
  readonly row: Element;
  readonly widget: string;
}

export interface Scan {
  readonly controls: readonly FoundControl[];
  /** Parts that exist and are not mounted: opened during Grant. Empty when all of the page has been read. */
  readonly unopened: readonly Part[];
}

/** A part of the page that is not mounted or not shown yet. */
export interface Part {
  /** Opens it and resolves when its rows are there; the returned function puts the page back as it was. */
  open(signal: AbortSignal): Promise<() => void>;
}

/** A one-time value found on the page. Never leaves the page part but in the `captured` message. */
export interface FoundSecret {
  /** Credential field id, for example `apiToken`. */
  readonly field: string;
  readonly value: string;
  readonly element: Element;
}

export type CommitKind = 'create' | 'update' | 'done' | 'save' | 'delete' | 'regenerate' | 'leave';

export interface Vendor {
  readonly pages: VendorPages;
  /** Reads every right the page offers, in one pass. `known` holds folded right names. */
  scan(root: Document, known: ReadonlySet<string>, fold: (text: string) => string): Scan;
  /** Form fields beside the rights, by their visible label folded. */
  field(
    root: Document,
    label: string,
    fold: (text: string) => string,
  ): HTMLInputElement | HTMLTextAreaElement | null;
  /** Values to capture that are visible now on this kind of page. */
  secrets(root: Document, kind: PageKind): readonly FoundSecret[];
  /** Values that the address tells, for example Syncro's subdomain. */
  fromAddress(url: URL): readonly { readonly field: string; readonly value: string }[];
  /** Whether an element commits or leaves, by what it says. */
  commit(element: Element): CommitKind | null;
}
