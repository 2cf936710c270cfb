/** Only the rows in view are in the page; what scrolls out is taken away. */
import { boxRow } from './boxes';
import { drawFrame, FormStore, islandRoot, make } from './store';

const rowHeight = 34;
const spare = 4;

const store = new FormStore();
const { rows } = store.form;
const canvas = make('div', { class: 'virtual-canvas' });
const scroller = make('div', { class: 'scroller', tabindex: '0' }, canvas);
const mounted = new Map<number, HTMLElement>();

function drawWindow(): void {
  const first = Math.max(0, Math.floor(scroller.scrollTop / rowHeight) - spare);
  const last = Math.min(
    rows.length - 1,
    Math.ceil((scroller.scrollTop + scroller.clientHeight) / rowHeight) + spare,
  );
  for (const [index, element] of mounted) {
    if (index >= first && index <= last) continue;
    element.remove();
    mounted.delete(index);
  }
  for (let index = first; index <= last; index += 1) {
    const row = rows[index];
    if (!row || mounted.has(index)) continue;
    const element = boxRow(store, row, 'virtual-row');
    element.style.top = `${index * rowHeight}px`;
    mounted.set(index, element);
    canvas.append(element);
  }
}

function redraw(): void {
  for (const [index, element] of mounted) {
    const box = element.querySelector('input');
    if (box) box.checked = store.has(rows[index]?.id ?? '');
  }
}

canvas.style.height = `${rows.length * rowHeight}px`;
scroller.addEventListener('scroll', () => requestAnimationFrame(drawWindow));
store.subscribe(redraw);
drawFrame(store, islandRoot(), scroller);
drawWindow();
