/** A background whose worker can die between any two messages, in a fake browser that lives on. */
import { vi } from 'vitest';
import type { PageControl } from '../../../utils/manifests/findings';
import { fold } from '../../../utils/manifests/fold';
import type { CompiledManifest, Requirement, Vocabulary } from '../../../utils/manifests/types';
import type { AssistantPlan, FromAssistant, FromPanel, PageSeen } from '../../../utils/messaging/protocol';
import type { MessageSender } from '../../../utils/messaging/sender';
import type { PanelState } from '../../../utils/setup/types';
import { FakeBrowser } from './fake-browser';

export const vendorOrigin = 'https://acme.syncromsp.com';
export const destinationOrigin = 'https://app.rocketcyber.example';
export const secret = 'T0ken-canary-5f1d2c3b4a69788796a5b4c3d2e1f0';
export const rights = ['Assets - View Details', 'Tickets - Create'] as const;

function requirement(name: string): Requirement {
  const path = name.split(' - ');
  const key = fold(name);
  const wants = [{ column: '', level: 'on', exactly: false }];
  return { id: key, name, anyOf: [{ path, key, scope: 'right', wants }], groups: [], inferred: false };
}

export const manifest: CompiledManifest = {
  id: 'syncro/rocketcyber',
  vendor: 'syncro',
  destination: 'RocketCyber',
  rights: rights.length,
  confidence: 'full',
  read: '2026-11-21',
  url: 'https://rocketcyber.example/guide',
  version: '0a1b2c3d',
  sources: [],
  target: 'token',
  others: 'leave',
  requirements: rights.map(requirement),
  groups: [{ id: 'billing', title: 'Billing', kind: 'feature', chosen: true }],
  alternatives: [],
  prerequisites: [],
  objects: [],
  credential: ['subdomain', 'apiToken'],
  destinationForm: {
    where: 'Integrations > Syncro',
    fields: [
      { labels: ['Subdomain'], value: '{subdomain}', normalise: 'as-is' },
      { labels: ['API Key'], value: '{apiToken}', normalise: 'as-is' },
    ],
    press: 'Save',
    origins: [],
    beforeSave: false,
  },
  variants: [],
  notes: [],
};

const vocabulary: Vocabulary = { vendor: 'syncro', names: {}, aliases: [] };

const manifests = {
  [manifest.id]: manifest,
  'syncro/other': { ...manifest, id: 'syncro/other', destination: 'Other' },
};

const files: Record<string, unknown> = {
  'manifests/syncro.json': manifests,
  'vocabulary/syncro.json': vocabulary,
};

export const panel: MessageSender = { id: 'ownid', origin: 'chrome-extension://ownid' };

/** Our content script in a frame of the vendor's page, as a browser describes it. */
export function pageSender(
  changes: Partial<MessageSender> & { readonly tabId?: number } = {},
): MessageSender {
  const { tabId = 1, ...rest } = changes;
  const tab = { id: tabId, incognito: false };
  return { id: 'ownid', origin: vendorOrigin, frameId: 0, documentId: 'document-1', tab, ...rest };
}

export function controls(levels: readonly ('on' | 'off')[]): PageControl[] {
  return rights.slice(0, levels.length).map((name, ref) => ({
    ref,
    path: [name],
    key: fold(name),
    column: '',
    level: levels[ref] ?? 'off',
    levels: ['off', 'on'],
    visible: true,
    disabled: false,
  }));
}

export class World {
  readonly browser = new FakeBrowser();
  /** Whether the worker dies after each message. */
  mortal = false;

  private readonly files = { ...files };

  /** `fresh` false: by the worker of the world before, which many small cases in a row are faster with. */
  constructor(fresh = true) {
    Object.assign(globalThis, { fakeBrowser: this.browser });
    vi.stubGlobal('fetch', async (url: string) => {
      const file = this.files[url.replace('chrome-extension://ownid/', '')];
      return { ok: file !== undefined, json: async () => structuredClone(file) };
    });
    if (fresh) this.die();
  }

  /** Has the package hold a different RocketCyber manifest. */
  change(next: (old: CompiledManifest) => CompiledManifest): void {
    this.files['manifests/syncro.json'] = { ...manifests, [manifest.id]: next(manifest) };
  }

  /** The worker stops: every module variable is gone, the browser's storage stays. */
  die(): void {
    vi.resetModules();
  }

  /** Delivers a message; resolves to the reply, or to undefined when the background lets it pass by. */
  async deliver(body: unknown, sender: MessageSender): Promise<unknown> {
    const { answer } = await import('../../../utils/setup/messages');
    const reply = await new Promise((resolve) => {
      const handled = answer(structuredClone(body), sender, resolve);
      if (handled === undefined) resolve(undefined);
    });
    if (this.mortal) this.die();
    return reply;
  }

  fromPage(message: FromAssistant | PageSeen, sender = pageSender()): Promise<unknown> {
    return this.deliver(message, sender);
  }

  fromPanel(message: FromPanel): Promise<unknown> {
    return this.deliver(message, panel);
  }

  async state(tabId = 1): Promise<PanelState> {
    return (await this.fromPanel({ type: 'panel-state', tabId })) as PanelState;
  }

  /** Opens the vendor's page in a tab, with a page part that answers what it is sent. */
  async openVendor(tabId = 1, documentId = 'document-1', incognito = false): Promise<void> {
    const tab = { id: tabId, url: `${vendorOrigin}/api_tokens/new`, incognito };
    this.browser.open(tab, { documentId, answer: () => ({}) });
    const sender = pageSender({ documentId, tab: { id: tabId, incognito } });
    await this.fromPage({ type: 'page-seen', vendor: 'syncro', kind: 'permissions' }, sender);
  }

  /** Starts the setup in that tab and lets the page part say hello and report. */
  async start(tabId = 1, manifestId = manifest.id): Promise<string> {
    await this.fromPanel({ type: 'panel-start', tabId, manifestId });
    const sender = pageSender({ tabId });
    const plan = (await this.fromPage({ type: 'hello', vendor: 'syncro' }, sender)) as AssistantPlan;
    await this.report(plan.setupId, ['off', 'off'], sender);
    return plan.setupId;
  }

  report(setupId: string, levels: readonly ('on' | 'off')[], sender = pageSender()): Promise<unknown> {
    const rest = { unopened: false, failures: [], fields: [], canUndo: false } as const;
    return this.fromPage(
      { type: 'report', setupId, kind: 'permissions', controls: controls(levels), ...rest },
      sender,
    );
  }

  capture(setupId: string, value = secret, sender = pageSender()): Promise<unknown> {
    const values = [
      { field: 'subdomain', value: 'acme' },
      { field: 'apiToken', value },
    ];
    return this.fromPage({ type: 'captured', setupId, values }, sender);
  }

  async reveal(setupId: string, field = 'apiToken'): Promise<string | null> {
    const reply = await this.fromPanel({ type: 'panel-reveal', setupId, field });
    return (reply as { readonly value: string | null }).value;
  }
}
