import { beforeEach, describe, expect, it, vi } from 'vitest';
import { panelActions } from '../../../entrypoints/sidepanel/panel-actions';
import type { PanelState, Target } from '../../../utils/setup/types';
import { states } from './states';

const request = vi.hoisted(() =>
  vi.fn<(wanted: { readonly origins: readonly string[] }) => Promise<boolean>>(),
);
const sendMessage = vi.hoisted(() => vi.fn<(message: unknown) => Promise<unknown>>());
vi.mock('webextension-polyfill', () => ({
  default: { permissions: { request }, runtime: { id: 'own', sendMessage, onMessage: {} } },
}));

const target = states['confirm-fields']?.deliveries[0]?.target as Target;
const chosen = [{ field: 0, handle: 1 }];

function wired(state: PanelState | null = null) {
  const notify = vi.fn();
  const refresh = vi.fn();
  return { notify, refresh, actions: panelActions({ tabId: 7, state: () => state, refresh, notify }) };
}

beforeEach(() => {
  request.mockReset().mockResolvedValue(true);
  sendMessage.mockReset().mockResolvedValue(null);
});

describe('asking for a host', () => {
  it('happens in the press, before anything is sent', async () => {
    const { actions } = wired();
    actions.send('one', chosen, { ...target, granted: false });
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins: ['https://app.rocketcyber.example/*'] });
    expect(sendMessage).not.toHaveBeenCalled();
    await vi.waitFor(() =>
      expect(sendMessage).toHaveBeenCalledWith({
        type: 'panel-target',
        setupId: 'one',
        targetTabId: target.tabId,
        sendTo: target.origin,
      }),
    );
  });

  it('is left out where the host is granted', async () => {
    wired().actions.send('one', chosen, { ...target, granted: true });
    expect(request).not.toHaveBeenCalled();
    expect(sendMessage).toHaveBeenCalledOnce();
  });

  it('sends nothing when it is refused, and says so', async () => {
    request.mockResolvedValue(false);
    const { actions, notify } = wired();
    actions.send('one', chosen, { ...target, granted: false });
    const refused = { tone: 'alert', key: 'accessRefused', args: ['https://app.rocketcyber.example'] };
    await vi.waitFor(() => expect(notify).toHaveBeenCalledWith(refused));
    expect(sendMessage).not.toHaveBeenCalled();
  });

  it('names the vendor’s host alone', () => {
    wired(states.withheld ?? null).actions.allow();
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins: ['https://acme.syncromsp.com/*'] });
  });
});

describe('answers of the background', () => {
  it('hand a value over only where there is one', async () => {
    const { actions } = wired();
    sendMessage
      .mockResolvedValueOnce({ value: 'token' })
      .mockResolvedValueOnce({ value: null })
      .mockResolvedValueOnce(null);
    expect(await actions.reveal('one', 'apiToken')).toBe('token');
    expect(await actions.reveal('one', 'apiToken')).toBeNull();
    expect(await actions.reveal('one', 'apiToken')).toBeNull();
  });

  it('that fail are told to the admin', async () => {
    sendMessage.mockRejectedValue(new Error('gone'));
    const { actions, notify } = wired();
    expect(await actions.keep('apiToken')).toBe(false);
    expect(notify).toHaveBeenCalledWith({ tone: 'alert', key: 'unanswered' });
  });

  it('that hand over a text say so when the browser does not let it be copied', async () => {
    const handover = { kind: 'copy', name: '', text: 'apiToken: token' };
    sendMessage.mockResolvedValueOnce({ handover });
    const writeText = vi.fn().mockRejectedValue(new Error('not focused'));
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    const { actions, notify } = wired();
    actions.deliver('one', { sink: 'clipboard', where: '', key: 'wayClipboard', ask: [] });
    await vi.waitFor(() => expect(notify).toHaveBeenLastCalledWith({ tone: 'alert', key: 'copyFailed' }));
    expect(sendMessage).toHaveBeenLastCalledWith({ type: 'panel-dismiss', tabId: 7 });
    vi.unstubAllGlobals();
  });
});
