/** Every change goes to the server first; the box follows its answer, and once the server takes a change back. */
import type { FormRow } from '../token-form';
import { drawFrame, FormStore, islandRoot, make } from './store';

const store = new FormStore();

async function change(row: FormRow, box: HTMLInputElement, element: HTMLElement): Promise<void> {
  const on = !store.has(row.id);
  element.classList.add('pending');
  const answer = await fetch('/api_tokens/draft', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ draft: store.form.draft, id: row.id, on }),
  });
  const { takenBack }: { takenBack: boolean } = await answer.json();
  element.classList.remove('pending');
  store.set(row.id, on);
  box.checked = on;
  if (!takenBack) return;
  setTimeout(() => {
    store.set(row.id, !on);
    box.checked = !on;
  }, 80);
}

function drawRow(row: FormRow): HTMLElement {
  const box = make('input', { type: 'checkbox' });
  box.checked = store.has(row.id);
  box.disabled = row.disabled;
  const element = make('label', { class: 'permission' }, box, ` ${row.label}`);
  box.addEventListener('click', (event) => {
    event.preventDefault();
    if (!element.classList.contains('pending')) void change(row, box, element);
  });
  store.subscribe(() => {
    box.checked = store.has(row.id);
  });
  return make('div', { class: 'checkbox' }, element);
}

drawFrame(store, islandRoot(), make('div', { class: 'check_boxes' }, ...store.form.rows.map(drawRow)));
