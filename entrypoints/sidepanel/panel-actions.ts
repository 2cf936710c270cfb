import browser from 'webextension-polyfill';
import type { Actions } from '../../components/actions';
import { sendToBackground } from '../../utils/messaging/channel';
import type { FromPanel } from '../../utils/messaging/protocol';
import type { Notice, PanelState } from '../../utils/setup/types';
import type { Handover } from '../../utils/sinks/types';
import { saveText, writeClipboard } from './clipboard';

interface Wiring {
  readonly tabId: number;
  readonly state: () => PanelState | null;
  readonly refresh: () => void;
  /** Shows a notice of the panel's own wiring. */
  readonly notify: (notice: Notice | null) => void;
}

/** Each thing the admin can do as one message to the background. */
export function panelActions({ tabId, state, refresh, notify }: Wiring): Actions {
  async function ask(message: FromPanel): Promise<unknown> {
    try {
      return await sendToBackground(message);
    } catch {
      notify({ tone: 'alert', key: 'unanswered' });
      return null;
    }
  }
  function tell(message: FromPanel): void {
    notify(null);
    void ask(message).then(refresh);
  }
  async function reveal(setupId: string, field: string): Promise<string | null> {
    return text(await ask({ type: 'panel-reveal', setupId, field }), 'value');
  }
  /** Must run in the press itself: a browser asks only then. */
  function withHost(origin: string, then: () => void): void {
    withHosts([`${origin}/*`], then);
  }
  function withHosts(origins: readonly string[], then: () => void): void {
    const refused = () =>
      notify({ tone: 'alert', key: 'accessRefused', args: [origins.join().replaceAll('/*', '')] });
    browser.permissions
      .request({ origins: [...origins] })
      .then((granted) => (granted ? then() : refused()), refused);
  }

  return {
    allow: () => {
      const page = state()?.page;
      if (!page) return;
      const { origin, server } = page;
      withHost(origin, () =>
        tell(server ? { type: 'panel-server', tabId, origin } : { type: 'panel-look', tabId }),
      );
    },
    start: (manifestId) => {
      notify(null);
      void ask({ type: 'panel-start', tabId, manifestId });
    },
    end: () => tell({ type: 'panel-end', tabId }),
    choose: (choice) => tell({ type: 'panel-choose', tabId, choice }),
    confirm: (ids, confirmed) => tell({ type: 'panel-confirm', tabId, ids, confirmed }),
    grant: (ids) => tell({ type: 'panel-grant', tabId, ids, lower: false }),
    remove: (ids) => tell({ type: 'panel-grant', tabId, ids, lower: true }),
    stop: () => tell({ type: 'panel-stop', tabId }),
    undo: () => tell({ type: 'panel-undo', tabId }),
    release: () => tell({ type: 'panel-release', tabId }),
    show: (id) => tell({ type: 'panel-show', tabId, id }),
    fill: (labels) => tell({ type: 'panel-fill', tabId, labels }),
    tick: (id, ticked) => tell({ type: 'panel-tick', tabId, id, ticked }),
    tickStep: (step, done) => tell({ type: 'panel-step', tabId, step, done }),
    goTo: (step) => tell({ type: 'panel-go', tabId, step }),
    pointAt: (step) => tell({ type: 'panel-point', tabId, step }),
    keep: async (field) => {
      const reply = await ask({ type: 'panel-keep', tabId, field });
      refresh();
      return (reply as { kept?: unknown } | null)?.kept === true;
    },
    outline: async () => text(await ask({ type: 'panel-outline', tabId }), 'outline'),
    saveOutline: (outline) => saveText('rolecall-outline.txt', outline),
    reveal,
    copySecret: async (setupId, field) => {
      const value = await reveal(setupId, field);
      return value !== null && writeClipboard(value);
    },
    clearClipboard: () => writeClipboard(''),
    copyText: writeClipboard,
    forget: (setupId, field) => tell({ type: 'panel-forget', setupId, field }),
    give: (setupId, field, value) => tell({ type: 'panel-give', setupId, field, value }),
    target: (setupId, targetTabId) => tell({ type: 'panel-target', setupId, targetTabId, sendTo: '' }),
    send: (setupId, chosen, target) => {
      const { tabId: targetTabId, origin } = target;
      // Without access nobody knows what the tab shows now: it is read again before anything is sent.
      const readAndSend = () => tell({ type: 'panel-target', setupId, targetTabId, sendTo: origin });
      if (target.granted) tell({ type: 'panel-send', setupId, targetTabId, sendTo: origin, chosen });
      else withHost(origin, readAndSend);
    },
    deliver: (setupId, { sink, where, ask: hosts }) => {
      const deliver = async () => {
        notify(null);
        const reply = await ask({ type: 'panel-deliver', setupId, sink, where });
        if (!(await handOver(reply))) {
          // The background takes a text that it gave out for copied.
          await ask({ type: 'panel-dismiss', tabId });
          notify({ tone: 'alert', key: 'copyFailed' });
        }
        refresh();
      };
      if (hosts.length) withHosts(hosts, deliver);
      else void deliver();
    },
    prove: (setupId) => tell({ type: 'panel-prove', setupId }),
    dismiss: () => tell({ type: 'panel-dismiss', tabId }),
    retry: refresh,
  };
}

/** What only a page of the browser can hand over: a file to save, a text to copy. False when the browser refuses. */
async function handOver(reply: unknown): Promise<boolean> {
  const { kind, name, text: content } = (reply as { handover?: Partial<Handover> } | null)?.handover ?? {};
  if (!content) return true;
  if (kind !== 'file') return writeClipboard(content);
  saveText(name ?? '', content);
  return true;
}

function text(reply: unknown, key: string): string | null {
  const value = (reply as Record<string, unknown> | null)?.[key];
  return typeof value === 'string' ? value : null;
}
