/** Lists that mount their rows only where one has scrolled to. */
import { seenParent } from './dom';
import { nextFrame, until } from './wait';

const margin = 20;
const growing = 500;

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
  const grew = await until(() => rows() !== before, growing / 2, signal);
  scrollTo(scroller, top);
  await until(() => rows() === before, growing / 2, signal);
  return grew;
}

/** Goes through a list screen by screen; each yield is a position whose rows are mounted. */
export async function* scrollThrough(
  scroller: Element,
  rows: () => string,
  signal: AbortSignal,
): AsyncGenerator<void, void, void> {
  const top = scroller.scrollTop;
  try {
    await moveTo(scroller, 0, rows, signal);
    for (;;) {
      yield;
      const before = scroller.scrollTop;
      await moveTo(scroller, before + Math.max(scroller.clientHeight * 0.8, margin), rows, signal);
      if (scroller.scrollTop > before) continue;
      const height = scroller.scrollHeight;
      if (!(await until(() => scroller.scrollHeight > height, growing, signal))) return;
    }
  } finally {
    scrollTo(scroller, top);
  }
}

/** Scrolls, and waits until the list has put other rows there and leaves them alone for two frames. */
async function moveTo(
  scroller: Element,
  top: number,
  rows: () => string,
  signal: AbortSignal,
): Promise<void> {
  const before = rows();
  const from = scroller.scrollTop;
  scrollTo(scroller, top);
  if (scroller.scrollTop === from) return;
  await until(() => rows() !== before, growing / 2, signal);
  for (let last = ''; last !== rows(); await nextFrame(signal)) last = rows();
}

/** Scrolls at once, and says so: a tab behind another gets no scroll events of the browser's own; its list must hear of it all the same. */
export function scrollTo(scroller: Element, top: number): void {
  scroller.scrollTop = top;
  scroller.dispatchEvent(new Event('scroll'));
}
