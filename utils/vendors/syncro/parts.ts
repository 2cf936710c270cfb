/** Parts of Syncro's token form that are not mounted: its second tab, closed groups, rows that appear on scrolling. */
import { acts } from '../../widgets/acts';
import { deepAll, leaves, textOf } from '../../widgets/dom';
import { growsOnScroll, mayHoldMore, scrollerOf } from '../../widgets/scrolling';
import { nextFrame, until } from '../../widgets/wait';
import { toggles } from '../page-text';
import type { Fold, FoundControl, Part } from '../types';
import { filters } from './filters';
import { isGroup } from './known-names';
import { hasPager, otherPages, textsOf } from './pager';

const customTab = /^custom permissions?$/i;
const mounting = 1500;
/** The app's own menu may name what the groups are of. */
const menu = `nav,[role=navigation],.navbar,${leaves}`;
/** What groups are listed as. */
const listed = 'li,button,a,[role=tab],[role=option],[role=treeitem]';
const chosenOne =
  '[aria-selected=true],[aria-current]:not([aria-current=false]),.active,.is-active,.selected,.current';
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
  const read = new Map(controls.map((control) => [control.row, groupOf(control)]));
  const openers = documents.flatMap((page) => closedGroups(page, known, fold, read));
  const visited: Visited = new WeakMap();
  // What is looked for may stand below another name: that is opened last.
  const wanted = openers.map((opener) => openedBy(opener, visited, groupName(opener)));
  const rest = [...(tab ? [tab] : []), ...openers].map((opener) => openedBy(opener, visited));
  const parts = [...(tab ? [] : wanted), ...rest];
  const list = await lazyList(controls, signal);
  const pages = documents.filter(hasPager);
  const hiding = documents.flatMap((page) => filters(page, controls, () => textsOf(page), otherPages(page)));
  return [...parts, ...(list ? [list] : []), ...pages.map(otherPages), ...hiding];
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
  read: ReadonlyMap<Element, string>,
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
  // What a guess is pressed for must be nowhere to be seen: a press on the head of an open group may well grant all of it.
  // The rows after the last of some tabs are those of the chosen one.
  const isOpen = (one: Element) =>
    textsAfter(
      one,
      [...read.keys()].filter((row) => read.get(row) !== nameOf(one)),
    ).some((text) => known.has(fold(`${groupName(one)} ${text}`)));
  const closed = (heads: readonly HTMLElement[]) => {
    const open = new Set([...read.values(), ...heads.filter(isOpen).map(nameOf)]);
    return heads.filter((head) => says(head) && !open.has(nameOf(head)));
  };
  const heads = closed(headsWithoutRows(page));
  return heads.length > 0 ? heads : closed(listedGroups(page, says));
}

/** The name before a count. */
function groupName(opener: Element): string {
  return textOf(opener).replace(/\W*\d.*$/, '');
}

/** A line of help may stand between a group's name and its rights. */
const fewTexts = 4;

/** The first texts that a person sees after a head, but for those in rows of others. */
function textsAfter(head: Element, others: readonly Element[]): string[] {
  const texts: string[] = [];
  const page = head.ownerDocument;
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  walker.currentNode = head;
  for (let node = walker.nextNode(); node && texts.length < fewTexts; node = walker.nextNode())
    if (
      ![head, ...others].some((one) => one.contains(node)) &&
      textOf(node) &&
      node.parentElement?.checkVisibility()
    )
      texts.push(textOf(node));
  return texts;
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

/** How one action has gone so far, by its signal. */
type Visited = WeakMap<AbortSignal, Course>;

interface Course {
  readonly pressed: Set<Element>;
  /** How many presses one after the other showed nothing. */
  misses: number;
}

/** So many, and what looked like the head of a closed group was none. */
const mostMisses = 3;

/** With a name, it is opened where something is looked for below that; each is opened once. */
function openedBy(opener: HTMLElement, visited: Visited, name?: string): Part {
  return {
    async *visit({ signal, wants, unread }) {
      const course = visited.get(signal) ?? { pressed: new Set(), misses: 0 };
      if (course.pressed.has(opener) || (name !== undefined && !wants(name))) return;
      if (course.misses >= mostMisses) return unread();
      visited.set(signal, course);
      course.pressed.add(opener);
      const isAsItWas = ticksIn(opener.ownerDocument);
      const boxes = () => deepAll(opener.ownerDocument, toggles).filter((box) => box.checkVisibility());
      /** Presses, and waits until others can be seen than those of the part before. */
      const change = async (act: HTMLElement, stop: AbortSignal) => {
        const known = new Set(boxes());
        acts().press(act);
        const isNew = await until(() => boxes().some((box) => !known.has(box)), mounting, stop);
        await nextFrame(stop);
        return isNew;
      };
      const many = boxes().length;
      const others = opener.ariaExpanded
        ? null
        : (opener.closest('ul,ol,[role=tablist]') ?? opener.parentElement);
      const open = deepAll(opener.ownerDocument, '[aria-expanded=true]') as HTMLElement[];
      const mark = others?.querySelector<HTMLElement>(chosenOne);
      const chosen = mark?.querySelector<HTMLElement>('a,button') ?? mark;
      const isNew = await change(opener, signal);
      // What says itself that it opened is no guess, whatever it holds.
      const isOpened = isNew || opener.ariaExpanded === 'true' || opener.ariaSelected === 'true';
      course.misses = isOpened ? 0 : course.misses + 1;
      // It ticks what is below it: no other of its kind is pressed.
      if (!isAsItWas()) course.misses = mostMisses;
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

/** Remembers what is ticked on a page; then tells whether it still is, where it stands under the same words. */
function ticksIn(page: Document): () => boolean {
  const wordsOf = (box: Element) => (box.closest('li,tr,label,option') ?? box.parentElement)?.textContent;
  const isOn = (box: Element) => box.matches(':checked,[aria-checked=true]');
  const were = deepAll(page, `${toggles},option`).map((box) => ({ box, said: wordsOf(box), on: isOn(box) }));
  return () =>
    were.every(({ box, said, on }) => !box.isConnected || wordsOf(box) !== said || isOn(box) === on);
}

async function lazyList(controls: readonly FoundControl[], signal: AbortSignal): Promise<Part | null> {
  const last = controls.at(-1)?.row;
  if (!last) return null;
  const scroller = scrollerOf(last);
  const texts = () => textsOf(scroller);
  if (!mayHoldMore(scroller, last) || !(await growsOnScroll(scroller, texts, signal))) return null;
  return { visit: (visitor) => acts().scrollThrough(scroller, texts, visitor.signal) };
}
