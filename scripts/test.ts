/**
 * `npm test`: every check in order, each run whatever the others say, and one line of counts at the end.
 * With `--all` (`npm run test:all`) the end-to-end tests try every manifest on every build of the replicas.
 */
import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { runSteps } from './checks/run-steps';
import { sizesStep } from './checks/sizes';
import { commandStep, type Stage } from './checks/step';
import { endToEndStep, unitStep } from './checks/test-runs';
import { webExtStep } from './checks/web-ext';

const chromiumBuild = '.output/chrome-mv3';
const firefoxBuild = '.output/firefox-mv3';

const steps: readonly Stage[] = [
  // The units wait now and then, and a build is no more than one of two cores takes.
  [
    [unitStep()],
    [
      commandStep('format and lint', 'biome', ['check', '--error-on-warnings', '.']),
      commandStep('types', 'tsc', ['--noEmit', '-p', '.']),
      commandStep('manifests', 'npm', ['run', '--silent', 'manifests:check']),
      commandStep('build for Chromium', 'wxt', ['build']),
      commandStep('build for Firefox', 'wxt', ['build', '-b', 'firefox']),
      sizesStep([chromiumBuild, firefoxBuild]),
      webExtStep(firefoxBuild),
    ],
  ],
  endToEndStep('chromium'),
  endToEndStep('firefox'),
  commandStep('demo by itself', 'tsx', ['scripts/demo.ts', '--headless', '--built', '--only', 'rocketcyber']),
  commandStep('bench, one tiny page', 'tsx', ['tests/bench/run.ts', '--smoke']),
];

if (process.argv.includes('--all')) process.env.ROLECALL_FULL = '1';
await mkdir('.cache', { recursive: true });
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
// Of everything random in this run: set it to repeat one.
process.env.ROLECALL_SEED ??= String(Date.now() % 2 ** 31);
console.log(`RoleCall ${version}: ${steps.flat(2).length} steps, seed ${process.env.ROLECALL_SEED}`);
const { failed } = await runSteps(steps, console.log);
process.exitCode = failed === 0 ? 0 : 1;
