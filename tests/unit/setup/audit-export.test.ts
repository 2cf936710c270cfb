import { expect, it } from 'vitest';
import { auditCsv, auditJson } from '../../../utils/setup/audit-export';
import type { AuditState } from '../../../utils/setup/audit-types';

const state: AuditState = {
  trouble: null,
  vendor: 'connectwise',
  host: 'na.myconnectwise.net',
  title: 'Role',
  reading: false,
  rights: 3,
  unopened: true,
  unread: [],
  results: [
    {
      manifestId: 'connectwise/one',
      manifestVersion: '0a1b2c3d',
      destination: 'One',
      verdict: 'breaks',
      hasQuestions: false,
      rows: [
        {
          name: 'Companies | Contacts',
          standing: 'lacking',
          cells: [
            { column: 'Add', is: 'My', wanted: 'All' },
            { column: 'Edit', is: 'None', wanted: 'My' },
          ],
        },
        { name: 'Finance | Invoices', standing: 'unclear', reason: 'unopened', cells: [] },
      ],
      asked: 5,
    },
    {
      manifestId: 'connectwise/two',
      manifestVersion: '0a1b2c3d',
      destination: 'Two',
      verdict: 'works',
      hasQuestions: true,
      rows: [],
      asked: 2,
    },
  ],
  over: [{ name: 'System | My Account', column: 'add', is: 'All', wanted: '' }],
  copied: [],
};
const role = { name: 'Umbrella', at: Date.UTC(2026, 10, 22), state };

function lines(csv: string): string[][] {
  return csv
    .split('\r\n')
    .filter(Boolean)
    .map((line) => line.slice(1, -1).split('","'));
}

it('saves a line for each cell, for each integration that works, and for what is over-granted', () => {
  const [head = [], ...rows] = lines(auditCsv(role));
  const start = ['Umbrella', 'connectwise', 'na.myconnectwise.net', '2026-11-22T00:00:00.000Z', 'no'];
  expect(head.slice(5)).toEqual([
    'integration',
    'result',
    'right',
    'standing',
    'reason',
    'column',
    'is',
    'wanted',
  ]);
  for (const row of rows) expect(row.slice(0, 5)).toEqual(start);
  expect(rows.map((row) => row.slice(5))).toEqual([
    ['One', 'breaks', 'Companies | Contacts', 'lacking', '', 'Add', 'My', 'All'],
    ['One', 'breaks', 'Companies | Contacts', 'lacking', '', 'Edit', 'None', 'My'],
    ['One', 'breaks', 'Finance | Invoices', 'unclear', 'unopened', '', '', ''],
    ['Two', 'works', '', '', '', '', '', ''],
    ['', '', 'System | My Account', 'over-granted', '', 'add', 'All', ''],
  ]);
});

it.each(['=1+1', '@SUM(A1)', '\t=1', '＝1'])('gives a spreadsheet nothing to run: %j', (text) => {
  const over = [{ name: text, column: text, is: text, wanted: text }];
  const csv = auditCsv({ ...role, name: text, state: { ...state, over } });
  expect(csv.split(`"'${text}"`).length - 1).toBe(9);
  expect(csv).not.toContain(`"${text}"`);
});

it('saves all of it as JSON, and whether the page was read whole', () => {
  expect(JSON.parse(auditJson(role))).toEqual({
    format: 'rolecall-audit',
    version: 1,
    role: {
      name: 'Umbrella',
      vendor: 'connectwise',
      host: 'na.myconnectwise.net',
      read: '2026-11-22T00:00:00.000Z',
      rights: 3,
      complete: false,
    },
    results: state.results,
    over: state.over,
    copied: [],
  });
});
