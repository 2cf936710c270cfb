/** What a role grants beyond all that several manifests ask for. Pure. */
import { type Cell, cellFor, indexCells, isEntry } from '../manifests/cells';
import { compare } from '../manifests/compare';
import { pageName } from '../manifests/excess';
import type { PageControl } from '../manifests/findings';
import { foldWith } from '../manifests/fold';
import { type Judge, rowsBelow } from '../manifests/judge';
import { createMeasure } from '../manifests/levels';
import type { Requirement, Vocabulary, WantedRight } from '../manifests/types';
import type { OverGranted } from './audit-types';

/** Rights and columns that no row names, then levels above the highest that any row wants there. */
export function overGranted(
  controls: readonly PageControl[],
  rows: readonly Requirement[],
  vocabulary: Vocabulary,
): OverGranted[] {
  if (rows.length === 0) return [];
  const { vendor, aliases } = vocabulary;
  const fold = foldWith(aliases);
  const { findings } = compare({
    requirements: rows,
    confirmed: new Set(),
    controls,
    unopened: false,
    // Another column of a row that is named was asked for by nobody either.
    others: 'none',
    vendor,
    fold,
  });
  const unnamed = findings
    .slice(rows.length)
    .flatMap(({ name, short = [] }) => short.map(({ column, is }) => ({ name, column, is, wanted: '' })));
  const cells = indexCells(controls);
  const judge: Judge = {
    cells,
    unopened: false,
    measure: createMeasure(vendor, fold),
    fold,
    wanted: new Map(),
  };
  const wanted = levelsWanted(judge, rows);
  const higher = [...wanted].flatMap(([cell, levels]) => higherThan(judge, cell, levels, vendor));
  return [...unnamed, ...higher];
}

/** All levels that any row wants, by cell. */
function levelsWanted(judge: Judge, rows: readonly Requirement[]): Map<Cell, string[]> {
  const wanted = new Map<Cell, string[]>();
  for (const right of rows.flatMap(({ anyOf }) => anyOf)) {
    for (const [cell, level] of cellsWanted(judge, right)) {
      const others = wanted.get(cell);
      if (others) others.push(level);
      else wanted.set(cell, [level]);
    }
  }
  return wanted;
}

function* cellsWanted(judge: Judge, right: WantedRight): Generator<readonly [Cell, string]> {
  for (const key of right.scope === 'right' ? [right.key] : rowsBelow(judge, right)) {
    const row = judge.cells.row(key);
    for (const { column, level } of row ? right.wants : []) {
      if (column === '*') for (const cell of row?.values() ?? []) yield [cell, level];
      const cell = row && cellFor(row, column);
      if (cell) yield [cell, level];
    }
  }
}

/** The cell, if it is above the highest of these levels; what cannot be ordered is not said to be. */
function higherThan(
  judge: Judge,
  { visible }: Cell,
  levels: readonly string[],
  vendor: Vocabulary['vendor'],
): OverGranted[] {
  const [control, twin] = visible;
  if (!control || twin || isEntry(control)) return [];
  let most = { rank: Number.NEGATIVE_INFINITY, level: '' };
  for (const level of levels) {
    const measure = judge.measure(control, level);
    const rank = measure && Math.max(measure.wanted, measure.targetRank);
    if (!measure || rank === null || measure.is <= rank) return [];
    if (rank > most.rank) most = { rank, level: measure.target ?? level };
  }
  const { column, level: is } = control;
  return [{ name: pageName(control, vendor), column, is: is ?? '', wanted: most.level }];
}
