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
    'after a note, as text of its own kind',
    `<dl><dt>Private Key</dt><dd><small>Copy it now, it will not be shown again.</small><code>${privateKey}</code></dd></dl>`,
  ],
  [
    'below a picture',
    `<label>Private Key <i class="material-icons">help</i></label><mat-icon class="material-icons">vpn_key</mat-icon>${field}`,
  ],
  [
    'in the field of its label, after a word',
    `<label for="k">Private Key</label><span>Shown only once</span><input id="k" readonly value="${privateKey}">`,
  ],
  [
    'in a field with its label after it',
    `<input id="k" readonly value="${privateKey}"><label for="k">Private Key</label><input value="${publicKey}x"><label>Other</label>`,
  ],
  [
    'in a field that another text names',
    `<p><b id="n">Private Key</b> <i>Copied when shown</i></p><input aria-labelledby="n" value="${privateKey}">`,
  ],
  [
    'in a field whose label has a hint',
    `<label for="k">Private Key <small>(shown once)</small></label><input id="k" readonly value="${privateKey}">`,
  ],
  [
    'in a label with a button',
    `<label>Private Key <button>Copy</button><input value="${privateKey}"></label>`,
  ],
  ['after a short hint', `<div>Private Key <span>(shown once)</span></div>${field}`],
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
  ['a mask', '<div>Private Key</div><div>xxxxxxxxxxxxxxxx</div>'],
  ['a mask of lines', '<div>Private Key</div><div>----------------</div>'],
  ['a word', '<div>Private Key</div><div>Confidential</div>'],
  [
    'a part of a key',
    `<div>Private Key</div><code>${privateKey.slice(0, 13)}</code><span>${privateKey.slice(13)}4567</span>`,
  ],
  [
    'a part of a key before a break',
    `<div>Private Key</div><code>${privateKey.slice(0, 13)}<wbr>${privateKey.slice(13)}4</code>`,
  ],
  [
    'a field beside its own note',
    `<div>Private Key</div><input value=""><p>As the server has it now.</p>${field}`,
  ],
])('takes no %s for one', (_, second) => {
  expect(shown(second)).toEqual([]);
});
