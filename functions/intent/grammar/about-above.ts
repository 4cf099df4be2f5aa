// "Coffee yesterday" or "met him at the fair" under a name alone: a contact whose people stand in the line above.
// Invariant: only what was done counts, and what is to be done keeps its words; a pronoun is no note of its own.

import type { Command, PersonRef } from "../../domain/commands.ts";
import { ACTIVITY_INDEX, SUBJECTS } from "./command-words.ts";
import { withOtherDay } from "./either-way.ts";
import { onRealDay } from "./impossible-day.ts";
import { commandsOfNote } from "./note-commands.ts";
import { readNote } from "./note-reading.ts";
import { phraseAt } from "./phrases.ts";
import type { Reader } from "./reader.ts";
import type { Line } from "./scan.ts";

/** A contact with these people, for whom the line has a pronoun or nothing. */
export function readUnderName(
  line: Line,
  people: readonly PersonRef[],
  reader: Reader,
): readonly Command[] | undefined {
  if (people.length === 0 || !tellsActivity(line)) return undefined;
  const rule = onRealDay(withOtherDay((said) => commandsOf(said, people, reader)));
  return rule(line, reader);
}

function commandsOf(line: Line, people: readonly PersonRef[], reader: Reader): readonly Command[] | undefined {
  const reading = readNote(line, 0, reader);
  if (reading.done === undefined && reading.followUps.length === 0) return undefined;
  return commandsOfNote({ people: people.map((ref) => ({ ref })), done: reading.done, reading, reader });
}

/** "Met", "I talked", "coffee": what was done stands first. */
function tellsActivity(line: Line): boolean {
  const from = phraseAt(line, 0, SUBJECTS)?.next ?? 0;
  return [0, from].some((at) => phraseAt(line, at, ACTIVITY_INDEX) !== undefined);
}
