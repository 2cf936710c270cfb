import type { Outcome } from './both-ways';
import { acts, type Effort, together } from './person';

const kinds: readonly (readonly [name: string, count: (effort: Effort) => number])[] = [
  ['clicks', ({ clicks }) => clicks],
  ['fields', ({ fields }) => fields],
  ['tabs', ({ tabChanges }) => tabChanges],
  ['acts', acts],
];

/** What every job took, with RoleCall and by the guide, and the ratio of all acts: a row a job, and all together. */
export function effortRows(outcomes: readonly Pick<Outcome, 'job' | 'mine' | 'guide'>[]): string[][] {
  const rows = outcomes.map(({ job, mine, guide }) =>
    row(`${job.app} from ${job.vendor}`, mine.effort, guide.effort),
  );
  if (outcomes.length < 2) return rows;
  const all = row(
    'together',
    together(outcomes.map(({ mine }) => mine.effort)),
    together(outcomes.map(({ guide }) => guide.effort)),
  );
  return [...rows, all];
}

function row(name: string, mine: Effort, guide: Effort): string[] {
  const counts = [mine, guide].flatMap((effort) => kinds.map(([, count]) => String(count(effort))));
  return [name, ...counts, (acts(mine) / acts(guide)).toFixed(2)];
}

/** The rows as text, under two heads. */
export function effortTable(outcomes: readonly Outcome[]): string {
  const names = kinds.map(([name]) => name);
  const lines = [['', ...names, ...names, 'ratio'], ...effortRows(outcomes)];
  const first = Math.max(...lines.map(([name = '']) => name.length)) + 2;
  const text = lines.map(([name = '', ...cells]) => {
    const padded = cells.map((cell, index) => cell.padStart(index === kinds.length ? 11 : 8));
    return name.padEnd(first) + padded.join('');
  });
  const head = ''.padEnd(first) + 'with RoleCall'.padStart(32) + 'by the written guide'.padStart(35);
  return [head, ...text].join('\n');
}
