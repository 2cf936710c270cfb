import { expect, it } from 'vitest';
import { fold } from '../../../utils/manifests/fold';
import { cell, requirement, right, runCells, want } from './controls';

const name = 'Companies | Configurations';
const path = ['Companies', 'Configurations'];
const wants = [want('All', 'Inquire')];
const wanted = requirement(name, wants, { anyOf: [right(name, wants, { path })] });

function finding(...rows: readonly string[]) {
  const { findings, grant } = runCells(
    [wanted],
    rows.map((row) => cell(row, 'Inquire', 'None')),
  );
  return { grant, ...findings.find(({ id }) => id === fold(name)) };
}

it('offers the one row of that name below a name that a company made up, and grants nothing in it', () => {
  expect(finding('Client records | Configurations', 'Client records | Notes')).toMatchObject({
    status: 'absent',
    reason: 'near-miss',
    pageName: 'Client records | Configurations',
    grant: [],
  });
});

it('offers none of two', () => {
  const found = finding('Client records | Configurations', 'Sites | Configurations');
  expect(found.status).toBe('absent');
  expect(found.pageName).toBeUndefined();
});
