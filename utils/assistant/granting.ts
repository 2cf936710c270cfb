/**
 * What changes a page comes into it only with the first press of Grant: a page that is merely read has no code in it that
 * could set anything. The two scripts meet in the extension's own world, which the page cannot see.
 */
import type { createWorker, Worker, WorkerContext } from './worker';

const offered = Symbol.for('rolecall.granting');
type Scope = { [offered]?: typeof createWorker };

/** Called by the script that brings the worker. */
export function offerGranting(create: typeof createWorker): void {
  (globalThis as Scope)[offered] = create;
}

/** A worker that is made when it is first asked for something, once the background has brought it. */
export function createGranting(context: WorkerContext): Worker {
  let worker: Worker | undefined;
  return {
    get busy() {
      return worker?.busy ?? false;
    },
    get canUndo() {
      return worker?.canUndo ?? false;
    },
    async grant(ids, lower) {
      worker ??= (globalThis as Scope)[offered]?.(context);
      if (!worker) throw new Error('nothing to grant with');
      return worker.grant(ids, lower);
    },
    async undo() {
      return worker?.undo();
    },
    stop: () => worker?.stop(),
    forget: () => worker?.forget(),
  };
}
