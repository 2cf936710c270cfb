/** Puts together what the panel draws for one tab. */
import browser from 'webextension-polyfill';
import { chosenManifest, wantedRows } from '../manifests/chosen';
import { allDeliveries, type DeliveryRecord, deliveryOf, showDelivery } from './deliveries';
import { type FrameReportRecord, reportsOf } from './frame-reports';
import { framesOf } from './frames';
import { likenessIn } from './likeness';
import { loadManifest } from './manifest-files';
import { mergeFields, mergeFindings, mergeKinds } from './merge';
import { barredSinks } from './policy';
import { isProving } from './proving';
import { recentAt } from './recent';
import { type SetupRecord, setupOfTab } from './records';
import { settleCutOff } from './sending';
import { serverOffered, vendorFor } from './servers';
import { stepsFor } from './steps';
import { type TabFacts, tabFacts } from './tab-facts';
import { tabNotice } from './tab-notices';
import { checkTarget, isProposing, possibleTargets } from './targets';
import type { Delivery, PanelState, Setup, TabPage } from './types';
import { patternOf } from './vendor-hosts';
import { waysOf } from './ways';

/** The state of one tab's panel, without any value. */
export async function panelState(tabId: number): Promise<PanelState> {
  const tab = await tabFacts(tabId);
  const record = tab && (await setupOfTab(tabId));
  const reports = record ? await reportsOf(record.id) : [];
  const manifest = record ? await loadManifest(record.manifestId) : null;
  const order = manifest && record ? wantedRows(manifest, record.choices).map(({ id }) => id) : [];
  const incognito = tab?.incognito ?? false;
  const shown = deliveriesFor(record?.id ?? null, incognito);
  const [deliveries, page, steps] = await Promise.all([
    shown,
    pageOf(tabId, tab, reports, record?.origin ?? ''),
    // A delivery that was cut off is settled first.
    record ? shown.then(() => stepsFor(record, tabId)) : [],
  ]);
  const targets = deliveries.length ? await possibleTargets(incognito) : [];
  const choosing = !record && !incognito && page.vendor !== '';
  return {
    page,
    recent: choosing ? await recentAt(page.vendor, page.origin) : [],
    setup: record ? setupOf(record, reports, order) : null,
    manifest: manifest && record && chosenManifest(manifest, record.choices),
    steps,
    deliveries,
    targets: targets.map(({ tabId: id, origin, title }) => ({ tabId: id, origin, title })),
    notice: record?.notice ?? (await tabNotice(tabId)),
  };
}

async function pageOf(
  tabId: number,
  tab: TabFacts | null,
  reports: readonly FrameReportRecord[],
  setupOrigin: string,
): Promise<TabPage> {
  // A browser that withholds a host does not tell the tab's address either; a running setup knows it.
  const origin = tab?.origin || setupOrigin;
  const none = { tabId, vendor: '', kind: 'none', origin, withheld: false } as const;
  if (!tab || origin === '') return none;
  const vendor = await vendorFor(origin);
  if (!vendor) {
    const offered = await serverOffered(tabId, origin);
    return offered ? { ...none, server: offered } : none;
  }
  const granted = await browser.permissions.contains({ origins: [patternOf(origin)] });
  if (!granted) return { ...none, vendor, withheld: true };
  const frames = (await framesOf(tabId)).filter(({ origin }) => origin === tab.origin);
  if (!frames.length) return none;
  // The page part looks again as the page changes, detect only once: where both spoke, the former counts.
  const kinds = frames.map(({ frameId, kind }) => {
    const report = reports.find((one) => one.tabId === tabId && one.frameId === frameId && one.read);
    return report?.kind ?? kind;
  });
  // Windows of their own that a page has opened are shown in its panel.
  const beside = reports.filter((one) => one.read && one.tabId !== tabId).map(({ kind }) => kind);
  return { ...none, vendor, kind: mergeKinds([...kinds, ...beside]) };
}

function setupOf(
  record: SetupRecord,
  reports: readonly FrameReportRecord[],
  order: readonly string[],
): Setup {
  const { credential: _c, keeping: _k, steps: _s, caution: _of, work, ...shown } = record;
  const read = reports.filter((report) => report.read);
  return {
    ...shown,
    work: work?.work ?? null,
    page: mergeKinds(read.map(({ kind }) => kind)),
    likeness: likenessIn(read),
    findings: mergeFindings(order, read).map(({ finding }) => finding),
    fields: mergeFields(read),
    canUndo: read.some(({ canUndo }) => canUndo),
  };
}

/** The running setup's first, then the others of the same privacy, oldest first. */
async function deliveriesFor(setupId: string | null, incognito: boolean): Promise<Delivery[]> {
  const records = (await allDeliveries()).filter((record) => record.incognito === incognito);
  const ordered = [
    ...records.filter((record) => record.setupId === setupId),
    ...records.filter((record) => record.setupId !== setupId),
  ];
  const shown = await Promise.all(ordered.map(fresh));
  return shown.filter(({ secrets, setupId: id }) => secrets.length > 0 || id === setupId);
}

async function fresh(record: DeliveryRecord): Promise<Delivery> {
  await settleCutOff(record);
  const settled = (await deliveryOf(record.setupId)) ?? record;
  const target = await checkTarget(settled);
  const shown = { ...(await showDelivery(settled)), target, looking: isProposing(record.setupId) };
  const proof = { running: isProving(settled), lines: settled.proof?.lines ?? [] };
  return { ...shown, proof, ways: await waysOf(settled), barred: await barredSinks() };
}
