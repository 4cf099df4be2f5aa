// From stored items to what the ports speak of.
// Invariant: nothing leaves the adapter unparsed; an item of a wrong shape throws with its key, which bears nothing personal.

import * as z from "zod/mini";
import type { HeldMail, MailRecord, Outgoing } from "../../app/commit.ts";
import type { Change, EntityByKind, Journal } from "../../domain/decision.ts";
import type { QuietMail } from "../../domain/digest/material.ts";
import { quietMail } from "../../domain/digest/told-quietly.ts";
import type { Owner } from "../../domain/model.ts";
import { PREFIXES } from "./keys.ts";
import type { ThingKind } from "./keys.ts";
import * as model from "./model-schemas.ts";
import { unpack } from "./packed.ts";
import type { StoredItem } from "./read-items.ts";
import {
  changesSchema,
  heldMailSchema,
  journalSchema,
  mailRecordSchema,
  sendStateSchema,
  sentSchema,
} from "./sent-schemas.ts";

const bytes = z.instanceof(Uint8Array);
const thing = <T>(schema: z.ZodMiniType<T>) => z.object({ data: schema });
const packedItem = z.object({ packed: bytes });

const ownerItem = z.object({ version: z.int(), data: z.looseObject({}) });
const journalItem = z.object({ undone: z.boolean(), changes: bytes, data: journalSchema });
const toldItem = z.object({ undone: z.boolean(), data: journalSchema });
const partItem = z.object({ changes: bytes });
const outgoingItem = z.object({ data: sentSchema, answers: z.array(z.string()) });
const viewItem = z.object({ view: bytes });
const mailItem = z.object({ status: z.string(), data: z.looseObject({}) });

const thingSchemas: { readonly [K in ThingKind]: z.ZodMiniType<EntityByKind[K]> } = {
  contact: model.contactSchema,
  interaction: model.interactionSchema,
  nudge: model.nudgeSchema,
  share: model.shareSchema,
  pledge: model.pledgeSchema,
  circle: model.circleSchema,
  purpose: model.purposeSchema,
};

/** An item whose shape is not what this program writes: a defect, or a version too old. */
export class UnreadableItem extends Error {
  override readonly name = "UnreadableItem";
  /** For the log, which keeps no messages: the item's key and the fields that are wrong. */
  readonly code: string;
  constructor(code: string) {
    super(`This stored item is not readable: ${code}`);
    this.code = code;
  }
}

export function toOwner(item: StoredItem): Owner {
  const { version, data } = parse(ownerItem, item, item);
  return parse(model.ownerSchema, { ...data, version }, item);
}

/** Those of the items that are of one kind, parsed. */
export function toThings<K extends ThingKind>(kind: K, items: readonly StoredItem[]): readonly EntityByKind[K][] {
  const schema: z.ZodMiniType<EntityByKind[K]> = thingSchemas[kind];
  return items
    .filter(({ sk }) => sk.startsWith(PREFIXES[kind]))
    .map((item) => parse(thing(schema), plain(item), item).data);
}

const plain = (item: StoredItem): unknown =>
  "packed" in item ? { data: unpack(parse(packedItem, item, item).packed) } : item;

export function toJournal(item: StoredItem): Journal {
  const { undone, changes, data } = parse(journalItem, item, item);
  return { ...data, undone, changes: parse(changesSchema, unpack(changes), item) };
}

/** What the mail of a journal told without a receipt or corrected, unless it was undone; its changes need not be read. */
export function toQuiet(item: StoredItem): readonly QuietMail[] {
  const { undone, data } = parse(toldItem, item, item);
  return undone ? [] : quietMail(data);
}

/** The changes of one part of a journal. */
export const toChanges = (item: StoredItem): readonly Change[] =>
  parse(changesSchema, unpack(parse(partItem, item, item).changes), item);

/** A mail that was claimed; its view is `null` once it can no longer be sent again. */
export function toOutgoing(item: StoredItem, view: StoredItem | undefined): Outgoing {
  const { data, answers } = parse(outgoingItem, item, item);
  return {
    sent: { ...data, answers },
    view: view === undefined ? null : unpack(parse(viewItem, view, view).view),
    ...parse(sendStateSchema, item, item),
  };
}

export function toMailRecord(item: StoredItem): MailRecord {
  const { status, data } = parse(mailItem, item, item);
  return parse(mailRecordSchema, { ...data, status }, item);
}

export function toHeldMail(item: StoredItem): HeldMail {
  const { status, data } = parse(mailItem, item, item);
  return parse(heldMailSchema, { ...data, status }, item);
}

function parse<T>(schema: z.ZodMiniType<T>, value: unknown, { pk, sk }: StoredItem): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const paths = result.error.issues.map(({ path }) => path.join(".")).join(", ");
  throw new UnreadableItem(`${pk} ${sk} at ${paths}`);
}
