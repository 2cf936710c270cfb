import type { Plugin } from 'vite';

const helper = '\0vite/preload-helper.js';

/**
 * What a page fetches only when it needs it lies on the disk beside it, and brings no styles of its own: there is nothing to
 * load ahead, and the builder's code for that is 1.5 kB.
 */
export function bareImports(): Plugin {
  return {
    name: 'rolecall:bare-imports',
    enforce: 'pre',
    load: (id) => (id === helper ? 'export const __vitePreload = (load) => load();' : null),
  };
}
