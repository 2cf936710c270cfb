/** A folder as a zip file, as browsers install extensions from. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { crc32 } from 'node:zlib';

/** The bytes of a zip of everything below a folder, not compressed. `replaced` stands in for files of that name. */
export async function zipped(
  folder: string,
  replaced: Readonly<Record<string, string>> = {},
): Promise<Buffer> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const heads: Buffer[] = [];
  const parts: Buffer[] = [];
  let offset = 0;
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const name = Buffer.from(relative(folder, path).split(sep).join('/'));
    const content = Buffer.from(replaced[name.toString()] ?? (await readFile(path)));
    const facts = factsOf(content, name.length);
    const local = Buffer.concat([signature(0x04034b50), facts, name, content]);
    const position = Buffer.alloc(14);
    position.writeUInt32LE(offset, 10);
    heads.push(
      Buffer.concat([signature(0x02014b50), Buffer.from([20, 0]), facts, position.subarray(0, 14), name]),
    );
    parts.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(heads);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(heads.length, 4);
  end.writeUInt16LE(heads.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, directory, signature(0x06054b50), end]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** What a file's own header and its line in the directory have in common: 26 bytes, from the version to the extra length. */
function factsOf(content: Buffer, nameLength: number): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  // A day: zip knows none before 1980.
  facts.writeUInt16LE(0x21, 8);
  facts.writeUInt32LE(crc32(content), 10);
  facts.writeUInt32LE(content.length, 14);
  facts.writeUInt32LE(content.length, 18);
  facts.writeUInt16LE(nameLength, 22);
  return facts;
}
