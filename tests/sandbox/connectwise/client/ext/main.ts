/** Grids in the ExtJS manner: a tree of modules at the left, cells that hold text until they are clicked. */
import { startApp } from '../app';
import { Combo } from '../combo';
import { make, rule, style } from '../dom';
import { domKit } from '../dom-kit';
import type { Field } from '../view';
import { extDialog } from './dialog';
import { extMatrix } from './grid';
import { comboLook, textButton } from './look';

rule('body{margin:0;font:11px Tahoma,Arial,sans-serif;background:#dfe8f6}');
rule('input,button{font:inherit}');
const strip = style('background:#15428b;color:#fff;padding:6px 10px;display:flex;gap:4px');
const work = style('background:#fff;margin:8px;border:1px solid #99bbe8;padding:8px');
const item = style('padding:3px 0;clear:left;display:flex');
const itemLabel = style('width:130px');
const gridCell = style('padding:4px 8px;cursor:default');

function control(field: Field, id: string): HTMLElement {
  const { choices } = field;
  if (choices) {
    const { value, readOnly } = field;
    const combo = new Combo(comboLook, {
      value,
      readOnly,
      inputClass: 'x-form-field',
      choices,
      commit: (taken) => field.set(taken),
    });
    combo.input.id = id;
    return combo.element;
  }
  const input = make('input', { type: 'text', id, class: 'x-form-text x-form-field', size: '36' });
  input.value = field.value;
  input.readOnly = field.readOnly;
  input.addEventListener('change', () => field.set(input.value));
  input.addEventListener('blur', () => field.set(input.value));
  return input;
}

startApp(
  domKit({
    frame(menu) {
      const place = make('div', { class: `x-panel-body ${work}` });
      const buttons = menu.map((entry) => textButton(entry.label, entry.open));
      const root = document.querySelector('#cwContent') ?? document.body;
      root.append(make('div', { class: `x-toolbar ${strip}` }, ...buttons), place);
      return place;
    },
    path: (names) => make('div', { class: 'x-panel-header' }, names.join(' / ')),
    toolbar: (buttons) =>
      make(
        'div',
        { class: 'x-toolbar', style: 'display:flex;margin:6px 0' },
        ...buttons.map((button) => textButton(button.name === 'New' ? '+' : button.label, button.press)),
      ),
    message: (text) => make('div', { class: 'x-statusbar', style: 'background:#ffe;padding:4px' }, text),
    tabs: (tabs) =>
      make(
        'ul',
        { class: 'x-tab-strip', style: 'display:flex;gap:10px;list-style:none;padding:0' },
        ...tabs.map((tab) => {
          const text = make('span', { class: 'x-tab-strip-text', style: 'cursor:pointer' }, tab.label);
          text.addEventListener('mousedown', tab.open);
          return make('li', { class: tab.active ? 'x-tab-strip-active' : '' }, text);
        }),
      ),
    record: (fields) =>
      make(
        'form',
        { class: 'x-form' },
        ...fields.map((field, index) =>
          make(
            'div',
            { class: `x-form-item ${item}` },
            make('label', { for: `ext-comp-${index}`, class: itemLabel }, `${field.label}:`),
            control(field, `ext-comp-${index}`),
          ),
        ),
      ),
    table(table) {
      const head = make(
        'tr',
        { class: 'x-grid3-hd-row' },
        ...table.columns.map((name) =>
          make('td', { class: gridCell }, make('div', { class: 'x-grid3-hd-inner' }, name)),
        ),
      );
      const rows = table.rows.map((row) => {
        const cells = row.cells.map((text) =>
          make(
            'td',
            { class: gridCell },
            make('div', { class: 'x-grid3-cell-inner', style: 'width:200px' }, text),
          ),
        );
        const element = make('div', { class: 'x-grid3-row' }, make('table', {}, make('tr', {}, ...cells)));
        element.addEventListener('dblclick', row.open);
        return element;
      });
      const { add } = table;
      return make(
        'div',
        { class: 'x-grid3' },
        make('div', { class: 'x-panel-header' }, table.caption),
        add && textButton('+', add),
        make('div', { class: 'x-grid3-header' }, make('table', {}, head)),
        make('div', { class: 'x-grid3-body' }, ...rows),
      );
    },
    matrix: extMatrix,
    dialog: extDialog,
  }),
);
