/** The icon at each size: on a light toolbar and on a dark one it is told by its own two colours. */
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

type Pixel = readonly [red: number, green: number, blue: number, alpha: number];

/** A PNG of 8-bit RGBA without interlacing, row by row. */
function pixelsOf(file: Buffer): Pixel[][] {
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
  expect([...file.subarray(24, 29)]).toEqual([8, 6, 0, 0, 0]);
  const data: Buffer[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at))
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  const bytes = inflateSync(Buffer.concat(data));
  const stride = width * 4;
  let above = Buffer.alloc(stride);
  return Array.from({ length: height }, (_, y) => {
    const start = y * (stride + 1);
    const row = Buffer.from(bytes.subarray(start + 1, start + 1 + stride));
    for (let x = 0; x < stride; x += 1) {
      const [left, up, corner] = [row[x - 4] ?? 0, above[x] ?? 0, x < 4 ? 0 : (above[x - 4] ?? 0)];
      row[x] = ((row[x] ?? 0) + predicted(bytes[start] ?? 0, left, up, corner)) & 255;
    }
    above = row;
    return Array.from({ length: width }, (__, x) => [...row.subarray(x * 4, x * 4 + 4)] as unknown as Pixel);
  });
}

/** What PNG's filter of that number takes a byte to be, by those before it. */
function predicted(filter: number, left: number, up: number, corner: number): number {
  const nearest = [left, up, corner].map((one) => Math.abs(left + up - corner - one));
  const paeth = [left, up, corner][nearest.indexOf(Math.min(...nearest))] ?? 0;
  return [0, left, up, (left + up) >> 1, paeth][filter] ?? 0;
}

/** WCAG's relative luminance. */
function luminance([...channels]: Pixel): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe.each([16, 32, 48, 96, 128])('the icon of %s px', (size) => {
  const rows = pixelsOf(readFileSync(`public/icon/${size}.png`));
  const solid = rows.flat().filter(([, , , alpha]) => alpha === 255);

  it('is that size, and shows the toolbar round its corners', () => {
    expect([rows.length, rows[0]?.length]).toEqual([size, size]);
    for (const corner of [rows[0]?.[0], rows.at(-1)?.at(-1)]) expect(corner?.[3]).toBeLessThan(32);
  });

  it('has a sign on a ground, each with its share, with the contrast of text', () => {
    const shades = solid.map(luminance).sort((one, other) => one - other);
    const [ground = 0, sign = 0] = [shades[Math.floor(shades.length / 2)], shades.at(-1)];
    expect((sign + 0.05) / (ground + 0.05)).toBeGreaterThan(4.5);
    const share = shades.filter((shade) => shade > (ground + sign) / 2).length / shades.length;
    expect(share).toBeGreaterThan(0.1);
    expect(share).toBeLessThan(0.5);
  });
});
