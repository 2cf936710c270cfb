/** The main job as messages, with a worker that may die over any of them: then the message comes once more. */
import { vi } from 'vitest';
import type { AssistantPlan, FromAssistant, FromPanel, PageSeen } from '../../utils/messaging/protocol';
import type { MessageSender } from '../../utils/messaging/sender';
import type { PanelState } from '../../utils/setup/types';
import { openDestinationPage } from '../unit/setup/destination-page';
import {
  controls,
  destinationOrigin,
  manifest,
  pageSender,
  panel,
  secret,
  vendorOrigin,
  World,
} from '../unit/setup/world';
import { alive, life } from './mortal';

export class MainJob {
  readonly world = new World();
  readonly written: string[] = [];
  setupId = '';
  private generation = life.generation;

  constructor() {
    const tab = { id: 1, url: `${vendorOrigin}/api_tokens/new` };
    this.world.browser.open(tab, { documentId: 'document-1', answer: () => ({}) });
    openDestinationPage(this.world, {
      write: (_, values) => {
        this.written.push(...values.map(({ value }) => value));
        return { written: values.map(({ handle }) => handle), faults: [] };
      },
    });
  }

  /** Sends, and once more when the worker died over it, as the page part does by itself and the admin would. */
  private async send(message: FromAssistant | PageSeen | FromPanel, sender: MessageSender): Promise<unknown> {
    const reply = await this.tell(message, sender);
    if (reply !== 'died') return reply;
    // A send that was cut off is told of after half a minute.
    vi.setSystemTime(Date.now() + 31_000);
    await this.tell({ type: 'panel-state', tabId: 1 }, panel);
    return this.tell(message, sender);
  }

  /** To the worker that lives; one that died after its last answer has been started anew. */
  private tell(message: unknown, sender: MessageSender): Promise<unknown> {
    if (this.generation !== life.generation) this.world.die();
    this.generation = life.generation;
    return Promise.race([alive(() => this.world.deliver(message, sender)), life.died]);
  }

  readonly steps: readonly (() => Promise<unknown>)[] = [
    () => this.send({ type: 'page-seen', vendor: 'syncro', kind: 'permissions' }, pageSender()),
    () => this.send({ type: 'panel-start', tabId: 1, manifestId: manifest.id }, panel),
    async () => {
      const plan = (await this.send({ type: 'hello', vendor: 'syncro' }, pageSender())) as AssistantPlan;
      this.setupId = plan.setupId;
    },
    () => {
      const rest = {
        kind: 'permissions',
        unopened: false,
        failures: [],
        fields: [],
        canUndo: false,
      } as const;
      const reading = {
        type: 'report',
        setupId: this.setupId,
        controls: controls(['on', 'on']),
        ...rest,
      } as const;
      return this.send(reading, pageSender());
    },
    async () => {
      const values = [
        { field: 'subdomain', value: 'acme' },
        { field: 'apiToken', value: secret },
      ];
      const reply = await this.send({ type: 'captured', setupId: this.setupId, values }, pageSender());
      if (JSON.stringify(reply) !== '{"stored":true}') throw new Error('a value was not kept');
    },
    () => {
      const { setupId } = this;
      return this.send({ type: 'panel-target', setupId, targetTabId: 2, sendTo: destinationOrigin }, panel);
    },
  ];

  async states(): Promise<string[]> {
    const state = (await this.tell({ type: 'panel-state', tabId: 1 }, panel)) as PanelState;
    return state.deliveries[0]?.secrets.map(({ state: is }) => is) ?? [];
  }
}
