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
  actsHere.offer({ ...allActs, press });
  // jsdom lays nothing out.
  Element.prototype.checkVisibility = () => true;
});

beforeEach(() => {
  pressed = [];
});

/** Mounts a row, or takes it away again. */
function press({ textContent }: Element): void {
  pressed.push(textContent ?? '');
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
