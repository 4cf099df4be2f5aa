// What a decision leaves beside the entities: journal, mail record, marks, claims, and the answer at the mail that it answers.
// Invariant: a mail, a copy, a claim and a slot are each stored once; a second time the whole transaction is refused as `already`.

import { DeleteTransaction } from "dynamodb-toolbox/entity/actions/transactDelete";
import { PutTransaction } from "dynamodb-toolbox/entity/actions/transactPut";
import { UpdateTransaction } from "dynamodb-toolbox/entity/actions/transactUpdate";
import { $append } from "dynamodb-toolbox/entity/actions/update/symbols";
import type { Commit, MailRecord, Outgoing } from "../../app/commit.ts";
import type { Journal } from "../../domain/decision.ts";
import type { Id, Moment } from "../../domain/model.ts";
import { copyMarkKey, digestKey, journalKey, mailKey, sentKey, UNFINISHED_PARTITION, viewKey } from "./keys.ts";
import { pack } from "./packed.ts";
import { COPY_MARK_DAYS, expiryOf, JOURNAL_DAYS, MAIL_RECORD_DAYS, VIEW_DAYS } from "./writes.ts";
import type { Entities } from "./entities.ts";
import type { Write } from "./writes.ts";

const NEW = { condition: { attr: "pk", exists: false } } as const;
const KNOWN = { condition: { attr: "pk", exists: true } } as const;

/** The writes of a decision's journal and of those that it marks. */
export function journalWrites({ journal: entity }: Entities, commit: Commit): readonly Write[] {
  const { owner, journal, journalsMarked } = commit;
  const marks = new Map(journalsMarked.map(({ id, undone }) => [id, undone]));
  const marked = [...marks].map(([id, undone]) =>
    entity
      .build(UpdateTransaction)
      .item({ ...journalKey(owner, id), undone })
      .options(KNOWN),
  );
  const made = journal === undefined ? [] : [entity.build(PutTransaction).item(journalItem(owner, journal))];
  return [...made, ...marked].map((write) => ({ write, refused: "conflict" }));
}

function journalItem(owner: Id, { undone, changes, ...data }: Journal) {
  const expiresAt = expiryOf(data.at, JOURNAL_DAYS);
  return { ...journalKey(owner, data.id), expiresAt, undone, changes: pack(changes), data };
}

/** The writes of the mail's record and of the marks against second copies. */
export function mailWrites(entities: Entities, commit: Commit): readonly Write[] {
  const { mail, cursor, stopped } = commit;
  const ended = stopped === undefined ? [] : [recordAtCursor(entities, stopped.record, stopped.cursor)];
  const ofOthers = [...ended, ...markWrites(entities, commit)];
  if (mail === undefined) return ofOthers;
  // Its mark was left with its first part.
  if (cursor !== undefined) return [...ofOthers, recordAtCursor(entities, mail, cursor)];
  return [...ofOthers, recordWrite(entities, mail), ...copyMarkWrite(entities, mail)];
}

/** Marks of undone mails go; those that stand again are put whether a copy has left one meanwhile or not. */
function markWrites({ copyMark }: Entities, commit: Commit): readonly Write[] {
  const { copyMarksRemoved, copyMarksRestored = [], mail, journal } = commit;
  const at = mail?.at ?? journal?.at;
  const removed = [...new Set(copyMarksRemoved)].map((mark) =>
    copyMark.build(DeleteTransaction).key(copyMarkKey(mark)),
  );
  const restored = at === undefined ? [] : [...new Set(copyMarksRestored)].map((mark) => markItem(mark, at));
  const put = restored.map((item) => copyMark.build(PutTransaction).item(item));
  return [...removed, ...put].map((write) => ({ write, refused: "conflict" }));
}

/** The write of a record, unless a final one is there. */
export function recordWrite({ mail: entity }: Pick<Entities, "mail">, mail: MailRecord): Write {
  const record = entity
    .build(PutTransaction)
    .item(mailItem(mail))
    .options({ condition: { or: [...UNSETTLED] } });
  return { write: record, refused: "already" };
}

/** The write of a record whose mail is under way, unless somebody else went on from this cursor. */
function recordAtCursor({ mail: entity }: Pick<Entities, "mail">, mail: MailRecord, cursor: number): Write {
  const write = entity
    .build(PutTransaction)
    .item(mailItem(mail))
    .options({ condition: { attr: "cursor", eq: cursor } });
  return { write, refused: "conflict" };
}

/** Holds for a mail that has no final status: nobody has recorded it, it waits, or it comes back from the dead letters. */
export const UNSETTLED = [
  { attr: "pk", exists: false },
  { attr: "status", eq: "pending" },
  { attr: "status", eq: "dead" },
] as const;

export function mailItem({ status, ...data }: MailRecord) {
  const cursor = data.job === undefined ? {} : { cursor: data.job.cursor };
  return { ...mailKey(data.id), expiresAt: expiryOf(data.at, MAIL_RECORD_DAYS), status, ...cursor, data };
}

/** The mark that a mail leaves, if it leaves one. */
export function copyMarkWrite({ copyMark }: Entities, { copyMark: mark, at }: MailRecord): readonly Write[] {
  if (mark === undefined) return [];
  return [{ write: copyMark.build(PutTransaction).item(markItem(mark, at)).options(NEW), refused: "already" }];
}

const markItem = (mark: string, at: Moment) => ({ ...copyMarkKey(mark), expiresAt: expiryOf(at, COPY_MARK_DAYS) });

/** The writes of mails that are about to be sent, of a digest's slot, and of the answer at the answered mail. */
export function outgoingWrites(entities: Entities, { owner, claims, digest, answered }: Commit): readonly Write[] {
  const claimed = claims.flatMap((claim) => claimWrites(entities, owner, claim));
  const slot =
    digest === undefined
      ? []
      : [
          entities.digest
            .build(PutTransaction)
            .item({ ...digestKey(owner, digest.slot), ...(digest.sent === undefined ? {} : { sent: digest.sent }) })
            .options(NEW),
        ];
  const answer = answered === undefined ? [] : [answerWrite(entities, owner, answered)];
  return [...claimed, ...slot.map((write): Write => ({ write, refused: "already" })), ...answer];
}

/** The write of an answer at the mail of ours that it answers. */
export function answerWrite(
  { sent: entity }: Pick<Entities, "sent">,
  owner: Id,
  { sent, journal }: NonNullable<Commit["answered"]>,
): Write {
  const write = entity
    .build(UpdateTransaction)
    .item({ ...sentKey(owner, sent), answers: $append([journal]) })
    .options(KNOWN);
  return { write, refused: "conflict" };
}

function claimWrites({ sent, view }: Entities, owner: Id, claim: Outgoing): readonly Write[] {
  const viewItem = {
    ...viewKey(owner, claim.sent.id),
    expiresAt: expiryOf(claim.claimedAt, VIEW_DAYS),
    view: pack(claim.view),
  };
  return [
    { write: sent.build(PutTransaction).item(sentItem(owner, claim)).options(NEW), refused: "already" },
    { write: view.build(PutTransaction).item(viewItem), refused: "conflict" },
  ];
}

function sentItem(owner: Id, { sent, status, claimedAt, attempts, messageId }: Outgoing) {
  const { answers, ...data } = sent;
  const state = { status, claimedAt, attempts, ...(messageId === undefined ? {} : { messageId }) };
  const isClaimed = status === "claimed";
  return {
    ...sentKey(owner, sent.id),
    ...state,
    answers: [...answers],
    data,
    ...(isClaimed ? { unfinishedPk: UNFINISHED_PARTITION, unfinishedSk: claimedAt } : {}),
  };
}
