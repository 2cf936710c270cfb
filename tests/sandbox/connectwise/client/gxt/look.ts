import type { ComboLook } from '../combo';
import { style } from '../dom';

export const comboLook: ComboLook = {
  wrap: `mm_comboBox ${style('display:inline-flex;width:110px;border:1px solid #aaa;background:#fff')}`,
  input: `cw_CwComboBox ${style('width:86px;border:0;padding:3px;outline:0')}`,
  trigger: style('width:20px;background:#ddd;cursor:pointer;border-left:1px solid #aaa'),
  triggerTag: 'div',
  opensOn: 'mousedown',
  list: `x-combo-list x-layer ${style('position:fixed;background:#fff;border:1px solid #777;z-index:50;font:12px Arial')}`,
  item: `x-combo-list-item ${style('padding:4px 8px;cursor:pointer')}`,
};
