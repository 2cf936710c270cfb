/**
 * `npm test`: every check in order, each run whatever the others say, and one line of counts at the end.
 * With `--all` (`npm run test:all`) the end-to-end tests try every manifest on every build of the replicas.
 */
import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { sizesStep } from './checks/sizes';
import { commandStep, type Outcome, type Step } from './checks/step';
import { endToEndStep, unitStep } from './checks/test-runs';
import { webExtStep } from './checks/web-ext';

const chromiumBuild = '.output/chrome-mv3';
const firefoxBuild = '.output/firefox-mv3';

const steps: readonly Step[] = [
  commandStep('format and lint', 'biome', ['check', '--error-on-warnings', '.']),
  commandStep('types', 'tsc', ['--noEmit', '-p', '.']),
  unitStep(),
  commandStep('manifests', 'npm', ['run', '--silent', 'manifests:check']),
  commandStep('build for Chromium', 'wxt', ['build']),
  commandStep('build for Firefox', 'wxt', ['build', '-b', 'firefox']),
  sizesStep([chromiumBuild, firefoxBuild]),
  webExtStep(firefoxBuild),
  endToEndStep('chromium'),
  endToEndStep('firefox'),
];

/** Runs one step, whatever it throws, and prints what came of it. */
async function runStep(step: Step): Promise<Outcome> {
  const start = performance.now();
  const outcome = await step.run().catch((error: unknown) => ({
    passed: 0,
    failed: 1,
    details: error instanceof Error ? (error.stack ?? error.message) : String(error),
  }));
  const seconds = `${((performance.now() - start) / 1000).toFixed(1)} s`;
  const { failed, note = '', details } = outcome as Outcome;
  console.log(
    `${failed === 0 ? 'ok  ' : 'FAIL'} ${step.name.padEnd(22)} ${seconds.padStart(8)}  ${note}`.trimEnd(),
  );
  if (details) console.log(details.trimEnd());
  return outcome;
}

if (process.argv.includes('--all')) process.env.ROLECALL_FULL = '1';
await mkdir('.cache', { recursive: true });
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
console.log(`RoleCall ${version}: ${steps.length} steps`);
let passed = 0;
let failed = 0;
for (const step of steps) {
  const outcome = await runStep(step);
  passed += outcome.passed;
  failed += outcome.failed;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
