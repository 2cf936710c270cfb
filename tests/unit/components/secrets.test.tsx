// @vitest-environment happy-dom

import { act } from 'preact/test-utils';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PanelState } from '../../../utils/setup/types';
import {
  button,
  buttons,
  draw,
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
afterEach(() => void vi.useRealTimers());

function state(name: string): PanelState {
  const found = states[name];
  if (!found) throw new Error(`No state ${name}`);
  return found;
}

function secret(field: string): HTMLElement {
  const found = parts('secret').find(({ dataset }) => dataset.field === field);
  if (!found) throw new Error(`No secret ${field}`);
  return found;
}

describe('secrets', () => {
  it('are items of a list named Secrets, with field and state', async () => {
    await draw(state('captured'));
    const items = [...(list('Secrets')?.querySelectorAll<HTMLElement>('[data-part="secret"]') ?? [])];
    expect(items.map(({ dataset }) => [dataset.field, dataset.state])).toEqual([
      ['subdomain', 'captured'],
      ['apiToken', 'captured'],
    ]);
    expect(document.querySelector('[role="status"]')?.textContent).toContain('Safe to leave this page.');
  });

  it('lead to a destination that has to be filled before the vendor’s record is saved', async () => {
    await draw(state('before-save'));
    const said = document.querySelector('[role="status"]')?.textContent;
    expect(said).toContain('Before you save here');
    expect(said).not.toContain('Safe to leave');
  });

  it('never say it is safe to leave before everything the destination needs is kept', async () => {
    await draw(state('granted'));
    expect(document.body.textContent).not.toContain('Safe to leave');
    expect(buttons(/^Send to/)).toEqual([]);
  });

  it('show their value in one place only, and hide it again by themselves', async () => {
    vi.useFakeTimers();
    await draw(state('captured'));
    expect(document.body.innerHTML).not.toContain('the-secret-value');
    await press(button('Reveal', secret('apiToken')));
    expect(parts('secret-value').map(({ textContent }) => textContent)).toEqual(['the-secret-value']);
    expect(document.body.innerHTML.split('the-secret-value')).toHaveLength(2);
    await act(() => void vi.advanceTimersByTime(20_000));
    expect(document.body.innerHTML).not.toContain('the-secret-value');
  });

  it('warn of clipboard histories once copied, and clear the clipboard', async () => {
    const actions = recordedActions();
    await draw(state('captured'), actions);
    await press(button('Copy', secret('apiToken')));
    expect(actions.copySecret).toHaveBeenCalledWith('one', 'apiToken');
    expect(secret('apiToken').textContent).toContain('Clipboard histories keep');
    await press(button('Clear clipboard'));
    expect(actions.clearClipboard).toHaveBeenCalledOnce();
    expect(secret('apiToken').textContent).not.toContain('Clipboard histories keep');
  });

  it('are neither copied nor sent into a form where the company’s policy leaves that out', async () => {
    const shown = state('captured');
    const barred = ['form', 'clipboard'] as const;
    await draw({ ...shown, deliveries: shown.deliveries.map((one) => ({ ...one, barred })) });
    expect(buttons(/^(Copy|Send to)/)).toEqual([]);
    await vi.waitFor(() =>
      expect(document.body.textContent).toContain('by your company’s policy: form in a tab, Clipboard.'),
    );
  });

  it('are forgotten only after asking once', async () => {
    const actions = recordedActions();
    await draw(state('captured'), actions);
    await press(button('Forget', secret('apiToken')));
    expect(actions.forget).not.toHaveBeenCalled();
    await press(button('Forget', secret('apiToken')));
    expect(actions.forget).toHaveBeenCalledWith('one', 'apiToken');
  });

  it('say so when a value is gone', async () => {
    const actions = recordedActions();
    actions.reveal.mockResolvedValue(null);
    await draw(state('captured'), actions);
    await press(button('Reveal', secret('apiToken')));
    expect(document.querySelector('[role="alert"]')?.textContent).toContain('no longer kept');
  });
});

describe('sending', () => {
  it('sends to the proposed fields with one press when each has its own', async () => {
    const actions = recordedActions();
    await draw(state('confirm-fields'), actions);
    expect(document.body.textContent).toContain('app.rocketcyber.example');
    button(/^Send to RocketCyber$/).click();
    const target = state('confirm-fields').deliveries[0]?.target;
    const chosen = [
      { field: 0, handle: 1 },
      { field: 1, handle: 2 },
    ];
    expect(actions.send).toHaveBeenCalledExactlyOnceWith('one', chosen, target);
  });

  it('does not send two values into one field, nor while one has none', async () => {
    await draw(state('confirm-fields'));
    const select = [...document.querySelectorAll<HTMLSelectElement>('.target-field select')][1];
    if (!select) throw new Error('No select');
    await type(select, '1');
    expect(button(/^Send to/).disabled).toBe(true);
    await type(select, '-1');
    expect(button(/^Send to/).disabled).toBe(true);
    await type(select, '2');
    expect(button(/^Send to/).disabled).toBe(false);
  });

  it('takes the only tab there is, and asks which when there are several', async () => {
    const actions = recordedActions();
    const captured = state('captured');
    await draw({ ...captured, targets: captured.targets.slice(0, 1) }, actions);
    await press(button(/^Send to/));
    expect(actions.target).toHaveBeenCalledWith('one', 9);
    await redraw(captured, actions);
    await press(button(/^Send to/));
    expect(list('Choose the tab')?.querySelectorAll('li')).toHaveLength(2);
    expect(actions.send).not.toHaveBeenCalled();
  });

  it('waits for the fields before Send can be pressed, and says whose site it was before', async () => {
    const captured = state('captured');
    const [delivery] = captured.deliveries;
    if (!delivery) throw new Error('No delivery');
    await draw({ ...captured, deliveries: [{ ...delivery, looking: true }] });
    expect(button(/^Send to/).disabled).toBe(true);
    const [confirm] = state('confirm-fields').deliveries;
    if (!confirm?.target) throw new Error('No target');
    const target = { ...confirm.target, takenBy: 'Lifecycle Manager' };
    await redraw({ ...captured, deliveries: [{ ...confirm, target }] }, recordedActions());
    expect(document.body.textContent).toContain('took the values of Lifecycle Manager before');
  });

  it('takes the tab the admin is on', async () => {
    const actions = recordedActions();
    await draw(state('at-destination'), actions);
    await press(button('Use this tab'));
    expect(actions.target).toHaveBeenCalledWith('one', 9);
  });

  it('asks for the destination’s own word once all is delivered', async () => {
    await draw(state('sent'));
    expect(document.body.textContent).toContain('Does RocketCyber say it is connected?');
    await press(button('Yes'));
    expect(document.querySelector('[role="status"]')?.textContent).toContain('RocketCyber is connected.');
  });

  it('offers the report of the setup once it is connected, but in a private window, which leaves none', async () => {
    const report = 'a[href^="/report.html?setup="]';
    await draw(state('sent'));
    expect(document.querySelector(report)).toBeNull();
    await press(button('Yes'));
    expect(document.querySelector(report)?.getAttribute('href')).toBe('/report.html?setup=one');
    const { setup, ...rest } = state('sent');
    await draw({ ...rest, setup: setup && { ...setup, incognito: true } });
    await press(button('Yes'));
    expect(document.querySelector(report)).toBeNull();
  });

  it('names the list of another setup’s values differently', async () => {
    await draw(state('others-waiting'));
    expect(list('Waiting for Gradient MSP')?.querySelectorAll('[data-part="secret"]')).toHaveLength(2);
    expect(list('Secrets')?.querySelectorAll('[data-part="secret"]')).toHaveLength(1);
  });
});
