// @vitest-environment happy-dom
/** Which field of a destination's form a person takes for the one that is asked for. */
import { beforeAll, expect, it } from 'vitest';
import { proposeFields, readFields } from '../../../utils/sinks/form-fields';
import { labelsWithVendor } from '../../../utils/sinks/vendor-labels';

beforeAll(() => {
  // happy-dom lays nothing out.
  Element.prototype.checkVisibility = function seen(this: Element) {
    return this.closest('[style*="display:none"]') === null;
  };
  Element.prototype.getBoundingClientRect = () =>
    ({ width: 100, height: 20, right: 100, bottom: 100 }) as DOMRect;
});

/** The id of the field that is proposed for a label; empty for none, or for several. */
function proposed(
  html: string,
  labels: readonly string[] = ['API key'],
  called: readonly string[] = [],
): string {
  document.body.innerHTML = html;
  const fields = readFields(document);
  const [one] = proposeFields([{ labels, fixed: null }], fields, 0, called);
  return fields[one?.chosen ?? -1]?.element.id ?? '';
}

it.each([
  ['of the only field below a heading', '<section><h3>API key</h3><p><input id="k"></p></section>', 'k'],
  [
    'of the nearest cell',
    '<table><tr><td>Public key</td><td><input id="p"></td><td>API key</td><td><input id="k"></td></tr></table>',
    'k',
  ],
  [
    'of the row’s header, over a remark',
    '<table><tr><th>API key</th><td>from Syncro</td><td><input id="k"></td></tr></table>',
    'k',
  ],
  [
    'beside a field in a layout of tables',
    '<table><tr><td><a href="/">Home</a> <a href="/i">Integrations</a></td><td>API key: <input id="k"></td></tr></table>',
    'k',
  ],
  [
    'of a label with a hint in it',
    '<label for="k">API key <span class="tooltip">Find it under Admin</span></label><input id="k">',
    'k',
  ],
  [
    'of a label with a picture and a button in it',
    '<label for="k">API key <i class="material-icons">help_outline</i> <button>What is this?</button></label><input id="k">',
    'k',
  ],
  [
    'of a label above a hint',
    '<label>API key</label><p class="help-block">From Syncro</p><input id="k">',
    'k',
  ],
  [
    'above lines of help',
    '<div><b>API key</b><p>Paste the token that Syncro showed.</p><p>It is shown once.</p><input id="k"></div>',
    'k',
  ],
  [
    'beside a part with help in it',
    '<div><div>API key</div><div><p>It is shown once.</p><input id="k"></div></div>',
    'k',
  ],
  [
    'before the fixed part of an address',
    '<div><div>API key</div><div><span>https://</span><input id="k"><span>.example.com</span></div></div>',
    'k',
  ],
  ['of a numbered step', '<ol><li><h4>2. Paste your API key</h4><input id="k"></li></ol>', 'k'],
  ['before a comment of a framework', '<div>API key<!--v-if--><input id="k"></div>', 'k'],
  [
    'before a fault that is hidden',
    '<div><div>API key</div><span style="display:none">Fill this in</span><input id="k"></div>',
    'k',
  ],
  ['with help in brackets', '<label>API key (from Syncro, Admin > API Tokens) <input id="k"></label>', 'k'],
  ['of the heading right above', '<h5>Subdomain</h5><input id="s"><h5>API key</h5><input id="k">', 'k'],
  [
    'above what the page calls help',
    '<div><p>API key</p><p class="desc">Made in Syncro under Admin</p><input id="k"></div>',
    'k',
  ],
  ['before a button', '<div><span>API key</span><button>?</button><input id="k"></div>', 'k'],
  ['before a picture', '<label for="k">API key <i class="fa">i</i></label><input id="k">', 'k'],
  [
    'in the row of names above',
    '<table><tr><td>Subdomain</td><td>API key</td></tr><tr><td><input id="s"></td><td><input id="k"></td></tr></table>',
    'k',
  ],
  ['of a label after it', '<div><input id="k"><span class="bar"></span><label>API key</label></div>', 'k'],
  [
    'of a label after it, among others',
    '<input id="a"><label>Subdomain</label><input id="b"><label>API key</label><input id="c"><label>Description</label>',
    'b',
  ],
  [
    'in a dialog over the page',
    '<label>API key <input id="p"></label><div role="dialog" aria-modal="true"><label>API key <input id="k"></label></div>',
    'k',
  ],
])('takes the name %s', (_, html, id) => {
  expect(proposed(html)).toBe(id);
});

it.each([
  [
    'a search below a heading',
    '<h1>API key</h1><div><input type="search" placeholder="Search…" id="s"><button>Add</button></div>',
  ],
  ['a search by its role', '<div role="search"><label for="s">API key</label><input id="s"></div>'],
  [
    'the first of several fields below a heading',
    '<section><h3>API key</h3><p><input placeholder="Name" id="n"></p><p><input placeholder="Key" id="k"></p></section>',
  ],
  [
    'a field that another part of the page stands before',
    `<div>API key</div><div>${'It is not shown again. '.repeat(20)}</div><input id="k">`,
  ],
  ['another’s name in brackets', '<label>API key (Autotask) <input id="a"></label>'],
  [
    'a field between two labels of others',
    '<label>Subdomain</label><input id="a"><input id="b"><label for="c">API key</label><input id="c" readonly>',
  ],
  [
    'a field whose text above only ends with the name',
    '<div><p>This page never shows the</p><div>API key of another</div><input id="k"></div>',
  ],
  [
    'the field of another cell’s name',
    '<table><tr><td>API key</td><td>not set</td><td>Notes</td><td><input id="n"></td></tr></table>',
  ],
])('takes no name for %s', (_, html) => {
  expect(proposed(html)).toBe('');
});

it.each([
  ['<label>Syncro API Key <input id="k"></label>', 'k'],
  ['<label>API key (Syncro) <input id="k"></label><label>API key (Autotask) <input id="a"></label>', 'k'],
  ['<label>API key <input id="k"></label><label>RepairShopr API key <input id="r"></label>', 'r'],
  ['<label>Autotask API key <input id="a"></label>', ''],
])('takes the vendor’s name beside the field’s, and no other vendor’s', (html, id) => {
  expect(proposed(html, labelsWithVendor(['API key'], 'syncro'))).toBe(id);
});

function card(heading: string, content: string): string {
  return `<section><div class="panel-heading">${heading}</div><div class="panel-body">${content}</div></section>`;
}

it.each([
  [
    'of the vendor’s card',
    card('HaloPSA', '<label>API key <input id="h"></label>') +
      card('Syncro', '<p>Credentials</p><label>API key <input id="k"></label>'),
    'k',
  ],
  [
    'of the vendor’s part of a list of headings',
    '<h3>HaloPSA</h3><label>API key <input id="h"></label><h3>Syncro PSA</h3><label>API key <input id="k"></label>',
    'k',
  ],
  [
    'of another card, where the vendor’s has none of them',
    card('Syncro options', '<label>Note <input id="n"></label>') +
      card('Connection', '<label>API key <input id="k"></label>'),
    'k',
  ],
  [
    'of no card of the vendor’s',
    card('HaloPSA', '<label>API key <input id="h"></label>') +
      card('Syncroscope', '<label>API key <input id="k"></label>'),
    '',
  ],
])('takes the field %s', (_, html, id) => {
  expect(proposed(html, ['API key'], ['syncro', 'repairshopr'])).toBe(id);
});

it('takes a step that names the vendor for no card', () => {
  document.body.innerHTML =
    '<ol><li><h4>1. Enter your Syncro subdomain</h4><input></li><li><h4>2. Paste your API key</h4><input></li></ol>';
  const wanted = ['Syncro subdomain', 'API key'].map((label) => ({ labels: [label], fixed: null }));
  const chosen = proposeFields(wanted, readFields(document), 0, ['syncro']).map((one) => one.chosen);
  expect(chosen).toEqual([0, 1]);
});

it('takes nothing of another vendor’s card that the vendor’s own lacks', () => {
  document.body.innerHTML =
    card('HaloPSA', '<label>Base URL <input id="b"></label><label>API key <input id="h"></label>') +
    card('Syncro', '<label>Subdomain <input></label><label>API key <input></label>');
  const wanted = ['API key', 'Base URL'].map((label) => ({ labels: [label], fixed: null }));
  const chosen = proposeFields(wanted, readFields(document), 0, ['syncro']).map((one) => one.chosen);
  expect(chosen).toEqual([3, -1]);
});

it('takes no name that is drawn above another place', () => {
  document.body.innerHTML = '<span>Subdomain</span><span>API key</span><input id="s"><input id="k">';
  const [left, right, field] = document.querySelectorAll('span, input');
  const at = (element: Element | undefined, x: number, y: number) =>
    element &&
    Object.assign(element, {
      getBoundingClientRect: () => ({
        left: x,
        right: x + 100,
        top: y,
        bottom: y + 20,
        width: 100,
        height: 20,
      }),
    });
  at(left, 0, 0);
  at(right, 200, 0);
  at(field, 0, 30);
  expect(readFields(document)[0]?.labels).toEqual(['Subdomain']);
});

it('reads what a web component is called by the page around it', () => {
  document.body.innerHTML = '<label>API key</label><my-input></my-input>';
  const root = document.querySelector('my-input')?.attachShadow({ mode: 'open' });
  if (root) root.innerHTML = '<input id="k">';
  const fields = readFields(document);
  expect(fields[0]?.labels).toEqual(['API key']);
});

it('sees a field in a part of the page that was scrolled past it', () => {
  document.body.innerHTML = '<main style="overflow:auto"><input id="k"></main>';
  const main = document.querySelector('main');
  const field = document.querySelector('input');
  if (!main || !field) throw new Error('no field');
  main.scrollTop = 300;
  field.getBoundingClientRect = () => ({ width: 100, height: 20, right: 100, bottom: -120 }) as DOMRect;
  expect(readFields(document)).toHaveLength(1);
  main.scrollTop = 0;
  expect(readFields(document)).toHaveLength(0);
});

it('sees what is placed over a body without height', () => {
  document.body.innerHTML = '<div style="position:absolute"><input id="k"></div>';
  document.body.style.overflow = 'hidden';
  document.body.getBoundingClientRect = () => ({ width: 100, height: 0 }) as DOMRect;
  expect(readFields(document)).toHaveLength(1);
});
