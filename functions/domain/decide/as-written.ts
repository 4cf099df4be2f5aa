// What a mail says of numbers, in the words in which it was written: a receipt quotes its reader and nobody else.
// Invariant: it is a piece of the mail, or the numbers alone.
import type { Task } from "./step.ts";

/** More is no command that can be quoted. */
const LONGEST_QUOTED = 60;

/** The clause of the mail that names the number first. */
export function asWritten(numbers: readonly number[], { wrote = "" }: Task): string {
  const [number] = numbers;
  const clauses = wrote.split(/\n|[,;.&]\s+(?=\d)/u).map((clause) => clause.trim());
  const found = clauses.find((clause) => namesNumber(clause, number));
  return found === undefined || found.length > LONGEST_QUOTED ? numbers.join(",") : found;
}

/** A verb without a number, where it is all that a line of the mail says. */
export function bareAsWritten({ wrote = "" }: Task): string {
  const line = wrote.split("\n").find((text) => text.trim() !== "") ?? "";
  return line.trim().split(/\s+/u).length > MOST_BARE_WORDS ? "" : line.trim();
}
const MOST_BARE_WORDS = 4;

function namesNumber(clause: string, number: number | undefined): boolean {
  return (clause.match(/\d+/gu) ?? []).some((digits) => Number(digits) === number);
}
