/**
 * The one-time token on Syncro's confirmation page. Its form is not published: a loose rule, anchored on what the page
 * says beside it (help.syncromsp.com: the full token shows once, then only a truncated form).
 */
import { seenParent } from '../../widgets/dom';
import { looksRandom } from '../random-value';

export interface Candidate {
  readonly value: string;
  readonly element: Element;
}

export interface ShownToken extends Candidate {
  /** The page says that it is shown this once. */
  readonly once: boolean;
}

/** Reads what may be a token from the texts of a root. */
export type Texts = (root: ParentNode) => Candidate[];

/** Twenty or more characters without a gap; a truncated token has an ellipsis, stars or bullets and does not match. */
export const whole = /^[\w-]{20,}$/;
const inSentence = /(?<![\w/.@=+|*…•-])[\w-]{20,}(?![\w/@=+|*…•-]|\.\S)/g;
/** Menus name the many: API Tokens. */
export const anchor = /(token|api.?key)(?!s)/i;
const ofApi = /(api|new|your).?(token|key)(?!s)/i;
/** Said beside a token that is shown this once; a key that a profile page shows at any time has none of it. */
const onlyNow = /\bonce\b|only time|recover|\b(see|view|shown?|displayed|accessed?)\b[^.]*\bagain\b/i;
/** Much is there to be copied. In an element's text a button's word touches what stands before it, such as the token. */
const toCopy = /cop(y(?!r)|ied)|done/i;
/** What stands right before a value that is something else. */
const another =
  /\b(name|(uu|gu)?id|identifier|fingerprint|(request|reference|error|commit|build|version)(\W+\w+)?)\W*$/i;
const listed = /\b(edit|clone|delete)\b/i;
/** What cannot be seen is left out later; scripts are long. */
export const never = 'script,style,option,a[href]:not([href^="#"])';
const maximumText = 4000;

/** What `onlyNow` needs in any case. Most pages have none of it, and their texts need not be gone through. */
const hint = /once|only|again|recover|cop|done/i;

/** Every full token that these roots show. `texts` reads them from what is no field. */
export function tokensShown(roots: readonly ParentNode[], texts: Texts): ShownToken[] {
  const said = roots.map((root) => ((root as Document).body ?? root).innerHTML).join();
  if (!anchor.test(said) || !hint.test(said)) return [];
  return roots
    .flatMap((root) => [...inFields(root), ...texts(root)])
    .filter(({ value, element }) => whole.test(value) && isShown(element) && looksRandom(value))
    .flatMap((one) => anchored(one) ?? []);
}

function inFields(root: ParentNode): Candidate[] {
  const fields = root.querySelectorAll<HTMLInputElement>(
    'input:not([type=hidden],[type=password]:not([readonly],[disabled])),textarea',
  );
  return Array.from(fields, (element) => ({ value: element.value.trim(), element }));
}

/** What stands by itself or in a sentence. */
export function tokensIn(text: string, element: Element): Candidate[] {
  return (text.match(inSentence) ?? []).map((value) => ({ value, element }));
}

/** Enough to know the page by: a word may stick to a value. */
export function roughTexts(root: ParentNode): Candidate[] {
  return [...root.querySelectorAll(':not(:has(div,p,dl,ul,table,label))')].flatMap((element) =>
    element.closest(never) ? [] : tokensIn(element.textContent.trim(), element),
  );
}

function isShown(element: Element): boolean {
  const seen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  return seen && element.getBoundingClientRect().right > 0;
}

/** With what is said near it of what it is, and whether it is shown this once; in a list of tokens nothing counts. */
function anchored({ value, element }: Candidate): ShownToken | null {
  if (listed.test(element.closest('tr,li')?.textContent ?? '')) return null;
  const isField = 'readOnly' in element;
  let around: Element | null = element;
  let before = '';
  for (let step = 0; around && step < 12; step += 1) {
    const text: string = `${(around as HTMLElement).innerText} ${around.ariaLabel ?? ''}`;
    // The value of a field is no text of the page.
    const said = isField ? element.previousElementSibling?.textContent : text.split(value, 1)[0];
    before ||= said?.trim() ?? '';
    if (text.length > maximumText || another.test(before)) return null;
    const once = onlyNow.test(text);
    if (once ? anchor.test(text) : toCopy.test(text) && ofApi.test(text)) return { value, element, once };
    around = seenParent(around);
  }
  return null;
}
