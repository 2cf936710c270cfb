/**
 * What runs in the driven page: RoleCall's own page part, judged by RoleCall's own background code, with no extension and
 * no messages between the two. What it says and finds is what the panel would be told.
 */
import { filling } from '../../../utils/assistant/filling';
import { createFormFields } from '../../../utils/assistant/form-fields';
import { granting } from '../../../utils/assistant/granting';
import { createGuard } from '../../../utils/assistant/guard';
import { createSession, type Session } from '../../../utils/assistant/session';
import { createWorker } from '../../../utils/assistant/worker';
import { defaultChoices } from '../../../utils/manifests/choices';
import type { Finding } from '../../../utils/manifests/findings';
import type { CompiledManifest, Vocabulary } from '../../../utils/manifests/types';
import type { FromAssistant } from '../../../utils/messaging/protocol';
import { judgeReading } from '../../../utils/setup/judge-reading';
import { planOf } from '../../../utils/setup/plan';
import type { SetupRecord } from '../../../utils/setup/records';
import type { FormField, Work } from '../../../utils/setup/types';
import { autotask } from '../../../utils/vendors/autotask/vendor';
import { forgetLists, listEntries, openList, savedLists } from '../../../utils/vendors/connectwise/customize';
import { lists } from '../../../utils/vendors/connectwise/lists';
import { refusedBy } from '../../../utils/vendors/connectwise/refused';
import { connectwise } from '../../../utils/vendors/connectwise/vendor';
import { explorers } from '../../../utils/vendors/explorers';
import { exploring } from '../../../utils/vendors/exploring';
import { syncore } from '../../../utils/vendors/syncore/vendor';
import { syncro } from '../../../utils/vendors/syncro/vendor';
import type { PageKind } from '../../../utils/vendors/types';
import { actsHere } from '../../../utils/widgets/acts';
import { allActs } from '../../../utils/widgets/all-acts';

/** What the background would know by now. */
export interface Told {
  readonly kind: PageKind;
  readonly findings: readonly Finding[];
  readonly fields: readonly FormField[];
  /** Keys of sentences, in their order. */
  readonly said: readonly string[];
  /** Fields of the credential that were captured. */
  readonly captured: readonly string[];
  /** The latest value of each. */
  readonly values: Readonly<Record<string, string>>;
  readonly canUndo: boolean;
  readonly busy: boolean;
  /** When everything that was to be granted was seen to be set, by the page's clock; null while it is not. */
  readonly reachedAt: number | null;
}

export interface PagePart {
  /** `whole`: every group is chosen and every inferred row confirmed; otherwise as a setup begins. */
  begin(manifest: CompiledManifest, vocabulary: Vocabulary, whole: boolean): void;
  grant(): Promise<Told>;
  /** Lowers whatever is in excess. */
  remove(): Promise<Told>;
  undo(): Promise<Told>;
  fill(label: string): Promise<unknown>;
  told(): Told;
  end(): void;
}

declare global {
  interface Window {
    pagePart: PagePart;
  }
}

// As the scripts do that are brought where there is a form, and with the first Grant.
actsHere.offer(allActs);
granting.offer(createWorker);
filling.offer(createFormFields);
exploring.offer(explorers);
lists.offer({ forgetLists, listEntries, openList, refusedBy, savedLists });
Object.assign(globalThis, { chrome: { i18n: { getMessage: (key: string) => key } } });

const vendors = { autotask, connectwise, syncore, syncro };

let session: Session | undefined;
let told: Told;

function begin(manifest: CompiledManifest, vocabulary: Vocabulary, whole: boolean): void {
  told = {
    kind: 'none',
    findings: [],
    fields: [],
    said: [],
    captured: [],
    values: {},
    canUndo: false,
    busy: true,
    reachedAt: null,
  };
  const groups = manifest.groups.map(({ id }) => id);
  const choices = defaultChoices(manifest, { ownServer: false, today: '2026-01-01' });
  const setup: Pick<SetupRecord, 'id' | 'vendor' | 'choices' | 'confirmed'> = {
    id: 'setup',
    vendor: manifest.vendor,
    choices: whole ? { ...choices, groups, answered: true } : choices,
    confirmed: whole ? manifest.requirements.map(({ id }) => id) : [],
  };

  async function answer(message: FromAssistant): Promise<unknown> {
    switch (message.type) {
      case 'report': {
        const { findings, judgement } = judgeReading(message, setup, manifest, vocabulary);
        const { kind, fields, canUndo } = message;
        told = { ...told, kind, findings, fields, canUndo };
        return judgement;
      }
      case 'work':
        told = { ...told, busy: message.work !== null, reachedAt: reachedAt(message.work) };
        return null;
      case 'say':
        if (message.key) told = { ...told, said: [...told.said, message.key] };
        return null;
      case 'captured':
        told = {
          ...told,
          captured: [...told.captured, ...message.values.map(({ field }) => field)],
          values: {
            ...told.values,
            ...Object.fromEntries(message.values.map((one) => [one.field, one.value])),
          },
        };
        return { stored: true };
      default:
        return null;
    }
  }

  const plan = planOf(setup as SetupRecord, manifest, vocabulary);
  const vendor = vendors[manifest.vendor];
  session = createSession(vendor, plan, answer, createGuard(vendor, new AbortController().signal));
}

function reachedAt(work: Work | null): number | null {
  if (work?.kind !== 'granting') return told.reachedAt;
  return work.done < work.total ? null : (told.reachedAt ?? performance.now());
}

async function act(type: 'grant' | 'remove' | 'undo'): Promise<Told> {
  const lower = type === 'remove';
  await session?.handle(type === 'undo' ? { type } : { type: 'grant', ids: [], lower });
  // What the action changed is read and judged once more, a step later.
  await new Promise((resolve) => setTimeout(resolve));
  return told;
}

window.pagePart = {
  begin,
  grant: () => act('grant'),
  remove: () => act('remove'),
  undo: () => act('undo'),
  fill: async (label) => session?.handle({ type: 'fill', label }),
  told: () => told,
  end() {
    session?.end();
  },
};
