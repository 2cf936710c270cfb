/** The order in which a person reads a page whose parts stand side by side. */
import { isSeen } from '../../widgets/dom';
import type { Piece } from './grid';

/** How far apart, in pixels, the middles of neighbours in one line may be. */
const inLine = 6;

/** What is drawn of these, line by line, from left to right. */
export function asSeen<Any extends Piece>(pieces: readonly Any[]): Any[] {
  const placed = pieces
    .filter(({ element }) => isSeen(element))
    .map((piece) => {
      const { top, bottom, left } = piece.element.getBoundingClientRect();
      return { piece, middle: (top + bottom) / 2, left };
    });
  placed.sort((one, other) => {
    const down = one.middle - other.middle;
    return Math.abs(down) > inLine ? down : one.left - other.left;
  });
  return placed.map(({ piece }) => piece);
}

/** A row that is put in its place by its style. */
const placedRow = '[aria-rowindex],[style*="top:"],[style*="translate"]';

/** Rows that a list takes out and puts in again on scrolling, each at the end of the document, in the order of their places. */
export function inPlace<Any extends Piece>(pieces: readonly Any[]): Any[] {
  const tops = new Map<Element, number | null>();
  const lists = new Map<Element, { readonly at: number; readonly piece: Any; readonly top: number }[]>();
  for (const [at, piece] of pieces.entries()) {
    const row = piece.element.closest(placedRow);
    const list = row?.parentElement;
    if (!row || !list) continue;
    if (!tops.has(row)) tops.set(row, topOf(row));
    const top = tops.get(row) ?? null;
    if (top === null) continue;
    const rows = lists.get(list);
    if (rows) rows.push({ at, piece, top });
    else lists.set(list, [{ at, piece, top }]);
  }
  const sorted = [...pieces];
  for (const rows of lists.values()) {
    const inOrder = rows.toSorted((one, other) => one.top - other.top);
    for (const [index, { at }] of rows.entries()) sorted[at] = inOrder[index]?.piece ?? (pieces[at] as Any);
  }
  return sorted;
}

/** Where a placed row begins; null for one that stands in the flow of its list. */
function topOf(row: Element): number | null {
  const style = row.ownerDocument.defaultView?.getComputedStyle(row);
  return style?.position === 'absolute' ? row.getBoundingClientRect().top : null;
}
