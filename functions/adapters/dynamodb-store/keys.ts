// The keys of every item and index entry.
// Invariant: a key bears ids, days and hashes, never an address, a name or a subject.

import { createHash } from "node:crypto";
import { dropBoxKey } from "../../app/ports.ts";
import { standsFrom } from "../../domain/digest/standing.ts";
import type { Contact, Day, Id, Interaction, Moment, Nudge, Owner } from "../../domain/model.ts";
import type { EntityKind } from "../../domain/decision.ts";

export type Key = { readonly pk: string; readonly sk: string };
export type ThingKind = Exclude<EntityKind, "owner">;

/** Sort keys by kind. Those under `K#` are read for every decision, in one query. */
export const PREFIXES = {
  known: "K#",
  contact: "K#contact#",
  circle: "K#circle#",
  pledge: "K#pledge#",
  purpose: "K#purpose#",
  nudge: "nudge#",
  interaction: "interaction#",
  share: "share#",
  journal: "journal#",
  part: "part#",
  sent: "sent#",
  view: "view#",
  digest: "digest#",
  pace: "pace#",
  held: "held#",
  untold: "untold#",
} as const;

export const ownerPartition = (owner: Id): string => `O#${owner}`;
export const ownerKey = (owner: Id): Key => ({ pk: ownerPartition(owner), sk: "OWNER" });
export const thingKey = (owner: Id, kind: ThingKind, id: Id): Key => ownKey(owner, kind, id);
export const journalKey = (owner: Id, id: Id): Key => ownKey(owner, "journal", id);
export const journalPartKey = (owner: Id, journal: Id, number: number): Key =>
  ownKey(owner, "part", `${journal}#${String(number).padStart(PART_DIGITS, "0")}`);
const PART_DIGITS = 6;
export const sentKey = (owner: Id, id: Id): Key => ownKey(owner, "sent", id);
export const viewKey = (owner: Id, id: Id): Key => ownKey(owner, "view", id);
export const digestKey = (owner: Id, slot: Day): Key => ownKey(owner, "digest", slot);
export const heldKey = (owner: Id, mail: string): Key => ownKey(owner, "held", mail);
/** Held mails that their owner was not told of, in the order in which they came, and the one item that leads to them. */
export const untoldKey = (owner: Id, { at, mail }: { readonly at: Moment; readonly mail: string }): Key =>
  ownKey(owner, "untold", `${at}#${mail}`);
export const untoldListKey = (owner: Id): Key => ({ pk: ownerPartition(owner), sk: "UNTOLD" });
export const paceKey = (owner: Id, hour: string): Key => ownKey(owner, "pace", hour);

const ownKey = (owner: Id, kind: keyof typeof PREFIXES, rest: string): Key => ({
  pk: ownerPartition(owner),
  sk: `${PREFIXES[kind]}${rest}`,
});

/** Everything that leads to an owner: addresses, and the drop-box secret. */
export const lookupsOf = ({ addresses, dropBox }: Pick<Owner, "addresses" | "dropBox">): readonly string[] => [
  ...addresses,
  dropBoxKey(dropBox),
];
/** The key of an address, by its hash. */
export function addressKey(address: string): Key {
  return { pk: `A#${createHash("sha256").update(address.toLowerCase()).digest("hex")}`, sk: "ADDRESS" };
}
export const mailKey = (id: string): Key => ({ pk: `MAIL#${id}`, sk: "MAIL" });
export const copyMarkKey = (mark: string): Key => ({ pk: `COPY#${mark}`, sk: "COPY" });
export const TOKEN_KEYS_KEY: Key = { pk: "KEYS", sk: "TOKENS" };

/** The place of an item in the index of what falls due, if it has one. */
export type DueKey = { readonly duePk?: string; readonly dueSk?: string };
/** The place of a contact in the other index, if it has one. */
export type DateKey = { readonly unfinishedPk?: string; readonly unfinishedSk?: string };

/** Contacts and nudges fall due in partitions apart, so that thousands of due contacts never hide a follow-up. */
export const duePartition = (owner: Id, kind: DueKind): string => `O#${owner}#${kind}`;

/** The birthdays of an owner's people by the day of the year, in the other index, for an item has one place in each. */
export const datePartition = (owner: Id): string => `O#${owner}#date`;

/** The place of a person's one date there; whoever has several stands with those who are never hidden instead. */
export function dateKey(owner: Id, { id, dates }: Contact): DateKey {
  const [first, second] = dates;
  if (first === undefined || second !== undefined) return {};
  return { unfinishedPk: datePartition(owner), unfinishedSk: `${first.date.slice(-"08-14".length)}#${id}` };
}

export type DueKind = "asked" | "contact" | "nudge" | "meeting";

/** The index entry of a contact that can fall due; whom the owner set a cadence or a day for is never hidden. */
export function contactDueKey(owner: Id, contact: Contact): DueKey {
  const { id, dueOn } = contact;
  const kind = isAskedFor(contact) ? "asked" : "contact";
  return dueOn === undefined ? {} : { duePk: duePartition(owner, kind), dueSk: `${dueOn}#${id}` };
}
const isAskedFor = ({ cadenceDays, nextOn, dates }: Contact): boolean =>
  cadenceDays !== undefined || nextOn !== undefined || dates.length > 1;

/** The index entry of a meeting, by its time; it stays, for who reads it asks for the meetings of some weeks alone. */
export function meetingDueKey(owner: Id, { id, at, meeting }: Interaction): DueKey {
  return meeting === undefined ? {} : { duePk: duePartition(owner, "meeting"), dueSk: `${at}#${id}` };
}

/** The index entry of a nudge that is open or snoozed. */
export function nudgeDueKey(owner: Id, nudge: Nudge): DueKey {
  return isOpen(nudge) ? { duePk: duePartition(owner, "nudge"), dueSk: `${standsFrom(nudge)}#${nudge.id}` } : {};
}
export const isOpen = ({ status }: Nudge): boolean => status === "open" || status === "snoozed";

export const UNFINISHED_PARTITION = "unfinished";

/** The last part of a key, its id. */
export const idOf = (key: string): Id => key.slice(key.lastIndexOf("#") + 1);
/** The id in an owner's partition key. */
export const ownerOf = (pk: string): Id => pk.slice("O#".length);

/** The least id that can be made at or after a moment: ids begin with centiseconds since 1970. */
export function firstIdAt(moment: Moment): Id {
  const centiseconds = Math.max(0, Math.floor(Date.parse(moment) / 10));
  return `${centiseconds.toString(16).padStart(10, "0")}000000`;
}
