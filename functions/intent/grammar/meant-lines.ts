// Lines of an answer that no rule read and that are meant all the same: of somebody known, of a number, of the account.
// Invariant: a line counts by a word of contact or of an order beside the name or the number; talk of either is prose.

import { isDenied } from "./came-to-nothing.ts";
import { AND, KEYWORD_INDEX, PAST_ACTIVITY_INDEX, VERB_INDEX } from "./command-words.ts";
import { isGivenName, knownWordsFrom } from "./given-names.ts";
import { indexPhrases, phraseAt, wordSet } from "./phrases.ts";
import type { Reader } from "./reader.ts";
import { numberAt, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";
import { namesAt } from "./targets.ts";

const MOST_WORDS = 14;
const MOST_WORDS_OF_ORDER = 8;

/** True for a line that its owner waits for an answer to. */
export function isMeant(line: Line, reader: Reader): boolean {
  const words = line.tokens.filter(({ kind }) => kind !== "mark").length;
  if (words === 0 || words > MOST_WORDS || /\?\s*$/u.test(line.text)) return false;
  if (isSetting(line)) return words <= MOST_WORDS_OF_ORDER;
  return (words <= MOST_WORDS_OF_ORDER && isOrderOn(line, reader)) || tellsContact(line, reader);
}

/** `pause uge 42 og 43`, `digest at the crack of 7`: a setting with a figure. */
function isSetting(line: Line): boolean {
  const isKey = [KEYWORD_INDEX.get("pause"), KEYWORD_INDEX.get("digest")].some(
    (index) => index !== undefined && phraseAt(line, 0, index) !== undefined,
  );
  return (isKey || phraseAt(line, 0, ON_HOLIDAY) !== undefined) && line.tokens.some(({ kind }) => kind === "number");
}
const ON_HOLIDAY = indexPhrases<"it">(
  ["it"],
  [
    {
      it: "i'm on vacation until|i am on vacation until|i'm on holiday until|i am on holiday until|i'm away until|i am away until",
    },
    { it: "jeg er på ferie til|jeg er på ferie indtil|jeg er væk til|jeg holder ferie til" },
  ],
);

/** "Vibeke sjældnere", "Bo off the list", "mark number 3 done": an order beside somebody, or a verb beside a number. */
function isOrderOn(line: Line, reader: Reader): boolean {
  if (NO_ORDERS.has(wordAt(line, 0)) || line.tokens.some(({ word }) => NOT.has(word))) return false;
  const hasNumber = line.tokens.some((_, at) => {
    const number = numberAt(line, at, 2);
    return number !== undefined && reader.numbers.some((item) => item.number === number);
  });
  const hasVerb = line.tokens.some((_, at) => {
    const verb = phraseAt(line, at, VERB_INDEX)?.meaning;
    return verb !== undefined && ON_NUMBERS.has(verb);
  });
  const isOrdered = line.tokens.some((_, at) => phraseAt(line, at, ORDERS) !== undefined);
  return (hasNumber && hasVerb) || (isOrdered && namesSomebody(line, reader));
}
const ON_NUMBERS: ReadonlySet<string> = new Set(["done", "snooze", "skip", "never", "kept", "dropped"]);
const NO_ORDERS = wordSet("i|it|no|we|you|he|she|they|there|that|this|jeg|vi|du|det|den|der|han|hun|de|nej");
const NOT = wordSet("not|never|no|n't|neither|ikke|aldrig|ingen|hverken|slet");
const ORDERS = indexPhrases<"it">(
  ["it"],
  [
    {
      it: "less often|more often|less frequently|more frequently|more rarely|off the list|off my list|from the list",
    },
    { it: "sjældnere|oftere|mindre tit|tiere|mindre ofte|af listen|fra listen" },
  ],
);

/** "Called Bo ...", "Bo and I ...", "I have spoken with Bo ...": what was done, with somebody known and not denied. */
function tellsContact(line: Line, reader: Reader): boolean {
  if (line.tokens.some(({ word }) => NOT.has(word) || word.endsWith("n't"))) return false;
  const start = OWNER.has(wordAt(line, 0)) ? 1 : withOwner(line, reader);
  const from = HAVE.has(wordAt(line, start)) ? start + 1 : start;
  const did = phraseAt(line, start, PAST_ACTIVITY_INDEX) ?? phraseAt(line, from, PAST_ACTIVITY_INDEX);
  return did !== undefined && !isDenied(line, did.next) && namesSomebody(line, reader);
}
const OWNER = wordSet("i|we|jeg|vi|i've|we've");
const HAVE = wordSet("have|has|har|had|havde|just|lige");

/** "Bo and I": where the verb stands behind who begins the line; what Bo did alone is prose. */
function withOwner(line: Line, reader: Reader): number {
  const end = knownEndAt(line, 0, reader);
  const owner = phraseAt(line, end, AND)?.next ?? end;
  return OWNER.has(wordAt(line, owner)) ? owner + 1 : 0;
}

function namesSomebody(line: Line, reader: Reader): boolean {
  return line.tokens.some((token, at) => /^\p{Lu}/u.test(token.text) && knownEndAt(line, at, reader) > at);
}

function knownEndAt(line: Line, at: number, { numbers }: Reader): number {
  const words = line.tokens.slice(at, at + MOST_NAME_WORDS).map(({ word }) => word);
  const known = isGivenName(words[0] ?? "") ? knownWordsFrom(words) : 0;
  return namesAt(line, at, numbers)?.next ?? at + known;
}
const MOST_NAME_WORDS = 4;
