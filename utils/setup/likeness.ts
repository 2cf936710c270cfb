/** Where nothing of a setup's page could be read: is it a new version of one that can be helped, or another page? */
import browser from 'webextension-polyfill';
import type { VendorId } from '../manifests/vendors';
import type { Likeness } from '../vendors/types';
import { bringOutline } from './assistant-scripts';
import { type FrameReportRecord, keepLikeness, reportsOf } from './frame-reports';
import { loadManifest } from './manifest-files';
import type { Place } from './merge';
import { everyTab, stateChanged } from './notify';
import type { SetupRecord } from './records';

const likenesses: readonly unknown[] = ['permissions', 'credential'] satisfies Likeness[];

/** Whether a frame has been read and shows nothing that the setup is about. */
function showsNothing({ read, kind, findings }: FrameReportRecord): boolean {
  return read && kind !== 'credential' && findings.every(({ status }) => status === 'absent');
}

/** What the setup's page looks like; undefined where something of it could be read, or nobody has looked. */
export function likenessIn(reports: readonly FrameReportRecord[]): Likeness | undefined {
  if (!reports.every((report) => !report.read || showsNothing(report))) return undefined;
  const told = reports.map(({ likeness }) => likeness).filter((likeness) => likeness !== undefined);
  return told.find((likeness) => likeness !== 'other') ?? told[0];
}

/** Looks at the frames of which nothing could be read; the panel hears of what has changed. */
export async function checkLikeness(setup: SetupRecord): Promise<void> {
  const reports = (await reportsOf(setup.id)).filter(({ read }) => read);
  const manifest = reports.every(showsNothing) ? await loadManifest(setup.manifestId) : null;
  // Where nothing is asked for, nothing that was read is no news.
  if (!manifest || manifest.requirements.length === 0) return;
  const changed = await Promise.all(
    reports.map(async (report) => {
      const likeness = await readLikeness(report, setup.vendor, manifest.target);
      return likeness !== report.likeness && keepLikeness(setup.id, report, likeness);
    }),
  );
  if (changed.includes(true)) stateChanged(everyTab);
}

async function readLikeness(place: Place, vendor: VendorId, target: string): Promise<Likeness> {
  const ask = () => askFrame(place, vendor, target);
  try {
    const answer = (await ask()) ?? (await bringOutline(place).then(ask));
    return likenesses.includes(answer) ? (answer as Likeness) : 'other';
  } catch {
    return 'other';
  }
}

/** Null where what looks has not been brought. */
async function askFrame({ tabId, frameId }: Place, vendor: VendorId, kind: string): Promise<unknown> {
  const func = (...asked: [VendorId, string]) =>
    (globalThis as { rolecallLikeness?: (...given: typeof asked) => unknown }).rolecallLikeness?.(...asked);
  const target = { tabId, frameIds: [frameId] };
  const [answer] = await browser.scripting.executeScript({ target, func, args: [vendor, kind] });
  return answer?.result;
}
