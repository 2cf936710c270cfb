/** The lists, whose rows have menus, and the page that leads to them. */
import { div, identified, make, onClick } from './dom';
import { button2, titleBar2, toolbar2 } from './newer';
import { call, openRecord, settings } from './settings';

interface MenuEntry {
  readonly text: string;
  readonly act: () => void;
}

let closeMenu: () => void = () => {};
document.addEventListener('mousedown', ({ target }) => {
  if (!(target instanceof Element && target.closest('.ContextOverlay'))) closeMenu();
});

/** Shows a menu at a place of the window. */
function openMenu(entries: readonly MenuEntry[], left: number, top: number): void {
  closeMenu();
  const items = entries.map(({ text, act }) => {
    const item = make('div', 'Item', { tabindex: '0' }, div('Text', text));
    onClick(item, () => {
      closeMenu();
      act();
    });
    return item;
  });
  const overlay = div('ContextOverlay Active', div('Content', ...items));
  Object.assign(overlay.style, { left: `${left}px`, top: `${top}px` });
  const holder = div('ContextOverlayContainer', overlay);
  document.body.append(holder);
  closeMenu = () => holder.remove();
}

interface ListRow {
  readonly cells: readonly string[];
  readonly menu: readonly MenuEntry[];
}

function grid(columns: readonly string[], rows: readonly ListRow[]): HTMLElement {
  const lines = rows.map(({ cells, menu }) => {
    const handle = make('div', 'ContextMenuButton', { tabindex: '0' }, '☰');
    onClick(handle, () => {
      const { left, bottom } = handle.getBoundingClientRect();
      openMenu(menu, left, bottom);
    });
    const row = make(
      'tr',
      'Row',
      {},
      make('td', 'Interaction', {}, handle),
      ...cells.map((text) => make('td', '', {}, text)),
    );
    row.addEventListener('contextmenu', (event) => {
      event.preventDefault();
      openMenu(menu, event.clientX, event.clientY);
    });
    return row;
  });
  const head = make('tr', '', {}, make('th'), ...columns.map((name) => make('th', '', {}, name)));
  const table = make('table', 'Grid2', {}, make('thead', '', {}, head), make('tbody', '', {}, ...lines));
  return identified(div('PrimaryContentContainer1 Active', table));
}

export async function drawLevels(): Promise<void> {
  const rows = (await call('levels', {})).map(({ id, name, system }) => ({
    cells: [name, 'API User', system ? 'Yes' : ''],
    menu: [
      { text: system ? 'View Security Level' : 'Edit Security Level', act: () => openRecord('level', id) },
      { text: 'Copy Security Level', act: () => openRecord('copy', id) },
    ],
  }));
  document.body.append(titleBar2('Security Levels', ''), grid(['Name', 'License Type', 'System'], rows));
}

export async function drawUsers(): Promise<void> {
  const rows = (await call('users', {})).map(({ id, name, level }) => ({
    cells: [name, level],
    menu: [{ text: 'Edit API User', act: () => openRecord('user', id) }],
  }));
  const add = button2('New', 'DropDownButton2 Combined');
  onClick(add, () => {
    const { left, bottom } = add.getBoundingClientRect();
    openMenu([{ text: 'New API User', act: () => openRecord('new-user') }], left, bottom);
  });
  document.body.append(
    titleBar2('Resources/Users (HR)', ''),
    toolbar2([add]),
    grid(['Resource', 'Security Level'], rows),
  );
}

export function drawAdmin(): void {
  const link = (text: string, page: 'levels' | 'users') =>
    make('a', '', { href: settings.paths[page] }, text);
  const list = make('ul', '', {});
  for (const [text, page] of [
    ['Security Levels', 'levels'],
    ['Resources/Users (HR)', 'users'],
  ] as const)
    list.append(make('li', '', {}, link(text, page)));
  document.body.append(titleBar2('Admin', ''), list);
}
