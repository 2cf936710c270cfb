// @vitest-environment jsdom
/** What keeps rows from being shown is emptied for the reading; a choice that is a value of the record is not. */
import { beforeAll, expect, it } from 'vitest';
import { filters } from '../../../../utils/vendors/syncro/filters';

beforeAll(() => {
  Element.prototype.checkVisibility ??= () => true;
});

function choice(attributes: string, all: string): string {
  return `<form><select ${attributes}><option value="mine" selected>Mine</option><option value="all">${all}</option></select></form>`;
}

const nothing = {
  // biome-ignore lint/correctness/useYield: No other pages.
  async *visit() {
    return;
  },
};

it.each([
  ['a choice of the rows that are shown', choice('', 'All permissions'), 1],
  ['a search with something in it', '<form><input type="search" value="tick"></form>', 1],
  ['an empty search', '<form><input type="search"></form>', 0],
  ['a value that the form sends', choice('name="access"', 'All permissions'), 0],
  ['a level', choice('', 'All'), 0],
])('%s', (_, html, count) => {
  document.body.innerHTML = html;
  expect(filters(document, [], () => '', nothing)).toHaveLength(count);
});
