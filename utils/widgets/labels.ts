/** What a person reads as the name of a control. One index a scan: `element.labels` walks the tree at every call. */
import { textOf } from './dom';

const lines =
  'p,div,small,dd,td,th,li,section,[class*=help],[class*=hint],[class*=desc],[class*=muted],[class*=badge],[class*=Chip],[class*=chip],[class*=tip]:not([class*=multip]),[role=tooltip]';

/** What a person does not read as text. */
export const unsaid = 'style,[class*=material-icons],[class*=material-symbols]';

/** Labels by the id they are for; null for an id of several elements, of which each has a label of its own. */
export type Labels = ReadonlyMap<string, Element | null>;

/** The labels of every root given. */
export function labelIndex(roots: readonly ParentNode[]): Labels {
  const index = new Map<string, Element | null>();
  for (const root of roots) {
    root.querySelectorAll<HTMLLabelElement>('label[for]').forEach((label) => {
      const { htmlFor } = label;
      const first = index.get(htmlFor);
      if (first === undefined) index.set(htmlFor, label);
      else if (first && (first.getRootNode() !== label.getRootNode() || isShared(htmlFor, root)))
        index.set(htmlFor, null);
    });
  }
  return index;
}

/** A box may well have two labels. */
function isShared(id: string, root: ParentNode): boolean {
  return root.querySelectorAll(`#${CSS.escape(id)}`).length > 1;
}

/** The label element of a control: one that points at it, or one around it. */
export function labelOf(control: Element, index: Labels): Element | null {
  return (control.id ? index.get(control.id) : undefined) ?? control.closest('label');
}

/** The names a control may go by, what a person sees first: its label, its own text, its accessible name, its row. */
export function* ownNames(control: Element, label: Element | null, row: Element): Generator<string> {
  const seen = label ?? (control.localName === 'input' ? null : control);
  if (seen) yield* bothTexts(seen);
  yield* toldNames(control);
  // Most rows say nothing beside their label.
  if (row !== seen && !(seen && row.contains(seen) && trimmed(row) === trimmed(seen))) yield* bothTexts(row);
}

/** The names that the page tells nobody but assistive technology. */
export function toldNames(control: Element): string[] {
  const root = control.getRootNode() as Document | ShadowRoot;
  const ids = control.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const texts = ids.map((id) => textOf(root.getElementById(id))).join(' ');
  return [texts, control.getAttribute('aria-label') ?? ''].filter(Boolean);
}

function trimmed(element: Element): string {
  return element.textContent.trim();
}

function* bothTexts(element: Element): Generator<string> {
  // Cells of a row touch in the text; a person sees them apart.
  const { cells } = element as HTMLTableRowElement;
  const whole = cells ? Array.from(cells, textOf).join(' ').trim() : textOf(element);
  if (whole.length > 400) return;
  yield whole;
  const first = element.firstElementChild ? firstLine(element) : whole;
  if (first !== whole) yield first;
}

/** The first line of an element's text, without pictures that are drawn by a word: what stands before a help text or another cell. */
export function firstLine(element: Element | ShadowRoot): string {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let line: Element | null | undefined;
  let text = '';
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!node.nodeValue?.trim() || node.parentElement?.matches(unsaid)) continue;
    const own = lineOf(node, element);
    if (line !== undefined && own !== line) break;
    line = own;
    text += ` ${node.nodeValue}`;
  }
  return text.replace(/\s+/g, ' ').trim();
}

/** The block within `edge` that a text stands in; what lies further out holds all of them. */
function lineOf(text: Node, edge: Node): Element | null {
  for (let up = text.parentElement; up && up !== edge; up = up.parentElement)
    if (up.matches(lines)) return up;
  return null;
}

/** The texts of a row's cells or blocks, for rows whose name is not the first thing in them. */
export function cellTexts(row: Element): string[] {
  const cells = row.querySelectorAll('*');
  return cells.length > 60 ? [] : Array.from(cells, textOf).filter((text) => text && text.length < 120);
}

/** The names of a bare control by its place: two neighbouring cells of its row, the cell before, or the text beside it in a line of several. */
export function* besideIn(control: Element, row: Element): Generator<string> {
  const cells = Array.from((row as HTMLTableRowElement).cells ?? [], textOf);
  for (const [index, text] of cells.entries())
    if (text && cells[index + 1]) yield `${text} - ${cells[index + 1]}`;
  const cell = control.closest('td');
  // In a line that begins with a box, names come after theirs.
  const isLate = cell?.parentElement?.firstElementChild?.querySelector(boxes);
  const beside = isLate ? cell?.nextElementSibling : cell?.previousElementSibling;
  if (beside && cell?.contains(row) && !beside.querySelector(boxes)) yield textOf(beside);
  const { parentElement } = control;
  // A row has no other box.
  if (!parentElement || row.contains(parentElement) || parentElement.querySelectorAll(boxes).length < 2)
    return;
  const said = Array.from(parentElement.childNodes).filter((node) => isBox(node) || textOf(node));
  const [first] = said;
  const last = said.at(-1);
  // Words at both ends: nobody can tell which box is whose.
  if (!first || !last || isBox(first) === isBox(last)) return;
  const text = said[said.indexOf(control as ChildNode) + (isBox(first) ? 1 : -1)];
  if (text?.nodeType === 3) yield textOf(text);
}

const boxes = '[type=checkbox],[role=checkbox],[role=switch]';

function isBox(node: Node): boolean {
  return node.nodeType === 1 && (node as Element).matches(boxes);
}
