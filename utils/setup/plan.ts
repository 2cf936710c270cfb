import type { CompiledManifest, Requirement, Vocabulary } from '../manifests/types';
import type { AssistantPlan } from '../messaging/protocol';
import type { SetupRecord } from './records';

/** The rows wanted under the chosen groups: rows of no group always, others when any of their groups is chosen. */
export function wantedRows(manifest: CompiledManifest, groups: readonly string[]): Requirement[] {
  return manifest.requirements.filter(
    (row) => row.groups.length === 0 || row.groups.some((group) => groups.includes(group)),
  );
}

/** What the page part needs to know of a setup. */
export function planOf(
  setup: SetupRecord,
  manifest: CompiledManifest,
  vocabulary: Vocabulary,
): AssistantPlan {
  return {
    setupId: setup.id,
    requirements: wantedRows(manifest, setup.groups),
    confirmed: setup.confirmed,
    others: manifest.others,
    vocabulary,
    capture: manifest.credential,
    fields: manifest.objects.flatMap(({ fields }) => fields),
    target: manifest.target,
  };
}
