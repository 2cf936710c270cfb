/** From what single calls said to a line for each requirement. Pure. */
import type { Requirement, WantedRight } from '../manifests/types';
import type { Outcome, Proof, ProofLine, ProofReason } from './types';

/** What is known of one wanted column of one right. */
export interface Told {
  readonly outcome: Outcome;
  readonly reason?: ProofReason;
}

/** Answers for one column of one right; `column` is empty where a right is one box. */
export type Tell = (right: WantedRight, column: string) => Told;

/** Levels that take a right away: a call can't prove those, and they are left out. */
const lowest: readonly string[] = ['off', 'None', 'No', 'lowest', 'unchecked'];

/**
 * One line for each requirement that gives something; what is refused first, then what could not be told. `columns` stand
 * for a right that is wanted in all of its columns.
 */
export function linesOf(
  requirements: readonly Requirement[],
  tell: Tell,
  columns: readonly string[] = [],
): ProofLine[] {
  const rank: readonly Outcome[] = ['refused', 'untold', 'works'];
  return requirements
    .flatMap((requirement) => lineOf(requirement, tell, columns) ?? [])
    .sort((one, other) => rank.indexOf(one.outcome) - rank.indexOf(other.outcome));
}

/** The same line for every requirement: nothing could be tried. */
export function proofWithout(
  requirements: readonly Requirement[],
  outcome: Outcome,
  reason: ProofReason,
): Proof {
  return { outcome, reason, lines: linesOf(requirements, () => ({ outcome, reason })) };
}

/** Any one of the alternatives is enough. */
function lineOf({ id, name, anyOf }: Requirement, tell: Tell, columns: readonly string[]): ProofLine | null {
  const told = anyOf.flatMap((right) => rightOf(right, tell, columns) ?? []);
  const best =
    told.find(({ outcome }) => outcome === 'works') ??
    told.find(({ outcome }) => outcome === 'untold') ??
    told[0];
  return best ? { id, name, ...best } : null;
}

type OfRight = Pick<ProofLine, 'outcome' | 'reason' | 'columns'>;

/** Refused when any of its columns is; works when all of them do. */
function rightOf(right: WantedRight, tell: Tell, all: readonly string[]): OfRight | null {
  const wants = right.wants.filter(({ level }) => !lowest.includes(level));
  if (!wants.length) return null;
  if (right.scope !== 'right') return { outcome: 'untold', reason: 'no-call' };
  const wanted = wants.flatMap(({ column }) => (column === '*' ? all : [column]));
  const told = wanted.map((column) => ({ column, ...tell(right, column) }));
  const refused = told.filter(({ outcome }) => outcome === 'refused');
  if (refused.length) {
    const columns = refused.map(({ column }) => column).filter((column) => column !== '');
    return { outcome: 'refused', ...(columns.length ? { columns } : {}) };
  }
  const open = told.find(({ outcome }) => outcome === 'untold');
  if (!open) return { outcome: 'works' };
  return open.reason ? { outcome: 'untold', reason: open.reason } : { outcome: 'untold' };
}
