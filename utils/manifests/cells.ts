/** One index of the page's controls by right and column, so that every look-up of `compare` costs the same. */
import type { PageControl } from './findings';

/** The controls that carry one name in one column. */
export interface Cell {
  readonly key: string;
  readonly column: string;
  readonly visible: readonly PageControl[];
  readonly hidden: readonly PageControl[];
}

export interface Cells {
  /** All cells of a right, by column. */
  row(key: string): ReadonlyMap<string, Cell> | undefined;
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, Cell>>;
}

/** A column as a page or a manifest writes it, as the index spells it: `Add Level` is `add`. */
export function columnKey(column: string): string {
  const name = column.toLowerCase();
  return name.endsWith(' level') ? name.slice(0, -' level'.length) : name;
}

/**
 * The cell of a row in one column. Where either side names no column, a row of one cell has no other: a page may head its
 * only column, and a guide may leave that out.
 */
export function cellFor<Any>(row: ReadonlyMap<string, Any>, column: string): Any | undefined {
  const exact = row.get(columnKey(column));
  if (exact || row.size !== 1) return exact;
  const [only] = row;
  return only && (column === '' || only[0] === '') ? only[1] : undefined;
}

/** Whether a control is an entry of a list behind a right, which is allowed or not, and no right of its own. */
export function isEntry({ levels }: PageControl): boolean {
  return levels?.[0] === 'Disallow';
}

interface OpenCell extends Cell {
  readonly visible: PageControl[];
  readonly hidden: PageControl[];
}

/** Indexes controls in one pass. */
export function indexCells(controls: readonly PageControl[]): Cells {
  const rows = new Map<string, Map<string, OpenCell>>();
  for (const control of controls) {
    const { key } = control;
    if (!key) continue;
    const column = columnKey(control.column);
    let row = rows.get(key);
    if (!row) {
      row = new Map();
      rows.set(key, row);
    }
    let cell = row.get(column);
    if (!cell) {
      cell = { key, column, visible: [], hidden: [] };
      row.set(column, cell);
    }
    (control.visible ? cell.visible : cell.hidden).push(control);
  }
  return { rows, row: (key) => rows.get(key) };
}
