/** Two words where most pages have a box: `Allow` or `Deny`, side by side or in a list. */
import { choiceGroup, choiceGroupsIn } from './choice-group';
import { textOf } from './dom';
import { nativeSelect } from './native-select';
import { radioColumns } from './radio-columns';
import type { Widget } from './types';
import { letters, type Words } from './words';

const yes = /^(allow(ed)?|enabled?|full( access)?|grant(ed)?|on|permit(ted)?|yes)$/;
const no = /^(block(ed)?|den(y|ied)|disabled?|disallow(ed)?|no|no access|none|not allowed|off)$/;

const words: Words = {
  all: ['off', 'on'],
  find(text) {
    const said = letters(text);
    return yes.test(said) ? 'on' : no.test(said) ? 'off' : null;
  },
};
const group = choiceGroup(words);

/** A list of just the two. */
const list: Widget = {
  ...nativeSelect,
  is: (element) => nativeSelect.is(element) && saysBoth(element as HTMLSelectElement),
  level: (element) => words.find(nativeSelect.level(element) ?? ''),
  levels: () => words.all,
  set(element, level, attempt) {
    const option = Array.from((element as HTMLSelectElement).options).find(
      (one) => words.find(textOf(one)) === level,
    );
    if (option) nativeSelect.set(element, textOf(option), attempt);
  },
};

function saysBoth({ options }: HTMLSelectElement): boolean {
  const said = Array.from(options, (one) => words.find(textOf(one)));
  return said.length === 2 && said.includes('on') && said.includes('off');
}

const fields = 'select,[type=radio],[role=radio],[aria-pressed]';
/** How far its name may stand from a control. */
const levelsUp = 3;

/** What says what the two words are about: the first cell of a row, else what stands before them, or after where a line begins with such words. */
function nameBeside(element: Element): string {
  let up = element;
  for (let step = 0; step < levelsUp && up.parentElement; step += 1) {
    const around = up.parentElement;
    const said = Array.from(around.childNodes).filter((node) => textOf(node) || holdsField(node));
    const [first] = said;
    if (first && said.length > 1) {
      const beside = said[said.indexOf(up) + (holdsField(first) ? 1 : -1)];
      const isRow = around.localName === 'tr' && said.filter(holdsField).length === 1;
      const name = isRow && !holdsField(first) ? first : beside;
      return name && !holdsField(name) ? textOf(name) : '';
    }
    up = around;
  }
  return '';
}

function holdsField(node: Node): boolean {
  const element = node as Element;
  return node.nodeType === 1 && (element.matches(fields) || element.querySelector(fields) !== null);
}

/** The controls of two words that a page has, each with its name where that is not in a label of its own. */
export function* yesOrNoIn(
  page: ParentNode,
): Generator<readonly [Element, { widget: Widget; name?: string }]> {
  for (const select of page.querySelectorAll('select'))
    if (list.is(select))
      yield [select, { widget: list, name: textOf(select.labels[0]) || nameBeside(select) }];
  const boxes = [...choiceGroupsIn(page, group)];
  for (const box of boxes) yield [box, { widget: group, name: nameBeside(box) }];
  const columns = radioColumns(page, words);
  for (const radio of page.querySelectorAll('input[type=radio]'))
    if (columns.has(radio) && !boxes.some((box) => box.contains(radio)))
      yield [radio, { widget: columns.widget }];
}
