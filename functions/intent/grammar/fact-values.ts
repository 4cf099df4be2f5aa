// The values that facts take: a telephone, a day, a workplace, a role, a language, things.
// Invariant: a value is taken whole up to the end of its clause, or not at all.

import type { ContactFields } from "../../domain/commands.ts";
import { isRoleWord } from "../../mail/words/roles.ts";
import type { DayOfYear } from "../../domain/model.ts";
import { AND, ARTICLES, AT_PLACE, LANGUAGE_INDEX, NEGATIONS } from "./command-words.ts";
import { dayNumberAt } from "./date-calendar.ts";
import { MONTH_INDEX, UNIT_INDEX } from "./date-words.ts";
import { dateAt } from "./dates.ts";
import { isCapitalised } from "./name-run.ts";
import { phraseAt } from "./phrases.ts";
import { clockAhead, clockBehind } from "./reader.ts";
import type { Reader } from "./reader.ts";
import { isMark, numberAt, textBetween, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";
import { ENDS_ROLE, isTimeAlone } from "./workplace.ts";

/** Reads the value from token `at` on. */
export type ReadFact = (clause: Line, at: number, reader: Reader) => ContactFields | undefined;

/** A telephone number that ends the clause. */
export function phoneAt(clause: Line, at: number): ContactFields | undefined {
  let end = at;
  while (end < clause.tokens.length && (clause.tokens[end]?.kind === "number" || isMark(clause, end, "+()-./")))
    end += 1;
  const phone = textBetween(clause, at, end).replace(/[.\s]+$/, "");
  return phone.replace(/\D/g, "").length >= 5 && end >= endOf(clause) ? { phone } : undefined;
}

/** Addresses and nothing else. */
export function addressesFrom(clause: Line, at: number): ContactFields | undefined {
  const rest = clause.tokens.slice(at);
  const addresses = rest.filter(({ kind }) => kind === "address").map(({ text }) => text.toLowerCase());
  const isOnlyThat = rest.every(
    ({ kind, word }) => kind === "address" || kind === "mark" || word === "and" || word === "og",
  );
  return addresses.length > 0 && isOnlyThat ? { addresses } : undefined;
}

/** A day that ends the clause; "turns 50 on 3 May" says the year of birth as well, and "turns 50 in May" no day. */
export function birthdayAt(clause: Line, at: number, reader: Reader): ContactFields | undefined {
  const turned = ageAt(clause, at);
  const from = turned?.next ?? at;
  const found = dateAt(clause, from, turned === undefined ? clockBehind(reader) : clockAhead(reader));
  if (found === undefined || found.reading.kind === "no-such-date" || found.next < endOf(clause)) return undefined;
  const { day } = found.reading;
  if (turned === undefined) return { dates: [{ label: "birthday", date: dayOfYear(clause, day) }] };
  if (!isOneDay(clause, from, found.next)) return undefined;
  // Counted back from a leap year the day may be one that there was not.
  const year = day.endsWith(LEAP_DAY) ? "-" : String(Number(day.slice(0, 4)) - turned.age);
  return { dates: [{ label: "birthday", date: `${year}${day.slice(4)}` }] };
}

/** The years that are turned, `50`, `50 år`, `50 years old`, and where the day begins. */
export function ageAt(clause: Line, at: number): { readonly age: number; readonly next: number } | undefined {
  const age = TURNS.has(wordAt(clause, at - 1)) ? numberAt(clause, at, 3) : undefined;
  if (age === undefined || age < 1 || age > OLDEST) return undefined;
  const years = YEARS.has(wordAt(clause, at + 1)) ? at + 2 : at + 1;
  const old = wordAt(clause, years) === "old" ? years + 1 : years;
  // "Fylder 3. maj" tells a day and no age.
  if (isMark(clause, at + 1, "./-") || phraseAt(clause, at + 1, MONTH_INDEX) !== undefined) return undefined;
  return { age, next: isMark(clause, old, ",") ? old + 1 : old };
}
const LEAP_DAY = "-02-29";
const TURNS: ReadonlySet<string> = new Set(["turns", "turn", "turning", "fylder", "fylde"]);
const YEARS: ReadonlySet<string> = new Set(["years", "aar"]);
const OLDEST = 120;

/** A month, a week or a year alone has many days. */
function isOneDay(clause: Line, from: number, to: number): boolean {
  const places = clause.tokens.slice(from, to).map((_, index) => from + index);
  const isSpan = places.some((place) => {
    const unit = phraseAt(clause, place, UNIT_INDEX)?.meaning;
    return unit !== undefined && unit !== "day";
  });
  const hasMonth = places.some((place) => phraseAt(clause, place, MONTH_INDEX) !== undefined);
  const hasDay = places.some((place) => dayNumberAt(clause, place) !== undefined);
  return !isSpan && (hasDay || !hasMonth);
}

/** With a year as written it is a day of birth, else a day of every year. */
function dayOfYear(clause: Line, day: string): DayOfYear {
  const hasYear = clause.tokens.some(({ text }) => text === day.slice(0, 4));
  return hasYear ? day : `-${day.slice(4)}`;
}

const MOST_ORGANISATION_WORDS = 6;

/** A name of a workplace, with perhaps "as" and a role, and perhaps a day behind it. */
export function organisationAt(clause: Line, at: number, reader: Reader): ContactFields | undefined {
  const from = ARTICLES.has(wordAt(clause, at)) ? at + 1 : at;
  const whole = valueEnd(clause, from, reader);
  const as = indexOfAs(clause, from, whole);
  const end = as ?? whole;
  const organisation = textBetween(clause, from, end);
  const words = end - from;
  const isName = isCapitalised(clause.tokens[from]) || clause.tokens[from]?.kind === "number";
  if (words < 1 || words > MOST_ORGANISATION_WORDS || !isName) return undefined;
  const role = as === undefined ? "" : withoutArticle(clause, as + 1, whole);
  return { organisation, ...(role !== "" && { role }) };
}

/** `is head of sales at Havnelab`; without a workplace only words that mean a job ("title", "works as") count. */
export function roleAt(clause: Line, at: number, reader: Reader): ContactFields | undefined {
  const end = valueEnd(clause, at, reader);
  if (clause.tokens.slice(0, end).some(({ word }) => ENDS_ROLE.has(word)) || isQuoted(clause, at)) return undefined;
  const place = lastPlace(clause, at, end);
  // "Bo er stoppet hos Nordlys" names no job.
  const isSaidToBeJob = JOB_WORDS.has(wordAt(clause, at - 1)) || JOB_WORDS.has(wordAt(clause, 0));
  if (place === undefined) {
    const role = withoutArticle(clause, at, inPlace(clause, at, end));
    return isSaidToBeJob && role !== "" ? { role } : undefined;
  }
  const role = withoutArticle(clause, at, place);
  const organisation = textBetween(clause, place + 1, end);
  if (!isWholeName(clause, place + 1, end)) return undefined;
  if (!isSaidToBeJob && !role.split(" ").some((word) => isRoleWord(word))) return undefined;
  return role === "" || role.split(" ").length > 6 ? undefined : { role, organisation };
}

/** "Title: 'Ports'" is that of a talk. */
function isQuoted(clause: Line, at: number): boolean {
  return /^["'“”‘’«»„]/u.test(clause.tokens[at]?.text ?? "");
}

/** "Nordic Catch og vil gerne se vores priser" is more than a name. */
function isWholeName(clause: Line, at: number, end: number): boolean {
  return clause.tokens
    .slice(at, end)
    .every(
      (token) =>
        token.kind !== "word" || isCapitalised(token) || INSIDE_NAMES.has(token.word) || AND_WORDS.has(token.word),
    );
}

const INSIDE_NAMES: ReadonlySet<string> = new Set("of|for|the|i|af|de|la|du|von|van|der|in|at|paa|ved|s".split("|"));
const AND_WORDS: ReadonlySet<string> = new Set(["and", "og"]);

const JOB_WORDS: ReadonlySet<string> = new Set("as|som|title|titel|role|rolle|position|stilling|til|to".split("|"));
const AT_WORDS: ReadonlySet<string> = new Set(["at", "hos"]);

function lastPlace(clause: Line, from: number, end: number): number | undefined {
  for (let at = end - 2; at > from; at -= 1) {
    const isPlace = AT_WORDS.has(wordAt(clause, at)) || phraseAt(clause, at, AT_PLACE)?.next === at + 1;
    if (
      isPlace &&
      AT_WORDS.has(wordAt(clause, at)) &&
      isCapitalised(clause.tokens[at + 1]) &&
      !isTimeAlone(clause, at + 1)
    )
      return at;
  }
  return undefined;
}

/** "CFO in London", "CFO i Kragh Maskiner": a town or a firm, and no part of the job. */
function inPlace(clause: Line, from: number, end: number): number {
  const at = clause.tokens.findIndex(
    ({ word }, index) => index > from && index < end && IN.has(word) && isCapitalised(clause.tokens[index + 1]),
  );
  return at < 0 ? end : at;
}
const IN: ReadonlySet<string> = new Set(["in", "i", "paa", "ved"]);

/** Where a value ends before what is said of it further: a day ("Vestas pr. 1/1"), or "but". */
function valueEnd(clause: Line, from: number, reader: Reader): number {
  for (let at = from + 1; at < endOf(clause); at += 1) {
    if (BUT_WORDS.has(wordAt(clause, at)) || isWhen(clause, at, reader)) return at;
  }
  return endOf(clause);
}
const BUT_WORDS: ReadonlySet<string> = new Set(["but", "men"]);

/** "From 1 January", "pr. 1/1", "1. november": a month alone may be a name, but behind such a word. */
function isWhen(clause: Line, at: number, reader: Reader): boolean {
  const isBefore = BEFORE_DAYS.has(wordAt(clause, at));
  const day = isBefore ? (isMark(clause, at + 1, ".") ? at + 2 : at + 1) : at;
  const where = isBefore ? "expected" : "anywhere";
  return dateAt(clause, day, { ...clockBehind(reader), where }) !== undefined;
}
const BEFORE_DAYS: ReadonlySet<string> = new Set(
  "from|since|on|in|by|until|till|as|per|fra|siden|den|d|pr|i|inden|indtil|til|med".split("|"),
);

/** A language that the service writes. */
export function languageAt(clause: Line, at: number): ContactFields | undefined {
  const language = phraseAt(clause, at, LANGUAGE_INDEX);
  return language !== undefined && language.next >= endOf(clause)
    ? { language: language.meaning === "da" ? "da" : "en" }
    : undefined;
}

const MOST_VALUE_WORDS = 12;

/** A thing, or several joined by "and", as they were told. */
export function listFact(fields: (values: readonly string[]) => ContactFields, valueAt = textBetween): ReadFact {
  return (clause, at) => {
    const first = wordAt(clause, at);
    const size = endOf(clause) - at;
    if (size < 1 || size > MOST_VALUE_WORDS || NOT_A_THING.has(first) || NEGATIONS.has(first)) return undefined;
    const values = valuesOf(clause, BOTH.has(first) && size > 1 ? at + 1 : at, valueAt);
    return values.length === 0 ? undefined : fields(values);
  };
}

const BOTH: ReadonlySet<string> = new Set(["both", "baade"]);

/** "needs to go", "knows that", "følger op": a sentence, no thing. */
const NOT_A_THING: ReadonlySet<string> = new Set(
  "to|at|in|on|next|again|soon|i|paa|igen|snart|naeste|that|if|op|up|how|hvordan|me|mig|him|her|ham|hende|it|det|you|us|them|best|better|well|nothing|everything|everybody|everyone|what|why|where|who|when|dig|os|dem|bedst|bedre|alt|intet|alle|hvad|hvorfor|more|mere|less|mindre".split(
    "|",
  ),
);

/** What "and" joins is several values, each with its article, so that it can be said back as it was told. */
function valuesOf(clause: Line, at: number, valueAt: typeof textBetween): readonly string[] {
  const values: string[] = [];
  let start = at;
  for (let index = at; index < endOf(clause); index += 1) {
    if (phraseAt(clause, index, AND) !== undefined || isMark(clause, index, "&")) {
      values.push(valueAt(clause, start, index));
      start = index + 1;
    }
  }
  values.push(valueAt(clause, start, endOf(clause)));
  return values.filter((value) => value !== "");
}

/** The thing itself, to be found among those that are known: "an auditor" ends "a good auditor". */
export function withoutArticle(clause: Line, from: number, to = clause.tokens.length): string {
  return textBetween(clause, ARTICLES.has(wordAt(clause, from)) ? from + 1 : from, to);
}

/** "Works at Acme as an engineer": between the firm and the job. */
function indexOfAs(clause: Line, from: number, end: number): number | undefined {
  for (let at = from + 1; at < end; at += 1) if (["as", "som"].includes(wordAt(clause, at))) return at;
  return undefined;
}

/** Past the last token that is no closing mark. */
export function endOf(clause: Line): number {
  let end = clause.tokens.length;
  while (end > 0 && isMark(clause, end - 1, ".!")) end -= 1;
  return end;
}
