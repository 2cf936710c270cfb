/** Holds what a manifest asks for against what a page shows. Pure: what comes out depends on what goes in alone. */
import { indexCells } from './cells';
import { createNamed, excessOf, pageName, unnamedKeys } from './excess';
import type { Finding, PageControl, PlannedChange } from './findings';
import { type Fold, fold as plainFold } from './fold';
import { type Judge, judgeRight, type Verdict } from './judge';
import { createMeasure } from './levels';
import { nearestAmong } from './near-miss';
import type { Others, Requirement, Want, WantedRight } from './types';
import type { VendorId } from './vendors';

export interface CompareInput {
  readonly requirements: readonly Requirement[];
  /** Ids of inferred rows that the admin has confirmed. */
  readonly confirmed: ReadonlySet<string>;
  readonly controls: readonly PageControl[];
  /** Parts of the page are not mounted yet. */
  readonly unopened: boolean;
  readonly others: Others;
  readonly vendor: VendorId;
  /** The folder the controls' keys were made with: tenants rename levels and sections too. */
  readonly fold?: Fold;
  /** Folded names of the vendor's vocabulary: a real right is not offered as the misspelling of another. */
  readonly known?: ReadonlySet<string>;
}

export interface Comparison {
  /** One for each requirement, in their order, then one for each right that none of them names. */
  readonly findings: readonly Finding[];
  /** What Grant would set: only rows that are `missing`, and never lower than they are. */
  readonly grant: readonly PlannedChange[];
  /** What Remove would set: only rows that are `excess`. */
  readonly remove: readonly PlannedChange[];
  /** Requirements of which a part may be in what is not mounted, whatever their finding says of the rest. */
  readonly unopened: readonly string[];
}

/** A row of several cells is what its most pressing cell is; what RoleCall can set comes first. */
const urgency: readonly ((verdict: Verdict) => boolean)[] = [
  (verdict) => verdict.status === 'missing' && verdict.to !== undefined,
  (verdict) => verdict.status === 'excess',
  (verdict) => verdict.status === 'missing',
  (verdict) => verdict.status === 'absent',
  (verdict) => verdict.status === 'manual',
  (verdict) => verdict.reason === 'level-unreal',
  (verdict) => verdict.reason === 'above',
  () => true,
];
const nothing: Verdict = { status: 'granted', column: '', wanted: '' };

/** Of several rights of which one is enough, the one to speak of. An unopened part may hold one that is granted. */
const preference: readonly ((verdict: Verdict) => boolean)[] = [
  (verdict) => verdict.status === 'granted',
  (verdict) => verdict.status === 'excess',
  (verdict) => verdict.reason === 'unopened',
  (verdict) => verdict.status === 'missing',
  (verdict) => verdict.status === 'manual',
  () => true,
];

interface Judged {
  readonly verdicts: readonly Verdict[];
  readonly worst: Verdict;
}

function judgeOne(judge: Judge, right: WantedRight): Judged {
  const verdicts = judgeRight(judge, right);
  if (verdicts.length < 2) return { verdicts, worst: verdicts[0] ?? nothing };
  const test = urgency.find((applies) => verdicts.some(applies));
  return { verdicts, worst: verdicts.find((verdict) => test?.(verdict)) ?? nothing };
}

function judgeAnyOf(judge: Judge, requirement: Requirement): Judged {
  const only = requirement.anyOf[0];
  if (only && requirement.anyOf.length === 1) return judgeOne(judge, only);
  const judged = requirement.anyOf.map((right) => judgeOne(judge, right));
  const test = preference.find((applies) => judged.some(({ worst }) => applies(worst)));
  return judged.find(({ worst }) => test?.(worst)) ?? { verdicts: [], worst: nothing };
}

function shortOf(verdicts: readonly Verdict[]): NonNullable<Finding['short']> | undefined {
  let short: { column: string; is: string; wanted: string }[] | undefined;
  for (const { status, reason, column, control, wanted } of verdicts) {
    if (!control || (status === 'granted' && !reason)) continue;
    const level = control.level ?? '';
    short ??= [];
    // The page shows what was chosen and says that it is not so: what is, nobody sees.
    short.push({ column, is: control.refused && level === wanted ? '?' : level, wanted });
  }
  return short;
}

/** Rows the source leaves open are shown as they are, and stay out of Grant and Remove until confirmed. */
function statusOf(worst: Verdict, open: boolean): Pick<Verdict, 'status' | 'reason'> {
  if (!open) return worst;
  const acts = worst.status === 'missing' || worst.status === 'excess';
  return { status: acts ? 'manual' : worst.status, reason: 'inferred' };
}

function addChanges(changes: PlannedChange[], findingId: string, judged: Judged): void {
  for (const { status, control, to } of judged.verdicts) {
    if (control && to !== undefined && status === judged.worst.status)
      changes.push({ findingId, ref: control.ref, from: control.level ?? '', to });
  }
}

function wantedByKey(input: CompareInput): Map<string, readonly Want[]> {
  const wanted = new Map<string, readonly Want[]>();
  for (const { anyOf, id, inferred } of input.requirements) {
    const right = anyOf[0];
    if (!right || anyOf.length > 1 || right.scope !== 'right' || (inferred && !input.confirmed.has(id)))
      continue;
    const others = wanted.get(right.key);
    wanted.set(right.key, others ? [...others, ...right.wants] : right.wants);
  }
  return wanted;
}

/** Compares in one pass, linear in the controls and the requirements. */
export function compare(input: CompareInput): Comparison {
  const fold = input.fold ?? plainFold;
  const judge: Judge = {
    cells: indexCells(input.controls),
    unopened: input.unopened,
    measure: createMeasure(input.vendor, fold),
    fold,
    wanted: wantedByKey(input),
  };
  const named = createNamed(judge, input.requirements, input.others);
  let unnamed: string[] | undefined;
  let near: ((key: string) => string | undefined) | undefined;

  /** The one right of the same own name below a name that nothing knows: companies rename what stands above a row. */
  const elsewhere = ({ path, wants }: WantedRight): string | undefined => {
    const own = fold(path.at(-1) ?? '');
    const found =
      path.length > 1 && wants[0]?.column ? (unnamed ?? []).filter((key) => key.endsWith(` ${own}`)) : [];
    return found.length === 1 ? found[0] : undefined;
  };
  const nearMiss = (right: WantedRight): PageControl | undefined => {
    unnamed ??= [...unnamedKeys(judge, named, input.known)];
    near ??= nearestAmong(unnamed);
    const row = judge.cells.row(near(right.key) ?? elsewhere(right) ?? '');
    return row?.values().next().value?.visible[0];
  };

  const findings: Finding[] = [];
  const grant: PlannedChange[] = [];
  const remove: PlannedChange[] = [];
  const unopened: string[] = [];
  for (const requirement of input.requirements) {
    const judged = judgeAnyOf(judge, requirement);
    const open = requirement.inferred && !input.confirmed.has(requirement.id);
    const right = requirement.anyOf[0];
    const missed = judged.worst.status === 'absent' && right?.scope === 'right' ? nearMiss(right) : undefined;
    const seen = judged.worst.control ?? missed;
    const called = seen && right?.scope === 'right' ? pageName(seen, input.vendor) : requirement.name;
    const { status, reason } = statusOf(judged.worst, open);
    const short = shortOf(judged.verdicts);
    const finding: { -readonly [Part in keyof Finding]: Finding[Part] } = {
      id: requirement.id,
      name: requirement.name,
      status,
    };
    if (missed) finding.reason = 'near-miss';
    else if (reason) finding.reason = reason;
    if (called !== requirement.name) finding.pageName = called;
    if (short) finding.short = short;
    findings.push(finding);
    if (!open && judged.verdicts.some(({ reason }) => reason === 'unopened')) unopened.push(requirement.id);
    if (!open && judged.worst.status === 'missing') addChanges(grant, requirement.id, judged);
    if (!open && judged.worst.status === 'excess') addChanges(remove, requirement.id, judged);
  }
  if (input.others === 'keep') return { findings, grant, remove, unopened };
  const excess = excessOf(judge, input.vendor, named);
  return {
    findings: [...findings, ...excess.findings],
    grant,
    remove: [...remove, ...excess.remove],
    unopened,
  };
}
