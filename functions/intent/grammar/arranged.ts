// "Planning coffee with Ole", "husk kaffe med Ole", "booked lunch with Ole on Friday": a plan is no contact.
// Invariant: what such a word opens is never recorded as held; with a day to come it is a follow-up, else a note.

import type { Command } from "../../domain/commands.ts";
import { readContact } from "./compose.ts";
import { SUBJECTS } from "./command-words.ts";
import { withOtherDay } from "./either-way.ts";
import { indexPhrases, phraseAt } from "./phrases.ts";
import type { Reader } from "./reader.ts";
import { isMark, scan, textBetween } from "./scan.ts";
import type { Line } from "./scan.ts";

/** A contact that is planned, agreed upon, or to be thought of. */
export function readArranged(line: Line, reader: Reader): readonly Command[] | undefined {
  if (reader.strictness !== "log") return undefined;
  const subject = phraseAt(line, 0, SUBJECTS);
  const plan = phraseAt(line, 0, PLANS) ?? (subject === undefined ? undefined : phraseAt(line, subject.next, PLANS));
  if (plan === undefined) return undefined;
  const rest = scan(textBetween(line, isMark(line, plan.next, ":") ? plan.next + 1 : plan.next));
  return withOtherDay(readContact)(rest, reader)?.flatMap((command) => notYet(command, line));
}

function notYet(command: Command, line: Line): readonly Command[] {
  const note = line.text.trim();
  if (command.kind === "follow-up") return [{ ...command, note }];
  if (command.kind === "note") return [{ ...command, note }];
  if (command.kind !== "record") return [command];
  const { people, mayBeAhead: on } = command;
  if (on !== undefined) return [{ kind: "follow-up", people, on, note }];
  return people.map((who) => ({ kind: "note", who, note }));
}

const PLANS = indexPhrases<"plan">(
  ["plan"],
  [
    {
      plan: "planning|planning to have|planning on|plan|plan to have|planned|have planned|plans for|booked|have booked|booking|scheduled|have scheduled|scheduling|arranged|have arranged|arranging|set up|setting up|suggested|have suggested|proposed|have proposed|requested|upcoming|coming up|agreed on|agreed to|agreed to have|remember|remember to have|do not forget|don't forget|todo|to do|to-do|reminder|idea",
    },
    {
      plan: "planlægger|planlægger at have|planlagde|planlagt|har planlagt|booket|bookede|har booket|booker|aftalte|aftalt|har aftalt|aftaler|arrangerer|arrangerede|har arrangeret|foreslog|foreslået|har foreslået|foreslår|kommende|husk|husk at have|husk at tage|husk også|glem ikke|påmindelse|idé",
    },
  ],
);
