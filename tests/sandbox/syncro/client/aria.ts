/** Boxes and switches that are no inputs; the state is in the store, and attributes only show it. */
import type { FormRow } from '../token-form';
import { drawFrame, FormStore, islandRoot, make } from './store';

const store = new FormStore();

function control(row: FormRow, index: number): HTMLElement {
  const asSwitch = row.group.length % 2 === 0;
  const name = make('span', { id: `label-${index}`, class: 'permission-name' }, row.label);
  const box = make('div', {
    role: asSwitch ? 'switch' : 'checkbox',
    class: asSwitch ? 'switch' : 'tick-mark',
    tabindex: '0',
    'aria-checked': String(store.has(row.id)),
    ...(asSwitch ? { 'aria-label': row.label } : { 'aria-labelledby': `label-${index}` }),
    ...(row.disabled ? { 'aria-disabled': 'true' } : {}),
  });
  box.addEventListener('click', () => store.toggle(row));
  box.addEventListener('keydown', (event) => {
    if (event.key !== ' ' && event.key !== 'Enter') return;
    event.preventDefault();
    store.toggle(row);
  });
  name.addEventListener('click', () => store.toggle(row));
  store.subscribe(() => box.setAttribute('aria-checked', String(store.has(row.id))));
  return make('div', { class: 'switch-row' }, box, name);
}

drawFrame(store, islandRoot(), make('div', { class: 'permission-list' }, ...store.form.rows.map(control)));
