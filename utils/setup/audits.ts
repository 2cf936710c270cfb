/** An audit reads one tab while its page is open: no capture, no guard, no grant, no mark. */
import type { CompiledManifest, Vocabulary } from '../manifests/types';
import type { FromAuditPage } from '../messaging/protocol';
import { injectAssistant, sendToFrame } from './assistant-scripts';
import { auditRole } from './audit-judge';
import { recordedManifest } from './audit-manifest';
import { openParts, unreadGroups } from './audit-parts';
import {
  type AuditFrame,
  type AuditRecord,
  auditFrames,
  auditOfTab,
  dropViewer,
  keepAudit,
  removeAudit,
} from './audit-records';
import type { AuditState, AuditTrouble } from './audit-types';
import { framesOf } from './frames';
import { loadManifest, loadVocabulary } from './manifest-files';
import { setupOfTab } from './records';
import { type TabFacts, tabFacts } from './tab-facts';
import type { FrameReport } from './types';
import { vendorOfOrigin } from './vendor-hosts';

/** Vendors that hold rights in several kinds of record: what is read until a manifest says otherwise. */
const usualTarget = {
  syncro: 'token',
  autotask: 'security-level',
  connectwise: 'role',
  syncore: 'none',
} as const;

/** Handles one message of the audit page in the tab `viewer`; resolves to its reply. */
export async function handleAudit(message: FromAuditPage, viewer: number): Promise<unknown> {
  switch (message.type) {
    case 'audit-look':
      return look(message.tabId, message.manifestIds, viewer);
    case 'audit-open':
      return { opened: await openParts(message.tabId) };
    case 'audit-record':
      return { text: await recordRole(message.tabId, message.name) };
    case 'audit-end':
      return viewerLeft(viewer, message.tabId);
  }
}

/** An audit page was closed or left: with the last one its audit ends, whether the page could still say so or not. */
export async function viewerLeft(viewer: number, tabId?: number): Promise<void> {
  for (const unseen of await dropViewer(viewer, tabId)) await endAudit(unseen);
}

/** Ends the tab's audit: the page part leaves, unless a setup has taken its place. */
export async function endAudit(tabId: number): Promise<void> {
  const audit = await auditOfTab(tabId);
  if (!audit) return;
  const frames = await auditFrames(audit.id);
  await removeAudit(tabId);
  if (await setupOfTab(tabId)) return;
  await Promise.all(frames.map(({ frameId }) => sendToFrame({ tabId, frameId }, { type: 'end' })));
}

/** Reads the tab, if it isn't read already, and holds what was read against these manifests. */
async function look(tabId: number, manifestIds: readonly string[], viewer: number): Promise<AuditState> {
  const tab = await tabFacts(tabId);
  if (!tab) return nothing('gone');
  if (await setupOfTab(tabId)) {
    await removeAudit(tabId);
    return nothing('setup');
  }
  const frames = await vendorFrames(tab);
  const [first] = frames;
  if (!first) return nothing('no-page');
  const found = await Promise.all(manifestIds.map(loadManifest));
  const manifests = found.filter((one): one is CompiledManifest => one?.vendor === first.vendor);
  const vocabulary = await loadVocabulary(first.vendor);
  if (!vocabulary) return nothing('no-page');
  const target = targetOf(manifests) ?? usualTarget[first.vendor];
  const { origin, incognito } = tab;
  const wanted = { tabId, vendor: first.vendor, origin, incognito, target };
  const { audit, fresh } = await keepAudit(wanted, viewer);
  if (fresh) await Promise.all(frames.map(({ frameId }) => injectAssistant(audit, { tabId, frameId })));
  return stateOf(audit, tab, frames, manifests, vocabulary);
}

/** The frames of the tenant that the address bar names. */
async function vendorFrames({ tabId, origin }: TabFacts): Promise<readonly FrameReport[]> {
  return (await framesOf(tabId)).filter((frame) => frame.origin === origin);
}

/** What most of them choose their rights on. */
function targetOf(manifests: readonly CompiledManifest[]): string | undefined {
  const targets = manifests.map(({ target }) => target).filter((target) => target !== 'none');
  const count = (wanted: string) => targets.filter((target) => target === wanted).length;
  return targets.toSorted((one, other) => count(other) - count(one))[0];
}

/** What was read of the documents that are still there. */
async function liveFrames(
  { id }: AuditRecord,
  frames: readonly FrameReport[],
): Promise<readonly AuditFrame[]> {
  const live = new Map(frames.map(({ frameId, documentId }) => [frameId, documentId]));
  return (await auditFrames(id)).filter(({ frameId, documentId }) => live.get(frameId) === documentId);
}

async function stateOf(
  audit: AuditRecord,
  tab: TabFacts,
  frames: readonly FrameReport[],
  manifests: readonly CompiledManifest[],
  vocabulary: Vocabulary,
): Promise<AuditState> {
  const live = await liveFrames(audit, frames);
  const controls = live.flatMap((frame) => frame.controls ?? []);
  const unopened = live.some((frame) => frame.unopened);
  const rights = new Set(controls.filter(({ visible }) => visible).map(({ key }) => key)).size;
  const ownServer = vendorOfOrigin(audit.origin) === null;
  const today = new Date().toISOString().slice(0, 10);
  const { target } = audit;
  // A page without rights is no role that lacks them all.
  const found =
    rights > 0
      ? auditRole({ controls, unopened, target, manifests, vocabulary, ownServer, today })
      : { results: [], over: [], copied: [] };
  return {
    ...found,
    trouble: null,
    vendor: audit.vendor,
    host: URL.parse(audit.origin)?.host ?? '',
    title: tab.title,
    reading: !live.some((frame) => frame.controls !== null),
    rights,
    unopened,
    unread: unopened ? unreadGroups(controls, vocabulary) : [],
  };
}

/** The role as a manifest's text, or null when there is nothing to write down. */
async function recordRole(tabId: number, name: string): Promise<string | null> {
  const audit = await auditOfTab(tabId);
  const vocabulary = audit && (await loadVocabulary(audit.vendor));
  if (!audit || !vocabulary) return null;
  const live = await liveFrames(audit, await framesOf(tabId));
  const controls = live.flatMap((frame) => frame.controls ?? []);
  if (controls.length === 0) return null;
  const today = new Date().toISOString().slice(0, 10);
  const target = audit.target === usualTarget[audit.vendor] ? null : audit.target;
  const unopened = live.some((frame) => frame.unopened);
  return recordedManifest({ controls, vocabulary, name, target, unopened, today });
}

function nothing(trouble: AuditTrouble): AuditState {
  return {
    trouble,
    vendor: '',
    host: '',
    title: '',
    reading: false,
    rights: 0,
    unopened: false,
    unread: [],
    results: [],
    over: [],
    copied: [],
  };
}
