// What is named by a noun alone and has not happened: "Lunch with Tom could be nice", "Every Monday coffee with Bo", "Meeting Bo at 3".
// Invariant: only words of the noun's own clause count, and none of them behind a day that was; a doubtful noun is no contact.

import type { Day } from "../../domain/model.ts";
import { ABOUT, AND } from "./command-words.ts";
import { WEEKDAY_INDEX } from "./date-words.ts";
import { dateAt } from "./dates.ts";
import { everyAt } from "./intervals.ts";
import { isHourOfHalf, laterHourAt } from "./later-today.ts";
import { isSentenceEnd } from "./note-clauses.ts";
import { indexPhrases, phraseAt, wordSet } from "./phrases.ts";
import { clockAhead } from "./reader.ts";
import type { Reader } from "./reader.ts";
import { isMark, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";
import { pastDayAt } from "./when-and-topic.ts";

/** `on`: the day that is planned, where one is told. */
export type NotYet = { readonly on?: Day };

/** `ahead` may have a day to come; `none` is a habit, or will not be. */
type Doubt = "ahead" | "none";

/** What the words behind a noun say against its having happened; `at` is where they begin. */
export function notYetBehind(line: Line, at: number, reader: Reader): NotYet | undefined {
  const end = Math.min(line.tokens.length, at + WORDS_LOOKED_AT);
  for (let from = at; from < end && !endsClause(line, from, reader); from += 1) {
    if (isDayThatWas(line, from, reader) && !isHourOfHalf(line, from)) return undefined;
    if (laterHourAt(line, from, reader) && !hasAnyDay(line, reader)) return { on: reader.today.toString() };
    const doubt = phraseAt(line, from, BEHIND)?.meaning ?? (everyAt(line, from) === undefined ? undefined : "none");
    if (doubt !== undefined) return notYet(doubt, line, reader);
  }
  return undefined;
}

/** A clause of more words is none of a note in haste, and reading it must not grow with its square. */
const WORDS_LOOKED_AT = 24;

/** What the words before a noun, or between it and its people, say against its having happened. */
export function notYetAround(line: Line, before: Line, reader: Reader): NotYet | undefined {
  const doubts = before.tokens.flatMap((_, at) => phraseAt(before, at, AROUND)?.meaning ?? []);
  const [doubt] = before.tokens.some(({ word }) => OVER.has(word)) ? [] : doubts;
  return doubt === undefined || hasDayThatWas(line, reader) ? undefined : notYet(doubt, line, reader);
}

function notYet(doubt: Doubt, line: Line, reader: Reader): NotYet {
  const on = doubt === "none" ? undefined : firstDayAhead(line, reader);
  return on === undefined ? {} : { on };
}

/** The first day of the sentence that is to come. */
function firstDayAhead(line: Line, reader: Reader): Day | undefined {
  const clock = { ...clockAhead(reader), where: "anywhere" as const };
  for (let at = 0; at < line.tokens.length && !isStop(line, at); at += 1) {
    const found = dateAt(line, at, clock)?.reading;
    if (found?.kind === "day" && found.day > reader.today.toString()) return found.day;
  }
  return undefined;
}

/** "At 12 on Monday" is of that Monday. */
function hasAnyDay(line: Line, reader: Reader): boolean {
  return line.tokens.some(
    (_, at) =>
      phraseAt(line, at, WEEKDAY_INDEX) !== undefined || (isDayThatWas(line, at, reader) && !isHourOfHalf(line, at)),
  );
}

function hasDayThatWas(line: Line, reader: Reader): boolean {
  return line.tokens.some((_, at) => isDayThatWas(line, at, reader));
}

/** A weekday alone may be the one to come, and "moved from today" says when it was not. */
function isDayThatWas(line: Line, at: number, reader: Reader): boolean {
  if (FROM.has(wordAt(line, at - 1)) || FROM.has(wordAt(line, at))) return false;
  const isWeekday = [at, at + 1].some((place) => phraseAt(line, place, WEEKDAY_INDEX) !== undefined);
  return !isWeekday && pastDayAt(line, at, reader) !== undefined && !isAhead(line, at, reader);
}

/** "For 9 December" is last year's to whoever looks back alone. */
function isAhead(line: Line, at: number, reader: Reader): boolean {
  const found = dateAt(line, at, { ...clockAhead(reader), where: "anywhere" })?.reading;
  const nearest = reader.today.add({ days: DAYS_AHEAD }).toString();
  return found?.kind === "day" && found.day > reader.today.toString() && found.day <= nearest;
}
const DAYS_AHEAD = 90;

/** A topic has its own verbs, and so has what somebody else does; behind a comma only a "maybe" belongs to the noun. */
function endsClause(line: Line, at: number, reader: Reader): boolean {
  if (isMark(line, at, ",(–-")) return phraseAt(line, at + 1, MAYBE) === undefined;
  if (isMark(line, at, ";:!?") || isStop(line, at) || line.tokens[at]?.kind === "tag") return true;
  if (phraseAt(line, at, ABOUT) !== undefined && !isOnADay(line, at, reader)) return true;
  return OTHERS.has(wordAt(line, at)) || phraseAt(line, at, AND) !== undefined;
}

/** "On Friday" is no topic. */
function isOnADay(line: Line, at: number, reader: Reader): boolean {
  return dateAt(line, at, { ...clockAhead(reader), where: "anywhere" }) !== undefined;
}

function isStop(line: Line, at: number): boolean {
  return isMark(line, at, ".") && isSentenceEnd(line, at);
}

const FROM = wordSet("from|fra");
const OVER = wordSet("last|sidste|forrige|seneste|yesterday's|gårsdagens");
/** Behind these somebody or something else has the verb. */
const OTHERS = wordSet(
  "who|that|which|where|because|but|while|when|since|although|as|he|she|they|som|der|hvor|fordi|men|mens|da|imens|selvom|hun|han|de",
);

const MAYBE = indexPhrases<Doubt>(
  ["ahead"],
  [
    { ahead: "maybe|perhaps|possibly|probably|hopefully|tentatively|tbc|tbd|not sure" },
    { ahead: "måske|muligvis|forhåbentlig|forhåbentligt|formentlig|nok|hvis|evt" },
  ],
);

const BEHIND = indexPhrases<Doubt>(
  ["ahead", "none"],
  [
    {
      ahead:
        "is|are|will|would|could|should|shall|must|may|might|can|needs|has to|have to|ought|won't|booked|confirmed|planned|arranged|scheduled|agreed|set for|moved|pushed|rescheduled|postponed|brought forward|maybe|perhaps|possibly|probably|hopefully|tentatively|tbc|tbd|pending|one day|some day|someday|sometime|some time soon|soon|next time|at some point|in the diary|in the calendar",
      none: "doesn't|didn't|hasn't|wasn't|got lost|was lost|went missing|bounced|cancelled|canceled|called off|was cancelled|was canceled|was called off|is off|is cancelled|is canceled|is called off|off|not|never|isn't|won't happen|no longer|weekly|monthly|daily|quarterly|yearly|biweekly|fortnightly|every|each|once a week|once a month|twice a week|twice a month|sounds|seems|dropped|scrapped",
    },
    {
      ahead:
        "er|bliver|skal|skulle|kunne|kan|vil|ville|bør|burde|må|måtte|booket|bekræftet|planlagt|aftalt|fastlagt|rykket|flyttet|udsat|udskudt|fremrykket|måske|muligvis|forhåbentlig|forhåbentligt|formentlig|evt|en dag|engang|en gang|ved lejlighed|snart|næste gang|på et tidspunkt|i kalenderen|venter",
      none: "blev væk|er blevet væk|gik tabt|forsvandt|kom retur|aflyst|aflyses|blev aflyst|udgår|udgik|er droppet|er aflyst|droppet|ikke|aldrig|ugentligt|ugentlig|månedligt|månedlig|dagligt|kvartalsvis|årligt|hver|hvert|en gang om ugen|en gang om måneden|lyder|virker",
    },
  ],
);

const AROUND = indexPhrases<Doubt>(
  ["ahead", "none"],
  [
    {
      ahead:
        "next|upcoming|coming|booked|confirmed|planned|arranged|scheduled|agreed|set|moved|rescheduled|postponed|possible|potential|tentative|maybe|perhaps|hopefully|could|would|should|must|will|one day|some day|someday",
      none: "every|each|weekly|monthly|daily|quarterly|yearly|biweekly|fortnightly|recurring|regular|not|never",
    },
    {
      ahead:
        "næste|kommende|booket|bekræftet|planlagt|aftalt|rykket|flyttet|udskudt|mulig|muligt|eventuel|eventuelt|måske|forhåbentlig|kunne|ville|skulle|burde|bør|skal|vil|en dag|engang",
      none: "hver|hvert|ugentlig|ugentligt|månedlig|månedligt|daglig|dagligt|kvartalsvis|årlig|årligt|fast|faste|ikke|aldrig",
    },
  ],
);
