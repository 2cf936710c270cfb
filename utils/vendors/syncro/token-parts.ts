/** Tokens that a page draws in pieces: a split over elements, lines or the ends of a line, a part of it masked. */
import { anchor, type Candidate, never, type ShownToken, tokensIn, tokensShown, whole } from './token';

const piece = /^[\w-]+$/;
/** What goes on with what stands beside it. */
const inline = 'span,b,i,em,strong,mark,kbd,samp,code,wbr,br';
/** Says something of a value beside it, and is none itself. */
const word = /^([A-Z]?[a-z]+|[A-Z]+)$/;
const pressed = 'button,[role=button],svg';
const mask = /[…•●∙*]/;

/** The full token that these roots show, or null. Two different candidates are none: nothing is guessed. */
export function shownToken(roots: readonly ParentNode[]): ShownToken | null {
  const [first, ...others] = tokensShown(roots, joinedTexts);
  return first && others.every(({ value }) => value === first.value) ? first : null;
}

/** Every text of a root that may be read, with what holds it. */
function* textsIn(root: ParentNode): Generator<readonly [text: string, element: Element]> {
  const walker = document.createTreeWalker(root as Node, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode as Text;
    const text = data.trim();
    if (text && parentElement && !parentElement.closest(never)) yield [text, parentElement];
  }
}

/** Text nodes are joined upwards over inline elements: a token may be split across spans, its label is no piece of it. */
function joinedTexts(root: ParentNode): Candidate[] {
  return [...textsIn(root)].flatMap(([text, element]) => {
    const lines = text.split(/\s*\n\s*/);
    const own = lines.every((line) => piece.test(line)) ? joined(lines, true) : null;
    if (own === null) return tokensIn(text, element);
    let value = own;
    let holder = element;
    for (let up: Element | null = element; up; up = up.parentElement) {
      const more = textOfJoint(up);
      if (more === null) break;
      value = more;
      holder = up;
    }
    return isMasked(value, holder) ? [] : [{ value, element: holder }];
  });
}

/** The text of an element that holds nothing but pieces of one value, and what is pressed to copy it; else null. */
function textOfJoint(element: Element): string | null {
  if (element.querySelector(`:scope > :not(${inline},${pressed})`)) return null;
  const texts = [...textsIn(element)].flatMap(([text, holder]) => {
    const button = holder.closest(pressed);
    return button && button !== element && element.contains(button) ? [] : text.split(/\s*\n\s*/);
  });
  const apart = /\S\s+\S/.test(element.textContent) || element.querySelector('br') !== null;
  return texts.every((text) => piece.test(text)) ? joined(texts, apart) : null;
}

/** Null for a value and a word beside it, and for two values with a gap between them. */
function joined(pieces: readonly string[], apart: boolean): string | null {
  const wholes = pieces.filter((one) => whole.test(one)).length;
  if (wholes > 0 && pieces.some((one) => word.test(one))) return null;
  const value = pieces.join('');
  return (apart && wholes > 1) || anchor.test(value) ? null : value;
}

/** Whether the rest of it stands masked beside it. */
function isMasked(value: string, element: Element): boolean {
  const [before = '', after = ''] = (element.parentElement?.textContent ?? '')
    .replace(/\s/g, '')
    .split(value);
  return mask.test(before.slice(-1)) || mask.test(after.slice(0, 1));
}
