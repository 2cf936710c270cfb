/** Under which heading a control stands, for pages that write the group once and bare actions beneath. */
import { seenParent, textOf } from './dom';
import { firstLine } from './labels';
import { controlsIn, type Rows } from './rows';

const titles = 'h1,h2,h3,h4,h5,h6';
const acts = 'a,button';
const headings = `${titles},legend,th,dt,summary,caption,[role=heading],[role=rowheader]`;
/** A list belongs to what stands just before it, in a tree its parent's box. */
const lists = 'ul,ol,[role=group]';
const drawn = /title|head|group|section|categor|caption|legend/i;
const longest = 80;
const highest = 12;
const most = 6;

export interface Groups {
  /** What a control stands under, nearest first: every box, and six of the others. */
  above(control: Element, own: Element | null): readonly Above[];
}

export interface Above {
  readonly name: string;
  /** Drawn as a heading; else the nearest text without a control. */
  readonly heading: boolean;
  /** A box of its own, just before the part that it may stand for. */
  readonly box?: true;
}

/** `isGroup`: whether the vendor has rights below this name. Looks back from each control, and remembers for every element what stands before and above it: linear over the page. */
export function groupFinder(rows: Rows, isGroup: (name: string) => boolean): Groups {
  const before = new Map<Element, { heading: string; text: string }>();
  const around = new Map<Element, readonly Above[]>();

  function lookBack(element: Element, own: Element | null): { heading: string; text: string } {
    const walked: Element[] = [];
    let found = { heading: '', text: '' };
    for (let node: Element | null = element; node; node = node.previousElementSibling) {
      const known = node === own ? undefined : before.get(node);
      if (known) {
        found = { heading: found.heading || known.heading, text: found.text || known.text };
        break;
      }
      walked.push(node);
      const previous: Element | null = node.previousElementSibling;
      if (!previous || previous === own) continue;
      // What it says is read last: most of what stands before a control is another control's row.
      if (isHeading(previous) || (node.matches(lists) && controlsIn(rows, previous) === 1))
        found.heading ||= groupName(previous);
      else if (controlsIn(rows, previous) === 0) found.text ||= groupName(previous);
      if (found.heading) break;
    }
    // Only the start and its neighbours share the outcome for sure; the nearest text may differ further back.
    if (found.heading && !found.text) for (const node of walked) before.set(node, found);
    else before.set(element, found);
    return found;
  }

  /** A heading may have one box of its own, which switches its group; what holds several is a group itself. */
  function isHeading(element: Element): boolean {
    const controls = controlsIn(rows, element);
    if (controls < 2 && (element.matches(headings) || element.querySelector(headings))) return true;
    return controls === 0 && (drawn.test(element.className) || element.matches('tr,b,strong'));
  }

  /** What the one box directly before this part of the page says, and nothing but it, where it may switch those within. */
  function nameOfBoxBefore(element: Element): string {
    const previous = element.previousElementSibling;
    const within = controlsIn(rows, element);
    if (!previous || element.localName === 'label' || within === 0 || controlsIn(rows, previous) !== 1)
      return '';
    const name = withoutCount(textOf(previous));
    // One row after another that is built alike is no group below a box, but for a group that is known.
    const alike = previous.localName === element.localName && previous.className === element.className;
    return within === 2 || !alike || isGroup(name) ? name : '';
  }

  /** What stands before this element and before each that holds it. */
  function namesAt(
    node: Element | null,
    control: Element,
    own: Element | null,
    step: number,
  ): readonly Above[] {
    if (!node || step === highest) return [];
    // Once the control's own label is inside, its neighbours share the answer.
    const shared = node !== control && (!own || node.contains(own));
    const known = shared ? around.get(node) : undefined;
    if (known) return known;
    const names: Above[] = [];
    // Of this part alone: what comes after it stands below something else.
    const box = nameOfBoxBefore(node);
    if (box) names.push({ name: box, heading: true, box: true });
    const opener = node === control ? '' : nameOfOpener(node);
    if (opener) names.push({ name: opener, heading: true });
    const { heading, text } = lookBack(node, own);
    if (heading) names.push({ name: heading, heading: true });
    if (text && text !== heading) names.push({ name: text, heading: false });
    const label = node === control ? '' : labelled(node);
    if (label) names.push({ name: label, heading: true });
    names.push(...namesAt(seenParent(node), control, own, step + 1));
    if (shared) around.set(node, names);
    return names;
  }

  return {
    above(control, own) {
      let left = most;
      return namesAt(control, control, own, 0).filter(({ box }) => {
        if (!box) left -= 1;
        return left >= 0;
      });
    },
  };
}

/** What a part of the page says it is called. */
function labelled(element: Element): string {
  const id = element.getAttribute('aria-labelledby');
  const told = id ? element.ownerDocument.getElementById(id) : null;
  return element.getAttribute('aria-label') ?? groupName(told);
}

/** What the tab or button says that shows this part of the page. */
function nameOfOpener({ id, ownerDocument }: Element): string {
  if (!id) return '';
  const address = JSON.stringify(`#${id}`);
  const pointing = ['href', 'data-target', 'data-bs-target'].map((name) => `[${name}=${address}]`).join();
  return groupName(ownerDocument.querySelector(pointing));
}

/** A heading's text without a count such as `(3/7)` or `7 permissions`; empty when it is too long for a name. */
function groupName(element: Element | null): string {
  if (!element) return '';
  const head = element.querySelector(titles) ?? element;
  const [first] = Array.from(head.childNodes).filter(textOf);
  // Links that tick all of a group stand beside its name.
  const isBeside = first?.nodeType === 3 && head.querySelector(acts);
  return withoutCount(isBeside ? textOf(first) : firstLine(head) || textOf(head));
}

function withoutCount(text: string): string {
  if (text.length > longest || !/\p{L}/u.test(text)) return '';
  return text
    .replace(/\W+((select|check|toggle)\W)?all$/i, '')
    .replace(/[\s([{]*\d+(\s*(\/|of)\s*\d+)?(\s+[a-z]+)?\s*[)\]}]*$|\s+permissions?$/i, '');
}
