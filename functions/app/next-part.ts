// The next part of a job, decided on the memory that the parts before it left.
// Invariant: nothing is stored here; a part that changes nothing is none, and its place is passed over.

import { dayOf } from "../domain/calendar.ts";
import type { Change, State } from "../domain/decision.ts";
import { bookOf, withContacts } from "../domain/import/book.ts";
import type { WholeBook } from "../domain/import/book.ts";
import { importChunk } from "../domain/import/chunk.ts";
import { undoChunk } from "../domain/import/undo-chunk.ts";
import type { Job } from "../domain/job.ts";
import type { Owner } from "../domain/model.ts";
import type { Work } from "./job-of.ts";
import type { Ports } from "./ports.ts";

/** Where a job stands: what is stored of it, and the memory that its next part is decided on. */
export type Standing = {
  readonly job: Job;
  /** The cursor in the mail's record; absent before the first part. */
  readonly cursor: number | undefined;
  readonly state: State;
  readonly book: WholeBook;
};
/** The job as the next part leaves it; no part when nothing is left that changes anything. */
export type Next = { readonly job: Job; readonly part?: readonly Change[] };

/** A job on memory that was just read. */
export function standing(job: Job, cursor: number | undefined, state: State): Standing {
  return { job, cursor, state, book: bookOf(job.kind === "import" ? state.contacts.values() : []) };
}

/** The same after its next part is stored: nothing has to be read anew, as the owner's version vouches for it. */
export function after(at: Standing, { job, part = [] }: Next): Standing {
  const contacts = part.flatMap((change) =>
    change.entity === "contact" && change.after !== undefined ? [change.after] : [],
  );
  const owner = { ...at.state.owner, version: at.state.owner.version + 1 };
  const book = job.kind === "import" ? withContacts(at.book, contacts) : at.book;
  return { job, cursor: job.cursor, state: { ...at.state, owner }, book };
}

/** The next part that changes something, from the cursor on; none when all is done. */
export function nextPart(ports: Ports, at: Standing, work: Work): Promise<Next> | Next {
  const { job } = at;
  if (job.kind === "import") return nextOfImport(ports, { ...at, job }, work.kind === "import" ? work.rows : []);
  return nextOfUndo(ports, { ...at, job }, work.kind === "undo" ? work.parts : 0);
}

type JobOf<K extends Job["kind"]> = Extract<Job, { kind: K }>;
type Rows = Extract<Work, { kind: "import" }>["rows"];

function nextOfImport(ports: Ports, { job, state, book }: Standing & { job: JobOf<"import"> }, rows: Rows): Next {
  const start = { tally: job.tally, cursor: job.cursor, owner: state.owner, task: taskOf(ports, state.owner) };
  const { changes, tally, cursor } = importChunk(book, rows, start);
  const next = { ...job, tally, cursor };
  return changes.length === 0 ? { job: next } : { job: { ...next, parts: job.parts + 1 }, part: changes };
}

async function nextOfUndo(
  { store, ...ports }: Ports,
  { job, state }: Standing & { job: JobOf<"undo"> },
  count: number,
): Promise<Next> {
  const task = taskOf(ports, state.owner);
  let { kept } = job;
  for (let cursor = job.cursor; cursor < count; cursor += 1) {
    const changes = (await store.journalPart(state.owner.id, job.undoes, cursor)) ?? [];
    const undone = undoChunk(state, changes, { kept, task });
    kept = undone.kept;
    const next = { ...job, kept, cursor: cursor + 1 };
    if (undone.changes.length > 0) return { job: { ...next, parts: job.parts + 1 }, part: undone.changes };
  }
  return { job: { ...job, kept, cursor: count } };
}

function taskOf({ clock, ids, settings }: Pick<Ports, "clock" | "ids" | "settings">, { timeZone }: Owner) {
  const now = clock.now();
  return { now, today: dayOf(now, timeZone), newId: () => ids.newId(now), ownDomain: settings.domain };
}
