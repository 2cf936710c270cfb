// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { ReportView } from '../../../components/report-view';
import type { HistoryEntry } from '../../../utils/setup/history-entry';
import { stubStrings } from './render-panel';

vi.mock('webextension-polyfill', () => ({ default: {} }));

const counts = { granted: 0, missing: 0, excess: 0, absent: 0, manual: 0 };
const entry: HistoryEntry = {
  id: 'one',
  startedAt: Date.UTC(2026, 10, 20, 9),
  endedAt: Date.UTC(2026, 10, 20, 11),
  vendor: 'syncro',
  host: 'acme.syncromsp.com',
  destination: 'RocketCyber',
  manifestId: 'syncro/rocketcyber',
  manifestVersion: '0a1b2c3d',
  before: { at: 1, counts, open: [], granted: ['Assets - List/Search'], more: [] },
  after: {
    at: 2,
    counts: { ...counts, granted: 2, missing: 1, excess: 1 },
    open: ['Contacts - Import'],
    granted: ['Assets - List/Search', 'Tickets - Create'],
    more: ['Invoices - Delete'],
  },
  values: { apiToken: '0123456789abcdef' },
  deliveries: [
    {
      at: Date.UTC(2026, 10, 20, 10),
      sink: 'form',
      where: 'https://app.rocketcyber.example',
      state: 'delivered',
    },
  ],
  expires: '2027-11-21',
  remindedAt: null,
};

let root: HTMLElement;
const print = vi.fn();

function draw(shown: HistoryEntry | null | undefined): Promise<void> {
  document.body.replaceChildren();
  root = document.body.appendChild(document.createElement('div'));
  return act(() => render(<ReportView entry={shown} onPrint={print} />, root));
}

function listed(part: string): string[] {
  return [...root.querySelectorAll(`[data-part="report-${part}"] li`)].map(
    ({ textContent }) => textContent ?? '',
  );
}

beforeEach(stubStrings);

it('tells what was granted, what was there, what is more than asked, and where the secret went', async () => {
  await draw(entry);
  expect(listed('granted')).toEqual(['Tickets - Create']);
  expect(listed('kept')).toEqual(['Assets - List/Search']);
  expect(listed('more')).toEqual(['Invoices - Delete']);
  expect(listed('open')).toEqual(['Contacts - Import']);
  expect(listed('sent').join()).toContain('app.rocketcyber.example');
  const heads = [...root.querySelectorAll('th[scope="row"]')].map(({ textContent }) => textContent);
  expect(heads).toEqual(['At', 'Started', 'Ended', 'Manifest', 'Rights at the end', 'Expires']);
  expect(root.textContent).toContain('acme.syncromsp.com');
  expect(root.textContent).not.toMatch(/\$\d|undefined|\[object/);
});

it('holds no secret and no fingerprint of one', async () => {
  await draw(entry);
  expect(root.textContent).not.toContain(entry.values.apiToken);
});

it('prints on a press, without its button', async () => {
  await draw(entry);
  const button = root.querySelector('button');
  await act(() => button?.click());
  expect(print).toHaveBeenCalledOnce();
  expect(button?.closest('.screen-only')).not.toBeNull();
});

it('says what it does not know', async () => {
  await draw({ ...entry, before: null, after: null, deliveries: [], endedAt: null, expires: null });
  expect(root.textContent).toContain('never read to their end');
  expect(listed('sent')).toEqual(['Not sent']);
  expect(root.textContent).toContain('not yet');
  await draw(null);
  expect(root.querySelector('[role="alert"]')?.textContent).toContain('private window');
  await draw(undefined);
  expect(root.querySelector('main')?.getAttribute('aria-busy')).toBe('true');
});

it('tells the steps that were done, when, and how sure that is', async () => {
  const at = Date.UTC(2026, 10, 20, 10);
  const steps = {
    save: { by: 'left', at },
    rights: { by: 'shown', at },
    member: { by: 'seen', at },
    deliver: { by: 'shown', at },
  } as const;
  await draw({ ...entry, steps });
  const lines = listed('steps');
  expect(lines.map((line) => line.split(',')[0])).toEqual([
    'Rights',
    'Create the token',
    'Send to RocketCyber',
  ]);
  expect(lines.every((line) => line.includes('2026'))).toBe(true);
  expect(lines[1]).toContain('Whether it was saved, no page has shown yet.');
  await draw({ ...entry, steps: { rights: '<b>' } } as unknown as HistoryEntry);
  expect(listed('steps')).toEqual([]);
});

it('takes an entry of before the names were kept', async () => {
  const { granted: _g, more: _m, ...old } = entry.after ?? { at: 0, counts, open: [] };
  await draw({ ...entry, before: null, after: old });
  expect(listed('granted')).toEqual([]);
  expect(listed('open')).toEqual(['Contacts - Import']);
});
