import type { ComboLook } from '../combo';
import { make, style } from '../dom';

export const comboLook: ComboLook = {
  wrap: `x-form-field-wrap ${style('display:inline-flex;width:100px;background:#fff')}`,
  input: `x-form-text ${style('width:74px;border:1px solid #b5b8c8;padding:1px 3px')}`,
  trigger: `x-form-trigger ${style('width:17px;height:19px;background:#b5c8e8;cursor:pointer')}`,
  triggerTag: 'img',
  opensOn: 'click',
  list: `x-layer x-combo-list ${style('position:fixed;background:#fff;border:1px solid #98c0f4;z-index:60')}`,
  item: `x-combo-list-item ${style('padding:2px 4px;cursor:pointer')}`,
};

/** A button in the manner of ExtJS: a table with a button in its midst. */
export function textButton(text: string, press: () => void): HTMLElement {
  const button = make('button', { type: 'button', class: 'x-btn-text' }, text);
  button.addEventListener('click', press);
  return make(
    'table',
    { class: 'x-btn' },
    make('tr', {}, make('td', { class: 'x-btn-center' }, make('em', {}, button))),
  );
}
