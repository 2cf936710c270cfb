/** A vendor's page with no setup: what the one script that looks costs, and what it leaves behind. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Desk, toolsOf, withExtension } from './extension';
import { atMost, type Line } from './figures';
import { formPage, rightNames } from './form';

/** An extension whose content script is one empty function. */
async function emptyExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'empty-extension-'));
  const manifest = {
    manifest_version: 3,
    name: 'Empty',
    version: '1',
    content_scripts: [
      { matches: ['https://*.syncromsp.com/*'], js: ['empty.js'], all_frames: true, run_at: 'document_idle' },
    ],
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'empty.js'), '(() => {})();\n');
  return folder;
}

interface TraceEvent {
  readonly name: string;
  readonly dur?: number;
  /** Of the thread alone: not counting what else the machine was busy with. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

/** Milliseconds that the browser spent on compiling and running a script, by the script's file. */
async function scriptTimes(desk: Desk, html: string): Promise<{ own: number; empty: number; page: Page }> {
  const { page } = await desk.open('<p>Nothing yet</p>');
  const browser = page.context().browser();
  await browser?.startTracing(page, { categories: ['devtools.timeline', 'v8'] });
  const loaded = await desk.open(html);
  await loaded.page.waitForLoadState('load');
  // Content scripts run before the browser is idle, which this callback waits for.
  await loaded.page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  const trace = JSON.parse(((await browser?.stopTracing()) ?? '').toString()) as {
    traceEvents: TraceEvent[];
  };
  await page.close();
  const spent = (file: string) =>
    trace.traceEvents
      .filter(
        ({ name, args }) => /^(EvaluateScript|v8\.compile)$/.test(name) && args?.data?.url?.endsWith(file),
      )
      .reduce((sum, { dur = 0, tdur = dur }) => sum + tdur / 1000, 0);
  return { own: spent('/detect.js'), empty: spent('/empty.js'), page: loaded.page };
}

/** How many listeners and observers are left in RoleCall's world of a page. */
async function left(page: Page): Promise<number> {
  const tools = await toolsOf(page);
  const worlds: { id: number; name: string }[] = [];
  tools.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await tools.send('Runtime.enable');
  const world = worlds.find(({ name }) => name === 'RoleCall');
  if (!world) throw new Error('RoleCall is not in the page');
  const evaluate = async (expression: string) => {
    const { result } = await tools.send('Runtime.evaluate', { expression, contextId: world.id });
    return result.objectId ?? '';
  };
  let count = 0;
  for (const target of ['window', 'document']) {
    const objectId = await evaluate(target);
    const { listeners } = await tools.send('DOMDebugger.getEventListeners', { objectId, depth: -1 });
    count += listeners.length;
  }
  for (const kind of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver', 'PerformanceObserver']) {
    const prototypeObjectId = await evaluate(`${kind}.prototype`);
    const { objects } = await tools.send('Runtime.queryObjects', { prototypeObjectId });
    const { result } = await tools.send('Runtime.getProperties', { objectId: objects.objectId ?? '' });
    count += Number(result.find(({ name }) => name === 'length')?.value?.value ?? 0);
  }
  await tools.detach();
  return count;
}

/** The lines of a page that no setup needs. */
export async function idle(rounds: number): Promise<readonly Line[]> {
  const html = formPage(rightNames(500));
  const folder = await emptyExtension();
  const own: number[] = [];
  const empty: number[] = [];
  const remains: number[] = [];
  try {
    await withExtension(async (desk) => {
      for (let round = 0; round < rounds; round += 1) {
        const times = await scriptTimes(desk, html);
        own.push(times.own);
        empty.push(times.empty);
        remains.push(await left(times.page));
        await times.page.close();
      }
    }, folder);
  } finally {
    await rm(folder, { recursive: true });
  }
  const name = 'a vendor’s page with no setup';
  return [
    {
      name: `${name}: script`,
      unit: 'ms',
      values: own,
      peer: 'empty content script',
      peerValues: empty,
      goal: atMost(1, 'ms'),
    },
    { name: `${name}: listeners and observers`, unit: 'left', values: remains, goal: atMost(0, 'left') },
  ];
}
