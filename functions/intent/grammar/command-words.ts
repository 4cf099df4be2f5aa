// The command words of all languages as indexes, made once.
// Invariant: Danish and English are read alike whatever the owner's language; nothing here depends on it.

import { indexPhrases, wordSet } from "./phrases.ts";
import type { PhraseTable } from "./phrases.ts";
import type {
  Activity,
  CommandWords,
  Fact,
  GroupTarget,
  ItemVerb,
  Keyword,
  LanguageName,
  PledgeWord,
  ReceiptWord,
} from "./words.ts";
import { COMMANDS_DA } from "./words-da.ts";
import { COMMANDS_EN } from "./words-en.ts";

const LANGUAGES: readonly CommandWords[] = [COMMANDS_EN, COMMANDS_DA];

const VERBS: readonly ItemVerb[] = ["done", "snooze", "skip", "never", "no", "ok", "yes", "note", "kept", "dropped"];
const GROUPS: readonly GroupTarget[] = ["all", "rest"];
const LANGUAGE_NAMES: readonly LanguageName[] = ["en", "en-us", "da"];
const RECEIPT_WORDS: readonly ReceiptWord[] = ["auto", "always", "problems"];
const PLEDGES: readonly PledgeWord[] = ["owner-pledge", "contact-pledge"];
const ACTIVITIES: readonly Activity[] = [
  "meeting",
  "call",
  "call-in",
  "message",
  "message-in",
  "mail",
  "mail-in",
  "talk",
];
const FACTS: readonly Fact[] = [
  "phone",
  "address",
  "birthday",
  "works-at",
  "role-at",
  "need",
  "interest",
  "strength",
  "need-met",
  "no-interest",
  "no-strength",
  "speaks",
  "important",
  "less-important",
  "normal-importance",
];
const KEYWORDS: readonly Keyword[] = [
  "undo",
  "pause",
  "resume",
  "time-zone",
  "language",
  "digest",
  "at-most",
  "receipts",
  "settings",
  "help",
  "who-is",
  "list",
  "find",
  "due",
  "not-person",
  "purpose",
  "circle",
  "introduce",
  "ask",
  "export",
  "delete-everything",
  "forget",
  "merge",
  "add-address",
  "drop-box",
  "import",
  "follow-up",
];

export const VERB_INDEX = indexPhrases(VERBS, tables("verbs"));
export const GROUP_INDEX = indexPhrases(GROUPS, tables("groups"));
export const LANGUAGE_INDEX = indexPhrases(LANGUAGE_NAMES, tables("languages"));
export const RECEIPT_INDEX = indexPhrases(RECEIPT_WORDS, tables("receiptModes"));
export const FACT_INDEX = indexPhrases(FACTS, tables("facts"));
export const PLEDGE_INDEX = indexPhrases(PLEDGES, tables("pledges"));
export const PAST_ACTIVITY_INDEX = indexPhrases(ACTIVITIES, tables("activitiesPast"));
export const ACTIVITY_INDEX = indexPhrases(ACTIVITIES, [...tables("activities"), ...tables("activitiesPast")]);
/** One index for each keyword: `netværk` is a list alone and a circle with members. */
export const KEYWORD_INDEX: ReadonlyMap<Keyword, ReturnType<typeof oneMeaning>> = new Map(
  KEYWORDS.map((keyword) => [keyword, oneMeaning(LANGUAGES.map(({ keywords }) => keywords[keyword]).join("|"))]),
);

export const AND = oneList("and");
export const RANGE_TO = oneList("rangeTo");
export const NUMBER_WORD = oneList("numberWord");
export const NEXT_TIME = oneList("nextTime");
export const FILLERS = oneList("fillers");
export const NONE_OF_THEM = oneList("noneOfThem");
export const NOT_YET = oneList("notYet");
export const EXCEPT = oneList("except");
export const OTHER_LANGUAGE = oneList("otherLanguages");
export const UNTIL = oneList("until");
export const BUT = oneList("but");
export const TOGETHER = oneList("together");
export const WITH = oneList("with");
export const ABOUT = oneList("about");
export const AT_PLACE = oneList("at");
export const POLITE = oneList("polite");
export const OPENERS = oneList("openers");
export const SUBJECTS = oneList("subjects");

export const NEGATIONS = setOf("negations");
export const ARTICLES = setOf("articles");
export const PRONOUNS = setOf("pronouns");
export const PARTICLES = setOf("particles");
export const NOT_NAMES = setOf("notNames");
export const PERSON_VERBS = setOf("personVerbs");
export const PLEASANTRIES = setOf("pleasantries");
export const REAL_WORDS = setOf("realWords");
export const EMPTY_SUBJECTS = setOf("emptySubjects");
export const SPLIT_SKIPS = LANGUAGES.map(({ splitSkip }) => splitSkip);

type TableName =
  | "verbs"
  | "groups"
  | "languages"
  | "receiptModes"
  | "facts"
  | "pledges"
  | "activitiesPast"
  | "activities";
type ListName =
  | "and"
  | "rangeTo"
  | "numberWord"
  | "nextTime"
  | "fillers"
  | "notYet"
  | "except"
  | "noneOfThem"
  | "otherLanguages"
  | "until"
  | "but"
  | "together"
  | "with"
  | "about"
  | "at"
  | "polite"
  | "openers"
  | "subjects";
type SetName =
  | "negations"
  | "articles"
  | "pronouns"
  | "particles"
  | "notNames"
  | "personVerbs"
  | "pleasantries"
  | "realWords"
  | "emptySubjects";

function tables<N extends TableName>(name: N): CommandWords[N][] {
  return LANGUAGES.map((words) => words[name]);
}

function oneList(name: ListName) {
  return oneMeaning(LANGUAGES.map((words) => words[name]).join("|"));
}

function oneMeaning(list: string) {
  const table: PhraseTable<"it"> = { it: list };
  return indexPhrases(["it"], [table]);
}

function setOf(name: SetName): ReadonlySet<string> {
  return wordSet(...LANGUAGES.map((words) => words[name]));
}
