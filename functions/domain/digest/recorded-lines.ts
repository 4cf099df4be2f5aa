// What was recorded since the last digest: the newest lines are printed, the others counted, and none is out of reach.
// Invariant: what is not printed has its number with the mail all the same, so that it can be undone by name.
import { dayOf } from "../calendar.ts";
import { compareText } from "../compare-text.ts";
import type { Line } from "../line.ts";
import { isOver } from "../meetings.ts";
import type { Id, Interaction, When } from "../model.ts";
import { isCalled, namesSaid } from "../parts.ts";
import type { DigestInput } from "./material.ts";
import { meetingsOver } from "./meetings.ts";
import { asCorrected, toldQuietly } from "./told-quietly.ts";

/** So many are read and numbered, the newest; who recorded more in one week is told of at least so many. */
export const RECORDED_READ = 300;
/** More would hide what the mail is for. */
const PRINTED = 25;

/** A contact with what else its mail changed, or a mail that changed something without one. */
export type RecordedLine = {
  readonly journal: Id;
  readonly at: When;
  readonly contacts: readonly Id[];
  readonly interaction?: Interaction;
  /** Its inbox id. */
  readonly mail: string;
  readonly lines: readonly Line[];
};
export type RecordedLines = {
  readonly printed: readonly RecordedLine[];
  /** Numbered, though not printed; the newest first. */
  readonly unprinted: readonly RecordedLine[];
  readonly more?: RecordedMore;
};
export type RecordedMore = {
  readonly count: number;
  /** There may be more than were read. */
  readonly isAtLeast: boolean;
  /** Somebody of the lines that are not printed, as an example of how to undo one. */
  readonly name?: string;
};

/** What of the recorded is printed, what is numbered beside it, and how to say so. */
export function recordedLines(input: DigestInput): RecordedLines {
  const all = linesInOrder(input);
  const lines = all.slice(-RECORDED_READ);
  const [printed, unprinted] = [byDay(lines.slice(-PRINTED), input), lines.slice(0, -PRINTED).toReversed()];
  if (unprinted.length === 0) return { printed, unprinted };
  const isAtLeast = [all, input.recorded, input.quiet ?? []].some(({ length }) => length >= RECORDED_READ);
  const name = unprinted.flatMap((line) => namesIn(line, input.names))[0];
  return { printed, unprinted, more: { count: unprinted.length, isAtLeast, ...(name === undefined ? {} : { name }) } };
}

/** The day is said once above what happened on it; of one day in the order in which it was told. */
function byDay(lines: readonly RecordedLine[], { owner }: DigestInput): readonly RecordedLine[] {
  const day = ({ at }: RecordedLine) => dayOf(at, owner.timeZone);
  return lines.toSorted((a, b) => compareText(day(a), day(b)));
}

/** Of so many recorded the names are needed: those that are printed, and an example. */
export function whoseNames(recorded: readonly Interaction[]): ReadonlySet<Id> {
  return new Set(recorded.slice(-PRINTED - 1).flatMap(({ contacts }) => contacts));
}

type Ordered = { readonly since: When; readonly id: Id; readonly line: RecordedLine };

/** One line a mail; only several contacts of one mail have each their own, with what else it told of their people. */
function linesInOrder(input: DigestInput): RecordedLine[] {
  const contacts = contactsInOrder(input);
  const quiet = new Map(asCorrected(input.quiet ?? []).map((mail) => [mail.id, mail]));
  const byMail = Map.groupBy(contacts, ({ line }) => line.journal);
  const withContact = new Set(byMail.keys());
  const ordered = contacts.map(({ line, ...place }): Ordered => {
    const told = toldQuietly(quiet.get(line.journal), "beside-contact");
    const ours = (byMail.get(line.journal) ?? []).toSorted((a, b) => compareText(a.id, b.id));
    const lines = told.filter((said) => (whoseLine(said, ours, input) ?? ours[0])?.id === place.id);
    return { ...place, line: { ...line, lines } };
  });
  const others = [...quiet.values()].flatMap(({ id, at, mail, lines: said }): Ordered[] => {
    const lines = withContact.has(id) ? [] : toldQuietly({ lines: said }, "alone");
    return lines.length === 0 ? [] : [{ since: at, id, line: { journal: id, at, contacts: [], mail, lines } }];
  });
  return [...ordered, ...others]
    .toSorted((a, b) => compareText(a.since, b.since) || compareText(a.id, b.id))
    .map(({ line }) => line);
}

/** The contact with whom a line names somebody; what is about nobody of them stands with the first. */
function whoseLine(said: Line, contacts: readonly Ordered[], { names }: DigestInput): Ordered | undefined {
  const whom = namesSaid(said);
  return contacts.find(({ line }) =>
    line.contacts.some((id) => whom.some((name) => isCalled(name, names.get(id) ?? ""))),
  );
}

/** A meeting stands here once it is over, whenever it was told. */
function contactsInOrder(input: DigestInput): Ordered[] {
  const { recorded, owner, now } = input;
  const isAhead = (one: Interaction) => one.meeting !== undefined && !isOver(one, now, owner.timeZone);
  const fresh = recorded.filter((one) => one.recordedAt > owner.recordedThrough && !isAhead(one));
  const told = new Set(fresh.map(({ id }) => id));
  const over = meetingsOver(input).filter(({ id }) => !told.has(id));
  return [...fresh, ...over].map((one) => ({
    since: told.has(one.id) ? one.recordedAt : one.at,
    id: one.id,
    line: { journal: one.journal, at: one.at, contacts: one.contacts, interaction: one, mail: "", lines: [] },
  }));
}

function namesIn({ contacts, lines }: RecordedLine, names: ReadonlyMap<Id, string>): string[] {
  const told = lines.flatMap((line) => ("name" in line ? [line.name] : []));
  return [...contacts.flatMap((id) => names.get(id) ?? []), ...told];
}
