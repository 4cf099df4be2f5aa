// A contact that one mail tells of more than once, as when the same mail is attached to it twice.
// Invariant: it has one line.
import type { Line } from "../line.ts";
import { isSame } from "../same.ts";

/** The lines without those that say of a contact that it was recorded already, by the same mail. */
export function toldOnce(lines: readonly Line[]): readonly Line[] {
  return lines.filter((line, index) => !lines.slice(0, index).some((earlier) => isRepeated(earlier, line)));
}

function isRepeated(earlier: Line, later: Line): boolean {
  if (later.kind !== "already-so" || later.line.kind !== "recorded") return false;
  const first = earlier.kind === "already-so" ? earlier.line : earlier;
  return first.kind === "recorded" && isSame(toldBy(first), toldBy(later.line));
}

function toldBy({ people, at, channel, subject }: Extract<Line, { kind: "recorded" }>) {
  return { people, at, channel, subject };
}
