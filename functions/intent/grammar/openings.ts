// How a told contact begins: "Yesterday I had coffee", "har lige talt", "a long lunch", "Mødt".
// Invariant: prose needs a verb in the past and no negation; a note may begin with any activity.

import type { Day } from "../../domain/model.ts";
import { DONE_BY_ACTIVITY } from "./activities.ts";
import type { Done } from "./activities.ts";
import { saysCalledOff } from "./called-off.ts";
import { ACTIVITY_INDEX, NEGATIONS, PAST_ACTIVITY_INDEX, PLEASANTRIES, SUBJECTS } from "./command-words.ts";
import { dateAt } from "./dates.ts";
import { isGivenName } from "./given-names.ts";
import { nameTooAt } from "./names-too.ts";
import { nounInAnswerAt } from "./nouns-in-answers.ts";
import { phraseAt } from "./phrases.ts";
import { clockBehind } from "./reader.ts";
import type { Reader } from "./reader.ts";
import { isMark, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";
import type { Activity } from "./words.ts";

export type Opening = {
  readonly done: Done;
  readonly at?: Day;
  /** The token at which that day begins. */
  readonly dayFrom?: number;
  readonly isAhead: boolean;
  /** Said with a verb in the past, so that it has happened. */
  readonly isPast: boolean;
  /** A noun alone, where prose stands around it. */
  readonly isNoun?: boolean;
  /** The last word of what was done. */
  readonly verb: number;
  readonly next: number;
};

/** What was done and when, up to where the people stand. */
export function openingOf(line: Line, reader: Reader): Opening | undefined {
  const head = PLEASANTRIES.has(wordAt(line, 0)) && isMark(line, 1, ",!") ? 2 : 0;
  const before = dayAt(line, head, reader);
  const start = before?.next ?? head;
  const from = isMark(line, start, ",:") ? start + 1 : start;
  // "Tea Ravn called" is no tea.
  const activity = nameTooAt(line, from) === undefined ? activityAfterSubjects(line, from, reader) : undefined;
  if (activity === undefined) return undefined;
  // "I går mødte jeg Anna", "jeg mødte også Anna".
  const verbEnd = wholeEnd(line, activity.next);
  // "Morgenmøde i Rotary" is where, "mødte i morges" when: only behind a verb is a small "i" the owner.
  const inverted = activity.isPast || wordAt(line, verbEnd) !== "i" ? subjectsEnd(line, verbEnd) : verbEnd;
  // "Kaffe i morgen": before a day the Danish "i" is no English subject.
  const dayFrom = dayAt(line, verbEnd, reader) === undefined ? inverted : verbEnd;
  const after = dayAt(line, dayFrom, reader);
  const day = before ?? after;
  if (hasNegation(line, 0, after?.next ?? inverted) || isNotTold(line)) return undefined;
  return {
    done: DONE_BY_ACTIVITY[activity.meaning],
    ...(day !== undefined && { at: day.day, dayFrom: before === undefined ? dayFrom : head }),
    isAhead: day?.isAhead ?? false,
    isPast: activity.isPast,
    ...(activity.isNoun === true && { isNoun: true }),
    verb: activity.next - 1,
    next: after?.next ?? inverted,
  };
}

/** "har talt" is a verb of two words, "I have" is none: each step past the subject is tried. */
function activityAfterSubjects(line: Line, at: number, reader: Reader): ActivityFound | undefined {
  const noun = reader.strictness === "answer" ? nounInAnswerAt(line, at) : undefined;
  if (noun !== undefined) return { ...noun, isPast: false, isNoun: true };
  for (let from = at, steps = 0; steps <= MOST_SUBJECTS; steps += 1) {
    const activity = activityAt(line, from, reader);
    if (activity !== undefined) {
      const past = phraseAt(line, from, PAST_ACTIVITY_INDEX) ?? invertedPastAt(line, from);
      return { ...activity, isPast: past?.next === activity.next };
    }
    const next = RECEIVED.has(wordAt(line, from)) ? from + 1 : phraseAt(line, from, SUBJECTS)?.next;
    if (next === undefined) return undefined;
    from = next;
  }
  return undefined;
}

type ActivityFound = {
  readonly meaning: Activity;
  readonly next: number;
  readonly isPast: boolean;
  readonly isNoun?: boolean;
};

const MOST_SUBJECTS = 4;
/** "Got a call from Carl" */
const RECEIVED: ReadonlySet<string> = new Set("got|received|modtog".split("|"));
const INVERTED: ReadonlySet<string> = new Set("jeg|vi".split("|"));

/** "I går drak jeg kaffe": the subject stands inside what was done. */
function invertedPastAt(line: Line, at: number): { readonly meaning: Activity; readonly next: number } | undefined {
  if (!INVERTED.has(wordAt(line, at + 1))) return undefined;
  const straight = { text: line.text, tokens: line.tokens.toSpliced(at + 1, 1) };
  const past = phraseAt(straight, at, PAST_ACTIVITY_INDEX);
  return past === undefined || past.next < at + 2 ? undefined : { meaning: past.meaning, next: past.next + 1 };
}

/** Prose needs the past tense; a note may be a noun with a word or two before it ("a long lunch"). */
function activityAt(
  line: Line,
  at: number,
  reader: Reader,
): { readonly meaning: Activity; readonly next: number } | undefined {
  const past = invertedPastAt(line, at) ?? phraseAt(line, at, PAST_ACTIVITY_INDEX);
  const noun = phraseAt(line, at, ACTIVITY_INDEX) ?? oneToOneAt(line, at) ?? compoundAt(line, at, reader);
  if (noun !== undefined && noun.next > (past?.next ?? at) && (reader.strictness !== "answer" || hadBefore(line, at)))
    return noun;
  if (past !== undefined) return past;
  if (reader.strictness !== "answer") return noun ?? adjectiveAndNoun(line, at);
  return hadBefore(line, at) ? (noun ?? adjectiveAndNoun(line, at)) : undefined;
}

/** `1:1`, `1-1` */
function oneToOneAt(line: Line, at: number): { readonly meaning: Activity; readonly next: number } | undefined {
  const isOne = (index: number) => line.tokens[index]?.text === "1";
  return isOne(at) && isMark(line, at + 1, ":-") && isOne(at + 2) ? { meaning: "meeting", next: at + 3 } : undefined;
}

/** `lynmøde`, `zoom-møde`, `torskefrokost`: Danish compounds of what can be done with somebody, in notes alone. */
function compoundAt(
  line: Line,
  at: number,
  { strictness }: Reader,
): { readonly meaning: Activity; readonly next: number } | undefined {
  const word = strictness === "answer" ? "" : wordAt(line, at);
  const found = COMPOUNDS.find(({ ending }) => ending.test(word));
  return found === undefined ? undefined : { meaning: found.meaning, next: at + 1 };
}

const COMPOUNDS: readonly { readonly ending: RegExp; readonly meaning: Activity }[] = [
  { ending: /.(?:moede|frokost|middag|kaffe|vandring)$/, meaning: "meeting" },
  { ending: /.(?:opkald|telefonmoede)$/, meaning: "call" },
  { ending: /.(?:snak|samtale)$/, meaning: "talk" },
];

const HAD: ReadonlySet<string> = new Set("had|havde|fik|holdt|got|received|modtog".split("|"));
const MOST_ADJECTIVES = 3;

function hadBefore(line: Line, at: number): boolean {
  return HAD.has(wordAt(line, at - 1));
}

/** "Bo had coffee with Anna" is Bo's contact. */
function adjectiveAndNoun(line: Line, at: number) {
  if (isGivenName(wordAt(line, at).replace(/'s?$/, ""))) return undefined;
  for (let from = at + 1; from <= at + MOST_ADJECTIVES; from += 1) {
    const word = wordAt(line, from - 1);
    if (word === "" || NEGATIONS.has(word) || NO_ADJECTIVES.has(word)) return undefined;
    const noun = phraseAt(line, from, ACTIVITY_INDEX);
    if (noun !== undefined) return isOfOwners(line, at, from) ? undefined : noun;
  }
  return undefined;
}

/** "My colleague Tina spoke with Bo" is hers. */
function isOfOwners(line: Line, at: number, from: number): boolean {
  return MINE.has(wordAt(line, at)) && phraseAt(line, from, PAST_ACTIVITY_INDEX) !== undefined;
}
const MINE: ReadonlySet<string> = new Set("my|our|min|mit|mine|vores".split("|"));

/** "forgot to call Bo", "new phone number for Anna": what stands before the noun makes it something else. */
const NO_ADJECTIVES: ReadonlySet<string> = new Set(
  "am|be|been|maybe|perhaps|planned|wanted|intended|hoped|meant|planlagt|oensket|neither|nor|hverken|intet|ingen|expecting|expect|awaiting|waiting|arrange|book|schedule|organise|organize|propose|suggest|invite|let's|lets|venter|afventer|arranger|bestil|aftal|planlaeg|foreslaa|inviter|lad|to|at|and|og|for|of|by|af|on|in|from|fra|med|with|til|forgot|forget|planning|plan|need|needs|try|trying|tried|hope|remember|missed|unanswered|ubesvaret|ubesvarede|mistet|mistede|missede|cancelled|canceled|declined|postponed|rescheduled|skipped|husk|proevede|aflyste|aflyst|udsatte|udsat|new|ny|nye|nyt|old|gammel|wrong|forkert|birthday|no|ingen".split(
    "|",
  ),
);

/** "breakfast mtg", "coffee chat", "Teams meeting": what was done may have two words; "tlf." has a stop. */
function wholeEnd(line: Line, at: number): number {
  const isShort = ABBREVIATED.has(wordAt(line, at - 1)) || !/^\p{Lu}/u.test(line.tokens[at + 1]?.text ?? "");
  const stop =
    isShort && isMark(line, at, ".") && line.tokens[at]?.glued === true && at + 1 < line.tokens.length ? at + 1 : at;
  const more = nameTooAt(line, stop) === undefined ? phraseAt(line, stop, ACTIVITY_INDEX) : undefined;
  return more !== undefined && phraseAt(line, stop, PAST_ACTIVITY_INDEX) === undefined ? more.next : stop;
}

/** "Great talk. Wants our prices" are two sentences, "tlf. Bo" is one. */
const ABBREVIATED: ReadonlySet<string> = new Set("tlf|tel|ph|mtg|conf".split("|"));

function subjectsEnd(line: Line, at: number): number {
  let end = at;
  for (let found = phraseAt(line, end, SUBJECTS); found !== undefined && end < at + 6;) {
    end = found.next;
    found = phraseAt(line, end, SUBJECTS);
  }
  return end;
}

/** A question tells nothing, and "coffee with Anna was cancelled" did not happen; behind a mark it is about something else. */
function isNotTold({ text }: Line): boolean {
  return /\?\s*$/u.test(text) || saysCalledOff(text);
}

function hasNegation(line: Line, from: number, to: number): boolean {
  return line.tokens.slice(from, to).some(({ word }) => NEGATIONS.has(word));
}

type DayFound = { readonly day: Day; readonly isAhead: boolean; readonly next: number };

function dayAt(line: Line, at: number, reader: Reader): DayFound | undefined {
  const past = dateAt(line, at, { ...clockBehind(reader), where: "anywhere" });
  const today = clockBehind(reader).today.toString();
  if (past?.reading.kind !== "day") return undefined;
  return { day: past.reading.day, isAhead: past.reading.day > today, next: past.next };
}
