/** What a page gives cause to tell the admin before anything is granted there: another record, the same one twice. */
import browser from 'webextension-polyfill';
import type { CompiledManifest } from '../manifests/types';
import type { PageSender } from '../messaging/sender';
import { framesOf } from './frames';
import type { Reading } from './judge-reading';
import type { Place } from './merge';
import { changeSetup, type SetupRecord } from './records';
import type { FormField, Notice } from './types';

const cautions: readonly string[] = ['noticeOtherRecord', 'noticeTwoTabs'];

/** Called when a frame has read its page: tells what is new there, and takes back what is so no more. */
export async function noteCaution(
  reading: Reading,
  before: readonly FormField[] | null,
  setup: SetupRecord,
  manifest: CompiledManifest,
  page: PageSender,
): Promise<void> {
  // A token is new each time; a role or a level is changed where it stands.
  const isRecord = reading.kind === 'permissions' && manifest.target !== 'token';
  const name = nameOf(manifest);
  const isOther = (fields: readonly FormField[] | null) =>
    fields?.some(({ label, state }) => label === name?.label && state === 'typed') === true;
  const otherNow = isRecord && isOther(reading.fields);
  let told: Notice | null = null;
  if (name && otherNow && !isOther(before)) {
    told = { tone: 'status', key: 'noticeOtherRecord', args: [name.text] };
  } else if (isRecord && before === null && (await isShownTwice(setup, page))) {
    told = { tone: 'status', key: 'noticeTwoTabs' };
  }
  const { tabId, frameId } = page;
  const isHere = (place: Place) => place.tabId === tabId && place.frameId === frameId;
  await changeSetup(setup.id, (old) => {
    if (told) return { ...old, notice: told, caution: { tabId, frameId } };
    const isOver = old.notice?.key === 'noticeOtherRecord' ? !otherNow : !isRecord;
    return isOver ? withoutCaution(old, isHere) : old;
  });
}

/** Frames are gone: what was told of a record in them is of no concern on the next page. */
export async function cautionLeft(setupId: string, isGone: (place: Place) => boolean): Promise<void> {
  await changeSetup(setupId, (old) => withoutCaution(old, isGone));
}

function withoutCaution(setup: SetupRecord, isOf: (place: Place) => boolean): SetupRecord {
  const { notice, caution } = setup;
  if (!caution || !isOf(caution)) return setup;
  return { ...setup, caution: null, notice: notice && cautions.includes(notice.key) ? null : notice };
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
