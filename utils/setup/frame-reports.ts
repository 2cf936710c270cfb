/** What the page part said in each frame of a setup. */

import type { Finding } from '../manifests/findings';
import type { PageSender } from '../messaging/sender';
import type { Likeness, PageKind } from '../vendors/types';
import * as store from './store';
import type { FormField } from './types';

export interface FrameReportRecord {
  readonly tabId: number;
  readonly frameId: number;
  readonly documentId: string | null;
  /** False until the frame's first report. */
  readonly read: boolean;
  readonly kind: PageKind;
  readonly findings: readonly Finding[];
  readonly fields: readonly FormField[];
  readonly canUndo: boolean;
  /** What it looks like, where nothing of it could be read and somebody looked. */
  readonly likeness?: Likeness;
}

type Reports = Readonly<Record<string, FrameReportRecord>>;

/** A page of thousands of rights the manifest does not name must not fill the storage. */
const longestExcess = 1_000;
const longestName = 300;
const longestId = 1_000;

function keyOf(setupId: string): string {
  return `reports:${setupId}`;
}

function frameKey(tabId: number, frameId: number): string {
  return `${tabId}:${frameId}`;
}

/** The frames of a setup, by tab and then top frame first. */
export async function reportsOf(setupId: string): Promise<FrameReportRecord[]> {
  const reports = Object.values((await store.read<Reports>('session', keyOf(setupId))) ?? {});
  return reports.sort((one, other) => one.tabId - other.tabId || one.frameId - other.frameId);
}

/** Notes that the page part runs in this frame, and forgets what an earlier document said there. */
export async function greet(setupId: string, page: PageSender): Promise<void> {
  const { tabId, frameId, documentId } = page;
  await store.change<Reports>('session', keyOf(setupId), (reports = {}) => {
    const known = reports[frameKey(tabId, frameId)];
    if (known && documentId !== null && known.documentId === documentId) return reports;
    const topChanged = frameId === 0 && known !== undefined && documentId !== null;
    const kept = Object.entries(reports).filter(([, one]) => !topChanged || one.tabId !== tabId);
    const fresh = { read: false, kind: 'vendor', findings: [], fields: [], canUndo: false } as const;
    return {
      ...Object.fromEntries(kept),
      [frameKey(tabId, frameId)]: { tabId, frameId, documentId, ...fresh },
    };
  });
}

/** Whether this very document has greeted. */
export async function hasGreeted(setupId: string, page: PageSender): Promise<boolean> {
  const reports = await store.read<Reports>('session', keyOf(setupId));
  return reports?.[frameKey(page.tabId, page.frameId)]?.documentId === page.documentId;
}

/** Keeps the latest report of a frame. */
export async function keepReport(
  setupId: string,
  page: PageSender,
  report: Pick<FrameReportRecord, 'kind' | 'findings' | 'fields' | 'canUndo'>,
): Promise<void> {
  const { tabId, frameId, documentId } = page;
  const { kind, fields, canUndo } = report;
  const findings = trim(report.findings);
  await store.change<Reports>('session', keyOf(setupId), (reports = {}) => ({
    ...reports,
    [frameKey(tabId, frameId)]: {
      ...reports[frameKey(tabId, frameId)],
      ...{ tabId, frameId, documentId, read: true, kind, findings, fields, canUndo },
    },
  }));
}

/** Keeps what a frame looks like; false when another document is there by now. */
export async function keepLikeness(
  setupId: string,
  { tabId, frameId, documentId }: FrameReportRecord,
  likeness: Likeness,
): Promise<boolean> {
  let kept = false;
  await store.change<Reports>('session', keyOf(setupId), (reports) => {
    const known = reports?.[frameKey(tabId, frameId)];
    kept = known?.documentId === documentId;
    return kept && known ? { ...reports, [frameKey(tabId, frameId)]: { ...known, likeness } } : reports;
  });
  return kept;
}

/** Keeps the frames that `keep` says are still there; resolves to those that went. */
export async function dropReports(
  setupId: string,
  keep: (report: FrameReportRecord) => boolean,
): Promise<FrameReportRecord[]> {
  let gone: FrameReportRecord[] = [];
  await store.change<Reports>('session', keyOf(setupId), (reports) => {
    gone = Object.values(reports ?? {}).filter((report) => !keep(report));
    if (!reports || gone.length === 0) return reports;
    return Object.fromEntries(Object.entries(reports).filter(([, report]) => keep(report)));
  });
  return gone;
}

/** Makes room: frames stay known, what they reported goes. */
export async function forgetFindings(setupId: string): Promise<void> {
  await store.change<Reports>('session', keyOf(setupId), (reports) => {
    const bare = (one: FrameReportRecord) => ({ ...one, read: false, findings: [], fields: [] });
    return reports && Object.fromEntries(Object.entries(reports).map(([key, one]) => [key, bare(one)]));
  });
}

export async function forgetReports(setupId: string): Promise<void> {
  await store.change<Reports>('session', keyOf(setupId), () => undefined);
}

function trim(findings: readonly Finding[]): Finding[] {
  const usable = findings.filter(({ id }) => id.length <= longestId);
  const named = usable.filter(({ id }) => !id.startsWith('excess:'));
  const excess = usable.filter(({ id }) => id.startsWith('excess:')).slice(0, longestExcess);
  return [...named, ...excess].map((finding) => ({
    ...finding,
    name: finding.name.slice(0, longestName),
    ...(finding.pageName === undefined ? {} : { pageName: finding.pageName.slice(0, longestName) }),
  }));
}
