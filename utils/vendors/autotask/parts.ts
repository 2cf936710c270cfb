/** Sections that are closed: their rows may not be in the document, or hold lists that open only where they are seen. */
import { acts } from '../../widgets/acts';
import type { Head } from '../../widgets/closed-heads';
import { isSeen, textOf } from '../../widgets/dom';
import type { Fold, FoundControl, Part } from '../types';
import { piecesOf } from './pieces';
import { sectionsOf } from './sections';

/** One part a document in which a section is closed that has to be opened. */
export async function closedSections(
  documents: readonly Document[],
  _controls: readonly FoundControl[],
  _known: ReadonlySet<string>,
  fold: Fold,
): Promise<Part[]> {
  return documents.flatMap((page): Part[] => {
    const heads = () => headsOf(page, fold);
    if ([...heads().values()].every(({ open }) => open)) return [];
    return [{ visit: (visitor) => acts().visitHeads({ page, heads, scroller: null, ...visitor }) }];
  });
}

/** What can be set where it is counts as open: lists alone have to be seen. */
function headsOf(page: Document, fold: Fold): ReadonlyMap<string, Head> {
  const shown = sectionsOf(piecesOf(page, fold), fold).filter(({ head }) => isSeen(head));
  return new Map(
    shown.map(({ name, head, cells }) => {
      const lists = cells.length === 0 || cells.some(({ widget }) => widget.kind === 'combo-box');
      const open = !lists || cells.some(({ element }) => isSeen(element));
      return [name, { name, element: toggleOf(head), open }];
    }),
  );
}

/** A sign before the heading opens its section; else the heading itself does. */
function toggleOf(head: Element): Element {
  const before = head.previousElementSibling;
  return before && !textOf(before) && isSeen(before) ? before : head;
}
