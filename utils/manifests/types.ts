/**
 * What a compiled manifest is: the shapes that leave the build and travel to background, panel and page.
 * The written form (`permission-manifests/<vendor>/<destination>.json`) is checked by `schema.ts`, which needs zod;
 * this file holds types only, so that a content script can import it for nothing.
 */
import type { VendorId } from './vendors';

/** One level wanted in one column; `column` is empty where a right is a single control, `*` for every column. */
export interface Want {
  readonly column: string;
  /**
   * A level of the vendor's scales as `vendorFacts` spells it, or a number written as text; for a wildcard also
   * `highest` or `lowest`: each cell at its own end.
   */
  readonly level: string;
  /** False: a minimum. True: exactly this level, `None` included. */
  readonly exactly: boolean;
  /** Why the destination wants it, when the source says so per level. */
  readonly reason?: string;
}

/** One way to satisfy a requirement: a right named by its path, or everything below a path. */
export interface WantedRight {
  /** Names as the manifest writes them, outermost first. */
  readonly path: readonly string[];
  /** The path folded (see `fold`), joined by a space: what is compared with the page. */
  readonly key: string;
  /** `right`: this one. `below`: every right below the path (a module, a section, a resource). `everything`: all. */
  readonly scope: 'right' | 'below' | 'everything';
  readonly wants: readonly Want[];
  readonly customize?: Customize;
}

/** The list behind a ConnectWise `customize` link. */
export interface Customize {
  readonly mode: 'allow' | 'deny' | 'all' | 'choice';
  readonly entries: readonly string[];
  /** Narrowing a list is advice, not a need. */
  readonly optional?: boolean;
}

/** One right, or one choice between rights, that a manifest asks for. One requirement makes one finding. */
export interface Requirement {
  /** Unique in its manifest and stable while the row's names stay: the folded path. */
  readonly id: string;
  /** The right's name as the manifest writes it. */
  readonly name: string;
  /** Any one of these is enough; nearly always there is one. */
  readonly anyOf: readonly WantedRight[];
  /** Groups the row belongs to; empty means always wanted. With several, any chosen one makes it wanted. */
  readonly groups: readonly string[];
  /** The source leaves the row open: shown, never counted into Grant until the admin confirms it. */
  readonly inferred: boolean;
  readonly reason?: string;
  readonly note?: string;
}

export type GroupKind = 'feature' | 'add-on' | 'setup-only' | 'planned' | 'legacy' | 'beta';

/** Rows that go together and that the admin may choose. */
export interface Group {
  readonly id: string;
  readonly title: string;
  readonly kind: GroupKind;
  /** Chosen unless the admin says otherwise. */
  readonly chosen: boolean;
  /** What goes wrong without it, in the source's terms. */
  readonly symptom?: string;
}

/** A value for a field of a form on the vendor's side. */
export type FieldValue =
  | { readonly kind: 'text'; readonly text: string }
  /** Left empty on purpose; `note` says what that means. */
  | { readonly kind: 'blank'; readonly note?: string }
  /** A date this many days from now, offered, never forced; `note` says why. */
  | { readonly kind: 'days'; readonly days: number; readonly note?: string }
  /** The source leaves it open: a suggestion, offered, never filled in unasked; `note` says what it rests on. */
  | { readonly kind: 'offer'; readonly text: string; readonly note?: string }
  /** Only the admin can say; `note` helps. */
  | { readonly kind: 'ask'; readonly note?: string };

/** A thing the admin makes on the vendor's side, with the fields the manifest can fill. */
export interface VendorObject {
  /** What it is: `token`, `security-group`, `role`, `api-member`, `api-key`, `security-level`, `api-user`. */
  readonly object: string;
  readonly fields: readonly { readonly label: string; readonly value: FieldValue }[];
  /** Where in the vendor's menus, as the guide words it. */
  readonly where?: string;
}

export type Normaliser = 'as-is' | 'host' | 'url' | 'subdomain';

/** One field of the destination's form. */
export interface DestinationField {
  /** Its label as the destination shows it; the first is the one the panel names. */
  readonly labels: readonly string[];
  /**
   * What goes in, with credential fields in braces: `{apiToken}`, or a composite such as
   * `{companyId}+{publicKey}:{privateKey}`.
   */
  readonly value: string;
  readonly normalise: Normaliser;
}

export interface DestinationForm {
  /** Where it is, as the guide words it. */
  readonly where: string;
  readonly fields: readonly DestinationField[];
  /** The button there that the admin presses afterwards. */
  readonly press?: string;
  /** An origin is shipped only with a source; otherwise the admin points at the tab. */
  readonly origins: readonly string[];
  /** The vendor's record must not be saved before the destination has the values. */
  readonly beforeSave: boolean;
}

export interface Source {
  readonly title: string;
  readonly url: string;
  /** ISO date on which the source was read. */
  readonly read: string;
  /** How much of the list the source gave. */
  readonly confidence: 'full' | 'partial' | 'prebuilt' | 'coarse' | 'pictures';
  readonly note?: string;
  /** Where the true, changing list is, when the rows are only a copy. */
  readonly live?: string;
}

/** What the catalogue lists: enough to search and choose without loading the manifest. */
export interface CatalogueEntry {
  /** `<vendor>/<file name>`, for example `syncro/rocketcyber`. */
  readonly id: string;
  readonly vendor: VendorId;
  readonly destination: string;
  /** Which of several integrations of one destination, for example `PSA`. */
  readonly integration?: string;
  readonly rights: number;
  readonly confidence: Source['confidence'];
  readonly read: string;
  readonly url: string;
}

/** What makes a variant the right one. */
export interface VariantCondition {
  /** Release of the vendor's product, as its maker numbers it. */
  readonly vendorRelease?: string;
  readonly destinationVersion?: string;
  /** ISO dates. */
  readonly since?: string;
  readonly until?: string;
  readonly hosting?: 'cloud' | 'own-server';
}

/** The manifest as it is under other circumstances: what differs from it is here in full. */
export interface Variant {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly when: VariantCondition;
  readonly requirements: readonly Requirement[];
  readonly prerequisites: readonly Prerequisite[];
  readonly objects: readonly VendorObject[];
}

export interface Prerequisite {
  readonly text: string;
  /** Whose it is: who makes the credential, the vendor's account, or the destination's. */
  readonly who: 'creator' | 'vendor' | 'destination';
}

/** What becomes of rights that a manifest does not name. */
export type Others = 'leave' | 'none' | 'keep';

/** One manifest, checked and compiled at build. */
export interface CompiledManifest extends CatalogueEntry {
  /** Changes whenever the content does: the first 8 hex digits of its SHA-256. */
  readonly version: string;
  readonly sources: readonly Source[];
  /** Vendor object whose rights are chosen: `token`, `security-group`, `role`, `security-level`, `none`. */
  readonly target: string;
  /** `prebuilt`: the vendor offers a ready-made set under this name, and the page is only compared. */
  readonly prebuilt?: string;
  /** Start from a copy of this system object; `clear` says that every right is taken away first. */
  readonly base?: { readonly copy: string; readonly clear: boolean };
  /**
   * `none`: everything the manifest does not name must be at its lowest level. `keep`: it belongs to the object the
   * manifest starts from a copy of, so it is no excess.
   */
  readonly others: Others;
  readonly requirements: readonly Requirement[];
  readonly groups: readonly Group[];
  /** Riskier or wider stand-ins for the whole list, such as an Admin role. */
  readonly alternatives: readonly { readonly name: string; readonly note: string }[];
  readonly prerequisites: readonly {
    readonly text: string;
    readonly who: 'creator' | 'vendor' | 'destination';
  }[];
  readonly objects: readonly VendorObject[];
  /** Credential field ids that the destination needs, in the order the panel shows them. */
  readonly credential: readonly string[];
  readonly destinationForm: DestinationForm;
  readonly variants: readonly Variant[];
  readonly notes: readonly string[];
}

/** All that is known of a vendor's right names, compiled. */
export interface Vocabulary {
  readonly vendor: VendorId;
  /** Folded key to the name as the vendor writes it. */
  readonly names: Readonly<Record<string, string>>;
  /** Entries of the lists behind `customize` links: folded key of the right to folded entry to the entry as the vendor writes it. */
  readonly lists?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Pairs of folded phrases: the first is read as the second. Applied by `fold`. */
  readonly aliases: readonly (readonly [from: string, to: string])[];
}
