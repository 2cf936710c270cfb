/** Going through a list that mounts its rows only where one has scrolled to. */
import { fetched, growing, margin, scrollTo } from './scrolling';
import { nextFrame, until } from './wait';

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
      const grown = () => scroller.scrollHeight > height;
      if (!(await until(grown, growing, signal)) && !(await fetched(scroller, grown, signal))) return;
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
