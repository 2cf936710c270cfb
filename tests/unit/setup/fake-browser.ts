/** A browser small enough to read: storage, tabs, frames and grants, and nothing that outlives a test. */

import { FakeArea } from './fake-area';

export interface FakeTab {
  readonly id: number;
  url: string;
  readonly incognito?: boolean;
  readonly openerTabId?: number;
  readonly windowId?: number;
}

export interface FakeFrame {
  readonly documentId?: string;
  readonly origin?: string;
  /** What listens in the frame, if anything does. */
  answer?: (message: { readonly type: string; readonly [key: string]: unknown }) => unknown;
  /** What a function that is run in the frame returns, if that matters. */
  run?: (args: readonly unknown[]) => unknown;
}

type Injection = { readonly tabId: number; readonly frameId: number; readonly file: string };

export class FakeBrowser {
  readonly session = new FakeArea();
  readonly local = new FakeArea();
  readonly tabs = new Map<number, FakeTab>();
  /** By `<tab>:<frame>`. */
  readonly frames = new Map<string, FakeFrame>();
  readonly granted = new Set<string>();
  readonly popupWindows = new Set<number>();
  readonly registered = new Map<string, { readonly id: string; readonly matches: readonly string[] }>();
  readonly injected: Injection[] = [];
  readonly styled: string[] = [];
  readonly sent: {
    readonly tabId: number;
    readonly frameId: number;
    readonly message: { readonly type: string };
  }[] = [];
  readonly alarms = new Map<string, number>();
  /** The company's policy. */
  readonly managed = new FakeArea();
  /** Notifications that are shown, by id. */
  readonly notified = new Map<string, { readonly title: string; readonly message: string }>();
  readonly permitted = new Set<string>();
  readonly opened: string[] = [];
  /** What the toolbar's button says, by tab. */
  readonly badges = new Map<number, { readonly text?: string; readonly title?: string }>();
  readonly menus: object[] = [];
  /** Windows whose side panel was opened. */
  readonly panels: number[] = [];
  reloaded = 0;
  /** Called when a file is injected, as the page's own script would run. */
  onInject: (injection: Injection) => void | Promise<void> = () => undefined;

  /** Opens a tab on an address the extension may see, with its top frame. */
  open(tab: FakeTab, frame: FakeFrame = {}): FakeFrame {
    this.tabs.set(tab.id, tab);
    this.granted.add(`${new URL(tab.url).origin}/*`);
    this.frames.set(`${tab.id}:0`, frame);
    return frame;
  }

  close(tabId: number): void {
    this.tabs.delete(tabId);
    for (const key of this.frames.keys()) if (key.startsWith(`${tabId}:`)) this.frames.delete(key);
  }

  private visible(tab: FakeTab): FakeTab & { readonly title?: string; readonly incognito: boolean } {
    const { url, ...rest } = tab;
    const shown = this.granted.has(`${new URL(url).origin}/*`) ? { url, title: `Title of ${tab.id}` } : {};
    return { incognito: false, ...rest, ...shown } as FakeTab & { readonly incognito: boolean };
  }

  private tab(tabId: number): FakeTab {
    const tab = this.tabs.get(tabId);
    if (!tab) throw new Error(`No tab with id: ${tabId}.`);
    return tab;
  }

  readonly api = {
    runtime: {
      id: 'ownid',
      getURL: (path: string) => `chrome-extension://ownid/${path}`,
      getManifest: () => ({ host_permissions: ['https://*.syncromsp.com/*'] }),
      sendMessage: async () => undefined,
      reload: () => {
        this.reloaded += 1;
      },
    },
    storage: { session: this.session, local: this.local, managed: this.managed },
    alarms: {
      create: (name: string, { when }: { readonly when: number }) => {
        this.alarms.set(name, when);
      },
      clear: async (name: string) => this.alarms.delete(name),
    },
    action: {
      setBadgeText: async ({ tabId, text }: { readonly tabId: number; readonly text: string }) => {
        this.tab(tabId);
        this.badges.set(tabId, { ...this.badges.get(tabId), text });
      },
      setTitle: async ({ tabId, title }: { readonly tabId: number; readonly title: string }) => {
        this.badges.set(tabId, { ...this.badges.get(tabId), title });
      },
      setBadgeBackgroundColor: async () => undefined,
    },
    contextMenus: {
      removeAll: async () => this.menus.splice(0),
      create: (item: object) => this.menus.push(item),
    },
    sidePanel: {
      open: async ({ windowId }: { readonly windowId: number }) => {
        if (this.popupWindows.has(windowId)) throw new Error('No side panel in this window.');
        this.panels.push(windowId);
      },
    },
    permissions: {
      contains: async ({ origins = [], permissions = [] }: Asked) =>
        origins.every((origin) => this.granted.has(origin)) &&
        permissions.every((permission) => this.permitted.has(permission)),
    },
    notifications: {
      create: async (id: string, shown: { readonly title: string; readonly message: string }) => {
        this.notified.set(id, shown);
      },
    },
    windows: {
      get: async (id: number) => ({ type: this.popupWindows.has(id) ? 'popup' : 'normal' }),
      create: async ({ url }: { readonly url: string }) => {
        this.opened.push(url);
      },
    },
    tabs: {
      get: async (tabId: number) => this.visible(this.tab(tabId)),
      query: async () => [...this.tabs.values()].map((tab) => this.visible(tab)),
      create: async ({ url }: { readonly url: string }) => {
        this.opened.push(url);
      },
      update: async (tabId: number, { url }: { readonly url: string }) => {
        this.tab(tabId).url = url;
      },
      sendMessage: async (
        tabId: number,
        message: { readonly type: string },
        where: { readonly frameId: number } | { readonly documentId: string },
      ) => {
        this.tab(tabId);
        const key = [...this.frames].find(([one, { documentId }]) => {
          if ('frameId' in where) return one === `${tabId}:${where.frameId}`;
          return one.startsWith(`${tabId}:`) && documentId === where.documentId;
        })?.[0];
        const answer = key && this.frames.get(key)?.answer;
        const frameId = 'frameId' in where ? where.frameId : key && frameOf(key);
        if (frameId !== undefined && frameId !== '') this.sent.push({ tabId, frameId, message });
        if (!answer) throw new Error('Could not establish connection. Receiving end does not exist.');
        return (await answer(structuredClone(message))) ?? null;
      },
    },
    scripting: {
      executeScript: async ({ target, files, args = [] }: InjectionRequest) => {
        const { origin } = new URL(this.tab(target.tabId).url);
        if (!this.granted.has(`${origin}/*`)) throw new Error('Cannot access contents of the page.');
        const frames = [...this.frames].filter(([key]) => isTarget(key, target));
        for (const [key] of frames) {
          for (const file of files ?? ['function']) {
            const injection = { tabId: target.tabId, frameId: frameOf(key), file };
            this.injected.push(injection);
            await this.onInject(injection);
          }
        }
        return frames.map(([key, { documentId, run }]) => ({
          frameId: frameOf(key),
          result: files || !run ? 'complete' : run(args),
          ...(documentId === undefined ? {} : { documentId }),
        }));
      },
      registerContentScripts: async ([script]: readonly {
        readonly id: string;
        readonly matches: string[];
      }[]) => {
        if (!script || this.registered.has(script.id)) throw new Error('Duplicate script ID');
        this.registered.set(script.id, script);
      },
      unregisterContentScripts: async ({ ids }: { readonly ids: readonly string[] }) => {
        for (const id of ids) this.registered.delete(id);
      },
      insertCSS: async ({ target }: InjectionRequest) => {
        this.styled.push(`${target.tabId}:${target.frameIds?.[0]}`);
      },
      removeCSS: async ({ target }: InjectionRequest) => {
        const at = this.styled.indexOf(`${target.tabId}:${target.frameIds?.[0]}`);
        if (at >= 0) this.styled.splice(at, 1);
      },
    },
  };
}

interface Asked {
  readonly origins?: readonly string[];
  readonly permissions?: readonly string[];
}

interface InjectionRequest {
  readonly target: {
    readonly tabId: number;
    readonly allFrames?: boolean;
    readonly frameIds?: readonly number[];
  };
  readonly files?: readonly string[];
  readonly args?: readonly unknown[];
}

function frameOf(key: string): number {
  return Number(key.split(':')[1]);
}

function isTarget(key: string, { tabId, allFrames, frameIds = [0] }: InjectionRequest['target']): boolean {
  return key.startsWith(`${tabId}:`) && (allFrames === true || frameIds.includes(frameOf(key)));
}

/** Stands in for webextension-polyfill: always the running test's browser. */
export const polyfill = new Proxy(
  {},
  {
    get: (_, name) =>
      Reflect.get((globalThis as unknown as { fakeBrowser: FakeBrowser }).fakeBrowser.api, name),
  },
);
