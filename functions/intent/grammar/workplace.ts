// What a line says right behind a name of the person's work: "(Havnelab)", "fra Havnelab", ", CTO of Nordlys".
// Invariant: a workplace begins with a capital letter, a role holds a word for a job; anything else is left to the note.

import { isRoleWord } from "../../mail/words/roles.ts";
import { ARTICLES, NEGATIONS, PERSON_VERBS, PRONOUNS } from "./command-words.ts";
import { MONTH_INDEX, NEAR_DAY_INDEX, WEEKDAY_INDEX } from "./date-words.ts";
import { isGivenName } from "./given-names.ts";
import { isCapitalised } from "./name-run.ts";
import { phraseAt, wordSet } from "./phrases.ts";
import { isMark, textBetween, wordAt } from "./scan.ts";
import type { Line, Token } from "./scan.ts";

export type Workplace = { readonly organisation?: string; readonly role?: string };
type Found = Workplace & { readonly next: number };

const MOST_ORGANISATION_WORDS = 6;
const MOST_ROLE_WORDS = 6;

/** The workplace or role that stands at token `at`, behind a name. */
export function workplaceAt(line: Line, at: number): Found | undefined {
  if (isMark(line, at, "(")) return bracketedAt(line, at + 1);
  if (["from", "fra"].includes(wordAt(line, at)))
    return isShortIs(line, at - 1) ? undefined : organisationAt(line, at + 1);
  return isMark(line, at, ",") ? roleAndPlaceAt(line, at + 1) : undefined;
}

/** "Karim's from Cairo" is where he comes from, as "Karim is from Cairo" is. */
function isShortIs(line: Line, at: number): boolean {
  return /['’]s$/iu.test(line.tokens[at]?.text ?? "");
}

/** "CTO of Nordlys", "salgschef hos Nordlys", "CFO": words for a job up to a mark, and perhaps where. */
export function roleAndPlaceAt(line: Line, at: number): Found | undefined {
  const end = roleEnd(line, at);
  if (end === undefined) return undefined;
  const role = textBetween(line, at, end);
  const place = OF.has(wordAt(line, end)) ? organisationAt(line, end + 1) : undefined;
  if (place !== undefined) return { role, ...place };
  return isEnd(line, end) ? { role, next: end } : undefined;
}

const OF: ReadonlySet<string> = new Set("of|at|for|hos|i|fra|from|ved|paa|in|with".split("|"));

/** "Stepping down as COO", "stoppet som salgschef": a job that is theirs no more. */
export const ENDS_ROLE = wordSet(
  "stepping|stepped|steps|stopped|stops|stopping|leaving|leaves|left|quit|quits|quitting|retiring|retired|retires|resigning|resigned|resigns|fired|sacked|former|stoppet|stopper|stoppede|stoppe|fratrådt|fratræder|fratrådte|gået|fyret|afgået|opsagt|sagt",
);

/** "As director in March", "at Easter": a time and no firm. */
export function isTimeAlone(line: Line, at: number): boolean {
  const isTime = FEASTS.has(wordAt(line, at)) || phraseAt(line, at, MONTH_INDEX) !== undefined;
  return isTime && !isCapitalised(line.tokens[at + 1]);
}
const FEASTS = wordSet("easter|christmas|xmas|whitsun|midsummer|påske|påsken|jul|julen|pinse|nytår|sankthans");

/** A run of words with one that is a job, up to the place or a mark; a name among them makes it a person. */
function roleEnd(line: Line, at: number): number | undefined {
  let end = at;
  while (end < at + MOST_ROLE_WORDS && line.tokens[end]?.kind === "word" && !isPlaceWord(line, end)) end += 1;
  const words = line.tokens.slice(at, end);
  const isPerson = words.some((token) => isCapitalised(token) && isGivenName(token.word));
  const isOver = words.some(({ word }) => ENDS_ROLE.has(word));
  const isSentence =
    isOver || words.some(({ word }) => PRONOUNS.has(word) || PERSON_VERBS.has(word) || NEGATIONS.has(word));
  return endsWithJob(words) && !isPerson && !isSentence ? end : undefined;
}

/** "Ole sælger sin båd", "leder bestyrelsen", "konsulterede en læge" tell what somebody does: a job ends its words, but for what it is of. */
function endsWithJob(words: readonly Token[]): boolean {
  const job = words.findLastIndex(({ word }) => isRoleWord(word));
  const behind = words.slice(job + 1);
  const isOf = ["of", "for"].includes(behind[0]?.word ?? "");
  const isNamed = behind.every((token) => isCapitalised(token)) && !VERBS_TOO.has(words[job]?.word ?? "");
  const hasArticle = words.slice(1, job).some(({ word }) => ARTICLES.has(word));
  return job >= 0 && !hasArticle && (isOf || behind.length === 0 || isNamed);
}

/** Danish jobs that are also what one does: "leder Havnelab". */
const VERBS_TOO: ReadonlySet<string> = new Set("leder|saelger".split("|"));

/** "CTO of Nordlys" has a place, "head of sales", "Head of Sales" and "direktør for indkøb" have none. */
function isPlaceWord(line: Line, at: number): boolean {
  const word = wordAt(line, at);
  if (!OF.has(word)) return false;
  const isOfRole =
    ["of", "for"].includes(word) && (!isCapitalised(line.tokens[at + 1]) || WIDE.has(wordAt(line, at - 1)));
  return !isOfRole;
}

/** Jobs that name what they are for: "Head of Sales". */
const WIDE: ReadonlySet<string> = new Set(
  "head|director|vp|president|chief|manager|lead|leader|chair|board".split("|"),
);

function isEnd(line: Line, at: number): boolean {
  return at >= line.tokens.length || line.tokens[at]?.kind === "mark" || line.tokens[at]?.kind === "tag";
}

function organisationAt(line: Line, at: number): Found | undefined {
  if (!isCapitalised(line.tokens[at]) || isTimeAlone(line, at)) return undefined;
  let end = at;
  while (end < at + MOST_ORGANISATION_WORDS && isNamePart(line, end)) end += 1;
  return { organisation: textBetween(line, at, end), next: end };
}

/** `A/S` and `&` stand inside a workplace's name. */
function isNamePart(line: Line, at: number): boolean {
  if (isMark(line, at, "/&")) return isCapitalised(line.tokens[at - 1]) && isCapitalised(line.tokens[at + 1]);
  const isDay = phraseAt(line, at, WEEKDAY_INDEX) !== undefined || phraseAt(line, at, NEAR_DAY_INDEX) !== undefined;
  return isCapitalised(line.tokens[at]) && !isDay;
}

/** `(Havnelab)`, `(CEO, Havnelab)`, `(direktør)`; a bracket with a sentence in it is a note. */
function bracketedAt(line: Line, at: number): Found | undefined {
  const end = line.tokens.findIndex((_, index) => index > at && isMark(line, index, ")"));
  if (end < 0 || end > at + MOST_ORGANISATION_WORDS + MOST_ROLE_WORDS) return undefined;
  const inside: Line = { text: line.text, tokens: line.tokens.slice(0, end) };
  const role = roleAndPlaceAt(inside, at);
  if (role !== undefined) {
    const rest = isMark(inside, role.next, ",") ? organisationAt(inside, role.next + 1) : undefined;
    const whole = { ...role, ...rest };
    return whole.next === end ? { ...whole, next: end + 1 } : undefined;
  }
  const organisation = organisationAt(inside, at);
  return organisation?.next === end ? { ...organisation, next: end + 1 } : undefined;
}
