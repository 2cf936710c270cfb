/** Sections and groups that are closed: their rows may not be in the document, or hold lists that open only where they are seen. */
import { acts } from '../../widgets/acts';
import type { Head } from '../../widgets/closed-heads';
import { isSeen } from '../../widgets/dom';
import type { Fold, FoundControl, Part } from '../types';
import { groupsOf, type Names, namesOf } from './names';
import { isCell, type Piece, piecesOf, acts as pressed } from './pieces';
import { sectionsOf } from './sections';

/** What a heading of a group is, or is in, where it can be pressed. */
const opens = `${pressed},summary,[aria-expanded]`;

/** One part a document in which something is closed that has to be opened. */
export async function closedSections(
  documents: readonly Document[],
  _controls: readonly FoundControl[],
  known: ReadonlySet<string>,
  fold: Fold,
): Promise<Part[]> {
  const names = namesOf(known, fold);
  return documents.flatMap((page): Part[] => {
    const heads = () => headsOf(page, names, fold);
    if ([...heads().values()].every(({ open }) => open)) return [];
    return [{ visit: (visitor) => acts().visitHeads({ page, heads, scroller: null, ...visitor }) }];
  });
}

/** The headings in sight, by the names that their rights begin with. */
function headsOf(page: Document, names: Names, fold: Fold): ReadonlyMap<string, Head> {
  const heads = new Map<string, Head>();
  for (const { name, head, pieces } of sectionsOf(piecesOf(page, fold), fold)) {
    if (!isSeen(head)) continue;
    const see = groupsOf(name, names);
    const starts = pieces.flatMap((piece, at) => {
      const group = piece.widget ? [] : see(piece);
      const isHead = group.at(-1) === piece && piece.element.closest(opens) && isSeen(piece.element);
      return isHead
        ? [{ at, name: [name, ...group.map(({ text }) => text)].join(' '), element: piece.element }]
        : [];
    });
    heads.set(name, { name, element: head, open: starts.length > 0 || isOpen(pieces) });
    for (const [index, { at, ...group }] of starts.entries())
      heads.set(group.name, { ...group, open: isOpen(pieces.slice(at, starts[index + 1]?.at)) });
  }
  return heads;
}

/** What can be set where it is counts as open: lists alone have to be seen. */
function isOpen(pieces: readonly Piece[]): boolean {
  const cells = pieces.filter(isCell);
  const lists = cells.length === 0 || cells.some(({ widget }) => widget.kind === 'combo-box');
  return !lists || cells.some(({ element }) => isSeen(element));
}
