// The next few people of a long list, as many as one transaction stores.
// Invariant: what a chunk does follows from the contacts before it and from where the list was left; made again, it is the same
// but for ids.

import type { Change } from "../decision.ts";
import { addDays } from "../calendar.ts";
import type { Contact, Day, Id } from "../model.ts";
import { laidOver } from "./book.ts";
import type { WholeBook } from "./book.ts";
import { importPerson } from "./import-people.ts";
import type { Importing } from "./import-people.ts";
import { counted } from "./imported.ts";
import type { ImportedPerson, ImportTally } from "./imported.ts";

/** Contacts that one chunk changes. */
export const CHUNK_PEOPLE = 25;
/** Of a whole address book so many come up in a week, or a digest would speak of nobody else for years. */
const NEW_A_WEEK = 2;

export type Chunk = {
  readonly changes: readonly Change[];
  /** The changed contacts as they are now. */
  readonly contacts: readonly Contact[];
  readonly tally: ImportTally;
  /** Rows that are behind it. */
  readonly cursor: number;
};
export type ChunkStart = Pick<Chunk, "tally" | "cursor"> & Pick<Importing, "owner" | "task">;

/** The people from the cursor on until enough contacts have changed, or the list ends. */
export function importChunk(book: WholeBook, rows: readonly ImportedPerson[], start: ChunkStart): Chunk {
  const changed = new Map<Id, Contact>();
  let { tally, cursor } = start;
  let around = laidOver(book, []);
  for (; cursor < rows.length && changed.size < CHUNK_PEOPLE; cursor += 1) {
    const row = rows[cursor];
    if (row === undefined) break;
    const waitsUntil = weekOf(tally.created.count, start.task.today);
    const imported = importPerson(around, row, { ...start, waitsUntil });
    if (imported.kind === "unclear") {
      tally = counted(tally, { kind: "apart", name: imported.name });
      continue;
    }
    tally = counted(tally, imported.outcome);
    if (imported.contact === undefined) continue;
    changed.set(imported.contact.id, imported.contact);
    around = laidOver(book, [...changed.values()]);
  }
  const contacts = [...changed.values()];
  return { changes: contacts.map((after) => changeTo(after, book)), contacts, tally, cursor };
}

/** The week in which the next newcomer may first be due. */
function weekOf(created: number, today: Day): Day {
  return addDays(today, 7 * Math.floor(created / NEW_A_WEEK));
}

function changeTo(after: Contact, book: WholeBook): Change {
  const before = book.contacts.get(after.id);
  return { entity: "contact", id: after.id, ...(before === undefined ? {} : { before }), after };
}
