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
