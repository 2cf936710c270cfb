/** Tables of objects by columns, made of cells of any kind: which row and which column each cell is in. */
import { climb, textOf } from '../../widgets/dom';
import { fixedText } from '../../widgets/fixed-text';
import type { Widget } from '../../widgets/types';
import { acts, type Cell, holdsCell, isCell, isText, type Piece } from './pieces';
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

const headerRow = 'tr,[role=row]';

/** The tables among a section's pieces. `picker`: what a cell is that says a level and can be pressed. */
export function matricesOf(pieces: readonly Piece[], picker: Widget): Matrix[] {
  const cells = pieces.filter(isCell);
  const found: Matrix[] = [];
  let run: Element[] = [];
  for (const piece of [...pieces, null]) {
    const isColumn = piece && !piece.widget && columnIn(piece.text) && !isButton(piece.element);
    if (isColumn) run.push(piece.element);
    else if (run.length > 0 && (!piece || piece.widget || isButton(piece.element))) {
      const header = headerOf(run, cells);
      const table = header && tableOf(header, cells);
      if (table) found.push(matrix(header, table, cells, picker, pieces));
      run = [];
    }
  }
  return found;
}

function isButton(element: Element): boolean {
  return element.closest('button,a,[role=button]') !== null && !element.closest('th,[role=columnheader]');
}

/** The smallest box round the column names that has a child for each column; none where controls stand among them. */
function headerOf(run: readonly Element[], cells: readonly Cell[]): Element | null {
  const holdsAll = (box: Element) => run.every((one) => box.contains(one));
  const row = run[0]?.closest(headerRow);
  const from = row && holdsAll(row) ? row : (run[0]?.parentElement ?? null);
  const box = climb(from, (up) => up.children.length > 1 && holdsAll(up));
  return box && !holdsCell(box, cells) ? box : null;
}

function tableOf(header: Element, cells: readonly Cell[]): Element | null {
  const drawn = header.closest('table,[role=grid],[role=table],[role=treegrid]');
  // A header that stays while the rows scroll may be a table of its own.
  return drawn && holdsCell(drawn, cells) ? drawn : climb(header, (box) => holdsCell(box, cells));
}

function matrix(
  header: Element,
  table: Element,
  cells: readonly Cell[],
  picker: Widget,
  pieces: readonly Piece[],
): Matrix {
  const columns = [...header.children].map((child) => columnIn(textOf(child)) ?? textOf(child));
  const rows = new Map<Element, Cell[]>();
  const drawn = header.matches(headerRow);
  const isRow = (row: Element) => {
    const more = Math.abs(row.children.length - columns.length);
    return row !== header && (drawn ? row.matches(headerRow) && more < 2 : more === 0);
  };
  // A control may itself be built of as many boxes as there are columns; its first box is no name.
  const isOf = (row: Element, cell: Element) =>
    isRow(row) && (drawn || columnIn(columns[0] ?? '') !== null || !row.children[0]?.contains(cell));
  for (const row of table.querySelectorAll(headerRow)) if (isRow(row)) rows.set(row, []);
  for (const cell of cells) {
    const from = table.contains(cell.element) ? cell.element.parentElement : null;
    const row = climb(from, (up) => up === table || isOf(up, cell.element));
    if (!row || row === table) continue;
    // A row in which nothing can be chosen is one all the same.
    for (const sibling of rows.has(row) ? [] : (row.parentElement?.children ?? []))
      if (isRow(sibling) && !rows.has(sibling)) rows.set(sibling, []);
    rows.get(row)?.push(cell);
  }
  const found = [...rows].flatMap(([row, own]) => cellsOf(row, columns, own, picker, pieces));
  return { cells: found, boxes: [header, ...rows.keys()] };
}

function cellsOf(
  row: Element,
  columns: readonly string[],
  cells: readonly Cell[],
  picker: Widget,
  pieces: readonly Piece[],
): MatrixCell[] {
  const boxes = [...row.children];
  // A header may leave out the column of names, or go on over a scroll bar; a row may go on with buttons.
  const first = columns.findIndex((one) => columnIn(one));
  const named = first !== 0 || boxes.length > columns.length;
  // The last column may be that of the names.
  const end = columnIn(columns.at(-1) ?? '') ? undefined : boxes.at(-1);
  const holder = named ? row : end;
  const isTitle = (piece: Piece) =>
    isText(piece) &&
    (holder ? holder.contains(piece.element) : piece.element.compareDocumentPosition(row) & 4);
  const title = holder ? pieces.find(isTitle) : pieces.findLast(isTitle);
  if (!title) return [];
  const start = holder === end ? 0 : boxes.findIndex((box) => box.contains(title.element)) + 1;
  const shift = boxes.length === columns.length ? start : first;
  return boxes.slice(start).flatMap((box, index): MatrixCell[] => {
    const column = columns[index + shift];
    if (column === undefined || box === holder) return [];
    const place = { column, row, name: title.text };
    const cell = cells.find(({ element }) => box.contains(element));
    if (cell) return [{ element: cell.element, widget: cell.widget, ...place }];
    const text = textOf(box);
    if (!/\p{L}/u.test(text) || text.length > 60) return [];
    const opener = box.querySelector(acts);
    const opens = opener && picker.is(opener);
    return [{ element: opens ? opener : box, widget: opens ? picker : fixedText, ...place }];
  });
}
