/**
 * `npm run bench`: what RoleCall costs in real Chromium, beside its peers. Every time is from a page of its own, opened for
 * it; each line is a median of 5 rounds, 15 with `--full`, as many as told with `--rounds N`. `--only page,idle` takes some
 * sections, `--json FILE` keeps the figures, `--markdown` prints the README's table. `--smoke` measures RoleCall alone on
 * one small page, once, to see that it works.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { browserProgram } from '../e2e/harness/browsers';
import { unseen } from '../e2e/harness/unseen';
import { type Figure, figureOf, type Line, markdown, table } from './figures';
import { inPage, smoke } from './in-page';

const { values } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    smoke: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    only: { type: 'string' },
    json: { type: 'string' },
    markdown: { type: 'boolean', default: false },
  },
});
const rounds = values.rounds ? Number(values.rounds) : values.full ? 15 : 5;

const browser = await chromium.launch({
  executablePath: browserProgram('chromium'),
  args: [...unseen],
});

/** The table's sections, in its order. */
const sections: Readonly<Record<string, () => Promise<readonly Line[]>>> = {
  page: () => inPage(browser, rounds),
  replicas: () => import('./replicas').then(({ replicaLines }) => replicaLines(browser, rounds)),
  grants: () => import('./grants').then(({ grantLines }) => grantLines(browser, rounds)),
  outside: () => import('./outside').then(({ outside }) => outside(browser, rounds)),
  idle: () => import('./idle').then(({ idle }) => idle(rounds)),
  watching: () => import('./watching').then(({ watching }) => watching(rounds)),
  panel: () => import('./panel').then(({ panelLines }) => panelLines(rounds)),
  actions: () => import('./actions').then(({ actions }) => actions()),
  sizes: () => import('./sizes').then(({ sizes }) => sizes()),
};

const figures: Figure[] = [];

/** What was measured is kept at once: a full run takes the better part of an hour. */
async function keep(lines: readonly Line[]): Promise<void> {
  figures.push(...lines.map(figureOf));
  if (values.json) await writeFile(values.json, `${JSON.stringify({ figures }, null, 2)}\n`);
}

async function measure(name: string, section: () => Promise<readonly Line[]>): Promise<void> {
  const start = performance.now();
  try {
    await keep(await section());
  } catch (error) {
    process.exitCode = 1;
    console.error(`${name} was not measured:`, error);
  }
  console.log(`${name}: ${Math.round((performance.now() - start) / 1000)} s`);
}

try {
  console.log(`Chromium ${browser.version()}, medians of ${values.smoke ? 1 : rounds} fresh pages`);
  if (values.smoke) await keep(await smoke(browser));
  else
    for (const [name, section] of Object.entries(sections)) {
      if (!values.only || values.only.split(',').includes(name)) await measure(name, section);
    }
} finally {
  await browser.close();
}
console.log(values.markdown ? markdown(figures) : table(figures));
