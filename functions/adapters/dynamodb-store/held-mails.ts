// Mails that wait for their owner's yes, and the list of those that the owner was not told of.
// Invariant: a mail stands on the list from the write that holds it to the one that claims its notice; it is applied once.

import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { execute } from "dynamodb-toolbox/entity/actions/transactWrite";
import { DeleteTransaction } from "dynamodb-toolbox/entity/actions/transactDelete";
import { PutTransaction } from "dynamodb-toolbox/entity/actions/transactPut";
import * as z from "zod/mini";
import type { Commit, HeldMail, MailRecord, Untold } from "../../app/commit.ts";
import { RAW_DAYS } from "../../contract.ts";
import type { Id, Moment } from "../../domain/model.ts";
import type { Entities } from "./entities.ts";
import { heldKey, ownerPartition, PREFIXES, UNFINISHED_PARTITION, untoldKey, untoldListKey } from "./keys.ts";
import { toHeldMail } from "./parse-items.ts";
import { everythingUnder } from "./read-items.ts";
import type { Reader } from "./read-items.ts";
import { refusalOf } from "./refusal.ts";
import { answerWrite, copyMarkWrite, mailItem, recordWrite } from "./write-mail.ts";
import { expiryOf, MAIL_RECORD_DAYS } from "./writes.ts";
import type { Write } from "./writes.ts";

/** Mails of one owner that are held at the same moment meet at the item that leads to the list. */
const MAX_TRIES = 8;
const listItem = z.object({ last: z.string() });
const untoldItem = z.object({ mail: z.string() });

/** A mail that waits or was released, by its inbox id; undefined for one that never was held. */
export async function readHeldMail(reader: Reader, owner: Id, mail: string): Promise<HeldMail | undefined> {
  const item = await reader.get(heldKey(owner, mail));
  return item === undefined ? undefined : toHeldMail(item);
}

/** The list is led to by one item, read first: what is held after that changes it, and the notice is refused. */
export async function readUntold(reader: Reader, owner: Id, limit: number): Promise<Untold | undefined> {
  const list = await reader.get(untoldListKey(owner));
  if (list === undefined) return undefined;
  const range = everythingUnder(ownerPartition(owner), PREFIXES.untold);
  const entries = await reader.range({ ...range, oldest: limit + 1 });
  const mails = entries.slice(0, limit).map((entry) => untoldItem.parse(entry).mail);
  const items = new Map((await reader.batch(mails.map((mail) => heldKey(owner, mail)))).map((item) => [item.sk, item]));
  const held = mails.flatMap((mail) => items.get(heldKey(owner, mail).sk) ?? []).map(toHeldMail);
  return { mails: held, isMore: entries.length > limit, seal: listItem.parse(list).last };
}

/** Records a mail as held unless a final record is there; false when it is. */
export async function holdMail(
  { client, entities }: { readonly client: DynamoDBDocumentClient; readonly entities: Entities },
  { record, held, tellAt }: { readonly record: MailRecord; readonly held: HeldMail; readonly tellAt: Moment },
): Promise<boolean> {
  if (record.owner === undefined) throw new Error("A held mail has an owner.");
  const writes = [recordWrite(entities, record), ...heldWrites(entities, record.owner, { held, tellAt })];
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const result = await store(client, writes);
    if (result !== "conflict") return result === "stored";
  }
  throw new Error("Other mails of the owner were held each time while one was recorded.");
}

async function store(client: DynamoDBDocumentClient, writes: readonly Write[]) {
  try {
    await execute({ documentClient: client }, ...writes.map(({ write }) => write));
    return "stored";
  } catch (error) {
    return refusalOf(error, writes);
  }
}

/** The writes of a mail, or the rest of one, that waits. */
function heldWrites(
  entities: Entities,
  owner: Id,
  { held, tellAt }: { readonly held: HeldMail; readonly tellAt: Moment },
): readonly Write[] {
  const { mail } = held;
  const expiresAt = expiryOf(held.at, RAW_DAYS);
  const list = { ...untoldListKey(owner), last: mail, unfinishedPk: UNFINISHED_PARTITION, unfinishedSk: tellAt };
  return [
    entities.held.build(PutTransaction).item(heldItem(owner, held)),
    entities.untold.build(PutTransaction).item({ ...untoldKey(owner, held), expiresAt, mail }),
    entities.untoldList.build(PutTransaction).item(list),
  ].map((write) => ({ write, refused: "conflict" }));
}

function heldItem(owner: Id, { status, ...data }: HeldMail) {
  return { ...heldKey(owner, data.mail), expiresAt: expiryOf(data.at, MAIL_RECORD_DAYS), status, data };
}

/** The writes of a decision that held the rest of a mail, told of held mails, or applied some. */
export function heldCommitWrites(entities: Entities, commit: Commit): readonly Write[] {
  const { owner, held } = commit;
  return [
    ...(held === undefined ? [] : heldWrites(entities, owner, { held: held.rest, tellAt: held.tellAt })),
    ...toldWrites(entities, commit),
    ...releasedWrites(entities, commit),
    ...markedWrites(entities, commit),
  ];
}

function toldWrites({ untold, untoldList }: Entities, { owner, told }: Commit): readonly Write[] {
  if (told === undefined) return [];
  const { mails, isMore, seal } = told.untold;
  const options = { condition: { attr: "last", eq: seal } } as const;
  const key = untoldListKey(owner);
  const left = { ...key, last: seal, unfinishedPk: UNFINISHED_PARTITION, unfinishedSk: told.nextAt };
  const list = isMore
    ? untoldList.build(PutTransaction).item(left).options(options)
    : untoldList.build(DeleteTransaction).key(key).options(options);
  const gone = mails.map((mail) => untold.build(DeleteTransaction).key(untoldKey(owner, mail)));
  return [list, ...gone].map((write) => ({ write, refused: "conflict" }));
}

function releasedWrites(entities: Entities, { owner, released = [], journal, answered }: Commit): readonly Write[] {
  const options = { condition: { attr: "status", eq: "waiting" } } as const;
  const each = released.flatMap(({ held, record }): readonly Write[] => [
    { write: entities.held.build(PutTransaction).item(heldItem(owner, held)).options(options), refused: "conflict" },
    { write: entities.mail.build(PutTransaction).item(mailItem(record)), refused: "conflict" },
    ...copyMarkWrite(entities, record).map(({ write }): Write => ({ write, refused: "conflict" })),
  ]);
  const sents = new Set(released.flatMap((one) => (one.answered === answered?.sent ? [] : (one.answered ?? []))));
  if (journal === undefined) return each;
  return [...each, ...[...sents].map((sent) => answerWrite(entities, owner, { sent, journal: journal.id }))];
}

/** A yes that is undone, or stands again: refused when the mail has changed its status meanwhile. */
function markedWrites({ held: entity }: Entities, { owner, heldMarked = [] }: Commit): readonly Write[] {
  return heldMarked.map((held) => {
    const options = { condition: { attr: "status", ne: held.status } } as const;
    return { write: entity.build(PutTransaction).item(heldItem(owner, held)).options(options), refused: "conflict" };
  });
}
