/** Granting on the Autotask and ConnectWise replicas, beside a Playwright script that sets the same: both must leave the same at the vendor. */
import { isDeepStrictEqual } from 'node:util';
import type { Browser, Frame, Page } from '@playwright/test';
import type { CompiledManifest } from '../../utils/manifests/types';
import type { VendorId } from '../../utils/manifests/vendors';
import { poll } from '../e2e/harness/poll';
import { beginWith, shippedOf } from '../e2e/page-part/open';
import { AutotaskPerson } from '../e2e/steps/autotask-person';
import { ConnectWisePerson } from '../e2e/steps/connectwise-person';
import type { Column } from '../sandbox/connectwise/functions';
import { type Sandbox, startSandbox } from '../sandbox/index';
import { type Line, timesFaster } from './figures';
import { inTime } from './timed';

/** A record in an account of its own, open in a page and with no rights yet. */
interface Opened {
  readonly frame: Frame;
  /** Sets what the manifest asks for, as a script for this page alone does. */
  script(): Promise<void>;
  /** Presses the page's own Save; resolves to the rights that the vendor's server then holds. */
  save(): Promise<unknown>;
}

interface Task {
  readonly name: string;
  readonly manifest: CompiledManifest;
  open(sandbox: Sandbox, page: Page, nth: number): Promise<Opened>;
}

function manifestOf(vendor: VendorId, destination: string): CompiledManifest {
  const found = shippedOf(vendor).find((one) => one.destination === destination);
  if (!found) throw new Error(`no manifest of ${destination}`);
  return found;
}

const autotask: Task = {
  name: 'AutoElevate’s rights in Autotask’s editor',
  manifest: manifestOf('autotask', 'CyberFOX AutoElevate'),
  async open(sandbox, page, nth) {
    const server = sandbox.autotask(`acme-${nth}`, { zone: `ww${nth}` });
    server.options.shell = 'bare';
    const level = server.levelWith('AutoElevate');
    await page.goto(server.urlOf('level', level.id), { timeout: 120_000 });
    await page.getByText('Web Services API').first().waitFor();
    const person = new AutotaskPerson(page, server.options.rendering);
    return {
      frame: page.mainFrame(),
      async script() {
        for (const section of ['CRM', 'Service Desk', 'Admin', 'Web Services API'])
          await person.openSection(section);
        await person.chooseInRow('CRM', 'Customer & Cancelation', 0, 'All');
        await person.chooseInRow('CRM', 'Devices & Subscriptions', 0, 'All');
        const tickets = ['All', 'Yes', 'Yes'];
        for (const [column, choice] of tickets.entries())
          await person.chooseInRow('Service Desk', 'Tickets', column, choice);
        for (const what of ['Non-Billable setting', 'Show on Invoice setting', 'Work Type'])
          await person.tick('Service Desk', `Can modify ${what} on ticket time entries`);
        for (const feature of ['Resources/Users (HR)', 'Service Desk (Tickets)'])
          await person.tick('Admin', feature);
        await person.tick('Web Services API', 'Can login to Web Services API');
      },
      async save() {
        await person.press('Save');
        await poll(() => server.asked.saveLevel > 0, 20_000, 'a saved level');
        return server.level('AutoElevate')?.rights;
      },
    };
  },
};

/** What a role is to have, cell by cell, as the manifest's file writes it. */
function cellsOf(manifest: CompiledManifest) {
  return manifest.requirements.flatMap(({ anyOf: [right] }) => {
    const [module = '', row = ''] = right?.path ?? [];
    const wants = right?.wants.filter(({ level }) => level !== 'None') ?? [];
    return wants.map(({ column, level }) => ({ module, row, column: column as Column, level }));
  });
}

const connectwise: Task = {
  name: 'Hudu’s rights in ConnectWise’s role',
  manifest: manifestOf('connectwise', 'Hudu'),
  async open(sandbox, page, nth) {
    const server = sandbox.connectwise('acme', { host: `role-${nth}.example` });
    const role = server.addRole('Hudu');
    await page.goto(server.urlOf('role', role.id), { timeout: 120_000 });
    await page.getByText('Time & Expense').first().waitFor();
    const person = new ConnectWisePerson(page, 'gxt');
    return {
      frame: page.mainFrame(),
      async script() {
        const opened = new Set<string>();
        for (const { module, row, column, level } of cellsOf(manifestOf('connectwise', 'Hudu'))) {
          if (!opened.has(module)) await person.openModule(module);
          opened.add(module);
          await person.setLevel(module, row, column, level);
        }
      },
      async save() {
        // Once the server has them, the screen is drawn anew.
        await person.toolbar('Save').evaluate(async (button: HTMLElement) => {
          button.click();
          while (button.isConnected) await new Promise((resolve) => setTimeout(resolve, 10));
        });
        return role.levels;
      },
    };
  },
};

/** Grants, and resolves to the milliseconds until all of it was seen to be set. What comes after waits for a page that takes levels back. */
async function grantNow(): Promise<number> {
  const start = performance.now();
  const { reachedAt } = await window.pagePart.grant();
  if (reachedAt === null) throw new Error('not everything was granted');
  return reachedAt - start;
}

/** The lines of grants on the replicas. */
export async function grantLines(browser: Browser, rounds: number): Promise<readonly Line[]> {
  const sandbox = await startSandbox();
  let nth = 0;
  /** Does it in a window of its own, for a page behind another may be drawn no more; what is timed is the granting alone. */
  async function once(task: Task, own: boolean): Promise<{ time: number; set: number; saved: unknown }> {
    const context = await browser.newContext({ proxy: { server: sandbox.proxy }, ignoreHTTPSErrors: true });
    const page = await context.newPage();
    nth += 1;
    const { frame, script, save } = await task.open(sandbox, page, nth);
    if (own) await beginWith(frame, task.manifest);
    const start = performance.now();
    let set: number | undefined;
    if (own) set = await frame.evaluate(grantNow);
    else await script();
    const time = performance.now() - start;
    const saved = structuredClone(await save());
    await context.close();
    return { time, set: set ?? time, saved };
  }

  const lines: Line[] = [];
  try {
    for (const task of [autotask, connectwise]) {
      const times = { own: [] as number[], set: [] as number[], peer: [] as number[] };
      for (let round = 0; round < rounds; round += 1) {
        const own = await inTime(task.name, () => once(task, true));
        const peer = await inTime(`${task.name}, by a script`, () => once(task, false));
        if (!isDeepStrictEqual(own.saved, peer.saved))
          throw new Error(`${task.name}: the two ways left different rights`);
        times.own.push(own.time);
        times.set.push(own.set);
        times.peer.push(peer.time);
      }
      const beside = { unit: 'ms', peer: 'Playwright script', peerValues: times.peer } as const;
      lines.push(
        { ...beside, name: `grant, ${task.name}`, values: times.set, goal: timesFaster(3) },
        { ...beside, name: `the same, seen to hold and closed again`, values: times.own },
      );
    }
  } finally {
    await sandbox.close();
  }
  return lines;
}
