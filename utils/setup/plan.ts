import { chosenManifest, wantedRows } from '../manifests/chosen';
import { foldWith } from '../manifests/fold';
import type { CompiledManifest, Requirement, VendorObject, Vocabulary } from '../manifests/types';
import type { AssistantPlan, PlannedField } from '../messaging/protocol';
import { pageStyles } from './page-styles';
import type { SetupRecord } from './records';

/** Folded names of rights that a page may show: the vendor's vocabulary and what the rows ask for, entries of lists too. */
export function knownNames(rows: readonly Requirement[], vocabulary: Vocabulary): string[] {
  const fold = foldWith(vocabulary.aliases);
  const asked = rows.flatMap(({ anyOf }) =>
    anyOf.flatMap(({ key, path, scope, customize }) => [
      // What a wildcard names is a group, or nothing at all: no row may be taken for it.
      ...(scope === 'right' ? [key] : []),
      ...(customize?.entries.map((entry) => fold([...path, entry].join(' '))) ?? []),
    ]),
  );
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
    known: knownNames(wantedRows(manifest, setup.choices), vocabulary),
    aliases: vocabulary.aliases,
    capture: manifest.credential,
    fields: chosenManifest(manifest, setup.choices).objects.flatMap(({ object, fields }) =>
      fields.map((field) => ({ object, ...plannedField(field) })),
    ),
    target: manifest.target,
    kept: manifest.destinationForm.beforeSave ? 'overlaySendFirst' : 'overlaySafe',
    styles: pageStyles,
  };
}

const day = 86_400_000;

/** A number of days becomes the date in ISO form, which date fields take; what only the admin can say stays open. */
function plannedField({ label, value }: VendorObject['fields'][number]): Omit<PlannedField, 'object'> {
  if (value.kind === 'text') return { label, fill: value.text };
  if (value.kind === 'offer') return { label, offer: value.text };
  if (value.kind !== 'days') return { label };
  return { label, offer: new Date(Date.now() + value.days * day).toISOString().slice(0, 10) };
}
