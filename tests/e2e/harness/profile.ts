/** Looks for a text in everything that a browser has written to its profile. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { decompressBlock } from 'lz4js';

const mozillaMagic = 'mozLz40\0';
/** Magic and the length of what is packed. */
const headerBytes = 12;

/** Firefox's own container of one raw block, unpacked; null when the file is none. */
export function unpacked(file: Uint8Array): Uint8Array | null {
  if (Buffer.from(file.subarray(0, mozillaMagic.length)).toString('latin1') !== mozillaMagic) return null;
  const length = new DataView(file.buffer, file.byteOffset).getUint32(mozillaMagic.length, true);
  const output = new Uint8Array(length);
  decompressBlock(file, output, headerBytes, file.length - headerBytes, 0);
  return output;
}

/** Whether bytes hold a text, in UTF-8 or UTF-16. */
export function holds(bytes: Uint8Array, text: string): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return buffer.includes(text, 0, 'utf8') || buffer.includes(text, 0, 'utf16le');
}

/** The kinds of files below a folder that hold any of the texts: paths without what differs from run to run. */
export async function filesWith(folder: string, texts: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name);
    if (!(await stat(path).catch(() => null))?.isFile()) continue;
    const bytes = new Uint8Array(await readFile(path));
    const parts = [bytes, unpacked(bytes) ?? new Uint8Array()];
    if (texts.some((text) => parts.some((part) => holds(part, text)))) found.add(kindOf(name));
  }
  return [...found].sort();
}

function kindOf(name: string): string {
  return name.replace(/[\dA-Fa-f-]{8,}/g, '#').replace(/\d+/g, '#');
}
