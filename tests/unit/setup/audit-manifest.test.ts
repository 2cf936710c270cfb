import { describe, expect, it } from 'vitest';
import { compileFolder, shortHash } from '../../../scripts/manifest-files';
import { compileAll } from '../../../utils/manifests/compile-all';
import type { PageControl } from '../../../utils/manifests/findings';
import { foldWith } from '../../../utils/manifests/fold';
import type { CompiledManifest, Vocabulary } from '../../../utils/manifests/types';
import { vendorFacts } from '../../../utils/manifests/vendors';
import { auditRole } from '../../../utils/setup/audit-judge';
import { recordedManifest } from '../../../utils/setup/audit-manifest';
import { faultsOf } from '../manifests/compiling';

const { manifests, vocabularies } = compileFolder('.');

function vocabularyOf(vendor: string): Vocabulary {
  const found = vocabularies.find((one) => one.vendor === vendor);
  if (!found) throw new Error(`no vocabulary of ${vendor}`);
  return found;
}

/** A role that has what a manifest's plain rows ask for, and no more. */
function roleFor({ vendor, requirements }: CompiledManifest): PageControl[] {
  const cells = new Map<string, PageControl>();
  for (const { path, key, scope, wants } of requirements
    .map(({ anyOf }) => anyOf[0])
    .filter((one) => !!one)) {
    for (const { column, level } of scope === 'right' ? wants : []) {
      const scale = (vendorFacts[vendor].scales as readonly (readonly string[])[]).find((one) =>
        one.includes(level),
      );
      if (column === '*' || !scale) continue;
      const name = `${key}|${column}`;
      const rest = { levels: scale, visible: true, disabled: false };
      const known = cells.get(name);
      if (!known || scale.indexOf(known.level ?? '') < scale.indexOf(level))
        cells.set(name, { ref: cells.size, path, key, column: column.toLowerCase(), level, ...rest });
    }
  }
  return [...cells.values()];
}

/** As a person fills it in: every gap by what it asks for. */
function finished(text: string): string {
  return text
    .replace(/"FILL IN: the guide's https address"/, '"https://docs.rocketcyber.example/guide"')
    .replace(/"FILL IN: how much[^"]*"/, '"full"')
    .replaceAll('FILL IN: ', '');
}

const today = '2026-11-22';

describe('a role that is written down', () => {
  const plain = manifests.filter((manifest) => roleFor(manifest).length > 2);

  it('is tried on many roles of every vendor that has some', () => {
    expect(new Set(plain.map(({ vendor }) => vendor))).toEqual(
      new Set(['syncro', 'autotask', 'connectwise']),
    );
    expect(plain.length).toBeGreaterThan(60);
  });

  it.each(plain.map((manifest) => [manifest.id, manifest] as const))(
    'is a manifest without fault once its gaps are filled, and that role is just what it asks for: %s',
    (_id, { vendor, ...manifest }) => {
      const vocabulary = vocabularyOf(vendor);
      const controls = roleFor({ vendor, ...manifest });
      const text = recordedManifest({
        controls,
        vocabulary,
        name: 'Acme',
        target: null,
        unopened: false,
        today,
      });
      const path = `${vendor}/acme.json`;
      const { manifests: read, problems } = compileAll([{ path, text: finished(text) }], shortHash);
      expect(problems).toEqual([]);
      const fold = foldWith(vocabulary.aliases);
      const [recorded] = read.map((one) => ({
        ...one,
        requirements: one.requirements.map((row) => ({
          ...row,
          anyOf: row.anyOf.map((right) => ({ ...right, key: fold(right.path.join(' ')) })),
        })),
      }));
      if (!recorded) throw new Error('nothing was written down');
      const where = { unopened: false, ownServer: false, today, target: recorded.target };
      const { results, over } = auditRole({ controls, manifests: [recorded], vocabulary, ...where });
      expect(results).toMatchObject([{ verdict: 'works', rows: [] }]);
      expect(over).toEqual([]);
    },
  );
});

const vocabulary: Vocabulary = { vendor: 'syncro', names: { 'asset list': 'Assets - List' }, aliases: [] };

function box(name: string, level: string, more: Partial<PageControl> = {}): PageControl {
  const key = foldWith([])(name);
  return {
    ref: 0,
    path: [name],
    key,
    column: '',
    level,
    levels: ['off', 'on'],
    visible: true,
    disabled: false,
    ...more,
  };
}

function recorded(controls: readonly PageControl[], more: object = {}) {
  const text = recordedManifest({
    controls,
    vocabulary,
    name: ' Acme ',
    target: null,
    unopened: false,
    today,
    ...more,
  });
  return JSON.parse(text) as { readonly [key: string]: unknown; readonly rights: string[] };
}

it('holds what is on and shown, once, by the vendor’s spelling', () => {
  const { rights, destination } = recorded([
    box('ASSETS – list', 'on'),
    box('Tickets - Create', 'off'),
    box('Tickets - List', 'on', { visible: false }),
    box('Invoices - List', 'on'),
    box('Invoices - List', 'on'),
  ]);
  expect(destination).toBe('Acme');
  expect(rights).toEqual(['Assets - List', 'Invoices - List']);
});

it('names every gap that a person has to fill, and is refused until then', () => {
  const faults = faultsOf('syncro/acme.json', recorded([box('Assets - List', 'on')]));
  expect(faults.length).toBeGreaterThan(4);
  for (const fault of faults) expect(fault).toMatch(/still to be filled in/);
});

it('says which record it is of, where that is not the usual one', () => {
  expect(recorded([box('Assets - List', 'on')])).not.toHaveProperty('target');
  expect(recorded([box('Assets - List', 'on')], { target: 'security-group' })).toMatchObject({
    target: 'security-group',
  });
});

it('says that it is not whole, where the page was not read whole', () => {
  expect(recorded([box('Assets - List', 'on')])).not.toHaveProperty('notes');
  const { notes } = recorded([box('Assets - List', 'on')], { unopened: true });
  expect(notes).toEqual([expect.stringContaining('closed')]);
});

it('leaves out a row that no manifest could hold, and says so', () => {
  const autotask: Vocabulary = { vendor: 'autotask', names: {}, aliases: [] };
  const odd = box('CRM > Tickets', 'Some', {
    path: ['CRM', 'Tickets'],
    column: 'view',
    levels: ['None', 'Some'],
  });
  const { rights, notes } = recorded([odd], { vocabulary: autotask });
  expect(rights).toEqual([]);
  expect(notes).toEqual(['Not written down as a row: CRM > Tickets: View Some']);
});
