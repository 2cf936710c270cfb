import { expect, it } from 'vitest';
import { compileFolder } from '../../../scripts/manifest-files';
import { noChoices } from '../../../utils/manifests/choices';
import { wantedRows } from '../../../utils/manifests/chosen';
import { knownNames, planOf } from '../../../utils/setup/plan';
import type { SetupRecord } from '../../../utils/setup/records';

const { manifests, vocabularies } = compileFolder('.');

it('takes no group for a right: what asks for everything, or for all of a group, names none', () => {
  const wild = manifests.filter(({ requirements }) =>
    requirements.some(({ anyOf }) => anyOf.some(({ scope }) => scope !== 'right')),
  );
  expect(wild.length).toBeGreaterThan(5);
  for (const manifest of wild) {
    const vocabulary = vocabularies.find(({ vendor }) => vendor === manifest.vendor);
    if (!vocabulary) throw new Error(manifest.vendor);
    const rows = wantedRows(manifest, noChoices);
    const groups = rows.flatMap(({ anyOf }) =>
      anyOf.flatMap(({ scope, key }) => (scope === 'right' ? [] : key)),
    );
    const known = new Set(knownNames(rows, vocabulary));
    expect(
      groups.filter((key) => known.has(key) && !Object.hasOwn(vocabulary.names, key)),
      manifest.id,
    ).toEqual([]);
  }
});

it('has the page say that a value is to be sent first where its destination must have it before Save', () => {
  const kept = manifests.map((manifest) => {
    const vocabulary = vocabularies.find(({ vendor }) => vendor === manifest.vendor);
    if (!vocabulary) throw new Error(manifest.vendor);
    const setup = { id: 'setup', choices: noChoices } as SetupRecord;
    return [manifest.destinationForm.beforeSave, planOf(setup, manifest, vocabulary).kept] as const;
  });
  expect(new Set(kept.map(String))).toEqual(new Set(['true,overlaySendFirst', 'false,overlaySafe']));
});
