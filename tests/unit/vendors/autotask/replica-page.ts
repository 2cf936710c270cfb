/**
 * A page of Autotask's replica and RoleCall's own page part on it, in a document without a browser: the replica's own scripts
 * draw it, its server answers, and the background's own judgement is asked. What cannot be seen is known by its classes.
 */
import { vi } from 'vitest';
import { compileFolder } from '../../../../scripts/manifest-files';
import { filling } from '../../../../utils/assistant/filling';
import { createFormFields } from '../../../../utils/assistant/form-fields';
import { granting } from '../../../../utils/assistant/granting';
import { createGuard } from '../../../../utils/assistant/guard';
import { createSession, type Session } from '../../../../utils/assistant/session';
import { createWorker } from '../../../../utils/assistant/worker';
import { defaultChoices } from '../../../../utils/manifests/choices';
import type { Finding } from '../../../../utils/manifests/findings';
import type { CompiledManifest } from '../../../../utils/manifests/types';
import type { CapturedValue, FromAssistant } from '../../../../utils/messaging/protocol';
import { judgeReading } from '../../../../utils/setup/judge-reading';
import { planOf } from '../../../../utils/setup/plan';
import type { SetupRecord } from '../../../../utils/setup/records';
import type { FormField } from '../../../../utils/setup/types';
import { autotask } from '../../../../utils/vendors/autotask/vendor';
import { explorers } from '../../../../utils/vendors/explorers';
import { exploring } from '../../../../utils/vendors/exploring';
import { actsHere } from '../../../../utils/widgets/acts';
import { allActs } from '../../../../utils/widgets/all-acts';
import { press } from '../../../../utils/widgets/press';
import { answerAction } from '../../../sandbox/autotask/actions';
import type { EditorModel } from '../../../sandbox/autotask/client/model';
import { pageOptions } from '../../../sandbox/autotask/options';
import type { PageName } from '../../../sandbox/autotask/paths';
import { rightsFor } from '../../../sandbox/autotask/rights';
import type { AutotaskServer } from '../../../sandbox/autotask/server';

const away = [
  '[hidden]',
  '.Section.Collapsed > .Content',
  '.CollapsibleSectionContainer.Collapsed > .ContentContainer',
  '.TabContainer:not(.Active)',
  '.ContextOverlay:not(.Active)',
].join();
const compiled = compileFolder('.');
const [vocabulary] = compiled.vocabularies.filter(({ vendor }) => vendor === 'autotask');

export const aliases = vocabulary?.aliases ?? [];

/** Every manifest of Autotask's. */
export const manifests = compiled.manifests.filter(({ vendor }) => vendor === 'autotask');

export function manifestOf(name: string): CompiledManifest {
  const found = manifests.find(({ id }) => id === `autotask/${name}`);
  if (!found) throw new Error(`There is no manifest ${name}.`);
  return found;
}

/** Gives the document what it lacks for being seen. */
export function furnish(): void {
  Element.prototype.checkVisibility = function checkVisibility() {
    return this.isConnected && this.closest(away) === null;
  };
  // No two things are in one place.
  const tops = new WeakMap<Element, number>();
  let count = 0;
  Element.prototype.getBoundingClientRect = function getBoundingClientRect() {
    const width = this.checkVisibility() ? 100 : 0;
    if (!tops.has(this)) count += 1;
    const top = tops.get(this) ?? count * 30;
    tops.set(this, top);
    return { left: 10, top, right: 10 + width, bottom: top + 20, width, height: 20 } as DOMRect;
  };
  // This document remembers what was chosen before.
  Object.defineProperty(HTMLSelectElement.prototype, 'selectedOptions', {
    get(this: HTMLSelectElement) {
      return [this.options[this.selectedIndex]].filter(Boolean);
    },
  });
  vi.stubGlobal('scheduler', { yield: () => Promise.resolve() });
  // As often as a screen is drawn, not as often as there is time: what waits would be most of the work.
  vi.stubGlobal('requestAnimationFrame', (act: () => void) => setTimeout(act, 16));
  vi.stubGlobal('chrome', { i18n: { getMessage: (key: string) => key } });
  actsHere.offer(allActs);
  granting.offer(createWorker);
  exploring.offer(explorers);
  filling.offer(createFormFields);
}

let editor: EditorModel | undefined;

/** What the editor's form holds now, by the right's key: what Save would send. */
export function heldNow(): Record<string, string> {
  const keys = rightsFor({ extra: [], missing: [] }).map(({ key }) => key);
  return Object.fromEntries(keys.map((key) => [key, editor?.value(key) ?? '']));
}

/** Has the replica's scripts draw a page into an empty document, and waits until it is there. */
export async function draw(server: AutotaskServer, page: PageName, id?: number): Promise<void> {
  const settings = { ...pageOptions(server.options), page, id, paths: {}, services: '/' };
  document.body.replaceChildren();
  const block = document.createElement('script');
  block.type = 'application/json';
  block.className = 'js-settings';
  block.textContent = JSON.stringify(settings);
  document.body.append(block);
  vi.stubGlobal('fetch', async (path: string, { body }: { readonly body: string }) => {
    const answer = await answerAction(server, path.slice(1), { body } as Parameters<typeof answerAction>[2]);
    return { json: async () => JSON.parse(answer.body) as unknown };
  });
  vi.resetModules();
  const { EditorModel } = await import('../../../sandbox/autotask/client/model');
  const { watch } = EditorModel.prototype;
  EditorModel.prototype.watch = function watchAndTell(...given) {
    editor = this;
    watch.apply(this, given);
  };
  await import('../../../sandbox/autotask/client/main');
  await vi.waitFor(() => {
    if (!document.querySelector('.ToolBar,.ButtonContainer')) throw new Error('not drawn yet');
  });
}

/** What the panel would be told, and what it can ask for. */
export class PagePart {
  findings: readonly Finding[] = [];
  fields: readonly FormField[] = [];
  captured: readonly CapturedValue[] = [];
  /** Keys of warnings; null where one was taken back. */
  readonly said: (string | null)[] = [];
  busy = true;
  private session: Session | undefined;

  constructor(
    readonly manifest: CompiledManifest,
    readonly confirmed: ReadonlySet<string> = new Set(),
  ) {}

  async begin(): Promise<void> {
    if (!vocabulary) throw new Error('Autotask has no vocabulary.');
    const known = vocabulary;
    const given = defaultChoices(this.manifest, { ownServer: false, today: '2026-11-22' });
    const choices = { ...given, groups: this.manifest.groups.map(({ id }) => id) };
    const setup = { id: 'setup', vendor: 'autotask', choices, confirmed: [...this.confirmed] } as const;
    const answer = async (message: FromAssistant): Promise<unknown> => {
      switch (message.type) {
        case 'report': {
          const { findings, judgement } = judgeReading(message, setup, this.manifest, known);
          this.findings = findings;
          this.fields = message.fields;
          return judgement;
        }
        case 'work':
          this.busy = message.work !== null;
          return null;
        case 'say':
          this.said.push(message.key);
          return null;
        case 'captured':
          this.captured = [...this.captured, ...message.values];
          return { stored: true };
        default:
          return null;
      }
    };
    const plan = planOf(setup as unknown as SetupRecord, this.manifest, known);
    const guard = createGuard(autotask, new AbortController().signal);
    this.session = createSession(autotask, plan, answer, guard);
    await this.rest();
  }

  async grant(lower = false): Promise<void> {
    // As the background says it: what is switched off now may be on once another right is.
    const isMeant = ({ status, reason }: Finding) =>
      lower ? status === 'excess' : status === 'missing' || reason === 'disabled';
    const ids = this.findings.filter(isMeant).map(({ id }) => id);
    if (ids.length > 0) await this.session?.handle({ type: 'grant', ids, lower });
    await this.rest();
  }

  async undo(): Promise<void> {
    await this.session?.handle({ type: 'undo' });
    await this.rest();
  }

  async take(label: string): Promise<void> {
    await this.session?.handle({ type: 'fill', label });
  }

  end(): void {
    this.session?.end();
  }

  /** Names of findings with that status. */
  names(status: Finding['status']): string[] {
    return this.findings.filter((finding) => finding.status === status).map(({ name }) => name);
  }

  /** Waits until what was done has been read and judged. */
  private async rest(): Promise<void> {
    await vi.waitFor(() => {
      if (this.busy) throw new Error('still at work');
    }, 20_000);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** Presses a button of the page's own by what it says. */
export function pressText(text: string): void {
  const all = Array.from(document.querySelectorAll('[tabindex],a,button'));
  const found = all.find((one) => one.textContent?.trim() === text && one.checkVisibility());
  if (!found) throw new Error(`There is no ${text}.`);
  press(found);
}
