/** Takes only what a person does: a change that a script made is undone. */
import type { FormRow } from '../token-form';
import { drawFrame, FormStore, islandRoot, make } from './store';

const store = new FormStore();

function drawRow(row: FormRow): HTMLElement {
  const box = make('input', { type: 'checkbox' });
  box.checked = store.has(row.id);
  box.disabled = row.disabled;
  let byPerson = false;
  box.addEventListener('click', (event) => {
    byPerson = event.isTrusted;
  });
  box.addEventListener('change', () => {
    if (byPerson) store.set(row.id, box.checked);
    else box.checked = store.has(row.id);
    byPerson = false;
  });
  store.subscribe(() => {
    box.checked = store.has(row.id);
  });
  return make('div', { class: 'checkbox' }, make('label', {}, box, ` ${row.label}`));
}

drawFrame(store, islandRoot(), make('div', { class: 'check_boxes' }, ...store.form.rows.map(drawRow)));
