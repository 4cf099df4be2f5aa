// The changes of work in parts, part by part, so that an undo can take them back.
// Invariant: a part is written in the transaction that makes its changes, and never after.

import { PutTransaction } from "dynamodb-toolbox/entity/actions/transactPut";
import type { Commit } from "../../app/commit.ts";
import type { Change } from "../../domain/decision.ts";
import type { Id } from "../../domain/model.ts";
import type { Entities } from "./entities.ts";
import { journalPartKey } from "./keys.ts";
import { pack } from "./packed.ts";
import { toChanges } from "./parse-items.ts";
import type { Reader } from "./read-items.ts";
import { expiryOf, JOURNAL_DAYS } from "./writes.ts";
import type { Write } from "./writes.ts";

/** The write of a part's changes, so that an undo can take them back. */
export function journalPartWrites({ journalPart: entity }: Entities, { owner, journalPart }: Commit): readonly Write[] {
  if (journalPart === undefined) return [];
  const { journal, number, at, changes } = journalPart;
  const item = {
    ...journalPartKey(owner, journal, number),
    expiresAt: expiryOf(at, JOURNAL_DAYS),
    changes: pack(changes),
  };
  return [{ write: entity.build(PutTransaction).item(item), refused: "conflict" }];
}

/** The changes of one part; undefined once it is forgotten. */
export async function readJournalPart(
  reader: Reader,
  owner: Id,
  { journal, number }: { readonly journal: Id; readonly number: number },
): Promise<readonly Change[] | undefined> {
  const item = await reader.get(journalPartKey(owner, journal, number));
  return item === undefined ? undefined : toChanges(item);
}
