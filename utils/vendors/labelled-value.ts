/** The value that stands beside a label: in the field that the label is for, or next in the document. */
import { isSeen, textOf } from '../widgets/dom';
import { labelIndex, labelOf } from '../widgets/labels';
import type { FoundSecret } from './types';

export interface Labelled {
  readonly label: RegExp;
  /** What a whole value looks like; a masked or cut one does not. */
  readonly whole: RegExp;
  /** May stand between a label and its value. */
  readonly between: RegExp;
}

/** Dots, stars or one sign over and over, and words such as `Generating...`: what pages show instead of a value. */
const masked = /[•●∙…]|\.{3}$|(.)\1{5}|x{4}/i;
const never = 'script,style,noscript,option,svg';

/** Null where nothing is there, it is masked, or several values are: nothing is guessed. */
export function valueBeside(page: Document, wanted: Labelled): Omit<FoundSecret, 'field'> | null {
  const found = [...beside(page, wanted)].filter(
    ({ value, element }) => wanted.whole.test(value) && !masked.test(value) && isSeen(element),
  );
  const [first] = found;
  return first && found.every(({ value }) => value === first.value) ? first : null;
}

function* beside(page: Document, { label, between }: Labelled): Generator<Omit<FoundSecret, 'field'>> {
  const labels = labelIndex([page]);
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let labelled = false;
  while (walker.nextNode()) {
    const node = walker.currentNode as Element;
    const isField = node.nodeType === 1 && node.matches('input:not([type=hidden]),textarea,select');
    if (isField) {
      const own = [textOf(labelOf(node, labels)), node.ariaLabel ?? ''];
      if ((labelled || own.some((name) => label.test(name))) && !node.matches('select,[type=password]'))
        yield { value: (node as HTMLInputElement).value.trim(), element: node };
      labelled = false;
    } else if (node.nodeType === 3 && node.parentElement && !node.parentElement.closest(never)) {
      const text = textOf(node);
      const isLabel = label.test(text);
      if (labelled && text && !isLabel && !between.test(text))
        yield { value: text, element: node.parentElement };
      labelled = isLabel || (labelled && between.test(text));
    }
  }
}
