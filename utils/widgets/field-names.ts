/** What a person takes for a field's name, on the vendor's form and on the destination's. */
import { seenParent } from './dom';
import { firstLine } from './labels';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What stands below the words of a radio button may belong to it. */
const fields =
  'input:not([type=hidden], [type=radio]), textarea, select, [role=combobox], [aria-haspopup=listbox]';
const headings = 'h1, h2, h3, h4, h5, h6, legend, [role=heading]';
/** Not a name, wherever it stands. */
const unsaid = 'input, textarea, select, button, script, style, svg, i[class], [class*=material-icons]';
const silent = 'script, style, button';
/** No name is longer. */
const longest = 300;
/** A cell with more than this is a part of the page. */
const longestHeader = 60;

/** Texts that name a field, the most reliable first; empty ones left out. */
export function namesOfField(field: Field): string[] {
  const root = field.getRootNode();
  const own = [
    referenced(field, 'aria-labelledby'),
    field.ariaLabel,
    ...[...(field.labels ?? [])].flatMap(textsOf),
    root instanceof ShadowRoot ? root.host.ariaLabel : '',
    ...headersOf(field),
  ];
  // What stands before a field that has a name may be the form's heading.
  const round = own.some((text) => text?.trim()) ? [] : textsRound(field);
  const texts = [...own, ...round, field.getAttribute('placeholder'), field.title];
  const tidy = texts.map((text) => (text ?? '').replace(/\s+/g, ' ').trim());
  return [...new Set(tidy.filter((text) => text !== '' && text.length <= longest))];
}

/** Help in brackets; a word alone there may tell two fields apart. */
const aside =
  /\s*\((?:e\.?g|i\.?e|for example|found|from|see|case|use|copy|leave|without|min|max|at least|\d)\b[^)]*\)/i;

/** A name without what is said of the field beside it. */
export function withoutRemarks(name: string): string {
  return name.replace(aside, '').replace(/\W*\b(?:optional|required)\W*$/i, '');
}

function referenced(field: Element, attribute: string): string {
  const root = field.getRootNode() as Document | ShadowRoot;
  const ids = (field.getAttribute(attribute) ?? '').split(/\s+/).filter(Boolean);
  return ids.map((id) => root.getElementById(id)?.textContent ?? '').join(' ');
}

/** A label's text without its field, its buttons and its pictures; then what stands before a hint in it. */
function textsOf(label: Element): string[] {
  const copy = label.cloneNode(true) as Element;
  for (const one of copy.querySelectorAll(unsaid)) one.remove();
  return [copy.textContent ?? '', firstLine(copy)];
}

/** In a table: the nearest cell before it that says something, and the row's one header cell; else the column's header. */
function headersOf(field: Element): string[] {
  const cell = field.closest('td');
  const row = cell?.parentElement;
  if (!(cell instanceof HTMLTableCellElement) || !(row instanceof HTMLTableRowElement)) return [];
  const before = [...row.cells].slice(0, cell.cellIndex).reverse();
  const other = before.findIndex((one) => one.querySelector(fields));
  const near = (other < 0 ? before : before.slice(0, other)).find(saysSomething);
  const heads = row.querySelectorAll('th');
  const head = heads.length === 1 && row.querySelectorAll(fields).length === 1 ? heads[0] : undefined;
  const own = [near, head].flatMap((one) => (one && isName(one) ? (one.textContent ?? '') : []));
  return own.length > 0 || near ? own : [columnName(cell, row)];
}

/** What the table's head says above a cell, or a row of names right above it. */
function columnName({ cellIndex }: HTMLTableCellElement, row: HTMLTableRowElement): string {
  const above = row.previousElementSibling;
  const isHead = above instanceof HTMLTableRowElement && !holdsField(above);
  const head = row.closest('table')?.tHead?.rows[0] ?? (isHead ? above : null);
  return head && head.cells.length === row.cells.length ? (head.cells[cellIndex]?.textContent ?? '') : '';
}

function saysSomething({ textContent }: Element): boolean {
  return /\p{L}/u.test(textContent ?? '');
}

/** A cell of a layout is a part of the page. */
function isName(cell: Element): boolean {
  return cell.querySelector('a[href]') === null && (cell.textContent ?? '').trim().length <= longestHeader;
}

/** A line of help may stand between a name and its field. */
const hint = /[.!]$|^.{61}/;
const helps = 'small, [class*=help], [class*=hint], [class*=desc], [class*=muted]';
/** The fixed part of an address, drawn beside the part that is typed. */
const addressPart = /^(?:https?:|www\.|[@./])\S*$/i;

/**
 * The texts round a field that nothing else names, the name first: climbs a few levels and takes the nearest label, else the
 * nearest text before it that is no help, unless another field stands between; or a label after it.
 */
export function textsRound(field: Element): string[] {
  const hints: string[] = [];
  let at: Element = field;
  for (let level = 0; level < 4; level++) {
    const before = nameBefore(at, field, hints);
    const name = before || labelAfter(at);
    if (name) return [name, ...hints];
    if (before === null) break;
    const parent = seenParent(at);
    if (!parent || parent === field.ownerDocument.body || parent.matches('form')) break;
    at = parent;
  }
  return hints;
}

/** The name before `at`, among what is round it, or null where another part of the page stands there; lines of help go to `hints`. */
function nameBefore(at: Element, field: Element, hints: string[]): string | null {
  let nearest = '';
  let passed = 0;
  for (let before = at.previousSibling; before; before = before.previousSibling) {
    const element = before instanceof Element ? before : null;
    if (element && holdsField(element)) break;
    if (element ? element.matches(silent) || !element.checkVisibility() : !(before instanceof Text)) continue;
    if ((element?.textContent.length ?? 0) > longest) return nearest || null;
    // One remark may stand between a label and its field.
    if (element?.matches('label') && passed < 2)
      return isOfAnother(element) ? nearest : (textsOf(element)[0] ?? '');
    const isOver = element?.matches(headings) === true && !heads(element, field);
    const text = isOver ? '' : (element ? (textsOf(element)[0] ?? '') : (before.nodeValue ?? '')).trim();
    if (!/[\p{L}\d]/u.test(text) || addressPart.test(text) || (element && isAside(element, field))) continue;
    if (hint.test(text) || element?.matches(helps)) hints.push(text);
    else {
      if (element) passed += 1;
      nearest ||= text;
    }
  }
  return nearest;
}

/** Where each label comes after its field, the one after `at`. */
function labelAfter(at: Element): string {
  if (!labelsComeLast(at.parentElement)) return '';
  for (let after = at.nextElementSibling; after && !holdsField(after); after = after.nextElementSibling)
    if (after.matches('label') && !(after as HTMLLabelElement).control) return textsOf(after)[0] ?? '';
  return '';
}

/** Whether it is, or holds, a field of a form. */
export function holdsField(element: Element): boolean {
  return element.matches(fields) || element.querySelector(fields) !== null;
}

/** Whether a label is the one of the field before it. */
function isOfAnother(label: Element): boolean {
  const { control } = label as HTMLLabelElement;
  if (control) return control.matches(fields);
  return label.previousElementSibling?.matches(fields) === true && labelsComeLast(label.parentElement);
}

/** Of fields and labels in one part of the page, the first is a field and the last a label. */
function labelsComeLast(part: Element | null): boolean {
  const all = [...(part?.children ?? [])].filter((one) => one.matches('label') || holdsField(one));
  return all[0]?.matches('label') === false && all.at(-1)?.matches('label') === true;
}

/** A heading names the one field that stands below it before the next, where that says nothing else of itself. */
function heads(heading: Element, field: Element): boolean {
  let below = 0;
  for (
    let after = heading.nextElementSibling;
    after && !after.matches(headings);
    after = after.nextElementSibling
  )
    below += after.matches(fields) ? 1 : after.querySelectorAll(fields).length;
  return !field.getAttribute('placeholder') && below === 1;
}

/** Whether what stands before a field is drawn above another place than the field's. */
function isAside(before: Element, field: Element): boolean {
  const { bottom, left, right } = before.getBoundingClientRect();
  const at = field.getBoundingClientRect();
  return right > left && bottom <= at.top && (left >= at.right || right <= at.left);
}
