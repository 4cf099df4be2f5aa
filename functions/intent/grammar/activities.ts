// What was done with somebody: coffee, a call, a mail, and the day it was.
// Invariant: an activity is a word of the table; its day is today unless a day in the past is named.

import type { Channel, Day, Direction } from "../../domain/model.ts";
import { ACTIVITY_INDEX } from "./command-words.ts";
import { dateAt } from "./dates.ts";
import { phraseAt, wordSet } from "./phrases.ts";
import { clockBehind } from "./reader.ts";
import type { Reader } from "./reader.ts";
import { isMark, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";
import type { Activity } from "./words.ts";

export type Done = { readonly channel: Channel; readonly direction: Direction };

export const DONE_BY_ACTIVITY: Readonly<Record<Activity, Done>> = {
  meeting: { channel: "meeting", direction: "both" },
  call: { channel: "call", direction: "both" },
  "call-in": { channel: "call", direction: "in" },
  message: { channel: "message", direction: "out" },
  "message-in": { channel: "message", direction: "in" },
  mail: { channel: "mail", direction: "out" },
  "mail-in": { channel: "mail", direction: "in" },
  talk: { channel: "other", direction: "both" },
};

/** A talk "on the phone" was a call. */
export function byPhone(done: Done, isByPhone = false): Done {
  return isByPhone && done.channel === "other" ? { ...done, channel: "call" } : done;
}

/** What was written "on LinkedIn" was no mail. */
export function byWayOf(channel: Channel, words: string): Channel {
  return channel === "mail" && ON_A_MESSENGER.test(words) ? "message" : channel;
}
const ON_A_MESSENGER =
  /(?<!\p{L})(?:on|over|via|through|på|gennem) (?:linkedin|messenger|whatsapp|facebook|signal|instagram|slack|teams|telegram|wechat|sms)(?!\p{L})/iu;

/** A note says what was done in its first words, or it does not say it. */
const WORDS_LOOKED_AT = 12;

/** Channel, direction and day that a note after "done" tells: "had coffee yesterday". */
export function contactInNote(line: Line, reader: Reader): ContactInNote {
  const activity = firstActivity(line);
  const at = pastDayIn(line, reader);
  const done = activity === undefined ? undefined : DONE_BY_ACTIVITY[activity];
  const direction = done === undefined ? undefined : directionIn(line, done);
  return {
    ...(done && { channel: done.channel }),
    ...(direction !== undefined && { direction }),
    ...(at !== undefined && { at }),
  };
}

/** "She called" came in, "wrote to her" and "called her" went out; a call alone is of both. */
function directionIn(line: Line, { channel, direction }: Done): "in" | "out" | undefined {
  if (direction === "in") return "in";
  if (channel !== "call" && direction !== "out") return undefined;
  if (THEY.has(wordAt(line, 0))) return "in";
  if (line.tokens.some((_, at) => isFrom(line, at) && THEM.has(wordAt(line, at + 1)))) return "in";
  const isToThem = line.tokens.some(({ word }, at) => at < WORDS_LOOKED_AT && THEM.has(word) && !isWith(line, at - 1));
  return direction === "out" || isToThem ? "out" : undefined;
}

function isFrom(line: Line, at: number): boolean {
  return ["from", "fra"].includes(wordAt(line, at));
}

function isWith(line: Line, at: number): boolean {
  return ["with", "med"].includes(wordAt(line, at));
}

const THEM: ReadonlySet<string> = new Set("her|him|them|ham|hende|dem".split("|"));

type ContactInNote = { readonly channel?: Channel; readonly direction?: Direction; readonly at?: Day };

/** "She sent me a postcard" was not written to her. */
const THEY: ReadonlySet<string> = new Set("she|he|they|hun|han|de".split("|"));

/** "Will see her again in May" names a day, but not that of the contact. */
const AHEAD: ReadonlySet<string> = new Set(
  "will|shall|going|next|again|until|till|by|in|must|should|back|promised|due|latest|lovede|lovet|senest|deadline|vil|skal|naeste|igen|til|inden|om|boer|tilbage".split(
    "|",
  ),
);

function firstActivity(line: Line): Activity | undefined {
  let clause = 0;
  for (let at = 0; at < Math.min(line.tokens.length, WORDS_LOOKED_AT); at += 1) {
    if (isMark(line, at, ",.;:!–-")) clause = at + 1;
    const found = phraseAt(line, at, ACTIVITY_INDEX);
    if (found !== undefined && !isTheirs(line, clause, at)) return found.meaning;
  }
  return undefined;
}

/** "He owes me a beer", "har han set": what somebody else does is a contact only right behind them ("she called"), or with the owner. */
function isTheirs(line: Line, clause: number, at: number): boolean {
  const subject = [clause, clause + 1].find((from) => from < at && SUBJECTS.has(wordAt(line, from)));
  if (subject === undefined) return false;
  const between = line.tokens.slice(subject + 1, at).map(({ word }) => word);
  const verb = between.findIndex((word) => !BESIDE_VERB.has(word));
  const isRightBehind = subject === clause && (verb < 0 || SENT.has(between[verb] ?? ""));
  return !isRightBehind && !between.some((word) => OWNER.has(word));
}

const SUBJECTS = wordSet("she|he|they|it|hun|han|de|det|den");
const OWNER = wordSet("i|we|jeg|vi");
const SENT = wordSet("sent|gave|dropped|left|returned|wrote|sendte|gav|skrev|lagde");
const BESIDE_VERB = wordSet("just|also|then|even|has|have|had|did|lige|også|så|har|havde");

function pastDayIn(line: Line, reader: Reader): Day | undefined {
  // "Til frokost" is what was had, and no deadline.
  const isAhead = (at: number): boolean =>
    wordAt(line, at) !== "til" || phraseAt(line, at + 1, ACTIVITY_INDEX) === undefined;
  if (line.tokens.some(({ word }, at) => AHEAD.has(word) && isAhead(at))) return undefined;
  const clock = { ...clockBehind(reader), where: "anywhere" as const };
  for (let at = 0; at < Math.min(line.tokens.length, WORDS_LOOKED_AT); at += 1) {
    const found = dateAt(line, at, clock);
    if (found?.reading.kind === "day" && found.reading.day <= clock.today.toString()) return found.reading.day;
  }
  return undefined;
}
