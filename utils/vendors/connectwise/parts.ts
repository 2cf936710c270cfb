/** Parts of a security role that are not there yet: modules that are closed, rows that a list mounts on scrolling. */
import { textOf } from '../../widgets/dom';
import { press } from '../../widgets/press';
import { growsOnScroll, mayHoldMore, scrollerOf, scrollThrough, scrollTo } from '../../widgets/scrolling';
import { nextFrame, until } from '../../widgets/wait';
import type { Fold, FoundControl, Part } from '../types';
import { commits } from './commits';
import { type Head, isSeen, readRole } from './role';

/** Milliseconds for a module's rows to come, and to be loaded whole. */
const opening = 1500;
const loading = 8000;
const spinners = '.cw-loading-spinner,[aria-busy=true],[role=progressbar]';

/** The modules that show no rows, in a list that may mount them, and theirs, on scrolling. */
export async function closedParts(
  documents: readonly Document[],
  controls: readonly FoundControl[],
  known: ReadonlySet<string>,
  fold: Fold,
  signal: AbortSignal,
): Promise<Part[]> {
  const parts: Part[] = [];
  for (const page of documents) {
    const heads = () => headsOf(page, known, fold);
    const last = controls.at(-1)?.row ?? [...heads().values()].at(-1)?.element;
    const list = last?.ownerDocument === page ? await lazyList(last, signal) : null;
    if (list || [...heads().values()].some(({ open }) => !open))
      parts.push({ visit: (stop, unread) => visitAll(page, heads, list, stop, unread) });
  }
  return parts;
}

type Heads = () => ReadonlyMap<string, Head>;

async function* visitAll(
  page: Document,
  heads: Heads,
  list: Part | null,
  signal: AbortSignal,
  unread: () => void,
): AsyncGenerator<void, void, void> {
  const visited = new Set<string>();
  const next = () =>
    [...heads().values()].find(
      // Nothing that saves or leaves is ever a module.
      ({ name, open, element }) => !open && !visited.has(name) && !commits(element),
    );
  async function* visitClosed(): AsyncGenerator<void, void, void> {
    for (let head = next(); head; head = next()) {
      visited.add(head.name);
      yield* visitModule(page, head, heads, signal, unread);
    }
  }
  if (!list) return yield* visitClosed();
  for await (const _ of list.visit(signal, unread)) {
    yield;
    yield* visitClosed();
  }
}

/** By name; of several of one name the last, for the app's own menu has the same names and stands first. */
function headsOf(page: Document, known: ReadonlySet<string>, fold: Fold): ReadonlyMap<string, Head> {
  const heads = new Map<string, Head>();
  for (const head of readRole(page, known, fold).heads) {
    const open = head.open || heads.get(head.name)?.open === true;
    heads.set(head.name, { ...head, open });
  }
  return heads;
}

async function* visitModule(
  page: Document,
  { name, element }: Head,
  heads: Heads,
  signal: AbortSignal,
  unread: () => void,
): AsyncGenerator<void, void, void> {
  const rows = () => rowTexts(page);
  const were = openNames(heads());
  const texts = rows();
  const scroller = scrollerOf(element);
  const top = scroller.scrollTop;
  try {
    const isOpen = () => heads().get(name)?.open === true;
    for (const way of waysToPress(element)) {
      way();
      // A long list mounts the rows only where they can be seen.
      if (!(await until(isOpen, opening / 4, signal)))
        scrollTo(
          scroller,
          top + Math.max(0, element.getBoundingClientRect().top - scroller.getBoundingClientRect().top),
        );
      if (await until(() => isOpen() || rows() !== texts, opening, signal)) break;
    }
    if (!(await until(isOpen, opening, signal)) && isLoading(page)) await until(isOpen, loading, signal);
    if (!isOpen()) return unread();
    await until(() => !isLoading(page), loading, signal);
    for (let last = ''; last !== rows(); await nextFrame(signal)) last = rows();
    const list = await lazyList(lastRow(page), signal);
    if (list) yield* list.visit(signal, unread);
    else yield;
  } finally {
    scrollTo(scroller, top);
    await putBack(were, heads);
  }
}

function openNames(heads: ReadonlyMap<string, Head>): string[] {
  return [...heads.values()].filter(({ open }) => open).map(({ name }) => name);
}

function waysToPress(head: Element): (() => void)[] {
  const icon = head.previousElementSibling ?? head.parentElement?.previousElementSibling;
  const twice = () => head.dispatchEvent(new MouseEvent('dblclick', { bubbles: true, cancelable: true }));
  return [() => press(head), ...(icon && !textOf(icon) ? [() => press(icon)] : []), twice];
}

/** Closes what was closed and opens what was open; where one is open at a time, the second press does both. */
async function putBack(were: readonly string[], heads: Heads): Promise<void> {
  const { signal } = new AbortController();
  await nextFrame(signal);
  await nextFrame(signal);
  const isOpen = (name: string) => heads().get(name)?.open === true;
  const toggle = async (name: string, open: boolean) => {
    const head = heads().get(name);
    if (head) press(head.element);
    await until(() => isOpen(name) === open, opening / 2, signal);
  };
  for (const name of openNames(heads())) if (!were.includes(name)) await toggle(name, false);
  for (const name of were) if (!isOpen(name)) await toggle(name, true);
}

function isLoading(page: Document): boolean {
  return /\bloading\b/i.test(page.body.innerText) || Array.from(page.querySelectorAll(spinners)).some(isSeen);
}

function rowTexts(page: Document): string {
  return `${page.querySelectorAll('tr,li,select,input,[role]').length} ${page.body.innerText}`;
}

function lastRow(page: Document): Element | undefined {
  return Array.from(page.querySelectorAll('tr,[role=row],li')).findLast(isSeen);
}

async function lazyList(last: Element | undefined, signal: AbortSignal): Promise<Part | null> {
  if (!last) return null;
  const scroller = scrollerOf(last);
  const texts = () => textOf(scroller);
  if (!mayHoldMore(scroller, last) || !(await growsOnScroll(scroller, texts, signal))) return null;
  return { visit: (stop) => scrollThrough(scroller, texts, stop) };
}
