// The store over one DynamoDB table.
// Invariant: passes test/contract/store-suite.ts, as the fake does.

import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { Store } from "../../app/ports.ts";
import { commitDecision } from "./commit.ts";
import { createDueReader } from "./due-index.ts";
import { createEntities } from "./entities.ts";
import { holdMail, readHeldMail, readUntold } from "./held-mails.ts";
import { readJournalPart } from "./job-parts.ts";
import { loadDue } from "./load-due.ts";
import { loadState } from "./load-state.ts";
import { hasCopyMark, readMailRecord, recordMail } from "./mail-records.ts";
import { mailsCounted, readAll, readOwner, readOwnerId, recordSchedule } from "./owners.ts";
import { createReader } from "./read-items.ts";
import { beginSend, readDigestOf, readOutgoing, recordSend } from "./send-outcomes.ts";
import { createTokenKeys } from "./token-keys.ts";
import { readUnfinished } from "./unfinished.ts";

/** A store over a table that {@link tableDefinition} describes; the client must drop undefined values. */
export function createStore(client: DynamoDBDocumentClient, tableName: string): Store {
  const entities = createEntities(client, tableName);
  const reader = createReader(client, tableName);
  const readers = { reader, due: createDueReader(client, tableName) };
  return {
    ownerIdByAddress: (address) => readOwnerId(reader, address),
    owner: (id) => readOwner(reader, id),
    loadState: (owner, wanted) => loadState(reader, owner, wanted),
    loadDue: (owner, wanted) => loadDue(readers, owner, wanted),
    outgoing: (owner, sent) => readOutgoing(reader, owner, sent),
    digestOf: (owner, slot) => readDigestOf(reader, owner, slot),
    mail: (id) => readMailRecord(reader, id),
    recordMail: (record) => recordMail(entities, record),
    holdMail: (record, held, tellAt) => holdMail({ client, entities }, { record, held, tellAt }),
    heldMail: (owner, mail) => readHeldMail(reader, owner, mail),
    untold: (owner, limit) => readUntold(reader, owner, limit),
    journalPart: (owner, journal, number) => readJournalPart(reader, owner, { journal, number }),
    hasCopyMark: (mark) => hasCopyMark(reader, mark),
    commit: (commit) => commitDecision(client, entities, commit),
    beginSend: (owner, sent, attempt) => beginSend(entities, owner, sent, attempt),
    recordSend: (owner, sent, outcome) => recordSend(entities, owner, sent, outcome),
    recordSchedule: (owner, digest, timeZone) => recordSchedule({ reader, entities }, owner, { digest, timeZone }),
    unfinished: (before, limit) => readUnfinished({ client, tableName, reader }, { before, limit }),
    mailsCounted: (owner, hour) => mailsCounted(reader, owner, hour),
    all: (owner) => readAll(reader, owner),
    tokenKeys: createTokenKeys(reader, entities),
  };
}
