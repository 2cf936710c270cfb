/**
 * Audits, apart from setups: a reading of one tab, kept in the session. Nothing that captures, guards, grants or sends looks
 * here, so an audit can do none of it.
 */
import type { PageControl } from '../manifests/findings';
import type { VendorId } from '../manifests/vendors';
import type { PageSender } from '../messaging/sender';
import * as store from './store';

export interface AuditRecord {
  readonly id: string;
  readonly tabId: number;
  readonly vendor: VendorId;
  /** Vendor origin it is bound to. */
  readonly origin: string;
  readonly incognito: boolean;
  /** The vendor's object whose rights are read, as a manifest's `target`. */
  readonly target: string;
  /** Tabs of the audit pages that show it. */
  readonly viewers: readonly number[];
}

/** What one frame has read; null until then. */
export interface AuditFrame {
  readonly frameId: number;
  readonly documentId: string | null;
  readonly controls: readonly PageControl[] | null;
  readonly unopened: boolean;
}

type Audits = Readonly<Record<string, AuditRecord>>;
type Frames = Readonly<Record<string, AuditFrame>>;

const key = 'audits';

function framesKey(id: string): string {
  return `audit:${id}`;
}

export async function auditOfTab(tabId: number): Promise<AuditRecord | null> {
  return (await store.read<Audits>('session', key))?.[tabId] ?? null;
}

/** The tab's audit, in place of one that read something else; `fresh` when it was not there before. */
export async function keepAudit(
  wanted: Omit<AuditRecord, 'id' | 'viewers'>,
  viewer: number,
): Promise<{ readonly audit: AuditRecord; readonly fresh: boolean }> {
  let audit: AuditRecord = { ...wanted, id: crypto.randomUUID(), viewers: [viewer] };
  const { id } = audit;
  let before: AuditRecord | undefined;
  await store.change<Audits>('session', key, (audits = {}) => {
    before = audits[wanted.tabId];
    const same = before?.vendor === wanted.vendor && before.origin === wanted.origin;
    if (before && same && before.target === wanted.target) audit = before;
    const viewers = [...new Set([...(before?.viewers ?? []), viewer])];
    if (audit === before && viewers.length === audit.viewers.length) return audits;
    audit = { ...audit, viewers };
    return { ...audits, [wanted.tabId]: audit };
  });
  if (before && before.id !== audit.id) await forgetFrames(before.id);
  return { audit, fresh: audit.id === id };
}

/** An audit page is gone: resolves to the audited tabs that no other shows. */
export async function dropViewer(viewer: number, tabId?: number): Promise<readonly number[]> {
  const unseen: number[] = [];
  await store.change<Audits>('session', key, (audits = {}) => {
    const seen = Object.values(audits).filter((audit) => {
      return audit.viewers.includes(viewer) && (tabId === undefined || audit.tabId === tabId);
    });
    const left = seen.map((audit) => ({ ...audit, viewers: audit.viewers.filter((one) => one !== viewer) }));
    unseen.push(...left.filter(({ viewers }) => viewers.length === 0).map((audit) => audit.tabId));
    return seen.length
      ? { ...audits, ...Object.fromEntries(left.map((audit) => [audit.tabId, audit])) }
      : audits;
  });
  return unseen;
}

/** Forgets the tab's audit and what it read; resolves to it, or to null when there was none. */
export async function removeAudit(tabId: number): Promise<AuditRecord | null> {
  const audit = await auditOfTab(tabId);
  if (!audit) return null;
  await store.change<Audits>('session', key, (audits = {}) => {
    const { [tabId]: _ended, ...rest } = audits;
    return Object.keys(rest).length ? rest : undefined;
  });
  await forgetFrames(audit.id);
  return audit;
}

export async function auditFrames(id: string): Promise<readonly AuditFrame[]> {
  const frames = Object.values((await store.read<Frames>('session', framesKey(id))) ?? {});
  return frames.sort((one, other) => one.frameId - other.frameId);
}

/** Notes that the page part runs in this frame; what an earlier document said there is forgotten. */
export async function greetAudit(id: string, { frameId, documentId }: PageSender): Promise<void> {
  const fresh: AuditFrame = { frameId, documentId, controls: null, unopened: false };
  await store.change<Frames>('session', framesKey(id), (frames = {}) => ({ ...frames, [frameId]: fresh }));
}

/** Keeps the latest reading of a document that has greeted; false for any other. */
export async function keepReading(
  id: string,
  { frameId, documentId }: PageSender,
  reading: Pick<AuditFrame, 'controls' | 'unopened'>,
): Promise<boolean> {
  let kept = false;
  await store.change<Frames>('session', framesKey(id), (frames) => {
    const known = frames?.[frameId];
    kept = known !== undefined && known.documentId === documentId;
    return kept ? { ...frames, [frameId]: { frameId, documentId, ...reading } } : frames;
  });
  return kept;
}

async function forgetFrames(id: string): Promise<void> {
  await store.change<Frames>('session', framesKey(id), () => undefined);
}
