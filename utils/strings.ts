import type messages from '../public/_locales/en/messages.json';

/** A key of `public/_locales/en/messages.json`, the one place where English stands. */
export type StringKey = keyof typeof messages;

/** What the browser says of its own language. */
type BrowserKey = '@@ui_locale' | '@@bidi_dir';

interface WithI18n {
  readonly i18n: { getMessage(key: string, substitutions?: readonly string[]): string };
}

/** The string of that key in the browser's language, `$1` to `$9` replaced by the arguments. */
export function t(key: StringKey | BrowserKey, ...args: readonly string[]): string {
  // Firefox answers to this name too.
  return (globalThis as unknown as { chrome: WithI18n }).chrome.i18n.getMessage(key, args);
}
