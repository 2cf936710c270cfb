import type messages from '../public/_locales/en/messages.json';

/** A key of `public/_locales/en/messages.json`, the one place where English stands. */
export type StringKey = keyof typeof messages;

interface WithI18n {
  readonly i18n: { getMessage(key: string, substitutions?: readonly string[]): string };
}

/** The string of that key in the browser's language, `$1` to `$9` replaced by the arguments. */
export function t(key: StringKey, ...args: readonly string[]): string {
  const scope = globalThis as unknown as { browser?: WithI18n; chrome: WithI18n };
  return (scope.browser ?? scope.chrome).i18n.getMessage(key, args);
}
