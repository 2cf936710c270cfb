/** Tables of objects by columns, made of cells of any kind: which row and which column each cell is in. */
import { textOf } from '../../widgets/dom';
import { fixedText } from '../../widgets/fixed-text';
import { firstLine } from '../../widgets/labels';
import type { Widget } from '../../widgets/types';
import { type Cell, isCell, type Piece } from './pieces';
import { columnIn } from './words';

export interface MatrixCell {
  readonly element: Element;
  readonly widget: Widget;
  /** Empty where the table has one column of cells and no name for it. */
  readonly column: string;
  readonly row: Element;
  readonly name: string;
}

export interface Matrix {
  readonly cells: readonly MatrixCell[];
  /** What of the section's text the table says itself. */
  readonly boxes: readonly Element[];
}

const acts = 'button,a,[role=button]';
const headerRow = 'tr,[role=row]';
const opens = 'button,[role=button],[tabindex]:not([tabindex="-1"])';

/** The tables among a section's pieces. `picker`: what a cell is that says a level and can be pressed. */
export function matricesOf(pieces: readonly Piece[], picker: Widget): Matrix[] {
  const cells = pieces.filter(isCell);
  const found: Matrix[] = [];
  let run: Element[] = [];
  for (const piece of [...pieces, null]) {
    const isColumn = piece && !piece.widget && columnIn(piece.text) && !isButton(piece.element);
    if (isColumn) run.push(piece.element);
    else if (run.length > 0 && (!piece || piece.widget || isButton(piece.element))) {
      const header = headerOf(run);
      const table = header && tableOf(header, cells);
      if (table) found.push(matrix(header, table, cells, picker, pieces));
      run = [];
    }
  }
  return found;
}

function isButton(element: Element): boolean {
  return element.closest(acts) !== null && !element.closest('th,[role=columnheader]');
}

/** The smallest box round the column names that has a child for each column. */
function headerOf(run: readonly Element[]): Element | null {
  const [first] = run;
  const row = first?.closest(headerRow);
  if (row && run.every((one) => row.contains(one))) return row;
  let box = first?.parentElement ?? null;
  while (box && (box.children.length < 2 || !run.every((one) => box?.contains(one)))) box = box.parentElement;
  return box;
}

function tableOf(header: Element, cells: readonly Cell[]): Element | null {
  const table = header.closest('table,[role=grid],[role=table],[role=treegrid]');
  const holds = (box: Element) => cells.some(({ element }) => box.contains(element));
  if (table && holds(table)) return table;
  let box: Element | null = header;
  while (box && !holds(box)) box = box.parentElement;
  return box;
}

function matrix(
  header: Element,
  table: Element,
  cells: readonly Cell[],
  picker: Widget,
  pieces: readonly Piece[],
): Matrix {
  const columns = Array.from(header.children, (child) => columnIn(textOf(child)) ?? textOf(child));
  const rows = new Map<Element, Cell[]>();
  for (const cell of cells) {
    const row = table.contains(cell.element) ? rowOf(cell.element, table, header) : null;
    if (!row) continue;
    // A row in which nothing can be chosen is one all the same.
    for (const sibling of rows.has(row) ? [] : (row.parentElement?.children ?? []))
      if (sibling.children.length === row.children.length && sibling !== header)
        rows.set(sibling, rows.get(sibling) ?? []);
    rows.get(row)?.push(cell);
  }
  const found = [...rows].flatMap(([row, own]) => cellsOf(row, columns, own, picker, pieces));
  return { cells: found, boxes: [header, ...rows.keys()] };
}

function rowOf(element: Element, table: Element, header: Element): Element | null {
  const drawn = element.closest(headerRow);
  if (drawn && table.contains(drawn)) return drawn;
  for (let up = element.parentElement; up && up !== table; up = up.parentElement)
    if (up.children.length === header.children.length) return up;
  return null;
}

function cellsOf(
  row: Element,
  columns: readonly string[],
  cells: readonly Cell[],
  picker: Widget,
  pieces: readonly Piece[],
): MatrixCell[] {
  const boxes = Array.from(row.children);
  // Aligned at their ends: a header may leave out the column of names.
  const offset = columns.length - boxes.length;
  const named = !columnIn(columns[offset] ?? '');
  const name = named ? firstLine(boxes[0] ?? row) : textBefore(row, pieces);
  if (!name) return [];
  return boxes.slice(named ? 1 : 0).flatMap((box, index): MatrixCell[] => {
    const column = columns[index + offset + (named ? 1 : 0)] ?? '';
    const place = { column, row, name };
    const cell = cells.find(({ element }) => box.contains(element));
    if (cell) return [{ element: cell.element, widget: cell.widget, ...place }];
    const text = textOf(box);
    if (!/\p{L}/u.test(text) || text.length > 60) return [];
    const value = sayerOf(box);
    const widget =
      picker.is(value) && value.closest(opens) && box.contains(value.closest(opens)) ? picker : fixedText;
    return [{ element: value, widget, ...place }];
  });
}

/** The smallest element that says all that the box says. */
function sayerOf(box: Element): Element {
  let value = box;
  while (
    value.childElementCount === 1 &&
    value.firstElementChild &&
    textOf(value.firstElementChild) === textOf(value)
  )
    value = value.firstElementChild;
  return value;
}

function textBefore(row: Element, pieces: readonly Piece[]): string {
  const before = pieces.filter(
    ({ widget, element }) =>
      !widget && element.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return before.at(-1)?.text ?? '';
}
