// @vitest-environment happy-dom
/** What a page says it did not save is named cell by cell, also where its module is closed again. */
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { compileFolder } from '../../../../scripts/manifest-files';
import { foldWith } from '../../../../utils/manifests/fold';
import {
  forgetLists,
  listEntries,
  openList,
  savedLists,
} from '../../../../utils/vendors/connectwise/customize';
import { lists } from '../../../../utils/vendors/connectwise/lists';
import { refusedBy } from '../../../../utils/vendors/connectwise/refused';
import { connectwise } from '../../../../utils/vendors/connectwise/vendor';

const [vocabulary] = compileFolder('.').vocabularies.filter(({ vendor }) => vendor === 'connectwise');
const fold = foldWith(vocabulary?.aliases ?? []);
const known = new Set(Object.keys(vocabulary?.names ?? {}));
const verbs = ['Add', 'Edit', 'Delete', 'Inquire'];

beforeAll(() => {
  lists.offer({ forgetLists, listEntries, openList, refusedBy, savedLists });
  vi.spyOn(Element.prototype, 'checkVisibility').mockImplementation(function (this: Element) {
    return this.closest('[hidden]') === null;
  });
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({ width: 9 } as DOMRect);
});
beforeEach(() => connectwise.forget());
afterEach(() => document.body.replaceChildren());

/** A role's page: what it says, then its modules, each with rows. */
function show(message: string, modules: Readonly<Record<string, readonly string[]>>): void {
  const cells = verbs.map(() => '<td><select><option>None<option>My<option>All</select></td>').join('');
  const heads = verbs.map((verb) => `<th>${verb} Level</th>`).join('');
  const table = (names: readonly string[]) =>
    `<table><tr><th>Module</th>${heads}</tr>${names.map((name) => `<tr><td>${name}</td>${cells}</tr>`).join('')}</table>`;
  const parts = Object.entries(modules).map(
    ([module, names]) => `<h3>${module}</h3><div>${names.length > 0 ? table(names) : ''}</div>`,
  );
  document.body.innerHTML = `<div>${message}</div>${parts.join('')}`;
}

function refused(): string[] {
  return connectwise
    .scan([document], known, fold)
    .filter((control) => control.refused)
    .map(({ path, column }) => [...path, column].join(' | '));
}

const all = (row: string) => verbs.map((verb) => `${row} | ${verb}`);
const finance = ['Agreements', 'Agreement Invoicing', 'Invoicing'];

it.each([
  ['no message', '', []],
  ['one that names nothing', '<p>The record is in use by zadmin. Nothing was saved.</p>', []],
  [
    'a verb of a function',
    '<p>Could not be saved: Finance | Agreements | Add</p>',
    ['Finance | Agreements | Add'],
  ],
  ['a function', '<p>Finance | Agreements could not be saved.</p>', all('Finance | Agreements')],
  [
    'a longer name, not the shorter one in it',
    '<p>Could not be saved: Finance / Agreement Invoicing</p>',
    all('Finance | Agreement Invoicing'),
  ],
  [
    'several, in a list',
    '<p>These could not be saved:</p><ul><li>Finance / Invoicing - Edit Level</li><li>Finance / Agreements - Inquire</li></ul>',
    ['Finance | Agreements | Inquire', 'Finance | Invoicing | Edit'],
  ],
  ['a row of another module', '<p>Could not be saved: Sales | Opportunity | Add</p>', []],
])('%s', (_, message, wanted) => {
  show(message, { Finance: finance });
  expect(refused()).toEqual(wanted);
});

it('is said of rows of a module that is closed again, until they are there to be read', () => {
  const modules = { Finance: finance, Sales: ['Opportunity'] };
  show('', modules);
  expect(refused()).toEqual([]);
  const row = ['Finance | Agreements | Add'];
  for (const message of ['<p>Could not be saved: Finance | Agreements | Add</p>', '<p>Saved</p>']) {
    show(message, { ...modules, Finance: [] });
    expect(refused()).toEqual(row);
    const read = connectwise.scan([document], known, fold);
    expect(read.filter(({ path }) => path[0] === 'Finance')).toMatchObject([{ column: 'Add', away: true }]);
  }
  show('<p>Saved</p>', modules);
  expect(refused()).toEqual([]);
});

it('is not said of another role', () => {
  show('', { Finance: finance });
  refused();
  connectwise.forget();
  show('<p>Could not be saved: Finance | Agreements | Add</p>', { Finance: [] });
  expect(refused()).toEqual([]);
});
