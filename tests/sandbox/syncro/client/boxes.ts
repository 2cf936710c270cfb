import type { FormRow } from '../token-form';
import { type FormStore, make } from './store';

/** A real box whose change goes to the store; the row's element and what draws the state anew. */
export function boxRow(store: FormStore, row: FormRow, className: string): HTMLElement {
  const box = make('input', { type: 'checkbox' });
  box.checked = store.has(row.id);
  box.disabled = row.disabled;
  box.addEventListener('change', () => store.set(row.id, box.checked));
  return make('label', { class: className }, box, ' ', make('span', {}, row.label));
}
