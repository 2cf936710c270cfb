/** What a page gives cause to tell the admin before anything is granted there: another record, the same one twice. */
import browser from 'webextension-polyfill';
import type { CompiledManifest } from '../manifests/types';
import type { PageSender } from '../messaging/sender';
import { framesOf } from './frames';
import type { Reading } from './judge-reading';
import type { SetupRecord } from './records';
import type { FormField, Notice } from './types';

/** Called when a frame has read a page with rights that it did not show before. Null: nothing to tell. */
export async function cautionFor(
  reading: Reading,
  before: readonly FormField[] | null,
  setup: SetupRecord,
  manifest: CompiledManifest,
  page: PageSender,
): Promise<Notice | null> {
  // A token is new each time; a role or a level is changed where it stands.
  if (reading.kind !== 'permissions' || manifest.target === 'token') return null;
  const name = nameOf(manifest);
  const isOther = (fields: readonly FormField[] | null) =>
    fields?.some(({ label, state }) => label === name?.label && state === 'typed') === true;
  if (name && isOther(reading.fields) && !isOther(before))
    return { tone: 'status', key: 'noticeOtherRecord', args: [name.text] };
  return before === null && (await isShownTwice(setup, page))
    ? { tone: 'status', key: 'noticeTwoTabs' }
    : null;
}

/** Whether a notice is one of these. */
export function isCaution(notice: Notice | null): boolean {
  return notice?.key === 'noticeOtherRecord' || notice?.key === 'noticeTwoTabs';
}

/** The field that names the record, where the manifest says what it is to be. */
function nameOf({ objects, target }: CompiledManifest): { label: string; text: string } | null {
  const field = objects.find(({ object }) => object === target)?.fields[0];
  return field?.value.kind === 'text' ? { label: field.label, text: field.value.text } : null;
}

/** Whether another tab of that origin shows rights too. */
async function isShownTwice(setup: SetupRecord, { tabId, origin }: PageSender): Promise<boolean> {
  const tabs = await browser.tabs.query({});
  const others = tabs.flatMap(({ id }) =>
    id === undefined || id === tabId || setup.tabIds.includes(id) ? [] : [id],
  );
  for (const id of others) {
    const frames = await framesOf(id);
    if (frames.some((frame) => frame.origin === origin && frame.kind === 'permissions')) return true;
  }
  return false;
}
