/** Plain tables with native selects; closed modules are in the page and hidden. */
import { columns } from '../../functions';
import type { WireRow } from '../../wire';
import { startApp } from '../app';
import { make, rule, style } from '../dom';
import { type Drawn, domKit } from '../dom-kit';
import type { MatrixModel } from '../matrix-model';
import type { Button, Field } from '../view';
import { selectsDialog } from './dialog';
import { levelSelect } from './level-select';

rule('body{font:13px Verdana,sans-serif;margin:12px}');
rule('th,td{text-align:left;padding:3px 8px}');
const side = style('float:left;width:150px');
const main = style('margin-left:170px');
const sectionHead = style(
  'background:#eef;border:1px solid #99c;margin:4px 0 0;padding:4px;cursor:pointer;font-size:13px',
);

function pushButton(button: Button): HTMLElement {
  const element = make('input', { type: 'button', value: button.label });
  element.addEventListener('click', button.press);
  return element;
}

async function fill(select: HTMLSelectElement, field: Field): Promise<void> {
  const choices = (await field.choices?.()) ?? [];
  const options = ['', ...choices].map((text) => make('option', {}, text));
  select.replaceChildren(...options);
  select.value = field.value;
}

function control(field: Field, id: string): HTMLElement {
  if (field.choices) {
    const select = make('select', { id });
    select.disabled = field.readOnly;
    select.addEventListener('change', () => field.set(select.value));
    void fill(select, field);
    return select;
  }
  const input = make('input', { id, type: 'text', size: '30' });
  input.value = field.value;
  input.readOnly = field.readOnly;
  input.addEventListener('input', () => field.set(input.value));
  return input;
}

function rowFor(model: MatrixModel, row: WireRow, forget: AbortSignal): HTMLElement {
  const link = make('a', { href: '#' }, 'customize');
  link.addEventListener('click', (event) => {
    event.preventDefault();
    model.customize(row);
  });
  const cells = columns.map((column) => {
    const cell = make('td');
    if (row.cells[column]) cell.append(levelSelect(model, row, column, forget));
    else cell.append('\u00a0');
    return cell;
  });
  return make('tr', {}, make('td', {}, row.label, ' ', row.customize && link), ...cells);
}

function matrix(model: MatrixModel): Drawn {
  const ending = new AbortController();
  const updates: (() => void)[] = [];
  const sections = model.modules.flatMap((module) => {
    const head = make('h3', { class: sectionHead }, `${module.label}`);
    const body = make('div', {}, 'Loading…');
    head.addEventListener('click', () => model.toggle(module.name));
    let drawn: readonly WireRow[] | undefined;
    updates.push(() => {
      body.style.display = model.openModules.has(module.name) ? '' : 'none';
      const rows = model.rowsOf(module.name);
      if (!rows || rows === drawn) return;
      drawn = rows;
      const heads = columns.map((name) => make('th', {}, `${name} Level`));
      const lines = rows.map((row) => rowFor(model, row, ending.signal));
      const table = make('table', {}, make('thead', {}, make('tr', {}, make('th', {}, 'Module'), ...heads)));
      table.append(make('tbody', {}, ...lines));
      body.replaceChildren(table);
    });
    // Everything is fetched at once; what is closed is merely not shown.
    const wasOpen = model.openModules.has(module.name);
    void model.open(module.name);
    if (!wasOpen) model.close(module.name);
    return [head, body];
  });
  const update = (): void => {
    for (const one of updates) one();
  };
  const stop = model.subscribe(update);
  update();
  return {
    element: make('div', {}, ...sections),
    leave() {
      stop();
      ending.abort();
    },
  };
}

startApp(
  domKit({
    frame(menu) {
      const place = make('div', { class: main });
      const items = menu.map((entry) => {
        const link = make('a', { href: '#' }, entry.label);
        link.addEventListener('click', (event) => {
          event.preventDefault();
          entry.open();
        });
        return make('li', {}, link);
      });
      const root = document.querySelector('#cwContent') ?? document.body;
      root.append(make('ul', { class: side }, ...items), place);
      return place;
    },
    path: (names) => make('h2', {}, names.at(-1)),
    toolbar: (buttons) => make('p', {}, ...buttons.map(pushButton)),
    message: (text) => make('p', { style: 'color:#900' }, text),
    tabs: (tabs) =>
      make(
        'p',
        {},
        ...tabs.map((tab) => {
          const link = make('a', { href: '#', style: tab.active ? 'font-weight:bold' : '' }, tab.label);
          link.addEventListener('click', (event) => {
            event.preventDefault();
            tab.open();
          });
          return make('span', {}, '[', link, '] ');
        }),
      ),
    record: (fields) =>
      make(
        'table',
        {},
        ...fields.map((field, index) =>
          make(
            'tr',
            {},
            make('th', {}, make('label', { for: `f${index}` }, field.label)),
            make('td', {}, control(field, `f${index}`)),
          ),
        ),
      ),
    table(table) {
      const { add } = table;
      const plus = add && pushButton({ name: 'New', label: 'New Item', press: add });
      const head = make('tr', {}, ...table.columns.map((name) => make('th', {}, name)));
      const rows = table.rows.map((row) => {
        const link = make('a', { href: '#' }, row.cells[0] ?? '');
        link.addEventListener('click', (event) => {
          event.preventDefault();
          row.open();
        });
        return make(
          'tr',
          {},
          make('td', {}, link),
          ...row.cells.slice(1).map((text) => make('td', {}, text)),
        );
      });
      return make('div', {}, make('h3', {}, table.caption), plus, make('table', {}, head, ...rows));
    },
    matrix,
    dialog: selectsDialog,
  }),
);
