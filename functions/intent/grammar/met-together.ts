// A contact that somebody shared with the owner: "Chloe and I called Omar", "Ringede til Karsten sammen med Pia i går".
// Invariant: only at log@; the words without the companion must tell of a contact by themselves.

import type { Command, PersonRef } from "../../domain/commands.ts";
import { AND, PAST_ACTIVITY_INDEX } from "./command-words.ts";
import { readContact } from "./compose.ts";
import { peopleAt } from "./people.ts";
import type { PeopleFound } from "./people.ts";
import { indexPhrases, phraseAt, wordSet } from "./phrases.ts";
import type { Reader } from "./reader.ts";
import { isMark, scan, textBetween, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";

/** One contact with all: whom it was with, and whoever was there beside the owner. */
export function readTogether(line: Line, reader: Reader): readonly Command[] | undefined {
  if (reader.strictness !== "log") return undefined;
  const found = withOwnerAtHead(line, reader) ?? togetherAt(line, reader);
  const commands = found === undefined ? undefined : readContact(scan(found.told), reader);
  if (found === undefined || commands?.some(isWithSomebody) !== true) return undefined;
  return commands.map((command) => withCompanions(command, found.companions));
}

/** "Besøgte Nordlys A/S sammen med Anna": the firm is where Anna was met. */
function isWithSomebody(command: Command): boolean {
  return command.kind === "record" && command.people.some((ref) => ref.by !== "name" || ref.isNot === undefined);
}

function withCompanions(command: Command, companions: readonly PersonRef[]): Command {
  return command.kind === "record" ? { ...command, people: [...companions, ...command.people] } : command;
}

/** `told` is the line without the companions. */
type Shared = { readonly companions: readonly PersonRef[]; readonly told: string };

/** "Asger og jeg mødte Ulla i går" */
function withOwnerAtHead(line: Line, reader: Reader): Shared | undefined {
  const people = peopleAt(line, 0, reader, "head");
  const owner = people === undefined ? undefined : ownerAt(line, people.next);
  if (people === undefined || owner === undefined) return undefined;
  return phraseAt(line, owner, PAST_ACTIVITY_INDEX) === undefined
    ? undefined
    : { companions: companionsOf(people), told: textBetween(line, owner) };
}

/** The token behind "and I", "og jeg". */
function ownerAt(line: Line, at: number): number | undefined {
  const and = phraseAt(line, at, AND)?.next ?? at;
  return OWNER.has(wordAt(line, and)) ? and + 1 : undefined;
}

const OWNER = wordSet("i|jeg|we|vi");

/** "Together with Chloe I met Omar", "called Omar together with Chloe" */
function togetherAt(line: Line, reader: Reader): Shared | undefined {
  const at = line.tokens.findIndex((_, token) => phraseAt(line, token, TOGETHER) !== undefined);
  const from = at < 0 ? undefined : phraseAt(line, at, TOGETHER)?.next;
  const people = from === undefined ? undefined : peopleAt(line, from, reader, "after-with");
  if (people === undefined || people.people.some(({ isPossessive }) => isPossessive)) return undefined;
  const next = isMark(line, people.next, ",") && at === 0 ? people.next + 1 : people.next;
  const told = [textBetween(line, 0, at), textBetween(line, next)].filter((text) => text !== "").join(" ");
  return { companions: companionsOf(people), told };
}

const TOGETHER = indexPhrases<"it">(["it"], [{ it: "together with|along with" }, { it: "sammen med" }]);

/** "Chloe I met" is of Chloe and the owner. */
function companionsOf({ people }: PeopleFound): readonly PersonRef[] {
  return people.map(({ ref }) => (ref.by === "name" ? { ...ref, name: ref.name.replace(/ I$/u, "") } : ref));
}
