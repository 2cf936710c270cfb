/**
 * The one-time token on Syncro's confirmation page. Its form is not published: a loose rule, anchored on what the page
 * says beside it (help.syncromsp.com: the full token shows once, then only a truncated form).
 */
import { seenParent } from '../../widgets/dom';
import { looksRandom } from '../random-value';

export interface ShownToken {
  readonly value: string;
  readonly element: Element;
}

/** Twenty or more characters without a gap; a truncated token has an ellipsis, stars or bullets and does not match. */
const whole = /^[\w-]{20,}$/;
const inSentence = /(?<![\w/.@=+|*…•-])[\w-]{20,}(?![\w/@=+|*…•-]|\.\S)/g;
const piece = /^[\w-]+$/;
/** Menus name the many: API Tokens. */
const anchor = /(token|api.?key)(?!s)/i;
/**
 * Said beside a token that is shown this once; a key that a profile page shows at any time has none of it. In an element's
 * text a button's word touches what stands before it, such as the token.
 */
const onlyNow =
  /\bonce\b|recover|cop(y(?!r)|ied)|done|\b(see|view|shown?|displayed|accessed?)\b[^.]*\bagain\b/i;
/** What stands right before a value that is something else. */
const another = /\b(name|id|(request|reference|error|commit|build|version)(\W+\w+)?)\W*$/i;
const listed = /\b(edit|clone|delete)\b/i;
/** What cannot be seen is left out later; scripts are long. */
const never = 'script,style,option,a[href]';
const maximumText = 4000;

/** What `onlyNow` needs in any case. Most pages have none of it, and their texts need not be gone through. */
const hint = /once|again|recover|cop[yi]|done/i;

/** The full token that these roots show, or null. Two different candidates are none: nothing is guessed. */
export function shownToken(roots: readonly ParentNode[]): ShownToken | null {
  const said = roots.map((root) => ((root as Document).body ?? root).innerHTML).join();
  if (!anchor.test(said) || !hint.test(said)) return null;
  const found = roots
    .flatMap((root) => [...inFields(root), ...inText(root)])
    .filter(
      (one) => whole.test(one.value) && isShown(one.element) && looksRandom(one.value) && isAnchored(one),
    );
  const first = found[0];
  return first && found.every(({ value }) => value === first.value) ? first : null;
}

function inFields(root: ParentNode): ShownToken[] {
  const fields = root.querySelectorAll<HTMLInputElement>(
    'input:not([type=hidden],[type=password]:not([readonly])),textarea',
  );
  return Array.from(fields, (element) => ({ value: element.value.trim(), element }));
}

/** Text nodes are joined upwards over inline elements: a token may be split across spans, its label is no piece of it. */
function inText(root: ParentNode): ShownToken[] {
  const found: ShownToken[] = [];
  const walker = document.createTreeWalker(root as Node, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode as Text;
    const text = data.trim();
    let element = parentElement as Element | null;
    if (!text || !element || element.closest(never)) continue;
    if (piece.test(text)) {
      let value = text;
      for (let up: Element | null = element; !whole.test(text) && up && isJoint(up); up = up.parentElement) {
        element = up;
        value = compact(up);
      }
      found.push({ value, element });
    } else for (const value of text.match(inSentence) ?? []) found.push({ value, element });
  }
  return found;
}

function isJoint(element: Element): boolean {
  const text = compact(element);
  const isSplit = !element.querySelector(':scope > :not(span,b,i,code,wbr)');
  return isSplit && piece.test(text) && !anchor.test(text);
}

/** An element's text without the white space that line breaks in the markup put at its ends or between its children. */
function compact(element: Element): string {
  return element.textContent.trim().replace(/\s*\n\s*/g, '');
}

function isShown(element: Element): boolean {
  const seen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  return seen && element.getBoundingClientRect().right > 0;
}

/** Something near it says what it is, and that it is shown this once; in a list of tokens nothing counts. */
function isAnchored({ value, element }: ShownToken): boolean {
  if (listed.test(element.closest('tr,li')?.textContent ?? '')) return false;
  let around: Element | null = element;
  let before = '';
  for (let step = 0; around && step < 8; step += 1) {
    const text: string = `${(around as HTMLElement).innerText} ${around.ariaLabel ?? ''}`;
    before ||= text.split(value, 1)[0]?.trim() ?? '';
    if (text.length > maximumText || another.test(before)) return false;
    if (anchor.test(text) && onlyNow.test(text)) return true;
    around = seenParent(around);
  }
  return false;
}
