// @vitest-environment happy-dom
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { VendorId } from '../../../utils/manifests/vendors';
import { likenessOf } from '../../../utils/vendors/health';
import { vendorPages } from '../../../utils/vendors/registry';
import { type Sandbox, startSandbox } from '../../sandbox/index';
import * as autotask from '../../sandbox/vendors/autotask';
import * as connectwise from '../../sandbox/vendors/connectwise';
import * as syncore from '../../sandbox/vendors/syncore';

let sandbox: Sandbox;
let syncroPage: (path: string) => Promise<string>;

beforeAll(async () => {
  sandbox = await startSandbox({ proxy: false });
  const { host } = sandbox.syncro('acme');
  syncroPage = async (path) => (await sandbox.handle({ method: 'GET', url: `https://${host}${path}` })).body;
});
afterAll(() => sandbox.close());
beforeEach(() => {
  // happy-dom lays nothing out.
  Element.prototype.checkVisibility = function (this: Element) {
    return this.closest('[hidden]') === null;
  };
});

/** The page in words alone: every element is another than it was, as after a redesign that nobody announced. */
function rebuilt(html: string): string {
  const body = html.replace(/<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>|<title>.*?<\/title>/gi, '');
  const said = body.replace(
    /<input[^>]*type="?(?:submit|button)"?[^>]*value="([^"]*)"[^>]*>/gi,
    '<x-act>$1</x-act>',
  );
  return said.replace(/<(\/?)(?!x-)[a-z][\w-]*[^>]*>/gi, (_, end: string) => `<${end}x-part>`);
}

function show(html: string): Document {
  document.documentElement.innerHTML = html;
  return document;
}

function likeness(vendor: VendorId, html: string, target = 'token') {
  return likenessOf(vendor, target, [show(html)]);
}

type Case = readonly [name: string, vendor: VendorId, target: string, html: () => string | Promise<string>];

const helped: readonly Case[] = [
  ['Syncro, a new token', 'syncro', 'token', () => syncroPage('/api_tokens/new')],
  ['Syncro, a security group', 'syncro', 'security-group', () => syncroPage('/security_groups/Admins')],
  ['Autotask, a security level', 'autotask', 'token', () => autotask.securityLevelPage],
  ['Autotask, an API user', 'autotask', 'token', () => autotask.apiUserPage('Add API User')],
  ['ConnectWise, a security role', 'connectwise', 'token', () => connectwise.securityRolePage],
  ['ConnectWise, an API key', 'connectwise', 'token', () => connectwise.keyRecordPage],
  ['Syncore, the keys', 'syncore', 'token', () => syncore.keysPage],
];

const others: readonly Case[] = [
  ['Syncro, the list of tokens', 'syncro', 'token', () => syncroPage('/api_tokens')],
  [
    'Syncro, a security group while a token is set up',
    'syncro',
    'token',
    () => syncroPage('/security_groups/Admins'),
  ],
  ['Syncro, the groups', 'syncro', 'security-group', () => syncroPage('/security_groups')],
  [
    'Syncro, a new token while a group is set up',
    'syncro',
    'security-group',
    () => syncroPage('/api_tokens/new'),
  ],
  ['Syncro, the first page', 'syncro', 'token', () => syncroPage('/')],
  ['Syncro, a profile', 'syncro', 'token', () => syncroPage('/users/edit')],
  ['Syncro, the menu of the admin', 'syncro', 'token', () => syncroPage('/admin')],
  ['Autotask, the list of levels', 'autotask', 'token', () => autotask.securityLevelsPage],
  ['Autotask, a resource', 'autotask', 'token', () => autotask.resourcePage],
  ['Autotask, the shell', 'autotask', 'token', () => autotask.shellPage('/inner')],
  ['ConnectWise, the list of keys', 'connectwise', 'token', () => connectwise.keyListPage],
  ['ConnectWise, a board', 'connectwise', 'token', () => connectwise.boardPage],
  ['Syncore, a job', 'syncore', 'token', () => syncore.jobPage],
];

describe('a new version of a page, of which nothing can be read', () => {
  it.each(helped)('is told by its words: %s', async (name, vendor, target, html) => {
    const page = show(rebuilt(await html()));
    expect(vendorPages[vendor].kind(page)).toBe('vendor');
    expect(document.querySelectorAll('input,select,button,label,td,h1')).toHaveLength(0);
    const credential = /user|key/.test(name);
    expect(likenessOf(vendor, target, [page])).toBe(credential ? 'credential' : 'permissions');
  });

  it('is told by one word where its address is known', () => {
    const words = '<x-part>Expiration</x-part>';
    expect(likeness('syncro', words)).toBe('other');
    (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(
      'https://acme.syncromsp.com/api_tokens/new',
    );
    expect(likeness('syncro', words)).toBe('permissions');
    expect(likeness('syncro', '<x-part>Nothing known</x-part>')).toBe('other');
    (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL('about:blank');
  });

  it('is not told while it is being drawn', () => {
    const words = '<p>New API Token</p><p>Custom Permissions</p><p>Expiration date</p>';
    expect(likeness('syncro', words)).toBe('permissions');
    expect(likeness('syncro', `${words}<div aria-busy="true"></div>`)).toBe('other');
    expect(likeness('syncro', `${words}<p>Loading …</p>`)).toBe('other');
  });

  it('is told in a shadow root, and not by what is hidden', () => {
    const words = '<p>New API Token</p><p>Custom Permissions</p><p>Expiration date</p>';
    show('<x-app></x-app>')
      .querySelector('x-app')
      ?.attachShadow({ mode: 'open' })
      .append(Object.assign(document.createElement('div'), { innerHTML: words }));
    expect(likenessOf('syncro', 'token', [document])).toBe('permissions');
    expect(likeness('syncro', `<div hidden>${words}</div>`)).toBe('other');
  });
});

describe('another page', () => {
  it.each(others)('is none, as it is and rebuilt: %s', async (_name, vendor, target, html) => {
    const written = await html();
    expect(written.length).toBeGreaterThan(90);
    expect(likeness(vendor, written, target)).toBe('other');
    expect(likeness(vendor, rebuilt(written), target)).toBe('other');
  });
});
