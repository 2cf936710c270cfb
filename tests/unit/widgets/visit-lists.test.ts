// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { visitLists } from '../../../utils/widgets/visit-lists';

const dialog = () => document.querySelector('dialog');
const rowOf = (id: string) => document.getElementById(id);
const rows = () =>
  Array.from(document.querySelectorAll('tr'), (row) => ({ path: ['System', 'Tables'], row }));

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Element.prototype, 'checkVisibility').mockReturnValue(true);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({ width: 9 } as DOMRect);
  document.body.innerHTML = '<table><tr id="tables"><td>Tables <a>customize</a></td></tr></table>';
  rowOf('tables')
    ?.querySelector('a')
    ?.addEventListener('click', () => {
      const box = document.createElement('dialog');
      box.innerHTML = '<p>Allow access to these</p><ul><li>Priority</li></ul><button>Cancel</button>';
      box.querySelector('button')?.addEventListener('click', () => box.remove());
      document.body.append(box);
    });
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Visits as that visitor does, and tells how often a list was open and how many could not be opened. */
async function visited(asked: readonly string[], wanted: string, move = () => undefined as unknown) {
  const unread = vi.fn();
  let open = 0;
  const { signal } = new AbortController();
  const visits = (async () => {
    const wants = (name: string) => name === wanted;
    const visitor = { wants, lists: asked, everywhere: true, settle: async () => undefined, unread, signal };
    const fold = (name: string) => name.toLowerCase();
    const page = { saved: rows(), rows, fold, heads: () => new Map(), scroller: null, dialog };
    for await (const _ of visitLists({ ...visitor, ...page })) {
      open += dialog() ? 1 : 0;
      move();
    }
  })();
  await vi.advanceTimersByTimeAsync(30_000);
  await visits;
  return { open, unread: unread.mock.calls.length, stays: dialog() !== null };
}

it('closes a list again in which nothing was moved, and leaves open what was', async () => {
  expect(await visited([], 'System Tables')).toEqual({ open: 1, unread: 0, stays: false });
  const move = () => dialog()?.querySelector('li')?.remove();
  expect(await visited([], 'System Tables', move)).toEqual({ open: 1, unread: 0, stays: true });
});

it('opens no list that nothing is wanted in, unless it is asked for: then it stays open', async () => {
  expect(await visited([], 'Other')).toEqual({ open: 0, unread: 0, stays: false });
  expect(await visited(['system tables'], '')).toEqual({ open: 1, unread: 0, stays: true });
});

it('tells of a list that was asked for and does not open', async () => {
  expect(await visited(['system gone'], '')).toEqual({ open: 0, unread: 1, stays: false });
});
