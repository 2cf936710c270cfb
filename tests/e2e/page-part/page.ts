/**
 * What runs in the driven page: RoleCall's own page part, judged by RoleCall's own background code, with no extension and
 * no messages between the two. What it says and finds is what the panel would be told.
 */
import { offerFilling } from '../../../utils/assistant/filling';
import { createFormFields } from '../../../utils/assistant/form-fields';
import { offerGranting } from '../../../utils/assistant/granting';
import { createGuard } from '../../../utils/assistant/guard';
import { createSession, type Session } from '../../../utils/assistant/session';
import { createWorker } from '../../../utils/assistant/worker';
import type { Finding } from '../../../utils/manifests/findings';
import type { CompiledManifest, Vocabulary } from '../../../utils/manifests/types';
import type { FromAssistant } from '../../../utils/messaging/protocol';
import { judgeReading } from '../../../utils/setup/judge-reading';
import { planOf } from '../../../utils/setup/plan';
import type { SetupRecord } from '../../../utils/setup/records';
import type { FormField } from '../../../utils/setup/types';
import { forgetLists, listEntries, openList, savedLists } from '../../../utils/vendors/connectwise/customize';
import { offerLists } from '../../../utils/vendors/connectwise/lists';
import { connectwise } from '../../../utils/vendors/connectwise/vendor';
import { offerActs } from '../../../utils/widgets/acts';
import { visitHeads } from '../../../utils/widgets/closed-heads';
import { chooseFromList } from '../../../utils/widgets/floating-list';
import { moveEntry } from '../../../utils/widgets/move-entry';
import { press } from '../../../utils/widgets/press';
import { scrollThrough } from '../../../utils/widgets/scroll-through';
import { visitLists } from '../../../utils/widgets/visit-lists';

/** What the background would know by now. */
export interface Told {
  readonly findings: readonly Finding[];
  readonly fields: readonly FormField[];
  /** Keys of sentences, in their order. */
  readonly said: readonly string[];
  readonly canUndo: boolean;
  readonly busy: boolean;
}

export interface PagePart {
  begin(manifest: CompiledManifest, vocabulary: Vocabulary): void;
  grant(): Promise<Told>;
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
offerActs({ chooseFromList, moveEntry, press, scrollThrough, visitHeads, visitLists });
offerGranting(createWorker);
offerFilling(createFormFields);
offerLists({ forgetLists, listEntries, openList, savedLists });
Object.assign(globalThis, { chrome: { i18n: { getMessage: (key: string) => key } } });

let session: Session | undefined;
let told: Told;

function begin(manifest: CompiledManifest, vocabulary: Vocabulary): void {
  told = { findings: [], fields: [], said: [], canUndo: false, busy: true };
  const groups = manifest.groups.map(({ id }) => id);
  const setup: Pick<SetupRecord, 'id' | 'vendor' | 'choices' | 'confirmed'> = {
    id: 'setup',
    vendor: manifest.vendor,
    choices: { groups, variant: '', alternative: '', rights: [], entries: [], answered: true },
    confirmed: manifest.requirements.map(({ id }) => id),
  };

  async function answer(message: FromAssistant): Promise<unknown> {
    switch (message.type) {
      case 'report': {
        const { findings, judgement } = judgeReading(message, setup, manifest, vocabulary);
        const { fields, canUndo } = message;
        told = { ...told, findings, fields, canUndo };
        return judgement;
      }
      case 'work':
        told = { ...told, busy: message.work !== null };
        return null;
      case 'say':
        if (message.key) told = { ...told, said: [...told.said, message.key] };
        return null;
      default:
        return { stored: true };
    }
  }

  const plan = planOf(setup as SetupRecord, manifest, vocabulary);
  session = createSession(connectwise, plan, answer, createGuard(connectwise, new AbortController().signal));
}

async function act(type: 'grant' | 'undo'): Promise<Told> {
  await session?.handle(type === 'undo' ? { type } : { type, ids: [], lower: false });
  // What the action changed is read and judged once more, a step later.
  await new Promise((resolve) => setTimeout(resolve));
  return told;
}

window.pagePart = {
  begin,
  grant: () => act('grant'),
  undo: () => act('undo'),
  fill: async (label) => session?.handle({ type: 'fill', label }),
  told: () => told,
  end() {
    session?.end();
  },
};
