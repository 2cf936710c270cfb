import { expect, it } from 'vitest';
import { manifestTable } from '../../../utils/manifests/table';
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
