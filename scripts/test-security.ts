/**
 * `npm run test:security`: every threat of tests/security/threats.ts with what was tried against it and what got through.
 * `-- --json FILE` writes `{threats: [{name, cases, hits}]}`; `-- --units` leaves the browsers out, `-- --browser firefox`
 * takes the other one. Counted is what was run: a test that tries many cases says how many, any other is one.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type Threat, threats } from '../tests/security/threats';
import { command } from './checks/step';
import { type Counted, countThreats, playwrightResults, type Result, vitestResults } from './security/count';

const { values: options } = parseArgs({
  options: {
    json: { type: 'string' },
    units: { type: 'boolean', default: false },
    browser: { type: 'string', default: 'chromium' },
  },
});
const seed = process.env.ROLECALL_SEED ?? String(Date.now() % 2 ** 31);
const all: readonly Threat[] = Object.values(threats);
const files = [...new Set(all.flatMap(({ tests }) => tests.map(({ file }) => file)))];

await mkdir('.cache', { recursive: true });
const results = await units(files.filter((file) => !file.startsWith('e2e/')));
if (!options.units) results.push(...(await browsers(files.filter((file) => file.startsWith('e2e/')))));

const counted = countThreats(all, results);
for (const one of counted) console.log(line(one));
const cases = counted.reduce((sum, one) => sum + one.cases, 0);
const broken = counted.filter(({ hits, cases: tried }) => hits > 0 || tried === 0);
console.log(`${counted.length} threats, ${cases} cases, seed ${seed}; ${broken.length} threats not held`);
if (options.json) {
  const told = { threats: counted, seed: Number(seed), browser: options.units ? null : options.browser };
  await writeFile(options.json, `${JSON.stringify(told, null, 2)}\n`);
}
process.exitCode = broken.length === 0 ? 0 : 1;

async function units(wanted: readonly string[]): Promise<Result[]> {
  const report = '.cache/security-units.json';
  await rm(report, { force: true });
  const paths = wanted.map((file) => `tests/${file}`);
  const { output } = await command('vitest', ['run', '--reporter=json', `--outputFile=${report}`, ...paths], {
    ROLECALL_SEED: seed,
  });
  return vitestResults(await read(report, output));
}

async function browsers(wanted: readonly string[]): Promise<Result[]> {
  const { browser } = options;
  const build = await command('wxt', browser === 'firefox' ? ['build', '-b', 'firefox'] : ['build']);
  if (build.code !== 0) throw new Error(build.output);
  const report = '.cache/security-browser.json';
  await rm(report, { force: true });
  const args = ['test', '-c', 'tests/e2e', `--project=${browser}`, '--reporter=json'];
  const { output } = await command('playwright', [...args, ...wanted.map((file) => `tests/${file}`)], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    ROLECALL_FULL: '1',
  });
  return playwrightResults(await read(report, output));
}

/** A report that was not written leaves what the runner said. */
async function read(report: string, output: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(report, 'utf8')) as unknown;
  } catch {
    throw new Error(output);
  }
}

function line({ name, cases, hits }: Counted): string {
  const state = hits > 0 || cases === 0 ? 'FAIL' : 'ok  ';
  return `${state} ${String(cases).padStart(6)} cases ${String(hits).padStart(4)} hits  ${name}`;
}
