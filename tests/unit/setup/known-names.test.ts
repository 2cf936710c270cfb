import { expect, it } from 'vitest';
import { compileFolder } from '../../../scripts/manifest-files';
import { noChoices } from '../../../utils/manifests/choices';
import { wantedRows } from '../../../utils/manifests/chosen';
import { knownNames } from '../../../utils/setup/plan';

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
