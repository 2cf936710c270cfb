// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { HistoryLimits } from '../../../components/history-limits';
import { HistoryList } from '../../../components/history-list';
import { HistoryReminders } from '../../../components/history-reminders';
import type { HistoryEntry } from '../../../utils/setup/history-entry';
import { longest } from '../../../utils/setup/limits';
import { stubStrings } from './render-panel';

vi.mock('webextension-polyfill', () => ({ default: {} }));

const none = { granted: 0, missing: 0, excess: 0, absent: 0, manual: 0 };
const first: HistoryEntry = {
  id: 'one',
  startedAt: Date.UTC(2026, 10, 20, 9),
  endedAt: null,
  vendor: 'syncro',
  host: 'acme.syncromsp.com',
  destination: 'RocketCyber',
  manifestId: 'syncro/rocketcyber',
  manifestVersion: '0a1b2c3d',
  before: { at: 1, counts: { ...none, missing: 21 }, open: [] },
  after: { at: 2, counts: { ...none, granted: 20, missing: 1 }, open: ['Tickets - Create'] },
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
const later: HistoryEntry = {
  ...first,
  id: 'two',
  startedAt: Date.UTC(2026, 10, 21, 9),
  destination: 'Zomentum',
  host: 'other.syncromsp.com',
  before: null,
  after: null,
  deliveries: [],
  expires: null,
};

let root: HTMLElement;

function draw(view: Parameters<typeof render>[0]): Promise<void> {
  document.body.replaceChildren();
  root = document.body.appendChild(document.createElement('div'));
  return act(() => render(view, root));
}

function rows(): string[] {
  return [...root.querySelectorAll('[data-part="history"]')].map(({ textContent }) => textContent ?? '');
}

function press(name: string): Promise<void> {
  const button = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === name);
  if (!button) throw new Error(`no button ${name}`);
  return act(() => button.click());
}

async function type(text: string): Promise<void> {
  const field = root.querySelector('input');
  if (!field) throw new Error('no filter');
  field.value = text;
  await act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
}

beforeEach(stubStrings);

describe('the history', () => {
  const save = vi.fn();
  const wipe = vi.fn();

  beforeEach(async () => {
    vi.clearAllMocks();
    await draw(<HistoryList entries={[later, first]} onSave={save} onWipe={wipe} />);
  });

  it('tells of each setup when, whose, with which rights, where to, until when', () => {
    const [, row = ''] = rows();
    for (const part of [
      'RocketCyber, with Syncro',
      'acme.syncromsp.com',
      'manifest 0a1b2c3d',
      'Rights before: 21 missing',
      'Rights after: 20 granted, 1 missing',
      'form in a tab, app.rocketcyber.example',
      'Expires',
    ])
      expect(row).toContain(part);
    expect(rows()[0]).toContain('Not sent');
  });

  it('tells which setup made a secret that another had made before', () => {
    expect(rows()[0]).toContain('Same secret as on');
    expect(rows()[1]).not.toContain('Same secret as on');
  });

  it.each([
    ['zomentum', 1],
    ['2026-11-20', 1],
    ['tickets rocketcyber', 1],
    ['syncro', 2],
    ['nothing of the kind', 0],
  ])('is filtered by %s, and what is shown is what is saved', async (query, count) => {
    await type(query);
    expect(rows()).toHaveLength(count);
    await press('Save as CSV');
    expect(save.mock.calls[0]?.[0]).toBe('csv');
    expect(save.mock.calls[0]?.[1]).toHaveLength(count);
  });

  it('is wiped at the second press alone', async () => {
    await press('Wipe the history');
    expect(wipe).not.toHaveBeenCalled();
    await press('Cancel');
    await press('Wipe the history');
    await press('Wipe the history');
    expect(wipe).toHaveBeenCalledOnce();
  });

  it('says so when there is none', async () => {
    await draw(<HistoryList entries={[]} onSave={save} onWipe={wipe} />);
    expect(root.textContent).toBe('No setup yet.');
  });
});

describe('how long things are kept', () => {
  it('is chosen from what shortens it', async () => {
    const choose = vi.fn();
    await draw(<HistoryLimits limits={longest} byPolicy={[]} onChoose={choose} />);
    const [delivered, waiting] = [...root.querySelectorAll('select')];
    expect(delivered?.selectedOptions[0]?.textContent).toBe('10 minutes');
    expect(waiting?.selectedOptions[0]?.textContent).toBe('until the browser closes');
    if (!waiting) throw new Error('no choice');
    waiting.value = '60';
    await act(() => void waiting.dispatchEvent(new Event('change', { bubbles: true })));
    expect(choose).toHaveBeenCalledWith('waitingMinutes', 60);
  });

  it('says what the company’s policy sets, and offers no way round it', async () => {
    const limits = { ...longest, waitingMinutes: 120 };
    await draw(<HistoryLimits limits={limits} byPolicy={['waitingMinutes']} onChoose={vi.fn()} />);
    expect(root.textContent).toContain('Set by your company’s policy: 2 hours.');
    expect(root.querySelectorAll('select')).toHaveLength(2);
  });
});

it('reminders are asked for by a press, and offer days only then', async () => {
  const choose = vi.fn();
  await draw(<HistoryReminders reminders={{ on: false, days: 14 }} onChoose={choose} />);
  expect(root.querySelector('select')).toBeNull();
  await act(() => root.querySelector('input')?.click());
  expect(choose).toHaveBeenCalledWith({ on: true, days: 14 });
});
