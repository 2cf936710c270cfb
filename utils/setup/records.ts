/** Setups as the background keeps them, in the session: what the panel sees is put together from these and the frames. */
import type { StepMarks } from '../manifests/step-marks';
import type { Place } from './merge';
import * as store from './store';
import type { Notice, Setup, Work } from './types';

export interface FrameWork {
  readonly tabId: number;
  readonly frameId: number;
  readonly work: Work;
}

export interface FrameKeep {
  readonly tabId: number;
  readonly frameId: number;
  readonly field: string;
}

type Derived = 'page' | 'findings' | 'fields' | 'canUndo' | 'work';

export interface SetupRecord extends Omit<Setup, Derived> {
  /** Where work is going on. */
  readonly work: FrameWork | null;
  /** Credential fields its manifest lists. */
  readonly credential: readonly string[];
  /** Which steps are done, and how that is known. */
  readonly steps: StepMarks;
  /** What Keep was pressed for, and the frame that is being asked for it. */
  readonly keeping: FrameKeep | null;
  /** The frame whose record the notice warns of; another notice in its place has none. */
  readonly caution?: Place | null;
}

type Records = Readonly<Record<string, SetupRecord>>;

const key = 'setups';

/** All running setups, oldest first. */
export async function allSetups(): Promise<SetupRecord[]> {
  const records = Object.values((await store.read<Records>('session', key)) ?? {});
  return records.sort((one, other) => one.startedAt - other.startedAt);
}

export async function setupById(id: string): Promise<SetupRecord | null> {
  return (await allSetups()).find((setup) => setup.id === id) ?? null;
}

export async function setupOfTab(tabId: number): Promise<SetupRecord | null> {
  return (await allSetups()).find((setup) => setup.tabIds.includes(tabId)) ?? null;
}

/** Adds a setup in place of those that run in its tabs, in one step; resolves to these, for their end. */
export async function addSetup(setup: SetupRecord): Promise<SetupRecord[]> {
  const shares = ({ tabIds }: SetupRecord) => tabIds.some((id) => setup.tabIds.includes(id));
  let displaced: SetupRecord[] = [];
  await store.change<Records>('session', key, (records = {}) => {
    displaced = Object.values(records).filter(shares);
    const others = Object.entries(records).filter(([, one]) => !shares(one));
    return { ...Object.fromEntries(others), [setup.id]: setup };
  });
  return displaced;
}

/** Changes a setup that still runs; resolves to it, or to null when it has ended. */
export async function changeSetup(
  id: string,
  next: (setup: SetupRecord) => SetupRecord,
): Promise<SetupRecord | null> {
  const records = await store.change<Records>('session', key, (old) => {
    const setup = old?.[id];
    if (!old || !setup) return old;
    const changed = next(setup);
    return changed === setup ? old : { ...old, [id]: changed };
  });
  return records?.[id] ?? null;
}

export async function removeSetup(id: string): Promise<void> {
  await store.change<Records>('session', key, (old) => {
    if (!old?.[id]) return old;
    const { [id]: _ended, ...rest } = old;
    return rest;
  });
}

/** Leaves a sentence for the admin; fails silently when the storage is too full even for that. */
export async function say(id: string, notice: Notice | null): Promise<void> {
  await changeSetup(id, (setup) => ({ ...setup, notice })).catch(() => null);
}
