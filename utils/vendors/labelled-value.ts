/** The value that stands beside a label: in the field that the label is for, or next in the document. */
import { textOf } from '../widgets/dom';
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
const masked = /[•●∙…]|\.{3}$|(.)\1{5}/;
const fields = 'input:not([type=hidden],[type=password]),textarea';
const never = 'script,style,noscript,template,option,svg';
const rendered = { opacityProperty: true, visibilityProperty: true } as const;

/** Null where nothing is there, it is masked, or several values are: nothing is guessed. */
export function valueBeside(page: Document, wanted: Labelled): Omit<FoundSecret, 'field'> | null {
  const found = [...inFields(page, wanted), ...inOrder(page, wanted)].filter(
    ({ value, element }) =>
      wanted.whole.test(value) && !masked.test(value) && element.checkVisibility(rendered),
  );
  const [first] = found;
  return first && found.every(({ value }) => value === first.value) ? first : null;
}

function* inFields(page: Document, { label }: Labelled): Generator<Omit<FoundSecret, 'field'>> {
  const labels = labelIndex([page]);
  for (const element of page.querySelectorAll<HTMLInputElement>(fields)) {
    const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
    const names = [labelOf(element, labels), ...ids.map((id) => page.getElementById(id))].map(textOf);
    if ([...names, element.ariaLabel ?? ''].some((name) => label.test(name)))
      yield { value: element.value.trim(), element };
  }
}

function* inOrder(page: Document, { label, between }: Labelled): Generator<Omit<FoundSecret, 'field'>> {
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let labelled = false;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const field = node.nodeType === 1 && (node as Element).matches('input,textarea,select') ? node : null;
    if (!field && node.nodeType === 1) continue;
    const element = (field ?? node.parentElement) as Element;
    if (!field && element.closest(never)) continue;
    const text = field ? '' : textOf(node);
    if (labelled && field && element.matches(fields))
      yield { value: (field as HTMLInputElement).value.trim(), element };
    else if (labelled && text && !between.test(text)) yield { value: text, element };
    if (label.test(text)) labelled = true;
    else if (field || !between.test(text)) labelled = false;
  }
}
