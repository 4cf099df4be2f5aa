// What the fake store answers to the reads that are more than one lookup.
// Invariant: no more than the table's adapter would answer, so that a use case cannot lean on too much.

import { RECORDED_READ, whoseNames } from "../../functions/domain/digest/recorded-lines.ts";
import { quietMail } from "../../functions/domain/digest/told-quietly.ts";
import { standsFrom } from "../../functions/domain/digest/standing.ts";
import type { Journal, State } from "../../functions/domain/decision.ts";
import { meetingsInMind } from "../../functions/domain/meetings.ts";
import { datesAhead } from "../../functions/domain/due.ts";
import type { Contact, Day, DayOfYear, Id, Interaction, Moment } from "../../functions/domain/model.ts";
import type { DueSlice, JournalsWanted, Store, Unfinished } from "../../functions/app/ports.ts";
import type { Memory, OwnerMemory } from "./fake-memory.ts";

/** How many journals an undo may choose from, beside those that the answered mail names. */
const RECENT_JOURNALS = 30;
/** How many of the last days' a name may choose from. */
const JOURNALS_OF_DAYS = 280;
const isOpen = ({ status }: { readonly status: string }): boolean => status === "open" || status === "snoozed";

export function stateIn(mine: OwnerMemory | undefined, wanted: Parameters<Store["loadState"]>[1]): State | undefined {
  if (mine === undefined) return undefined;
  const { contact, nudge, interaction, share, pledge, circle, purpose } = mine.entities;
  const answered = wanted.answered === undefined ? undefined : mine.outgoing.get(wanted.answered)?.sent;
  const journals = wanted.journals === "none" ? [] : journalsIn(mine, { answered, wanted: wanted.journals });
  const open = new Set([...contact.values()].flatMap(({ openNudges }) => openNudges));
  const named = new Set([
    ...itemIds(answered),
    ...journals.flatMap(({ changes }) => changes.map(({ id }) => id)),
    ...meetingsInMind(contact.values(), mine.owner),
  ]);
  return {
    owner: mine.owner,
    contacts: new Map(contact),
    nudges: only(nudge, (it) => (open.has(it.id) && isOpen(it)) || named.has(it.id)),
    interactions: only(interaction, (it) => named.has(it.id)),
    shares: only(share, (it) => it.at >= wanted.sharesSince || named.has(it.id)),
    pledges: new Map(pledge),
    circles: new Map(circle),
    purposes: new Map(purpose),
    ...(answered === undefined ? {} : { answered }),
    journals,
  };
}

/** Ids that the numbers of a mail stand for. */
const itemIds = (answered: State["answered"]): readonly Id[] =>
  (answered?.items ?? []).flatMap((item) => {
    if (item.kind === "nudge") return [item.nudge];
    return "interaction" in item ? [item.interaction] : [];
  });

function journalsIn(
  { journals }: OwnerMemory,
  { answered, wanted }: { answered: State["answered"]; wanted: JournalsWanted },
): readonly Journal[] {
  const newest = [...journals.values()].sort((a, b) => (a.id > b.id ? -1 : 1));
  const recorded = (answered?.items ?? []).flatMap((item) => ("journal" in item ? [item.journal] : []));
  const named = new Set([...(answered?.answers ?? []), answered?.journal, ...recorded]);
  const since = typeof wanted === "object" ? wanted.since : undefined;
  const isNew = ({ at }: Journal, index: number): boolean =>
    since === undefined ? index < RECENT_JOURNALS : at >= since && index < JOURNALS_OF_DAYS;
  return newest.filter((journal, index) => isNew(journal, index) || named.has(journal.id));
}

export function dueIn(mine: OwnerMemory | undefined, wanted: Parameters<Store["loadDue"]>[1]): DueSlice | undefined {
  if (mine === undefined) return undefined;
  const { contact, nudge, interaction, share, pledge } = mine.entities;
  const nudges = [...nudge.values()]
    .filter((it) => isOpen(it) && standsFrom(it) <= wanted.through)
    .sort(byDay(standsFrom))
    .slice(0, wanted.limit)
    .sort(byDay(({ due }) => due));
  const allDue = [...contact.values()]
    .filter(({ dueOn }) => dueOn !== undefined && dueOn <= wanted.through)
    .sort(byDay(({ dueOn }) => dueOn ?? ""));
  const isAsked = (it: Contact) => it.cadenceDays !== undefined || it.nextOn !== undefined || it.dates.length > 1;
  const dated = allDue.filter(
    ({ dates }) => dates.length === 1 && dates.some(({ date }) => isAhead(date, wanted.through)),
  );
  const due = [true, false].flatMap((asked) => allDue.filter((it) => isAsked(it) === asked).slice(0, wanted.limit));
  const meetings = meetingsIn(interaction, wanted);
  const wantedIds = new Set([
    ...[...due, ...dated].map(({ id }) => id),
    ...[...nudges, ...meetings].flatMap(({ contacts }) => contacts),
  ]);
  const recorded = [...interaction.values()]
    .filter(({ recordedAt }) => recordedAt > wanted.recordedAfter)
    .sort(byDay(() => ""))
    .slice(-RECORDED_READ);
  const quiet = [...mine.journals.values()]
    .filter(({ at, undone }) => !undone && at > wanted.recordedAfter)
    .sort(byDay(() => ""))
    .slice(-RECORDED_READ)
    .flatMap(quietMail);
  const mentioned = whoseNames(recorded);
  const named = only(contact, ({ id }) => wantedIds.has(id));
  const promised = new Set([...named.values()].flatMap(({ pledges = [] }) => pledges));
  return {
    owner: mine.owner,
    contacts: [...named.values()].sort(byDay(() => "")),
    nudges,
    recorded,
    quiet,
    shares: [...share.values()].filter(({ at }) => at >= wanted.sharesSince).sort(byDay(() => "")),
    pledges: [...only(pledge, ({ id }) => promised.has(id)).values()].sort(byDay(() => "")),
    meetings,
    names: new Map(
      [...only(contact, ({ id }) => mentioned.has(id) || wantedIds.has(id))].map(([id, { name }]) => [id, name]),
    ),
    digests: { isTaken: (slot) => mine.slots.has(slot) },
  };
}

function isAhead(date: DayOfYear, slot: Day): boolean {
  return datesAhead(slot).some(({ from, through }) => date.slice(-5) >= from && date.slice(-5) <= through);
}

/** A day before the window, as the index has it for the sake of whole days. */
function meetingsIn(
  interactions: OwnerMemory["entities"]["interaction"],
  { meetings }: Parameters<Store["loadDue"]>[1],
): readonly Interaction[] {
  if (meetings === undefined) return [];
  const from = new Date(Date.parse(meetings.after) - 86_400_000).toISOString().slice(0, "2026-11-23".length);
  const found = [...interactions.values()].filter(
    ({ meeting, at }) => meeting !== undefined && at >= from && at <= meetings.before,
  );
  return found.sort(byDay(() => ""));
}

export function unfinishedIn(memory: Memory, before: Moment): readonly Unfinished[] {
  const all = [...memory.owners.values()].flatMap((mine): readonly Unfinished[] => {
    const { id, schedule, nextDigestAt } = mine.owner;
    const sends = [...mine.outgoing.values()].filter(({ status }) => status === "claimed" || status === "deferred");
    return [
      ...sends.map(({ sent, claimedAt }) => ({ kind: "send", owner: id, sent: sent.id, since: claimedAt }) as const),
      ...(schedule === "pending" ? [{ kind: "schedule", owner: id, since: mine.pendingSince } as const] : []),
      ...(mine.untoldList === undefined ? [] : [{ kind: "notice", owner: id, since: mine.untoldList.tellAt } as const]),
      { kind: "digest", owner: id, since: nextDigestAt },
    ];
  });
  return all.filter(({ since }) => since < before).sort((a, b) => (a.since < b.since ? -1 : 1));
}

const only = <T>(things: ReadonlyMap<Id, T>, wanted: (thing: T) => boolean): ReadonlyMap<Id, T> =>
  new Map([...things].filter(([, thing]) => wanted(thing)));

/** Earlier days first, then ids: the order of the index. */
const byDay =
  <T extends { readonly id: Id }>(dayOf: (thing: T) => string) =>
  (a: T, b: T): number =>
    `${dayOf(a)}#${a.id}` < `${dayOf(b)}#${b.id}` ? -1 : 1;
