/** Autotask's rights: Section > Group > Line, a box, a level or a number each, tables of objects with a cell for each verb. */

import { climb, isSeen, textOf } from '../../widgets/dom';
import { type Labels, labelIndex, labelOf } from '../../widgets/labels';
import { claimRows, type Rows } from '../../widgets/rows';
import type { Widget } from '../../widgets/types';
import type { Fold, FoundControl } from '../types';
import { type MatrixCell, matricesOf } from './matrix';
import { type GroupHeads, groupsOf, type Names, namesOf } from './names';
import { acts, type Cell, isCell, isText, type Piece, pickerOf, piecesOf, toggles } from './pieces';
import { type Section, sectionsOf } from './sections';
import { columnIn, sectionLinks } from './words';

interface Line {
  /** The headings over it, outermost first. */
  readonly heads: readonly Element[];
  readonly element: Element;
  readonly widget: Widget;
  readonly column: string;
  readonly row: Element;
  readonly path: readonly string[];
  readonly key: string;
}

/** How many pieces before and after a cell may name it. */
const near = 8;

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
    return sectionsOf(pieces, fold).flatMap((section) => {
      const lines = linesOf(section, rows, labels, names, fold);
      const seen = new Set(lines.filter(({ element, row }) => isSeen(element) || isSeen(row)));
      const open = new Set([...seen].flatMap(({ heads }) => heads));
      return lines.map((line) => {
        const shown = seen.has(line);
        // What a closed section or group holds is part of the form; what an open one hides is a copy.
        const closed = !shown && line.heads.some((head) => !open.has(head) && isSeen(head));
        return controlOf(line, shown || closed, !shown);
      });
    });
  });
  return found.map((control, ref) => ({ ...control, ref }));
}

function controlOf(
  { heads: _, ...line }: Line,
  visible: boolean,
  closed: boolean,
): Omit<FoundControl, 'ref'> {
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

function linesOf(section: Section, rows: Rows, labels: Labels, names: Names, fold: Fold): Line[] {
  const matrices = matricesOf(section.pieces, pickerOf(fold));
  const inTable = new Map<Element, MatrixCell>();
  for (const cell of matrices.flatMap(({ cells }) => cells)) inTable.set(cell.element, cell);
  const boxes = new Set(matrices.flatMap(({ boxes: own }) => own));
  const plain = new Map<Element, Naming>();
  const said = new Set<Piece | undefined>();
  for (const [at, cell] of section.pieces.entries()) {
    if (!isCell(cell) || inTable.has(cell.element)) continue;
    const naming = namingOf(
      cell,
      section.pieces.slice(Math.max(0, at - near), at + near),
      said,
      rows,
      labels,
      names,
    );
    plain.set(cell.element, naming);
    for (const piece of naming.said) said.add(piece);
  }
  const see = groupsOf(section.name, names);
  let groups: GroupHeads = [];
  const pending = new Set(boxes);
  const lines: Line[] = [];
  const add = ({ name, ...cell }: MatrixCell) =>
    lines.push({
      ...cell,
      ...names.name(
        section.name,
        groups.map(({ text }) => text),
        name,
      ),
      heads: [section.head, ...groups.map(({ element }) => element)],
    });
  for (const piece of section.pieces) {
    const box = climb(piece.element, (up) => boxes.has(up));
    if (box) {
      // A row's cells are read where its first text stands, so that its group is known.
      if (pending.delete(box)) for (const cell of inTable.values()) if (cell.row === box) add(cell);
    } else if (isCell(piece)) {
      const naming = plain.get(piece.element);
      const { element, widget } = piece;
      if (naming?.name)
        add({ element, widget, row: rows.rowOf(element), name: naming.name, column: naming.column });
    } else if (!said.has(piece) && !sectionLinks.test(piece.text)) groups = see(piece);
  }
  return lines;
}

interface Naming {
  readonly name: string;
  readonly column: string;
  /** The texts that belong to the line. */
  readonly said: readonly (Piece | undefined)[];
}

/** What a cell outside of tables is called: its label, else the text beside it. `pieces`: those around it; `taken`: those of the lines before. */
function namingOf(
  cell: Cell,
  pieces: readonly Piece[],
  taken: ReadonlySet<Piece | undefined>,
  rows: Rows,
  labels: Labels,
  names: Names,
): Naming {
  const { element } = cell;
  const row = rows.rowOf(element);
  const at = pieces.indexOf(cell);
  const earlier = pieces.slice(0, at);
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const labelled = [labelOf(element, labels), ...ids.map((id) => element.ownerDocument.getElementById(id))];
  const isIn = (boxes: readonly (Element | null)[]) => (piece: Piece) =>
    isText(piece) && boxes.some((box) => box?.contains(piece.element));
  const inLabel = pieces.filter(isIn(labelled));
  const inRow = isIn([row]);
  const before = earlier.filter(inRow).reverse();
  const after = pieces.slice(at + 1).filter(inRow);
  const own = [...inLabel, ...before, ...after];
  // A box stands before its text, a level after it.
  const isBox = toggles.includes(cell.widget);
  const isKnown = (piece: Piece) => isText(piece) && names.ends(piece.text);
  const last = earlier.findLast(isText);
  const next = pieces.slice(at).find(isText);
  // In a line that begins with a level, names come after theirs.
  const isLate = pieces.find((piece) => element.closest('tr')?.contains(piece.element))?.widget;
  const nearest = (isBox ? [next, last] : [isLate ? next : (last ?? next)]).flatMap((piece) => piece ?? []);
  // Of two lines' names, nobody knows which is its own.
  const isUnsure = nearest.filter((piece) => isKnown(piece) && !taken.has(piece)).length > 1;
  const beside = own[0] || isUnsure ? [] : nearest;
  const order = [...inLabel, ...(isBox ? [...after, ...before] : [...before, ...after]), ...beside];
  // Where a cell is called after its column, the line's name stands before it.
  const title = () => earlier.findLast(isKnown);
  const spoken = [element.ariaLabel ?? '', ...labelled.map(textOf)].filter(Boolean);
  for (const text of spoken) {
    const [, name = '', verb = ''] = /^(.+?)\W+(\w+)$/.exec(text) ?? [];
    const column = columnIn(verb);
    if (column && names.ends(name)) return { name, column, said: [...own, title()] };
  }
  const [first] = order;
  const named = order.find(isKnown);
  const name = spoken.find(names.ends) ?? named?.text ?? first?.text ?? spoken[0] ?? '';
  const verb = columnIn(name);
  const heading = verb ? title() : undefined;
  const chosen = heading ?? named ?? first;
  // What stands over several lines is in the row of the first: what is nearer is a verb, unless it is pressed itself.
  const nearer = first?.element.closest(acts) ? null : columnIn(first?.text ?? '');
  return {
    name: heading?.text ?? name,
    column: verb ?? nearer ?? '',
    said: [...inLabel, ...after, chosen],
  };
}
