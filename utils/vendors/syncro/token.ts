/**
 * The one-time token on Syncro's confirmation page. Its form is not published: a loose rule, anchored on what the page
 * says beside it (help.syncromsp.com: the full token shows once, then only a truncated form).
 */
import { seenParent } from '../../widgets/dom';

export interface ShownToken {
  readonly value: string;
  readonly element: Element;
}

/** Twenty or more characters without a gap; a truncated token has an ellipsis, stars or bullets and does not match. */
const whole = /^[\w-]{20,}$/;
const piece = /^[\w-]+$/;
const anchor = /token|api.?key/i;
/** Said beside a token that is shown this once; a key that a profile page shows at any time has none of it. */
const onlyNow = /\b(once|again|recover|copy|copied|done)\b/i;
const listed = /\b(edit|clone|delete)\b/i;
const never = 'script,style,noscript,template,option,a[href],button,svg';
const maximumText = 4000;

/** The full token that these roots show, or null. Two different candidates are none: nothing is guessed. */
export function shownToken(roots: readonly ParentNode[]): ShownToken | null {
  const found = roots
    .flatMap((root) => [...inFields(root), ...inText(root)])
    .filter(({ element }) => isAnchored(element));
  const first = found[0];
  return first && found.every(({ value }) => value === first.value) ? first : null;
}

function inFields(root: ParentNode): ShownToken[] {
  const fields = root.querySelectorAll<HTMLInputElement>(
    'input:not([type=hidden],[type=password]:not([readonly])),textarea',
  );
  return Array.from(fields, (element) => ({ value: element.value.trim(), element })).filter(
    ({ value, element }) => whole.test(value) && isShown(element),
  );
}

/** Text nodes are joined upwards over elements of one kind: a token may be split across spans, its label is no piece of it. */
function inText(root: ParentNode): ShownToken[] {
  const found = new Map<Element, ShownToken>();
  const walker = document.createTreeWalker(root as Node, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.nodeValue?.trim() ?? '';
    let element = walker.currentNode.parentElement;
    if (!element || !piece.test(text) || element.closest(never)) continue;
    for (let up = element.parentElement; up && isJoint(up); up = up.parentElement) element = up;
    const value = compact(element);
    if (whole.test(value) && isShown(element)) found.set(element, { value, element });
  }
  return [...found.values()];
}

function isJoint(element: Element): boolean {
  const kinds = new Set(Array.from(element.children, ({ localName }) => localName));
  return kinds.size === 1 && piece.test(compact(element));
}

/** An element's text without the white space that line breaks in the markup put at its ends or between its children. */
function compact(element: Element): string {
  return (element.textContent ?? '').trim().replace(/\s*\n\s*/g, '');
}

function isShown(element: Element): boolean {
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

/** Something near it says what it is, and that it is shown this once; in a list of tokens nothing counts. */
function isAnchored(element: Element): boolean {
  if (listed.test(element.closest('tr,li')?.textContent ?? '')) return false;
  let around: Element | null = element;
  for (let step = 0; around && step < 8; step += 1) {
    const text: string = `${around.textContent} ${around.getAttribute('aria-label') ?? ''}`;
    if (text.length > maximumText) return false;
    if (anchor.test(text) && onlyNow.test(text)) return true;
    around = seenParent(around);
  }
  return false;
}
