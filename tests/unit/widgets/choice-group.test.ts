// @vitest-environment happy-dom
/** Levels drawn as several buttons of which one is chosen. */
import { expect, it, vi } from 'vitest';
import { actsHere } from '../../../utils/widgets/acts';
import { allActs } from '../../../utils/widgets/all-acts';
import { choiceGroup, choiceGroupsIn } from '../../../utils/widgets/choice-group';
import { wordsOf } from '../../../utils/widgets/words';

actsHere.offer(allActs);

const group = choiceGroup(
  wordsOf(['None', 'Mine', 'All', 'Organizations'], (text) =>
    text.trim().toLowerCase().replace('accounts', 'organizations'),
  ),
);

function draw(html: string): Element[] {
  document.body.innerHTML = html;
  return [...choiceGroupsIn(document, group)];
}

const radio = (checked = '') => `<input type="radio" name="a" ${checked}>`;

it.each([
  ['labels round them', `<p><label>${radio()} None</label><label>${radio('checked')} All</label></p>`],
  [
    'labels that point at them',
    '<p><input type="radio" id="n"><label for="n">None</label><input type="radio" id="a" checked><label for="a">All</label></p>',
  ],
  ['text after them', `<p>View: ${radio()} None ${radio('checked')} All</p>`],
  ['elements after them', `<p>${radio()} <b>None</b> ${radio('checked')} <b>All</b></p>`],
  [
    'names of their own',
    '<p><input type="radio" aria-label="None"><input type="radio" aria-label="All" checked></p>',
  ],
  [
    'roles',
    '<p><i role="radio" aria-checked="false">None</i><i role="radio" aria-checked="true">All</i></p>',
  ],
  [
    'roles round native ones',
    `<p><i role="radio" aria-checked="false">${radio()} None</i><i role="radio" aria-checked="true">${radio()} All</i></p>`,
  ],
  ['segments', '<p><button aria-pressed="false">None</button><button aria-pressed="true">All</button></p>'],
  [
    'a heading over each column',
    `<table><tr><th></th><th>None</th><th>All</th></tr><tr><td>Notes</td><td>${radio()}</td><td>${radio('checked')}</td></tr></table>`,
  ],
])('reads choices named by %s', (_, html) => {
  const [only] = draw(html);
  expect(only && [group.level(only), group.levels(only), group.disabled(only)]).toEqual([
    'All',
    ['None', 'All'],
    false,
  ]);
});

it('says what tenants rename in the vendor’s own words', () => {
  const [only] = draw(`<p>${radio('checked')} Accounts ${radio()} None</p>`);
  expect(only && [group.level(only), group.levels(only)]).toEqual([
    'Organizations',
    ['None', 'Organizations'],
  ]);
});

it.each([
  ['text stands before them', `<p>None ${radio()} Mine ${radio()} All ${radio()}</p>`],
  ['two groups share a box', `<p>${radio()} None ${radio()} All ${radio()} None ${radio()} All</p>`],
  ['one of them is no level', `<p>${radio()} None ${radio()} All ${radio()} Inherited</p>`],
  ['there is but one', `<p>${radio()} None</p>`],
])('guesses nothing where %s', (_, html) => {
  expect(draw(html)).toEqual([]);
});

it('cannot tell a level where none is chosen', () => {
  const [only] = draw(`<p>${radio()} None ${radio()} All</p>`);
  expect(only && group.level(only)).toBeNull();
});

it('is switched off where every choice is', () => {
  const off = '<input type="radio" disabled>';
  const isOff = (html: string) => draw(html).map((one) => group.disabled(one));
  expect(isOff(`<p>${off} None ${off} All</p>`)).toEqual([true]);
  expect(isOff(`<p>${off} None ${radio()} All</p>`)).toEqual([false]);
  expect(isOff(`<p aria-disabled="true">${radio()} None ${radio()} All</p>`)).toEqual([true]);
});

it('presses the choice, and its label where that had no effect', () => {
  const [only] = draw(`<p><label>${radio('checked')} None</label><label>${radio()} All</label></p>`);
  const pressed = vi.fn();
  only?.addEventListener('mousedown', ({ target }) => pressed((target as Element).localName));
  const { signal } = new AbortController();
  for (const attempt of [0, 1]) if (only) void group.set(only, 'All', attempt, signal);
  expect(only && group.level(only)).toBe('All');
  expect(pressed.mock.calls).toEqual([['input'], ['label']]);
});
