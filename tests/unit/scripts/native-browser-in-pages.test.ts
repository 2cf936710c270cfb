import { afterEach, expect, test, vi } from 'vitest';
import { nativeBrowser } from '../../../scripts/build/native-browser-in-pages';

interface Native {
  readonly runtime: { readonly id: string; sendMessage(message: unknown): Promise<unknown> };
}

let copies = 0;

/** Runs the module anew, as a page would. */
async function load(): Promise<Native> {
  copies += 1;
  const text = encodeURIComponent(`${nativeBrowser}// ${copies}`);
  const module: { readonly default: Native } = await import(
    /* @vite-ignore */ `data:text/javascript,${text}`
  );
  return module.default;
}

function fake(reply: unknown): Native {
  return { runtime: { id: 'own', sendMessage: () => Promise.resolve(reply) } };
}

afterEach(() => vi.unstubAllGlobals());

test('a browser with an object of its own is used as it is', async () => {
  const own = fake(null);
  vi.stubGlobal('browser', own);
  expect(await load()).toBe(own);
});

test('where only chrome exists, a handler that failed is a failure for the page too', async () => {
  vi.stubGlobal('chrome', fake({ __mozWebExtensionPolyfillReject__: true, message: 'no such setup' }));
  const native = await load();
  expect(native.runtime.id).toBe('own');
  await expect(native.runtime.sendMessage({})).rejects.toThrow('no such setup');
});

test('and a reply is a reply', async () => {
  vi.stubGlobal('chrome', fake({ kept: true }));
  expect(await (await load()).runtime.sendMessage({})).toEqual({ kept: true });
});
