/** A security role put together: which function a cell belongs to, in which module, under which level column. */
import type { Head } from '../../widgets/closed-heads';
import { climb, isSeen } from '../../widgets/dom';
import { type Labels, labelIndex } from '../../widgets/labels';
import type { Fold } from '../types';
import { columnFinder } from './columns';
import { commits } from './commits';
import { type CellPiece, modules, type Piece, piecesOf } from './grid';
import { asSeen, inPlace } from './lines';
import { roleId } from './shown-record';
import { untilChanged } from './until-changed';

export interface RoleCell {
  readonly piece: CellPiece;
  /** Module and function as the page writes them. */
  readonly path: readonly [string, string];
  readonly row: Element;
  readonly column: string;
  readonly shown: boolean;
}

export interface Role {
  readonly cells: readonly RoleCell[];
  readonly heads: readonly Head[];
  /** All that the page says. */
  readonly pieces: readonly Piece[];
}

interface Row {
  readonly names: readonly Piece[];
  readonly cells: { readonly piece: CellPiece; readonly column: string }[];
  readonly heads: readonly Piece[];
  /** The first of the columns. */
  readonly header: Piece | undefined;
  /** The name that comes next in the document. */
  after?: Piece;
}

/** How many of these functions a module is known to have. */
type Fits = (module: string, names: readonly string[]) => number;

/** Reads a document in one pass. `known` holds folded names of functions, module first. */
export const readRole = untilChanged(readNow);

function readNow(page: Document, known: ReadonlySet<string>, fold: Fold): Role {
  const folded = new Set(modules.map(fold));
  const isModule = (name: string): boolean => folded.has(fold(name));
  const fits: Fits = (module, names) => names.filter((name) => known.has(fold(`${module} ${name}`))).length;
  const isFunction = (name: string): boolean => modules.some((module) => fits(module, [name]) > 0);
  const pieces = withNewHeads(inPlace(piecesOf(page, isModule)), isFunction);
  const labels = labelIndex([page]);
  let rows = rowsOf(pieces, labels);
  const isSplit = ({ names, cells }: Row) =>
    new Set(cells.map(({ column }) => column)).size < cells.length &&
    names.filter(({ text }) => isFunction(text)).length > 1;
  // Several names, then the cells of all of them: a part that stands still beside one that scrolls.
  if (rows.some(isSplit)) rows = rowsOf(asSeen(pieces), labels);

  /** Rows that stand under one head, or in one table under a choice of heads, have one module. */
  const blocks = new Map<Piece | undefined, Row[]>();
  for (const row of rows) {
    const head = row.heads[1] ? row.header : row.heads[0];
    const block = blocks.get(head);
    if (block) block.push(row);
    else blocks.set(head, [row]);
  }
  const cells: RoleCell[] = [];
  const taken = new Set<Piece>();
  const open = new Map<Element, Element>();
  for (const block of blocks.values()) {
    const texts = block.flatMap(({ names }) => names.map(({ text }) => text));
    const module = moduleOf(block, texts, fits, isModule);
    if (!module) continue;
    // The record before stays in the page, hidden, until it is drawn in again.
    const isGone = module.element && !isSeen(module.element);
    for (const row of block) {
      const named = row.names.filter(({ text }) => fits(module.name, [text]) > 0);
      const told = named.length === 1 ? named[0] : named.length === 0 ? row.names.at(-1) : undefined;
      // A person reads the name in the line of the levels, wherever it stands in the document.
      const name = [told, row.names.at(-1), row.after].find(isInLineOf(row)) ?? told;
      if (!name || taken.has(name)) continue;
      taken.add(name);
      for (const { piece, column } of row.cells) {
        const shown = isSeen(piece.element);
        if (!shown && isGone) continue;
        if (shown && module.element) open.set(module.element, piece.element);
        cells.push({ piece, path: [module.name, name.text], row: rowElement(name, piece), column, shown });
      }
    }
  }
  // The app's own menu names some modules too: what stands above the record is none of its heads.
  const own = pieces.slice(pieces.findIndex(({ text }) => roleId.test(text)) + 1);
  const heads = own.filter(({ kind, element }) => kind === 'head' && isSeen(element));
  return {
    cells,
    pieces,
    heads: heads.map(({ text, element }) => {
      const row = open.get(element);
      return { name: text, element, open: row !== undefined, row };
    }),
  };
}

/** What is drawn like several modules' heads, among them, is a head too: tenants rename modules. */
function withNewHeads<Any extends Piece>(
  pieces: readonly Any[],
  isFunction: (name: string) => boolean,
): Any[] {
  const around = new Map<string, Element | null>();
  const seen = new Map<string, Element>();
  for (const { kind, element } of pieces) {
    if (kind !== 'head') continue;
    const look = lookOf(element);
    let box = around.get(look) ?? seen.get(look) ?? null;
    while (box && !box.contains(element)) box = box.parentElement;
    if (seen.has(look)) around.set(look, box);
    seen.set(look, element);
  }
  return pieces.map((piece, index) => {
    const alike = piece.kind === 'name' && around.get(lookOf(piece.element))?.contains(piece.element);
    const isHead = alike && pieces[index + 1]?.kind !== 'cell' && !isFunction(piece.text);
    return isHead && !commits(piece.element) ? { ...piece, kind: 'head' } : piece;
  });
}

function lookOf(element: Element): string {
  const parent = element.parentElement;
  const { colSpan } = element as HTMLTableCellElement;
  return [element.localName, element.className, colSpan, parent?.localName, parent?.className].join();
}

/** The head above, or the chosen one of several beside the rows; else the one module that has functions of these names. */
function moduleOf(
  [first]: readonly Row[],
  names: readonly string[],
  fits: Fits,
  isModule: (name: string) => boolean,
): { readonly name: string; readonly element: Element | null } | null {
  const scored = modules
    .map((name) => ({ name, score: fits(name, names) }))
    .sort((one, other) => other.score - one.score);
  const [best, second] = scored;
  const score = best?.score ?? 0;
  const heads = first?.heads ?? [];
  const isShown = first?.cells.some(({ piece }) => isSeen(piece.element));
  const above = heads.length > 1 ? isShown && heads.find(({ element }) => isChosen(element)) : heads[0];
  if (above) {
    // Another module's rows are still there, or there already: nothing is read until they fit.
    const late = isModule(above.text) && score > 1 && fits(above.text, names) * 2 < score;
    return late ? null : { name: above.text, element: above.element };
  }
  if (!best || score === 0 || score === second?.score) return null;
  return { name: best.name, element: heads.findLast(({ text }) => text === best.name)?.element ?? null };
}

function isChosen(element: Element): boolean {
  return element.closest('[aria-selected=true],[aria-current]:not([aria-current=false])') !== null;
}

/** A row is what stands between two names: a name, then its cells, in one box or one after the other. */
function rowsOf(pieces: readonly (Piece | CellPiece)[], labels: Labels): Row[] {
  const rows: Row[] = [];
  const runs = { head: [] as Piece[], column: [] as Piece[], name: [] as Piece[] };
  const past = new Set<Piece[]>();
  const columnOf = columnFinder(labels);
  let around: Element | null = null;
  for (const piece of pieces) {
    if (!('widget' in piece)) {
      const run = runs[piece.kind as keyof typeof runs];
      const before = rows.at(-1);
      if (before && run === runs.name) before.after ??= piece;
      if (past.delete(run)) run.length = 0;
      run.push(piece);
      continue;
    }
    const column = columnOf(piece.element, runs.column);
    const head = past.has(runs.name) && !past.has(runs.head) ? runs.head.at(-1) : undefined;
    // What stands in a head's own line sets all that is under it.
    if (!column || (head && isBeside(head.element, piece.element))) continue;
    const row = rows.at(-1);
    const same =
      around?.contains(piece.element) &&
      row?.cells.every((cell) => cell.column !== column && isBeside(cell.piece.element, piece.element));
    if (!same && runs.name.length > 0 && !past.has(runs.name)) {
      const last = runs.name.at(-1)?.element ?? null;
      for (around = piece.element; around && !around.contains(last); ) around = around.parentElement;
      const names = runs.name.filter(({ element }) => around?.contains(element));
      rows.push({
        names,
        cells: [{ piece, column }],
        header: runs.column[0],
        heads: headsOver(runs.head, names[0]?.element ?? piece.element),
      });
    } else row?.cells.push({ piece, column });
    for (const run of Object.values(runs)) past.add(run);
  }
  return rows;
}

function isInLineOf({ cells: [first] }: Row): (name: Piece | undefined) => boolean {
  return (name) => name !== undefined && first !== undefined && isBeside(name.element, first.piece.element);
}

function isBeside(one: Element, other: Element): boolean {
  const row = one.closest('tr,[role=row]');
  if (row && row === other.closest('tr,[role=row]')) return true;
  const { top, bottom } = one.getBoundingClientRect();
  const { top: start, bottom: end } = other.getBoundingClientRect();
  const middle = (start + end) / 2;
  return top < middle && middle < bottom;
}

/** Heads one above the other are each followed by their own rows; beside the rows, or side by side, one is chosen. */
function headsOver(run: readonly Piece[], name: Element): Piece[] {
  const last = run.at(-1);
  const other = run.at(-2);
  if (!last || !other) return run.slice(-1);
  // Beneath what is hidden nobody can measure; side by side, the heads have a box that the rows are not in.
  if (!isSeen(name))
    return climb(last.element, (up) => up.contains(other.element))?.contains(name) ? [last] : [...run];
  const mine = last.element.getBoundingClientRect();
  const at = name.getBoundingClientRect();
  const isAbove = other.element.getBoundingClientRect().top < mine.top && mine.top <= at.top;
  return isAbove && mine.right > at.left ? [last] : [...run];
}

/** What is outlined: the function's own row where it has one. */
function rowElement(name: Piece, cell: Piece): Element {
  const row = name.element.closest('tr,[role=row],li');
  return row?.contains(cell.element) ? row : name.element;
}
