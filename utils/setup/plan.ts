import type { CompiledManifest, Requirement, Vocabulary } from '../manifests/types';
import type { AssistantPlan } from '../messaging/protocol';
import { pageStyles } from './page-styles';
import type { SetupRecord } from './records';

/** The rows wanted under the chosen groups: rows of no group always, others when any of their groups is chosen. */
export function wantedRows(manifest: CompiledManifest, groups: readonly string[]): Requirement[] {
  return manifest.requirements.filter(
    (row) => row.groups.length === 0 || row.groups.some((group) => groups.includes(group)),
  );
}

/** Folded names of rights that a page may show: the vendor's vocabulary and what the rows ask for. */
export function knownNames(rows: readonly Requirement[], vocabulary: Vocabulary): string[] {
  const asked = rows.flatMap(({ anyOf }) => anyOf.map(({ key }) => key));
  return [...new Set([...Object.keys(vocabulary.names), ...asked])];
}

/** What the page part needs to know of a setup. */
export function planOf(
  setup: SetupRecord,
  manifest: CompiledManifest,
  vocabulary: Vocabulary,
): AssistantPlan {
  return {
    setupId: setup.id,
    known: knownNames(wantedRows(manifest, setup.groups), vocabulary),
    aliases: vocabulary.aliases,
    capture: manifest.credential,
    fields: manifest.objects.flatMap(({ fields }) => fields),
    target: manifest.target,
    styles: pageStyles,
  };
}
