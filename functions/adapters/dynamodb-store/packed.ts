// Large values of which no condition ever looks at a part: JSON, deflated.
// Invariant: what is unpacked is parsed by its reader before it is used.

import { deflateRawSync, inflateRawSync } from "node:zlib";

/** An item holds 400 kB; unpacked, nothing that this program wrote is larger than this. */
const MAX_UNPACKED_BYTES = 32 * 1024 * 1024;

export const pack = (value: unknown): Uint8Array<ArrayBuffer> =>
  new Uint8Array(deflateRawSync(Buffer.from(JSON.stringify(value))));

/** The value; throws when the bytes are damaged or unpack to more than an item can mean. */
export const unpack = (bytes: Uint8Array): unknown =>
  JSON.parse(inflateRawSync(bytes, { maxOutputLength: MAX_UNPACKED_BYTES }).toString());
