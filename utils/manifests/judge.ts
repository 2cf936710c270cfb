/** Holds one cell, then one wanted right, against the page. */
import { type Cell, type Cells, cellFor, columnKey, isEntry } from './cells';
import type { FindingStatus, PageControl, Reason } from './findings';
import type { Fold } from './fold';
import type { Measure, MeasureCell } from './levels';
import type { Customize, Want, WantedRight } from './types';

/** What is to be said of one cell and, where RoleCall can do it, what would set it right. */
export interface Verdict {
  readonly status: FindingStatus;
  readonly reason?: Reason | undefined;
  readonly column: string;
  readonly wanted: string;
  readonly control?: PageControl;
  readonly to?: string | undefined;
}

export interface Judge {
  readonly cells: Cells;
  readonly unopened: boolean;
  readonly measure: MeasureCell;
  readonly fold: Fold;
  /** What any requirement wants of a right, by its key: the highest counts where groups overlap. */
  readonly wanted: ReadonlyMap<string, readonly Want[]>;
}

/** The most that any row wants here, so that one row's exact level never takes what another needs. */
function highestWanted(judge: Judge, control: PageControl, want: Want, own: Measure): Measure {
  let highest = own;
  for (const { column, level } of judge.wanted.get(control.key) ?? []) {
    if (level === want.level || columnKey(column) !== columnKey(control.column)) continue;
    const other = judge.measure(control, level);
    if (other && other.target !== null && other.targetRank > highest.targetRank) highest = other;
  }
  return highest;
}

/** What is to be said of a control's level, whichever right asks. */
type Standing = Pick<Verdict, 'status' | 'reason' | 'to'>;

const granted: Standing = { status: 'granted' };
const above: Standing = { status: 'granted', reason: 'above' };

function standingOf(judge: Judge, control: PageControl, want: Want): Standing {
  const own = judge.measure(control, want.level);
  // Where nothing is to choose, one end is as good as the other.
  const isChoice = !control.disabled || control.levels !== null;
  if (!own && !isChoice && /^(high|low)est$/.test(want.level)) return granted;
  if (!own) return { status: 'manual', reason: control.disabled ? 'disabled' : 'unreadable' };
  if (control.refused) return { status: 'manual', reason: 'refused' };
  if (own.is < own.wanted && own.target === null) return { status: 'manual', reason: 'level-unreal' };
  const reason = own.unreal ? 'level-unreal' : undefined;
  const highest = highestWanted(judge, control, want, own);
  if (own.is < own.targetRank && own.is < own.wanted) {
    if (control.disabled) return { status: 'manual', reason: 'disabled' };
    return { status: 'missing', reason, to: highest.target ?? want.level };
  }
  if (want.exactly && own.is > highest.targetRank) {
    if (control.disabled) return { status: 'excess', reason: 'disabled' };
    return { status: 'excess', reason, to: highest.target ?? want.level };
  }
  if (own.is > own.targetRank) return above;
  return reason ? { status: 'granted', reason } : granted;
}

function judgeControl(judge: Judge, control: PageControl, want: Want, column: string): Verdict {
  const { status, reason, to } = standingOf(judge, control, want);
  return { status, reason, column, wanted: want.level, control, to };
}

function judgeCell(judge: Judge, cell: Cell, want: Want, column: string): Verdict {
  const only = cell.visible[0];
  if (only && cell.visible.length > 1)
    return { status: 'manual', reason: 'twin', column, wanted: want.level, control: only };
  if (only) return judgeControl(judge, only, want, column);
  if (judge.unopened) return { status: 'missing', reason: 'unopened', column, wanted: want.level };
  return { status: 'manual', reason: 'hidden', column, wanted: want.level };
}

/** Nothing can be over a level that the cell does not have. */
function isNothing(want: Want): boolean {
  return want.exactly && ['None', 'No', 'off', 'lowest', '0'].includes(want.level);
}

function judgeRow(judge: Judge, right: WantedRight): Verdict[] {
  const row = judge.cells.row(right.key);
  const verdicts: Verdict[] = [];
  for (const want of right.wants) {
    if (row && want.column === '*') verdicts.push(...judgeEveryCell(judge, row, want));
    else verdicts.push(judgeColumn(judge, row, want));
  }
  return verdicts;
}

function judgeEveryCell(judge: Judge, row: ReadonlyMap<string, Cell>, want: Want): Verdict[] {
  const cells = [...row.values()];
  const shown = cells.filter(({ visible }) => visible.length > 0);
  return (shown.length ? shown : cells.slice(0, 1)).map((cell) => judgeCell(judge, cell, want, cell.column));
}

function judgeColumn(judge: Judge, row: ReadonlyMap<string, Cell> | undefined, want: Want): Verdict {
  const cell = row && cellFor(row, want.column);
  if (cell) return judgeCell(judge, cell, want, want.column);
  const place = { column: want.column, wanted: want.level };
  if (row && isNothing(want)) return { ...place, status: 'granted' };
  return judge.unopened
    ? { ...place, status: 'missing', reason: 'unopened' }
    : { ...place, status: 'absent' };
}

/** Whether a right stands below a name, by the parts of its visible path: `Tickets` is not above `Ticket Comments`. */
export function isBelow(judge: Pick<Judge, 'fold'>, right: WantedRight, control: PageControl): boolean {
  if (right.scope === 'everything') return true;
  if (!control.key.startsWith(`${right.key} `)) return false;
  const parts = control.path.flatMap((name) => name.split(/\s+[-–—|>:]\s+|:\s+/));
  return parts.slice(0, -1).some((_, index) => judge.fold(parts.slice(0, index + 1).join(' ')) === right.key);
}

/** Keys of the rows that a wildcard takes in. */
export function rowsBelow(judge: Judge, right: WantedRight): string[] {
  const keys: string[] = [];
  for (const [key, row] of judge.cells.rows) {
    const cell: Cell | undefined = row.values().next().value;
    const control = cell?.visible[0] ?? cell?.hidden[0];
    if (control && !isEntry(control) && isBelow(judge, right, control)) keys.push(key);
  }
  return keys;
}

/** The key of an entry of a right's list. */
export function entryKey({ fold }: Pick<Judge, 'fold'>, { path }: WantedRight, entry: string): string {
  return fold([...path, entry].join(' '));
}

const atDialog = { status: 'manual', reason: 'dialog', column: '', wanted: '' } as const;

/** What is to be moved in the list behind a right, once its dialog has been open. */
function judgeList(judge: Judge, right: WantedRight, { mode, entries }: Customize): Verdict[] {
  const read: string[] = [];
  for (const row of judge.cells.rows.values()) {
    const control = row.values().next().value?.visible[0];
    if (control && isEntry(control) && isBelow(judge, right, control)) read.push(control.path.at(-1) ?? '');
  }
  if (mode === 'choice' || read.length === 0) return [atDialog];
  const deny = mode === 'deny';
  const want = { column: '', level: deny ? 'Disallow' : 'Allow', exactly: deny };
  return (mode === 'all' ? read : entries).map((entry) => {
    const cell = judge.cells.row(entryKey(judge, right, entry))?.get('');
    if (!cell) return { status: 'absent', column: entry, wanted: want.level };
    const { to, ...verdict } = judgeCell(judge, cell, want, entry);
    if (to === undefined) return verdict;
    // A closed dialog has to be opened again before anything can be moved.
    return verdict.control && verdict.control.ref < 0
      ? { ...verdict, ...atDialog, column: entry }
      : { ...verdict, to };
  });
}

function judgeWildcard(judge: Judge, right: WantedRight): Verdict[] {
  const verdicts: Verdict[] = [];
  for (const key of rowsBelow(judge, right)) {
    for (const cell of judge.cells.row(key)?.values() ?? []) {
      if (cell.visible.length === 0) continue;
      const want = right.wants.find(({ column }) => column === '*' || columnKey(column) === cell.column);
      const name = cell.visible[0]?.path.join(' - ') ?? key;
      if (want) verdicts.push(judgeCell(judge, cell, want, cell.column ? `${name} - ${want.column}` : name));
    }
  }
  const level = right.wants[0]?.level ?? '';
  if (judge.unopened) verdicts.push({ status: 'missing', reason: 'unopened', column: '', wanted: level });
  else if (verdicts.length === 0) verdicts.push({ status: 'absent', column: '', wanted: level });
  return verdicts;
}

/** Every verdict on one wanted right; a customize list adds that it needs its dialog. */
export function judgeRight(judge: Judge, right: WantedRight): Verdict[] {
  const verdicts = right.scope === 'right' ? judgeRow(judge, right) : judgeWildcard(judge, right);
  const { customize } = right;
  return customize && !customize.optional ? [...verdicts, ...judgeList(judge, right, customize)] : verdicts;
}
