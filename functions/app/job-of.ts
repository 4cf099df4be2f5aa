// Which mails are too much for one transaction, and what their work is.
// Invariant: the same mail on the same memory is the same work, so that a second delivery goes on with it.

import type { Command } from "../domain/commands.ts";
import type { State } from "../domain/decision.ts";
import { PEOPLE_AT_ONCE } from "../domain/decide/record.ts";
import { EMPTY_TALLY } from "../domain/import/imported.ts";
import type { ImportedPerson } from "../domain/import/imported.ts";
import type { Job } from "../domain/job.ts";
import { journalMeant } from "../domain/journal.ts";
import type { Id, Moment } from "../domain/model.ts";

type Import = Extract<Command, { kind: "import" }>;
export type Work =
  | {
      readonly kind: "import";
      readonly rows: readonly ImportedPerson[];
      /** All of the mail's lists as one, without their rows: what is said of it tells of its source. */
      readonly list: Import;
    }
  /** The journal that is taken back, and how many parts of it are stored apart. */
  | { readonly kind: "undo"; readonly journal: Id; readonly parts: number };

type Asked = { readonly commands: readonly Command[]; readonly state: State; readonly now: Moment };

/** The work of a mail in parts; undefined when one transaction does it. `job` is what an earlier delivery began. */
export function workOf({ commands, state, now }: Asked, job: Job | undefined): Work | undefined {
  if (job?.kind === "undo") return undoOf(state, job.undoes);
  const rows = commands.flatMap((command) => (command.kind === "import" ? command.rows : []));
  const list = withOneImport(commands).find((command) => command.kind === "import");
  if (list !== undefined && (job?.kind === "import" || isTooMany(rows, commands)))
    return { kind: "import", rows, list };
  const undo = commands.find((command) => command.kind === "undo");
  return undo?.kind === "undo" ? undoOf(state, journalMeant(state, undo.number, now)?.id) : undefined;
}

/** What else the mail tells counts too: all of it would have to fit one transaction. */
function isTooMany(rows: readonly ImportedPerson[], commands: readonly Command[]): boolean {
  const others = commands.flatMap((command) => ("people" in command ? command.people : []));
  return rows.length > 0 && rows.length + others.length > PEOPLE_AT_ONCE;
}

function undoOf({ journals }: State, id: Id | undefined): Work | undefined {
  const journal = journals.find((one) => one.id === id);
  const parts = journal?.parts ?? 0;
  return journal === undefined || parts === 0 ? undefined : { kind: "undo", journal: journal.id, parts };
}

/** A job that has done nothing yet. */
export function newJob(work: Work, journal: Id): Job {
  const start = { journal, cursor: 0, parts: 0 };
  if (work.kind === "import") return { ...start, kind: "import", tally: EMPTY_TALLY };
  return { ...start, kind: "undo", undoes: work.journal, kept: { count: 0, names: [] } };
}

/** Several files are one list once their people are taken in: one line tells of them all. */
export function withOneImport(commands: readonly Command[]): readonly Command[] {
  const imports = commands.flatMap((command) => (command.kind === "import" ? [command] : []));
  const [first] = imports;
  if (first === undefined) return commands;
  const dayOrder = imports.find((one) => one.dayOrder !== undefined)?.dayOrder;
  const whole: Command = {
    ...first,
    ...(dayOrder !== undefined && { dayOrder }),
    rows: [],
    unread: imports.flatMap(({ unread }) => unread),
    isCut: imports.some(({ isCut }) => isCut === true),
  };
  return commands.flatMap((command): readonly Command[] => {
    if (command === first) return [whole];
    return command.kind === "import" ? [] : [command];
  });
}
