// Which mails are too much for one transaction, and what their work is.
// Invariant: the same mail on the same memory is the same work, so that a second delivery goes on with it.

import type { Command } from "../domain/commands.ts";
import type { HeldReading, State } from "../domain/decision.ts";
import { stateAsThen } from "../domain/decide/held.ts";
import { isTooManyAtOnce, withOneImport } from "../domain/decide/import.ts";
import { EMPTY_TALLY } from "../domain/import/imported.ts";
import type { ImportedPerson } from "../domain/import/imported.ts";
import type { Job } from "../domain/job.ts";
import { journalMeant } from "../domain/journal.ts";
import type { Id, Moment } from "../domain/model.ts";

type Import = Extract<Command, { kind: "import" }>;
export type Work = (
  | {
      readonly kind: "import";
      readonly rows: readonly ImportedPerson[];
      /** All of the mail's lists as one, without their rows: what is said of it tells of its source. */
      readonly list: Import;
    }
  /** The journal that is taken back, and how many parts of it are stored apart. */
  | { readonly kind: "undo"; readonly journal: Id; readonly parts: number }
) & {
  /** The held mail that asks for it, which the mail itself is the yes to. */
  readonly held?: string;
};

type Asked = { readonly commands: readonly Command[]; readonly state: State; readonly now: Moment };
type Readings = ReadonlyMap<string, HeldReading>;

/**
 * The work of a mail in parts, or of the first of the held mails that it applies which has any; undefined when one
 * transaction does it. `job` is what an earlier delivery began.
 */
export function workOf(asked: Asked, readings: Readings, job: Job | undefined): Work | undefined {
  if (job?.held !== undefined) return workOfHeld(asked, { id: job.held, reading: readings.get(job.held) }, job);
  const own = workIn(asked, job);
  if (own !== undefined || job !== undefined) return own;
  const works = [...readings].map(([id, reading]) => workOfHeld(asked, { id, reading }, job));
  return works.find((work) => work !== undefined);
}

type Held = { readonly id: string; readonly reading: HeldReading | undefined };

/** By the numbers and the latest mail of the held one's own time; of a list nothing is left where another yes came first. */
function workOfHeld({ state, now }: Asked, { id, reading }: Held, job: Job | undefined): Work | undefined {
  if (reading?.state !== "read") return job === undefined ? undefined : restOf(state, job);
  const work = workIn({ commands: reading.commands, state: stateAsThen(state, reading), now }, job);
  return work === undefined ? undefined : { ...work, held: id };
}

function restOf(state: State, job: Job): Work | undefined {
  return job.kind === "undo" ? undoOf(state, job.undoes) : { kind: "import", rows: [], list: NO_LIST };
}

const NO_LIST: Import = { kind: "import", source: "table", rows: [], unread: [] };

function workIn({ commands, state, now }: Asked, job: Job | undefined): Work | undefined {
  if (job?.kind === "undo") return undoOf(state, job.undoes);
  const list = withOneImport(commands).find((command) => command.kind === "import");
  if (list !== undefined && (job?.kind === "import" || isTooManyAtOnce(commands))) {
    return { kind: "import", rows: commands.flatMap((one) => (one.kind === "import" ? one.rows : [])), list };
  }
  const undo = commands.find((command) => command.kind === "undo");
  return undo?.kind === "undo" ? undoOf(state, journalMeant(state, undo.number, now)?.id) : undefined;
}

function undoOf({ journals }: State, id: Id | undefined): Work | undefined {
  const journal = journals.find((one) => one.id === id);
  const parts = journal?.parts ?? 0;
  return journal === undefined || parts === 0 ? undefined : { kind: "undo", journal: journal.id, parts };
}

/** A job that has done nothing yet. */
export function newJob(work: Work, journal: Id): Job {
  const start = { journal, cursor: 0, parts: 0, ...(work.held !== undefined && { held: work.held }) };
  if (work.kind === "import") return { ...start, kind: "import", tally: EMPTY_TALLY };
  return { ...start, kind: "undo", undoes: work.journal, kept: { count: 0, names: [] } };
}
