// What every rule of the grammar is given, and what a rule gives back.
// Invariant: a rule reads one line and answers commands or nothing; it never throws and never looks at other lines.

import type { Temporal } from "temporal-polyfill";

import type { Command } from "../../domain/commands.ts";
import type { Language, Moment } from "../../domain/model.ts";
import type { DateClock } from "./dates.ts";
import type { Line } from "./scan.ts";

/** The numbered items of the mail that is answered; empty when none is. */
export type Numbered = {
  readonly number: number;
  readonly names: readonly string[];
  /** The number is an answer to who was meant. */
  readonly asks?: boolean;
  /** The name that several may bear: their numbers are the options of one question. */
  readonly asksOf?: string;
  /** Where those work whom the number offers. */
  readonly worksAt?: readonly string[];
  /** It stands for a held mail: the question is whether that was the owner's. */
  readonly isHeld?: boolean;
  /** A contact that was recorded, and can be corrected. */
  readonly isRecorded?: boolean;
};

export type Reader = {
  readonly now: Moment;
  /** The day of `now` in the zone, worked out once. */
  readonly today: Temporal.PlainDate;
  readonly timeZone: string;
  readonly language: Language;
  /** American English: `8/14` is 14 August. */
  readonly monthFirst: boolean;
  readonly numbers: readonly Numbered[];
  /** The mail that is answered asked for no names. */
  readonly asksNoNames?: boolean;
  /** The mail that is answered says what was done: free words in the answer are about that. */
  readonly answersReceipt?: "receipt" | "welcome";
  /** `answer`: prose stands around commands and is nothing. `orders`: every line asks for something. `log`: every line is a note. */
  readonly strictness: "answer" | "orders" | "log";
  /** Words of the owner's own name, folded: a line of it is a signature. */
  readonly ownName: ReadonlySet<string>;
  /** True for addresses that are nobody's: the owner's, the service's, roles, no-reply. */
  readonly isNobody: (address: string) => boolean;
  /** Where the line stands. */
  readonly place: Place;
};

export type Place = {
  /** The numbered quoted line above, when the line stands between quoted lines. */
  readonly quoted?: number;
  /** After a command and a blank line a bare verb is a closing. */
  readonly isClosing: boolean;
  /** True while nothing but greetings, names and commands stood above, or right below the digest's own question. */
  readonly isOpening: boolean;
  /** The line begins a paragraph, or names alone stand right above it in one; no thanks above a name. */
  readonly isApart?: boolean;
  /** Prose stands right above in the same paragraph, of which this may be the rest. */
  readonly isBelowProse?: boolean;
};

/** Commands of a whole line, or undefined when the rule does not apply. */
export type Rule = (line: Line, reader: Reader) => readonly Command[] | undefined;

/** Days ahead: snooze, pause, pledges. */
export function clockAhead(reader: Reader): DateClock {
  return { today: reader.today, toward: "future", where: "expected", monthFirst: reader.monthFirst };
}

/** Days behind: when something happened. */
export function clockBehind(reader: Reader): DateClock {
  return { today: reader.today, toward: "past", where: "expected", monthFirst: reader.monthFirst };
}
