/** The value that belongs to a label: in the field that it names, or what comes next in the document. */
import { isSeen, textOf } from '../widgets/dom';
import { labelIndex, labelOf, toldNames, unsaid } from '../widgets/labels';
import { looksRandom } from './random-value';
import type { FoundSecret } from './types';

export interface Labelled {
  readonly field: string;
  readonly label: RegExp;
  /** What a whole value looks like; a masked or cut one does not. */
  readonly whole: RegExp;
  /** May stand between a label and its value. */
  readonly between: RegExp;
  /** Reads a value that may be drawn in pieces. */
  readonly read?: (text: Text) => string;
}

interface Candidate extends Omit<FoundSecret, 'field'> {
  /** The label is the field's own. */
  readonly own: boolean;
}

/** One sign over and over: what pages show instead of a value. */
const masked = /(.)\1{5}|x{4}/i;
const never = `script,${unsaid}`;
/** For a tree walker. */
const elementsAndTexts = 5;
const fields = 'input:not([type=hidden]),textarea,select';
/** Words that explain a value. */
const note = /(\S+\s+){3}\S|^\(/;
/** A text of its own kind, which an explanation may stand before. */
const verbatim = 'code,pre';

/** What the page shows of these; a value that would be two of them is none. */
export function shownValues(page: Document, all: readonly Labelled[]): FoundSecret[] {
  const found = all.flatMap((wanted) => valueBeside(page, wanted) ?? []);
  return found.filter((one) => found.every((other) => other === one || other.value !== one.value));
}

/** Null where nothing is there, it is masked, or several values are: nothing is guessed. */
export function valueBeside(page: Document, wanted: Labelled): FoundSecret | null {
  const all = [...valuesBeside(page, wanted)].filter(
    ({ value, element }) =>
      wanted.whole.test(value) && !masked.test(value) && looksRandom(value) && isSeen(element),
  );
  // What a field is called by itself is surer than what stands before it.
  const own = all.filter((one) => one.own);
  const [first, ...others] = own.length > 0 ? own : all;
  if (!first || others.some(({ value }) => value !== first.value)) return null;
  return { field: wanted.field, value: first.value, element: first.element };
}

/** Everything that the label may mean, in document order. */
export function* valuesBeside(
  page: Document,
  { label, between, read = textOf }: Pick<Labelled, 'label' | 'between' | 'read'>,
): Generator<Candidate, void> {
  const labels = labelIndex([page]);
  const walker = page.createTreeWalker(page.body, elementsAndTexts);
  let labelled = false;
  let noted = false;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    // Not instanceof: nodes of a blank child frame belong to another realm.
    if (node.nodeType === 3) {
      const element = node.parentElement;
      const text = textOf(node);
      if (!element || !text || element.closest(never)) continue;
      if (label.test(text)) {
        labelled = !isBound(element);
        noted = false;
      } else if (labelled && !between.test(text)) {
        if (!noted || element.closest(verbatim)) yield { value: read(node as Text), element, own: false };
        noted = note.test(text);
        labelled = noted;
      }
    } else if ((node as Element).matches(fields)) {
      const field = node as HTMLInputElement;
      const named = labelOf(field, labels);
      const names = [textOf(named), ...toldNames(field)];
      // Hints and buttons may stand in a label too.
      const own = [...names, ...Array.from(named?.childNodes ?? [], textOf)].some((name) => label.test(name));
      if (noted) names.push(field.placeholder);
      const isNext = labelled && isSeen(field);
      const fits = isNext && (field.readOnly || !noted) && names.every((name) => between.test(name));
      if ((own || fits) && !field.matches('select,[type=password]:not([readonly])'))
        yield { value: field.value.trim(), element: field, own };
      if (isNext) labelled = false;
    }
  }
}

/** Whether a label is a field's own, which a person sees. */
function isBound(element: Element): boolean {
  const field = element.closest('label')?.control;
  return !!field && isSeen(field);
}
