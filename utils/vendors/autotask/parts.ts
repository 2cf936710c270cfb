/** Sections that are closed: their rows may not be in the document, or hold lists that open only where they are seen. */
import { acts } from '../../widgets/acts';
import type { Head } from '../../widgets/closed-heads';
import { isSeen, textOf } from '../../widgets/dom';
import type { Fold, FoundControl, Part } from '../types';
import { piecesOf } from './pieces';
import { sectionsOf } from './sections';

/** One part a document in which a section shows no control and may hold some. */
export async function closedSections(
  documents: readonly Document[],
  controls: readonly FoundControl[],
  _known: ReadonlySet<string>,
  fold: Fold,
): Promise<Part[]> {
  return documents.flatMap((page): Part[] => {
    const heads = () => headsOf(page, fold);
    const away = controls.some((control) => control.away && control.element.ownerDocument === page);
    const unmounted = sectionsOf(piecesOf(page, fold), fold).some(({ cells }) => cells.length === 0);
    if (!away && !unmounted) return [];
    return [
      { visit: (signal, unread) => acts().visitHeads({ page, heads, scroller: null, signal, unread }) },
    ];
  });
}

function headsOf(page: Document, fold: Fold): ReadonlyMap<string, Head> {
  return new Map(
    sectionsOf(piecesOf(page, fold), fold)
      .filter(({ head }) => isSeen(head))
      .map(({ name, head, cells }) => {
        const open = cells.some(({ element }) => isSeen(element) || isSeen(element.parentElement ?? element));
        return [name, { name, element: toggleOf(head), open }];
      }),
  );
}

/** A sign before the heading opens its section; else the heading itself does. */
function toggleOf(head: Element): Element {
  const before = head.previousElementSibling;
  return before && !textOf(before) && isSeen(before) ? before : head;
}
