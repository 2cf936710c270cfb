/** Two-state controls that few pages have: looked for where a right was not found among the others. */
import { entriesOf, listEntry } from './option-lists';
import { picturedIn } from './pictures';
import type { Widget } from './types';
import { yesOrNoIn } from './yes-or-no';

export interface RareToggle {
  readonly widget: Widget;
  /** What a person sees in its place. */
  readonly face?: Element;
  /** What it is called, where that is not in its own text. */
  readonly name?: string;
}

/** All of them below these roots. */
export function rareToggles(roots: readonly ParentNode[]): ReadonlyMap<Element, RareToggle> {
  const found = new Map<Element, RareToggle>();
  for (const [entry, face] of entriesOf(roots)) found.set(entry, { widget: listEntry, face });
  for (const root of roots) {
    for (const [picture, widget] of picturedIn(root, null)) found.set(picture, { widget });
    for (const [element, toggle] of yesOrNoIn(root)) found.set(element, toggle);
  }
  return found;
}
