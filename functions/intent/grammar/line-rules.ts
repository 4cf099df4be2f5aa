// Every rule that reads one line, in the order in which they are asked.
// Invariant: adding a rule is one file, one row here, one test; the first rule that reads the whole line wins.

import type { Command } from "../../domain/commands.ts";
import {
  readNameAndCadence,
  readNameAndColon,
  readNameAndComma,
  readNameAndFact,
  readNameAndSentence,
  readNumberAndFact,
} from "./about-person.ts";
import { readArranged } from "./arranged.ts";
import { readContact } from "./compose.ts";
import { readBareNote } from "./bare-note.ts";
import { readContactCard } from "./contact-card.ts";
import { readDidAndPromised } from "./did-and-promised.ts";
import { readEach } from "./each-of-several.ts";
import { withOtherDay } from "./either-way.ts";
import { onRealDay } from "./impossible-day.ts";
import { withFurtherDays } from "./further-days.ts";
import { readIntroduced } from "./introduced.ts";
import { onRealBirthday } from "./impossible-birthday.ts";
import { readNamesOnDay } from "./names-alone.ts";
import { readNobody } from "./nobody-met.ts";
import { readItemClauses } from "./item-clauses.ts";
import { pastBrackets } from "./in-brackets.ts";
import { readTogether } from "./met-together.ts";
import { readNamedAnswer } from "./named-answer.ts";
import { readOccasion } from "./occasions.ts";
import { readPossessiveFact } from "./possessive-facts.ts";
import type { Reader, Rule } from "./reader.ts";
import type { Line } from "./scan.ts";
import { readTheirDoing } from "./their-doings.ts";
import { readNumberCorrected, readTalkCorrected } from "./recorded-corrected.ts";
import { readFollowUp } from "./told-follow-up.ts";
import { readByThem } from "./told-by-them.ts";
import { readMoved } from "./told-move.ts";
import { readTold } from "./told-promise.ts";
import { readSeenFromAfar } from "./seen-from-afar.ts";
import { readSeveral } from "./several-lines.ts";
import { readUndoBeside } from "./undo-beside.ts";
import { readUnknownVerb } from "./unknown-verb.ts";
import { readWholeLine } from "./whole-lines.ts";

export type LineRule = {
  readonly name: string;
  readonly read: Rule;
  /** True when a line read so makes a bare verb after the next blank line a closing. */
  readonly why: string;
};

const LINE_RULES: readonly LineRule[] = [
  { name: "names-on-a-day", read: readNamesOnDay, why: "'Bo yesterday' is no 'Bo Friday', which waits until then" },
  { name: "number-corrected", read: readNumberCorrected, why: "'7 was on Tuesday' is no verb of an item" },
  { name: "talk-corrected", read: readTalkCorrected, why: "'the call with Bo was on Sunday' is no further call" },
  { name: "nobody", read: readNobody, why: "'No one' is no verb with a filler, and 'Næ' is nobody's name" },
  { name: "undo-beside", read: readUndoBeside, why: "before item clauses: in '1 done, undo 7' the undo is no note" },
  { name: "item-clauses", read: readItemClauses, why: "numbers and verbs are what answers are made of" },
  {
    name: "several-lines-in-one",
    read: readSeveral,
    why: "'language Danish, digest Friday': each part is a whole line",
  },
  { name: "whole-line", read: readWholeLine, why: "keywords with values, before names: 'List' is nobody" },
  { name: "number-and-fact", read: readNumberAndFact, why: "'1 phone 12 34 56 78': before an unknown verb" },
  { name: "named-answer", read: readNamedAnswer, why: "'3 Anna' answers a question" },
  {
    name: "possessive-fact",
    read: readPossessiveFact,
    why: "'Anna's mail is ...': before contact, for which a mail is what came",
  },
  { name: "each-of-several", read: readEach, why: "'Per every 6 weeks, Kari every 3 months': before each alone" },
  { name: "name-and-cadence", read: readNameAndCadence, why: "before facts: 'Anna every 3 months' is no job" },
  {
    name: "name-and-colon",
    read: onRealDay(withFurtherDays(withOtherDay(pastBrackets(readNameAndColon)))),
    why: "the colon says that a note follows",
  },
  { name: "introduced", read: readIntroduced, why: "'Kari introduced me to Tor' is about both" },
  {
    name: "did-and-promised",
    read: readDidAndPromised,
    why: "'Karim called and promised to send it': before what was done alone, for which a promise is the owner's",
  },
  { name: "told-promise", read: readTold, why: "'promised Anna the deck': before contact, whose words it shares" },
  { name: "told-follow-up", read: readFollowUp, why: "'remind me to call Anna' is no call" },
  { name: "arranged", read: readArranged, why: "only at log@: 'booked lunch with Anna' is no lunch" },
  { name: "met-together", read: onRealDay(readTogether), why: "'Chloe and I met Omar': before either alone" },
  { name: "seen-from-afar", read: readSeenFromAfar, why: "before contact: 'saw Karim on TV' is no meeting" },
  { name: "their-doing", read: readTheirDoing, why: "before contact: 'Erik called Omar' is no call of the owner's" },
  {
    name: "contact",
    read: onRealDay(withFurtherDays(withOtherDay(pastBrackets(readContact)))),
    why: "a verb in the past and a person",
  },
  {
    name: "told-by-them",
    read: onRealDay(readByThem),
    why: "'Bo called me', 'Anna skrev til mig', 'Dorte stopped by'",
  },
  {
    name: "occasion",
    read: onRealDay(withOtherDay(readOccasion)),
    why: "'Fair in Herning: met Anna': the fair is nobody",
  },
  { name: "contact-card", read: readContactCard, why: "'Bo Lind, Nordlys, bo@...': Nordlys is no second person" },
  {
    name: "name-and-fact",
    read: onRealDay(withOtherDay(readNameAndFact)),
    why: "after contact: 'Met Anna' is no person called Met",
  },
  { name: "told-move", read: readMoved, why: "'Mia has moved to Bergen' in an answer" },
  { name: "name-and-comma", read: onRealDay(readNameAndComma), why: "only at log@: names alone, a tie from before" },
  {
    name: "name-and-sentence",
    read: onRealDay(readNameAndSentence),
    why: "only at log@: 'Anna is happy' is about Anna",
  },
  { name: "bare-note", read: readBareNote, why: "'note: moved to Aarhus', about whichever item is meant" },
  { name: "unknown-verb", read: readUnknownVerb, why: "last: a number and a word that nothing above knew" },
];

export type LineReading = { readonly rule: string; readonly commands: readonly Command[] };

/** The first rule that reads the line, and its commands. */
export function readLine(line: Line, reader: Reader): LineReading | undefined {
  const reading = firstReading(line, reader);
  const commands = onRealBirthday(line, reading?.commands, reader);
  return commands === undefined ? reading : { rule: reading?.rule ?? "impossible-birthday", commands };
}

function firstReading(line: Line, reader: Reader): LineReading | undefined {
  for (const { name, read } of LINE_RULES) {
    const commands = read(line, reader);
    if (commands !== undefined) return { rule: name, commands };
  }
  return undefined;
}
