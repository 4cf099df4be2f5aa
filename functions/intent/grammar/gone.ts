// "Peter is dead", "4: Walt died last year", "Peter retired, take him off the list": nothing more about this person.
// Invariant: said of nobody but the items or known names at the head of the line; "Hans far er død" and "dead tired" are not.

import type { Command, NamedItems, PersonRef } from "../../domain/commands.ts";
import { afterOwnName } from "./before-verb.ts";
import { isGivenName, knownWordsFrom } from "./given-names.ts";
import { endsAt } from "./line-ends.ts";
import { indexPhrases, phraseAt, wordSet } from "./phrases.ts";
import { peopleAt } from "./people.ts";
import type { Reader } from "./reader.ts";
import { isMark, textBetween, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";
import { namesAt, numbersAt } from "./targets.ts";

/** Whoever died or is to be taken off the list is never brought again, and the words are kept. */
export function readGone(line: Line, reader: Reader): readonly Command[] | undefined {
  if (reader.strictness !== "answer" || line.tokens.length > MOST_TOKENS || /\?\s*$/u.test(line.text)) return undefined;
  const whose = whoseAt(line, reader);
  if (whose === undefined || !(hasDied(line, whose.next) || isTakenOff(line, whose.next))) return undefined;
  return [{ kind: "never", target: whose.target, note: textBetween(line, whose.next) }];
}

const MOST_TOKENS = 24;

function whoseAt(line: Line, reader: Reader): { readonly target: NamedItems; readonly next: number } | undefined {
  const found = numbersAt(line, 0);
  if (found?.target.by === "numbers") {
    const { numbers } = found.target;
    const areShown = numbers.every((number) =>
      reader.numbers.some((item) => item.number === number && item.asks !== true),
    );
    const from = isMark(line, found.next, ":-–,") ? found.next + 1 : found.next;
    const named = afterOwnName(line, from, found.target, reader);
    return areShown
      ? { target: { by: "numbers", numbers }, next: THEY.has(wordAt(line, named)) ? named + 1 : named }
      : undefined;
  }
  const people = peopleAt(line, 0, reader, "head");
  const isShown = namesAt(line, 0, reader.numbers) !== undefined;
  const isKnown = isShown || knownWordsFrom([wordAt(line, 0)]) > 0 || isGivenName(wordAt(line, 0));
  if (people?.people.length !== 1 || !isKnown || people.people.some(isAnothers)) return undefined;
  return { target: { by: "names", names: [textBetween(line, 0, people.next)] }, next: people.next };
}

/** "Peter's father" */
function isAnothers({ isPossessive, ref }: { readonly isPossessive?: boolean; readonly ref: PersonRef }): boolean {
  return isPossessive === true || /['’]s?\s/u.test(ref.name ?? "");
}

const THEY = wordSet("he|she|han|hun");

const DIED = indexPhrases<"it">(
  ["it"],
  [
    { it: "is dead|died|has died|passed away|has passed away|sadly died|is deceased" },
    { it: "er død|døde|er desværre død|er gået bort|gik bort|er afgået ved døden" },
  ],
);
/** "Died laughing" and "dead tired" go on in other words. */
const WHEN = wordSet("last|in|on|this|yesterday|two|three|a|some|i|sidste|for|den|d|igår|forleden");

function hasDied(line: Line, at: number): boolean {
  const died = phraseAt(line, at, DIED);
  if (died === undefined) return false;
  return endsAt(line, died.next) || isMark(line, died.next, ",;.:–-(") || WHEN.has(wordAt(line, died.next));
}

/** The line ends with the order. */
function isTakenOff(line: Line, from: number): boolean {
  return line.tokens.some((_, at) => {
    const order = at >= from ? phraseAt(line, at, TAKE_OFF) : undefined;
    return order !== undefined && endsAt(line, order.next);
  });
}
const TAKE_OFF = indexPhrases<"it">(
  ["it"],
  [
    {
      it: "take him off the list|take her off the list|take them off the list|take him off my list|take her off my list|take him off|take her off|remove him from the list|remove her from the list|remove them from the list|remove him|remove her",
    },
    {
      it: "fjern ham fra listen|fjern hende fra listen|fjern dem fra listen|tag ham af listen|tag hende af listen|tag dem af listen|slet ham fra listen|slet hende fra listen|stryg ham fra listen|stryg hende fra listen",
    },
  ],
);
