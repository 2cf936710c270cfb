/** Marks the menu entry that leads on, by what it says. The press is the admin's. */
import { isSeen, textOf } from '../widgets/dom';
import { reachableRoots } from './documents';
import { createMarks } from './marks';

const pressable =
  'a,button,summary,input[type=button],input[type=submit],[role=button],[role=link],[role=tab],[role=menuitem],[role=treeitem]';
/** What says where one is, and leads nowhere. */
const telling = 'h1,h2,h3,h4,h5,h6,th,title,option,label,script,style,[role=heading]';
/** Longer texts are no entry of a menu. */
const longest = 80;

export interface Pointing {
  /** The place of the first label that the page shows, or -1. With `mark` its entry is marked until the next press. */
  point(labels: readonly string[], mark: boolean): number;
  clear(): void;
}

/** `style`: of the marks, for shadow roots, which the injected sheet does not reach. */
export function createPointing(style: string): Pointing {
  const marks = createMarks(style);
  let waiting = new AbortController();

  function clear(): void {
    waiting.abort();
    marks.clear();
  }

  return {
    clear,
    point(labels, mark) {
      const entries = entriesOf(document, new Set(labels.map(folded)));
      const place = labels.findIndex((label) => entries.has(folded(label)));
      const entry = entries.get(folded(labels[place] ?? ''));
      if (!mark || !entry) return place;
      clear();
      waiting = new AbortController();
      marks.set(new Map([[entry, 'here']]));
      marks.show(entry);
      addEventListener('click', clear, { capture: true, once: true, signal: waiting.signal });
      return place;
    },
  };
}

/** The seen entry of each of these texts: what can be pressed by its role first, then whatever else says just that. */
function entriesOf(page: Document, wanted: ReadonlySet<string>): ReadonlyMap<string, Element> {
  const entries = new Map<string, Element>();
  const offer = (text: string, element: Element | null) => {
    const key = text.length > longest ? '' : folded(text);
    if (element && wanted.has(key) && !entries.has(key) && isSeen(element)) entries.set(key, element);
  };
  const roots = reachableRoots(page);
  for (const root of roots) {
    for (const element of root.querySelectorAll(pressable)) {
      offer(element.localName === 'input' ? (element as HTMLInputElement).value : textOf(element), element);
    }
  }
  for (const root of roots) {
    const texts = page.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const parent = texts.currentNode.parentElement;
      if (parent && !parent.closest(telling)) offer(texts.currentNode.nodeValue ?? '', parent);
    }
  }
  return entries;
}

/** Without the plus signs, arrows and gaps that vendors put round their words. */
function folded(text: string): string {
  const words = text.replace(/\s+/g, ' ').toLowerCase();
  return words.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})]+$/gu, '');
}
