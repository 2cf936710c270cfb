/** The value that belongs to a label: of the field that it names, or of the next in the document; a text if it is as long as no word. */
import { isSeen, textOf } from '../../widgets/dom';
import type { FoundSecret } from '../types';

export interface Labelled {
  readonly field: string;
  readonly label: RegExp;
  /** What a whole value looks like. */
  readonly whole: RegExp;
}

/** Dots, stars or one sign over and over, and words such as `Generating...`: what pages show instead of a value. */
const masked = /[•●∙…]|\.{3}$|(.)\1{5}|x{4}/i;

/** For a tree walker. */
const elementsAndTexts = 5;

interface Candidate extends Omit<FoundSecret, 'field'> {
  /** The label is the field's own. */
  readonly own?: boolean;
}

/**
 * Null where nothing is there, it is masked, or several values are: nothing is guessed. `between` may stand between a label and
 * its field; of `others`, each has a field of its own.
 */
export function valueBeside(
  page: Document,
  { field, label, whole }: Labelled,
  between: RegExp,
  others: RegExp,
): FoundSecret | null {
  const all = [...beside(page, label, between, others)].filter(
    ({ value, element }) => whole.test(value) && !masked.test(value) && isSeen(element),
  );
  // What a field is called by itself is surer than what stands before it.
  const own = all.filter((one) => one.own);
  const [first, ...rest] = own[0] ? own : all;
  if (!first || rest.some(({ value }) => value !== first.value)) return null;
  return { ...first, field };
}

function* beside(page: Document, label: RegExp, between: RegExp, others: RegExp): Generator<Candidate> {
  const walker = page.createTreeWalker(page.body, elementsAndTexts);
  let labelled = false;
  let crowded = false;
  while (walker.nextNode()) {
    const node = walker.currentNode as HTMLInputElement;
    if (node.nodeType === 3) {
      const text = textOf(node);
      if (!text) continue;
      // A value may be drawn in pieces: a part of one is none.
      const element = (node.parentElement as Element).closest(':not(span,b)') as Element;
      const value = textOf(element);
      if (labelled && /\d\S{10}|\w{20}/.test(value)) yield { value, element };
      // Labels one after the other: their fields stand in another line.
      labelled = label.test(text) ? !crowded : labelled && between.test(text);
      crowded = others.test(text);
    } else if (node.matches('input:not([type=hidden]),textarea,select')) {
      const name = textOf(node.labels?.[0]) || node.ariaLabel || '';
      const own = label.test(name);
      if ((own || (labelled && between.test(name))) && !node.matches('select,[type=password]'))
        yield { value: node.value.trim(), element: node, own };
      labelled = crowded = false;
    }
  }
}
