/** The ConnectWise manifests that ship, held to what their guides say: written down here from the guides, not from the files. */
import { describe, expect, it } from 'vitest';
import { compileFolder } from '../../../scripts/manifest-files';
import { manifestTable } from '../../../utils/manifests/table';
import type { CompiledManifest } from '../../../utils/manifests/types';
import { parcelFor } from '../../../utils/sinks/values';
import { guideRows, guideVariants } from './connectwise-rows';

const shipped = compileFolder('.').manifests.filter(({ vendor }) => vendor === 'connectwise');

function manifest(name: string): CompiledManifest {
  const found = shipped.find(({ id }) => id === `connectwise/${name}`);
  if (!found) throw new Error(`no manifest ${name}`);
  return found;
}

describe('Cisco Umbrella', () => {
  const umbrella = manifest('cisco-umbrella');

  it('asks for the levels of its guide, as minimums, and for nothing else', () => {
    const asked = umbrella.requirements.map(({ anyOf, groups, inferred }) => ({
      path: anyOf[0]?.path,
      levels: Object.fromEntries(anyOf[0]?.wants.map(({ column, level }) => [column, level]) ?? []),
      exact: anyOf[0]?.wants.some(({ exactly }) => exactly),
      ways: anyOf.length,
      groups,
      inferred,
    }));
    const plain = { exact: false, ways: 1, groups: [], inferred: false };
    expect(asked).toEqual([
      { path: ['Companies', 'Company Maintenance'], levels: { Inquire: 'All' }, ...plain },
      {
        path: ['Companies', 'Configurations'],
        levels: { Add: 'All', Edit: 'All', Inquire: 'All' },
        ...plain,
      },
      {
        path: ['Service Desk', 'Service Tickets'],
        levels: { Add: 'All', Edit: 'All', Inquire: 'All' },
        ...plain,
      },
      { path: ['System', 'Table Setup'], levels: { Add: 'All', Edit: 'All', Inquire: 'All' }, ...plain },
    ]);
    expect(umbrella).toMatchObject({ target: 'role', others: 'leave', confidence: 'full', variants: [] });
  });

  it('allows three tables behind Table Setup, and narrows no other list', () => {
    expect(umbrella.requirements.map(({ anyOf }) => anyOf[0]?.customize)).toEqual([
      undefined,
      undefined,
      undefined,
      {
        mode: 'allow',
        entries: ['Company / Configuration', 'Service / Priority', 'Service / Service Board'],
      },
    ]);
  });

  it('names the role, gives it to the member, describes the key, and suggests or leaves open the rest', () => {
    expect(umbrella.objects.map(({ object, where }) => [object, where])).toEqual([
      ['role', 'System > Security Roles > +'],
      ['api-member', 'System > Members > API Members > +'],
      ['api-key', 'System > Members > API Members > the new member > API Keys > +'],
    ]);
    const texts = umbrella.objects.map(({ fields }) =>
      fields.flatMap(({ label, value }) => (value.kind === 'text' ? [[label, value.text]] : [])),
    );
    expect(texts).toEqual([
      [['Role ID', 'Umbrella']],
      [['Role ID', 'Umbrella']],
      [['Description', 'Umbrella console']],
    ]);
    const kinds = umbrella.objects[1]?.fields.map(({ value }) => value.kind);
    expect(kinds).toEqual(['offer', 'offer', 'text', 'offer', 'ask', 'ask', 'ask']);
    expect(umbrella.objects[2]?.fields.map(({ label }) => label)).toEqual(['Description']);
  });

  it("puts both keys, and nothing else, into the console's two fields", () => {
    expect(umbrella.credential).toEqual(['publicKey', 'privateKey']);
    expect(umbrella.destinationForm.fields.map(({ labels, value }) => [labels[0], value])).toEqual([
      ['Public API Key', '{publicKey}'],
      ['Private API Key', '{privateKey}'],
    ]);
    expect(umbrella.destinationForm.where).toContain('MSP (or MSSP) Settings > PSA Integration Details');
    expect(umbrella.destinationForm.press).toBe('Save');
  });
});

describe('every other manifest', () => {
  it('has a row of its guide below', () => {
    const others = shipped
      .map(({ id }) => id.replace('connectwise/', ''))
      .filter((id) => id !== 'cisco-umbrella');
    expect([...new Set(guideRows.map(([id]) => id))].sort()).toEqual(others.sort());
  });

  it.each(guideRows)('%s asks for %s', (id, row) => {
    expect(manifestTable(manifest(id)).split('\n')).toContain(`- ${row}`);
  });

  it.each(guideVariants)('%s, %s, asks for %s and not for %s', (id, variantId, row, gone) => {
    const whole = manifest(id);
    const variant = whole.variants.find((each) => each.id === variantId);
    const lines = manifestTable({ ...whole, requirements: variant?.requirements ?? [] }).split('\n');
    expect(lines).toContain(`- ${row}`);
    expect(lines.filter((line) => gone !== '' && line.startsWith(`- ${gone}`))).toEqual([]);
  });

  it.each(shipped)('$id leads through role, member and key, and delivers both keys', (each) => {
    expect(each.objects.slice(0, 3).map(({ object }) => object)).toEqual(['role', 'api-member', 'api-key']);
    expect(each.credential).toEqual(expect.arrayContaining(['publicKey', 'privateKey']));
    const values = each.destinationForm.fields.map(({ value }) => value).join(' ');
    for (const field of each.credential) expect(values).toContain(`{${field}}`);
  });

  it.each(shipped.filter(({ confidence }) => confidence !== 'full'))(
    '$id says what its copy lacks',
    (each) => {
      expect(each.sources[0]?.note ?? '').not.toBe('');
    },
  );
});

it("tells NinjaOne's exclusive role and denied tables from an allow list", () => {
  const { others, requirements } = manifest('ninjaone');
  expect(others).toBe('none');
  expect(requirements.at(-1)?.anyOf[0]?.customize).toEqual({
    mode: 'deny',
    entries: ['Contacts / Communication Type', 'General / StsClient'],
  });
});

it('says of CloudBlue, level by level, what each is for', () => {
  const { requirements } = manifest('ingram-micro-cloudblue');
  const agreements = requirements.find(({ name }) => name === 'Finance | Agreements');
  const reasons = agreements?.anyOf[0]?.wants.map(({ reason }) => reason ?? '') ?? [];
  expect(reasons).toHaveLength(4);
  expect(new Set(reasons).size).toBe(4);
  expect(reasons).not.toContain('');
});

describe("what goes into the destinations' forms", () => {
  const given = {
    companyId: 'acme',
    publicKey: 'P'.repeat(16),
    privateKey: 'Q'.repeat(16),
    siteUrl: 'https://na.myconnectwise.net',
  };
  const { companyId, publicKey, privateKey, siteUrl } = given;

  it.each([
    ['hudu', ['na.myconnectwise.net', companyId, publicKey, privateKey]],
    ['rewst', ['Rewst', companyId, 'na.myconnectwise.net', privateKey, publicKey]],
    ['cyberdrain-cow', [siteUrl, companyId, publicKey, privateKey]],
    ['check-point-harmony-sase', [siteUrl, companyId, publicKey, privateKey]],
    ['watchguard-cloud', [companyId, publicKey, privateKey, siteUrl]],
    ['netwrix-1secure', [siteUrl, companyId, publicKey, privateKey]],
    ['turbodocx', [siteUrl, companyId, publicKey, privateKey]],
    ['signl4', [companyId, publicKey, privateKey]],
    [
      'tier2tickets',
      ['Connectwise manage', 'na.myconnectwise.net/v4_6_release', `${companyId}+${publicKey}:${privateKey}`],
    ],
  ])('%s', (id, values) => {
    const { fields } = manifest(id).destinationForm;
    const parcels = fields.map((field, index) => parcelFor(field, index, given, 'na.myconnectwise.net'));
    expect(parcels).toEqual(values.map((value) => ({ parcel: expect.objectContaining({ value }) })));
  });
});
