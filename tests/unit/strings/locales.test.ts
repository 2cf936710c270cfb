// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import messages from '../../../public/_locales/en/messages.json';
import { sayLanguage, textDirection } from '../../../utils/page-language';
import { getMessageIn, type Locale, locales } from './locales';

type Strings = Readonly<Record<string, { readonly message: string }>>;
const folder = resolve(import.meta.dirname, '../../../public/_locales');
const keys = Object.keys(messages).filter((key) => key !== 'language') as (keyof typeof messages)[];
const args = Array.from({ length: 9 }, (_, index) => `<${index + 1}>`);

function english(key: keyof typeof messages): string {
  return messages[key].message;
}

/** The browser speaks one language, the strings another. */
function speak(strings: Locale, browser: { readonly language: string; readonly direction: string }): void {
  const say = getMessageIn(strings);
  const own: Record<string, string> = { '@@ui_locale': browser.language, '@@bidi_dir': browser.direction };
  vi.stubGlobal('chrome', {
    i18n: { getMessage: (key: string, given?: readonly string[]) => own[key] ?? say(key, given) },
  });
}

describe('the made-up languages', () => {
  it.each(['pseudo', 'mirrored'] as const)('keep what stands for something else: %s', (name) => {
    const say = getMessageIn(locales[name]);
    for (const key of keys) {
      const placeholders = english(key).match(/\$\d/g) ?? [];
      expect(say(key, args).match(/<\d>/g) ?? []).toEqual(placeholders.map((one) => `<${one.slice(1)}>`));
    }
  });

  it('leave no letter as it was, and need more room', () => {
    const say = getMessageIn(locales.pseudo);
    const all = keys.map((key) => say(key)).join('');
    expect(all).not.toMatch(/[a-z]/i);
    const before = keys.map((key) => english(key).replace(/\$\d/g, '')).join('').length;
    expect(all.replace(/[⟦⟧]/g, '').length / before).toBeGreaterThan(1.35);
  });
});

describe.each(readdirSync(folder))('the strings in %s', (name) => {
  const own: Strings = JSON.parse(readFileSync(join(folder, name, 'messages.json'), 'utf8'));
  const placeholders = (text = '') => [...new Set(text.match(/\$\d/g))].sort();

  it('are all there and no others, with the same placeholders', () => {
    expect(Object.keys(own).sort()).toEqual(Object.keys(messages).sort());
    for (const key of keys)
      expect([key, placeholders(own[key]?.message)]).toEqual([key, placeholders(english(key))]);
  });

  it('say which language they are', () => {
    expect(own.language?.message.replace('-', '_')).toBe(name);
  });
});

describe('every string', () => {
  it('numbers its placeholders without a gap, so that a translation can move them', () => {
    const gaps = keys.filter((key) => {
      const used = [...new Set(english(key).match(/\$\d/g) ?? [])].sort();
      return used.some((one, index) => one !== `$${index + 1}`);
    });
    expect(gaps).toEqual([]);
  });

  it('holds nothing that the browser would read as a name', () => {
    expect(keys.filter((key) => /\$[^1-9]|\$\d\d|__MSG_/.test(english(key)))).toEqual([]);
  });
});

describe('a page of ours', () => {
  beforeEach(() => {
    document.documentElement.lang = '';
    document.documentElement.dir = '';
  });

  it.each([
    ['as its strings do', locales.mirrored, { language: 'ar', direction: 'rtl' }, 'ar', 'rtl'],
    ['whatever the country', locales.mirrored, { language: 'ar_EG', direction: 'rtl' }, 'ar', 'rtl'],
    [
      'not as a browser that it is not translated for',
      locales.english,
      { language: 'ar', direction: 'rtl' },
      'en',
      'ltr',
    ],
    ['from left to right in English', locales.english, { language: 'en_GB', direction: 'ltr' }, 'en', 'ltr'],
  ] as const)('runs %s', (_how, strings, browser, language, direction) => {
    speak(strings, browser);
    sayLanguage('auditTitle');
    expect(document.documentElement.lang).toBe(language);
    expect(document.documentElement.dir).toBe(direction);
    expect(textDirection()).toBe(direction);
    expect(document.title).toBe(getMessageIn(strings)('auditTitle'));
  });
});
