/**
 * What changes a page comes into it only with the first press of Grant: a page that is merely read has no code in it that
 * could set anything. The two scripts meet in the extension's own world, which the page cannot see.
 */
import type { createWorker } from './worker';

const offered = Symbol.for('rolecall.granting');
type Scope = { [offered]?: typeof createWorker };

/** Called by the script that brings the worker. */
export function offerGranting(create: typeof createWorker): void {
  (globalThis as Scope)[offered] = create;
}

/** What makes a worker, once the background has brought it. Throws before. */
export function broughtGranting(): typeof createWorker {
  const create = (globalThis as Scope)[offered];
  if (!create) throw new Error('nothing to grant with');
  return create;
}
