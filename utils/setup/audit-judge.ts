/** Holds one role against several manifests. Pure: nothing here can change the page or would want to. */
import { defaultChoices, hasQuestions } from '../manifests/choices';
import { chosenManifest, wantedRows } from '../manifests/chosen';
import { compare } from '../manifests/compare';
import type { Finding, PageControl } from '../manifests/findings';
import { foldWith } from '../manifests/fold';
import type { CompiledManifest, Requirement, Vocabulary } from '../manifests/types';
import { overGranted } from './audit-over';
import type { AuditFindings, AuditResult, AuditRow, AuditStanding, AuditVerdict } from './audit-types';
import { knownNames } from './plan';

export interface AuditInput {
  readonly controls: readonly PageControl[];
  /** Parts of the page have not been read. */
  readonly unopened: boolean;
  /** The vendor's object whose rights were read. */
  readonly target: string;
  readonly manifests: readonly CompiledManifest[];
  readonly vocabulary: Vocabulary;
  /** The vendor's app runs on a server of the admin's company. */
  readonly ownServer: boolean;
  /** ISO date. */
  readonly today: string;
}

/** What would become of each integration with this role, and what none of them asks for. */
export function auditRole(input: AuditInput): AuditFindings {
  const { manifests, vocabulary } = input;
  // Nothing is going to be set: a level counts as it is, whether it could be changed or not.
  const controls = input.controls.map((one) => (one.levels ? { ...one, disabled: false } : one));
  const here = manifests.filter(({ target }) => target === input.target);
  const rows = new Map(here.map((manifest) => [manifest.id, rowsOf(manifest, input)]));
  const results = manifests.map((manifest) =>
    resultOf(manifest, rows.get(manifest.id), { ...input, controls }),
  );
  const listed = here.filter(({ id }) => rows.get(id)?.length);
  return {
    results,
    over: overGranted(
      controls,
      listed.flatMap(({ id }) => rows.get(id) ?? []),
      vocabulary,
    ),
    copied: here.filter(({ others }) => others === 'keep').map(nameOf),
  };
}

function rowsOf(manifest: CompiledManifest, input: AuditInput): Requirement[] {
  return wantedRows(manifest, defaultChoices(manifest, input));
}

function resultOf(
  manifest: CompiledManifest,
  rows: readonly Requirement[] | undefined,
  input: AuditInput,
): AuditResult {
  const judged = rows?.length ? judgeRows(manifest, rows, input) : [];
  return {
    manifestId: manifest.id,
    manifestVersion: manifest.version,
    destination: nameOf(manifest),
    verdict: verdictOf(rows, judged),
    hasQuestions: hasQuestions(manifest),
    rows: judged.filter(({ standing }) => standing !== 'held'),
    asked: judged.length,
  };
}

function verdictOf(rows: readonly Requirement[] | undefined, judged: readonly AuditRow[]): AuditVerdict {
  if (!rows) return 'elsewhere';
  if (rows.length === 0) return 'unlisted';
  const has = (wanted: AuditStanding) => judged.some(({ standing }) => standing === wanted);
  return has('lacking') ? 'breaks' : has('unclear') ? 'unclear' : 'works';
}

function judgeRows(
  manifest: CompiledManifest,
  rows: readonly Requirement[],
  { controls, unopened, vocabulary, ...where }: AuditInput,
): AuditRow[] {
  const { findings } = compare({
    requirements: rows,
    confirmed: new Set(),
    controls,
    unopened,
    others: chosenManifest(manifest, defaultChoices(manifest, where)).others,
    vendor: manifest.vendor,
    fold: foldWith(vocabulary.aliases),
    known: new Set(knownNames(rows, vocabulary)),
  });
  // What one manifest does not name, another may: that is counted over all of them.
  return findings.slice(0, rows.length).map(rowOf);
}

function rowOf(finding: Finding): AuditRow {
  const { name, reason, pageName, short = [] } = finding;
  return {
    name,
    standing: standingOf(finding),
    ...(reason ? { reason } : {}),
    ...(pageName === undefined ? {} : { pageName }),
    cells: short,
  };
}

function standingOf({ status, reason }: Finding): AuditStanding {
  if (status === 'granted') return 'held';
  if (status === 'excess') return 'over';
  // The level that is asked for is not to be had here, and neither is a higher one.
  if (status === 'manual' && reason === 'level-unreal') return 'lacking';
  return status === 'missing' && reason !== 'unopened' ? 'lacking' : 'unclear';
}

function nameOf({ destination, integration }: CompiledManifest): string {
  return integration ? `${destination} (${integration})` : destination;
}
