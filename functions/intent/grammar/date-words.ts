// The date words of all languages as indexes, made once.
// Invariant: Danish and English are read alike whatever the owner's language; nothing here depends on it.

import type { Weekday } from "../../domain/model.ts";
import { indexPhrases, wordSet } from "./phrases.ts";
import type { PhraseTable } from "./phrases.ts";
import type { Anchor, DateWords, Modifier, Month, NearDay, PartOfMonth, Rate, Unit } from "./words.ts";
import { DATES_DA } from "./words-da.ts";
import { DATES_EN } from "./words-en.ts";

const LANGUAGES: readonly DateWords[] = [DATES_EN, DATES_DA];

export const WEEKDAYS: readonly Weekday[] = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
];
const MONTHS: readonly Month[] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"];
const NEAR_DAYS: readonly NearDay[] = ["-3", "-2", "-1", "0", "1", "2"];
const UNITS: readonly Unit[] = ["day", "week", "fortnight", "month", "quarter", "half-year", "year"];
const MODIFIERS: readonly Modifier[] = ["next", "last", "this"];
const PARTS: readonly PartOfMonth[] = ["start", "middle", "end"];
const RATES: readonly Rate[] = ["days-1", "weeks-1", "weeks-2", "months-1", "months-3", "months-6", "months-12"];
const ANCHORS: readonly Anchor[] = [
  "before-christmas",
  "christmas",
  "after-christmas",
  "new-year",
  "before-easter",
  "after-easter",
  "before-summer",
  "after-summer",
  "after-holidays",
  "spring",
  "summer",
  "autumn",
  "winter",
  "christmas-day",
  "second-christmas-day",
  "new-year-day",
  "shrovetide",
  "maundy-thursday",
  "good-friday",
  "easter",
  "easter-monday",
  "ascension",
  "whitsun",
  "after-whitsun",
  "midsummer-eve",
  "halloween",
  "valentine",
  "winter-break",
  "after-winter-break",
  "autumn-break",
  "after-autumn-break",
  "weekend",
  "after-weekend",
  "mid-week",
  "start-of-next-week",
  "mid-next-week",
  "end-of-next-week",
  "week-after-next",
  "end-of-week",
  "end-of-month",
  "end-of-next-month",
  "end-of-quarter",
  "end-of-year",
  "mid-month",
  "first-of-next-month",
];

export const WEEKDAY_INDEX = indexPhrases(WEEKDAYS, tables("weekdays"));
export const SHORT_WEEKDAY_INDEX = indexPhrases(WEEKDAYS, tables("weekdaysShort"));
export const PAST_WEEKDAY_INDEX = indexPhrases(WEEKDAYS, tables("weekdaysPast"));
export const MONTH_INDEX = indexPhrases(MONTHS, tables("months"));
export const NEAR_DAY_INDEX = indexPhrases(NEAR_DAYS, tables("nearDays"));
export const UNIT_INDEX = indexPhrases(UNITS, tables("units"));
export const MODIFIER_INDEX = indexPhrases(MODIFIERS, tables("modifiers"));
export const ANCHOR_INDEX = indexPhrases(ANCHORS, tables("anchors"));
export const PART_INDEX = indexPhrases(PARTS, tables("partsOfMonth"));
export const RATE_INDEX = indexPhrases(RATES, tables("rates"));
export const NUMBER_INDEX = indexPhrases(keysOf("numbers"), tables("numbers"));
export const ORDINAL_INDEX = indexPhrases(keysOf("ordinals"), tables("ordinals"));

export const BEFORE = oneMeaning("before");
export const AHEAD = oneMeaning("ahead");
export const AGO = oneMeaning("ago");
export const AGO_BEFORE = oneMeaning("agoBefore");
export const FROM_NOW = oneMeaning("fromNow");
export const WORKING_DAYS = oneMeaning("workingDays");
export const LAST_OF = oneMeaning("lastOf");
export const THIS_MONTH = oneMeaning("thisMonth");
export const WEEK_LATER = oneMeaning("weekLater");
export const WEEK_NUMBER = oneMeaning("weekNumber");
export const EVERY = oneMeaning("every");
export const ONCE = oneMeaning("once");
export const TIMES = oneMeaning("times");
export const PER = oneMeaning("per");
export const AND_HALF = oneMeaning("andHalf");
export const ONE_AND_A_HALF = oneMeaning("oneAndAHalf");
export const PARTS_OF_DAY = oneMeaning("partsOfDay");
export const AT_TIME = oneMeaning("atTime");
export const OTHER = wordSet(...LANGUAGES.map(({ other }) => other));
export const ORDINAL_ENDINGS = wordSet(...LANGUAGES.map(({ ordinalEndings }) => ordinalEndings));

type TableName =
  | "weekdays"
  | "weekdaysShort"
  | "weekdaysPast"
  | "months"
  | "nearDays"
  | "units"
  | "modifiers"
  | "anchors"
  | "partsOfMonth"
  | "rates"
  | "numbers"
  | "ordinals";
type ListName =
  | "before"
  | "ahead"
  | "ago"
  | "agoBefore"
  | "fromNow"
  | "workingDays"
  | "lastOf"
  | "thisMonth"
  | "weekLater"
  | "weekNumber"
  | "every"
  | "once"
  | "times"
  | "per"
  | "andHalf"
  | "oneAndAHalf"
  | "partsOfDay"
  | "atTime";

function tables<N extends TableName>(name: N): DateWords[N][] {
  return LANGUAGES.map((words) => words[name]);
}

function keysOf(name: "numbers" | "ordinals"): string[] {
  return [...new Set(LANGUAGES.flatMap((words) => Object.keys(words[name])))];
}

function oneMeaning(name: ListName) {
  const list: PhraseTable<"it"> = { it: LANGUAGES.map((words) => words[name]).join("|") };
  return indexPhrases(["it"], [list]);
}
