/** How far a setup came, without any value, so that the admin can come back tomorrow. Never for private windows. */
import type { Choices } from '../manifests/choices';
import type { StepMarks } from '../manifests/step-marks';
import type { SetupRecord } from './records';
import * as store from './store';

export interface Progress {
  readonly choices: Choices;
  readonly confirmed: readonly string[];
  readonly ticked: readonly string[];
  readonly startedAt: number;
  readonly steps?: StepMarks;
}

type AllProgress = Readonly<Record<string, Progress>>;

const key = 'progress';
/** More unfinished setups than anyone has; beyond it the oldest go. */
const most = 50;

function nameOf(origin: string, manifestId: string): string {
  return `${origin} ${manifestId}`;
}

export async function progressOf(origin: string, manifestId: string): Promise<Progress | null> {
  return (await store.read<AllProgress>('local', key))?.[nameOf(origin, manifestId)] ?? null;
}

export async function keepProgress(setup: SetupRecord): Promise<void> {
  if (setup.incognito) return;
  const { choices, confirmed, ticked, startedAt } = setup;
  // What has been sent is done: whoever returns makes another.
  const steps = setup.steps.deliver ? {} : setup.steps;
  const name = nameOf(setup.origin, setup.manifestId);
  await store.change<AllProgress>('local', key, (all = {}) => {
    const kept = Object.entries({ ...all, [name]: { choices, confirmed, ticked, startedAt, steps } });
    const latest = kept.sort(([, one], [, other]) => other.startedAt - one.startedAt).slice(0, most);
    return Object.fromEntries(latest);
  });
}

export async function forgetProgress(origin: string, manifestId: string): Promise<void> {
  await store.change<AllProgress>('local', key, (all) => {
    const name = nameOf(origin, manifestId);
    if (!all?.[name]) return all;
    const { [name]: _done, ...rest } = all;
    return Object.keys(rest).length ? rest : undefined;
  });
}
