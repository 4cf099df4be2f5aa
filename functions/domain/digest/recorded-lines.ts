// What was recorded since the last digest: the newest lines are printed, the others counted, and none is out of reach.
// Invariant: what is not printed has its number with the mail all the same, so that it can be undone by name.
import { compareText } from "../compare-text.ts";
import { isOver } from "../meetings.ts";
import type { Id, Interaction } from "../model.ts";
import type { DigestInput } from "./material.ts";
import { meetingsOver } from "./meetings.ts";

/** So many are read, the newest; who recorded more in one week is told of at least so many. */
export const RECORDED_READ = 300;
/** More would hide what the mail is for. */
const PRINTED = 25;

export type RecordedLines = {
  readonly printed: readonly Interaction[];
  /** Numbered, though not printed; the newest first. */
  readonly unprinted: readonly Interaction[];
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
  const lines = linesInOrder(input);
  const [printed, unprinted] = [lines.slice(-PRINTED), lines.slice(0, -PRINTED).toReversed()];
  if (unprinted.length === 0) return { printed, unprinted };
  const isAtLeast = input.recorded.length >= RECORDED_READ;
  const name = unprinted.flatMap(({ contacts }) => namesOf(contacts, input.names))[0];
  return { printed, unprinted, more: { count: unprinted.length, isAtLeast, ...(name === undefined ? {} : { name }) } };
}

/** Of so many recorded the names are needed: those that are printed, and an example. */
export function whoseNames(recorded: readonly Interaction[]): ReadonlySet<Id> {
  return new Set(recorded.slice(-PRINTED - 1).flatMap(({ contacts }) => contacts));
}

/** A meeting stands here once it is over, whenever it was told. */
function linesInOrder(input: DigestInput): Interaction[] {
  const { recorded, owner, now } = input;
  const isAhead = (one: Interaction) => one.meeting !== undefined && !isOver(one, now, owner.timeZone);
  const fresh = recorded.filter((one) => one.recordedAt > owner.recordedThrough && !isAhead(one));
  const told = new Set(fresh.map(({ id }) => id));
  const over = meetingsOver(input).filter(({ id }) => !told.has(id));
  const order = (one: Interaction) => (told.has(one.id) ? one.recordedAt : one.at);
  return [...fresh, ...over].toSorted((a, b) => compareText(order(a), order(b)) || compareText(a.id, b.id));
}

function namesOf(contacts: readonly Id[], names: ReadonlyMap<Id, string>): string[] {
  return contacts.flatMap((id) => names.get(id) ?? []);
}
