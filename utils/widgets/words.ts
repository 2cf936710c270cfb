/** The few words a control may say, whatever their case. */
import { textOf } from './dom';

/** Brings two spellings of a word together. */
export type Spelling = (text: string) => string;

/** The word that this text is, as the list spells it; null for any other text. */
export function wordIn(words: readonly string[], text: string, spelling: Spelling = plain): string | null {
  const spelled = spelling(text);
  return spelled ? (words.find((word) => spelling(word) === spelled) ?? null) : null;
}

function plain(text: string): string {
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
