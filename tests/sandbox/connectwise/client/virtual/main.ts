/** Newer screens: ARIA roles instead of native controls, a long list of which little is in the page, keys as plain text. */
import { startApp } from '../app';
import { make, onPress, randomId, rule, style } from '../dom';
import { domKit } from '../dom-kit';
import type { Field } from '../view';
import { ariaCombobox } from './combobox';
import { virtualDialog } from './dialog';
import { virtualMatrix } from './grid';

rule('body{margin:0;font:14px system-ui,sans-serif;display:block}');
const nav = style('display:flex;gap:16px;padding:12px 20px;border-bottom:1px solid #c8ccd2');
const work = style('padding:16px 20px 80px');
const item = style('display:grid;grid-template-columns:180px 1fr;align-items:center;margin:6px 0');
const wide = style('width:260px;padding:5px');
const push = style(
  'display:inline-block;padding:6px 12px;border:1px solid #8a8f98;border-radius:4px;margin-right:8px;cursor:pointer',
);

function roleButton(label: string, press: () => void): HTMLElement {
  const element = make('div', { role: 'button', tabindex: '0', class: push }, label);
  onPress(element, press);
  return element;
}

function control(field: Field, labelledBy: string): HTMLElement {
  const { choices } = field;
  if (choices) {
    const { value, readOnly } = field;
    const element = ariaCombobox({
      labelledBy,
      value,
      readOnly,
      choices,
      commit: (taken) => field.set(taken),
    });
    element.style.width = '220px';
    return element;
  }
  // What cannot be changed is no field here.
  if (field.readOnly) return make('div', { 'aria-labelledby': labelledBy }, field.value);
  const input = make('input', { 'aria-labelledby': labelledBy, class: wide, autocomplete: 'off' });
  input.value = field.value;
  input.addEventListener('input', () => field.set(input.value));
  return input;
}

startApp(
  domKit({
    frame(menu) {
      const place = make('div', { class: work });
      const items = menu.map((entry) => roleButton(entry.label, entry.open));
      (document.querySelector('main') ?? document.body).append(make('nav', { class: nav }, ...items), place);
      return place;
    },
    path: (names) => make('h1', { style: 'font-size:18px' }, names.join(' › ')),
    toolbar: (buttons) =>
      make(
        'div',
        { role: 'toolbar' },
        ...buttons.map(({ name, label, press }) => {
          const element = roleButton(name === 'New' ? '＋' : label, press);
          if (name === 'New') element.setAttribute('aria-label', label);
          return element;
        }),
      ),
    message: (text) => make('p', { role: 'status' }, text),
    tabs: (tabs) =>
      make(
        'div',
        { role: 'tablist', style: 'margin:12px 0' },
        ...tabs.map((tab) => {
          const element = make(
            'div',
            { role: 'tab', 'aria-selected': String(tab.active), tabindex: '0', class: push },
            tab.label,
          );
          onPress(element, tab.open);
          return element;
        }),
      ),
    record: (fields) =>
      make(
        'div',
        {},
        ...fields.map((field) => {
          const id = randomId();
          return make('div', { class: item }, make('div', { id }, field.label), control(field, id));
        }),
      ),
    table(table) {
      const id = randomId();
      const { add } = table;
      const rows = table.rows.map((row) => {
        const cells = row.cells.map((text) =>
          make('span', { role: 'cell', style: 'display:inline-block;width:220px' }, text),
        );
        const element = make(
          'div',
          { role: 'row', tabindex: '0', style: 'padding:8px;cursor:pointer' },
          ...cells,
        );
        onPress(element, row.open);
        return element;
      });
      const heads = table.columns.map((name) =>
        make('span', { role: 'columnheader', style: 'display:inline-block;width:220px' }, name),
      );
      return make(
        'div',
        { role: 'table', 'aria-labelledby': id },
        make('h2', { id, style: 'font-size:15px' }, table.caption),
        add && roleButton('＋', add),
        make('div', { role: 'row', style: 'padding:8px;font-weight:600' }, ...heads),
        ...rows,
      );
    },
    matrix: virtualMatrix,
    dialog: virtualDialog,
  }),
);
