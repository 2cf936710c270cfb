/** Each row is an element with an open shadow root, inside a list with one of its own. */
import { boxRow } from './boxes';
import { drawFrame, FormStore, islandRoot, make } from './store';

const store = new FormStore();

class PermissionRow extends HTMLElement {
  draw(index: number): void {
    const row = store.form.rows[index];
    if (row) this.attachShadow({ mode: 'open' }).append(boxRow(store, row, 'permission'));
  }
}

class PermissionList extends HTMLElement {
  connectedCallback(): void {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const items = store.form.rows.map((_row, index) => {
      const item = document.createElement('permission-row') as PermissionRow;
      item.draw(index);
      return make('div', {}, item);
    });
    root.replaceChildren(...items);
  }
}

function redraw(list: HTMLElement): void {
  for (const [index, item] of [...(list.shadowRoot?.querySelectorAll('permission-row') ?? [])].entries()) {
    const box = item.shadowRoot?.querySelector('input');
    if (box) box.checked = store.has(store.form.rows[index]?.id ?? '');
  }
}

customElements.define('permission-row', PermissionRow);
customElements.define('permission-list', PermissionList);
const list = document.createElement('permission-list');
store.subscribe(() => redraw(list));
drawFrame(store, islandRoot(), list);
