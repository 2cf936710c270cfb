import browser from 'webextension-polyfill';
import { sendToBackground } from '../../utils/messaging/channel';
import type { AuditState } from '../../utils/setup/audit-types';

/** The tab that the address names, or none. */
export function auditedTab(): number {
  const tab = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  return Number.isSafeInteger(tab) && tab >= 0 ? tab : 0;
}

/** Has the background look what page the tab shows. */
export async function wake(tabId: number): Promise<void> {
  await sendToBackground({ type: 'panel-look', tabId }).catch(() => null);
}

/** What the tab's role comes to, or null when the background has not answered. */
export async function lookAt(tabId: number, manifestIds: readonly string[]): Promise<AuditState | null> {
  const reply = await sendToBackground({ type: 'audit-look', tabId, manifestIds }).catch(() => null);
  return isState(reply) ? reply : null;
}

/**
 * Has the closed parts of the page read; false when the page did not answer. Its tab comes to the front meanwhile: in one that
 * is out of sight the page's own doings take seconds each.
 */
export async function openParts(tabId: number): Promise<boolean> {
  const own = await browser.tabs.getCurrent();
  await browser.tabs.update(tabId, { active: true }).catch(() => null);
  const reply = await sendToBackground({ type: 'audit-open', tabId }).catch(() => null);
  if (own?.id !== undefined) await browser.tabs.update(own.id, { active: true }).catch(() => null);
  return typeof reply === 'object' && reply !== null && 'opened' in reply && reply.opened === true;
}

/** The role as a manifest's text, or null. */
export async function recordRole(tabId: number, name: string): Promise<string | null> {
  const reply = await sendToBackground({ type: 'audit-record', tabId, name }).catch(() => null);
  if (typeof reply !== 'object' || reply === null || !('text' in reply)) return null;
  return typeof reply.text === 'string' ? reply.text : null;
}

/** Ends the audit when this page goes; returns what stops waiting for that. */
export function endWithPage(tabId: number): () => void {
  const end = () => void sendToBackground({ type: 'audit-end', tabId }).catch(() => null);
  addEventListener('pagehide', end);
  return () => removeEventListener('pagehide', end);
}

function isState(reply: unknown): reply is AuditState {
  return typeof reply === 'object' && reply !== null && 'results' in reply && 'trouble' in reply;
}
