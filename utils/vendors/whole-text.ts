import { textOf } from '../widgets/dom';

/** What goes on with what stands beside it. */
const inline = 'span,b,i,em,strong,mark,kbd,samp,code,wbr';

/** A text with what touches it: values are broken over lines and elements. */
export function wholeText(node: Text): string {
  const block = blockOf(node);
  const walker = document.createTreeWalker(block ?? document, NodeFilter.SHOW_TEXT);
  walker.currentNode = node;
  let text = textOf(node);
  for (let last = node; /\S$/.test(last.data); ) {
    const next = walker.nextNode() as Text | null;
    // A word that touches a value is a button's, or says that it was copied.
    if (!next || blockOf(next) !== block || /^(\s|[A-Z]?[a-z]+\b)/.test(next.data)) break;
    text += next.data.trim();
    last = next;
  }
  return text;
}

function blockOf(node: Node): Element | null {
  let up = node.parentElement;
  while (up?.matches(inline)) up = up.parentElement;
  return up;
}
