// @vitest-environment happy-dom
/** Editors built unlike the replica: read, granted and taken back as `tests/fixtures/autotask` says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { furnish, manifestOf, PagePart } from './replica-page';

interface Account {
  readonly level: Readonly<Record<string, string>>;
  readonly commits: number;
}

interface Expected {
  readonly rights: Readonly<Record<string, string>>;
}

const folder = join(import.meta.dirname, '../../../fixtures/autotask');
const login = 'Web Services API > Feature Access > Can login to Web Services API';
const granted = {
  'CRM > Organization & Contact Access > Customer & Cancelation': 'All',
  'CRM > Object Permissions > Devices & Subscriptions: View': 'All',
  'Service Desk > Object Permissions > Tickets: View': 'All',
  'Service Desk > Object Permissions > Tickets: Add': 'Yes',
  'Service Desk > Object Permissions > Tickets: Edit': 'Yes',
  'Service Desk > Time Entry Permissions > Can modify Non-Billable setting on ticket time entries': 'on',
  'Service Desk > Time Entry Permissions > Can modify Show on Invoice setting on ticket time entries': 'on',
  'Service Desk > Time Entry Permissions > Can modify Work Type on ticket time entries': 'on',
  'Admin > Feature Access > Resources/Users (HR)': 'on',
  'Admin > Feature Access > Service Desk (Tickets)': 'on',
  [login]: 'on',
};
let part: PagePart;
/** Until the page is left. */
let shown: AbortController;

/** Runs a page's script in this document; resolves to the account behind it. */
function open(name: string): () => Account {
  const html = readFileSync(join(folder, `${name}.html`), 'utf8');
  const script = /<script>(.*)<\/script>/s.exec(html)?.[1] ?? '';
  document.body.innerHTML = html.replace(/<script.*?<\/script>/gs, '');
  const written = script.replace(/document\.write\(/g, 'document.body.insertAdjacentHTML("beforeend", ');
  const account = readFileSync(join(folder, 'level.js'), 'utf8');
  const make = new Function(
    'addEventListener',
    `${account}${written};return () => ({ level: { ...level }, commits })`,
  ) as (listen: (type: string, listener: () => void) => void) => () => Account;
  const { signal } = shown;
  return make((type, listener) => window.addEventListener(type, listener, { signal }));
}

beforeAll(furnish);
beforeEach(() => {
  shown = new AbortController();
  part = new PagePart(manifestOf('autoelevate'));
});
afterEach(() => {
  part.end();
  shown.abort();
});

async function grantedAndBack(name: string): Promise<void> {
  const account = open(name);
  const before = account();
  await part.begin();
  const { rights } = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Expected;
  const found = part.findings.filter(({ status }) => status !== 'excess');
  const said = found.map((one) => [one.name, one.reason ? `${one.status}:${one.reason}` : one.status]);
  expect(said).toEqual(said.map(([right = '']) => [right, rights[right] ?? rights['*']]));
  const drawn = document.body.innerHTML;
  await part.grant();
  expect(part.names('missing')).toEqual([]);
  expect(part.said.at(-1) ?? null).toBeNull();
  expect(account()).toEqual({ level: { ...before.level, ...granted }, commits: 0 });
  await part.undo();
  expect(account()).toEqual(before);
  expect(document.body.innerHTML.length).toBe(drawn.length);
}

it.each(['choices', 'closed-groups'])('%s is read, granted and taken back', grantedAndBack);
