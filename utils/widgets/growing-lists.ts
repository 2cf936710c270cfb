/** Lists that mount more rows on scrolling. To see that one does not takes its time: what is drawn tells first whether it may. */
import { isSeen } from './dom';
import { bottomIn, lazyScroller, margin, scrollerOf } from './scrolling';

/** What scrolls the last rows that can be seen, where scrolling mounts more of them; else null. */
export async function growingList(page: Document, signal: AbortSignal): Promise<Element | null> {
  const last = lastRow(page);
  return last ? lazyScroller(last, signal) : null;
}

/**
 * Tells later whether the last rows end where their list does, or leave no more room there than the heads do now: what is not
 * mounted has its room. A list that adds to its end has none, and is told by scrolling alone.
 */
export function watchRoom(page: Document, list: Element, heads: readonly Element[]): () => boolean {
  const before = roomBelow(list, heads);
  return () => {
    const last = lastRow(page);
    const now = last ? scrollerOf(last) : list;
    return roomBelow(now, last ? [...heads, last] : heads) - (now === list ? before : 0) < 2 * margin;
  };
}

/** Pixels from the last of these to the end of the list. */
function roomBelow(list: Element, elements: readonly Element[]): number {
  return list.scrollHeight - list.scrollTop - Math.max(...elements.map((one) => bottomIn(list, one)));
}

function lastRow(page: Document): Element | undefined {
  return Array.from(page.querySelectorAll('tr,[role=row],li')).findLast(isSeen);
}
