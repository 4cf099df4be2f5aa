// Journals of mails: which one an undo means, and which marks it turns.
// Invariant: an undo is a journal like any other, so undoing it restores.
import type { Change, Journal, State } from "./decision.ts";
import { addDays, dayOf } from "./calendar.ts";
import type { Id, Interaction, Moment, Owner } from "./model.ts";
import { isSame } from "./same.ts";

/** A new mail that says `undo` reaches back this far. */
const DAYS_BACK = 7;

/** What the service keeps for itself: nobody asked for it, so no undo reverses it. */
export const OWNER_BOOKKEEPING: ReadonlySet<string> = new Set<keyof Owner>([
  "version",
  // Only by the deployment's own word.
  "addresses",
  "schedule",
  "receiptsSent",
  "asksPerWeek",
  "crowded",
  "answeredSlots",
  "nextDigestAt",
  "silentWeeks",
  "recordedThrough",
  "lastDigestOn",
  "heldNoticeOn",
  "cancelledMeetings",
]);

/** The journal that `undo`, or `undo 7`, means; undefined when there is none. */
export function journalMeant(state: State, number: number | undefined, now: Moment): Journal | undefined {
  if (number !== undefined) return journalOfNumber(state, number);
  const { answered } = state;
  switch (answered?.kind) {
    case "digest":
    case "follow-up":
    case "review":
      return newest(state, (journal) => answered.answers.includes(journal.id));
    case "receipt":
    case "welcome":
      return answered.journal === undefined ? undefined : byId(state, answered.journal);
    case "confirm":
    case "notice":
    case undefined:
      return latest(state, now);
  }
}

/** The latest journal that changed anything about a person: of what the answered digest lists, else of the last days. */
export function journalWith(state: State, person: Id, now: Moment): Journal | undefined {
  const { answered } = state;
  const listed = new Set(
    answered?.items.flatMap((item) => (item.kind === "recorded" || item.kind === "told" ? [item.journal] : [])),
  );
  const since = daysBack(now);
  if (answered?.kind === "digest") return newest(state, (one) => listed.has(one.id) && changesOf(one, person));
  return newest(state, (one) => one.at >= since && changesOf(one, person));
}

function changesOf(journal: Journal, person: Id): boolean {
  return journal.changes.some((change) => isOfOwnersMaking(change) && isAbout(change, person));
}

function isAbout({ entity, id, before, after }: Change, person: Id): boolean {
  switch (entity) {
    case "contact":
      return id === person;
    case "interaction":
    case "nudge":
      return before?.contacts.includes(person) === true || after?.contacts.includes(person) === true;
    case "pledge":
      return before?.contact === person || after?.contact === person;
    case "owner":
    case "share":
    case "circle":
    case "purpose":
      return false;
  }
}

/**
 * The journals that an order of an earlier moment may mean: none that came after it. Where the latest of then was undone
 * meanwhile, what it asked for is done, and a bare `undo` is not to reach for the one before.
 */
export function journalsAsOf({ journals, answered }: State, moment: Moment): readonly Journal[] {
  const known = journals.filter(({ at }) => at <= moment);
  if (answered !== undefined && answered.kind !== "notice" && answered.kind !== "confirm") return known;
  const undoneSince = new Set(journals.flatMap(({ at, undoes }) => (at > moment ? (undoes ?? []) : [])));
  const asThen = known.map((journal) => (undoneSince.has(journal.id) ? { ...journal, undone: false } : journal));
  const last = newest({ journals: asThen }, () => true);
  return last !== undefined && undoneSince.has(last.id) ? [] : known;
}

/** Whether the mail that `undo 7`, or an answer to a receipt, means is undone by now. */
export function isUndoneAlready({ answered, journals }: State, number: number | undefined): boolean {
  const item = answered?.items.find((one) => one.number === number);
  const meant = number === undefined ? answered?.journal : item !== undefined && "journal" in item ? item.journal : "";
  return journals.some(({ id, undone }) => id === meant && undone);
}

/** The journals that a correction may mean: those of the answered mail and of what it lists, else of the last days. */
export function journalsMeant(state: State, now: Moment): readonly Journal[] {
  const { answered } = state;
  const since = daysBack(now);
  const named = new Set([
    answered?.journal,
    ...(answered?.answers ?? []),
    ...(answered?.items ?? []).flatMap((item) => ("journal" in item ? [item.journal] : [])),
  ]);
  return state.journals
    .filter((journal) => canBeUndone(journal) && (answered === undefined ? journal.at >= since : named.has(journal.id)))
    .toSorted(newestFirst);
}

/** The journal reversed is undone; what an undone undo had reversed stands again, and so on down the chain. */
export function marksFor(journal: Journal, journals: readonly Journal[]): { id: Id; undone: boolean }[] {
  const marks: { id: Id; undone: boolean }[] = [];
  for (let next: Journal | undefined = journal; next !== undefined; next = undoneBy(next, journals)) {
    marks.push({ id: next.id, undone: marks.length % 2 === 0 });
  }
  return marks;
}

function journalOfNumber(state: State, number: number): Journal | undefined {
  const item = state.answered?.items.find((one) => one.number === number);
  return item !== undefined && "journal" in item ? byId(state, item.journal) : undefined;
}

function byId({ journals }: State, id: Id): Journal | undefined {
  return journals.find((journal) => journal.id === id && canBeUndone(journal));
}

function latest(state: State, now: Moment): Journal | undefined {
  const since = daysBack(now);
  return newest(state, ({ at }) => at >= since);
}

/** Since when a mail that answers none of ours may take back. */
export function daysBack(now: Moment): Moment {
  const day = addDays(dayOf(now, "UTC"), -DAYS_BACK);
  return `${day}${now.slice(day.length)}`;
}

function newest({ journals }: Pick<State, "journals">, isWanted: (journal: Journal) => boolean): Journal | undefined {
  return journals.toSorted(newestFirst).find((journal) => canBeUndone(journal) && isWanted(journal));
}

function newestFirst(a: Journal, b: Journal): number {
  if (a.at !== b.at) return a.at > b.at ? -1 : 1;
  return a.id > b.id ? -1 : 1;
}

function canBeUndone({ undone, changes, parts = 0 }: Journal): boolean {
  return !undone && (parts > 0 || changes.some(isOfOwnersMaking));
}

/** That a digest was answered, or a receipt sent, is no change that an owner would want back. */
export function isOfOwnersMaking(change: Change): boolean {
  const { entity, before, after } = change;
  if (before === undefined || after === undefined) return true;
  if (change.entity === "interaction" && isSame(withoutVersion(change.before), withoutVersion(change.after)))
    return false;
  const [was, is] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const changed = [...new Set([...was.keys(), ...is.keys()])].filter((key) => !isSame(was.get(key), is.get(key)));
  const quiet = entity === "owner" ? OWNER_BOOKKEEPING : entity === "contact" ? CONTACT_BOOKKEEPING : NOTHING;
  return changed.some((key) => !quiet.has(key));
}

/** That a calendar wrote the same meeting once more is no change either. */
function withoutVersion(interaction: Interaction | undefined): unknown {
  const { meeting, ...rest } = interaction ?? {};
  return { ...rest, meeting: meeting === undefined ? undefined : { ...meeting, sequence: 0, stamp: undefined } };
}

/** What digests and other decisions write of a contact beside what was asked for. */
export const CONTACT_BOOKKEEPING: ReadonlySet<string> = new Set(["showings", "dueOn", "openNudges", "pledges"]);
const NOTHING: ReadonlySet<string> = new Set();

function undoneBy({ undoes }: Journal, journals: readonly Journal[]): Journal | undefined {
  return undoes === undefined ? undefined : journals.find(({ id }) => id === undoes);
}
