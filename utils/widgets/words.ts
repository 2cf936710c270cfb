/** The few words a control may say, whatever their case. */
import { textOf } from './dom';

/** Brings two spellings of a word together. */
type Spelling = (text: string) => string;

export interface Words {
  readonly all: readonly string[];
  /** The word that a text is, as `all` spells it; null for any other text. */
  find(text: string): string | null;
}

/** These words, each known by its spelling; of two that are spelled alike, the first. */
export function wordsOf(all: readonly string[], spelling: Spelling): Words {
  const bySpelling = new Map([...all].reverse().map((word) => [spelling(word), word]));
  return { all, find: (text) => bySpelling.get(spelling(text)) ?? null };
}

/** The spelling of a word that no one renames: its letters. */
export function letters(text: string): string {
  return text
    .replace(/[^\p{L} ]/gu, '')
    .trim()
    .toLowerCase();
}

/** What a control says now: its value, that of the field in it, or its text. */
export function said(element: Element): string {
  const field = element.matches('input') ? element : element.querySelector('input');
  return field ? (field as HTMLInputElement).value : textOf(element);
}
