/** What the page part says in an audit. It is told nothing to mark, and every value it might send is refused. */
import { foldWith } from '../manifests/fold';
import type { Vocabulary } from '../manifests/types';
import type { AssistantPlan, FromAssistant, Judgement } from '../messaging/protocol';
import type { PageSender } from '../messaging/sender';
import type { PageKind } from '../vendors/types';
import { bringTo, injectAssistant, sendToFrame } from './assistant-scripts';
import { everyPart } from './audit-parts';
import { type AuditRecord, auditFrames, auditOfTab, greetAudit, keepReading } from './audit-records';
import { loadVocabulary } from './manifest-files';
import { stateChanged } from './notify';
import { tabFacts } from './tab-facts';

type OfSetup = Exclude<FromAssistant, { type: 'hello' }>;

/** The audit that this very frame is part of: its tab's, on the origin that the address bar names. */
async function auditForPage(page: PageSender): Promise<AuditRecord | null> {
  const audit = await auditOfTab(page.tabId);
  if (!audit || audit.origin !== page.origin || audit.incognito !== page.incognito) return null;
  return (await tabFacts(page.tabId))?.origin === page.origin ? audit : null;
}

/** A page part asks whether it is needed: to read, and for nothing else. */
export async function helloToAudit(page: PageSender): Promise<AssistantPlan | null> {
  const audit = await auditForPage(page);
  const vocabulary = audit && (await loadVocabulary(audit.vendor));
  if (!audit || !vocabulary) return null;
  await greetAudit(audit.id, page);
  return {
    setupId: audit.id,
    known: namesOf(vocabulary),
    aliases: vocabulary.aliases,
    capture: [],
    fields: [],
    target: audit.target,
    kept: 'overlaySafe',
    styles: { marks: '', overlay: '' },
  };
}

/** Every right that the vendor is known to have, with the entries of lists. */
function namesOf({ names, lists = {}, aliases }: Vocabulary): string[] {
  const fold = foldWith(aliases);
  const entries = Object.entries(lists).flatMap(([key, own]) =>
    Object.values(own).map((entry) => fold(`${names[key] ?? key} ${entry}`)),
  );
  return [...new Set([...Object.keys(names), ...entries])];
}

/** A message that belongs to no setup: a reading is kept, what looks for closed parts is brought, all else is refused. */
export async function fromAuditedPage(message: OfSetup, page: PageSender): Promise<unknown> {
  if (message.type === 'captured') return { stored: false };
  const audit = await auditForPage(page);
  if (audit?.id !== message.setupId) return null;
  if (message.type === 'bring' && message.what === 'exploring') await bringTo(page, message.what);
  if (message.type !== 'report') return null;
  const { controls, unopened } = message;
  if (!(await keepReading(audit.id, page, { controls, unopened }))) return null;
  stateChanged(page.tabId);
  return nothingToDo(unopened);
}

/** Nothing to mark or to set; that something is unopened only has the page part say what it can't see. */
function nothingToDo(unopened: boolean): Judgement {
  const none = {
    grant: [],
    remove: [],
    rows: [],
    missing: [],
    excess: [],
    lists: [],
    absent: [],
    left: null,
  };
  return { ...none, unopened: unopened ? [everyPart] : [] };
}

/** A frame of an audited tab said what page it is: the page part reads it. */
export async function seenInAudit(kind: PageKind, page: PageSender): Promise<void> {
  const audit = kind === 'none' ? null : await auditForPage(page);
  if (!audit) return;
  const frames = await auditFrames(audit.id);
  const greeted = frames.some(
    ({ frameId, documentId }) => frameId === page.frameId && documentId === page.documentId,
  );
  const heard = greeted && (await sendToFrame(page, { type: 'look' })) !== undefined;
  if (!heard) await injectAssistant(audit, page);
  stateChanged(page.tabId);
}
