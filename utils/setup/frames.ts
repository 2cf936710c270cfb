/** What each frame of each tab says it is, before and beside any setup. */
import browser from 'webextension-polyfill';
import type { VendorId } from '../manifests/vendors';
import type { PageSender } from '../messaging/sender';
import type { PageKind } from '../vendors/types';
import { showBadge } from './badge';
import { stateChanged } from './notify';
import * as store from './store';
import type { FrameReport } from './types';

interface SeenFrame extends FrameReport {
  /** When it last said so, in milliseconds since the epoch. */
  readonly seenAt: number;
}

type Frames = readonly SeenFrame[];

/** Detect's message may arrive a little after its script has ended. */
const grace = 250;
export const detectFile = 'content-scripts/detect.js';

function keyOf(tabId: number): string {
  return `frames:${tabId}`;
}

/** The frames of a tab that are a vendor's, top frame first. */
export async function framesOf(tabId: number): Promise<readonly FrameReport[]> {
  return (await store.read<Frames>('session', keyOf(tabId))) ?? [];
}

/** Keeps what a frame said; true when that is news. A new document in the top frame makes all others of the tab old. */
export async function frameSeen(vendor: VendorId, kind: PageKind, page: PageSender): Promise<boolean> {
  const { tabId, frameId, documentId, origin } = page;
  let changed = true;
  await store.change<Frames>('session', keyOf(tabId), (frames = []) => {
    const known = frames.find((frame) => frame.frameId === frameId);
    const topChanged = frameId === 0 && known !== undefined && known.documentId !== documentId;
    changed = known?.documentId !== documentId || known?.kind !== kind;
    const others = topChanged ? [] : frames.filter((frame) => frame.frameId !== frameId);
    if (kind === 'none') return others.length ? others : undefined;
    const seen: SeenFrame = { frameId, documentId, origin, vendor, kind, seenAt: Date.now() };
    return [...others, seen].sort((one, other) => one.frameId - other.frameId);
  });
  if (changed) await told(tabId);
  return changed;
}

export async function forgetFrames(tabId: number): Promise<void> {
  const had = await framesOf(tabId);
  await store.change<Frames>('session', keyOf(tabId), () => undefined);
  if (had.length) await told(tabId);
}

/** What is known of a tab has changed: its panel and its toolbar button say so. */
async function told(tabId: number): Promise<void> {
  stateChanged(tabId);
  await showBadge(
    tabId,
    (await framesOf(tabId)).map(({ kind }) => kind),
  );
}

/** A frame that is there now. */
export interface LiveFrame {
  readonly frameId: number;
  readonly documentId: string | null;
}

interface Injected {
  readonly frameId: number;
  readonly documentId?: string;
  readonly result?: unknown;
}

/**
 * Runs detect again in every frame of a tab and forgets the frames that don't answer. Resolves to the frames that are
 * there, or to null when RoleCall has no access to the tab.
 */
export async function lookAgain(tabId: number): Promise<readonly LiveFrame[] | null> {
  const since = Date.now();
  // A frame that goes while the script is on its way makes the whole call fail: the second finds it gone.
  const injected = await runDetect(tabId).catch(() =>
    pause(grace).then(() => runDetect(tabId).catch(() => null)),
  );
  if (!injected) {
    // A document that has spoken meanwhile is there, whatever became of the one that was asked.
    await keepFrames(tabId, ({ seenAt }) => seenAt >= since);
    return null;
  }
  const live = injected.map(({ frameId, documentId }) => ({ frameId, documentId: documentId ?? null }));
  await keepFrames(tabId, ({ frameId }) => live.some((frame) => frame.frameId === frameId));
  const stale = (await framesOf(tabId)).some((frame) => (frame as SeenFrame).seenAt < since);
  if (stale) await forgetSilent(tabId, since);
  return live;
}

function runDetect(tabId: number): Promise<readonly Injected[]> {
  return browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [detectFile] });
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function forgetSilent(tabId: number, since: number): Promise<void> {
  await pause(grace);
  await keepFrames(tabId, ({ seenAt }) => seenAt >= since);
}

async function keepFrames(tabId: number, keep: (frame: SeenFrame) => boolean): Promise<void> {
  let changed = false;
  await store.change<Frames>('session', keyOf(tabId), (frames = []) => {
    const left = frames.filter(keep);
    changed = left.length !== frames.length;
    if (!changed) return frames;
    return left.length ? left : undefined;
  });
  if (changed) await told(tabId);
}

/** A new document in a tab's top frame; its id is null where the browser names none or RoleCall has no access. */
export interface NewTop {
  readonly documentId: string | null;
}

/** The tab's new top document if it holds another than the one that was seen there, else null. */
export async function newTop(tabId: number): Promise<NewTop | null> {
  const top = (await framesOf(tabId)).find(({ frameId }) => frameId === 0);
  try {
    const [injected] = (await browser.scripting.executeScript({
      target: { tabId },
      func: () => document.readyState,
      injectImmediately: true,
    })) as readonly Injected[];
    const documentId = injected?.documentId ?? null;
    if (documentId && top?.documentId) return documentId === top.documentId ? null : { documentId };
    return !injected || injected.result === 'loading' ? { documentId } : null;
  } catch {
    return { documentId: null };
  }
}

/** Forgets the frames that spoke before the tab's new top document came; that document may have spoken already. */
export async function forgetOlder(tabId: number, since: number, { documentId }: NewTop): Promise<void> {
  await keepFrames(
    tabId,
    (frame) => frame.seenAt >= since || (documentId !== null && frame.documentId === documentId),
  );
}
