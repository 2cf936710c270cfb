// @vitest-environment happy-dom
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newFixture } from '../../../scripts/fixture';
import { outlinePage } from '../../../scripts/fixture/outline-page';
import { outlineOf } from '../../../utils/assistant/outline';
import { foldWith } from '../../../utils/manifests/fold';
import { likenessOf } from '../../../utils/vendors/health';
import { syncro } from '../../../utils/vendors/syncro/vendor';

/** A token form in markup that no replica has, with things that are nobody's business. */
const unknownPage = `<main class="x-77"><p>Signed in as jo@acme.example</p><h1>New API Token</h1>
  <x-panel><fieldset id="f-4711"><legend>Assets</legend>
    <div><label><input type="checkbox" value="hush"> Assets - View Details</label></div>
    <div><input type="checkbox" id="c1" checked><label for="c1">Assets - List/Search</label></div>
  </fieldset></x-panel>
  <table><tr><th>Right <button>Sort</button></th><th>On</th></tr>
    <tr><td></td><td><span role="switch" aria-checked="true" aria-label="Contacts - Import"></span></td></tr></table>
  <details><summary>More</summary><p hidden><label><input type="checkbox"> Tickets - Merge</label></p></details>
  <label>Name</label><input type="text" value="Jo's own token 0123456789abcdef">
  <label>Expiration</label><input type="date">
  <button type="submit">Create API Token</button></main>`;

beforeEach(() => {
  // happy-dom lays nothing out.
  Element.prototype.checkVisibility = function (this: Element) {
    return this.closest('[hidden]') === null;
  };
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 20, 20));
});
afterEach(() => vi.restoreAllMocks());

function show(html: string): Document {
  document.documentElement.innerHTML = html;
  return document;
}

const fold = foldWith([]);
const known = ['Assets - View Details', 'Assets - List/Search', 'Contacts - Import', 'Tickets - Merge'];

/** The rights that the vendor's code reads from the page shown. */
function read(by = fold): string[] {
  const rights = syncro.scan([document], new Set(known.map(fold)), by);
  return rights
    .filter(({ key }) => known.map(fold).includes(key))
    .map(({ path }) => path.join(' - '))
    .sort();
}

describe('an unknown page', () => {
  it('is outlined, turned into a fixture of the same outline, and read from it by the vendor’s code', () => {
    const outline = outlineOf(show(unknownPage));
    const [kind, rights] = [syncro.kind(document), read()];
    expect(rights).toEqual([...known].sort());

    const fixture = outlinePage(outline, 'A page');
    expect(fixture).not.toMatch(/hush|acme|4711|x-77|0123/);
    expect(outlineOf(show(fixture))).toBe(outline);
    expect([syncro.kind(document), read()]).toEqual([kind, rights]);
    expect(kind).toBe('permissions');
  });

  it('that cannot be read is told as a new version, fails as a fixture too, and is read by both once its words are known', () => {
    const renamed = unknownPage.replaceAll('Assets', 'Devices').replaceAll('Contacts', 'People');
    const page = renamed.replace('Tickets - Merge', 'Work orders - Merge').replaceAll('switch', 'none');
    const root = mkdtempSync(join(tmpdir(), 'rolecall-'));
    const outline = outlineOf(show(page));
    expect([read(), likenessOf('syncro', 'token', [document])]).toEqual([[], 'permissions']);

    // As `npm run fixture` writes it from what the panel saved.
    const { paths } = newFixture(root, outline, 'syncro/new-words');
    const fixture = readFileSync(join(root, paths[0] ?? ''), 'utf8');
    rmSync(root, { recursive: true });
    show(fixture);
    expect([read(), likenessOf('syncro', 'token', [document])]).toEqual([[], 'permissions']);

    // What supports it: the vocabulary's aliases, as data.
    const aliases = foldWith([
      ['devices', 'asset'],
      ['people', 'contact'],
      ['work orders', 'ticket'],
    ]);
    const supported = ['Devices - List/Search', 'Devices - View Details', 'Work orders - Merge'];
    expect(read(aliases)).toEqual(supported);
    show(page);
    expect(read(aliases)).toEqual(supported);
  });

  it('keeps frames, shadow roots, hidden parts and quotes', () => {
    const outline = [
      'h1 "Rights & <more>"',
      'iframe',
      'form',
      '  #shadow-root',
      '    label "The "best" right"',
      '      input type=checkbox',
      'div role=dialog (hidden) "Edit"',
      '  button (hidden) "Close"',
      '',
      'h2 "Within"',
      '  mat-checkbox role=checkbox "Assets"',
      '',
      'h2 "Beside"',
    ].join('\n');
    const page = outlinePage(outline, 'A page');
    expect(page).toContain('<h1>Rights &amp; &lt;more></h1>');
    expect(page).toContain('<template shadowrootmode="open">');
    expect(page).toContain('<label>The &quot;best&quot; right');
    expect(page).toContain('<div role="dialog" aria-label="Edit" hidden>');
    show(page);
    const frames = [...document.querySelectorAll('iframe')].map((frame) => frame.getAttribute('srcdoc'));
    expect(frames.map((inner) => inner?.replace(/\s+/g, ' ').trim())).toEqual([
      '<h2>Within <mat-checkbox role="checkbox" aria-checked="false" aria-label="Assets"></mat-checkbox> </h2>',
      '<h2>Beside</h2>',
    ]);
  });

  it.each([
    ['', 'The outline is empty.'],
    ['form\n  <b>bold</b>', 'Line 2 is not one of an outline:   <b>bold</b>'],
    ['script', 'Line 1 is not one of an outline: script'],
    ['input type=x onclick=y', 'Line 1 is not one of an outline'],
  ])('is not made of %j', (outline, message) => {
    expect(() => outlinePage(outline, 'A page')).toThrow(message);
  });
});

describe('npm run fixture', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'rolecall-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('writes the page, and what must be read from it, to fill in', () => {
    const { paths } = newFixture(root, 'h1 "New API Token"', 'syncro/new-token-2027');
    expect(paths).toEqual([
      'tests/fixtures/syncro/new-token-2027.html',
      'tests/fixtures/syncro/new-token-2027.json',
    ]);
    const [html = '', expected] = paths.map((path) => readFileSync(join(root, path), 'utf8'));
    expect(html).toContain('<title>From an outline: new token 2027</title>');
    expect(html).toContain('<h1>New API Token</h1>');
    expect(JSON.parse(expected ?? '')).toEqual({
      kind: 'permissions',
      only: 'read',
      rights: { '*': 'missing' },
    });
    expect(() => newFixture(root, 'h1 "Other"', 'syncro/new-token-2027')).toThrow('it is there already');
  });

  it.each([
    [undefined, 'Name it <vendor>/<page>'],
    ['sincro/page', 'did you mean "syncro"?'],
    ['syncro', 'must be kebab-case'],
    ['syncro/../../page', 'Name it <vendor>/<page>'],
    ['syncro/My Page', 'must be kebab-case'],
  ])('refuses the name %s', (name, message) => {
    expect(() => newFixture(root, 'h1 "A"', name)).toThrow(message);
    expect(existsSync(join(root, 'tests'))).toBe(false);
  });
});
