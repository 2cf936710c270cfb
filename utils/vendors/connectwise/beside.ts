import { isSeen, textOf } from '../../widgets/dom';

/** May stand between a label and its value. */
const between = /^(\W*|copy|show|hide|reveal|required)$/i;

/** Words that explain a field. */
const note = /(\S+\s+){3}\S/;

export interface Beside {
  readonly value: string;
  readonly element: Element;
}

/** After a note comes a field that cannot be changed, and that says nothing else of itself. */
function isOnly({ readOnly, ariaLabel, placeholder, labels }: HTMLInputElement, label: RegExp): boolean {
  const names = [ariaLabel, placeholder, ...Array.from(labels ?? [], textOf)];
  return readOnly && names.every((name) => !name || label.test(name));
}

/**
 * The values beside labels that say this: each the one that comes next in the document, before anything else is said. Who
 * wants the first alone does not go through the rest of the page.
 */
export function* valuesBeside(page: Document, label: RegExp, like: RegExp): Generator<Beside, void> {
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let labelled: 'directly' | 'over a note' | null = null;
  while (walker.nextNode()) {
    const node = walker.currentNode as HTMLInputElement;
    const isBox = node.nodeType === 1;
    if (isBox && !node.matches('input:not([type=hidden]),textarea')) continue;
    const value = isBox ? node.value.trim() : textOf(node);
    const element = isBox ? node : node.parentElement;
    const mayBe = labelled === 'directly' ? isBox || value : labelled && isBox && isOnly(node, label);
    if (mayBe && like.test(value) && element && isSeen(element)) yield { value, element };
    if (!isBox && label.test(value)) labelled = 'directly';
    else if (isBox) labelled = null;
    else if (!between.test(value)) labelled = labelled && note.test(value) ? 'over a note' : null;
  }
}
