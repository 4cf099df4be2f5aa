// What a decision on a mail may look at, read so that the owner's version vouches for all of it.
// Invariant: the owner is read first; whatever changes after that raises the version, and the decision's commit is refused.

import type { Store } from "../../app/ports.ts";
import type { Journal, State } from "../../domain/decision.ts";
import type { Sent } from "../../domain/sent.ts";
import { meetingsInMind } from "../../domain/meetings.ts";
import type { Id, Interaction, Nudge, Share } from "../../domain/model.ts";
import { firstIdAt, isOpen, journalKey, ownerKey, ownerPartition, PREFIXES, sentKey, thingKey } from "./keys.ts";
import { toJournal, toOutgoing, toOwner, toThings } from "./parse-items.ts";
import { everythingUnder, lastOf } from "./read-items.ts";
import type { Range, Reader } from "./read-items.ts";

/** How many journals an undo may choose from, beside those that the answered mail names. */
const RECENT_JOURNALS = 30;
/** How many of the last days' a name may choose from: 40 mails a day, for seven days. */
const JOURNALS_OF_DAYS = 280;

type Wanted = Parameters<Store["loadState"]>[1];

/**
 * Reads an owner's state; undefined when there is no such owner. Which nudges are open is read off the contacts, not off the
 * index of what is due, which lags; one about nobody is there when the answered mail numbers it.
 */
export async function loadState(reader: Reader, owner: Id, wanted: Wanted): Promise<State | undefined> {
  const ownerItem = await reader.get(ownerKey(owner));
  if (ownerItem === undefined) return undefined;
  const [known, shares, answered] = await Promise.all([
    reader.range(everythingUnder(ownerPartition(owner), PREFIXES.known)),
    readSharesSince(reader, owner, wanted.sharesSince),
    readAnswered(reader, owner, wanted.answered),
  ]);
  const journals =
    wanted.journals === "none" ? [] : await readJournals(reader, { owner, answered, wanted: wanted.journals });
  const contacts = toThings("contact", known);
  const open = new Set(contacts.flatMap(({ openNudges }) => openNudges));
  const whose = toOwner(ownerItem);
  const ids = idsNamed(answered, journals);
  const interaction = [...ids.interaction, ...meetingsInMind(contacts, whose)];
  const named = await readNamed(reader, owner, { open, ids: { ...ids, interaction } });
  return {
    owner: whose,
    contacts: byId(contacts),
    circles: byId(toThings("circle", known)),
    pledges: byId(toThings("pledge", known)),
    purposes: byId(toThings("purpose", known)),
    nudges: byId(named.nudges),
    interactions: byId(named.interactions),
    shares: byId([...shares, ...named.shares]),
    ...(answered === undefined ? {} : { answered }),
    journals,
  };
}

/** Shares since a moment. Ids begin with the time of their making, which is never before the share's own. */
export async function readSharesSince(reader: Reader, owner: Id, since: string): Promise<readonly Share[]> {
  const items = await reader.range({
    partition: ownerPartition(owner),
    from: `${PREFIXES.share}${firstIdAt(since)}`,
    through: lastOf(PREFIXES.share),
  });
  return toThings("share", items).filter(({ at }) => at >= since);
}

async function readAnswered(reader: Reader, owner: Id, sent: Id | undefined): Promise<Sent | undefined> {
  const item = sent === undefined ? undefined : await reader.get(sentKey(owner, sent));
  return item === undefined ? undefined : toOutgoing(item, undefined).sent;
}

/** The newest journals and those that the answered mail names, newest first. */
async function readJournals(
  reader: Reader,
  { owner, answered, wanted }: { owner: Id; answered: Sent | undefined; wanted: Exclude<Wanted["journals"], "none"> },
): Promise<readonly Journal[]> {
  const recorded = (answered?.items ?? []).flatMap((item) => ("journal" in item ? [item.journal] : []));
  const named = [
    ...(answered?.answers ?? []),
    ...(answered?.journal === undefined ? [] : [answered.journal]),
    ...recorded,
  ];
  const [newest, rest] = await Promise.all([
    reader.range(journalsWanted(owner, wanted)),
    reader.batch(named.map((id) => journalKey(owner, id))),
  ]);
  const unique = new Map([...newest, ...rest].map((item) => [item.sk, item]));
  return [...unique.values()].map(toJournal).sort((a, b) => (a.id > b.id ? -1 : 1));
}

/** Ids begin with the time of their making. */
function journalsWanted(owner: Id, wanted: Exclude<Wanted["journals"], "none">): Range {
  const all = everythingUnder(ownerPartition(owner), PREFIXES.journal);
  if (wanted === "recent") return { ...all, newest: RECENT_JOURNALS };
  return { ...all, from: `${PREFIXES.journal}${firstIdAt(wanted.since)}`, newest: JOURNALS_OF_DAYS };
}

/** Ids that the answered mail's numbers stand for, or that a journal changed. */
function idsNamed(answered: Sent | undefined, journals: readonly Journal[]) {
  const items = answered?.items ?? [];
  const changed = (kind: "nudge" | "interaction" | "share"): readonly Id[] =>
    journals.flatMap(({ changes }) => changes.flatMap(({ entity, id }) => (entity === kind ? [id] : [])));
  return {
    nudge: [...items.flatMap(nudgesOf), ...changed("nudge")],
    interaction: [
      ...items.flatMap((item) => ("interaction" in item ? [item.interaction] : [])),
      ...changed("interaction"),
    ],
    share: changed("share"),
  };
}

/** A question which item was meant is about a nudge, and takes verbs as well. */
function nudgesOf(item: Sent["items"][number]): readonly Id[] {
  if (item.kind === "nudge") return [item.nudge];
  return item.kind === "question" && item.ask.kind === "which-item" ? [item.ask.nudge] : [];
}

type Named = {
  readonly nudges: readonly Nudge[];
  readonly interactions: readonly Interaction[];
  readonly shares: readonly Share[];
};

async function readNamed(
  reader: Reader,
  owner: Id,
  wanted: { readonly open: ReadonlySet<Id>; readonly ids: ReturnType<typeof idsNamed> },
): Promise<Named> {
  const { open, ids } = wanted;
  const numbered = new Set(ids.nudge);
  const items = await reader.batch([
    ...[...open, ...numbered].map((id) => thingKey(owner, "nudge", id)),
    ...ids.interaction.map((id) => thingKey(owner, "interaction", id)),
    ...ids.share.map((id) => thingKey(owner, "share", id)),
  ]);
  return {
    nudges: toThings("nudge", items).filter((nudge) => isOpen(nudge) || numbered.has(nudge.id)),
    interactions: toThings("interaction", items),
    shares: toThings("share", items),
  };
}

export function byId<T extends { readonly id: Id }>(things: readonly T[]): ReadonlyMap<Id, T> {
  return new Map(things.map((thing) => [thing.id, thing]));
}
