/** Drawn some time after the address has changed, and drawn anew, all elements replaced, after the eighth change. */
import { boxRow } from './boxes';
import { drawFrame, FormStore, islandRoot, make } from './store';

const delay = 600;
const redrawAfter = 8;

const store = new FormStore();
let changes = 0;

function draw(): void {
  const items = store.form.rows.map((row) =>
    make('li', { class: 'permission-item' }, boxRow(store, row, 'permission')),
  );
  drawFrame(store, islandRoot(), make('ul', { class: 'list-unstyled' }, ...items));
}

store.subscribe(() => {
  changes += 1;
  if (changes === redrawAfter) setTimeout(draw, 0);
});
islandRoot().replaceChildren(make('p', { class: 'muted' }, 'Loading…'));
setTimeout(draw, delay);
