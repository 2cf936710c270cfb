/** How plain controls are brought to a level: what only granting needs of them. */
import { isSeen, textOf } from './dom';
import { chooseFromList } from './floating-list';
import { press, writeValue } from './press';
import { said } from './words';

/** Ticks or unticks a native box. */
export function tick(box: Element, attempt: number): void {
  // Where only the row's own handler counts, the box bubbles into it; on a later try the label or row is pressed itself.
  press(insteadOf(box, attempt) ?? box, attempt === 0);
}

/** What is pressed in a box's place. Nothing is looked for on the first try: labels cost a walk through the page. */
function insteadOf(box: Element, attempt: number): Element | null {
  if (attempt === 0) return null;
  if (attempt > 1) return box.closest('li,tr,[role=listitem]');
  return (box as HTMLInputElement).labels?.[0] ?? drawnFor(box);
}

/** What a script draws in the place of a box that cannot be seen. */
function drawnFor(box: Element): Element | null {
  const drawn = isSeen(box) ? null : (box.nextElementSibling ?? box.parentElement);
  return drawn?.matches('a,button,input,select,textarea') ? null : drawn;
}

/** Chooses what says the level in a native list. */
export function chooseOption(list: Element, level: string, attempt: number): void {
  const select = list as HTMLSelectElement;
  const option = Array.from(select.options).find((one) => textOf(one) === level && !one.disabled);
  if (option) writeValue(select, option.value, attempt === 0);
}

/** Chooses in a list that floats, and remembers what it offered; a redrawn control is known by its box. */
export async function chooseLevel(
  choice: Parameters<typeof chooseFromList>[0],
  offered: WeakMap<Element, readonly string[]>,
): Promise<void> {
  const { control, words } = choice;
  const box = control.parentElement;
  const seen = await chooseFromList(choice);
  const list = words.all.filter((one) => seen?.includes(one));
  // A row of such controls has as many lists.
  const kin = Array.from(box?.children ?? []).filter((one) => words.find(said(one)) !== null);
  for (const known of seen ? [control, kin.length < 2 ? box : null] : []) if (known) offered.set(known, list);
}
