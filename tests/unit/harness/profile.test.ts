import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compressBlock, makeBuffer } from 'lz4js';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { filesWith } from '../../e2e/harness/profile';

const canary = 'Canary-4b1d-Kingfisher-';
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rolecall-profile-'));
});

afterEach(() => rm(folder, { recursive: true }));

/** Packs a text as Firefox packs its sessions. */
function mozLz4(text: string): Buffer {
  const source = Buffer.from(text);
  const target = makeBuffer(source.length * 2 + 100);
  const length = compressBlock(source, target, 0, source.length, new Uint32Array(1 << 16));
  const header = Buffer.alloc(12);
  header.write('mozLz40\0', 'latin1');
  header.writeUInt32LE(source.length, 8);
  return Buffer.concat([header, Buffer.from(target.subarray(0, length))]);
}

it('finds a text in any of the ways that browsers write it', async () => {
  // Its beginning stands there before: packed, the rest alone is written out.
  const packed = mozLz4(`${canary.slice(0, 12)}${'x'.repeat(99)}${canary}${'y'.repeat(99)}`);
  expect(packed.includes(canary)).toBe(false);
  const text = `${'ab'.repeat(200)}${canary}${'ab'.repeat(200)}`;
  await mkdir(join(folder, 'Sessions'));
  await writeFile(join(folder, 'plain'), text);
  await writeFile(join(folder, 'Sessions', 'Session_13370000001'), Buffer.from(text, 'utf16le'));
  await writeFile(join(folder, 'recovery.jsonlz4'), packed);
  await writeFile(join(folder, 'clean'), 'nothing here');
  expect(await filesWith(folder, ['never there', canary])).toEqual([
    'Sessions/Session_#',
    'plain',
    'recovery.jsonlz#',
  ]);
});
