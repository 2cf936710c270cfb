/** Parts of Syncro's token form that are not mounted: its second tab, closed groups, rows that appear on scrolling. */
import { acts } from '../../widgets/acts';
import { deepAll, isDisabled, textOf } from '../../widgets/dom';
import { press } from '../../widgets/press';
import { growsOnScroll, mayHoldMore, scrollerOf } from '../../widgets/scrolling';
import { nextFrame, until } from '../../widgets/wait';
import { controls as pressable, toggles } from '../page-text';
import type { Fold, FoundControl, Part } from '../types';
import { commits } from './commits';
import { isGroup } from './rights';

const customTab = /^custom permissions?$/i;
const mounting = 1500;
const later = /^(go to )?next( page)?$|^[›»]$|^(show|load|view) (all|more)\b/i;
const earlier = /^(go to )?prev(ious)?( page)?$|^[‹«]$/i;
/** What a pager says beside its buttons; a wizard counts steps. */
const counted = /\d+ ?(of|\/) ?\d+|\b1\W+2\b|^(show|load|view) /i;

/** The closed parts that hold, or may hold, rights of the vocabulary. */
export async function closedParts(
  documents: readonly Document[],
  controls: readonly FoundControl[],
  known: ReadonlySet<string>,
  fold: Fold,
  signal: AbortSignal,
): Promise<Part[]> {
  const tab = controls.length === 0 ? documents.flatMap(unchosenTab)[0] : undefined;
  const openers = documents.flatMap((page) => closedGroups(page, known, fold));
  const parts = [...(tab ? [tab] : []), ...openers].map((opener) => openedBy(opener));
  const list = await lazyList(controls, signal);
  const pages = documents.filter((page) => pagerButton(page, later)).map(laterPages);
  return [...parts, ...(list ? [list] : []), ...pages];
}

/** A pager's button that can be pressed. A link that leaves the page is none. */
function pagerButton(page: Document, what: RegExp): Element | undefined {
  return deepAll(page, pressable).find((button) => {
    const around = textOf(button.closest('nav') ?? button.parentElement);
    const says =
      what.test(button.ariaLabel ?? textOf(button)) && counted.test(around) && !/step/i.test(around);
    return says && !isDisabled(button) && !commits(button) && button.checkVisibility();
  });
}

/** The pages of a list after the first, one by one; then back to where it was. */
function laterPages(page: Document): Part {
  const rows = () => textsOf(page);
  async function turn(what: RegExp, signal: AbortSignal): Promise<boolean> {
    const before = rows();
    const button = pagerButton(page, what);
    if (button) press(button);
    return !!button && until(() => rows() !== before, mounting, signal);
  }
  return {
    async *visit({ signal }) {
      let turned = 0;
      try {
        for (; await turn(later, signal); yield) turned += 1;
      } finally {
        for (; turned > 0; turned -= 1) await turn(earlier, new AbortController().signal);
      }
    },
  };
}

/** What the rows within say: tells one screen of a list from another. */
function textsOf(root: ParentNode): string {
  const rows = Array.from(
    root.querySelectorAll(toggles),
    (box) => box.closest('li,tr,label,div')?.textContent,
  );
  return rows.join();
}

function unchosenTab(page: Document): HTMLElement[] {
  return (deepAll(page, 'a,button,[role=tab],label') as HTMLElement[]).filter(
    (tab) => customTab.test(textOf(tab)) && tab.ariaSelected !== 'true' && !tab.closest('.active'),
  );
}

/** A closed group says the first words of rights that are nowhere on the page. */
function closedGroups(page: Document, known: ReadonlySet<string>, fold: Fold): HTMLElement[] {
  const closed = (
    deepAll(page, '[aria-expanded=false],[role=tab][aria-selected=false]') as HTMLElement[]
  ).filter((opener) => !opener.hasAttribute('aria-haspopup') && opener.checkVisibility());
  return closed.filter((opener) => {
    const group = fold(textOf(opener).replace(/\W*\d+\W*\d*\W*$/, ''));
    const part = opener.getAttribute('aria-controls');
    const mounted = part ? opener.ownerDocument.getElementById(part)?.querySelector(toggles) : null;
    return !mounted && isGroup(group, known);
  });
}

function openedBy(opener: HTMLElement): Part {
  return {
    async *visit({ signal }) {
      const boxes = () => deepAll(opener.ownerDocument, toggles);
      const before = boxes();
      const chosen = opener.parentElement?.querySelector<HTMLElement>('[aria-selected=true]');
      press(opener);
      await until(
        () => boxes().length !== before.length || before[0]?.isConnected === false,
        mounting,
        signal,
      );
      await nextFrame(signal);
      try {
        yield;
      } finally {
        if (opener.isConnected && opener.ariaExpanded === 'true') press(opener);
        if (chosen) press(chosen);
      }
    },
  };
}

async function lazyList(controls: readonly FoundControl[], signal: AbortSignal): Promise<Part | null> {
  const last = controls.at(-1)?.row;
  if (!last) return null;
  const scroller = scrollerOf(last);
  const texts = () => textsOf(scroller);
  if (!mayHoldMore(scroller, last) || !(await growsOnScroll(scroller, texts, signal))) return null;
  return { visit: (visitor) => acts().scrollThrough(scroller, texts, visitor.signal) };
}
