/** Brings the page part into the frames of a setup, and takes it out again. */
import browser from 'webextension-polyfill';
import type { Bringable, ToAssistant } from '../messaging/protocol';
import type { Place } from './merge';
import { pageStyles } from './page-styles';
import { allSetups, type SetupRecord } from './records';
import { patternOf } from './vendor-hosts';

function scriptId(setup: SetupRecord): string {
  return `assistant:${setup.vendor}:${setup.origin}`;
}

function scriptOf(what: Bringable): string {
  return `content-scripts/${what}.js`;
}

function fileOf(setup: Pick<SetupRecord, 'vendor'>): string {
  return `content-scripts/${setup.vendor}.js`;
}

/** From now on the page part runs from the start of every document of that origin; those of no setup fall silent. */
export async function registerAssistant(setup: SetupRecord): Promise<void> {
  const script = {
    id: scriptId(setup),
    matches: [patternOf(setup.origin)],
    js: [fileOf(setup)],
    runAt: 'document_start' as const,
    allFrames: true,
    persistAcrossSessions: false,
  };
  // A worker that died between registering and remembering left the registration behind: that is as good.
  await browser.scripting.registerContentScripts([script]).catch(() => undefined);
}

/** Ends the registration when no other setup needs that host. */
export async function unregisterAssistant(setup: SetupRecord): Promise<void> {
  const id = scriptId(setup);
  if ((await allSetups()).some((other) => other.id !== setup.id && scriptId(other) === id)) return;
  await browser.scripting.unregisterContentScripts({ ids: [id] }).catch(() => undefined);
}

/**
 * Runs the page part in one frame that is already there. `fills`: with what it fills in forms with, which it would ask for
 * after its first look, and look again.
 */
export function injectAssistant(
  setup: Pick<SetupRecord, 'vendor'>,
  place: Place,
  fills = false,
): Promise<void> {
  return bring(place, fileOf(setup), ...(fills ? [scriptOf('filling')] : []));
}

/** Brings what a frame grants with, and what opens closed parts on the way; without it the frame only reads. */
export function bringGranting(place: Place): Promise<void> {
  return bring(place, scriptOf('exploring'), 'content-scripts/granting.js');
}

/** Brings what a frame asked for. */
export function bringTo(place: Place, what: Bringable): Promise<void> {
  return bring(place, scriptOf(what));
}

async function bring(place: Place, ...files: string[]): Promise<void> {
  const target = { tabId: place.tabId, frameIds: [place.frameId] };
  await browser.scripting.executeScript({ target, files }).catch(() => undefined);
}

/** Outlines need a style sheet of the extension's: it holds under any content security policy. */
export async function insertMarks(place: Place): Promise<void> {
  const target = { tabId: place.tabId, frameIds: [place.frameId] };
  await browser.scripting.insertCSS({ target, css: pageStyles.marks }).catch(() => undefined);
}

export async function removeMarks(place: Place): Promise<void> {
  const target = { tabId: place.tabId, frameIds: [place.frameId] };
  await browser.scripting.removeCSS({ target, css: pageStyles.marks }).catch(() => undefined);
}

/** Brings what looks at a page that can't be read. */
export function bringOutline(place: Place): Promise<void> {
  return bring(place, 'content-scripts/outline.js');
}

/** The sanitised outline of one frame, or empty: made by a script of its own, which few setups need. */
export async function readOutline(place: Place): Promise<string> {
  const target = { tabId: place.tabId, frameIds: [place.frameId] };
  const read = () => (globalThis as { rolecallOutline?: () => string }).rolecallOutline?.() ?? '';
  try {
    await bringOutline(place);
    const [result] = await browser.scripting.executeScript({ target, func: read });
    return typeof result?.result === 'string' ? result.result : '';
  } catch {
    return '';
  }
}

/**
 * Looks in one frame for the first of these labels that it shows, and marks it if `mark`. Resolves to the label's place, or
 * to -1.
 */
export async function pointIn(place: Place, labels: readonly string[], mark: boolean): Promise<number> {
  const target = { tabId: place.tabId, frameIds: [place.frameId] };
  const point = (...given: readonly [readonly string[], boolean, string]) =>
    (globalThis as { rolecallPoint?: (...all: typeof given) => number }).rolecallPoint?.(...given) ?? -1;
  await bring(place, 'content-scripts/pointing.js');
  try {
    const args = [labels, mark, pageStyles.marks] as const;
    const [injected] = await browser.scripting.executeScript({ target, func: point, args: [...args] });
    return typeof injected?.result === 'number' ? injected.result : -1;
  } catch {
    return -1;
  }
}

/** Sends to one frame; resolves to its answer, or to undefined when nothing there listens. */
export async function sendToFrame(place: Place, message: ToAssistant): Promise<unknown> {
  try {
    return (await browser.tabs.sendMessage(place.tabId, message, { frameId: place.frameId })) as unknown;
  } catch {
    return undefined;
  }
}
