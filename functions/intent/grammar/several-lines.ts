// Several whole-line forms on one line: "language Danish, digest Friday 8:00".
// Invariant: every part is wholly of some form, else the line is read as one.

import type { Command } from "../../domain/commands.ts";
import type { Reader } from "./reader.ts";
import { isMark, scan, textBetween } from "./scan.ts";
import type { Line } from "./scan.ts";
import { readWholeLine } from "./whole-lines.ts";

const MOST_PARTS = 8;

/** The commands of all parts between commas, semicolons and full stops. */
export function readSeveral(line: Line, reader: Reader): readonly Command[] | undefined {
  const parts = partsOf(line);
  if (parts.length < 2 || parts.length > MOST_PARTS) return undefined;
  const commands: Command[] = [];
  for (const part of parts) {
    const read = readWholeLine(scan(part), reader);
    if (read === undefined || read.some(({ kind }) => kind === "not-understood")) return undefined;
    commands.push(...read);
  }
  return commands;
}

function partsOf(line: Line): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < line.tokens.length && parts.length <= MOST_PARTS; at += 1) {
    const isSplit = isMark(line, at, ",;") || (isMark(line, at, ".") && line.tokens[at + 1]?.glued !== true);
    if (isSplit) {
      parts.push(textBetween(line, start, at));
      start = at + 1;
    }
  }
  parts.push(textBetween(line, start));
  return parts.filter((part) => part !== "");
}
