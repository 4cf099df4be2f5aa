// What a mail without a receipt changed, as the next digest tells of it: a contact stands in a line of its own already.
// Invariant: whatever an undo could take back is told; what changed nothing is not.
import type { Line } from "../line.ts";
import { isSame } from "../same.ts";
import type { QuietMail } from "./material.ts";

/** Of one mail so many changes are told, for its number stands for all of them. */
export const MOST_TOLD = 8;

/** What a digest needs of a mail's journal: of one with a receipt only that it corrected another. */
export function quietMail({ id, at, mail, lines, quiet }: QuietMail): readonly QuietMail[] {
  if (quiet === true) return [{ id, at, mail, lines, quiet }];
  const corrections = lines.filter(
    (line) => line.kind === "moved" || (line.kind === "undone" && line.left !== undefined),
  );
  return corrections.length === 0 ? [] : [{ id, at, mail, lines: corrections }];
}

/** The mails as later ones corrected them: what was moved to somebody else is told of them, what was taken back is not. */
export function asCorrected(mails: readonly QuietMail[]): QuietMail[] {
  const quiet = mails.filter((mail) => mail.quiet === true);
  return quiet.map((mail) => {
    const moves = mails.flatMap(({ id, lines }) => (id > mail.id ? lines.filter((line) => line.kind === "moved") : []));
    const standing = mail.lines.flatMap((line) => withoutUndone(line, undoneOf(mail, mails)));
    return { ...mail, lines: standing.map((line) => moves.reduce(movedLine, line)) };
  });
}

/** What a later mail took back of this one, and left the rest. */
function undoneOf({ id }: QuietMail, mails: readonly QuietMail[]): readonly Line[] {
  const lines = mails.flatMap((mail) => mail.lines);
  return lines.flatMap((line) => (line.kind === "undone" && line.of === id && !line.restores ? line.lines : []));
}

function withoutUndone(line: Line, undone: readonly Line[]): readonly Line[] {
  if (line.kind !== "added") return undone.some((one) => isSame(one, line)) ? [] : [line];
  const gone = undone.flatMap((one) => (one.kind === "added" ? one.newPeople : []));
  const newPeople = line.newPeople.filter((name) => !gone.includes(name));
  return newPeople.length === 0 ? [] : [{ ...line, newPeople }];
}

function movedLine(line: Line, { wrong, right, what = [] }: Extract<Line, { kind: "moved" }>): Line {
  if (!("name" in line) || line.name !== wrong) return line;
  return what.find((one) => isSame(one, { ...line, name: right })) ?? line;
}

/** The lines of a mail that tell of a change; a contact that has its own line is not told twice. */
export function toldQuietly(mail: Pick<QuietMail, "lines"> | undefined, where: "beside-contact" | "alone"): Line[] {
  const lines = mail?.lines ?? [];
  return lines.filter((line) => tells(line, where)).map(withoutNumber);
}

function tells(line: Line, where: "beside-contact" | "alone"): boolean {
  if (line.kind === "done") return where === "alone" || line.next !== undefined;
  return !UNCHANGED.has(line.kind);
}

/** A contact has a line of its own; the others say that all is as it was. What needs a reader always has a receipt. */
const UNCHANGED: ReadonlySet<Line["kind"]> = new Set<Line["kind"]>([
  "recorded",
  "mentioned",
  "already-so",
  "left-open",
  "not-paused",
  "meeting-kept",
]);

/** A number is that of the mail which was answered, and would be taken for one of this digest. */
function withoutNumber(line: Line): Line {
  if (!isAnswer(line)) return line;
  const { number: _, ...rest } = line;
  return rest;
}

type Answer = Extract<Line, { kind: "done" | "snoozed" | "skipped" | "never" | "declined" | "settled" }>;
const ANSWERS: ReadonlySet<Line["kind"]> = new Set<Answer["kind"]>([
  "done",
  "snoozed",
  "skipped",
  "never",
  "declined",
  "settled",
]);

function isAnswer(line: Line): line is Answer {
  return ANSWERS.has(line.kind);
}
