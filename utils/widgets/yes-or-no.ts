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

/** The text just before an element, which says what its own two words are about; empty for the first of its part. */
function textBefore(element: Element): string {
  for (let up: Element | null = element, step = 0; up && step < levelsUp; up = up.parentElement, step += 1)
    for (let node = up.previousSibling; node; node = node.previousSibling)
      if (textOf(node)) return textOf(node);
  return '';
}

/** How far its name may stand from a control. */
const levelsUp = 3;

/** The controls of two words that a page has, each with its name where that is not in a label of its own. */
export function* yesOrNoIn(
  page: ParentNode,
): Generator<readonly [Element, { widget: Widget; name?: string }]> {
  for (const select of page.querySelectorAll('select'))
    if (list.is(select))
      yield [select, { widget: list, name: textOf(select.labels[0]) || textBefore(select) }];
  for (const box of choiceGroupsIn(page, group)) yield [box, { widget: group, name: textBefore(box) }];
  const columns = radioColumns(page, words);
  for (const radio of page.querySelectorAll('input[type=radio]'))
    if (columns.has(radio)) yield [radio, { widget: columns.widget }];
}
