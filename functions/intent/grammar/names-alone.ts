// "Anna, Bo and Sofie Lind": the full answer to "Whom did you talk with this week?".
// Invariant: a line of nothing but names, before any closing, and never the owner's own name.

import type { Command, PersonRef } from "../../domain/commands.ts";
import { fold } from "./fold.ts";
import { peopleAt } from "./people.ts";
import { clockBehind } from "./reader.ts";
import type { Reader } from "./reader.ts";
import { isMark } from "./scan.ts";
import type { Line } from "./scan.ts";

/** The people as talked with today, through an unnamed channel. */
export function readNamesAlone(line: Line, reader: Reader): readonly Command[] | undefined {
  if (reader.strictness !== "answer" || reader.place.isClosing) return undefined;
  const found = peopleAt(line, 0, reader, "head");
  const end = isMark(line, line.tokens.length - 1, ".!") ? line.tokens.length - 1 : line.tokens.length;
  if (found === undefined || found.next !== end) return undefined;
  const people = found.people.map(({ ref }) => ref).filter((ref) => !isOwner(ref, reader));
  if (people.length === 0) return undefined;
  return [{ kind: "record", people, at: clockBehind(reader).today.toString(), channel: "other", direction: "both" }];
}

function isOwner(ref: PersonRef, reader: Reader): boolean {
  const words = fold(ref.name ?? "")
    .split(/\s+/)
    .filter((word) => word !== "");
  return words.length > 0 && words.every((word) => reader.ownName.has(word));
}
