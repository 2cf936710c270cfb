import { expect, it } from 'vitest';
import { compileFolder } from '../../../scripts/manifest-files';
import { parseRow } from '../../../utils/manifests/rows';
import { manifestTable, wantsText } from '../../../utils/manifests/table';
import { vendorFacts } from '../../../utils/manifests/vendors';
import { compiled } from './compiling';

it('prints a manifest as the table it came from', () => {
  const rights = [
    'Companies | Configurations | All / =My / None / -',
    'Finance | Agreements | - / - / - / All',
  ];
  const table = manifestTable(compiled('connectwise', { rights, others: 'none' }));
  expect(table.split('\n').slice(2)).toEqual([
    ...rights.map((row) => `- ${row}`),
    '- everything else: lowest',
  ]);
  const lines = [
    'CRM > Notes: View All, Add Yes, Delete None',
    'Other > Webhooks > Can create Webhooks: checked',
    'A > B: 50',
  ];
  expect(
    manifestTable(compiled('autotask', { rights: lines }))
      .split('\n')
      .slice(2),
  ).toEqual(lines.map((row) => `- ${row}`));
});

it('prints what else a source says: where to start, lists, choices, reasons, groups, variants', () => {
  const table = manifestTable(
    compiled('connectwise', {
      base: { copy: 'API template', clear: true },
      rights: [
        {
          right: 'System | Table Setup | All / - / - / All',
          groups: ['first'],
          reason: 'Reads the boards',
          reasons: { Add: 'Makes its source' },
          note: 'In a picture',
          inferred: true,
          customize: { allow: ['Service / Priority', 'Service / Source'], optional: true },
        },
        { right: 'System | My Account | All', customize: { all: true } },
        { anyOf: ['Finance | Agreements | My', 'Finance | Invoicing | All'] },
        { below: 'Companies', level: 'None / None / None / All' },
        { everything: 'highest' },
      ],
      groups: { first: { title: 'First set-up', kind: 'setup-only', chosen: false } },
      alternatives: [{ name: 'Admin', note: 'Can do everything.' }],
      variants: [
        {
          id: 'new',
          title: 'Since 2025',
          when: { since: '2025-01-01' },
          remove: ['System | My Account'],
          add: ['System | Members | - / - / - / All'],
        },
      ],
      notes: ['The key is shown once.'],
    }),
  );
  expect(table.split('\n').slice(2)).toEqual([
    'Starts from a copy of API template, with every right taken away first',
    '- System | Table Setup | All / - / - / All ; Customize allow (optional): Service / Priority, Service / Source  [first]  [inferred]',
    '    Reads the boards',
    '    Add: Makes its source',
    '    Note: In a picture',
    '- System | My Account | All / All / All / All ; Customize all',
    '- Finance | Agreements | My / My / My / My  OR  Finance | Invoicing | All / All / All / All',
    '- Companies | * | None / None / None / All',
    '- *: highest',
    '[first] First set-up (setup-only, not chosen)',
    'Instead of the list: Admin. Can do everything.',
    'Variant: Since 2025',
    '+ System | Members | - / - / - / All',
    'without System | My Account | All / All / All / All ; Customize all',
    'Note: The key is shown once.',
  ]);
});

it.each(compileFolder('.').manifests)('prints $id so that its rows read the same again', (manifest) => {
  const { vendor, requirements } = manifest;
  const printed = manifestTable(manifest).split('\n');
  for (const { anyOf } of requirements.filter((row) => row.anyOf.every(({ scope }) => scope === 'right'))) {
    const rows = anyOf.map(
      (right) => `${right.path.join(vendorFacts[vendor].joiner)}${wantsText(vendor, right)}`,
    );
    expect(printed.some((line) => rows.every((row) => line.includes(row)))).toBe(true);
    const wants = anyOf.map((right) => right.wants.map(({ reason, ...want }) => want));
    expect(rows.map((row) => parseRow(vendor, row))).toEqual(
      anyOf.map(({ path }, index) => ({ path, wants: wants[index] })),
    );
  }
});
