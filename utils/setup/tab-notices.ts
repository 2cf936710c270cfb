/** Sentences for a tab in which no setup runs. */
import { stateChanged } from './notify';
import * as store from './store';
import type { Notice } from './types';

function keyOf(tabId: number): string {
  return `notice:${tabId}`;
}

export async function sayToTab(tabId: number, notice: Notice): Promise<void> {
  await store.change<Notice>('session', keyOf(tabId), () => notice).catch(() => undefined);
  stateChanged(tabId);
}

export async function tabNotice(tabId: number): Promise<Notice | null> {
  return (await store.read<Notice>('session', keyOf(tabId))) ?? null;
}

export async function forgetTabNotice(tabId: number): Promise<void> {
  await store.change<Notice>('session', keyOf(tabId), () => undefined);
}
