/** Heads that show their rows when they are pressed: opened one by one, read, and put back as they were. */
import { isSeen, textOf } from './dom';
import { type GrowingLists, growingLists } from './growing-lists';
import { toggleHead, type Way, waysToPress } from './head-signs';
import { scrollThrough } from './scroll-through';
import { scrollerOf, scrollTo } from './scrolling';
import type { Visitor } from './types';
import { nextFrame, until } from './wait';

/** What one presses to see the rows beneath. */
export interface Head {
  readonly name: string;
  readonly element: Element;
  /** Some of its rows can be seen. */
  readonly open: boolean;
  /** One of them. */
  readonly row?: Element | undefined;
}

type Heads = () => ReadonlyMap<string, Head>;

interface Visit extends Visitor {
  readonly page: Document;
  /** The heads as they are now, by name. */
  readonly heads: Heads;
  /** What mounts rows, and heads, on scrolling. */
  readonly scroller: Element | null;
}

/** A visit under way. */
interface Going extends Visit {
  readonly growing: GrowingLists;
  /** Heads one after the other that could not be opened. */
  readonly course: { misses: number };
}

/** Milliseconds for rows to come, and to be loaded whole. */
const opening = 1500;
const loading = 8000;
/** How often a page that does not say anything else is read. */
const asking = 250;
/** So many, and what the page's heads are is not what is pressed here. */
const mostMisses = 4;
const spinners = '.cw-loading-spinner,[aria-busy=true],[role=progressbar]';
/** Each yield is a state of the page in which other rows are there. What is wanted comes first, whatever its place. */
export async function* visitHeads(given: Visit): AsyncGenerator<void, void, void> {
  const { page, heads, scroller, signal } = given;
  const lists = growingLists(page, signal);
  const visit: Going = { ...given, growing: lists, course: { misses: 0 } };
  const visited = new Set<string>();
  const were = openNames(heads());
  try {
    yield* visitClosed(visit, visited);
    const all = visit.everywhere ? { ...visit, wants: () => true } : visit;
    if (visit.everywhere) yield* visitClosed(all, visited);
    // What is still looked for may be in a list that grows only now.
    const list = scroller ? null : await lists.around();
    if (list) yield* visitClosed({ ...all, scroller: list }, visited);
  } finally {
    if (!scroller) await leave(were, visit);
  }
}

async function* visitClosed(visit: Going, visited: Set<string>): AsyncGenerator<void, void, void> {
  const { heads, scroller, signal, wants } = visit;
  const again = new Set<string>();
  async function* visitEach(): AsyncGenerator<void, void, void> {
    for (;;) {
      if (visit.course.misses >= mostMisses) return;
      const now = heads();
      const head = [...now.values()].find(({ name, open }) => !open && !visited.has(name) && wants(name));
      if (!head) return;
      visited.add(head.name);
      // A page that is drawn anew may show other rows than these before all is done: once more, then.
      const stayed = yield* visitHead(head, now, visit);
      if (stayed || again.has(head.name)) continue;
      again.add(head.name);
      visited.delete(head.name);
    }
  }
  if (!scroller) return yield* visitEach();
  for await (const _ of scrollThrough(scroller, () => textOf(scroller), signal)) {
    yield;
    yield* visitEach();
  }
}

/** `before`: the heads as they were. False when its rows went while they were there to be seen. */
async function* visitHead(
  { name, element }: Head,
  before: ReadonlyMap<string, Head>,
  visit: Going,
): AsyncGenerator<void, boolean, void> {
  const { page, heads, signal, unread, growing, wants, course } = visit;
  const rows = () => `${page.querySelectorAll('tr,li,select,input,[role]').length} ${page.body.innerText}`;
  const texts = rows();
  const scroller = scrollerOf(element);
  const isFull = growing.watch(scroller, before);
  const top = scroller.scrollTop;
  let lazy: Element | null = null;
  let opened = false;
  try {
    let [asked, at, now] = [texts, performance.now(), texts];
    const isOpen = () => {
      if (opened) return true;
      // To ask is to read the page: what says the same as before is asked now and then.
      now = rows();
      if (now === asked && performance.now() - at < asking) return false;
      [asked, at] = [now, performance.now()];
      opened = heads().get(name)?.open === true;
      return opened;
    };
    let way: Way | undefined;
    for (way of waysToPress(element)) {
      way.press();
      // A long list mounts the rows only where they can be seen.
      if (!(await until(isOpen, opening / 4, signal)))
        scrollTo(
          scroller,
          top + Math.max(0, element.getBoundingClientRect().top - scroller.getBoundingClientRect().top),
        );
      if (await until(() => isOpen() || now !== texts, opening, signal)) break;
    }
    if (!(await until(isOpen, opening, signal)) && isLoading(page)) await until(isOpen, loading, signal);
    if (!isOpen()) {
      // Pressed once more, it stops saying that it loads.
      if (rows() !== texts) way?.press();
      course.misses += 1;
      unread();
      return true;
    }
    course.misses = 0;
    way?.worked();
    await until(() => !isLoading(page), loading, signal);
    for (let last = ''; last !== rows(); await nextFrame(signal)) last = rows();
    yield;
    // It takes its time to see whether a list grows: a Grant does so only where something of this head is still looked for.
    if (visit.scroller || ((wants(name) || !visit.everywhere) && !isFull(heads())))
      lazy = await growing.around();
    const list = lazy;
    if (list) yield* scrollThrough(list, () => textOf(list), signal);
    return list !== null || heads().get(name)?.open === true;
  } finally {
    scrollTo(scroller, top);
    // In such a list the rows of open heads push the other heads out. Scrolled back, it mounts them in its own time.
    if (lazy || visit.scroller) {
      const isBack = () => heads().get(name)?.open === true;
      if (opened) await until(isBack, opening / 2, new AbortController().signal);
      await leave(openNames(before), visit);
    }
  }
}

async function leave(were: readonly string[], { heads, settle }: Visit): Promise<void> {
  try {
    await settle();
  } finally {
    await putBack(were, heads);
  }
}

function openNames(heads: ReadonlyMap<string, Head>): string[] {
  return [...heads.values()].filter(({ open }) => open).map(({ name }) => name);
}

/** Closes what was closed and opens what was open; where one is open at a time, the second press does both. */
async function putBack(were: readonly string[], heads: Heads): Promise<void> {
  const { signal } = new AbortController();
  await nextFrame(signal);
  await nextFrame(signal);
  let now = heads();
  const closed = new Set<string>();
  const toggle = async (name: string, open: boolean) => {
    const known = now.get(name);
    const head = known?.element.isConnected ? known : heads().get(name);
    if (!head) return;
    toggleHead(head.element);
    const { row } = head;
    const isDone = () => (row ? !row.isConnected || !isSeen(row) : heads().get(name)?.open === open);
    await until(isDone, opening / 2, signal);
  };
  const opened = () => [...now].find(([name, { open }]) => open && !were.includes(name) && !closed.has(name));
  for (let next = opened(); next; next = opened()) {
    closed.add(next[0]);
    await toggle(next[0], false);
    // A long list mounts heads as others are closed.
    if (!opened()) now = heads();
  }
  now = heads();
  for (const name of were) if (!now.get(name)?.open) await toggle(name, true);
}

function isLoading(page: Document): boolean {
  return /\bloading\b/i.test(page.body.innerText) || Array.from(page.querySelectorAll(spinners)).some(isSeen);
}
