/** A browser whose background can be killed at any call: what the dead one awaits never comes, what it does next is nothing. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { FakeBrowser } from '../unit/setup/fake-browser';

interface Life {
  generation: number;
  /** Calls until the worker dies; null: it lives on. */
  left: number | null;
  /** How many calls there were. */
  calls: number;
  /** Resolves when the present worker dies. */
  died: Promise<'died'>;
  end: () => void;
}

function born(generation: number, calls: number): Life {
  const { promise, resolve } = Promise.withResolvers<'died'>();
  return { generation, left: null, calls, died: promise, end: () => resolve('died') };
}

/** Kept beside the modules: these are loaded anew when the worker starts anew. */
const shared = globalThis as { mortal?: { readonly life: Life; readonly lives: AsyncLocalStorage<number> } };
shared.mortal ??= { life: born(0, 0), lives: new AsyncLocalStorage<number>() };
/** `lives`: which life a piece of work belongs to, however often it has waited since. */
const { lives } = shared.mortal;
export const { life } = shared.mortal;

/** Does something as the worker that lives now. */
export function alive<Result>(act: () => Result): Result {
  return lives.run(life.generation, act);
}

/** Kills the worker at once: nothing of it reaches the browser any more. */
export function kill(): void {
  const { end } = life;
  Object.assign(life, born(life.generation + 1, life.calls));
  end();
}

const never = new Promise<never>(() => undefined);

function called(act: () => unknown): unknown {
  const generation = lives.getStore() ?? life.generation;
  if (generation !== life.generation) return never;
  life.calls += 1;
  if (life.left === 0) {
    kill();
    return never;
  }
  if (life.left !== null) life.left -= 1;
  const result = act();
  if (!(result instanceof Promise)) return result;
  // An answer that comes after its worker's death is heard by nobody.
  return result.then(
    (answer: unknown) => (generation === life.generation ? answer : never),
    (error: unknown) => (generation === life.generation ? Promise.reject(error) : never),
  );
}

/** What a script knows without asking the browser. */
const known = new Set<PropertyKey>(['getURL', 'getManifest']);

function guarded(value: unknown, owner: unknown, name: PropertyKey): unknown {
  if (typeof value === 'function') {
    const act = (args: unknown[]) => Reflect.apply(value, owner, args) as unknown;
    return (...args: unknown[]) => (known.has(name) ? act(args) : called(() => act(args)));
  }
  if (typeof value !== 'object' || value === null) return value;
  return new Proxy(value, { get: (inner, key) => guarded(Reflect.get(inner, key), inner, key) });
}

/** Stands in for webextension-polyfill in a worker that can be killed. */
export const mortalPolyfill = new Proxy(
  {},
  {
    get: (_, name) => {
      const { api } = (globalThis as unknown as { fakeBrowser: FakeBrowser }).fakeBrowser;
      return guarded(Reflect.get(api, name), api, name);
    },
  },
);
