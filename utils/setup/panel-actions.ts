/** From the panel to the frame that it is about. */
import { wantedRows } from '../manifests/chosen';
import type { Finding } from '../manifests/findings';
import { bringGranting, readOutline, sendToFrame } from './assistant-scripts';
import { reportsOf } from './frame-reports';
import { loadManifest, loadVocabulary } from './manifest-files';
import { mergeFindings, type Place, type PlacedFinding } from './merge';
import { everyTab, stateChanged } from './notify';
import { knownNames } from './plan';
import { changeSetup, type SetupRecord } from './records';

async function placed(setup: SetupRecord): Promise<PlacedFinding[]> {
  const manifest = await loadManifest(setup.manifestId);
  const order = manifest ? wantedRows(manifest, setup.choices).map(({ id }) => id) : [];
  const reports = await reportsOf(setup.id);
  return mergeFindings(
    order,
    reports.filter(({ read }) => read),
  );
}

/** Whether Grant (or Remove) without named rows means this one: what is switched off may wait for another right. */
function isMeant({ status, reason }: Finding, lower: boolean): boolean {
  return lower ? status === 'excess' : status === 'missing' || (status === 'manual' && reason === 'disabled');
}

/** Grants or removes the named rows, or all of them when none is named, each in its own frame. */
export async function grantRows(setup: SetupRecord, ids: readonly string[], lower: boolean): Promise<void> {
  const findings = await placed(setup);
  const meant = findings.filter(({ finding, place }) => {
    return place !== null && (ids.length ? ids.includes(finding.id) : isMeant(finding, lower));
  });
  const frames = new Map<string, { readonly place: Place; readonly ids: string[] }>();
  for (const { finding, place } of meant) {
    if (!place) continue;
    const name = `${place.tabId}:${place.frameId}`;
    const frame = frames.get(name) ?? { place, ids: [] };
    frame.ids.push(finding.id);
    frames.set(name, frame);
  }
  for (const frame of frames.values()) {
    await bringGranting(frame.place);
    const reply = await sendToFrame(frame.place, { type: 'grant', ids: frame.ids, lower });
    // No answer, or null from a frame that nothing to grant with could be brought into.
    if (!reply) await silent(setup.id, frame.place);
  }
}

/** The frame did not answer: it was never there, or it was left in the middle, which has its own sentence. */
async function silent(setupId: string, { tabId, frameId }: Place): Promise<void> {
  await changeSetup(setupId, (setup) => {
    const { work, notice } = setup;
    if (notice?.key === 'noticeFrameLeft') return setup;
    const began = work?.tabId === tabId && work.frameId === frameId && work.work.kind !== 'reading';
    const key = began ? 'noticeFrameLeft' : 'noticeFrameSilent';
    return { ...setup, work: null, notice: { tone: 'alert', key } };
  });
  stateChanged(everyTab);
}

/** Scrolls to a finding's row and pulses it. */
export async function showRow(setup: SetupRecord, id: string): Promise<void> {
  const reports = await reportsOf(setup.id);
  const place = (await placed(setup)).find(({ finding }) => finding.id === id)?.place;
  // A twin is in several frames: the first that has it shows it.
  const first = place ?? reports.find(({ findings }) => findings.some((finding) => finding.id === id));
  if (first) await sendToFrame(first, { type: 'show', id });
}

/** Sends to every frame of the setup. */
export async function toAllFrames(
  setup: SetupRecord,
  message: Parameters<typeof sendToFrame>[1],
): Promise<void> {
  await Promise.all((await reportsOf(setup.id)).map((place) => sendToFrame(place, message)));
}

export async function undo(setup: SetupRecord): Promise<void> {
  const changed = (await reportsOf(setup.id)).filter(({ canUndo }) => canUndo);
  for (const place of changed) await sendToFrame(place, { type: 'undo' });
}

/** Takes what is suggested for these fields, one after the other: two lists can't be open at once. */
export async function fillFields(setup: SetupRecord, labels: readonly string[]): Promise<void> {
  for (const label of labels) await fillField(setup, label);
}

async function fillField(setup: SetupRecord, label: string): Promise<void> {
  const has = (await reportsOf(setup.id)).filter(({ fields }) =>
    fields.some((field) => field.label === label && field.state !== 'absent'),
  );
  for (const place of has) await sendToFrame(place, { type: 'fill', label });
}

/** Has every frame read again after the admin changed the choices. */
export async function sendKnownNames(setup: SetupRecord): Promise<void> {
  const manifest = await loadManifest(setup.manifestId);
  const vocabulary = await loadVocabulary(setup.vendor);
  if (manifest && vocabulary) {
    const known = knownNames(wantedRows(manifest, setup.choices), vocabulary);
    await toAllFrames(setup, { type: 'known', known });
  }
}

/** Captures the selection or the focused field, in whichever frame it is. */
export async function keepByHand(setup: SetupRecord, field: string): Promise<boolean> {
  for (const { tabId, frameId } of await reportsOf(setup.id)) {
    const asked = { tabId, frameId, field };
    await changeSetup(setup.id, (old) => ({ ...old, keeping: asked }));
    const reply = await sendToFrame(asked, { type: 'keep', field });
    await changeSetup(setup.id, (old) => ({ ...old, keeping: null }));
    if (typeof reply === 'object' && reply !== null && 'kept' in reply && reply.kept === true) return true;
  }
  return false;
}

/** The sanitised outlines of all frames, the top one first. */
export async function outlineOf(setup: SetupRecord): Promise<string> {
  const outlines: string[] = [];
  for (const place of await reportsOf(setup.id)) {
    const outline = await readOutline(place);
    if (outline) outlines.push(outline);
  }
  return outlines.join('\n\n');
}
