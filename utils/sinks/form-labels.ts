/** What a person takes for a field's name. Runs in the destination's page. */
import { seenParent } from '../widgets/dom';
import { firstLine } from '../widgets/labels';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const fields = 'input:not([type=hidden]), textarea, select';
const headings = 'h1, h2, h3, h4, h5, h6, legend, [role=heading]';
/** Not a name, wherever it stands. */
const unsaid = 'input, textarea, select, button, script, style, svg, [class*=material-icons]';
/** A cell with more than this is a part of the page. */
const longestHeader = 60;

/** Texts that name a field, the most reliable first; empty ones left out. */
export function labelsOf(field: Field): string[] {
  const root = field.getRootNode();
  const own = [
    referenced(field, 'aria-labelledby'),
    field.ariaLabel,
    ...[...(field.labels ?? [])].flatMap(textsOf),
    root instanceof ShadowRoot ? root.host.ariaLabel : '',
    ...headersOf(field),
  ];
  // What stands before a field that has a name may be the form's heading.
  const before = own.some((text) => text?.trim()) ? '' : textBefore(field);
  const texts = [...own, before, field.getAttribute('placeholder'), field.title];
  const tidy = texts.map((text) => (text ?? '').replace(/\s+/g, ' ').trim());
  return [...new Set(tidy.filter((text) => text !== '' && text.length <= 300))];
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
  const column = row.closest('table')?.tHead?.rows[0]?.cells[cell.cellIndex]?.textContent ?? '';
  return own.length > 0 || near ? own : [column];
}

function saysSomething({ textContent }: Element): boolean {
  return /\p{L}/u.test(textContent ?? '');
}

/** A cell of a layout is a part of the page. */
function isName(cell: Element): boolean {
  return cell.querySelector('a[href]') === null && (cell.textContent ?? '').trim().length <= longestHeader;
}

/** Climbs a few levels and takes the nearest label, else the nearest text, before the field, unless another field stands between. */
function textBefore(field: Field): string {
  let at: Element = field;
  for (let level = 0; level < 4; level++) {
    let nearest = '';
    let passed = 0;
    for (let before = at.previousSibling; before; before = before.previousSibling) {
      const element = before instanceof Element ? before : null;
      if (element && (element.matches(fields) || element.querySelector(fields))) return nearest;
      if (element?.matches('script, style')) continue;
      // One hint may stand between a label and its field.
      if (element?.matches('label') && passed < 2)
        return isOfAnother(element) ? nearest : (textsOf(element)[0] ?? '');
      if (element) passed += 1;
      nearest ||=
        element?.matches(headings) && !heads(element, field) ? '' : (before.textContent ?? '').trim();
    }
    if (nearest) return nearest;
    const parent = seenParent(at);
    if (!parent || parent === field.ownerDocument.body || parent.matches('form')) return '';
    at = parent;
  }
  return '';
}

/** Whether a label is the one of the field before it: where labels come after their fields, the first of both is a field. */
function isOfAnother(label: Element): boolean {
  if ((label as HTMLLabelElement).control) return true;
  if (!label.previousElementSibling?.matches(fields)) return false;
  const all = [...(label.parentElement?.children ?? [])];
  return all.find((one) => one.matches(`label, ${fields}`))?.matches(fields) === true;
}

/** A heading names the one field that stands below it, where that says nothing else of itself. */
function heads(heading: Element, field: Field): boolean {
  return !field.getAttribute('placeholder') && heading.parentElement?.querySelectorAll(fields).length === 1;
}
