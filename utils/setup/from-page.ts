/** What the page part says. The sender has been classified; everything in the message is still a page's word. */
import type { VendorId } from '../manifests/vendors';
import type { AssistantPlan, FromAssistant, Judgement, PageSeen } from '../messaging/protocol';
import type { PageSender } from '../messaging/sender';
import { bringTo, injectAssistant, insertMarks, sendToFrame } from './assistant-scripts';
import { fromAuditedPage, helloToAudit, seenInAudit } from './audit-page';
import { keepCaptured } from './capture';
import { noteCaution } from './cautions';
import { greet, hasGreeted, keepReport, reportsOf } from './frame-reports';
import { refreshTab } from './frame-upkeep';
import { frameSeen } from './frames';
import { noteReading } from './history';
import { judgeReading, type Reading } from './judge-reading';
import { loadManifest, loadVocabulary } from './manifest-files';
import { everyTab, stateChanged, stateChangedNow } from './notify';
import { planOf } from './plan';
import { changeSetup, type SetupRecord, setupById } from './records';
import { framesLeft, setupForPage } from './setups';
import { noteSteps } from './steps';

type OfSetup = Exclude<FromAssistant, { type: 'hello' }>;

/** Handles one message of a content script on a vendor's page; resolves to its reply. */
export async function handlePage(
  message: FromAssistant | PageSeen,
  vendor: VendorId,
  page: PageSender,
): Promise<unknown> {
  if (message.type === 'page-seen') return message.vendor === vendor ? seen(message, page) : null;
  if (message.type === 'hello') return message.vendor === vendor ? hello(page) : null;
  const setup = await setupById(message.setupId);
  if (!setup) return fromAuditedPage(message, page);
  const part = isPartOf(setup, page) && (await hasGreeted(setup.id, page));
  return part ? handleOfSetup(message, setup, page) : refusal(message);
}

/** A page part that is told `stored: false` keeps holding the page back. */
function refusal(message: OfSetup): unknown {
  return message.type === 'captured' ? { stored: false } : null;
}

function isPartOf(setup: SetupRecord, page: PageSender): boolean {
  return (
    page.origin === setup.origin && page.incognito === setup.incognito && setup.tabIds.includes(page.tabId)
  );
}

async function seen({ vendor, kind }: PageSeen, page: PageSender): Promise<null> {
  const news = await frameSeen(vendor, kind, page);
  const setup = await setupForPage(page);
  if (!setup) await seenInAudit(kind, page);
  if (!setup || kind === 'none') return null;
  // A frame that came before the registration, or out of the back/forward cache, may have no page part that listens.
  const greeted = await hasGreeted(setup.id, page);
  if (greeted && !news) return null;
  const heard = greeted && (await sendToFrame(page, { type: 'look' })) !== undefined;
  if (!heard) await injectAssistant(setup, page);
  return null;
}

async function hello(page: PageSender): Promise<AssistantPlan | null> {
  const setup = await setupForPage(page);
  if (!setup) return helloToAudit(page);
  const manifest = await loadManifest(setup.manifestId);
  const vocabulary = await loadVocabulary(setup.vendor);
  if (!manifest || !vocabulary) return null;
  if (!(await hasGreeted(setup.id, page)) || page.documentId === null) await documentCame(setup, page);
  const isNew = !(await reportsOf(setup.id)).some(
    ({ tabId, frameId }) => tabId === page.tabId && frameId === page.frameId,
  );
  await Promise.all([greet(setup.id, page), insertMarks(page)]);
  if (isNew) void forgetReplaced(setup, page);
  return planOf(setup, manifest, vocabulary);
}

/** A page may put a new frame in another's place: no browser tells of a frame that is gone. */
async function forgetReplaced(setup: SetupRecord, { tabId, frameId }: PageSender): Promise<void> {
  const told = (await reportsOf(setup.id)).some(
    (one) => one.tabId === tabId && one.frameId !== frameId && one.frameId !== 0 && one.kind !== 'vendor',
  );
  if (told) await refreshTab(tabId);
}

/** A new document in a frame: what went on in the old one is over, in the top frame for the whole tab. */
async function documentCame(setup: SetupRecord, { tabId, frameId }: PageSender): Promise<void> {
  const known = (await reportsOf(setup.id)).some((one) => one.tabId === tabId && one.frameId === frameId);
  if (!known) return;
  const left = (inTab: number, inFrame: number) => inTab === tabId && (frameId === 0 || inFrame === frameId);
  await framesLeft(setup.id, (report) => !left(report.tabId, report.frameId));
}

async function judge(reading: Reading, setup: SetupRecord, page: PageSender): Promise<Judgement | null> {
  const manifest = await loadManifest(setup.manifestId);
  const vocabulary = await loadVocabulary(setup.vendor);
  if (!manifest || !vocabulary) return null;
  const { findings, judgement } = judgeReading(reading, setup, manifest, vocabulary);
  const { kind, fields, canUndo } = reading;
  const known = (await reportsOf(setup.id)).find(
    ({ tabId, frameId }) => tabId === page.tabId && frameId === page.frameId,
  );
  const before = known?.kind === 'permissions' && known.findings.length > 0 ? known.fields : null;
  await noteCaution(reading, before, setup, manifest, page);
  await keepReport(setup.id, page, { kind, findings, fields, canUndo });
  stateChangedNow(everyTab);
  void noteReading(setup, findings, fields);
  void noteSteps(setup.id);
  return judgement;
}

async function captured(...given: Parameters<typeof keepCaptured>): ReturnType<typeof keepCaptured> {
  const outcome = await keepCaptured(...given);
  void noteSteps(given[0].id);
  return outcome;
}

async function handleOfSetup(message: OfSetup, setup: SetupRecord, page: PageSender): Promise<unknown> {
  switch (message.type) {
    case 'report':
      return judge(message, setup, page);
    case 'bring':
      await bringTo(page, message.what);
      return null;
    case 'captured':
      return captured(setup, message.values, page, message.beside);
    default:
      if ((await changed(message, setup, page)) !== setup) stateChanged(everyTab);
      return null;
  }
}

type Told = Exclude<OfSetup, { readonly type: 'report' | 'bring' | 'captured' }>;

/** The setup with what a frame said of itself; the one that was given where that is nothing new. */
function changed(
  message: Told,
  { id }: SetupRecord,
  { tabId, frameId }: PageSender,
): Promise<SetupRecord | null> {
  switch (message.type) {
    case 'work': {
      const { work } = message;
      return changeSetup(id, (old) => {
        const elsewhere = old.work !== null && (old.work.tabId !== tabId || old.work.frameId !== frameId);
        if (work === null) return elsewhere || old.work === null ? old : { ...old, work: null };
        // One frame's reading must not hide that another is granting.
        if (elsewhere && work.kind === 'reading') return old;
        return { ...old, work: { tabId, frameId, work } };
      });
    }
    case 'say': {
      const { key } = message;
      return changeSetup(id, (old) => {
        if (key !== null) return { ...old, notice: { tone: 'status', key } };
        return old.notice?.key.startsWith('warning') ? { ...old, notice: null } : old;
      });
    }
    case 'held': {
      const { label } = message;
      return changeSetup(id, (old) => {
        if (label !== null) return { ...old, held: { tabId, frameId, label } };
        return old.held?.tabId === tabId && old.held.frameId === frameId ? { ...old, held: null } : old;
      });
    }
  }
}
