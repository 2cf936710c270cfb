/** Reads the page for one setup: scans, and remembers what is not mounted any more. */

import type { PageControl } from '../manifests/findings';
import { foldWith } from '../manifests/fold';
import type { AssistantPlan } from '../messaging/protocol';
import { mostTelling } from '../vendors/page-kinds';
import type { Fold, FoundControl, PageKind, Part, Vendor } from '../vendors/types';
import { measured } from '../widgets/measured';
import { atOnce, inSlices, type Pieces } from '../widgets/slices';
import { reachableDocuments } from './documents';

export interface Reading {
  readonly kind: PageKind;
  /** What is mounted now. */
  readonly controls: readonly FoundControl[];
  /** What was seen before and is not mounted now; `ref` is negative. */
  readonly elsewhere: readonly PageControl[];
  /** Parts of the page have not been read. */
  readonly unopened: boolean;
}

export interface Reader {
  read(): Reading;
  /** The same in slices, given up where the page changed meanwhile; at once where it is given nothing to ask. */
  readCalmly(isStale: (() => boolean) | null): ReturnType<typeof inSlices<Reading>>;
  /** Whether the record is still the one that was read; else forgets it, and says so. */
  check(): void;
  /** Looks for parts that are not mounted, once a page. */
  findParts(signal: AbortSignal): Promise<void>;
  /** Null until looked for. */
  readonly parts: readonly Part[] | null;
  /** After every part was visited: what has not been found is not there. */
  allRead(): void;
  readonly fold: Fold;
  /** Names to know from now on. */
  learn(known: readonly string[]): void;
}

/** Fewer boxes with known names than this are no list of rights. */
const fewest = 3;

/** A reader for one vendor and one plan. `onOther` is told when another record is shown. */
export function createReader(vendor: Vendor, plan: AssistantPlan, onOther: () => void): Reader {
  const shownRecord = vendor.watchRecord?.();
  const fold = foldWith(plan.aliases);
  const remembered = new Map<string, FoundControl>();
  let known: ReadonlySet<string> = new Set(plan.known);
  let parts: readonly Part[] | null = null;
  let complete = false;
  let href = location.href;

  function* scan(kind: PageKind, documents: readonly Document[]): Pieces<FoundControl[]> {
    if (kind === 'credential' || vendor.target(documents) !== plan.target) return [];
    const controls = vendor.pieces
      ? yield* vendor.pieces(documents, known, fold)
      : vendor.scan(documents, known, fold);
    if (kind === 'permissions') return controls;
    return controls.filter(({ key }) => known.has(key)).length < fewest ? [] : controls;
  }

  /** Another page in the same document: what was remembered is of no use. */
  function forgetOnLeaving(): void {
    const record = shownRecord?.(reachableDocuments(document));
    const before = href;
    href = location.href;
    const other = record === 'other' || pageOf(href) !== pageOf(before);
    if (other || record === 'again') vendor.forget?.();
    else if (href === before) return;
    // What was done in a record that is shown again may still be taken back there.
    if (other) onOther();
    remembered.clear();
    parts = null;
    complete = false;
  }

  function* readPage(): Pieces<Reading> {
    forgetOnLeaving();
    const documents = reachableDocuments(document);
    const told = documents.map((page): PageKind => vendor.kind(page)).reduce(mostTelling);
    const seen = yield* scan(told, documents);
    const controls = seen.filter(({ away }) => !away);
    const kind = told === 'vendor' && controls.length > 0 ? 'permissions' : told;
    const mounted = new Set(controls.map(cell));
    for (const control of seen) remembered.set(cell(control), control);
    const gone = [...remembered.values()].filter(
      (control) => !mounted.has(cell(control)) && (parts?.length || control.away),
    );
    const elsewhere = gone.map((control, index) => ({ ...reported(control), ref: -1 - index }));
    // Until parts have been looked for, nobody knows that there are none.
    const unopened = kind === 'permissions' && !complete && !parts?.every(({ known }) => known);
    return { kind, controls, elsewhere, unopened };
  }

  return {
    fold,
    get parts() {
      return parts;
    },
    read: () => measured('read', () => atOnce(readPage())),
    readCalmly: (isStale) => inSlices('read', readPage(), isStale),
    check: forgetOnLeaving,
    async findParts(signal) {
      if (parts !== null) return;
      const documents = reachableDocuments(document);
      const controls = vendor.target(documents) === plan.target ? vendor.scan(documents, known, fold) : [];
      parts = await vendor.parts(documents, controls, known, fold, signal);
    },
    allRead() {
      complete = true;
    },
    learn(names) {
      known = new Set(names);
    },
  };
}

/** What identifies one control of a right. */
export function cell({ key, column }: { readonly key: string; readonly column: string }): string {
  return `${key}|${column}`;
}

/** A control without its elements, as the background may know it. */
export function reported({
  element: _,
  row: _row,
  widget: _widget,
  away: _away,
  ...control
}: FoundControl): PageControl {
  return control;
}

/** What of an address tells pages apart: a route in the hash does, a place on the page does not. */
function pageOf(address: string): string {
  return address.replace(/#(?![!/]).*/, '');
}
