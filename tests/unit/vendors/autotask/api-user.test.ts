// @vitest-environment happy-dom
import { beforeAll, expect, it } from 'vitest';
import { shownCredential } from '../../../../utils/vendors/autotask/api-user';
import { kindOf } from '../../../../utils/vendors/autotask/pages';

const username = 'qk6j2lmbz2kgwxv@ACME.COM';
const secret = 'Zy8xW6vU4tS2rQ0oPm3n';
const tracking = 'K7T2VQ9XWB4M8NHJ5LRD3CPZ6GF';

beforeAll(() => {
  // happy-dom lays nothing out.
  Element.prototype.checkVisibility = () => true;
  Element.prototype.getBoundingClientRect = () => ({ width: 100 }) as DOMRect;
});

function shown(html: string): Record<string, string> {
  document.body.innerHTML = html;
  return Object.fromEntries(shownCredential(document).map(({ field, value }) => [field, value]));
}

const all = { username, secret, trackingIdentifier: tracking };

it.each([
  [
    'after their labels',
    `<p>Username (Key)</p><input value="${username}"><button>Generate Key</button>
     <p>Password (Secret)</p><input value="${secret}"><p>Tracking Identifier</p><input value="${tracking}">`,
  ],
  [
    'before their labels',
    `<div><input id="u" value="${username}"><label for="u">Username (Key)</label></div>
     <div><input id="s" value="${secret}"><label for="s">Password (Secret)</label></div>
     <div><input id="t" value="${tracking}"><label for="t">Tracking Identifier</label></div>`,
  ],
  [
    'as text',
    `<label for="u">Username (Key)</label><input id="u" value="${username}"><label for="s">Password (Secret)</label><input id="s" value="${secret}">
     <div>Tracking Identifier</div><div>${tracking}</div>`,
  ],
  [
    'that are all text',
    `<div>Username (Key)</div><div>${username}</div><button>Copy</button><div>Password (Secret)</div><pre><code>${secret}</code></pre>
     <div>Tracking Identifier</div><div>${tracking}</div>`,
  ],
  [
    'drawn in pieces',
    `<div>Username (Key)</div><div><span>${username.slice(0, 15)}</span><span>${username.slice(15)}</span></div>
     <div>Password (Secret)</div><div><b>${secret.slice(0, 12)}</b><!-- --><span>${secret.slice(12)}</span></div>
     <dl><dt>Tracking Identifier</dt><dd>${tracking.slice(0, 20)}<wbr>${tracking.slice(20)}</dd></dl>`,
  ],
])('finds values %s', (_, html) => {
  expect(shown(html)).toEqual(all);
});

it.each([
  [
    'the next field, which has a name of its own',
    `<p>Password (Secret)</p><label for="t">Tracking Identifier</label><input id="t" value="${tracking}">`,
    { trackingIdentifier: tracking },
  ],
  [
    'a field below another label',
    `<table><tr><td>Username (Key)</td><td>Password (Secret)</td></tr><tr><td><input value="${username}"></td><td><input value="${secret}"></td></tr></table>`,
    {},
  ],
  ['a date', '<p>Password (Secret)</p><div>11/23/2026</div>', {}],
  ['a part of one, beside a word', '<p>Password (Secret)</p><div><b>Zy8xW6vU4tS2rQ</b> and more</div>', {}],
  ['what stands in place of a secret', '<p>Password (Secret)</p><div>(hidden)</div>', {}],
])('takes no secret from %s', (_, html, told) => {
  expect(shown(html)).toEqual(told);
});

it.each([
  ['buttons', '<button>Generate Key</button><button>Generate Secret</button>'],
  ['boxes', '<div tabindex="0">Generate Key</div><div tabindex="0">Generate Secret</div>'],
  [
    'input buttons',
    '<input type="button" value="Generate Key"><input type="button" value="Generate Secret">',
  ],
])('knows the form of an API user by its %s', (_, html) => {
  document.body.innerHTML = html;
  expect(kindOf(document)).toBe('credential');
});
