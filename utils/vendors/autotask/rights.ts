/** Autotask's rights: Section > Group > Line, a box, a level or a number each, tables of objects with a cell for each verb. */

import { textOf } from '../../widgets/dom';
import { labelIndex, labelOf } from '../../widgets/labels';
import { claimRows, type Rows } from '../../widgets/rows';
import type { Widget } from '../../widgets/types';
import { visibility } from '../../widgets/visibility';
import type { Fold, FoundControl } from '../types';
import { type MatrixCell, matricesOf } from './matrix';
import { groupsOf, type Names, namesOf } from './names';
import { type Cell, isCell, type Piece, pickerOf, piecesOf } from './pieces';
import { type Section, sectionsOf } from './sections';
import { columnIn, sectionLinks } from './words';

interface Line {
  readonly element: Element;
  readonly widget: Widget;
  readonly column: string;
  readonly row: Element;
  readonly path: readonly string[];
  readonly key: string;
}

/** How many pieces before and after a cell may name it. */
const near = 8;
const rendered = { opacityProperty: true, visibilityProperty: true } as const;

export function isSeen(element: Element): boolean {
  return element.checkVisibility(rendered) && element.getBoundingClientRect().width > 0;
}

/** Every cell of every section that the documents show. `known` holds folded names of rights. */
export function scanRights(
  documents: readonly Document[],
  known: ReadonlySet<string>,
  fold: Fold,
): FoundControl[] {
  const names = namesOf(known, fold);
  const found = documents.flatMap((page) => {
    const pieces = piecesOf(page, fold);
    const cells = pieces.filter(isCell);
    const rows = claimRows(cells.map(({ element }) => element));
    const labels = labelIndex([page]);
    const shown = visibility((element) => rows.controlsIn(element) > 1);
    return sectionsOf(pieces, fold).flatMap((section) => {
      const lines = linesOf(section, rows, labels, names, fold);
      const open = lines.some(({ element, row }) => isSeen(element) || isSeen(row));
      const canOpen = isSeen(section.head);
      return lines.map((line) => {
        const sight = isSeen(line.element) || isSeen(line.row) ? 'shown' : shown(line.row);
        // What a closed section holds is part of the form; what an open one hides is a copy.
        const visible = sight === 'shown' || (open ? sight === 'collapsed' : canOpen);
        return controlOf(line, visible, visible && sight !== 'shown');
      });
    });
  });
  return found.map((control, ref) => ({ ...control, ref }));
}

function controlOf(line: Line, visible: boolean, closed: boolean): Omit<FoundControl, 'ref'> {
  const { element, widget } = line;
  return {
    ...line,
    level: widget.level(element),
    levels: widget.levels(element),
    visible,
    disabled: widget.disabled(element),
    // A list opens only where it can be seen.
    ...(closed && widget.kind === 'combo-box' ? { away: true as const } : {}),
  };
}

function linesOf(
  section: Section,
  rows: Rows,
  labels: ReadonlyMap<string, Element>,
  names: Names,
  fold: Fold,
): Line[] {
  const matrices = matricesOf(section.pieces, pickerOf(fold));
  const inTable = new Map<Element, MatrixCell>();
  for (const cell of matrices.flatMap(({ cells }) => cells)) inTable.set(cell.element, cell);
  const boxes = new Set(matrices.flatMap(({ boxes: own }) => own));
  const plain = new Map<Element, Naming>();
  const said = new Set<Piece>();
  for (const [at, cell] of section.pieces.entries()) {
    if (!isCell(cell) || inTable.has(cell.element)) continue;
    const naming = namingOf(
      cell,
      section.pieces.slice(Math.max(0, at - near), at + near),
      rows,
      labels,
      names,
    );
    plain.set(cell.element, naming);
    for (const piece of naming.said) said.add(piece);
  }
  const groups = groupsOf(section.name, names);
  const pending = new Set(inTable.values());
  const lines: Line[] = [];
  const add = (cell: { element: Element; widget: Widget }, column: string, row: Element, name: string) => {
    const named = names.name(section.name, groups.current, name);
    lines.push({ element: cell.element, widget: cell.widget, column, row, ...named });
  };
  for (const piece of section.pieces) {
    const box = boxAround(piece.element, boxes);
    if (box) {
      for (const cell of pending) {
        if (cell.row !== box) continue;
        pending.delete(cell);
        add(cell, cell.column, cell.row, cell.name);
      }
    } else if (isCell(piece)) {
      const naming = plain.get(piece.element);
      if (naming?.name) add(piece, naming.column, rows.rowOf(piece.element), naming.name);
    } else if (!said.has(piece) && !sectionLinks.test(piece.text)) groups.see(piece.text, piece.element);
  }
  return lines;
}

function boxAround(element: Element, boxes: ReadonlySet<Element>): Element | null {
  let up: Element | null = element;
  while (up && !boxes.has(up)) up = up.parentElement;
  return up;
}

interface Naming {
  readonly name: string;
  readonly column: string;
  /** The texts that belong to the line. */
  readonly said: readonly Piece[];
}

/** What a cell outside of tables is called: its label, else the text beside it. */
function namingOf(
  cell: Cell,
  pieces: readonly Piece[],
  rows: Rows,
  labels: ReadonlyMap<string, Element>,
  names: Names,
): Naming {
  const { element } = cell;
  const row = rows.rowOf(element);
  const at = pieces.indexOf(cell);
  const label = labelOf(element, labels);
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const labelled = [label, ...ids.map((id) => element.ownerDocument.getElementById(id))];
  const texts = (piece: Piece | undefined): Piece[] => (piece && !piece.widget ? [piece] : []);
  const isOwn = (piece: Piece) =>
    row.contains(piece.element) || labelled.some((one) => one?.contains(piece.element));
  const own = pieces.filter((piece) => !piece.widget && isOwn(piece));
  const isAfter = (piece: Piece) => pieces.indexOf(piece) > at;
  const box = cell.widget.levels(element)?.[0] === 'off';
  const [after, before] = [own.filter(isAfter), own.filter((piece) => !isAfter(piece)).reverse()];
  const beside =
    own.length > 0 ? [] : [...texts(pieces[at + (box ? 1 : -1)]), ...texts(pieces[at + (box ? -1 : 1)])];
  const inLabel = own.filter((piece) => labelled.some((one) => one?.contains(piece.element)));
  const order = [...inLabel, ...(box ? [...after, ...before] : [...before, ...after]), ...beside];
  const spoken = [element.ariaLabel, ...labelled.map(textOf)].filter((text) => !!text) as string[];
  const candidates = [...spoken, ...order.map(({ text }) => text)].filter((text) => /\p{L}/u.test(text));
  const name = candidates.find(names.ends) ?? order[0]?.text ?? spoken[0] ?? '';
  const from = order.findIndex(({ text }) => text === name);
  const said = own.length > 0 ? own.filter((piece) => isAfter(piece) || inLabel.includes(piece)) : [];
  const chosen = order[from];
  const column = columnIn(name);
  return {
    name: column ? rowName(pieces, at) : name,
    column: column ?? '',
    said: chosen ? [...said, chosen] : said,
  };
}

/** Where a cell is called after its column, the line's name stands before it. */
function rowName(pieces: readonly Piece[], at: number): string {
  return (
    pieces.slice(0, at).findLast(({ widget, text }) => !widget && !columnIn(text) && !sectionLinks.test(text))
      ?.text ?? ''
  );
}
