import type { Plugin } from 'vite';

const id = '\0rolecall:native-browser';

/**
 * The browser's own object. Where only `chrome` exists (Chromium before it had `browser`) it differs for a page in one
 * thing: when the background's handler fails, the polyfill there answers with this mark instead of failing.
 */
export const nativeBrowser = `
const { browser, chrome } = globalThis;
const mark = '__mozWebExtensionPolyfillReject__';
async function sendMessage(...message) {
  const reply = await chrome.runtime.sendMessage(...message);
  if (reply?.[mark]) throw new Error(reply.message);
  return reply;
}
export default browser ?? { __proto__: chrome, runtime: { __proto__: chrome.runtime, sendMessage } };
`;

/** Spares the extension's pages the polyfill's 10 kB: they call, and only the background answers calls. */
export function nativeBrowserInPages(): Plugin {
  return {
    name: 'rolecall:native-browser-in-pages',
    enforce: 'pre',
    resolveId: (source) => (source === 'webextension-polyfill' ? id : null),
    load: (resolved) => (resolved === id ? nativeBrowser : null),
  };
}
