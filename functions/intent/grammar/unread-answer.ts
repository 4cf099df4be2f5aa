// A short answer that no rule read and that is no prose: "hlp", "fnd salmon", "spring 2 ovre", "Anna phne 12 34 56 78".
// Invariant: it is answered, never acted on; sentences, pleasantries, signatures and figures get no answer.

import type { Command } from "../../domain/commands.ts";
import { REAL_WORDS, VERB_INDEX } from "./command-words.ts";
import { isNearKeyword } from "./near-keywords.ts";
import { saysNobody } from "./nobody-met.ts";
import { peopleAt } from "./people.ts";
import { phraseOrSlipAt } from "./phrases.ts";
import { isGivenName } from "./given-names.ts";
import { isMeant } from "./meant-lines.ts";
import type { AnswerLine } from "./quoted-items.ts";
import { withoutBullet } from "./read-answer.ts";
import type { Reader } from "./reader.ts";
import { numberAt, scan } from "./scan.ts";
import type { Line } from "./scan.ts";
import { isOfSentence } from "./sentence-words.ts";
import { isPleasantry, untilSignOff } from "./sign-offs.ts";

/** More lines, or longer ones, are a letter. */
const MOST_LINES = 2;
const MOST_WORDS = 7;
const MOST_LINES_LOOKED_AT = 40;

/** What a mail of which nothing was read is answered with; empty when it asks for nothing. */
export function readUnread(lines: readonly AnswerLine[], reader: Reader): readonly Command[] {
  const fresh = lines.filter(({ kind, text }) => kind === "fresh" && text.trim() !== "").slice(0, MOST_LINES_LOOKED_AT);
  const written = untilSignOff(fresh.map(({ text }) => scan(withoutBullet(text))));
  if (isAsked(reader)) return noAnswer(written, reader);
  const said = written.filter((line) => !isPleasantry(line, reader) && !saysNobody(line));
  const isAnswer = said.length <= MOST_LINES && said.every((line) => isAttempt(line, reader));
  const missed = isAnswer ? said : said.filter((line) => isMeant(line, reader)).slice(0, MOST_LINES);
  return missed.map((line) => ({ kind: "not-understood", line: line.text.trim(), why: "unknown-verb" }));
}

/** A mail of ours that does nothing but ask: whatever its owner answers is meant for the question, and it waits still. */
export function isAsked({ numbers }: Reader): boolean {
  return numbers.length > 0 && numbers.every(({ asks, isHeld }) => asks === true || isHeld === true);
}

function noAnswer(written: readonly Line[], reader: Reader): readonly Command[] {
  const said = written.find((line) => !isPleasantry(line, reader) || CONSENT.has(line.tokens[0]?.word ?? ""));
  if (said === undefined) return [];
  return [{ kind: "not-understood", line: said.text.trim().slice(0, LONGEST_SHOWN), why: "no-answer" }];
}

const LONGEST_SHOWN = 120;
/** Courtesies elsewhere: here they may be taken for a yes by who writes them, and are not by us. */
const CONSENT: ReadonlySet<string> = new Set(
  "ok|okay|yes|no|sure|fine|absolutely|indeed|confirmed|agreed|ja|nej|fint|helt|klart|bekraeftet|selvfoelgelig|naturligvis|enig".split(
    "|",
  ),
);

function isAttempt(line: Line, reader: Reader): boolean {
  const words = line.tokens.filter(({ kind }) => kind !== "mark");
  if (words.length === 0 || words.length > MOST_WORDS || words.some(({ word }) => isOfSentence(word))) return false;
  const isNames = reader.asksNoNames === true && peopleAt(line, 0, reader, "head")?.next === line.tokens.length;
  return (
    isNames || isTypedSmall(line) || isNearKeyword(line) || isVerbOnItem(line, reader) || isNameAndDigits(line, reader)
  );
}

/** Who writes a sentence begins it with a capital letter, most of the time, and needs one of these words. */
function isTypedSmall({ tokens: [first] }: Line): boolean {
  return first?.kind === "word" && /^\p{Ll}/u.test(first.text);
}

/** `Spring 2 ovre`: a verb, a number of the mail, and a word that spoils it. */
function isVerbOnItem(line: Line, { numbers }: Reader): boolean {
  const number = numberAt(line, 1, 3);
  const verb = phraseOrSlipAt(line, 0, VERB_INDEX, REAL_WORDS);
  return verb?.next === 1 && numbers.some((item) => item.number === number);
}

const FEWEST_DIGITS = 8;

/** `Anna phne 12 34 56 78` */
function isNameAndDigits(line: Line, reader: Reader): boolean {
  const digits = line.tokens.filter(({ kind }) => kind === "number").map(({ text }) => text);
  const isNamed = isGivenName(line.tokens[0]?.word ?? "") && peopleAt(line, 0, reader, "head") !== undefined;
  return digits.join("").length >= FEWEST_DIGITS && isNamed;
}
