declare module 'lz4js' {
  /** Unpacks one raw block of `source` into `target`; returns how many bytes it made. */
  export function decompressBlock(
    source: Uint8Array,
    target: Uint8Array,
    sourceStart: number,
    sourceLength: number,
    targetStart: number,
  ): number;
  /** Packs one raw block; returns its length. */
  export function compressBlock(
    source: Uint8Array,
    target: Uint8Array,
    sourceStart: number,
    sourceLength: number,
    hashTable: Uint32Array,
  ): number;
  export function makeBuffer(size: number): Uint8Array;
}
