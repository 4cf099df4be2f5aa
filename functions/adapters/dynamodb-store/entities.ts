// The kinds of items as dynamodb-toolbox writes them: what conditions look at, beside the value itself as `data`.
// Invariant: no timestamps of the library's own, because the clock is not the machine's.

import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { Entity } from "dynamodb-toolbox/entity";
import { any } from "dynamodb-toolbox/schema/any";
import { binary } from "dynamodb-toolbox/schema/binary";
import { boolean } from "dynamodb-toolbox/schema/boolean";
import { item } from "dynamodb-toolbox/schema/item";
import { list } from "dynamodb-toolbox/schema/list";
import { number } from "dynamodb-toolbox/schema/number";
import { string } from "dynamodb-toolbox/schema/string";
import { Table } from "dynamodb-toolbox/table";
import type { HeldMail, MailRecord } from "../../app/commit.ts";
import { KEYS } from "../../contract.ts";
import type { EntityByKind, Journal } from "../../domain/decision.ts";
import type { Sent } from "../../domain/sent.ts";
import type { Owner } from "../../domain/model.ts";
import type { ThingKind } from "./keys.ts";

const key = { pk: string().key(), sk: string().key() };
/** Seconds since 1970 after which DynamoDB removes the item. */
const expiry = { expiresAt: number() };
const unfinished = { unfinishedPk: string().optional(), unfinishedSk: string().optional() };

const schemas = {
  owner: item({
    ...key,
    ...unfinished,
    version: number(),
    pendingSince: string().optional(),
    data: any().castAs<Omit<Owner, "version">>(),
  }),
  thing: item({
    ...key,
    duePk: string().optional(),
    dueSk: string().optional(),
    ...unfinished,
    data: any().castAs<EntityByKind[ThingKind]>().optional(),
    /** In place of `data` where that is long. */
    packed: binary().optional(),
  }),
  /** `changes` is JSON, compressed: whole contacts before and after would not fit an item otherwise. */
  journal: item({
    ...key,
    ...expiry,
    undone: boolean(),
    changes: binary(),
    data: any().castAs<Omit<Journal, "undone" | "changes">>(),
  }),
  sent: item({
    ...key,
    ...unfinished,
    status: string().enum("claimed", "sent", "deferred", "failed"),
    claimedAt: string(),
    attempts: number(),
    messageId: string().optional(),
    answers: list(string()),
    data: any().castAs<Omit<Sent, "answers">>(),
  }),
  /** The input of a template, compressed JSON, for as long as the mail may be sent again. */
  view: item({ ...key, ...expiry, view: binary() }),
  digest: item({ ...key, sent: string().optional() }),
  address: item({ ...key, owner: string() }),
  mail: item({
    ...key,
    ...expiry,
    status: string(),
    /** How far work in parts came, for the condition of the next part. */
    cursor: number().optional(),
    data: any().castAs<Omit<MailRecord, "status">>(),
  }),
  /** Changes of one part of work that one transaction could not hold; compressed JSON, as a journal's own. */
  journalPart: item({ ...key, ...expiry, changes: binary() }),
  copyMark: item({ ...key, ...expiry }),
  held: item({ ...key, ...expiry, status: string(), data: any().castAs<Omit<HeldMail, "status">>() }),
  untold: item({ ...key, ...expiry, mail: string() }),
  /** `last` is the mail that was held last: it vouches for the list. */
  untoldList: item({ ...key, ...unfinished, last: string() }),
  pace: item({ ...key, ...expiry, count: number().optional(), told: boolean().optional() }),
  tokenKeys: item({ ...key, keys: list(binary()) }),
};

export type Entities = ReturnType<typeof createEntities>;

/** The entities of one table. */
export function createEntities(documentClient: DynamoDBDocumentClient, tableName: string) {
  const table = new Table({
    documentClient,
    name: tableName,
    partitionKey: { name: KEYS.partition, type: "string" },
    sortKey: { name: KEYS.sort, type: "string" },
  });
  const options = { table, timestamps: false, entityAttribute: false } as const;
  return {
    owner: new Entity({ ...options, name: "owner", schema: schemas.owner }),
    thing: new Entity({ ...options, name: "thing", schema: schemas.thing }),
    journal: new Entity({ ...options, name: "journal", schema: schemas.journal }),
    sent: new Entity({ ...options, name: "sent", schema: schemas.sent }),
    view: new Entity({ ...options, name: "view", schema: schemas.view }),
    digest: new Entity({ ...options, name: "digest", schema: schemas.digest }),
    address: new Entity({ ...options, name: "address", schema: schemas.address }),
    journalPart: new Entity({ ...options, name: "journalPart", schema: schemas.journalPart }),
    mail: new Entity({ ...options, name: "mail", schema: schemas.mail }),
    copyMark: new Entity({ ...options, name: "copyMark", schema: schemas.copyMark }),
    held: new Entity({ ...options, name: "held", schema: schemas.held }),
    untold: new Entity({ ...options, name: "untold", schema: schemas.untold }),
    untoldList: new Entity({ ...options, name: "untoldList", schema: schemas.untoldList }),
    pace: new Entity({ ...options, name: "pace", schema: schemas.pace }),
    tokenKeys: new Entity({ ...options, name: "tokenKeys", schema: schemas.tokenKeys }),
  };
}
