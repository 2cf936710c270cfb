/** Another extension that says to ours whatever might move it, from its own page and from inside the vendor's; and ours, made to hear it. */
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DocumentDriver } from '../harness/types';

const speak = `
  addEventListener('speak', async ({ detail }) => {
    const [id, setupId] = detail.split(' ');
    const tabId = 1;
    const messages = [
      { type: 'panel-state', tabId },
      { type: 'panel-reveal', setupId, field: 'apiToken' },
      { type: 'hello', vendor: 'syncro' },
      { type: 'captured', setupId, values: [{ field: 'apiToken', value: 'forged-token-0123456789' }] },
      JSON.parse('{"type":"panel-state","tabId":1,"__proto__":{"polluted":true}}'),
      { type: 'panel-end', tabId },
    ];
    const heard = [];
    for (const message of messages) {
      const answer = await chrome.runtime.sendMessage(id, message).catch(() => 'nobody is there');
      heard.push(answer ?? 'no answer');
    }
    document.documentElement.dataset.heard = JSON.stringify(heard);
  });`;

/** The folder of an extension that speaks in its own page, in every page of the vendor's and in every frame of those. */
export async function otherExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rolecall-other-'));
  const vendors = ['https://*.syncromsp.com/*'];
  const script = { matches: vendors, js: ['speak.js'], all_frames: true, match_origin_as_fallback: true };
  const manifest = {
    manifest_version: 3,
    name: 'Other',
    version: '1',
    host_permissions: vendors,
    content_scripts: [{ ...script, run_at: 'document_start' }],
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'other.html'), '<!doctype html><script src="speak.js"></script>');
  await writeFile(join(folder, 'speak.js'), speak);
  return folder;
}

/** What a worker with open ears was told from outside. */
export interface Overheard {
  readonly id?: string;
  readonly origin?: string;
  readonly frameId?: number;
}

/**
 * A copy of a build in which everything that hears our own messages hears other extensions' too: what is refused then is
 * refused by its sender alone.
 */
export async function withOpenEars(build: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rolecall-ears-'));
  await cp(build, folder, { recursive: true });
  const worker = join(folder, 'background.js');
  const ears = `
    globalThis.overheard = [];
    const inside = chrome.runtime.onMessage;
    const listen = inside.addListener.bind(inside);
    inside.addListener = (listener) => {
      listen(listener);
      chrome.runtime.onMessageExternal.addListener((body, sender, respond) => {
        overheard.push({ id: sender.id, origin: sender.origin, frameId: sender.frameId });
        return listener(body, sender, respond);
      });
    };`;
  await writeFile(worker, `${ears}\n${await readFile(worker, 'utf8')}`);
  return folder;
}

/** Has the other extension speak in a document; resolves to what each of its messages was answered. */
export async function speakIn(place: DocumentDriver, to: string): Promise<string[]> {
  await place.evaluate((detail) => {
    document.documentElement.dataset.heard = '';
    dispatchEvent(new CustomEvent('speak', { detail }));
  }, to);
  const heard = await place.waitForState(() => document.documentElement.dataset.heard);
  return JSON.parse(String(heard)) as string[];
}
