/** A setup's page that changes a lot: 2,000 rows that come while it is watched, and 200 navigations inside the app. */
import type { ChromiumPage } from '../e2e/harness/chromium-page';
import { rightsOf } from '../e2e/steps/panel';
import { type Desk, toolsOf, withExtension } from './extension';
import { atMost, type Line } from './figures';
import { formPage, rightNames } from './form';

const page = formPage(rightsOf('syncro/rocketcyber'));
const batches = 20;
const rows = rightNames(2_000);

interface Burst {
  readonly longTasks: number;
  readonly longestLook: number;
}

/** Inserts the rows in batches and tells what the main thread was kept with, in milliseconds. */
function insert(shown: ChromiumPage): Promise<Burst> {
  return shown.evaluate(
    async ({ names, count }) => {
      let longTasks = 0;
      const observer = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) longTasks += duration;
      });
      observer.observe({ type: 'longtask' });
      performance.clearMeasures();
      const form = document.querySelector('fieldset');
      for (let batch = 0; batch < count; batch += 1) {
        const from = (batch * names.length) / count;
        const html = names
          .slice(from, from + names.length / count)
          .map(
            (name, index) =>
              `<div class="checkbox"><input type="checkbox" id="more-${from + index}"> <label for="more-${from + index}">${name}</label></div>`,
          );
        form?.insertAdjacentHTML('beforeend', html.join(''));
        await new Promise(requestAnimationFrame);
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
      // Whoever watches looks within a second.
      await new Promise((resolve) => setTimeout(resolve, 2500));
      observer.disconnect();
      const looks = performance
        .getEntriesByType('measure')
        .filter(({ name }) => name.startsWith('rolecall:'));
      return { longTasks, longestLook: Math.max(0, ...looks.map(({ duration }) => duration)) };
    },
    { names: rows, count: batches },
  );
}

/** Watches as is often done: each change is an occasion to read the whole page again. */
function watchNaively(shown: ChromiumPage): Promise<void> {
  return shown.evaluate(() => {
    const read = () => {
      for (const box of document.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
        box.title = `${box.labels?.[0]?.textContent ?? ''} ${box.checked}`;
      }
    };
    new MutationObserver(read).observe(document.body, { childList: true, subtree: true });
  });
}

async function bursts(desk: Desk, rounds: number): Promise<readonly Line[]> {
  const times = { own: [] as number[], look: [] as number[], none: [] as number[], naive: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    const bare = await desk.open(page);
    times.none.push((await insert(bare)).longTasks);
    await bare.page.close();
    const naive = await desk.open(page);
    await watchNaively(naive);
    times.naive.push((await insert(naive)).longTasks);
    await naive.page.close();
    const watched = await desk.open(page);
    const panel = await desk.start(watched);
    await watched.bringToFront();
    const { longTasks, longestLook } = await insert(watched);
    times.own.push(longTasks);
    times.look.push(longestLook);
    await panel.close();
    await watched.close();
  }
  const name = '2,000 rows inserted while watched';
  return [
    {
      name: `${name}: long tasks`,
      unit: 'ms',
      values: times.own,
      peer: 'no extension at work',
      peerValues: times.none,
    },
    {
      name: `${name}: long tasks`,
      unit: 'ms',
      values: times.own,
      peer: 'naive observer',
      peerValues: times.naive,
    },
    { name: `${name}: longest look`, unit: 'ms', values: times.look, goal: atMost(50, 'ms') },
  ];
}

/** What a page holds after a garbage collection. */
async function held(shown: ChromiumPage): Promise<{ megabytes: number; listeners: number }> {
  const tools = await toolsOf(shown.page);
  for (let pass = 0; pass < 3; pass += 1) await tools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await tools.send('Runtime.getHeapUsage');
  const { jsEventListeners } = await tools.send('Memory.getDOMCounters');
  await tools.detach();
  return { megabytes: usedSize / 1_000_000, listeners: jsEventListeners };
}

/** Leads through so many screens of the app at changing addresses, and back to the form. */
function navigate(shown: ChromiumPage, count: number): Promise<void> {
  return shown.evaluate(
    async ({ times, form }) => {
      const home = location.pathname;
      const draw = (html: string) => {
        document.body.innerHTML = html;
      };
      for (let step = 1; step <= times; step += 1) {
        history.pushState(null, '', step % 2 ? `/tickets/${step}` : home);
        draw(step % 2 ? `<h1>Ticket ${step}</h1>` : form);
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
      history.replaceState(null, '', home);
      draw(form);
      await new Promise((resolve) => setTimeout(resolve, 1500));
    },
    { times: count, form: /<body>(.*)<\/body>/s.exec(page)?.[1] ?? '' },
  );
}

async function navigations(desk: Desk, rounds: number): Promise<readonly Line[]> {
  const grown: number[] = [];
  const left: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const shown = await desk.open(page);
    const panel = await desk.start(shown);
    await shown.bringToFront();
    await navigate(shown, 20);
    const before = await held(shown);
    await navigate(shown, 200);
    const after = await held(shown);
    grown.push(after.megabytes - before.megabytes);
    left.push(after.listeners - before.listeners);
    await panel.close();
    await shown.close();
  }
  const name = '200 navigations in a setup';
  return [
    { name: `${name}: heap grown`, unit: 'MB', values: grown, goal: atMost(1, 'MB') },
    { name: `${name}: listeners more`, unit: 'left', values: left, goal: atMost(0, 'left') },
  ];
}

/** The lines of pages that churn and of apps that navigate. */
export function watching(rounds: number): Promise<readonly Line[]> {
  // A round of navigations takes half a minute, and hardly differs from the next.
  return withExtension(async (desk) => [
    ...(await bursts(desk, rounds)),
    ...(await navigations(desk, Math.min(rounds, 3))),
  ]);
}
