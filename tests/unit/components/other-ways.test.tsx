// @vitest-environment happy-dom

import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { panelActions } from '../../../entrypoints/sidepanel/panel-actions';
import type { Delivery, PanelState, Way } from '../../../utils/setup/types';
import { button, buttons, draw, list, parts, press, recordedActions, stubStrings } from './render-panel';
import { delivery } from './state-parts';
import { states } from './states';

const request = vi.hoisted(() => vi.fn<() => Promise<boolean>>());
const sendMessage = vi.hoisted(() => vi.fn<(message: unknown) => Promise<unknown>>());
vi.mock('webextension-polyfill', () => ({
  default: { permissions: { request }, runtime: { id: 'own', sendMessage, onMessage: {} } },
}));

const store: Way = {
  sink: 'openbao',
  where: 'bao.acme.example:8200/secret/rolecall',
  ask: ['https://bao.acme.example/*'],
  key: 'wayOpenBao',
};
const copy: Way = { sink: 'clipboard', where: '', ask: [], key: 'wayClipboard' };

beforeAll(stubStrings);
beforeEach(() => {
  request.mockReset().mockResolvedValue(true);
  sendMessage.mockReset().mockResolvedValue(null);
});

function captured(more: Partial<Delivery>): PanelState {
  const state = states.captured;
  if (!state) throw new Error('No state captured');
  return { ...state, deliveries: [{ ...delivery(), ...state.deliveries[0], ...more }] };
}

describe('other ways', () => {
  it('are a button each that names the place, and a link to where they are set up', async () => {
    const actions = recordedActions();
    await draw(captured({ ways: [store, copy] }), actions);
    const ways = list('Deliver another way');
    if (!ways) throw new Error('No list');
    expect(buttons(/./, ways).map(({ textContent }) => textContent)).toEqual([
      'Store in bao.acme.example:8200/secret/rolecall',
      'Copy everything',
    ]);
    await press(button(/^Store in/));
    expect(actions.deliver).toHaveBeenCalledExactlyOnceWith('one', store);
    expect(document.querySelector('a[href="/options.html#sinks"]')?.textContent).toBe(
      'Set up ways to deliver',
    );
  });

  it('wait while something is being sent', async () => {
    await draw(captured({ ways: [store], sending: true }));
    expect(button(/^Store in/).disabled).toBe(true);
  });

  it('are not offered before everything is captured', async () => {
    await draw(captured({ ways: [store], secrets: [] }));
    expect(buttons(/^Store in/)).toEqual([]);
  });

  it('that stored the values ask nothing of the destination', async () => {
    const state = states.sent;
    const [first] = state?.deliveries ?? [];
    if (!state || !first) throw new Error('No state sent');
    await draw({ ...state, deliveries: [{ ...first, by: 'openbao' }] });
    expect(buttons('Yes')).toEqual([]);
  });
});

describe('the proof', () => {
  it('is asked for by a button, and its lines say what was refused', async () => {
    const actions = recordedActions();
    const lines = [
      { id: 'a', name: 'Tickets - Edit', outcome: 'refused', key: 'proofLineRefused', args: [''] },
      { id: 'b', name: 'Assets - List/Search', outcome: 'works', key: 'proofLineWorks', args: [] },
    ] as const;
    await draw(captured({ proof: { running: false, lines } }), actions);
    await press(button('Prove it works'));
    expect(actions.prove).toHaveBeenCalledExactlyOnceWith('one');
    expect(parts('proof').map(({ dataset, textContent }) => [dataset.outcome, textContent])).toEqual([
      ['refused', 'Tickets - EditRefused'],
      ['works', 'Assets - List/SearchWorks'],
    ]);
  });

  it('says that it is under way, and can’t be asked for twice', async () => {
    await draw(captured({ proof: { running: true, lines: [] } }));
    expect(button('Asking the vendor …').disabled).toBe(true);
  });
});

describe('the press', () => {
  function wired() {
    const notify = vi.fn();
    return { notify, actions: panelActions({ tabId: 7, state: () => null, refresh: vi.fn(), notify }) };
  }

  it('asks for the host first, and sends what the panel showed', async () => {
    wired().actions.deliver('one', store);
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins: store.ask });
    expect(sendMessage).not.toHaveBeenCalled();
    const message = { type: 'panel-deliver', setupId: 'one', sink: 'openbao', where: store.where };
    await vi.waitFor(() => expect(sendMessage).toHaveBeenCalledWith(message));
  });

  it('sends nothing when the host is refused', async () => {
    request.mockResolvedValue(false);
    const { actions, notify } = wired();
    actions.deliver('one', store);
    const refused = { tone: 'alert', key: 'accessRefused', args: ['https://bao.acme.example'] };
    await vi.waitFor(() => expect(notify).toHaveBeenCalledWith(refused));
    expect(sendMessage).not.toHaveBeenCalled();
  });

  it('hands a file to the downloads and a text to the clipboard', async () => {
    const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const writeText = vi.fn(async () => undefined);
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    const { actions } = wired();
    sendMessage.mockResolvedValueOnce({ handover: { kind: 'file', name: 'a.jwe', text: 'sealed' } });
    actions.deliver('one', { ...copy, sink: 'file' });
    await vi.waitFor(() => expect(saved).toHaveBeenCalledOnce());
    sendMessage.mockResolvedValueOnce({ handover: { kind: 'copy', name: '', text: 'apiToken: x' } });
    actions.deliver('one', copy);
    await vi.waitFor(() => expect(writeText).toHaveBeenCalledWith('apiToken: x'));
    vi.unstubAllGlobals();
    stubStrings();
  });
});
