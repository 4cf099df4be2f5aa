// A further copy of a mail that was handled.
// Invariant: it has no effect but its own record, which says what it is.

import type { Id } from "../domain/model.ts";
import type { MailRecord } from "./commit.ts";
import type { Ports } from "./ports.ts";
import { recordOf } from "./received.ts";
import type { Received } from "./received.ts";

/** Records a mail of this owner as a second copy. */
export async function recordCopy({ store }: Pick<Ports, "store">, received: Received, owner: Id): Promise<MailRecord> {
  const copy: MailRecord = { ...recordOf(received, "ignored", "second-copy"), owner };
  await store.recordMail(copy);
  return copy;
}
