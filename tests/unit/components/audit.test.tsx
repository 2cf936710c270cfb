// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AuditView } from '../../../components/audit-view';
import type { CatalogueEntry } from '../../../utils/manifests/types';
import type { AuditState } from '../../../utils/setup/audit-types';
import { stubStrings } from './render-panel';

vi.mock('webextension-polyfill', () => ({ default: {} }));

const state: AuditState = {
  trouble: null,
  vendor: 'syncro',
  host: 'acme.syncromsp.com',
  title: 'Token',
  reading: false,
  rights: 95,
  unopened: false,
  unread: [],
  results: [
    {
      manifestId: 'syncro/rocketcyber',
      manifestVersion: '0a1b2c3d',
      destination: 'RocketCyber',
      verdict: 'breaks',
      hasQuestions: true,
      rows: [
        { name: 'Contacts - Import', standing: 'unclear', reason: 'unopened', cells: [] },
        { name: 'Tickets - Merge', standing: 'unclear', cells: [] },
        { name: 'Assets - List', standing: 'lacking', cells: [{ column: '', is: 'off', wanted: 'on' }] },
      ],
      asked: 21,
    },
  ],
  over: [{ name: 'Invoices - Delete', column: '', is: 'on', wanted: '' }],
  copied: ['Other'],
};

function entry(id: string, destination: string): CatalogueEntry {
  const vendor = id.startsWith('syncro') ? 'syncro' : 'autotask';
  return {
    id,
    vendor,
    destination,
    rights: 1,
    confidence: 'full',
    read: '2026-11-21',
    url: 'https://x.example',
  };
}
const catalogue = [
  entry('syncro/rocketcyber', 'RocketCyber'),
  entry('syncro/zomentum', 'Zomentum'),
  entry('autotask/other', 'Elsewhere'),
];

let root: HTMLElement;
const asked = {
  onChoose: vi.fn(),
  onName: vi.fn(),
  onOpen: vi.fn(),
  onPrint: vi.fn(),
  onSave: vi.fn(),
  onRecord: vi.fn(),
};

function draw(
  shown: AuditState | null,
  chosen: readonly string[] = ['syncro/rocketcyber'],
  opening = false,
): Promise<void> {
  document.body.replaceChildren();
  root = document.body.appendChild(document.createElement('div'));
  const view = {
    state: shown,
    vendor: 'syncro' as const,
    catalogue,
    chosen,
    name: 'Acme token',
    at: Date.UTC(2026, 10, 22),
    said: '',
    opening,
  };
  return act(() => render(<AuditView {...view} {...asked} />, root));
}

function rows(selector: string): string[][] {
  return [...root.querySelectorAll(`${selector} tbody tr`)].map((row) =>
    [...row.children].map(({ textContent }) => textContent ?? ''),
  );
}

beforeEach(stubStrings);

describe('the report', () => {
  it('says in short what becomes of each integration, and in full why', async () => {
    await draw(state);
    expect(root.querySelector('h2#audit-report')?.textContent).toBe('Acme token');
    expect(rows('[data-part="summary"]')).toEqual([['RocketCyber', 'Would break', '21', '1', '2']]);
    const all = rows('section[data-verdict]');
    expect(all.map(([, standing]) => standing)).toEqual(['Lacking', 'Could not tell', 'Could not tell']);
    expect(all[0]).toEqual(['Assets - List', 'Lacking', 'off', 'on']);
    expect(all[1]?.[0]).toContain('still closed. Open it there');
    expect(all[2]?.[0]).toContain('Not on the page');
    expect(root.textContent).toContain('by manifest 0a1b2c3d: 18 of 21 rights');
    expect(root.textContent).toContain('usual choices');
    expect(root.textContent).not.toContain('Grant');
    expect(root.textContent).not.toMatch(/\$\d|undefined|\[object/);
  });

  it('lists what none of them asks for, and whose copy may hold it', async () => {
    await draw(state);
    expect(rows('[data-part="over"]')).toEqual([['Invoices - Delete', '', 'on', 'not asked for']]);
    expect(root.querySelector('[data-part="over"]')?.textContent).toContain('Other starts from a copy');
  });

  it('prints without what is pressed, and saves in three forms', async () => {
    await draw(state);
    const buttons = [...root.querySelectorAll('button')];
    for (const button of buttons) expect(button.closest('.screen-only')).not.toBeNull();
    for (const button of buttons) await act(() => button.click());
    expect(asked.onPrint).toHaveBeenCalledOnce();
    expect(asked.onSave.mock.calls).toEqual([['csv'], ['json']]);
    expect(asked.onRecord).toHaveBeenCalledOnce();
  });
});

it('says in the report itself, which prints, that parts were not read', async () => {
  await draw(state);
  const report = () => root.querySelector('[data-part="report"]')?.textContent;
  expect(report()).not.toContain('Not complete');
  await draw({ ...state, unopened: true });
  expect(report()).toContain('Not complete');
});

it('says what is closed, and has it opened in one press', async () => {
  await draw(state);
  expect(root.querySelector('[data-part="closed"]')).toBeNull();
  const closed = { ...state, unopened: true, unread: ['Finance', 'Sales'] };
  await draw(closed);
  const part = () => root.querySelector('[data-part="closed"]');
  expect(part()?.textContent).toContain(
    '2 groups of rights that this vendor is known to have: Finance, Sales.',
  );
  const button = () => part()?.querySelector('button');
  await act(() => button()?.click());
  expect(asked.onOpen).toHaveBeenCalledOnce();
  await draw(closed, [], true);
  expect(button()?.disabled).toBe(true);
  expect(root.querySelector('main')?.getAttribute('aria-busy')).toBe('true');
  expect(root.querySelector('[role="status"]')?.textContent).toContain('Opening');
});

describe('the choice', () => {
  it('is among the vendor’s own integrations, by what their name holds', async () => {
    await draw(state);
    const labels = () => [...root.querySelectorAll('fieldset label')].map(({ textContent }) => textContent);
    expect(labels()).toEqual(['RocketCyber', 'Zomentum']);
    const filter = root.querySelector<HTMLInputElement>('input[type=search]');
    if (filter) filter.value = 'zom';
    await act(() => void filter?.dispatchEvent(new Event('input', { bubbles: true })));
    // What is chosen stays in view.
    expect(labels()).toEqual(['RocketCyber', 'Zomentum']);
    const [first, second] = root.querySelectorAll<HTMLInputElement>('fieldset input');
    expect([first?.checked, second?.checked]).toEqual([true, false]);
    await act(() => second?.click());
    expect(asked.onChoose).toHaveBeenLastCalledWith('syncro/zomentum', true);
  });
});

it.each([
  ['the tab is closed', { trouble: 'gone', vendor: '', rights: 0 }, /closed/],
  ['no vendor’s page', { trouble: 'no-page', vendor: '', rights: 0 }, /no vendor/],
  ['a setup runs', { trouble: 'setup', vendor: '', rights: 0 }, /setup runs/],
  ['still reading', { reading: true, rights: 0 }, /Reading/],
  ['no rights on the page', { rights: 0 }, /no rights/],
  ['all parts are closed', { unopened: true, rights: 0 }, /page: 0.*closed and have not been read/],
  ['parts are closed', { unopened: true }, /closed and have not been read/],
] as const)('says where it stands: %s', async (_name, changes, says) => {
  await draw({ ...state, results: [], over: [], ...changes });
  expect(root.querySelector('[role="status"]')?.textContent).toMatch(says);
  expect(root.querySelector('[data-part="report"]') === null).toBe('rights' in changes);
});

it('keeps the choice while the page is nobody’s for a moment', async () => {
  await draw({ ...state, trouble: 'no-page', vendor: '', rights: 0, results: [], over: [] });
  expect(root.querySelectorAll('fieldset input')).toHaveLength(2);
});

it('asks for a choice before it judges', async () => {
  await draw({ ...state, results: [], over: [] }, []);
  expect(root.querySelector('[data-part="report"]')?.textContent).toContain('Choose integrations');
  expect(root.querySelector('[data-part="over"]')).toBeNull();
});
