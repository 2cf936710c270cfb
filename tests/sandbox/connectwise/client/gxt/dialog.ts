import { make, onPress, style } from '../dom';
import type { Drawn } from '../dom-kit';
import type { DualListModel, Side } from '../dual-list-model';

const shade = style('position:fixed;inset:0;background:#0004;z-index:20');
const wnd = style(
  'position:fixed;left:120px;top:60px;width:640px;background:#fff;border:2px solid #1c2d41;z-index:21',
);
const bar = style('display:flex;justify-content:space-between;background:#1c2d41;color:#fff;padding:6px');
const halves = style('display:flex;gap:10px;padding:10px');
const list = style('border:1px solid #aaa;height:280px;width:260px;overflow:auto;background:#fff');
const entryClass = style('padding:3px 6px;cursor:pointer');
const chosenClass = style('background:#cfe0f4');
const push = style('padding:4px 10px;border:1px solid #bbb;cursor:pointer;margin:4px;background:#f4f4f4');

function button(text: string, className: string, press: () => void): HTMLElement {
  const element = make('div', { class: `${className} ${push}`, tabindex: '0' }, text);
  onPress(element, press);
  return element;
}

/** A window with two lists of rows; what is marked in one is moved by the arrows between them. */
export function gxtDialog(model: DualListModel): Drawn {
  const marked = { allow: new Set<string>(), disallow: new Set<string>() };
  const boxes = { allow: make('div', { class: list }), disallow: make('div', { class: list }) };
  const trouble = make('div', { class: 'cw_CwLabel' });

  function draw(side: Side): void {
    const rows = model[side].map((entry) => {
      const row = make('div', { class: `gwt-Label ${entryClass}` }, entry);
      row.classList.toggle(chosenClass, marked[side].has(entry));
      row.addEventListener('click', () => {
        if (!marked[side].delete(entry)) marked[side].add(entry);
        row.classList.toggle(chosenClass, marked[side].has(entry));
      });
      return row;
    });
    boxes[side].replaceChildren(...rows);
  }

  function update(): void {
    for (const side of ['allow', 'disallow'] as const) {
      for (const entry of marked[side]) if (!model[side].includes(entry)) marked[side].delete(entry);
      draw(side);
    }
    trouble.textContent = model.trouble;
  }

  function half(caption: string, side: Side): HTMLElement {
    return make('div', {}, make('div', { class: 'gwt-Label' }, caption), boxes[side]);
  }

  const arrows = make(
    'div',
    { style: 'align-self:center' },
    button('>', 'mm_button', () => model.move('disallow', [...marked.allow])),
    button('<', 'mm_button', () => model.move('allow', [...marked.disallow])),
    button('>>', 'mm_button', () => model.moveAll('disallow')),
    button('<<', 'mm_button', () => model.moveAll('allow')),
  );
  const close = make('div', { class: 'cw-gxt-wnd-cls', tabindex: '0', style: 'cursor:pointer' }, '×');
  onPress(close, () => model.cancel());
  const buttons = make(
    'div',
    { style: 'display:flex;justify-content:flex-end' },
    ...(model.readOnly ? [] : [button('Save', 'cw_CwTextButton', () => void model.save())]),
    button('Cancel', 'cw_CwTextButton', () => model.cancel()),
  );
  const element = make(
    'div',
    { class: shade },
    make(
      'div',
      { class: `cw-gxt-wnd ${wnd}` },
      make('div', { class: bar }, make('div', { class: 'gwt-Label' }, model.title), close),
      make(
        'div',
        { class: halves },
        half('Allow access to these', 'allow'),
        arrows,
        half('Disallow access to these', 'disallow'),
      ),
      trouble,
      buttons,
    ),
  );
  update();
  return { element, leave: model.subscribe(update) };
}
