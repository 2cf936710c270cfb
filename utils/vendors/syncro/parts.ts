/** Parts of Syncro's token form that are not mounted: its second tab, closed groups, rows that appear on scrolling. */
import { acts } from '../../widgets/acts';
import { deepAll, isDisabled, textOf } from '../../widgets/dom';
import { growsOnScroll, mayHoldMore, scrollerOf } from '../../widgets/scrolling';
import { nextFrame, until } from '../../widgets/wait';
import { controls as pressable, toggles } from '../page-text';
import type { Fold, FoundControl, Part } from '../types';
import { commits } from './commits';
import { filters } from './filters';
import { isGroup } from './rights';

const customTab = /^custom permissions?$/i;
const mounting = 1500;
const later =
  /^(go to (the )?)?next( page)?$|^[›»]$|^(show|load|view) (all|more)\b[\W\d]*(permissions|rights|rows|items|results|entries)?$/i;
const earlier = /^(go to (the )?)?prev(ious)?( page)?$|^[‹«]$/i;
const leaves = 'a[href]:not([href=""],[href^="#"],[href^=javascript])';
/** The app's own menu may name what the groups are of. */
const menu = `nav,[role=navigation],.navbar,${leaves}`;
/** What groups are listed as. */
const listed = 'li,button,a,[role=tab],[role=option],[role=treeitem]';
const chosenOne =
  '[aria-selected=true],[aria-current]:not([aria-current=false]),.active,.is-active,.selected,.current';
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
  const groupOf = ({ path: [first = '', ...more] }: FoundControl) =>
    fold((more.length > 0 ? first : first.split(/\s[-–—]\s/)[0]) ?? '');
  const read = new Set(controls.map(groupOf));
  const openers = documents.flatMap((page) => closedGroups(page, known, fold, read));
  const visited: Visited = new WeakMap();
  // What is looked for may stand below another name: that is opened last.
  const wanted = openers.map((opener) => openedBy(opener, visited, groupName(opener)));
  const rest = [...(tab ? [tab] : []), ...openers].map((opener) => openedBy(opener, visited));
  const parts = [...(tab ? [] : wanted), ...rest];
  const list = await lazyList(controls, signal);
  const pages = documents.filter((page) => pagerButton(page, later) ?? pagerButton(page, earlier));
  const hiding = documents.flatMap((page) => filters(page, controls, () => textsOf(page), otherPages(page)));
  return [...parts, ...(list ? [list] : []), ...pages.map(otherPages), ...hiding];
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
function otherPages(page: Document): Part {
  const rows = () => textsOf(page);
  async function turn(what: RegExp, signal: AbortSignal): Promise<boolean> {
    const before = rows();
    const button = pagerButton(page, what);
    if (button) acts().press(button);
    // A list that is fetched anew is empty meanwhile.
    return !!button && until(() => rows() !== '' && rows() !== before, mounting, signal);
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

/** A closed group says the first words of rights that are nowhere on the page; what looks like one is one too. */
function closedGroups(
  page: Document,
  known: ReadonlySet<string>,
  fold: Fold,
  read: ReadonlySet<string>,
): HTMLElement[] {
  const openers = (deepAll(page, '[aria-expanded=false],[role=tab][aria-selected=false]') as HTMLElement[])
    .filter((opener) => !opener.hasAttribute('aria-haspopup') && opener.checkVisibility())
    .filter((opener) => !opener.closest(opener.role === 'tab' ? leaves : menu))
    .filter((opener) => {
      const part = opener.getAttribute('aria-controls');
      return !(part && opener.ownerDocument.getElementById(part)?.querySelector(toggles));
    });
  const nameOf = (opener: Element): string => fold(groupName(opener));
  const says = (opener: Element): boolean => isGroup(nameOf(opener), known);
  const groups = openers.filter(says);
  const looks = new Set(groups.map(look));
  const alike = openers.filter((opener) => !says(opener) && looks.has(look(opener)));
  if (groups.length > 0) return [...groups, ...alike];
  const closed = (one: Element) => says(one) && !read.has(nameOf(one));
  const heads = headsWithoutRows(page).filter(closed);
  return heads.length > 0 ? heads : listedGroups(page, says).filter(closed);
}

/** The name before a count. */
function groupName(opener: Element): string {
  return textOf(opener).replace(/\W*\d.*$/, '');
}

/** Groups in a list or as tabs, of which the chosen one's rights stand beside it: three that are built alike and can be pressed. */
function listedGroups(page: Document, says: (opener: Element) => boolean): HTMLElement[] {
  const entries = (deepAll(page, listed) as HTMLElement[]).filter(
    (entry) =>
      !entry.closest(`header,${menu}`) &&
      !entry.querySelector(`${toggles},${listed}`) &&
      says(entry) &&
      page.defaultView?.getComputedStyle(entry).cursor === 'pointer' &&
      entry.checkVisibility(),
  );
  const looks = entries.map(look);
  return entries.filter((_, index) => looks.filter((one) => one === looks[index]).length > 2);
}

/** What tells the heads of one list of groups from other things that open. */
function look({ localName, className, parentElement }: Element): string {
  return [localName, className, parentElement?.localName, parentElement?.className].join();
}

/** Heads of no word but their name: what a press on one shows is in no attribute. Links to elsewhere are none. */
function headsWithoutRows(page: Document): HTMLElement[] {
  const heads = deepAll(page, 'h2,h3,h4,h5,h6,[class*=head],[class*=title]') as HTMLElement[];
  return heads.filter(
    (head) =>
      !head.closest(`header,${menu}`) &&
      !head.querySelector(`${toggles},h1,h2,h3,h4,h5,h6,${leaves}`) &&
      page.defaultView?.getComputedStyle(head).cursor === 'pointer' &&
      head.checkVisibility(),
  );
}

/** What was opened in one action, by its signal. */
type Visited = WeakMap<AbortSignal, Set<Element>>;

/** With a name, it is opened where something is looked for below that; each is opened once. */
function openedBy(opener: HTMLElement, visited: Visited, name?: string): Part {
  return {
    async *visit({ signal, wants }) {
      const before = visited.get(signal) ?? new Set();
      if (before.has(opener) || (name !== undefined && !wants(name))) return;
      visited.set(signal, before.add(opener));
      const boxes = () => deepAll(opener.ownerDocument, toggles).filter((box) => box.checkVisibility());
      /** Presses, and waits until others can be seen than those of the part before. */
      const change = async (act: HTMLElement, stop: AbortSignal) => {
        const known = new Set(boxes());
        acts().press(act);
        await until(() => boxes().some((box) => !known.has(box)), mounting, stop);
        await nextFrame(stop);
      };
      const many = boxes().length;
      const others = opener.ariaExpanded
        ? null
        : (opener.closest('ul,ol,[role=tablist]') ?? opener.parentElement);
      const open = deepAll(opener.ownerDocument, '[aria-expanded=true]') as HTMLElement[];
      const mark = others?.querySelector<HTMLElement>(chosenOne);
      const chosen = mark?.querySelector<HTMLElement>('a,button') ?? mark;
      await change(opener, signal);
      try {
        yield;
      } finally {
        const isOpen = opener.ariaExpanded
          ? opener.ariaExpanded === 'true'
          : !chosen && boxes().length > many;
        if (opener.isConnected && isOpen) acts().press(opener);
        if (chosen) await change(chosen, new AbortController().signal);
        // Where one is open at a time, it was closed by this.
        for (const one of open) if (one.isConnected && one.ariaExpanded === 'false') acts().press(one);
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
