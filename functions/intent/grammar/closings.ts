// "Thanks! Later, Ann": a verb that only takes its leave, where nothing but pleasantries stands above it.
// Invariant: only with a comma, and a name alone below it; without either it is the answer.

import { verbAt } from "./before-verb.ts";
import { isCapitalised } from "./name-run.ts";
import type { PlacedLine } from "./quoted-items.ts";
import type { Reader } from "./reader.ts";
import { isMark, scan } from "./scan.ts";
import type { Line } from "./scan.ts";
import { isOwnName, isPleasantry } from "./sign-offs.ts";

const LONGEST_NAME = 4;

/** The lines without such a closing and the name below it; the same lines where there is none. */
export function withoutClosing(lines: readonly PlacedLine[], reader: Reader): readonly PlacedLine[] {
  const said = lines.filter(({ text }) => text.trim() !== "");
  const [leave, name] = said.slice(-2);
  const above = said.slice(0, -2);
  if (leave === undefined || name === undefined || above.length === 0 || above.length > MOST_ABOVE) return lines;
  const isCourteous = above.every(({ text }) => isPleasantry(scan(text), reader));
  if (!isCourteous || leave.quoted !== undefined || !takesLeave(scan(leave.text))) return lines;
  return isName(scan(name.text), reader) ? lines.filter((line) => line !== leave && line !== name) : lines;
}

/** More lines are no pleasantry. */
const MOST_ABOVE = 6;

/** `Later,` */
function takesLeave(line: Line): boolean {
  const verb = verbAt(line, 0);
  return verb !== undefined && isMark(line, verb.next, ",") && verb.next + 1 === line.tokens.length;
}

function isName(line: Line, reader: Reader): boolean {
  const isShort = line.tokens.length > 0 && line.tokens.length <= LONGEST_NAME;
  return isOwnName(line, reader) || (isShort && line.tokens.every((token) => isCapitalised(token)));
}
