/** What a page grants beyond what a manifest names. */
import { type Cell, columnKey, isEntry } from './cells';
import type { Finding, PageControl, PlannedChange, Reason } from './findings';
import { entryKey, isBelow, type Judge, rowsBelow } from './judge';
import type { Others, Requirement, WantedRight } from './types';
import { type VendorId, vendorFacts } from './vendors';

export type IsNamed = (cell: Cell) => boolean;

interface Excess {
  readonly findings: readonly Finding[];
  readonly remove: readonly PlannedChange[];
}

/** A right as the page writes it, its path joined as the vendor's guides do. */
export function pageName(control: PageControl, vendor: VendorId): string {
  return control.path.join(vendorFacts[vendor].joiner);
}

function isOf(row: ReadonlyMap<string, Cell> | undefined, { wants }: WantedRight): boolean {
  return wants.some(({ column }) => column === '*' || row?.has(columnKey(column)));
}

/** Which cells some requirement speaks of. A column that a row leaves out counts as spoken of, unless others are none. */
export function createNamed(judge: Judge, requirements: readonly Requirement[], others: Others): IsNamed {
  const rights = requirements.flatMap(({ anyOf }) => anyOf);
  const rows = new Map<string, string[]>();
  for (const right of rights) {
    const keys = right.scope === 'right' ? [right.key] : rowsBelow(judge, right);
    for (const key of keys) {
      // What a wildcard says of one column is nothing about rows that do not have it.
      if (right.scope !== 'right' && !isOf(judge.cells.row(key), right)) continue;
      const columns = right.wants.map(({ column }) => columnKey(column));
      rows.set(key, [...(rows.get(key) ?? []), ...columns]);
    }
  }
  const lists = rights.filter(({ customize }) => customize?.mode === 'allow' && !customize.optional);
  const entries = new Set(
    lists.flatMap((right) => right.customize?.entries.map((entry) => entryKey(judge, right, entry)) ?? []),
  );
  return ({ key, column, visible }) => {
    const control = visible[0];
    // Only where a list says what to allow is something allowed too much.
    if (control && isEntry(control))
      return entries.has(key) || !lists.some((right) => isBelow(judge, right, control));
    const columns = rows.get(key);
    if (!columns) return false;
    const alone = judge.cells.row(key)?.size === 1 && (column === '' || columns.includes(''));
    return others !== 'none' || columns.includes(column) || columns.includes('*') || alone;
  };
}

interface Over {
  readonly control: PageControl;
  /** The lowest level it can have. */
  readonly to: string;
  readonly twin: boolean;
}

function overOf(judge: Judge, row: ReadonlyMap<string, Cell>, named: IsNamed): Over[] {
  const over: Over[] = [];
  for (const cell of row.values()) {
    if (named(cell)) continue;
    for (const control of cell.visible) {
      const lowest = judge.measure(control, 'lowest');
      if (lowest?.target && lowest.is > lowest.wanted)
        over.push({ control, to: lowest.target, twin: cell.visible.length > 1 });
    }
  }
  return over;
}

/** What stands above its lowest level without being asked for, and what would lower it. Hidden copies do not count. */
export function excessOf(judge: Judge, vendor: VendorId, named: IsNamed): Excess {
  const findings: Finding[] = [];
  const remove: PlannedChange[] = [];
  for (const [key, row] of judge.cells.rows) {
    const over = overOf(judge, row, named);
    const first = over[0];
    if (!first) continue;
    const id = `excess:${key}`;
    const reason: Reason | undefined = over.some(({ twin }) => twin)
      ? 'twin'
      : over.every(({ control }) => control.disabled)
        ? 'disabled'
        : undefined;
    findings.push({
      id,
      name: pageName(first.control, vendor),
      status: 'excess',
      ...(reason ? { reason } : {}),
      short: over.map(({ control, to }) => ({ column: control.column, is: control.level ?? '', wanted: to })),
    });
    for (const { control, to, twin } of over) {
      if (twin || control.disabled) continue;
      remove.push({ findingId: id, ref: control.ref, from: control.level ?? '', to });
    }
  }
  return { findings, remove };
}

/** Visible rights that no requirement names and that are not real names of other rights: what may be misspelt. */
export function* unnamedKeys(judge: Judge, named: IsNamed, known?: ReadonlySet<string>): Generator<string> {
  for (const [key, row] of judge.cells.rows) {
    const cell = row.values().next().value;
    if (cell?.visible.length && !named(cell) && !known?.has(key)) yield key;
  }
}
