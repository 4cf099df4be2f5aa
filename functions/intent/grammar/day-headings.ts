// A day above what was done on it: the subject "20/11", or a line "Monday" of a diary.
// Invariant: a line with a day of its own keeps it, and a day below which nothing was done stays the line that it is.

import { dateAt } from "./dates.ts";
import { endsAt } from "./line-ends.ts";
import { readLine } from "./line-rules.ts";
import { clockBehind } from "./reader.ts";
import type { Reader } from "./reader.ts";
import { scan } from "./scan.ts";
import type { Line } from "./scan.ts";
import { pastDayAt } from "./when-and-topic.ts";

export type Dated = { readonly subject: string; readonly lines: readonly Line[] };

/** The note with each heading's day before the lines below it that tell of a contact. */
export function withDayHeadings(subject: string, lines: readonly Line[], reader: Reader): Dated {
  const title = dayAlone(scan(subject), reader);
  const dated: Line[] = [];
  let day = title;
  let isUsed = false;
  for (const line of lines) {
    const heading = line.tokens.length === 0 ? undefined : dayAlone(line, reader);
    const below = day === undefined || heading !== undefined ? undefined : onDay(line, day, reader);
    if (heading !== undefined) day = heading;
    if (below !== undefined) isUsed = true;
    dated.push(below ?? line);
  }
  if (!isUsed) return { subject, lines };
  return {
    subject: title === undefined ? subject : "",
    lines: dated.filter((line) => line.tokens.length === 0 || dayAlone(line, reader) === undefined),
  };
}

/** The words of a line that is nothing but a day until today. */
function dayAlone(line: Line, reader: Reader): string | undefined {
  const found = pastDayAt(line, 0, reader);
  return found !== undefined && endsAt(line, found.next, ".!:") ? line.text.trim().replace(/[.!:]+$/u, "") : undefined;
}

function onDay(line: Line, day: string, reader: Reader): Line | undefined {
  const clock = { ...clockBehind(reader), where: "anywhere" as const };
  if (line.tokens.some((_, at) => dateAt(line, at, clock) !== undefined)) return undefined;
  const dated = scan(`${day} ${line.text.trimStart()}`);
  const isTold = readLine(dated, reader)?.commands.some(({ kind }) => kind === "record") === true;
  const isContact = readLine(line, reader)?.commands.some(({ kind }) => kind === "record") === true;
  return isTold && isContact ? dated : undefined;
}
