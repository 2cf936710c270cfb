/** The old screens: divs for buttons, text boxes with triggers for choices, modules that are drawn as they are opened. */
import { startApp } from '../app';
import { Combo } from '../combo';
import { make, onPress, rule, style } from '../dom';
import { domKit } from '../dom-kit';
import type { Button, Field } from '../view';
import { gxtDialog } from './dialog';
import { comboLook } from './look';
import { gxtMatrix } from './matrix';

rule('body{margin:0;font:12px Arial,sans-serif;color:#333}');
rule('input{font:inherit}');
const banner = style('background:#1c2d41;color:#fff;padding:10px;display:flex;gap:24px');
const work = style('padding:10px 16px 60px');
const bar = style('position:relative;height:34px;border-bottom:1px solid #ccc');
const tool = style('position:absolute;top:3px;height:26px');
const push = style(
  'height:24px;padding:0 8px;line-height:24px;cursor:pointer;border:1px solid #bbb;background:#f4f4f4',
);
const grid = style('border-collapse:collapse;min-width:480px');
const cell = style('padding:6px 10px;border-bottom:1px solid #eee;cursor:pointer');
const note = style('padding:6px;background:#fff4cf;margin:6px 0');

const icons = { Back: '←', New: '+', Save: '▤', SaveAndClose: '▤×' } as const;

function toolbarButton(button: Button, index: number): HTMLElement {
  const inner = make(
    'div',
    { class: `mm_button ${push}`, tabindex: '0', title: button.label },
    icons[button.name],
  );
  onPress(inner, button.press);
  const outer = make('div', { class: `cw_ToolbarButton_${button.name} ${tool}` }, inner);
  outer.style.left = `${index * 52}px`;
  return outer;
}

function control(field: Field): HTMLElement {
  const { choices } = field;
  if (choices) {
    const { value, readOnly } = field;
    return new Combo(comboLook, {
      value,
      readOnly,
      inputClass: `cw_${field.name}`,
      choices,
      commit: (taken) => field.set(taken),
    }).element;
  }
  const input = make('input', { class: `cw_CwTextField cw_${field.name}`, size: '32' });
  input.value = field.value;
  input.readOnly = field.readOnly;
  for (const kind of ['input', 'change']) input.addEventListener(kind, () => field.set(input.value));
  return input;
}

startApp(
  domKit({
    frame(menu) {
      const entries = menu.map((entry) => {
        const element = make(
          'div',
          { class: 'gwt-Label', tabindex: '0', style: 'cursor:pointer' },
          entry.label,
        );
        onPress(element, entry.open);
        return element;
      });
      const place = make('div', { class: `cw-WorkspaceView ${work}` });
      const root = document.querySelector('#cwContent') ?? document.body;
      root.append(make('div', { class: `cw_BannerView ${banner}` }, ...entries), place);
      return place;
    },
    path: (names) =>
      make(
        'div',
        {},
        ...names.map((name) => make('span', { class: 'navigationEntry cw_CwLabel' }, ` ${name} >`)),
      ),
    toolbar: (buttons) => make('div', { class: bar }, ...buttons.map(toolbarButton)),
    message: (text) => make('div', { class: `cw_CwLabel ${note}` }, text),
    tabs: (tabs) =>
      make(
        'div',
        { style: 'display:flex;gap:4px;margin:8px 0' },
        ...tabs.map((tab) => {
          const element = make('div', { class: `gwt-Label ${push}`, tabindex: '0' }, tab.label);
          if (tab.active) element.style.fontWeight = 'bold';
          onPress(element, tab.open);
          return element;
        }),
      ),
    record: (fields) =>
      make(
        'table',
        {},
        ...fields.map((field) =>
          make(
            'tr',
            { class: 'pod-element-row' },
            make(
              'td',
              { class: 'mm_podElementLabel' },
              make('div', { class: 'gwt-Label mm_label' }, `${field.label}:`),
            ),
            make('td', {}, control(field)),
          ),
        ),
      ),
    table(table) {
      const head = make(
        'tr',
        { class: 'x-grid3-hd-row' },
        ...table.columns.map((name) => make('td', { class: cell }, name)),
      );
      const rows = table.rows.map((row) => {
        const element = make(
          'tr',
          { class: 'cw-ml-row' },
          ...row.cells.map((text) => make('td', { class: cell }, text)),
        );
        element.addEventListener('click', row.open);
        return element;
      });
      const caption = make('div', { class: 'gwt-Label' }, table.caption);
      const { add } = table;
      const plus = make(
        'div',
        { class: `mm_button ${push}`, tabindex: '0', title: 'New Item', style: 'width:12px' },
        '+',
      );
      if (add) onPress(plus, add);
      return make(
        'div',
        {},
        caption,
        ...(add ? [plus] : []),
        make('table', { class: `x-grid3-header ${grid}` }, head, ...rows),
      );
    },
    matrix: gxtMatrix,
    dialog: gxtDialog,
  }),
);
