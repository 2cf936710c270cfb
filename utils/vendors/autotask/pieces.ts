/** What a page says and what can be set on it, in document order. */

import { ariaToggle } from '../../widgets/aria-toggle';
import { choiceGroup, choiceGroupsIn } from '../../widgets/choice-group';
import { comboBox } from '../../widgets/combo-box';
import { textOf } from '../../widgets/dom';
import { drawnCheckbox } from '../../widgets/drawn-checkbox';
import { fixedText } from '../../widgets/fixed-text';
import { nativeCheckbox } from '../../widgets/native-checkbox';
import { nativeSelect } from '../../widgets/native-select';
import { numberField } from '../../widgets/number-field';
import type { Widget } from '../../widgets/types';
import { exploring } from '../exploring';
import type { Fold } from '../types';
import { ambiguous, levelsBy } from './words';

export interface Piece {
  readonly text: string;
  readonly element: Element;
  /** Null: a text. */
  readonly widget: Widget | null;
  /** Its name, its depth and its class without what says that it is open: what headings of one kind share. */
  readonly look: string;
}
export interface Cell extends Piece {
  readonly widget: Widget;
}

/** Lists that belong to a picker are no part of the form. */
const never =
  'script,style,noscript,svg,option,textarea,rolecall-overlay,[class^=ContextOverlay],[role=listbox],[role=menu],[role=tooltip]';
const pickers = '.SingleItemSelector2,[role=combobox],[aria-haspopup=listbox]';
/** What can be pressed. */
export const acts = 'button,a,[role=button],[tabindex]';
export const toggles: readonly Widget[] = [nativeCheckbox, ariaToggle, drawnCheckbox];
/** Nothing else is a control by itself. */
const settable = `input,select,[aria-checked],[aria-pressed],[class*=hecked],${pickers}`;
/** What stands here is for a whole column. */
const header = 'thead,[role=columnheader]';
const states = /\S*(open|active|select|expand|collaps|hover|close|show)\S*\s*/gi;

export function isCell(piece: Piece): piece is Cell {
  return piece.widget !== null;
}

export function isText(piece: Piece): boolean {
  return !piece.widget;
}

/** Whether a box holds a control. */
export function holdsCell(box: Element, pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => isCell(piece) && box.contains(piece.element));
}

/** A control that opens a list of levels; `fold` brings together what tenants call them. */
export function pickerOf(fold: Fold): Widget {
  return comboBox(levelsBy(fold));
}

/** The pieces of a document; a text is that of the smallest element that says it. */
export function piecesOf(page: Document, fold: Fold): Piece[] {
  const pieces: Piece[] = [];
  const levels = levelsBy(fold);
  const picker = comboBox(levels);
  const radios = choiceGroup(levels);
  const groups = choiceGroupsIn(page, radios);
  const pictured = exploring.brought()?.picturedIn(page, levels);
  // Two queries in place of several for each element: most are neither.
  const left = new Set(page.querySelectorAll(never));
  const controls = new Set(page.querySelectorAll(settable));

  function widgetOf(element: Element): Widget | null {
    if (groups.has(element)) return radios;
    if (!controls.has(element)) return pictured?.get(element) ?? null;
    if (element.ariaHidden === 'true' || element.closest(header)) return null;
    const toggle = toggles.find((one) => one.is(element));
    if (toggle) return isShadow(element) ? null : toggle;
    if (nativeSelect.is(element))
      return nativeSelect.levels(element)?.some(levels.find) ? nativeSelect : null;
    if (element.matches(pickers)) return picker;
    return numberField.is(element) ? numberField : null;
  }

  /** `inGroup`: among choices, which are one control; what they are called may stand among them. */
  function walk(element: Element, depth: number, inGroup?: boolean): void {
    if (left.has(element)) return;
    const widget = inGroup ? null : widgetOf(element);
    const isGroup = widget === radios || inGroup;
    let said = widget !== null && !isGroup;
    for (const node of said ? [] : element.childNodes) {
      if (node.nodeType === 1) walk(node as Element, depth + 1, isGroup);
      else if (node.nodeType === 3 && !said && /\p{L}{2}/u.test(node.nodeValue ?? '')) {
        said = !isGroup;
        const text = isGroup ? textOf(node) : ownText(element);
        const level = levels.find(text);
        // One level is the name of a line too.
        const fixed = level && level !== ambiguous;
        if (isGroup ? level : fixed && element.matches('th')) continue;
        const look = [element.localName, depth, element.className.replace(states, '').trim()].join();
        // A level that nothing offers to change is said, not chosen.
        pieces.push({ text, element, widget: fixed && !element.closest(acts) ? fixedText : null, look });
      }
    }
    if (widget)
      pieces.push({ text: '', element: widget === picker ? valueIn(element) : element, widget, look: '' });
  }

  if (page.body) walk(page.body, 0);
  return pieces;
}

/** An element's own words, with those of its inline children: not a help text or another line inside it. */
function ownText(element: Element): string {
  const parts = [...element.childNodes].map((node) => {
    if (node.nodeType === 3) return node.nodeValue ?? '';
    return (node as Element).matches?.('b,i,em,strong,wbr,u,mark') ? textOf(node) : ' ';
  });
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** A native box within one that is drawn and keeps its state itself is the drawn one's shadow. */
function isShadow(element: Element): boolean {
  return element.parentElement?.closest(':is([role=checkbox],[role=switch])[aria-checked]') != null;
}

/** What says a picker's value: its field, or its first text; the picker itself when it says nothing. */
function valueIn(picker: Element): Element {
  const field = picker.querySelector('input:not([type=hidden],[style*=none])');
  if (field && !field.closest(never)) return field;
  const walker = picker.ownerDocument.createTreeWalker(picker, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { nodeValue, parentElement } = walker.currentNode;
    if (nodeValue?.trim() && parentElement && !parentElement.closest(never)) return parentElement;
  }
  return picker;
}
