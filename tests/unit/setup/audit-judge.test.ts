import { describe, expect, it } from 'vitest';
import type { PageControl } from '../../../utils/manifests/findings';
import { fold } from '../../../utils/manifests/fold';
import type { CompiledManifest, Vocabulary } from '../../../utils/manifests/types';
import type { VendorId } from '../../../utils/manifests/vendors';
import { auditRole } from '../../../utils/setup/audit-judge';
import type { AuditResult } from '../../../utils/setup/audit-types';
import { compiled } from '../manifests/compiling';
import { cell, control, page } from '../manifests/controls';

const vocabulary = (vendor: VendorId): Vocabulary => ({ vendor, names: {}, aliases: [] });

/** A manifest of that name with these rows. */
function manifest(vendor: VendorId, id: string, written: object): CompiledManifest {
  return { ...compiled(vendor, written), id: `${vendor}/${id}`, destination: id };
}

function audit(
  manifests: readonly CompiledManifest[],
  controls: readonly PageControl[],
  more: { readonly unopened?: boolean; readonly target?: string } = {},
) {
  const vendor = manifests[0]?.vendor ?? 'syncro';
  const target = vendor === 'syncro' ? 'token' : vendor === 'connectwise' ? 'role' : 'security-level';
  return auditRole({
    controls: page(...controls),
    unopened: false,
    target,
    manifests,
    vocabulary: vocabulary(vendor),
    ownServer: false,
    today: '2026-11-22',
    ...more,
  });
}

function told(result: AuditResult | undefined) {
  return result?.rows.map(({ name, standing, reason }) => [name, standing, reason]);
}

const reads = manifest('syncro', 'reads', { rights: ['Assets - List', 'Tickets - List'] });
const writes = manifest('syncro', 'writes', { rights: ['Assets - List', 'Tickets - Create'] });
const on = { level: 'on' };

describe('each of several integrations', () => {
  it('works or would break, by its own rights', () => {
    const role = [control('Assets - List', on), control('Tickets - List', on), control('Tickets - Create')];
    const { results } = audit([reads, writes], role);
    expect(results.map(({ destination, verdict, asked }) => [destination, verdict, asked])).toEqual([
      ['reads', 'works', 2],
      ['writes', 'breaks', 2],
    ]);
    expect(told(results[0])).toEqual([]);
    expect(results[1]?.rows).toEqual([
      {
        name: 'Tickets - Create',
        standing: 'lacking',
        cells: [{ column: '', is: 'off', wanted: 'on' }],
      },
    ]);
  });

  it('is not said to break for what cannot be seen', () => {
    const shut = audit([reads], [control('Assets - List', on)], { unopened: true });
    expect(shut.results[0]?.verdict).toBe('unclear');
    expect(told(shut.results[0])).toEqual([['Tickets - List', 'unclear', 'unopened']]);
    const gone = audit([reads], [control('Assets - List', on)]);
    expect(told(gone.results[0])).toEqual([['Tickets - List', 'unclear', undefined]]);
    const twins = audit(
      [reads],
      [control('Assets - List', on), control('Tickets - List'), control('Tickets - List', on)],
    );
    expect(told(twins.results[0])).toEqual([['Tickets - List', 'unclear', 'twin']]);
    const blurred = audit(
      [reads],
      [control('Assets - List', on), control('Tickets - List', { level: null })],
    );
    expect(told(blurred.results[0])).toEqual([['Tickets - List', 'unclear', 'unreadable']]);
  });

  it('breaks for a level that is too low, though the page lets nobody change it or offers none as high', () => {
    const disabled = audit(
      [reads],
      [control('Assets - List', { disabled: true }), control('Tickets - List', on)],
    );
    expect(told(disabled.results[0])).toEqual([['Assets - List', 'lacking', undefined]]);
    const all = manifest('connectwise', 'all', { rights: ['Companies | Contacts | - / - / - / All'] });
    const low = audit([all], [cell('Companies | Contacts', 'inquire', 'My', { levels: ['None', 'My'] })]);
    expect(told(low.results[0])).toEqual([['Companies | Contacts', 'lacking', 'level-unreal']]);
  });

  it('is not blamed for a row that its guide leaves open, nor for one that is too high', () => {
    const open = manifest('syncro', 'open', { rights: [{ right: 'Assets - List', inferred: true }] });
    expect(told(audit([open], [control('Assets - List')]).results[0])).toEqual([
      ['Assets - List', 'unclear', 'inferred'],
    ]);
    const never = manifest('syncro', 'never', { rights: ['Assets - Delete: off'] });
    const { results } = audit([never], [control('Assets - Delete', on)]);
    expect(results[0]).toMatchObject({ verdict: 'works', rows: [{ standing: 'over' }] });
  });

  it('is set aside where its rights are chosen on another record, or no guide names any', () => {
    const group = manifest('syncro', 'group', { rights: ['Assets - List'], target: 'security-group' });
    const ready = manifest('syncro', 'ready', { prebuilt: 'Read only', rights: [] });
    const { results, over } = audit(
      [reads, group, ready],
      [control('Assets - List', on), control('Tickets - List', on)],
    );
    expect(results.map(({ verdict }) => verdict)).toEqual(['works', 'elsewhere', 'unlisted']);
    expect(over).toEqual([]);
  });
});

describe('over-granted is', () => {
  it('what none of them names, and nothing that any does', () => {
    const role = [
      control('Assets - List', on),
      control('Tickets - List', on),
      control('Tickets - Create', on),
      control('Invoices - Delete', on),
      control('Invoices - List'),
    ];
    const nobody = { column: '', is: 'on', wanted: '' };
    expect(audit([reads], role).over).toEqual([
      { name: 'Tickets - Create', ...nobody },
      { name: 'Invoices - Delete', ...nobody },
    ]);
    expect(audit([reads, writes], role).over).toEqual([{ name: 'Invoices - Delete', ...nobody }]);
  });

  it('a column that none of them names, and a level above the highest that one asks for', () => {
    const mine = manifest('connectwise', 'mine', { rights: ['Companies | Contacts | - / My / - / My'] });
    const all = manifest('connectwise', 'all', { rights: ['Companies | Contacts | - / - / - / All'] });
    const role = ['add', 'edit', 'delete', 'inquire'].map((column) =>
      cell('Companies | Contacts', column, column === 'delete' ? 'None' : 'All'),
    );
    const name = 'Companies | Contacts';
    expect(audit([mine, all], role).over).toEqual([
      { name, column: 'add', is: 'All', wanted: '' },
      { name, column: 'edit', is: 'All', wanted: 'My' },
    ]);
    expect(audit([mine], role).over).toContainEqual({ name, column: 'inquire', is: 'All', wanted: 'My' });
  });

  it('nothing under a wildcard that asks for the highest', () => {
    const below = manifest('connectwise', 'below', { rights: [{ below: 'Companies', level: 'highest' }] });
    const role = [cell('Companies | Contacts', 'add', 'All'), cell('Finance | Invoices', 'add', 'My')];
    expect(audit([below], role).over).toEqual([
      { name: 'Finance | Invoices', column: 'add', is: 'My', wanted: '' },
    ]);
  });

  it('never said without anything to hold the role against', () => {
    expect(audit([], [control('Assets - List', on)])).toEqual({ results: [], over: [], copied: [] });
  });

  it('qualified where one of them starts from a copy of a ready-made role', () => {
    const copy = manifest('syncro', 'copy', { base: { copy: 'API User' }, rights: ['Assets - List'] });
    expect(audit([copy], [control('Assets - List', on)]).copied).toEqual(['copy']);
  });
});

it('folds what tenants and guides spell differently', () => {
  const role = [
    control('asset  –  LIST', { ...on, key: fold('Assets - List') }),
    control('Tickets - List', on),
  ];
  expect(audit([reads], role).results[0]?.verdict).toBe('works');
});
