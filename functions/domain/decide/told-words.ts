// The words in which a note tells of a contact, so that lunch and coffee on one day are two, and a note sent anew is one.
// Invariant: a mark of the owner's own lines, which says nothing by itself; what was told otherwise than by a note has none.
import { isDay } from "../calendar.ts";
import type { Command } from "../commands.ts";
import { foldName } from "../names.ts";
import type { Task } from "./step.ts";

type Record = Extract<Command, { kind: "record" }>;

/** The command with the mark of its words, which it keeps while a question about its people waits. */
export function withToldWords(command: Record, { wrote = "" }: Task): Record {
  const { people, at, told } = command;
  const isNote = isDay(at) && people.every(({ by }) => by === "name");
  if (told !== undefined || !isNote) return command;
  const names = people.map(({ name = "" }) => ` ${foldName(name)} `);
  const lines = wrote.slice(0, MOST_LOOKED_AT).split("\n").map(foldName);
  const about = lines.filter((line) => names.some((name) => ` ${line} `.includes(name)));
  return about.length === 0 ? command : { ...command, told: markOf([...new Set(about)].join("\n")) };
}

const MOST_LOOKED_AT = 20_000;

/** FNV-1a over 32 bits: two notes of one day that share it by chance only count as one. */
function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, "0");
}
