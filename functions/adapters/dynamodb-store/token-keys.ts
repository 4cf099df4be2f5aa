// The keys that sign reply tokens: two live ones in one item, made at first use.
// Invariant: made once; two processes that start together end with the same keys.

import { randomBytes } from "node:crypto";
import { PutItemCommand } from "dynamodb-toolbox/entity/actions/put";
import * as z from "zod/mini";
import type { Entities } from "./entities.ts";
import { TOKEN_KEYS_KEY } from "./keys.ts";
import type { Reader } from "./read-items.ts";
import { unlessRefused } from "./send-outcomes.ts";

const KEY_BYTES = 32;
const item = z.object({ keys: z.array(z.instanceof(Uint8Array)).check(z.minLength(1)) });

/** A function that answers the keys, read once a process. */
export function createTokenKeys(reader: Reader, entities: Entities): () => Promise<readonly Uint8Array[]> {
  let known: Promise<readonly Uint8Array[]> | undefined;
  return async () => {
    known ??= readKeys(reader, entities);
    try {
      return await known;
    } catch (error) {
      // A failure is not remembered: the next call reads again.
      known = undefined;
      throw error;
    }
  };
}

async function readKeys(reader: Reader, { tokenKeys }: Entities): Promise<readonly Uint8Array[]> {
  const stored = await reader.get(TOKEN_KEYS_KEY);
  if (stored !== undefined) return item.parse(stored).keys;
  const keys = [newKey(), newKey()];
  const put = tokenKeys
    .build(PutItemCommand)
    .item({ ...TOKEN_KEYS_KEY, keys })
    .options({ condition: { attr: "pk", exists: false } });
  if (await unlessRefused(() => put.send())) return keys;
  return item.parse(await reader.get(TOKEN_KEYS_KEY)).keys;
}

const newKey = (): Uint8Array<ArrayBuffer> => new Uint8Array(randomBytes(KEY_BYTES));
