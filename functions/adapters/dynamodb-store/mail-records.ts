// The records of arriving mails and the marks against second copies.
// Invariant: a final status is never changed.

import { PutItemCommand } from "dynamodb-toolbox/entity/actions/put";
import type { MailRecord } from "../../app/commit.ts";
import type { Entities } from "./entities.ts";
import { copyMarkKey, mailKey } from "./keys.ts";
import { toMailRecord } from "./parse-items.ts";
import type { Reader } from "./read-items.ts";
import { unlessRefused } from "./send-outcomes.ts";
import { mailItem, UNSETTLED } from "./write-mail.ts";

export async function readMailRecord(reader: Reader, id: string): Promise<MailRecord | undefined> {
  const item = await reader.get(mailKey(id));
  return item === undefined ? undefined : toMailRecord(item);
}

/** Writes a record unless a final one is there; false when it is. */
export async function recordMail({ mail: entity }: Entities, record: MailRecord): Promise<boolean> {
  const put = entity
    .build(PutItemCommand)
    .item(mailItem(record))
    .options({ condition: { or: [...UNSETTLED] } });
  return unlessRefused(() => put.send());
}

export async function hasCopyMark(reader: Reader, mark: string): Promise<boolean> {
  return (await reader.get(copyMarkKey(mark))) !== undefined;
}
