import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { HistoryEntry } from '../../../utils/setup/history-entry';
import { toCsv, toJson } from '../../../utils/setup/history-export';

const entry: HistoryEntry = {
  id: '5f1d2c3b-4a69-4887-96a5-b4c3d2e1f000',
  startedAt: Date.UTC(2026, 10, 21, 12),
  endedAt: null,
  vendor: 'syncro',
  host: 'acme.syncromsp.com',
  destination: 'RocketCyber',
  manifestId: 'syncro/rocketcyber',
  manifestVersion: '0a1b2c3d',
  before: null,
  after: {
    at: 1,
    counts: { granted: 19, missing: 2, excess: 0, absent: 0, manual: 0 },
    open: ['Assets, "all"'],
  },
  values: { apiToken: '0123456789abcdef' },
  deliveries: [
    {
      at: Date.UTC(2026, 10, 21, 13),
      sink: 'form',
      where: 'https://app.rocketcyber.example',
      state: 'delivered',
    },
  ],
  expires: '2027-11-21',
  remindedAt: null,
};

/** As RFC 4180 has it. */
function parsed(csv: string): string[][] {
  return csv
    .split('\r\n')
    .filter(Boolean)
    .map((line) =>
      [...line.matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map(([, text = '']) => text.replaceAll('""', '"')),
    );
}

it('saves a table with a head, every cell in quotes', () => {
  const [head = [], row = []] = parsed(toCsv([entry]));
  expect(Object.fromEntries(head.map((name, at) => [name, row[at]]))).toMatchObject({
    started: '2026-11-21T12:00:00.000Z',
    ended: '',
    'vendor host': 'acme.syncromsp.com',
    'rights before': '',
    'rights after': 'granted 19, missing 2',
    'not granted': 'Assets, "all"',
    'sent by': 'form',
    expires: '2027-11-21',
    fingerprints: 'apiToken 0123456789abcdef',
  });
});

it.each(['=cmd|calc', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '＠x', '\n=1'])(
  'gives a spreadsheet nothing to run: %j',
  (text) => {
    const csv = toCsv([{ ...entry, destination: text }]);
    expect(csv).toContain(`"'${text}"`);
  },
);

it('gives a spreadsheet nothing to run, whatever a page or a manifest calls things', () => {
  const text = fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '"', ',', ' ', 'a', '＝', ';') });
  fc.assert(
    fc.property(text, text, (destination, right) => {
      const after = {
        at: 1,
        counts: entry.after?.counts ?? { granted: 0, missing: 0, excess: 0, absent: 0, manual: 0 },
        open: [right],
      };
      const [, row = []] = parsed(toCsv([{ ...entry, destination, after }]));
      expect(row).toHaveLength(16);
      for (const cell of row) expect(cell.trimStart()).not.toMatch(/^[=+\-@＝＋－＠]/);
    }),
    { numRuns: 1_000 },
  );
});

it('saves entries whole as JSON', () => {
  expect(JSON.parse(toJson([entry]))).toEqual({ format: 'rolecall-history', version: 1, entries: [entry] });
});
