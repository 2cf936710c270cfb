/** Lists that mount their rows only where one has scrolled to. */
import { isSeen, seenParent, textOf } from './dom';
import { until } from './wait';

export const margin = 20;
/** Milliseconds for a list to mount more. */
export const growing = 500;
/** Milliseconds for a list to fetch more, where it says that it does. */
const fetching = 8000;
const spinners = '[aria-busy=true],[role=progressbar],[class*=spinner],[class*=loading]';

/** The element that scrolls this one: the nearest scroll container, else the page. */
export function scrollerOf(element: Element): Element {
  const { documentElement, scrollingElement, defaultView } = element.ownerDocument;
  for (let up = seenParent(element); up && up !== documentElement; up = seenParent(up)) {
    if (up.scrollHeight <= up.clientHeight + margin) continue;
    if (/auto|scroll|overlay/.test(defaultView?.getComputedStyle(up).overflowY ?? '')) return up;
  }
  return scrollingElement ?? documentElement;
}

/** A list whose last row reaches less than two screens below the fold may have more; a long plain page has not. */
export function mayHoldMore(scroller: Element, last: Element): boolean {
  const { clientHeight, scrollHeight, ownerDocument } = scroller;
  const top = scroller === ownerDocument.scrollingElement ? 0 : scroller.getBoundingClientRect().top;
  const below = last.getBoundingClientRect().bottom - top - clientHeight;
  return scrollHeight > clientHeight + margin && below < 2 * clientHeight;
}

/** Whether scrolling to the end mounts rows that were not there; puts the position back. */
export async function growsOnScroll(
  scroller: Element,
  rows: () => string,
  signal: AbortSignal,
): Promise<boolean> {
  const before = rows();
  const top = scroller.scrollTop;
  scrollTo(scroller, scroller.scrollHeight);
  const grown = () => rows() !== before;
  const grew = (await until(grown, growing / 2, signal)) || (await fetched(scroller, grown, signal));
  scrollTo(scroller, top);
  await until(() => rows() === before, growing / 2, signal);
  return grew;
}

/** Waits for more while the list says that it is on its way; false where it does not, or nothing comes. */
export async function fetched(list: Element, isThere: () => boolean, signal: AbortSignal): Promise<boolean> {
  const isFetching = () =>
    /(loading|fetching|please wait)\W*$/i.test(textOf(list.lastElementChild).slice(-40)) ||
    Array.from(list.querySelectorAll(spinners)).some(isSeen);
  return isFetching() && until(isThere, fetching, signal);
}

/** What scrolls a list that mounts more rows on scrolling, this being its last; null for any other. */
export async function lazyScroller(last: Element, signal: AbortSignal): Promise<Element | null> {
  const scroller = scrollerOf(last);
  const texts = () => scroller.textContent;
  return mayHoldMore(scroller, last) && (await growsOnScroll(scroller, texts, signal)) ? scroller : null;
}

/** Scrolls at once, and says so: a tab behind another gets no scroll events of the browser's own; its list must hear of it all the same. */
export function scrollTo(scroller: Element, top: number): void {
  scroller.scrollTop = top;
  scroller.dispatchEvent(new Event('scroll'));
}
