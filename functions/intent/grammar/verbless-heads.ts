// Heads behind numbers that have no verb of the table: "1 ✓", "2 called", "3 not yet", "4 👍".
// Invariant: only right behind the number; the same words elsewhere are prose.

import { DONE_BY_ACTIVITY } from "./activities.ts";
import type { Done } from "./activities.ts";
import { cameToNothing, isDenied } from "./came-to-nothing.ts";
import { checksEnd, joinsEnd, signsEnd } from "./check-marks.ts";
import { ACTIVITY_INDEX, NOT_YET, PAST_ACTIVITY_INDEX } from "./command-words.ts";
import { verbHead } from "./heads.ts";
import type { Head, VerbHead, Whose } from "./heads.ts";
import { everyAt } from "./intervals.ts";
import type { SpanFound } from "./intervals.ts";
import { argsAt } from "./item-args.ts";
import { endsAt } from "./line-ends.ts";
import { phraseAt } from "./phrases.ts";
import type { Reader } from "./reader.ts";
import { isMark, scan, textBetween, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";
import { namesAt, numbersAt } from "./targets.ts";
import type { TargetFound } from "./targets.ts";
import { theirsEnd } from "./their-people.ts";
import { towardsOwnerAt } from "./towards-owner.ts";

/** `1 ✓`, `Anna ✅`. */
export function checkedHead(line: Line, at: number, { target, order }: Whose): VerbHead | undefined {
  const next = checksEnd(line, joinsEnd(line, at));
  if (next === undefined || (target.by !== "numbers" && !endsAt(line, next))) return undefined;
  return verbHead({ verb: "done", order, target, args: {}, next });
}

/** `✅ 1`, `did 1 and 2`: done only where numbers follow; "did it rain" is talk. */
export function beforeNumbers(line: Line, at: number, reader: Reader): Head | undefined {
  const from = checksEnd(line, at) ?? (DID.has(wordAt(line, at)) ? at + 1 : undefined);
  const found = from === undefined ? undefined : (numbersAt(line, from) ?? namesBehindCheck(line, at, from, reader));
  if (found === undefined) return undefined;
  return verbHead({ verb: "done", order: "verb-first", ...argsAt(line, found.next, "done", reader), ...found });
}

/** `✔ Anna`, and nothing more. */
function namesBehindCheck(line: Line, at: number, from: number, { numbers }: Reader): TargetFound | undefined {
  const found = checksEnd(line, at) === from ? namesAt(line, from, numbers) : undefined;
  return found !== undefined && endsAt(line, found.next) ? found : undefined;
}

const DID: ReadonlySet<string> = new Set(["did", "gjorde"]);

/** `2 not yet`, `2 ikke`, `3 not sent`: it waits for the next digest. */
export function notYetHead(line: Line, at: number, { target, order }: Whose): VerbHead | undefined {
  const next = target.by === "numbers" ? (phraseAt(line, at, NOT_YET)?.next ?? notDoneEnd(line, at)) : undefined;
  return next === undefined ? undefined : verbHead({ verb: "snooze", order, target, args: {}, next });
}

function notDoneEnd(line: Line, at: number): number | undefined {
  if (!NOT.has(wordAt(line, at))) return undefined;
  const told = phraseAt(line, at + 1, PAST_ACTIVITY_INDEX)?.next ?? (SENT.has(wordAt(line, at + 1)) ? at + 2 : at + 1);
  return endsAt(line, told, ".!,;") ? told : undefined;
}
const NOT: ReadonlySet<string> = new Set(["not", "ikke"]);

/** `1 called`, `2 mødte hende i går`: what was done stands for "done", and is its note. */
export function toldHead(line: Line, at: number, { target, order }: Whose): Head | undefined {
  const have = ["have", "har"].includes(wordAt(line, at)) ? at + 1 : at;
  const told = phraseAt(line, at, PAST_ACTIVITY_INDEX) ?? phraseAt(line, have, PAST_ACTIVITY_INDEX);
  const isTold = told !== undefined || isFromThem(line, at) || SENT.has(wordAt(line, have)) || isSupine(line, have);
  if (!isTold || target.by !== "numbers") return undefined;
  const end = told?.next ?? have + 1;
  // "1 called, no answer" is still to do.
  const done = told === undefined ? SENDING : DONE_BY_ACTIVITY[told.meaning];
  const isNothing = isDenied(line, end) || cameToNothing(line, end, CALL) || cameToNothing(line, end, done);
  if (isNothing || isToTheirs(line, end)) return { kind: "note", order, target, next: at };
  return verbHead({ verb: "done", order, target, args: {}, next: at });
}

/** `4 she wrote to me`, `4 fik en mail fra hende` */
function isFromThem(line: Line, at: number): boolean {
  if (THEY.has(wordAt(line, at))) {
    const did = phraseAt(line, at + 1, PAST_ACTIVITY_INDEX);
    return did !== undefined && (did.meaning.endsWith("-in") || towardsOwnerAt(line, did.next) !== undefined);
  }
  const places = RECEIVED.has(wordAt(line, at)) ? [at + 2, at + 3, at + 4, at + 5] : [];
  return places.some((from) => FROM.has(wordAt(line, from)) && phraseAt(line, from - 1, ACTIVITY_INDEX) !== undefined);
}

const THEY: ReadonlySet<string> = new Set("she|he|they|hun|han|de".split("|"));
const RECEIVED: ReadonlySet<string> = new Set("got|received|had|fik|modtog|havde".split("|"));
const FROM: ReadonlySet<string> = new Set(["from", "fra"]);

const CALL: Done = { channel: "call", direction: "both" };
const SENDING: Done = { channel: "mail", direction: "out" };

/** "2 spoke to her husband": it was with somebody of theirs. */
function isToTheirs(line: Line, at: number): boolean {
  const from = TOWARDS.has(wordAt(line, at)) ? at + 1 : at;
  const next = wordAt(line, from + 1);
  return (
    THEIR.has(wordAt(line, from)) && theirsEnd(line, from) !== undefined && !ADVERBS.has(next) && !next.endsWith("ly")
  );
}

const TOWARDS: ReadonlySet<string> = new Set("to|with|til|med".split("|"));
/** Behind "called her" these begin what was said or when. */
const ADVERBS: ReadonlySet<string> = new Set(
  "a|an|the|en|et|my|our|some|this|that|late|first|twice|right|early|once|already|just|by|via|over|long|while|when|so|soon".split(
    "|",
  ),
);
const THEIR: ReadonlySet<string> = new Set("his|her|their|hans|hendes|deres".split("|"));

/** Behind a number these say what was done with it, elsewhere they are prose ("Sent from my iPhone"). */
const SENT: ReadonlySet<string> = new Set(
  "sent|sendte|sendt|forwarded|videresendt|shared|delt|contacted|kontaktet".split("|"),
);

/** `1 ringet`, `2 skrevet til`: Danish leaves out the "har" in a list. */
function isSupine(line: Line, at: number): boolean {
  const words = scan(`har ${textBetween(line, at, Math.min(at + LONGEST_SUPINE, line.tokens.length))}`);
  return phraseAt(words, 0, PAST_ACTIVITY_INDEX) !== undefined;
}
const LONGEST_SUPINE = 3;

/** `1 at least every 3 months`, `1 ca. hver 3. måned`: there is one measure, and it is that. */
export function qualifiedEvery(line: Line, at: number): SpanFound | undefined {
  const next = wordAt(line, at) === "at" ? at + 1 : at;
  if (!QUALIFIERS.has(wordAt(line, next))) return undefined;
  return everyAt(line, isMark(line, next + 1, ".") ? next + 2 : next + 1);
}
const QUALIFIERS: ReadonlySet<string> = new Set(
  "least|most|only|just|about|roughly|approximately|mindst|kun|hoejst|ca|cirka|omkring|bare".split("|"),
);

/** `1 👍`, `3 ❌`: answered, and nothing is done. */
export function signHead(line: Line, at: number, { target, from }: Whose): Head | undefined {
  const next = target.by === "numbers" ? signsEnd(line, joinsEnd(line, at)) : undefined;
  if (next === undefined) return undefined;
  return { kind: "unclear", order: "number-first", target, text: textBetween(line, from, next), next };
}
