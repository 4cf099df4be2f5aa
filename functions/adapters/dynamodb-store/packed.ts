// Large values of which no condition ever looks at a part: JSON, compressed.
// Invariant: what is unpacked is parsed by its reader before it is used.

import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";

/** An item holds 400 kB; unpacked, nothing that this program wrote is larger than this. */
const MAX_UNPACKED_BYTES = 32 * 1024 * 1024;
/**
 * A journal holds whole contacts before and after: with a window of 16 MB the second costs next to nothing, where deflate's
 * 32 kB forget the first. Quality 5 is as quick as deflate.
 */
const PARAMS = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 24 };

export function pack(value: unknown): Uint8Array<ArrayBuffer> {
  return new Uint8Array(brotliCompressSync(Buffer.from(JSON.stringify(value)), { params: PARAMS }));
}

/** The value; throws when the bytes are damaged or unpack to more than an item can mean. */
export function unpack(bytes: Uint8Array): unknown {
  return JSON.parse(brotliDecompressSync(bytes, { maxOutputLength: MAX_UNPACKED_BYTES }).toString());
}
