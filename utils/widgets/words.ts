/** The few words a control may say, whatever their case. */
import { textOf } from './dom';

/** The word that this text is, as the list spells it; null for any other text. */
export function wordIn(words: readonly string[], text: string): string | null {
  const plain = text
    .replace(/[^\p{L} ]/gu, '')
    .trim()
    .toLowerCase();
  return plain ? (words.find((word) => word.toLowerCase() === plain) ?? null) : null;
}

/** What a control says now: its value, that of the field in it, or its text. */
export function said(element: Element): string {
  const field = element.matches('input') ? element : element.querySelector('input');
  return field ? (field as HTMLInputElement).value : textOf(element);
}
