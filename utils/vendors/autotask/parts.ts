/** Sections and groups that are closed: their rows may not be in the document, or hold lists that open only where they are seen. */
import { acts } from '../../widgets/acts';
import type { Head } from '../../widgets/closed-heads';
import { isSeen } from '../../widgets/dom';
import type { Part } from '../types';
import type { GroupHeads } from './names';
import { isCell, type Piece, acts as pressed } from './pieces';
import type { Section } from './sections';

/** What a heading of a group is, or is in, where it can be pressed. */
const opens = `${pressed},summary,[aria-expanded]`;

type SectionsOf = (page: Document) => readonly Section[];
/** For a section's name: the headings of groups that a piece says. */
type GroupsIn = (section: string) => (piece: Piece) => GroupHeads;

/** One part a document in which something is closed that has to be opened. */
export function closedSections(
  documents: readonly Document[],
  sectionsOf: SectionsOf,
  groupsIn: GroupsIn,
): Part[] {
  return documents.flatMap((page): Part[] => {
    const heads = () => headsOf(sectionsOf(page), groupsIn);
    if ([...heads().values()].every(({ open }) => open)) return [];
    return [{ visit: (visitor) => acts().visitHeads({ page, heads, scroller: null, ...visitor }) }];
  });
}

/** The headings in sight, by the names that their rights begin with. */
function headsOf(sections: readonly Section[], groupsIn: GroupsIn): ReadonlyMap<string, Head> {
  const heads = new Map<string, Head>();
  for (const { name, head, pieces } of sections) {
    if (!isSeen(head)) continue;
    const see = groupsIn(name);
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
