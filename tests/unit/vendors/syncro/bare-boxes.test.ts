// @vitest-environment happy-dom
/** Boxes without labels: named by their place, or by nothing. */
import { beforeAll, expect, it } from 'vitest';
import { fold } from '../../../../utils/manifests/fold';
import { scanRights } from '../../../../utils/vendors/syncro/rights';

const known = new Set(
  ['Tickets - Create', 'Tickets - Edit', 'Tickets - Delete', 'Assets - Create'].map(fold),
);
const box = (name: string) => `<input type="checkbox" name="${name}">`;

beforeAll(() => {
  // happy-dom lays nothing out.
  Element.prototype.checkVisibility = () => true;
  Element.prototype.getBoundingClientRect = () =>
    ({ width: 100, height: 20, right: 100, bottom: 20 }) as DOMRect;
});

function named(html: string): Record<string, string> {
  document.body.innerHTML = html;
  const found = scanRights([document], known, fold).filter(({ key }) => known.has(key));
  return Object.fromEntries(found.map(({ element, key }) => [element.getAttribute('name') ?? '', key]));
}

const three = { create: 'ticket create', edit: 'ticket edit', delete: 'ticket delete' };

it.each([
  [
    'a group and an action in cells',
    `<table>${['Create', 'Edit', 'Delete'].map((act) => `<tr><td>Tickets</td><td>${act}</td><td>See Tickets - Edit</td><td>${box(act.toLowerCase())}</td></tr>`).join('')}</table>`,
  ],
  [
    'the cell before',
    `<table><tr><td>Tickets - Create</td><td>${box('create')}</td><td>Tickets - Edit</td><td>${box('edit')}</td></tr><tr><td>Tickets - Delete</td><td>${box('delete')}</td><td></td><td></td></tr></table>`,
  ],
  [
    'the cell after',
    `<table><tr><td>${box('create')}</td><td>Tickets - Create</td><td>${box('edit')}</td><td>Tickets - Edit</td></tr><tr><td>${box('delete')}</td><td>Tickets - Delete</td><td></td><td></td></tr></table>`,
  ],
  [
    'the text before',
    `<p>Tickets - Create: ${box('create')} Tickets - Edit: ${box('edit')} Tickets - Delete: ${box('delete')}</p>`,
  ],
  [
    'the text after',
    `<p>${box('create')} Tickets - Create ${box('edit')} Tickets - Edit ${box('delete')} Tickets - Delete</p>`,
  ],
])('are named by %s', (_, html) => {
  expect(named(html)).toEqual(three);
});

it('are named by nothing where words stand before the first and after the last', () => {
  const html = `<p>Choose: ${box('create')} Tickets - Create ${box('edit')} Tickets - Edit</p>`;
  expect(named(html)).toEqual({});
});
