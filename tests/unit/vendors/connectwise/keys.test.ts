// @vitest-environment happy-dom
import { beforeAll, expect, it } from 'vitest';
import { shownKeys } from '../../../../utils/vendors/connectwise/keys';

const publicKey = 'aB3dE5gH7jK9mN1p';
const privateKey = 'Zy8xW6vU4tS2rQ0o';
const first = `<div>Public Key</div><div><input readonly value="${publicKey}"></div>`;

beforeAll(() => {
  // happy-dom lays nothing out.
  Element.prototype.checkVisibility = () => true;
  Element.prototype.getBoundingClientRect = () => ({ width: 100 }) as DOMRect;
});

function shown(second: string): string[] {
  document.body.innerHTML = first + second;
  return shownKeys(document).map(({ value }) => value);
}

const field = `<input readonly value="${privateKey}">`;

it.each([
  ['directly after its label', `<div>Private Key</div>${field}`],
  ['as text', `<div>Private Key</div><div>${privateKey}</div>`],
  ['after a note', `<div>Private Key</div><small>This is the only time it is shown.</small>${field}`],
  [
    'after a field of the form that nobody sees',
    `<div>Private Key</div><input type="hidden" value="7">${field}`,
  ],
])('finds a private key %s', (_, second) => {
  expect(shown(second)).toEqual([publicKey, privateKey]);
});

it.each([
  ['a word of a text', '<div>Private Key</div><p>It is never shown again.</p><p>Documentation</p>'],
  [
    'a field that can be changed',
    `<div>Private Key</div><p>It can no longer be shown.</p><input value="${privateKey}">`,
  ],
  [
    'a field of another name',
    `<div>Private Key</div><p>It can no longer be shown.</p><input readonly placeholder="Description" value="${privateKey}">`,
  ],
  ['the field of another label', `<div>Private Key</div><div>Description</div>${field}`],
  [
    'a field beside its own note',
    `<div>Private Key</div><input value=""><p>As the server has it now.</p>${field}`,
  ],
])('takes no %s for one', (_, second) => {
  expect(shown(second)).toEqual([]);
});
