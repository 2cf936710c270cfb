/** Keeps what is known of a tab's frames true while the tab loads, changes and closes. */
import { endAudit, viewerLeft } from './audits';
import { forgetFrames, forgetOlder, framesOf, lookAgain, newTop } from './frames';
import { setupOfTab } from './records';
import { forgetOffer } from './servers';
import { framesLeft, tabClosed } from './setups';
import { proposeWaiting, targetTabChanged } from './targets';

/** Looks again at a tab that RoleCall knows, and forgets frames that are gone, with what they reported. */
export async function refreshTab(tabId: number): Promise<void> {
  let live = await lookAgain(tabId);
  // Another document has spoken meanwhile, in the place of one that went.
  if (!live && (await framesOf(tabId)).length > 0) live = await lookAgain(tabId);
  const setup = await setupOfTab(tabId);
  if (!setup) return;
  await framesLeft(setup.id, (report) => {
    if (report.tabId !== tabId) return true;
    return (
      live?.some(
        ({ frameId, documentId }) =>
          frameId === report.frameId &&
          (documentId === null || report.documentId === null || documentId === report.documentId),
      ) === true
    );
  });
}

/** A tab began to load. A frame's loading says the same, so it is asked whether its top frame really changed. */
export async function tabLoading(tabId: number): Promise<void> {
  const since = Date.now();
  const top = (await isKnown(tabId)) ? await newTop(tabId) : null;
  if (!top) return;
  await forgetOlder(tabId, since, top);
  const setup = await setupOfTab(tabId);
  // The new document may have greeted while its coming was still being told.
  const isNew = (documentId: string | null) => documentId !== null && documentId === top.documentId;
  if (setup) await framesLeft(setup.id, (report) => report.tabId !== tabId || isNew(report.documentId));
  // A document that went while it was asked: what came in its place may have spoken, and was forgotten with it.
  if (top.documentId === null) await refreshTab(tabId);
}

/** A tab finished loading, or its address changed without loading. */
export async function tabSettled(tabId: number): Promise<void> {
  if (await isKnown(tabId)) return refreshTab(tabId);
  await proposeWaiting();
  await targetTabChanged(tabId);
}

/** A tab was closed: its setup ends, nothing is known of it any more, and an audit that it showed ends. */
export async function tabRemoved(tabId: number): Promise<void> {
  await tabClosed(tabId);
  await endAudit(tabId);
  await viewerLeft(tabId);
  await forgetFrames(tabId);
  await forgetOffer(tabId);
  await targetTabChanged(tabId);
}

async function isKnown(tabId: number): Promise<boolean> {
  return (await framesOf(tabId)).length > 0 || (await setupOfTab(tabId)) !== null;
}
