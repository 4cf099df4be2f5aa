// undo: takes back what one mail did, and says what.
// Invariant: exactly one journal is reversed; undoing an undo restores.
import { changesBetween } from "../apply-changes.ts";
import type { Command } from "../commands.ts";
import type { Journal, State } from "../decision.ts";
import type { Line } from "../line.ts";
import { isUndoneAlready, journalMeant, journalWith } from "../journal.ts";
import type { Part } from "../parts.ts";
import { isRestoring, marksTurned } from "../undo-marks.ts";
import { undoJournal } from "../undo.ts";
import { asWritten } from "./as-written.ts";
import { isWithOthers, offTheRecord } from "./off-the-record.ts";
import { findKnown } from "./people.ts";
import { say } from "./step.ts";
import type { Step, Task } from "./step.ts";
import { meantOf } from "./meant-part.ts";
import type { Meant } from "./meant-part.ts";
import { takeBackMeeting } from "./take-back-meeting.ts";

type Undo = Extract<Command, { kind: "undo" }>;

/** Reverses what is meant, by number, by name or the latest, and says so; what cannot be is answered with why. */
export function decideUndo(command: Undo, state: State, task: Task): Step {
  const { number, name } = command;
  if (task.answersUnknown === true) return say(state, { kind: "answered-mail-unknown" });
  if (name !== undefined) return undoOfPerson(state, { name, command }, task);
  const unknown = number === undefined ? undefined : unknownNumber(state, number, task);
  if (unknown !== undefined) return say(state, unknown);
  const taken = number === undefined ? undefined : takeBackMeeting(state, number, task);
  if (taken !== undefined) return taken;
  const begun = state.journals.find(({ id }) => id === jobOf(task)?.undoes);
  const journal = begun ?? journalMeant(state, number, task.now);
  if (journal === undefined && isUndoneAlready(state, number)) {
    return say(state, { kind: "nothing-to-undo", why: { kind: "already" } });
  }
  const isMeant = number === undefined ? undefined : ofLine(state, number);
  return undoOne(state, { journal, ...(isMeant !== undefined && { isMeant }) }, task);
}

/** The latest that changed anything about somebody: of the digest that is answered, else of the last days. */
function undoOfPerson(state: State, { name, command }: { name: string; command: Undo }, task: Task): Step {
  const { step, person } = findKnown(state, name, task, () => command);
  if (person === undefined) return step;
  const journal = journalWith(state, person.id, task.now);
  if (journal !== undefined && isOfReceipt(journal, state) && isWithOthers(person.id, journal, step.state)) {
    return offTheRecord(person, journal, { state: step.state, task });
  }
  if (journal !== undefined || state.answered?.kind === "digest") {
    return undoOne(step.state, { journal, isMeant: ({ about }) => about.has(person.id) }, task);
  }
  return say(step.state, { kind: "nothing-to-undo", why: { kind: "nothing-of", name: person.name } });
}

/** Who answers a receipt with a name means their part of it; an undo that is undone restores the whole. */
function isOfReceipt({ id, undoes, lines }: Journal, { answered }: State): boolean {
  return answered?.journal === id && undoes === undefined && !lines.some(({ kind }) => kind === "undone");
}

/** A mail, and which of its parts; without `isMeant` all that is left of it. */
type ToUndo = { readonly journal: Journal | undefined; readonly isMeant?: (part: Part) => boolean };

function undoOne(state: State, { journal, isMeant }: ToUndo, task: Task): Step {
  const job = jobOf(task);
  if (journal === undefined) return say(state, { kind: "nothing-to-undo" });
  // What is stored in parts is taken back in parts, before this; without that, none of it is.
  if ((journal.parts ?? 0) > 0 && job === undefined) return say(state, { kind: "nothing-to-undo" });
  const reversed: Meant | undefined = job === undefined ? meantOf(journal, state, isMeant) : journal;
  if (reversed === undefined) return say(state, { kind: "nothing-to-undo", why: { kind: "already" } });
  const undoing = undoJournal(state, reversed, task);
  const { state: undone, kept } = undoing;
  // Later mails built on all of it: it stands, and may be undone once they are.
  if (job === undefined && kept.length > 0 && changesBetween(state, undone).length === 0) {
    return say(state, { kind: "nothing-to-undo", kept });
  }
  const line: Line = {
    ...undoneLine(reversed, undoing, job),
    restores: isRestoring(journal, state.journals),
    of: journal.id,
  };
  const step = say(undone, line);
  return reversed.left === undefined ? { ...step, journalsMarked: marksTurned(journal, state.journals) } : step;
}

type UndoJob = Extract<NonNullable<Task["job"]>, { kind: "undo" }>;

function jobOf({ job }: Task): UndoJob | undefined {
  return job?.kind === "undo" ? job : undefined;
}

/** What was taken back, what was not, and what of the same mail stands still. */
function undoneLine(
  { lines, left }: Meant,
  { kept, staying }: ReturnType<typeof undoJournal>,
  job: UndoJob | undefined,
): Omit<Extract<Line, { kind: "undone" }>, "restores" | "of"> {
  return {
    kind: "undone",
    lines: lines.flatMap(whatItSaid).flatMap((said) => withoutThose(said, staying)),
    kept: [...kept, ...(job?.kept.names ?? [])].map((name) => ({
      name,
      why: staying.includes(name) ? "built-on" : "changed-since",
    })),
    ...(job === undefined ? {} : { keptMore: job.kept.count - job.kept.names.length }),
    ...(left === undefined ? {} : { left: left.flatMap(whatItSaid) }),
  };
}

/** Of an undo that is undone itself, what it had taken back. */
function whatItSaid(line: Line): readonly Line[] {
  if (STANDS.has(line.kind)) return [];
  return line.kind === "undone" ? line.lines : [line];
}
/** Who stays is still known, whatever else of the mail is taken back. */
function withoutThose(line: Line, staying: readonly string[]): readonly Line[] {
  if (line.kind !== "added") return [line];
  const gone = (name: string) => !staying.includes(name);
  const newPeople = line.newPeople.filter(gone);
  return newPeople.length === 0 ? [] : [{ ...line, newPeople, withoutAddress: line.withoutAddress.filter(gone) }];
}

/** Whether a part is what a numbered line tells of; undefined when it tells of the whole mail. */
function ofLine({ answered, journals }: State, number: number): ((part: Part) => boolean) | undefined {
  const items = answered?.items ?? [];
  const item = items.find((one) => one.number === number);
  if (item === undefined || !("interaction" in item)) return undefined;
  const { interaction, journal } = item;
  // What a mail without a receipt changed beside its contacts is told with the first of them.
  const recorded = items.flatMap((one) => (one.kind === "recorded" && one.journal === journal ? one.interaction : []));
  const isFirst = recorded.toSorted()[0] === interaction;
  const tellsRest = isFirst && journals.some(({ id, quiet }) => id === journal && quiet === true);
  return ({ interactions }) => interactions.has(interaction) || (tellsRest && interactions.size === 0);
}

/** A mention did nothing, nor what was so already; an address is the owner's by the deployment's word. */
const STANDS: ReadonlySet<Line["kind"]> = new Set<Line["kind"]>(["mentioned", "already-so", "addresses-known"]);

function unknownNumber({ answered }: State, number: number, task: Task): Line | undefined {
  if (answered === undefined) return { kind: "not-answering-a-mail", line: asWritten([number], task) };
  const numbers = answered.items.flatMap((item) => ("journal" in item ? [item.number] : []));
  return numbers.includes(number) ? undefined : { kind: "unknown-number", number, numbers, recorded: true };
}
