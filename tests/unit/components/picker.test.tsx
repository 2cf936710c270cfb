// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest';
import type { PanelState } from '../../../utils/setup/types';
import {
  button,
  buttons,
  draw,
  key,
  list,
  parts,
  press,
  recordedActions,
  redraw,
  stubStrings,
  type,
} from './render-panel';
import { states } from './states';

beforeAll(stubStrings);

function combobox(): HTMLInputElement {
  const found = document.querySelector<HTMLInputElement>('input[role="combobox"]');
  if (!found) throw new Error('No combobox');
  return found;
}

function options(): HTMLElement[] {
  const shown = document.querySelector<HTMLElement>('[role="listbox"]');
  return shown && !shown.hidden ? [...shown.querySelectorAll<HTMLElement>('[role="option"]')] : [];
}

describe('choosing the integration', () => {
  it('offers the vendor’s own integrations under a labelled combobox', async () => {
    await draw(states.choose ?? null);
    expect(document.querySelector(`label[for="${combobox().id}"]`)?.textContent).toBe('Integration');
    expect(options().map((option) => option.querySelector('.option-name')?.textContent)).toEqual([
      'Gradient MSP',
      'RocketCyber',
      'ScalePad Lifecycle Manager',
      'Tier2Tickets',
    ]);
  });

  it('filters as text is typed and starts the one that is pressed', async () => {
    const actions = recordedActions();
    await draw(states.choose ?? null, actions);
    await type(combobox(), 'rocket');
    const [only, ...others] = options();
    expect([only?.textContent?.includes('RocketCyber'), others]).toEqual([true, []]);
    if (only) await press(only);
    expect(actions.start).toHaveBeenCalledExactlyOnceWith('syncro/rocketcyber');
  });

  it('works by keyboard alone', async () => {
    const actions = recordedActions();
    await draw(states.choose ?? null, actions);
    await key(combobox(), 'ArrowDown');
    await key(combobox(), 'ArrowDown');
    expect(document.getElementById(combobox().getAttribute('aria-activedescendant') ?? '')).toBe(
      options()[1],
    );
    await key(combobox(), 'Enter');
    expect(actions.start).toHaveBeenCalledExactlyOnceWith('syncro/rocketcyber');
  });

  it('has the focus where nothing runs, and takes what is typed on Enter', async () => {
    const actions = recordedActions();
    await draw(states.choose ?? null, actions);
    expect(document.activeElement).toBe(combobox());
    await key(combobox(), 'Enter');
    expect(actions.start).not.toHaveBeenCalled();
    await type(combobox(), 'm');
    const named = () => document.getElementById(combobox().getAttribute('aria-activedescendant') ?? '');
    expect(named()?.textContent).toContain('Gradient MSP');
    await type(combobox(), 'nothing of that name');
    expect([named(), combobox().hasAttribute('aria-activedescendant')]).toEqual([null, false]);
    await key(combobox(), 'Enter');
    expect(actions.start).not.toHaveBeenCalled();
    await type(combobox(), 'rocket');
    await key(combobox(), 'Enter');
    expect(actions.start).toHaveBeenCalledExactlyOnceWith('syncro/rocketcyber');
  });

  it('takes the focus when a setup ends, and from nothing that has it', async () => {
    const actions = recordedActions();
    await draw(states.findings ?? null, actions);
    expect(document.activeElement).toBe(document.body);
    await redraw(states.choose ?? null, actions);
    expect(document.activeElement).toBe(combobox());
    await draw(states.findings ?? null, actions);
    const elsewhere = document.body.appendChild(document.createElement('button'));
    elsewhere.focus();
    await redraw(states.choose ?? null, actions);
    expect(document.activeElement).toBe(elsewhere);
  });

  it('proposes first what was set up here before, until something is typed that it is not', async () => {
    const state = { ...(states.choose as PanelState), recent: ['syncro/tier2tickets', 'syncro/rocketcyber'] };
    await draw(state);
    const shown = () => options().map((option) => option.textContent?.replace(/\s+/g, ' '));
    expect(shown()).toEqual([
      'Tier2Tickets set up before · list goes on in the source',
      'RocketCyber set up before · 21 rights',
      'Gradient MSP 9 rights',
      expect.stringContaining('ScalePad Lifecycle Manager'),
    ]);
    await type(combobox(), 'msp');
    expect(shown()).toEqual(['Gradient MSP 9 rights']);
  });

  it('folds away in a setup, opens to choose another, closes on Escape', async () => {
    const actions = recordedActions();
    await draw(states.findings ?? null, actions);
    expect([combobox().value, combobox().getAttribute('aria-expanded'), options()]).toEqual([
      'RocketCyber',
      'false',
      [],
    ]);
    await press(combobox());
    expect(combobox().getAttribute('aria-expanded')).toBe('true');
    await key(combobox(), 'Escape');
    expect(options()).toEqual([]);
    await press(combobox());
    const gradient = options()[0];
    if (gradient) await press(gradient);
    expect(actions.start).toHaveBeenCalledExactlyOnceWith('syncro/gradient-msp');
  });
});

describe('the rest of the form', () => {
  it('takes all suggestions in one press where there are several, and leaves out what is filled or typed', async () => {
    const actions = recordedActions();
    const state = states.findings as PanelState;
    const fields = [
      { label: 'Name', state: 'typed' },
      { label: 'Member ID', state: 'offered', value: 'umbrella' },
      { label: 'Location', state: 'empty' },
      { label: 'Level', state: 'offered', value: 'Corporate' },
    ] as const;
    await draw({ ...state, setup: state.setup && { ...state.setup, fields } }, actions);
    await press(button('Fill in all 2 suggestions'));
    expect(actions.fill).toHaveBeenCalledExactlyOnceWith(['Member ID', 'Level']);
    await redraw({ ...state, setup: state.setup && { ...state.setup, fields: fields.slice(0, 3) } }, actions);
    expect(buttons(/Fill in all/)).toEqual([]);
    await press(button('Use'));
    expect(actions.fill).toHaveBeenLastCalledWith(['Member ID']);
  });
});

describe('by hand', () => {
  it('opens by itself when no row is found, and ticks, copies, keeps', async () => {
    const actions = recordedActions();
    await draw(states.unrecognised ?? null, actions);
    expect(document.querySelector<HTMLDetailsElement>('.by-hand')?.open).toBe(true);
    const rows = [...(list('Checklist')?.querySelectorAll('li') ?? [])];
    expect(rows).toHaveLength(21);
    const [first, second] = rows;
    expect(first?.querySelector('input')?.checked).toBe(true);
    const box = second?.querySelector('input');
    if (box) await press(box);
    expect(actions.tick).toHaveBeenCalledWith('assets - list/search', true);
    if (second) await press(button('Copy name', second));
    expect(actions.copyText).toHaveBeenCalledWith('Assets - List/Search');
    await press(button('Keep'));
    expect(actions.keep).toHaveBeenCalledWith('subdomain');
  });

  it('shows the outline whole before it is saved', async () => {
    const actions = recordedActions();
    await draw(states.unrecognised ?? null, actions);
    await press(button('Make an outline'));
    expect(document.querySelector('textarea')?.value).toBe('heading: New API Token');
    expect(actions.saveOutline).not.toHaveBeenCalled();
    await press(button('Save outline'));
    expect(actions.saveOutline).toHaveBeenCalledWith('heading: New API Token');
  });

  it('asks for what only the admin can say', async () => {
    const actions = recordedActions();
    await draw(states.levels ?? null, actions);
    const input = document.querySelector<HTMLInputElement>('#give-companyId');
    if (input) await type(input, ' acme ');
    await press(button('Keep', document.querySelector('.give') ?? document));
    expect(actions.give).toHaveBeenCalledWith('one', 'companyId', 'acme');
    expect(parts('panel')).toHaveLength(1);
  });

  it('confirms inferred rows and chooses groups one at a time', async () => {
    const actions = recordedActions();
    await draw(states.inferred ?? null, actions);
    const boxes = [...document.querySelectorAll<HTMLInputElement>('.check input')];
    const checked = (text: string) => boxes.find((box) => box.closest('label')?.textContent?.includes(text));
    const quotes = checked('Quotes');
    const row = checked('CRM > Organizations');
    if (quotes) await press(quotes);
    if (row) await press(row);
    expect(actions.choose).toHaveBeenCalledExactlyOnceWith({ kind: 'group', id: 'quotes', on: false });
    expect(actions.confirm).toHaveBeenCalledExactlyOnceWith(['crm > organizations: view'], true);
  });

  it('confirms all inferred rows in one press, beneath the rows and the guide’s address, and keeps the focus there', async () => {
    const actions = recordedActions();
    const state = states.inferred as PanelState;
    const [row, other] = (state.manifest?.requirements ?? []).map(({ id }) => id) as [string, string];
    await draw(state, actions);
    const all = button('I have compared these 2 rows with the guide');
    const fold = all.closest('details') as HTMLElement;
    expect([...fold.querySelectorAll('a, input, button')].map(({ localName }) => localName)).toEqual([
      'a',
      'input',
      'input',
      'button',
    ]);
    await press(all);
    expect(actions.confirm).toHaveBeenCalledExactlyOnceWith([row, other], true);
    expect(document.activeElement).toBe(fold.querySelector('summary'));
    const withSetup = (confirmed: readonly string[]) => ({
      ...state,
      setup: state.setup && { ...state.setup, confirmed },
    });
    await redraw(withSetup([row]), actions);
    await press(button('I have compared this row with the guide'));
    expect(actions.confirm).toHaveBeenLastCalledWith([other], true);
    await redraw(withSetup([row, other]), actions);
    expect(buttons(/compared/)).toEqual([]);
    const box = fold.querySelectorAll('input')[1] as HTMLInputElement;
    await press(box);
    expect(actions.confirm).toHaveBeenLastCalledWith([other], false);
  });
});
