import { expect, test } from 'vitest';
import { countThreats, playwrightResults, vitestResults } from '../../../scripts/security/count';

const units = {
  testResults: [
    {
      name: '/repo/tests/security/fuzz.test.ts',
      assertionResults: [
        { fullName: 'six thousand messages', status: 'passed', meta: { cases: 6_000, hits: 0 } },
        { fullName: 'a sandboxed frame', status: 'failed', meta: {} },
        { fullName: 'left out', status: 'pending' },
      ],
    },
  ],
};
const browser = {
  suites: [
    {
      file: 'guard.spec.ts',
      specs: [{ title: 'holds a press', file: 'guard.spec.ts', tests: [{ status: 'expected' }] }],
      suites: [
        {
          specs: [
            {
              title: 'deep',
              file: 'guard.spec.ts',
              tests: [
                { status: 'unexpected', annotations: [{ type: 'cases', description: '30' }] },
                { status: 'skipped' },
              ],
            },
          ],
        },
      ],
    },
  ],
};

test('counts cases and hits by threat, from what was run alone', () => {
  const results = [...vitestResults(units, '/repo'), ...playwrightResults(browser)];
  const counted = countThreats(
    [
      { name: 'messages', tests: [{ file: 'security/fuzz.test.ts', only: /messages/ }] },
      { name: 'senders', tests: [{ file: 'security/fuzz.test.ts' }, { file: 'e2e/guard.spec.ts' }] },
      { name: 'nobody tried', tests: [{ file: 'security/gone.test.ts' }] },
    ],
    results,
  );
  expect(counted).toEqual([
    { name: 'messages', cases: 6_000, hits: 0, tests: ['security/fuzz.test.ts'] },
    { name: 'senders', cases: 6_032, hits: 2, tests: ['security/fuzz.test.ts', 'e2e/guard.spec.ts'] },
    { name: 'nobody tried', cases: 0, hits: 0, tests: [] },
  ]);
});

test('what no single test can be blamed for counts against the search', () => {
  const [found] = playwrightResults({ suites: [], errors: [{ message: 'files of the profile' }] });
  expect(found).toMatchObject({ file: 'e2e/search.spec.ts', cases: 1, hits: 1 });
});
