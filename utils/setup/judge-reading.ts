/** Holds what a frame has read against the setup's manifest. Pure: the page part reads and acts, this decides. */
import { chosenManifest, wantedRows } from '../manifests/chosen';
import { compare } from '../manifests/compare';
import type { Finding, FindingStatus, PageControl, PlannedChange } from '../manifests/findings';
import { foldWith } from '../manifests/fold';
import type { CompiledManifest, Requirement, Vocabulary } from '../manifests/types';
import type { FromAssistant, Judgement } from '../messaging/protocol';
import { knownNames } from './plan';
import type { SetupRecord } from './records';

export type Reading = Extract<FromAssistant, { type: 'report' }>;

/** The findings to show, and what the page part may mark and change. */
export function judgeReading(
  reading: Reading,
  setup: Pick<SetupRecord, 'choices' | 'confirmed' | 'vendor'>,
  manifest: CompiledManifest,
  vocabulary: Vocabulary,
): { readonly findings: readonly Finding[]; readonly judgement: Judgement } {
  const { controls, unopened } = reading;
  const rows = wantedRows(manifest, setup.choices);
  const compared = compare({
    requirements: controls.length > 0 || unopened ? rows : [],
    confirmed: new Set(setup.confirmed),
    controls,
    unopened,
    others: chosenManifest(manifest, setup.choices).others,
    vendor: setup.vendor,
    fold: foldWith(vocabulary.aliases),
    known: new Set(knownNames(rows, vocabulary)),
  });
  const changes = [...compared.grant, ...compared.remove];
  const findings = withOutcomes(compared.findings, changes, reading);
  // Of everything there may be a row on the page that can be set, and more of it elsewhere.
  const failed = new Set(reading.failures.map(({ ref }) => ref));
  const away = changes.filter(({ ref }) => ref < 0 && !failed.has(ref)).map(({ findingId }) => findingId);
  const unread = new Set([...compared.unopened, ...away]);
  const ids = (wanted: (finding: Finding) => boolean) => findings.filter(wanted).map(({ id }) => id);
  const missing = ids(({ status }) => status === 'missing');
  const asked = findings.filter(({ status }) => status !== 'excess');
  const isWhole = asked.length > 0 && asked.every(({ status }) => status === 'granted');
  return {
    findings,
    judgement: {
      grant: compared.grant,
      remove: compared.remove,
      rows: placeRows(controls, findings, rows),
      missing,
      excess: ids(({ status }) => status === 'excess'),
      unopened: ids(({ id, reason }) => reason === 'unopened' || unread.has(id)),
      lists: ids(({ reason }) => reason === 'dialog'),
      absent: ids(({ status }) => status === 'absent'),
      left: missing.length > 0 || isWhole ? missing.length : null,
    },
  };
}

/** What the last action could not bring about is for the admin; what is not mounted now has to be opened first. */
function withOutcomes(
  findings: readonly Finding[],
  changes: readonly PlannedChange[],
  { failures }: Reading,
): Finding[] {
  const failed = new Map(failures.map(({ ref, reason }) => [ref, reason]));
  const byFinding = new Map<string, PlannedChange[]>();
  for (const change of changes) {
    const others = byFinding.get(change.findingId);
    if (others) others.push(change);
    else byFinding.set(change.findingId, [change]);
  }
  return findings.map((finding): Finding => {
    const planned = byFinding.get(finding.id) ?? [];
    const reason = planned.map(({ ref }) => failed.get(ref)).find((outcome) => outcome !== undefined);
    if (reason) return { ...finding, status: 'manual', reason };
    const isClosed = planned.length > 0 && planned.every(({ ref }) => ref < 0);
    return isClosed ? { ...finding, reason: 'unopened' } : finding;
  });
}

/** The finding of each visible control: the requirement that names it, else its own line among the excess. */
function placeRows(
  controls: readonly PageControl[],
  findings: readonly Finding[],
  rows: readonly Requirement[],
): Judgement['rows'] {
  const rights = rows.flatMap(({ id, anyOf }) => anyOf.map((right) => ({ id, ...right })));
  const named = new Map(rights.filter(({ scope }) => scope === 'right').map(({ key, id }) => [key, id]));
  const wide = rights.filter(({ scope }) => scope !== 'right');
  const status = new Map(findings.map((finding) => [finding.id, finding.status]));
  const placed = controls.flatMap(({ ref, key, visible }) => {
    const around = wide.find((right) => right.scope === 'everything' || key.startsWith(`${right.key} `));
    const findingId = named.get(key) ?? around?.id ?? `excess:${key}`;
    const told = status.get(findingId);
    return visible && ref >= 0 && told ? [{ ref, findingId, status: told }] : [];
  });
  // A list of several rights is one row on the page, marked by the last of them: what is to be done is seen before what is done.
  return placed.sort((one, other) => urgency(one.status) - urgency(other.status));
}

function urgency(status: FindingStatus): number {
  return ['granted', 'absent', 'manual', 'excess', 'missing'].indexOf(status);
}
