/**
 * A sanitised outline of a page that could not be read: its structure, roles and the labels of its controls. No values, no
 * ids, no classes, no text outside labels and headings; digits and addresses are dropped from what is left.
 */
import { looksRandom } from '../vendors/random-value';
import { textOf } from '../widgets/dom';
import { reachableDocuments } from './documents';

const headings =
  'h1,h2,h3,h4,h5,h6,legend,th,caption,summary,label,button,[role=tab],[role=button],[role=heading]';
const controls =
  'input,select,textarea,[role=checkbox],[role=switch],[role=combobox],[role=option],[role=radio]';
const containers =
  'form,fieldset,table,tr,ul,ol,li,iframe,dialog,details,[role=dialog],[role=tabpanel],[role=grid],[role=row],[role=list],[role=group]';
const mostLines = 1500;
const longestLabel = 80;

/** The outline as indented text, at most 1,500 lines. */
export function outlineOf(page: Document): string {
  const lines: string[] = [];
  for (const one of reachableDocuments(page)) walk(one.body, 0, lines);
  return lines.length >= mostLines ? [...lines, '…'].join('\n') : lines.join('\n');
}

function walk(parent: Element | ShadowRoot, depth: number, lines: string[]): void {
  for (const element of parent.children) {
    if (lines.length >= mostLines) return;
    const line = lineFor(element);
    if (line) lines.push(`${'  '.repeat(Math.min(depth, 20))}${line}`);
    const below = line ? depth + 1 : depth;
    if (element.shadowRoot) {
      lines.push(`${'  '.repeat(below)}#shadow-root`);
      walk(element.shadowRoot, below + 1, lines);
    }
    walk(element, below, lines);
  }
}

function lineFor(element: Element): string {
  if (!element.matches(`${headings},${controls},${containers}`)) return '';
  const role = element.getAttribute('role');
  const type = element.localName === 'input' ? (element as HTMLInputElement).type : '';
  const name = [element.localName, type && `type=${type}`, role && `role=${role}`].filter(Boolean).join(' ');
  const label = element.matches(headings)
    ? clean(textOf(element))
    : clean(element.getAttribute('aria-label') ?? '');
  const hidden = element.checkVisibility() ? '' : ' (hidden)';
  return `${name}${hidden}${label ? ` "${label}"` : ''}`;
}

/** Words of a label without anything that could be somebody's: addresses, numbers, long unbroken strings, random ones. */
function clean(text: string): string {
  return text
    .slice(0, longestLabel)
    .split(' ')
    .filter((word) => !/[\d@]|:\/\/|\S{25,}/.test(word) && !(word.length > 11 && looksRandom(word)))
    .join(' ');
}
