/** The closed parts of an audited page: which of the vendor's groups are unread, and opening them to read them. */
import type { PageControl } from '../manifests/findings';
import type { Vocabulary } from '../manifests/types';
import { vendorFacts } from '../manifests/vendors';
import { bringGranting, sendToFrame } from './assistant-scripts';
import { auditFrames, auditOfTab } from './audit-records';
import { setupOfTab } from './records';

/** Stands for whatever is in closed parts, where no finding is looked for by name. */
export const everyPart = '*';

/** Groups that the vendor is known to have and of which no right has been read, as the vendor writes them. */
export function unreadGroups(controls: readonly PageControl[], { vendor, names }: Vocabulary): string[] {
  const groupOf = (name: string) => name.split(vendorFacts[vendor].joiner)[0] ?? '';
  const read = new Set(controls.map(({ key }) => groupOf(names[key] ?? '')));
  return [...new Set(Object.values(names).map(groupOf))].filter((group) => !read.has(group));
}

/**
 * Has each frame open what is closed, read it and close it again; false when a frame did not answer. What opens parts comes
 * with what grants: with nothing in an audit's judgement to set, it visits the parts and sets nothing.
 */
export async function openParts(tabId: number): Promise<boolean> {
  const audit = await auditOfTab(tabId);
  if (!audit || (await setupOfTab(tabId))) return false;
  const closed = (await auditFrames(audit.id)).filter(({ unopened }) => unopened);
  let all = true;
  for (const { frameId } of closed) {
    await bringGranting({ tabId, frameId });
    const reply = await sendToFrame({ tabId, frameId }, { type: 'grant', ids: [everyPart], lower: false });
    all &&= Boolean(reply);
  }
  return all;
}
