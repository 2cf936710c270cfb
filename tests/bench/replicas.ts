/** Reading the Autotask and ConnectWise replicas, beside a plain loop. */
import type { Browser, Page } from '@playwright/test';
import { compileFolder } from '../../scripts/manifest-files';
import { root } from '../e2e/harness/browsers';
import { ConnectWisePerson } from '../e2e/steps/connectwise-person';
import { type Sandbox, startSandbox } from '../sandbox/index';
import type { Line } from './figures';
import { scripts } from './form-page';
import { inTime, timed } from './timed';

interface Replica {
  readonly name: string;
  readonly manifest: string;
  address(sandbox: Sandbox): string;
  /** Shown once the page is drawn. */
  readonly sign: string;
  /** Brings in what the page draws only when it is asked for. */
  open?(page: Page): Promise<void>;
}

const modules = ['Companies', 'Finance', 'Project', 'Service Desk', 'System'];

const replicas: readonly Replica[] = [
  {
    name: 'Autotask’s Security Level editor',
    manifest: 'autotask/autoelevate',
    sign: 'Web Services API',
    address(sandbox) {
      const server = sandbox.autotask('acme', { zone: 'ww9' });
      server.options.shell = 'bare';
      return server.urlOf('level', server.levelWith('AutoElevate', {}).id);
    },
  },
  {
    name: 'ConnectWise’s security role',
    manifest: 'connectwise/cisco-umbrella',
    sign: 'Time & Expense',
    address(sandbox) {
      const server = sandbox.connectwise('acme', { host: 'bench.example' });
      return server.urlOf('role', server.addRole('Umbrella').id);
    },
    async open(page) {
      const person = new ConnectWisePerson(page, 'gxt');
      for (const module of modules) await person.openModule(module);
    },
  },
];

/** The lines of the replicas' pages. */
export async function replicaLines(browser: Browser, rounds: number): Promise<readonly Line[]> {
  const sandbox = await startSandbox();
  const { manifests, vocabularies } = compileFolder(root);
  const context = await browser.newContext({ proxy: { server: sandbox.proxy }, ignoreHTTPSErrors: true });
  const lines: Line[] = [];
  try {
    for (const { name, manifest: path, sign, address, open } of replicas) {
      const manifest = manifests.find(({ id }) => id === path);
      const vocabulary = vocabularies.find(({ vendor }) => vendor === manifest?.vendor);
      if (!manifest || !vocabulary) throw new Error(`no manifest ${path}`);
      const url = address(sandbox);
      const times = { replica: [] as number[], replicaFloor: [] as number[] };
      let controls = 0;
      for (let round = 0; round < rounds; round += 1) {
        for (const id of ['replica', 'replicaFloor'] as const) {
          const { milliseconds, rights } = await inTime(`${name}, ${id}`, async () => {
            const page = await context.newPage();
            await page.goto(url, { timeout: 120_000 });
            await page.getByText(sign).first().waitFor({ timeout: 120_000 });
            await open?.(page);
            await page.evaluate((asked) => Object.assign(window, { asked }), { manifest, vocabulary });
            await page.addScriptTag({ content: await scripts('replicas') });
            const read = await timed(page, id);
            await page.close();
            return read;
          });
          if (rights < 20) throw new Error(`${name}: only ${rights} controls were read`);
          if (id === 'replica') controls = rights;
          times[id].push(milliseconds);
        }
      }
      lines.push({
        name: `scan + compare, ${name}, ${controls} controls`,
        unit: 'ms',
        values: times.replica,
        peer: 'plain loop over the rows’ texts',
        peerValues: times.replicaFloor,
      });
    }
  } finally {
    await context.close();
    await sandbox.close();
  }
  return lines;
}
