/** Rows come in batches when the end of the list is scrolled into view; they stay. */
import { boxRow } from './boxes';
import { drawFrame, FormStore, islandRoot, make } from './store';

const batch = 15;

const store = new FormStore();
const { rows } = store.form;
const end = make('div', { class: 'list-end' }, 'Loading more…');
const scroller = make('div', { class: 'scroller' }, end);
const boxes: HTMLInputElement[] = [];

function appendBatch(): void {
  for (const row of rows.slice(boxes.length, boxes.length + batch)) {
    const element = make('div', { class: 'appended-row' }, boxRow(store, row, 'permission'));
    const box = element.querySelector('input');
    if (box) boxes.push(box);
    end.before(element);
  }
  if (boxes.length === rows.length) end.remove();
}

function redraw(): void {
  for (const [index, box] of boxes.entries()) box.checked = store.has(rows[index]?.id ?? '');
}

drawFrame(store, islandRoot(), scroller);
store.subscribe(redraw);
const observer = new IntersectionObserver(
  (entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    appendBatch();
    // The end may still be in view: looking anew reports it once more.
    observer.unobserve(end);
    if (end.isConnected) observer.observe(end);
  },
  { root: scroller, rootMargin: '60px' },
);
observer.observe(end);
