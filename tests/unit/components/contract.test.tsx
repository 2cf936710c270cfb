// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest';
import type { PanelState } from '../../../utils/setup/types';
import { button, buttons, draw, list, parts, press, recordedActions, stubStrings } from './render-panel';
import { rightNames } from './sample-manifest';
import { states } from './states';

beforeAll(stubStrings);

function state(name: string): PanelState {
  const found = states[name];
  if (!found) throw new Error(`No state ${name}`);
  return found;
}

describe.each(Object.keys(states))('in every state: %s', (name) => {
  it('says which page, whether it is busy, and offers one primary button at most', async () => {
    await draw(state(name));
    const { page, setup, deliveries } = state(name);
    const busy = Boolean(setup?.work) || deliveries.some(({ sending }) => sending);
    expect(parts('panel').map((part) => part.getAttribute('aria-busy'))).toEqual([String(busy)]);
    expect(parts('page').map(({ dataset }) => [dataset.vendor, dataset.page])).toEqual([
      [page.vendor, page.kind],
    ]);
    expect(document.querySelectorAll('.primary').length).toBeLessThanOrEqual(1);
    expect(document.querySelectorAll('[role="status"]')).toHaveLength(1);
    expect(document.querySelectorAll('[role="alert"]').length).toBeLessThanOrEqual(1);
  });

  it('has a string for everything it shows and no id twice', async () => {
    await draw(state(name));
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    for (const element of document.querySelectorAll('button, h2, h3, summary, label')) {
      expect(element.textContent?.trim()).not.toBe('');
    }
    expect(document.body.textContent).not.toMatch(/\$\d|undefined|\[object/);
  });
});

describe('findings', () => {
  it('are list items with status, reason and the right as the manifest writes it', async () => {
    await draw(state('reasons'));
    const wanted = state('reasons').setup?.findings ?? [];
    const shown = [...(list('Permissions')?.querySelectorAll<HTMLElement>('[data-part="finding"]') ?? [])];
    expect(shown.map(({ dataset }) => [dataset.status, dataset.reason])).toEqual(
      wanted.map(({ status, reason }) => [status, reason]),
    );
    shown.forEach((item, index) => void expect(item.textContent).toContain(wanted[index]?.name));
  });

  it('give every reason a sentence of its own', async () => {
    await draw(state('reasons'));
    const hints = parts('finding')
      .filter(({ dataset }) => dataset.reason)
      .map((item) => item.querySelector('.hint')?.textContent ?? '');
    expect(hints).not.toContain('');
    expect(new Set(hints).size).toBe(hints.length);
  });

  it('keep excess folded away, inside the list', async () => {
    await draw(state('findings'));
    const excess = parts('finding').filter(({ dataset }) => dataset.status === 'excess');
    expect(excess).toHaveLength(3);
    for (const item of excess) {
      expect(item.closest('details')?.open).toBe(false);
      expect(list('Permissions')?.contains(item)).toBe(true);
    }
  });

  it('behind a list of their own have that list opened, and no other button of theirs', async () => {
    const actions = recordedActions();
    await draw(state('reasons'), actions);
    const rows = parts('finding').filter(({ dataset }) => dataset.status === 'manual');
    const atList = rows.filter(({ dataset }) => dataset.reason === 'dialog');
    expect(atList).toHaveLength(1);
    for (const row of rows) {
      const own = [...row.querySelectorAll('button')].map(({ textContent }) => textContent);
      expect(own.slice(1)).toEqual(atList.includes(row) ? ['Open list'] : []);
    }
    await press(button('Open list'));
    const { id } = state('reasons').setup?.findings.find(({ reason }) => reason === 'dialog') ?? {};
    expect(actions.grant.mock.calls).toEqual([[[id]]]);
  });

  it('are granted together, one by one, lowered together, one by one', async () => {
    const actions = recordedActions();
    await draw(state('findings'), actions);
    await press(button(/^Grant \d+ missing$/));
    await press(button(/^Remove \d+ excess$/));
    const [first] = parts('finding');
    if (first) await press(button('Grant', first));
    const last = parts('finding').at(-1);
    if (last) await press(button('Remove', last));
    expect(button(/^Grant \d+ missing$/).textContent).toBe('Grant 21 missing');
    expect(actions.grant.mock.calls).toEqual([[[]], [[rightNames[0]?.toLowerCase()]]]);
    expect(actions.remove.mock.calls).toEqual([[[]], [['excess:contracts - delete']]]);
  });

  it('cannot be granted when none is missing', async () => {
    await draw(state('granted'));
    const grant = button('Grant 0 missing');
    expect(grant.disabled).toBe(true);
    // A button that can't be pressed and speaks of zero is nothing to look at.
    expect(grant.className).toBe('unseen');
    expect(document.querySelector('.dock')?.textContent).toContain('Nothing missing');
    expect(button('Undo').disabled).toBe(false);
  });

  it('are not called complete when there is merely nothing to grant', async () => {
    await draw(state('unrecognised'));
    expect(document.querySelector('.nothing-missing')?.textContent).toBe('Nothing to grant');
  });

  it('can be stopped while they are granted, and nothing else started', async () => {
    const actions = recordedActions();
    await draw(state('granting'), actions);
    await press(button('Stop'));
    expect(actions.stop).toHaveBeenCalledOnce();
    expect(buttons('Grant').every(({ disabled }) => disabled)).toBe(true);
    expect(button('Grant 13 missing').disabled).toBe(true);
  });

  it('are shown on the page when their name is pressed', async () => {
    const actions = recordedActions();
    await draw(state('findings'), actions);
    await press(button('Assets - View Details'));
    expect(actions.show).toHaveBeenCalledWith('assets - view details');
  });

  it('keep the focus in the row when its button does its work', async () => {
    await draw(state('findings'));
    const [first] = parts('finding');
    if (!first) throw new Error('No finding');
    await press(button('Grant', first));
    expect(document.activeElement).toBe(button('Assets - View Details', first));
  });

  it('say what falls short where a box says it not by itself', async () => {
    const short = (column: string, is: string, wanted: string) => [{ column, is, wanted }];
    const findings = [
      { id: 'a', name: 'Tickets - Edit', status: 'missing', short: short('', 'off', 'on') },
      { id: 'b', name: 'Service Tickets', status: 'missing', short: short('Add', 'None', 'All') },
    ] as const;
    const setup = state('findings').setup;
    await draw({ ...state('findings'), setup: setup && { ...setup, findings } });
    expect(parts('finding').map((item) => item.querySelector('.hint')?.textContent)).toEqual([
      undefined,
      'Add: None, wanted All.',
    ]);
  });

  it('can be granted while the page is only read again', async () => {
    const setup = state('findings').setup;
    await draw({ ...state('findings'), setup: setup && { ...setup, work: { kind: 'reading' } } });
    expect(button('Grant 21 missing').disabled).toBe(false);
    expect(parts('panel')[0]?.getAttribute('aria-busy')).toBe('true');
  });

  it('can be narrowed to one status and back', async () => {
    await draw(state('reasons'));
    await press(button('7 by hand'));
    const shown = () => parts('finding').filter(({ hidden }) => !hidden);
    expect(new Set(shown().map(({ dataset }) => dataset.status))).toEqual(new Set(['manual']));
    await press(button('7 by hand'));
    expect(shown()).toHaveLength(13);
  });
});

it.each([
  ['captured', 'true'],
  ['sent', 'true'],
  ['granted', 'true'],
  ['before-save', 'false'],
  ['unknown', 'false'],
  ['findings', 'false'],
])('the foot looks like good news only where it is: %s, %s', async (name, good) => {
  await draw(state(name));
  expect(document.querySelector('.dock')?.getAttribute('data-good')).toBe(good);
});

describe('a page of which nothing could be read', () => {
  const status = () => document.querySelector('[role="status"]')?.textContent ?? '';
  const byHand = () => document.querySelector<HTMLDetailsElement>('.by-hand');

  it.each([
    ['new-version', /looks like the page with the permissions.*outline/],
    ['new-credential', /looks like the page that shows the credential.*Keep the value by hand/],
  ] as const)('that looks like one to help says so, and opens what works by hand: %s', async (name, says) => {
    await draw(state(name));
    expect(status()).toMatch(says);
    expect(byHand()?.open).toBe(true);
    expect(buttons('Make an outline')).toHaveLength(1);
    const [first] = document.querySelectorAll('.by-hand h3');
    expect(first?.textContent).toMatch(name === 'new-credential' ? /Keep a value/ : /Checklist/);
  });

  it('that is another leaves the way there', async () => {
    const setup = state('new-version').setup;
    await draw({ ...state('new-version'), setup: setup && { ...setup, likeness: 'other' } });
    expect(status()).toContain('Go to the page where the rights are chosen');
    expect(byHand()?.open).toBe(false);
  });
});

describe('before a setup and around it', () => {
  it('asks for access in the press itself', async () => {
    const actions = recordedActions();
    await draw(state('withheld'), actions);
    button('Allow').click();
    expect(actions.allow).toHaveBeenCalledOnce();
  });

  it('ends the setup and lets a held-back save pass', async () => {
    const actions = recordedActions();
    await draw(state('held'), actions);
    await press(button('End setup'));
    await press(button('Save anyway'));
    expect([actions.end.mock.calls.length, actions.release.mock.calls.length]).toEqual([1, 1]);
  });

  it('says what to do when the background does not answer', async () => {
    const actions = recordedActions();
    await draw(null, actions, true);
    expect(document.querySelector('[role="alert"]')?.textContent).toContain('does not answer');
    await press(button('Try again'));
    expect(actions.retry).toHaveBeenCalledOnce();
  });
});
