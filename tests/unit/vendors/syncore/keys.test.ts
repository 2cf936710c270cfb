// @vitest-environment happy-dom
import { beforeAll, expect, it } from 'vitest';
import { shownKeys } from '../../../../utils/vendors/syncore/keys';
import { kindOf } from '../../../../utils/vendors/syncore/pages';

const value = '4fQ9zR2mX7vK1pT8wY5n';

beforeAll(() => {
  // happy-dom lays nothing out.
  Element.prototype.checkVisibility = () => true;
  Element.prototype.getBoundingClientRect = () => ({ width: 100 }) as DOMRect;
});

function shown(html: string): string[] {
  document.body.innerHTML = html;
  return shownKeys(document).map((key) => `${key.field}: ${key.value}`);
}

it.each([
  ['next to its name', `<b>Primary</b><code>${value}</code>`],
  [
    'in two parts',
    `<b>Primary</b><code>${value.slice(0, 17)}<wbr>${value.slice(17)}</code><span>Copy</span>`,
  ],
  [
    'in its own field, before the other’s',
    `<div><input id="p" value="${value}"><label for="p">Primary</label></div><div><input id="s" value="Zy8xW6vU4tS2rQ0oZ"><label for="s">Spare</label></div>`,
  ],
  [
    'in a field of its own name',
    `<h4>Primary</h4><label for="k">API Key</label><input id="k" value="${value}">`,
  ],
])('finds a key %s', (_, html) => {
  expect(shown(html)).toEqual([`primaryKey: ${value}`]);
});

it.each(['X', 'x', '*'])('a mask of %s is no key, though its end shows', (sign) => {
  for (const group of ['', '-']) {
    const mask = `${Array.from({ length: 3 }, () => sign.repeat(4)).join(group)}${group}1A2B`;
    expect(shown(`<b>Primary</b><code>${mask}</code>`)).toEqual([]);
  }
});

it.each([
  ['<button>Reveal API Keys</button>', 'credential'],
  ['<button><i>visibility</i> Reveal API Keys</button>', 'credential'],
  ['<button>+ Generate API Key</button>', 'credential'],
  ['<button>Regenerate API Keys</button>', 'credential'],
  ['<button>About API Keys</button>', 'vendor'],
])('%s makes it a page of kind %s', (html, kind) => {
  document.body.innerHTML = html;
  expect(kindOf(document)).toBe(kind);
});
