/** The manifests that ship, held to their sources. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { manifestAssets } from '../../../scripts/manifest-assets';
import { compileFolder } from '../../../scripts/manifest-files';
import { schemaText } from '../../../scripts/manifests-schema';
import { credentialFields } from '../../../utils/manifests/credentials';
import type { CatalogueEntry, CompiledManifest } from '../../../utils/manifests/types';
import { parcelFor } from '../../../utils/sinks/values';

const { manifests, vocabularies, warnings, problems } = compileFolder('.');

function manifest(id: string): CompiledManifest {
  const found = manifests.find((each) => each.id === id);
  if (!found) throw new Error(`no manifest ${id}`);
  return found;
}

it('compiles without fault, and every right is in its vocabulary', () => {
  expect(problems).toEqual([]);
  expect(warnings).toEqual([]);
});

it.each(manifests)(
  '$id says where it was read, ships no origin of its own, and is found beside its vendor',
  (each) => {
    expect(each.url).toMatch(/^https:\/\//);
    expect(each.read).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(each.version).toMatch(/^[0-9a-f]{8}$/);
    expect(each.destinationForm.origins).toEqual([]);
    expect(each.destinationForm.where).not.toBe('');
    expect(each.id.startsWith(`${each.vendor}/`)).toBe(true);
    expect(credentialFields[each.vendor]).toEqual(expect.arrayContaining([...each.credential]));
  },
);

it('asks for RocketCyber the 21 rows of its table', () => {
  const { requirements, rights, target, destinationForm } = manifest('syncro/rocketcyber');
  expect(requirements.map(({ name }) => name)).toEqual([
    'Assets - View Details',
    'Assets - List/Search',
    'Contacts - Import',
    'Customers - List/Search',
    'Customers - View Detail',
    'Tickets - List/Search',
    'Tickets - View Details',
    'Tickets - Create',
    'Tickets - Edit',
    'Tickets - Delete',
    'Tickets - Merge',
    'Ticket Comments - New',
    'Ticket Comments - Delete',
    'Ticket Workflows - Manage',
    'Ticket Worksheets - Add',
    'Ticket Worksheets - Manage',
    'Ticket Worksheets - Delete',
    'RMM Alerts - List',
    'RMM Alerts - Create',
    'RMM Alerts - Delete',
    'RMM Alerts - Clear/Manage',
  ]);
  expect(rights).toBe(21);
  expect(target).toBe('token');
  expect(destinationForm.fields.map(({ value }) => value)).toEqual(['{subdomain}', '{apiToken}']);
});

it('asks for the others what their guides list', () => {
  expect(manifest('syncro/lifecycle-manager')).toMatchObject({
    rights: 2,
    prebuilt: 'Lifecycle Manager',
    confidence: 'prebuilt',
  });
  expect(manifest('syncro/gradient-msp').rights).toBe(10);
  expect(manifest('syncro/tier2tickets').rights).toBe(7);
  expect(manifest('syncro/tier2tickets').variants[0]?.requirements).toHaveLength(5);
  expect(manifest('syncore/any-destination')).toMatchObject({
    destination: 'Any destination (Syncore)',
    target: 'none',
  });
});

describe("what goes into the destinations' forms", () => {
  const given = { subdomain: 'acme', apiToken: 'a'.repeat(30) };

  it.each([
    ['syncro/rocketcyber', 'acme.syncromsp.com', ['acme', given.apiToken]],
    ['syncro/gradient-msp', 'acme.syncromsp.com', [given.apiToken, 'acme']],
    ['syncro/lifecycle-manager', 'acme.syncromsp.com', [given.apiToken, 'acme.syncromsp.com']],
    ['syncro/lifecycle-manager', 'acme.repairshopr.com', [given.apiToken, 'acme.repairshopr.com']],
    [
      'syncro/tier2tickets',
      'acme.repairshopr.com',
      ['RepairShopr / Syncro', 'acme.repairshopr.com', given.apiToken],
    ],
  ])('%s on %s', (id, home, values) => {
    const { fields } = manifest(id).destinationForm;
    const parcels = fields.map((field, index) => parcelFor(field, index, given, home));
    expect(parcels).toEqual(values.map((value) => ({ parcel: expect.objectContaining({ value }) })));
  });
});

it('packs catalogue, manifests and vocabularies for the build', () => {
  const assets = new Map(manifestAssets('.').map(({ path, contents }) => [path, contents]));
  const catalogue = JSON.parse(assets.get('catalogue.json') ?? '') as CatalogueEntry[];
  expect(catalogue.map(({ id }) => id)).toEqual(manifests.map(({ id }) => id));
  expect(Object.keys(catalogue[0] ?? {})).not.toContain('requirements');
  for (const { id, vendor } of catalogue)
    expect(JSON.parse(assets.get(`manifests/${vendor}.json`) ?? '')[id]).toEqual(manifest(id));
  for (const { vendor } of vocabularies) expect(assets.has(`vocabulary/${vendor}.json`)).toBe(true);
});

it('keeps the schema for editors up to date (npm run manifests:schema)', () => {
  expect(readFileSync('permission-manifests/manifest.schema.json', 'utf8')).toBe(schemaText());
  for (const { id } of manifests) {
    const written = JSON.parse(readFileSync(`permission-manifests/${id}.json`, 'utf8')) as {
      $schema: string;
    };
    expect(existsSync(`permission-manifests/${id}/../${written.$schema}`.replace(/[^/]+\/\.\.\//, ''))).toBe(
      true,
    );
  }
});

it.each([
  ['syncro', 95],
  ['connectwise', 84],
  ['autotask', 47],
])('knows of %s at least the %i rights that are published', (vendor, count) => {
  const vocabulary = vocabularies.find((each) => each.vendor === vendor);
  expect(Object.keys(vocabulary?.names ?? {}).length).toBeGreaterThanOrEqual(count);
});
