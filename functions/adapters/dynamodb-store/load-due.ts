// What a digest may look at: the owner, what is due, what was recorded and shared since.
// Invariant: reads grow with what is due and recorded, never with the number of contacts (ARCHITECTURE.md, invariant 8).

import { RECORDED_READ, whoseNames } from "../../domain/digest/recorded-lines.ts";
import { standsFrom } from "../../domain/digest/standing.ts";
import type { QuietMail } from "../../domain/digest/material.ts";
import type { DueSlice, Store } from "../../app/ports.ts";
import type { Day, Id, Interaction, Nudge } from "../../domain/model.ts";
import { firstIdAt, idOf, isOpen, ownerKey, ownerPartition, PREFIXES, thingKey } from "./keys.ts";
import type { DueReader } from "./due-index.ts";
import { readSharesSince } from "./load-state.ts";
import { toOwner, toQuiet, toThings } from "./parse-items.ts";
import { lastOf } from "./read-items.ts";
import type { Reader } from "./read-items.ts";

/** Slots of this many days before the digest's are known; an older one is nobody's question. */
const SLOT_DAYS = 60;
const DAY_MS = 86_400_000;

export type Readers = { readonly reader: Reader; readonly due: DueReader };
type Wanted = Parameters<Store["loadDue"]>[1];

/**
 * Reads what a digest needs; undefined when there is no such owner. At most `limit` contacts, as many whom the owner asked
 * for, and as many nudges, the longest due first; and whoever has a date in the week, however many are due.
 */
export async function loadDue(readers: Readers, owner: Id, wanted: Wanted): Promise<DueSlice | undefined> {
  const { reader } = readers;
  // First, so that its version vouches for all that is read after it.
  const ownerItem = await reader.get(ownerKey(owner));
  if (ownerItem === undefined) return undefined;
  const [fallsDue, meetings, recorded, quiet, shares, slots] = await Promise.all([
    readDue(readers, owner, wanted),
    readMeetings(readers, owner, wanted),
    readRecorded(reader, owner, wanted.recordedAfter),
    readQuiet(reader, owner, wanted.recordedAfter),
    readSharesSince(reader, owner, wanted.sharesSince),
    readSlots(reader, owner, wanted.through),
  ]);
  const due = await withPeopleMet(reader, owner, { ...fallsDue, meetings });
  const [mentioned, pledges] = await Promise.all([
    readContacts(reader, owner, whoseNames(recorded)),
    readPledges(reader, owner, due.contacts),
  ]);
  return {
    owner: toOwner(ownerItem),
    ...due,
    recorded,
    quiet,
    shares,
    pledges,
    names: new Map([...mentioned, ...due.contacts].map(({ id, name }) => [id, name])),
    digests: { isTaken: (slot) => slots.has(slot) },
  };
}

async function readDue(
  { reader, due }: Readers,
  owner: Id,
  { through, limit }: Wanted,
): Promise<Pick<DueSlice, "contacts" | "nudges">> {
  const [askedIds, datedIds, contactIds, nudgeIds] = await Promise.all([
    due.ids(owner, "asked", { through, limit }),
    due.dated(owner, through),
    due.ids(owner, "contact", { through, limit }),
    due.ids(owner, "nudge", { through, limit }),
  ]);
  const nudges = toThings("nudge", await reader.batch(nudgeIds.map((id) => thingKey(owner, "nudge", id))))
    .filter((nudge) => isOpen(nudge) && standsFrom(nudge) <= through)
    .sort(byDue);
  const named = new Set(nudges.flatMap(({ contacts }) => contacts));
  const contacts = (await readContacts(reader, owner, new Set([...askedIds, ...datedIds, ...contactIds, ...named])))
    .filter(({ id, dueOn }) => named.has(id) || (dueOn !== undefined && dueOn <= through))
    .sort(byId);
  return { contacts, nudges };
}

/** A whole day sorts before its moments; a day more on either side holds every zone. */
async function readMeetings(
  { reader, due }: Readers,
  owner: Id,
  { meetings, limit }: Wanted,
): Promise<readonly Interaction[]> {
  if (meetings === undefined) return [];
  const from = new Date(Date.parse(meetings.after) - DAY_MS).toISOString().slice(0, "2026-11-23".length);
  const ids = await due.ids(owner, "meeting", { from, through: meetings.before, limit });
  const found = toThings("interaction", await reader.batch(ids.map((id) => thingKey(owner, "interaction", id))));
  return found.filter(({ meeting }) => meeting !== undefined).sort(byId);
}

/** Whoever comes to a meeting, and was not read because of something else. */
async function withPeopleMet<T extends Pick<DueSlice, "contacts" | "meetings">>(
  reader: Reader,
  owner: Id,
  due: T,
): Promise<T> {
  const known = new Set(due.contacts.map(({ id }) => id));
  const others = new Set(due.meetings.flatMap(({ contacts }) => contacts.filter((id) => !known.has(id))));
  const more = await readContacts(reader, owner, others);
  return { ...due, contacts: [...due.contacts, ...more].sort(byId) };
}

async function readContacts(reader: Reader, owner: Id, ids: ReadonlySet<Id>) {
  return toThings("contact", await reader.batch([...ids].map((id) => thingKey(owner, "contact", id))));
}

async function readPledges(reader: Reader, owner: Id, people: DueSlice["contacts"]) {
  const ids = people.flatMap(({ pledges = [] }) => pledges);
  return toThings("pledge", await reader.batch(ids.map((id) => thingKey(owner, "pledge", id))));
}

/** The newest interactions recorded after a moment, oldest first: their ids begin with the time of recording. */
async function readRecorded(reader: Reader, owner: Id, after: string): Promise<readonly Interaction[]> {
  const items = await reader.range({
    partition: ownerPartition(owner),
    from: `${PREFIXES.interaction}${firstIdAt(after)}`,
    through: lastOf(PREFIXES.interaction),
    newest: RECORDED_READ,
  });
  return toThings("interaction", items.toReversed()).filter(({ recordedAt }) => recordedAt > after);
}

/** The newest mails that got no receipt, oldest first; what they changed is not asked for, only what was said of it. */
async function readQuiet(reader: Reader, owner: Id, after: string): Promise<readonly QuietMail[]> {
  const items = await reader.range({
    partition: ownerPartition(owner),
    from: `${PREFIXES.journal}${firstIdAt(after)}`,
    through: lastOf(PREFIXES.journal),
    newest: RECORDED_READ,
    only: ["undone", "data"],
  });
  return items
    .toReversed()
    .flatMap(toQuiet)
    .filter(({ at }) => at > after);
}

async function readSlots(reader: Reader, owner: Id, through: Day): Promise<ReadonlySet<Day>> {
  const first = new Date(Date.parse(through) - SLOT_DAYS * DAY_MS).toISOString().slice(0, through.length);
  const items = await reader.range({
    partition: ownerPartition(owner),
    from: `${PREFIXES.digest}${first}`,
    through: lastOf(PREFIXES.digest),
  });
  return new Set(items.map(({ sk }) => idOf(sk)));
}

const byId = (a: { readonly id: Id }, b: { readonly id: Id }): number => (a.id < b.id ? -1 : 1);
const byDue = (a: Nudge, b: Nudge): number => (a.due === b.due ? byId(a, b) : a.due < b.due ? -1 : 1);
