/** What the page says it did not save: its own message names the function, and the verb if need be. */
import { textOf } from '../../widgets/dom';
import type { Fold, FoundControl } from '../types';
import type { Piece } from './grid';

/** What its screens say of a record that cannot be saved now, or was not. */
export const refusal = /in use by|not be saved|nothing was saved/i;

const verbs = /^ (add|edit|delete|inquire)\b/;

/** Whether the page's message names this cell. */
export type IsRefused = (control: Pick<FoundControl, 'key' | 'column'>) => boolean;

/** `pieces`: what the page says. `known` holds folded names of functions: the longest that a part of a message holds is meant. */
export function refusedBy(
  pieces: readonly Piece[],
  known: ReadonlySet<string>,
  fold: Fold,
): IsRefused | null {
  const parts = pieces.filter(({ text }) => refusal.test(text)).flatMap(({ element }) => partsOf(element));
  const named = parts.flatMap((part) => {
    const said = ` ${fold(part)} `;
    const [key = ''] = [...known]
      .filter((name) => said.includes(` ${name} `))
      .sort((one, other) => other.length - one.length);
    return key ? [{ key, verb: verbs.exec(said.slice(said.indexOf(key) + key.length))?.[1] }] : [];
  });
  if (named.length === 0) return null;
  return ({ key, column }) =>
    named.some((one) => one.key === key && (!one.verb || one.verb === column.toLowerCase()));
}

/** A message that ends in a colon goes on in what stands beside it. */
function partsOf(element: Element): string[] {
  const box = (/:$/.test(textOf(element)) && element.parentElement) || element;
  const walker = box.ownerDocument.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) texts.push(textOf(walker.currentNode));
  return texts.flatMap((text) => text.split(/[;,:]/));
}
