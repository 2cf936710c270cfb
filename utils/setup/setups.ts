/** Starting, joining and ending a setup. */
import { defaultChoices } from '../manifests/choices';
import { readMarks } from '../manifests/step-marks';
import type { PageSender } from '../messaging/sender';
import {
  injectAssistant,
  registerAssistant,
  removeMarks,
  sendToFrame,
  unregisterAssistant,
} from './assistant-scripts';
import { lacksSecret } from './capture';
import { cautionLeft } from './cautions';
import { closeIfDone, openDelivery } from './deliveries';
import { dropReports, forgetReports, reportsOf } from './frame-reports';
import { framesOf } from './frames';
import { givenFor } from './given';
import { noteEnd, noteStart } from './history';
import { loadManifest, loadVocabulary } from './manifest-files';
import type { Place } from './merge';
import { everyTab, stateChanged, stateChangedNow } from './notify';
import { forgetProgress, keepProgress, progressOf } from './progress';
import { addSetup, allSetups, changeSetup, removeSetup, type SetupRecord, setupOfTab } from './records';
import { noteSteps } from './steps';
import { inPopup, tabFacts } from './tab-facts';
import { forgetTabNotice, sayToTab } from './tab-notices';
import * as vault from './vault';
import { vendorOfOrigin } from './vendor-hosts';

/** Starts a manifest's setup in a tab; one that ran there ends. Leaves a notice when it can't. */
export async function startSetup(tabId: number, manifestId: string): Promise<void> {
  const manifest = await loadManifest(manifestId);
  const vocabulary = manifest ? await loadVocabulary(manifest.vendor) : null;
  if (!manifest || !vocabulary) return sayToTab(tabId, { tone: 'alert', key: 'noticeManifestMissing' });
  // Asked last: a frame that is heard of while files are read is one of them.
  const [tab, shown] = await Promise.all([tabFacts(tabId), framesOf(tabId)]);
  const frames = shown.filter(({ vendor }) => vendor === manifest.vendor);
  // A frame may be another tenant's: a setup is for what the address bar says.
  const own = frames.filter((frame) => frame.origin === tab?.origin);
  if (!tab || !own.length) return sayToTab(tabId, { tone: 'alert', key: 'noticeNoVendorPage' });
  const earlier = tab.incognito ? null : await progressOf(tab.origin, manifestId);
  const setup: SetupRecord = {
    id: crypto.randomUUID(),
    vendor: manifest.vendor,
    manifestId,
    manifestVersion: manifest.version,
    destination: manifest.destination,
    credential: manifest.credential,
    tabIds: [tabId],
    origin: tab.origin,
    incognito: tab.incognito,
    startedAt: earlier?.startedAt ?? Date.now(),
    choices: earlier?.choices ?? defaultChoices(manifest, circumstances(tab.origin)),
    confirmed: earlier?.confirmed ?? [],
    ticked: earlier?.ticked ?? [],
    steps: readMarks(earlier?.steps),
    work: null,
    keeping: null,
    held: null,
    notice: null,
  };
  await forgetTabNotice(tabId);
  for (const running of await addSetup(setup)) await endSetup(running);
  stateChangedNow(everyTab);
  const fills = manifest.objects.some(({ fields }) => fields.length > 0);
  await Promise.all([
    ...own.map(({ frameId }) => injectAssistant(setup, { tabId, frameId }, fills)),
    registerAssistant(setup),
    keepGiven(setup, manifest.destinationForm),
    keepProgress(setup),
    noteStart(setup),
  ]);
}

function circumstances(origin: string) {
  return { ownServer: vendorOfOrigin(origin) === null, today: new Date().toISOString().slice(0, 10) };
}

/** Values the admin gave for this host before need not be asked for again. */
async function keepGiven(setup: SetupRecord, form: Parameters<typeof openDelivery>[1]): Promise<void> {
  const given = setup.incognito ? [] : await givenFor(setup.origin, setup.credential);
  if (!given.length) return;
  await openDelivery(setup, form);
  await vault.put(setup.id, given);
}

/** Ends a setup: the page part leaves every frame, its marks with it. Values in the vault stay. */
export async function endSetup(setup: SetupRecord): Promise<void> {
  const reports = await reportsOf(setup.id);
  await removeSetup(setup.id);
  await forgetReports(setup.id);
  await unregisterAssistant(setup);
  await Promise.all(
    reports.map(async (place) => {
      await sendToFrame(place, { type: 'end' });
      await removeMarks(place);
    }),
  );
  await closeIfDone(setup.id);
  await noteEnd(setup.id);
  stateChanged(everyTab);
}

/** The admin ended it: there is nothing to come back to. */
export async function endByAdmin(tabId: number): Promise<void> {
  const setup = await setupOfTab(tabId);
  if (!setup) return;
  await forgetProgress(setup.origin, setup.manifestId);
  await endSetup(setup);
}

/** A closed tab ends the setup that was started in it; a closed pop-up only leaves it. */
export async function tabClosed(tabId: number): Promise<void> {
  const setup = await setupOfTab(tabId);
  if (!setup) return;
  if (setup.tabIds[0] === tabId) return endSetup(setup);
  const reports = await reportsOf(setup.id);
  const minted = reports.some((report) => report.tabId === tabId && report.kind === 'credential');
  const lost = minted && (await lacksSecret(setup));
  await changeSetup(setup.id, (old) => ({
    ...old,
    tabIds: old.tabIds.filter((id) => id !== tabId),
    notice: lost ? { tone: 'alert', key: 'noticeWindowClosed' } : old.notice,
  }));
  await framesLeft(setup.id, (report) => report.tabId !== tabId);
}

/** Forgets frames that are gone, with the work and the held-back press in them. */
export async function framesLeft(setupId: string, keep: Parameters<typeof dropReports>[1]): Promise<void> {
  const gone = await dropReports(setupId, keep);
  if (!gone.length) return;
  const isGone = ({ tabId, frameId }: Place) =>
    gone.some((report) => report.tabId === tabId && report.frameId === frameId);
  await workLeft(setupId, isGone);
  await cautionLeft(setupId, isGone);
  void noteSteps(setupId);
  stateChanged(everyTab);
}

/** Clears the work and the held-back press of frames that hold another document now. */
async function workLeft(setupId: string, isGone: (place: Place) => boolean): Promise<void> {
  await changeSetup(setupId, (setup) => {
    const { work, held } = setup;
    const workGone = work !== null && isGone(work);
    const heldGone = held !== null && isGone(held);
    if (!workGone && !heldGone) return setup;
    const acting = workGone && work.work.kind !== 'reading';
    return {
      ...setup,
      work: workGone ? null : work,
      held: heldGone ? null : held,
      notice: acting ? { tone: 'alert', key: 'noticeFrameLeft' } : setup.notice,
    };
  });
}

/** The setup that a vendor page's frame is part of, its tab joined if it is a pop-up of one; null: none of ours. */
export async function setupForPage(page: PageSender): Promise<SetupRecord | null> {
  // A frame in somebody else's page is shown, covered and pressed as that page likes.
  if (page.frameId !== 0 && (await tabFacts(page.tabId))?.origin !== page.origin) return null;
  const setups = await allSetups();
  const fits = (setup: SetupRecord) => setup.origin === page.origin && setup.incognito === page.incognito;
  const own = setups.find(({ tabIds }) => tabIds.includes(page.tabId));
  if (own) return fits(own) ? own : null;
  const live = setups.filter(fits);
  if (!live.length) return null;
  const opener = await openerSetup(page, live);
  if (!opener) return null;
  return changeSetup(opener.id, (setup) =>
    setup.tabIds.includes(page.tabId) ? setup : { ...setup, tabIds: [...setup.tabIds, page.tabId] },
  );
}

/** Chromium names a pop-up's opener. Firefox does not: there a pop-up window joins the one live setup it can mean. */
async function openerSetup(page: PageSender, live: readonly SetupRecord[]): Promise<SetupRecord | null> {
  const tab = await tabFacts(page.tabId);
  if (!tab) return null;
  if (tab.openerTabId !== null) {
    return live.find(({ tabIds }) => tabIds.includes(tab.openerTabId ?? -1)) ?? null;
  }
  if (!(await inPopup(tab))) return null;
  if (live.length === 1) return live[0] ?? null;
  await sayToTab(page.tabId, { tone: 'alert', key: 'noticePopupUnclear' });
  return null;
}
