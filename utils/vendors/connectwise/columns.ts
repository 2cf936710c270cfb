/** Which level a cell holds: by its own label, else by the column header over it. */
import { textOf } from '../../widgets/dom';
import { type Labels, labelOf, toldNames } from '../../widgets/labels';
import type { Piece } from './grid';

const verbs = { a: 'Add', e: 'Edit', d: 'Delete', i: 'Inquire' } as const;
const box = 'td,th,[role=gridcell],[role=cell],[role=columnheader]';

/** The verb that a text holds, or null for none or several. */
function verbIn(text: string): string | null {
  const found = text.toLowerCase().match(/\b(add|edit|delete|inquir[ey])\b/g) ?? [];
  return new Set(found).size === 1 ? verbs[found[0]?.[0] as keyof typeof verbs] : null;
}

/** What is asked of the same headers and rows again and again in one reading. */
interface Memory {
  headers: readonly Piece[];
  byVerb: Headers;
  readonly boxes: Map<Element, DOMRect>;
  readonly numbers: Map<Element, Place>;
}

/** Where a cell stands in its row: its number, and of how many; of a row in which one is wider than another, nobody knows. */
interface Place {
  readonly index: number;
  readonly of: number;
}

type Headers = ReadonlyMap<string | null, Element>;
/** `headers`: what stood before the cell since the last cells, in order. Null: nobody can say. */
type ColumnOf = (cell: Element, headers: readonly Piece[]) => string | null;

/** Finds columns in one reading, in which nothing moves. */
export function columnFinder(labels: Labels): ColumnOf {
  const memory: Memory = { headers: [], byVerb: new Map(), boxes: new Map(), numbers: new Map() };

  return (cell, headers) => {
    const label = labelOf(cell, labels);
    // What a bare field says is its level.
    const isBare = !label && cell.matches('select,input') && !cell.matches('[aria-label],[aria-labelledby]');
    const own = isBare ? null : verbIn([textOf(label), textOf(cell), ...toldNames(cell)].join(' '));
    if (own) return own;
    const isSame = headers.length === memory.headers.length && headers.at(-1) === memory.headers.at(-1);
    if (!isSame) {
      memory.headers = [...headers];
      memory.byVerb = new Map(headers.map(({ text, element }) => [verbIn(text), element]));
    }
    const { byVerb } = memory;
    const [only, ...others] = byVerb.keys();
    if (!only) return null;
    if (others.length === 0) return only;
    // Buttons that add and edit are no columns.
    if (!byVerb.has('Inquire')) return null;
    return byOrder(cell, memory, true) ?? byPlace(cell, memory) ?? byOrder(cell, memory, false);
  };
}

/** The header that the cell stands under. */
function byPlace(cell: Element, { byVerb, boxes }: Memory): string | null {
  const { left, right, width } = cell.getBoundingClientRect();
  if (width === 0) return null;
  let best: string | null = null;
  let most = 0;
  for (const [verb, element] of byVerb) {
    const over = boxes.get(element) ?? (element.closest(box) ?? element).getBoundingClientRect();
    boxes.set(element, over);
    const shared = Math.min(right, over.right) - Math.max(left, over.left);
    if (shared > most) [most, best] = [shared, verb];
  }
  return best;
}

/**
 * The header of the same number in a table: of a row as long as the headers', which then need not be measured; in a part that
 * is not drawn, of any.
 */
function byOrder(cell: Element, { byVerb, numbers }: Memory, exactly: boolean): string | null {
  const mine = placeOf(cell, numbers);
  if (!mine || mine.index === 0) return null;
  for (const [verb, element] of byVerb) {
    const its = placeOf(element, numbers);
    const isAlike = !exactly || (mine.of === its?.of && mine.of > 0);
    if (its?.index === mine.index && isAlike) return verb;
  }
  return null;
}

/** Its place among its row's cells, from the outside in; none outside of tables. All of a row are numbered at once. */
function placeOf(element: Element, numbers: Map<Element, Place>): Place | null {
  for (let up = element.closest(box); up; up = up.parentElement?.closest(box) ?? null) {
    const known = numbers.get(up);
    if (known) return known;
    // A column that was moved stands elsewhere in the document than on the screen.
    const number = up.getAttribute('aria-colindex');
    if (number) return { index: +number, of: 1 };
    const row = Array.from(up.parentElement?.children ?? []);
    if (row.length < 4) continue;
    const isEven = row.every((one) => ((one as HTMLTableCellElement).colSpan ?? 1) === 1);
    for (const [index, one] of row.entries()) numbers.set(one, { index, of: isEven ? row.length : 0 });
    return numbers.get(up) ?? null;
  }
  return null;
}
