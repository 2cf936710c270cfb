/** Lists of rights that are turned page by page. */
import { acts } from '../../widgets/acts';
import { deepAll, isDisabled, leaves, textOf } from '../../widgets/dom';
import { until } from '../../widgets/wait';
import { controls as pressable, toggles } from '../page-text';
import type { Part } from '../types';
import { commits } from './commits';

/** Milliseconds for rows to come. */
const fetching = 1500;
const later =
  /^(go to (the )?)?next( page)?$|^[›»]$|^(show|load|view) (all|more)\b[\W\d]*(permissions|rights|rows|items|results|entries)?$/i;
const earlier = /^(go to (the )?)?prev(ious)?( page)?$|^[‹«]$/i;
/** What a pager says beside its buttons; a wizard counts steps. */
const counted = /\d+ ?(of|\/) ?\d+|\b1\W+2\b|^(show|load|view) /i;

/** Whether a page's list has other pages. */
export function hasPager(page: Document): boolean {
  return (pagerButton(page, later) ?? pagerButton(page, earlier)) !== undefined;
}

/** A pager's button that can be pressed. A link that leaves the page is none. */
function pagerButton(page: Document, what: RegExp): Element | undefined {
  const current = deepAll(page, '.active,.current,[aria-current]').find((one) => /^\d+$/.test(textOf(one)));
  // Where a pager has nothing but numbers, the one beside the current.
  const number = String(Number(current && textOf(current)) + (what === later ? 1 : -1));
  return deepAll(page, pressable).find((button) => {
    const box = button.closest('nav') ?? button.closest('ul,ol') ?? button.parentElement;
    // Without the space that a person sees between them, 1 and 2 read as 12.
    const around = [box, ...(box?.querySelectorAll(pressable) ?? [])].map(textOf).join(' ');
    const turns = what.test(button.ariaLabel ?? textOf(button)) || textOf(button) === number;
    const says = turns && counted.test(around) && !/step/i.test(around);
    const isOff = isDisabled(button) || button.closest(`.disabled,${leaves}`);
    return says && !isOff && !commits(button) && button.checkVisibility();
  });
}

/** The other pages of a list, from the first; then back to where it was. */
export function otherPages(page: Document): Part {
  const rows = () => textsOf(page);
  async function turn(what: RegExp, signal: AbortSignal): Promise<boolean> {
    const before = rows();
    const button = pagerButton(page, what);
    if (button) acts().press(button);
    // A list that is fetched anew is empty meanwhile.
    return !!button && until(() => rows() !== '' && rows() !== before, fetching, signal);
  }
  return {
    async *visit({ signal }) {
      let at = 0;
      try {
        for (; await turn(earlier, signal); yield) at -= 1;
        for (; await turn(later, signal); yield) at += 1;
      } finally {
        for (; at > 0; at -= 1) await turn(earlier, new AbortController().signal);
        for (; at < 0; at += 1) await turn(later, new AbortController().signal);
      }
    },
  };
}

/** What the rows within say: tells one screen of a list from another. */
export function textsOf(root: ParentNode): string {
  const rows = Array.from(
    root.querySelectorAll(toggles),
    (box) => box.closest('li,tr,label,div')?.textContent,
  );
  return rows.join();
}
