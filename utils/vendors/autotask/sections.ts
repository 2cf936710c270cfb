/** Which section of the Security Level editor a control is in: sections have headings that look alike. */
import { climb } from '../../widgets/dom';
import type { Fold } from '../types';
import { holdsCell, isCell, type Piece } from './pieces';
import { clearing, plainName, sectionLinks, sections } from './words';

export interface Section {
  readonly name: string;
  readonly head: Element;
  /** What stands in it, in order, without its heading. */
  readonly pieces: readonly Piece[];
}

interface Head {
  readonly name: string;
  readonly at: number;
  readonly element: Element;
  readonly known: boolean;
}

const away =
  'nav,[role=navigation],[role=menubar],[role=banner],a[href]:not([href=""],[href^="#"],[href^="javascript"])';
const selected = '[aria-selected=true],[aria-current=true],.active,.selected,.SelectedState';

/** The sections that a document's pieces make up, in order; those that hold nothing now are among them. */
export function sectionsOf(pieces: readonly Piece[], fold: Fold): Section[] {
  const names = new Map(sections.map((name) => [fold(name), name]));
  const looks = new Map<string, Head[]>();
  for (const [at, { text, element, widget, look }] of pieces.entries()) {
    if (widget || text.length > 60 || sectionLinks.test(text) || element.closest(away)) continue;
    const plain = plainName(text);
    const name = names.get(fold(plain));
    const heads = looks.get(look) ?? [];
    heads.push({ name: name ?? plain, at, element, known: name !== undefined });
    looks.set(look, heads);
  }
  const filled = (heads: readonly Head[]) =>
    heads.filter((head, index) => pieces.slice(head.at, heads[index + 1]?.at).some(isCell)).length;
  // Sections all have headings of one kind; of two kinds the one with rows beneath, then the later one.
  let best: readonly Head[] = [];
  let most = 0;
  for (const heads of looks.values()) {
    const known = new Set(heads.flatMap((head) => (head.known ? head.name : [])));
    const score = known.size && known.size * 1000 + filled(heads);
    if (score && score >= most) [best, most] = [heads, score];
  }
  // Of headings side by side the chosen one has the rows.
  const isChosen = ({ element }: Head) =>
    [element, element.parentElement].some((one) => one?.matches(selected));
  const between = pieces.slice(best[0]?.at, best.at(-1)?.at);
  const chosen = between.some(isCell) ? undefined : best.find(isChosen);
  return best.flatMap((head, index) => {
    const from = head === chosen ? best.at(-1) : head;
    const to = head === chosen ? undefined : chosen ? head.at : best[index + 1]?.at;
    return section(head, best, pieces.slice((from?.at ?? 0) + 1, to), pieces);
  });
}

function section(
  head: Head,
  heads: readonly Head[],
  range: readonly Piece[],
  pieces: readonly Piece[],
): Section[] {
  const scope = scopeOf(head.element, heads, pieces);
  const own = range.filter(({ element }) => scope.contains(element));
  const firstCell = own.findIndex(isCell);
  const above = own.slice(0, firstCell < 0 ? own.length : firstCell);
  // General settings are drawn like sections of rights, but nothing offers to take them away.
  if (!head.known && !above.some(({ text }) => clearing.test(text))) return [];
  return [{ name: head.name, head: head.element, pieces: own }];
}

/** The box that a section has to itself; where headings and rows are siblings, the box round all headings. */
function scopeOf(head: Element, heads: readonly Head[], pieces: readonly Piece[]): Element {
  const isOther = (box: Element) => heads.some(({ element }) => element !== head && box.contains(element));
  let own = head;
  while (own.parentElement && own.parentElement !== head.ownerDocument.body && !isOther(own.parentElement))
    own = own.parentElement;
  if (holdsCell(own, pieces)) return own;
  const holdsHeads = (box: Element) => heads.every(({ element }) => box.contains(element));
  return climb(own, (box) => holdsHeads(box) && holdsCell(box, pieces)) ?? own;
}
