/** Lists that mount more rows on scrolling. To see that one does not takes its time: what is drawn tells first whether it may. */
import { isSeen } from './dom';
import { lazyScroller, scrollerOf } from './scrolling';

/** Less than any row, in pixels: one head that was pushed out of such a list is never seen again. */
const rounding = 2;

/** What scrolls the last rows that can be seen, where scrolling mounts more of them; else null. */
export async function growingList(page: Document, signal: AbortSignal): Promise<Element | null> {
  const last = lastRow(page);
  return last ? lazyScroller(last, signal) : null;
}

/**
 * Tells later whether the last rows leave no more room below them in this list than the heads do now: what is not mounted has
 * its room. A list that adds to its end has none, and is told by scrolling alone.
 */
export function watchRoom(page: Document, list: Element, heads: readonly Element[]): () => boolean {
  const before = roomBelow(list, heads);
  return () => {
    const last = lastRow(page);
    return !!last && scrollerOf(last) === list && roomBelow(list, [...heads, last]) - before < rounding;
  };
}

/** Pixels from the last of these to the end of the list. */
function roomBelow(list: Element, elements: readonly Element[]): number {
  const isPage = list === list.ownerDocument.scrollingElement;
  const top = isPage ? 0 : list.getBoundingClientRect().top;
  const ends = elements.map((one) => one.getBoundingClientRect().bottom);
  return list.scrollHeight - list.scrollTop + top - Math.max(...ends);
}

function lastRow(page: Document): Element | undefined {
  return Array.from(page.querySelectorAll('tr,[role=row],li')).findLast(isSeen);
}
