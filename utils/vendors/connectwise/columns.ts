/** Which level a cell holds: by its own label, else by the column header over it. */
import { labelOf, ownNames } from '../../widgets/labels';
import type { Piece } from './grid';

const verbs = { a: 'Add', e: 'Edit', d: 'Delete', i: 'Inquire' } as const;
const box = 'td,th,[role=gridcell],[role=cell],[role=columnheader]';

/** The verb that a text holds, or null for none or several. */
function verbIn(text: string): string | null {
  const found = text.toLowerCase().match(/\b(add|edit|delete|inquir[ey])\b/g) ?? [];
  return new Set(found).size === 1 ? verbs[found[0]?.[0] as keyof typeof verbs] : null;
}

/** `headers`: what stood before the cell since the last cells, in order. Null: nobody can say. */
export function columnOf(
  cell: Element,
  headers: readonly Piece[],
  labels: ReadonlyMap<string, Element>,
): string | null {
  const label = labelOf(cell, labels);
  // What a bare field says is its level.
  const isBare = !label && cell.matches('select,input') && !cell.matches('[aria-label],[aria-labelledby]');
  const own = isBare ? null : verbIn([...ownNames(cell, label, cell)].join(' '));
  if (own) return own;
  const byVerb = new Map(headers.map(({ text, element }) => [verbIn(text), element]));
  const [only, ...others] = byVerb;
  if (!only) return null;
  if (others.length === 0) return only[0];
  // Buttons that add and edit are no columns.
  return byVerb.has('Inquire') ? (byPlace(cell, byVerb) ?? byOrder(cell, byVerb)) : null;
}

type Headers = ReadonlyMap<string | null, Element>;

/** The header that the cell stands under. */
function byPlace(cell: Element, headers: Headers): string | null {
  const { left, right, width } = cell.getBoundingClientRect();
  if (width === 0) return null;
  let best: string | null = null;
  let most = 0;
  for (const [verb, element] of headers) {
    const over = (element.closest(box) ?? element).getBoundingClientRect();
    const shared = Math.min(right, over.right) - Math.max(left, over.left);
    if (shared > most) [most, best] = [shared, verb];
  }
  return best;
}

/** In a part that is not drawn: the header of the same number in a table. */
function byOrder(cell: Element, headers: Headers): string | null {
  const index = numberOf(cell);
  for (const [verb, element] of headers) if (index > 0 && numberOf(element) === index) return verb;
  return null;
}

/** Its number among its row's cells, from the outside in; -1 outside of tables. */
function numberOf(element: Element): number {
  for (let up = element.closest(box); up; up = up.parentElement?.closest(box) ?? null) {
    const siblings = Array.from(up.parentElement?.children ?? []);
    if (siblings.length > 3) return siblings.indexOf(up);
  }
  return -1;
}
