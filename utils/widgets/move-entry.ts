/** Moving an entry of a dual list: by choosing it and pressing the button between, or by two clicks. */
import { isDisabled, textOf } from './dom';
import { type Sides, sideOf } from './dual-list';
import { press, writeValue } from './press';
import { until } from './wait';

const buttons = 'button,[role=button],input[type=button],a,.mm_button,[tabindex="0"]';
/** Buttons that move everything, or are about the dialog itself. */
const others = /\ball\b|>>|<<|»|«|save|apply|done|submit|finish|cancel|close|\bok\b|reset|help|search|^x$/i;

interface Move {
  readonly element: Element;
  readonly dialog: Element;
  readonly sides: Sides;
  readonly wanted: string;
  readonly attempt: number;
  readonly signal: AbortSignal;
}

/** Resolves when the entry has left its side, or has had the time to. The caller reads back. */
export async function moveEntry({ element, dialog, sides, wanted, attempt, signal }: Move): Promise<void> {
  const from = sideOf(element, sides);
  const before = new Set(movers(dialog, sides));
  choose(element);
  const fresh = () => movers(dialog, sides).filter((button) => !before.has(button));
  await until(() => fresh().length > 0, 250, signal);
  // Chosen is moved: what can be pressed by now is the dialog's own.
  if (sideOf(element, sides) !== from) return;
  // What only now can be pressed is what moves this one.
  const now = fresh();
  const mover = bestOf(now.length > 0 ? now : movers(dialog, sides), wanted, sides);
  if (mover && attempt !== 1) press(mover);
  else element.dispatchEvent(new MouseEvent('dblclick', { bubbles: true, cancelable: true, detail: 2 }));
  await until(() => sideOf(element, sides) !== from, 500, signal);
}

function choose(element: Element): void {
  const box = element.querySelector('input[type=checkbox],[role=checkbox]');
  const list = element.closest('select');
  if (box) press(box);
  else if (list) {
    for (const option of list.options) option.selected = false;
    writeValue(list, (element as HTMLOptionElement).value);
  } else press(element);
}

function movers(dialog: Element, sides: Sides): HTMLElement[] {
  return Array.from(dialog.querySelectorAll<HTMLElement>(buttons)).filter((button) => {
    const inside = Object.values(sides).some((side) => side.contains(button));
    const isDialogs = others.test(nameOf(button)) || button.closest('[class*=oolbarButton]') !== null;
    return !inside && !isDisabled(button) && button.checkVisibility() && !isDialogs;
  });
}

/** By what it says, or where its arrow points; of buttons without either, the only one. */
function bestOf(candidates: readonly HTMLElement[], wanted: string, sides: Sides): HTMLElement | undefined {
  const [goal, rest] = [sides[wanted], Object.keys(sides).find((name) => name !== wanted) ?? ''];
  const toRight =
    (goal?.getBoundingClientRect().left ?? 0) > (sides[rest]?.getBoundingClientRect().left ?? 0);
  const arrow = toRight ? /[>→›▶⇒]|right/i : /[<←‹◀⇐]|left/i;
  const word = new RegExp(`^\\W*${wanted}\\b`, 'i');
  const plain = /^(dis|un|de)/i.test(wanted) ? /remove|deny/i : /add|grant/i;
  const says = (what: RegExp) => candidates.find((button) => what.test(nameOf(button)));
  return says(word) ?? says(plain) ?? says(arrow) ?? (candidates.length === 1 ? candidates[0] : undefined);
}

function nameOf(button: HTMLElement): string {
  const named = [textOf(button), button.ariaLabel, button.title, (button as HTMLInputElement).value];
  return named.filter(Boolean).join(' ');
}
