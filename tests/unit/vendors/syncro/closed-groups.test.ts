// @vitest-environment jsdom
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { fold } from '../../../../utils/manifests/fold';
import { closedParts } from '../../../../utils/vendors/syncro/parts';
import { actsHere } from '../../../../utils/widgets/acts';
import { allActs } from '../../../../utils/widgets/all-acts';

const known = new Set(['Tickets - Edit', 'Customers - Create'].map(fold));
const { signal } = new AbortController();
let pressed: string[];

beforeAll(() => {
  // jsdom lays nothing out.
  Element.prototype.checkVisibility = () => true;
});

beforeEach(() => {
  pressed = [];
  allActsDo(toggleRow);
});

/** What a press does to the page. */
function allActsDo(act: () => void): void {
  const press = ({ textContent }: Element) => {
    pressed.push(textContent ?? '');
    act();
  };
  actsHere.offer({ ...allActs, press });
}

/** Mounts a row, or takes it away again. */
function toggleRow(): void {
  const row = document.querySelector('[type=checkbox]');
  if (row) row.remove();
  else document.body.insertAdjacentHTML('beforeend', '<input type="checkbox">');
}

/** What is pressed when everything that is closed is visited. */
async function opened(html: string): Promise<string[]> {
  document.body.innerHTML = html;
  const parts = await closedParts([document], [], known, fold, signal);
  for (const part of parts) {
    const visitor = { signal, wants: () => true, everywhere: true, settle: async () => undefined };
    for await (const _ of part.visit({ ...visitor, unread: () => undefined }));
  }
  return pressed;
}

const head = (name: string, look = 'panel-title') =>
  `<div class="panel"><button type="button" class="${look}" aria-expanded="false">${name}</button></div>`;

it('opens a group of unknown name that looks like the known ones, and nothing that looks unlike them', async () => {
  const other = head('Advanced', 'link');
  expect(await opened(head('Tickets') + head('Gadgets (3)') + other)).toEqual(['Tickets', 'Gadgets (3)']);
});

it('presses a tab of this page, and none that leads to another', async () => {
  const tab = (href: string) => `<a role="tab" aria-selected="false" href="${href}">Tickets</a>`;
  expect(await opened(tab('/tickets'))).toEqual([]);
  expect(await opened(tab('#tickets'))).toContain('Tickets');
});

it('opens nothing where no group is known', async () => {
  expect(await opened(head('Gadgets') + head('Advanced'))).toEqual([]);
});

it('opens and closes a head that says nowhere that it is closed, and presses neither a link to elsewhere nor a plain heading', async () => {
  const plain = '<h3>Customers</h3>';
  const menu = '<nav><h3 style="cursor:pointer">Tickets</h3></nav>';
  const link = '<h3 style="cursor:pointer"><a href="/tickets">Tickets</a></h3>';
  expect(await opened(`${menu}${link}${plain}<h3 style="cursor:pointer">Tickets</h3>`)).toEqual([
    'Tickets',
    'Tickets',
  ]);
});

const entry = (name: string) => `<li style="cursor:pointer">${name}</li>`;
const names = ['Tickets', 'Customers', 'Tickets', 'Customers', 'Tickets', 'Customers'];

it('presses no group whose rights stand below its name, wherever else the name stands', async () => {
  const moved = `<ul>${entry('Tickets')}<li>Edit</li>${entry('Customers')}<li>Create</li></ul>`;
  expect(await opened(`${moved}<ul>${entry('Tickets')}${entry('Customers')}</ul>`)).toEqual([]);
});

it('stops where what looked like closed groups shows nothing', async () => {
  allActsDo(() => undefined);
  expect(await opened(`<ul>${names.map(entry).join('')}</ul>`)).toHaveLength(3);
});

it('presses no second group where the first ticked what was there', async () => {
  allActsDo(() => document.querySelector<HTMLInputElement>('[type=checkbox]')?.click());
  const list = `<ul>${names.map(entry).join('')}</ul><p><label><input type="checkbox"> Everything</label></p>`;
  expect(await opened(list)).toHaveLength(1);
});
