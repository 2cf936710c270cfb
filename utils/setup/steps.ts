/** How far a setup came, step by step: kept with its progress, so that the admin can leave and return. */
import browser from 'webextension-polyfill';
import { shownOnce } from '../manifests/credentials';
import { remember, type StepMarks, withTick } from '../manifests/step-marks';
import type { StepId } from '../manifests/step-plans';
import { type ShownStep, shownSteps } from '../manifests/step-states';
import { pointIn } from './assistant-scripts';
import { reportsOf } from './frame-reports';
import { noteMarks } from './history';
import { everyTab, stateChanged } from './notify';
import { keepProgress } from './progress';
import { changeSetup, type SetupRecord, say, setupById } from './records';
import { type Standing, standingNow } from './step-facts';

/** The steps as the panel of that tab draws them. */
export async function stepsFor(setup: SetupRecord, tabId: number): Promise<readonly ShownStep[]> {
  const standing = await standingNow(setup);
  if (!standing) return [];
  const { steps, facts } = standing;
  const marks = remember(setup.steps, steps, facts, Date.now());
  const url = await addressOf(tabId);
  const stays = mustStay(setup, standing, marks);
  return shownSteps(steps, marks, facts).map((step) => {
    const address = steps.find(({ id }) => id === step.id)?.address;
    const go = step.go && url?.origin === setup.origin && url.pathname !== address;
    return { ...step, go: go && !stays, ...(go && stays ? { stay: true } : {}) };
  });
}

/** Remembers what the pages have shown by now. A storage that is full stops no setup. */
export async function noteSteps(setupId: string): Promise<void> {
  await note(setupId).catch(() => undefined);
}

async function note(setupId: string): Promise<void> {
  const setup = await setupById(setupId);
  const standing = setup && (await standingNow(setup));
  if (!standing) return;
  const { steps, facts } = standing;
  await changeSteps(setupId, (old) => remember(old, steps, facts, Date.now()));
}

/** The admin ticked what no page tells, or took the tick back. */
export async function tickStep(setup: SetupRecord, id: StepId, done: boolean): Promise<void> {
  const shown = await stepsFor(setup, setup.tabIds[0] ?? -1);
  if (shown.find((step) => step.id === id)?.tick === !done) {
    await changeSteps(setup.id, (old) => withTick(old, id, done, Date.now()));
  }
  stateChanged(everyTab);
}

async function changeSteps(setupId: string, next: (marks: StepMarks) => StepMarks): Promise<void> {
  let before: StepMarks = {};
  const setup = await changeSetup(setupId, (old) => {
    before = old.steps;
    const steps = next(old.steps);
    return steps === old.steps ? old : { ...old, steps };
  });
  if (!setup || setup.steps === before) return;
  // What has been sent is nothing to come back to.
  if (!setup.steps.deliver) await keepProgress(setup);
  await noteMarks(setupId, setup.steps);
}

/** Takes the admin's tab to the step's page, on the host that the tab is on. */
export async function goToStep(setup: SetupRecord, tabId: number, id: StepId): Promise<void> {
  const standing = await standingNow(setup);
  const address = standing?.steps.find((step) => step.id === id)?.address;
  if (!standing || !address) return;
  const url = await addressOf(tabId);
  const elsewhere = url?.origin !== setup.origin;
  if (elsewhere || mustStay(setup, standing, setup.steps)) {
    const key = elsewhere ? 'noticeStepElsewhere' : 'noticeStepStay';
    await say(setup.id, { tone: 'alert', key });
  } else await browser.tabs.update(tabId, { url: new URL(address, setup.origin).href });
  stateChanged(everyTab);
}

/** Marks the menu entry that leads on to the step, where the page shows one. */
export async function pointAtStep(setup: SetupRecord, id: StepId): Promise<void> {
  const labels = (await standingNow(setup))?.steps.find((step) => step.id === id)?.labels ?? [];
  const places = (await reportsOf(setup.id)).map(({ tabId, frameId }) => ({ tabId, frameId }));
  const found = await Promise.all(places.map((place) => pointIn(place, labels, false)));
  const seen = found.filter((index) => index >= 0);
  const best = Math.min(...seen);
  const place = places[found.indexOf(best)];
  const label = labels[best];
  if (place && label !== undefined) {
    await pointIn(place, labels, true);
    await say(setup.id, { tone: 'status', key: 'noticePointed', args: [label] });
  } else await say(setup.id, { tone: 'alert', key: 'noticeNotPointed', args: [labels.join(', ')] });
  stateChanged(everyTab);
}

/** Whether leaving the page would lose what it shows this once, or what was set and not saved. */
function mustStay(setup: SetupRecord, { steps, facts }: Standing, marks: StepMarks): boolean {
  const { page, minted, unsaved } = facts;
  const acting = setup.work !== null && setup.work.work.kind !== 'reading';
  if (acting || setup.held !== null) return true;
  if (page === 'permissions') return unsaved && marks.save?.by !== 'shown' && marks.save?.by !== 'hand';
  if (page !== 'credential') return false;
  const unfinished = steps.some(({ id }) => id === 'finish') && marks.finish === undefined;
  return unfinished || (shownOnce[setup.vendor].length > 0 && !minted);
}

async function addressOf(tabId: number): Promise<URL | null> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab?.url ? URL.parse(tab.url) : null;
}
