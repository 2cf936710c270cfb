/**
 * Two languages that nobody speaks, made of the English strings: one that shows what is not a string and what has no room to
 * grow, one that is written from right to left. For trying, not for shipping.
 */
import messages from '../../../public/_locales/en/messages.json';

export interface Locale {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** What a piece of a string between its placeholders becomes. */
  readonly piece: (text: string) => string;
}

const strings: Readonly<Record<string, { readonly message: string }>> = messages;

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = [...'áƀçðéƒĝĥîĵķļɱñôþǫŕšţûṽŵẋýžÁƁÇÐÉƑĜĤÎĴĶĻṀÑÔÞǪŔŠŢÛṼŴẊÝŽ'];

/** Every word between these comes from the strings; what is outside is somebody's data, or was forgotten. */
export const brackets = ['⟦', '⟧'] as const;

const placeholder = /(\$\d)/;

/** Accented, vowels and s doubled (some two fifths longer), and each piece in brackets. */
function pseudoPiece(text: string): string {
  if (text === '') return text;
  const longer = text.replace(/[aeiouys]/gi, '$&$&');
  const strange = longer.replace(/[a-z]/gi, (letter) => accented[plain.indexOf(letter)] ?? letter);
  return `${brackets[0]}${strange}${brackets[1]}`;
}

/** Each word as it would stand if its letters were written from right to left. */
function mirroredPiece(text: string): string {
  return text.replace(/[a-z][\w’'-]*/gi, '\u200f\u202e$&\u202c\u200f');
}

export const locales = {
  english: { language: 'en', direction: 'ltr', piece: (text) => text },
  pseudo: { language: 'en', direction: 'ltr', piece: pseudoPiece },
  mirrored: { language: 'ar', direction: 'rtl', piece: mirroredPiece },
} as const satisfies Record<string, Locale>;

/** The browser's `i18n.getMessage` in that language. */
export function getMessageIn({ language, direction, piece }: Locale) {
  const predefined: Readonly<Record<string, string>> = {
    language,
    '@@ui_locale': language,
    '@@bidi_dir': direction,
  };
  return (key: string, args: readonly string[] = []): string => {
    const told = predefined[key];
    if (told) return told;
    const pieces = (strings[key]?.message ?? '').split(placeholder);
    return pieces
      .map((text) => (placeholder.test(text) ? (args[Number(text.slice(1)) - 1] ?? '') : piece(text)))
      .join('');
  };
}
