import { readFile, rm } from 'node:fs/promises';
import { command, type Outcome, type Step } from './step';

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
}

/** Unit tests by Vitest, of which only what failed is read. A skipped test counts as failed: nothing is left out in silence. */
export function unitStep(): Step {
  const report = '.cache/vitest.json';
  return {
    name: 'unit tests',
    async run() {
      await rm(report, { force: true });
      const args = ['run', '--reporter=minimal', '--reporter=json', `--outputFile=${report}`];
      const { code, output } = await command('vitest', args);
      const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = await read<VitestReport>(
        report,
        {
          numPassedTests: 0,
          numFailedTests: 0,
          numPendingTests: 0,
          numTodoTests: 0,
        },
      );
      return counted(code, output, numPassedTests, numFailedTests, numPendingTests + numTodoTests);
    },
  };
}

/** What of the end-to-end tests a browser runs: Chromium is the bare browser too. */
function projectsOf(browser: 'chromium' | 'firefox'): string[] {
  return browser === 'chromium' ? ['--project=chromium', '--project=bare'] : ['--project=firefox'];
}

/** One browser's end-to-end tests by Playwright Test. A skipped test counts as failed; a later try is told of. */
export function endToEndStep(browser: 'chromium' | 'firefox'): Step {
  const report = `.cache/e2e-${browser}.json`;
  return {
    name: `end to end, ${browser}`,
    async run() {
      await rm(report, { force: true });
      const args = ['test', '-c', 'tests/e2e', ...projectsOf(browser), '--reporter=dot,json'];
      const { code, output } = await command('playwright', args, { PLAYWRIGHT_JSON_OUTPUT_FILE: report });
      const { stats } = await read<PlaywrightReport>(report, {
        stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 },
      });
      const { expected, unexpected, flaky, skipped } = stats;
      const outcome = counted(code, output, expected + flaky, unexpected, skipped);
      return flaky > 0 ? { ...outcome, note: `${outcome.note}, ${flaky} only on a later try` } : outcome;
    },
  };
}

async function read<Report>(file: string, none: Report): Promise<Report> {
  return readFile(file, 'utf8').then(
    (text) => JSON.parse(text) as Report,
    () => none,
  );
}

function counted(code: number, output: string, passed: number, broken: number, skipped: number): Outcome {
  // A run that found no test, or ended badly without one that failed, is a failure too.
  const unexplained = code !== 0 || passed === 0 ? 1 : 0;
  const failed = Math.max(broken + skipped, unexplained);
  const note = skipped > 0 ? `${passed} tests, ${skipped} skipped` : `${passed} tests`;
  return failed > 0 ? { passed, failed, note, details: output } : { passed, failed, note };
}
