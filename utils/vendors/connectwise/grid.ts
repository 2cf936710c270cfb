/**
 * What a security role says, read once in document order: module heads, level columns, function names and the cells where
 * they meet. Class names are random on every load, so only words, roles, order and place count. Words: seeds/004 and some
 * fifty guides; modules: ConnectWise's own matrix of 2017 (read 2026-11-21).
 */
import { choiceGroup, choiceGroupsIn } from '../../widgets/choice-group';
import { comboBox } from '../../widgets/combo-box';
import { climb, textOf } from '../../widgets/dom';
import { nativeSelect } from '../../widgets/native-select';
import type { Widget } from '../../widgets/types';
import { letters, wordsOf } from '../../widgets/words';
import { exploring } from '../exploring';

export const modules = [
  'Companies',
  'Finance',
  'Marketing',
  'Procurement',
  'Project',
  'Sales',
  'Service Desk',
  'System',
  'Time & Expense',
];
const levels = wordsOf(['None', 'My', 'All'], letters);
const combo = comboBox(levels);
const radios = choiceGroup(levels);

const column = /^(add|edit|delete|inquir[ey])(\s*levels?)?$/i;
/** A list that floats over the page says levels too. */
const never =
  'script,style,noscript,template,svg,option,textarea,rolecall-overlay,[role=listbox],[role=menu]';
const fields =
  'select:not([multiple]),input:not([type]),input[type=text],[role=combobox],[aria-haspopup=listbox]';
/** What leads to another screen; a link without an address is how GWT draws the head of what opens. */
const away =
  'nav,[role=navigation],[role=menubar],[role=menu],[role=banner],a[href]:not([href=""],[href^="#"],[href^="javascript:"])';
const acts = 'button,a,[role=button],[role=menuitem]';
const heading = 'th,[role=columnheader]';
/** What stands here is for a whole column. */
const header = 'thead,[role=columnheader]';

export interface Piece {
  readonly kind: 'head' | 'column' | 'name' | 'cell';
  readonly text: string;
  readonly element: Element;
}

export interface CellPiece extends Piece {
  readonly kind: 'cell';
  readonly widget: Widget;
}

/** A module's or a tenant's name without a count or a word that says what it is. */
export function plainName(text: string): string {
  return text.replace(/^module\W+|\W*\d[^a-z]*(of \d+)?( items?)?\W*$|\s+modules?$/gi, '');
}

/** The pieces of a document in its order. `isModule` knows a module's name. */
export function piecesOf(page: Document, isModule: (name: string) => boolean): (Piece | CellPiece)[] {
  const pieces: (Piece | CellPiece)[] = [];
  const groups = choiceGroupsIn(page, radios);
  const columns = exploring.brought()?.radioColumns(page, levels);

  function readText(node: Node, element: Element): void {
    const text = (node.nodeValue ?? '').replace(/\s+/g, ' ').trim();
    if (!/\p{L}/u.test(text)) return;
    if (levels.find(text) && textOf(element).length <= text.length + 2 && !element.closest(heading))
      pieces.push({ kind: 'cell', text, element, widget: combo });
    else if (column.test(text)) {
      if (!element.closest(acts) || element.closest(heading)) pieces.push({ kind: 'column', text, element });
    } else if (isModule(plainName(text)) && textOf(element).length < text.length + 9) {
      if (!element.closest(away)) pieces.push({ kind: 'head', text: plainName(text), element });
    } else if (!/^(levels?|loading\W*|\(?customi[sz]e\)?)$/i.test(text))
      pieces.push({ kind: 'name', text, element });
  }

  function walk(element: Element): void {
    // A list that stands on the page may be that of the modules.
    if (element.matches(never) && !isModule(plainName(textOf(element.firstElementChild)))) return;
    const widget = groups.has(element) ? radios : columns?.has(element) ? columns.widget : widgetOf(element);
    if (widget) {
      pieces.push({ kind: 'cell', text: '', element, widget });
      return;
    }
    for (const node of element.childNodes) {
      if (node.nodeType === 1) walk(node as Element);
      else if (node.nodeType === 3) readText(node, element);
    }
  }

  if (page.body) walk(page.body);
  return pieces;
}

function widgetOf(element: Element): Widget | null {
  if (!element.matches(fields) || element.ariaHidden === 'true') return null;
  if (element.closest(header) || isBesideLevel(element)) return null;
  return nativeSelect.is(element) ? nativeSelect : combo;
}

/** An empty field to type in, in one box with what is chosen: that says the level, and opens the list. */
function isBesideLevel(field: Element): boolean {
  const box = climb(field.parentElement, (up) => textOf(up) !== '');
  const isEmpty = (field as HTMLInputElement).value === '' && box?.querySelectorAll(fields).length === 1;
  return isEmpty && levels.find(textOf(box)) !== null;
}
