/**
 * What the admin set up in settings. Addresses are remembered; tokens, signing secrets and passphrases are in the session's
 * memory, each beside the very address it was typed for: a page part that could change what is remembered (Firefox lets it)
 * changes nothing that is sent anywhere. The file's public key alone is no secret and is remembered: the panel shows its end.
 */
import type { OpenSinks, SavedSinks } from '../sinks/settings';
import * as store from './store';

const key = 'sinks';

export async function savedSinks(): Promise<SavedSinks> {
  return (await store.read<SavedSinks>('local', key)) ?? {};
}

/** What can be used now: its secret was typed in this browser session. */
export async function openSinks(): Promise<OpenSinks> {
  return (await store.read<OpenSinks>('secret', key)) ?? {};
}

/** Remembers the places, and keeps the secrets for this browser session. */
export async function keepSinks(saved: SavedSinks, open: OpenSinks): Promise<void> {
  await store.change<SavedSinks>('local', key, (old = {}) => ({ ...old, ...saved }));
  await store.change<OpenSinks>('secret', key, (old = {}) => ({ ...old, ...open }));
}

/** Forgets one sink, its secret included. */
export async function forgetSink(id: keyof SavedSinks): Promise<void> {
  await store.change<SavedSinks>('local', key, (old = {}) => without(old, id));
  await store.change<OpenSinks>('secret', key, (old = {}) => without(old, id));
}

function without<All extends object>(all: All, id: string): All {
  return Object.fromEntries(Object.entries(all).filter(([name]) => name !== id)) as All;
}
