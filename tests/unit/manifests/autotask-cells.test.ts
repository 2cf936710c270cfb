import { describe, expect, it } from 'vitest';
import { compare } from '../../../utils/manifests/compare';
import { fold } from '../../../utils/manifests/fold';
import { control, requirement, want } from './controls';

const tickets = 'Service Desk > Object Permissions > Tickets';

function judged(wants: Parameters<typeof requirement>[1], ...cells: ReturnType<typeof control>[]) {
  return compare({
    requirements: [requirement(tickets, wants)],
    confirmed: new Set(),
    controls: cells.map((cell, ref) => ({ ...cell, ref, key: fold(tickets) })),
    unopened: false,
    others: 'none',
    vendor: 'autotask',
  });
}

function cell(column: string, level: string | null, levels: readonly string[] | null, disabled = false) {
  return control(tickets, { column, level, levels, disabled });
}

describe('columns by name', () => {
  it.each([
    ['', 'view'],
    ['View', ''],
  ])('takes a row of one cell for the column %j whatever it is called', (asked, there) => {
    const { findings, grant, remove } = judged(
      [want('All', asked)],
      cell(there, 'Mine', ['All', 'Mine', 'None']),
    );
    expect(findings).toMatchObject([{ status: 'missing' }]);
    expect(grant).toMatchObject([{ to: 'All' }]);
    expect(remove).toEqual([]);
  });

  it('never takes one named column for another', () => {
    expect(judged([want('All', 'View')], cell('edit', 'None', null)).findings[0]?.status).toBe('absent');
  });
});

describe('a cell that cannot be chosen', () => {
  it.each([['see above'], ['None']])('is left to the admin when it says %j', (text) => {
    const { findings, grant } = judged([want('All', 'View')], cell('view', text, null, true));
    expect(findings).toMatchObject([{ status: 'manual', reason: 'disabled', short: [{ is: text }] }]);
    expect(grant).toEqual([]);
  });
});

describe('a cell with other words', () => {
  it.each([
    ['Yes', 'None', ['All', 'Mine', 'None'], 'All'],
    ['All', 'No', ['Yes', 'No'], 'Yes'],
    ['Mine', 'No', ['Yes', 'No'], 'Yes'],
    ['Full', 'No', ['Yes', 'No'], 'Yes'],
  ])('reads %s over %s as the like level', (wanted, is, levels, to) => {
    const { findings, grant } = judged([want(wanted, 'Edit')], cell('edit', is, levels));
    expect(findings).toMatchObject([{ status: 'missing', reason: 'level-unreal' }]);
    expect(grant).toMatchObject([{ from: is, to }]);
  });

  it('guesses no level between nothing and all', () => {
    const { findings } = judged([want('Mine', 'Edit')], cell('edit', 'None', ['Full', 'Limited', 'None']));
    expect(findings).toMatchObject([{ status: 'manual' }]);
  });
});

it('raises a number, and leaves a higher one', () => {
  expect(judged([want('50')], cell('', '10', null)).grant).toMatchObject([{ to: '50' }]);
  expect(judged([want('50')], cell('', '99', null)).findings).toMatchObject([
    { status: 'granted', reason: 'above' },
  ]);
});

describe('a list that is ordered by its page', () => {
  const wanted = 'Sales > Object Permissions > Leads';
  const listed = (level: string, levels: readonly string[]) =>
    compare({
      requirements: [],
      confirmed: new Set(),
      controls: [control(wanted, { ref: 0, key: fold(wanted), level, levels })],
      unopened: false,
      others: 'none',
      vendor: 'autotask',
    });
  const upwards = ['None', 'Own Leads', 'All Leads'];

  it.each([
    ['lowest first', upwards],
    ['highest first', [...upwards].reverse()],
  ])('is lowered to its lowest, and nothing at its lowest is in excess: %s', (_, levels) => {
    expect(listed('None', levels).remove).toEqual([]);
    expect(listed('All Leads', levels).remove).toMatchObject([{ from: 'All Leads', to: 'None' }]);
  });

  it('is left alone where neither end says that it is the lowest', () => {
    expect(listed('All Leads', ['All Leads', 'Own Leads']).remove).toEqual([]);
  });

  it('has nothing to remove where nothing can be approved', () => {
    const levels = ['All', 'My Accounts (as account manager)', 'My Projects', 'None'];
    expect(listed('None', levels).remove).toEqual([]);
    expect(listed('My Projects', levels).remove).toMatchObject([{ to: 'None' }]);
  });
});
