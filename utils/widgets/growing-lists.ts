/** Lists that mount more rows on scrolling. To see that one does not takes its time: it is tried once, and then only where more room is left. */
import { isSeen } from './dom';
import { growsOnScroll, mayHoldMore, scrollerOf } from './scrolling';

/** Less than any row, in pixels: one head that was pushed out of such a list is never seen again. */
const rounding = 2;

type Heads = ReadonlyMap<string, { readonly element: Element; readonly open: boolean }>;

/** The lists of one page, over one visit to its heads. */
export interface GrowingLists {
  /** What scrolls the last rows that can be seen, where scrolling mounts more of them; else null. */
  around(): Promise<Element | null>;
  /**
   * Remembers how a list ends now. Tells later, by the heads as they are then, whether it was tried before and has no more room
   * below its last row since; where one head is open at a time, that says nothing.
   */
  watch(list: Element, before: Heads): (now: Heads) => boolean;
}

export function growingLists(page: Document, signal: AbortSignal): GrowingLists {
  const tried = new Set<Element>();

  async function around(): Promise<Element | null> {
    const last = lastRow(page);
    const list = last && scrollerOf(last);
    if (!last || !list || !mayHoldMore(list, last)) return null;
    if (await growsOnScroll(list, () => list.textContent, signal)) return list;
    tried.add(list);
    return null;
  }

  /** Pixels from the last of these, or the last row, to the end of the list. */
  function roomBelow(list: Element, heads: readonly Element[]): number {
    const isPage = list === page.scrollingElement;
    const top = isPage ? 0 : list.getBoundingClientRect().top;
    const last = lastRow(page);
    const ends = [...heads, ...(last ? [last] : [])].map((one) => one.getBoundingClientRect().bottom);
    return list.scrollHeight - list.scrollTop + top - Math.max(...ends);
  }

  return {
    around,
    watch(list, before) {
      if (!tried.has(list)) return () => false;
      const heads = [...before.values()].map(({ element }) => element);
      const room = roomBelow(list, heads);
      return (now) => {
        const last = lastRow(page);
        const isSame = last !== undefined && scrollerOf(last) === list;
        const stay = [...before].every(([name, { open }]) => !open || now.get(name)?.open);
        return isSame && stay && roomBelow(list, heads) - room < rounding;
      };
    },
  };
}

function lastRow(page: Document): Element | undefined {
  return Array.from(page.querySelectorAll('tr,[role=row],li')).findLast(isSeen);
}
