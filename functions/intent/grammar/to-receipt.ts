// An answer to a receipt that no rule read: "not Tom", "undo, it was Sara", "she also wants a demo", or words of any other kind.
// Invariant: unless they are a courtesy or a signature, the words lead to a command; what cannot be told is quoted back.

import type { Command } from "../../domain/commands.ts";
import { behindCourtesy } from "./behind-courtesy.ts";
import { NOT_AT_ALL, NOT_THERE } from "./correction-words.ts";
import { readCorrection } from "./corrections.ts";
import { isNearKeyword } from "./near-keywords.ts";
import { afterKeyword } from "./keywords.ts";
import { endsAt } from "./line-ends.ts";
import { nameAt } from "./name-run.ts";
import { readNote } from "./note-reading.ts";
import { saysNobody } from "./nobody-met.ts";
import { indexPhrases, phraseAt } from "./phrases.ts";
import type { AnswerLine } from "./quoted-items.ts";
import { withoutBullet } from "./read-answer.ts";
import type { Reader } from "./reader.ts";
import { isMark, scan, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";
import { isPleasantry, untilSignOff } from "./sign-offs.ts";

const MOST_LINES_LOOKED_AT = 40;
const MOST_ACTED_ON = 5;
const LONGEST_SHOWN = 120;

/** What the words of an answer to a receipt ask for; empty for thanks alone. */
export function readToReceipt(lines: readonly AnswerLine[], reader: Reader): readonly Command[] {
  const said = saidIn(lines, reader);
  const read = said.slice(0, MOST_ACTED_ON).map((line) => readPlain(line, reader));
  const missed = said.find((_, at) => read[at] === undefined);
  return [...read.flatMap((command) => command ?? []), ...(missed === undefined ? [] : [notRead(missed)])];
}

/** "Undo. It was Sara.": the one form of which another rule would read a half. */
export function readUndoAndWho(lines: readonly AnswerLine[], reader: Reader): readonly Command[] | undefined {
  const [line, ...more] = saidIn(lines, reader);
  const was = line === undefined || more.length > 0 ? undefined : whoItWas(line, reader);
  return was?.kind === "to-receipt" && was.says.as === "was" && was.says.undoes ? [was] : undefined;
}

function saidIn(lines: readonly AnswerLine[], reader: Reader): readonly Line[] {
  const fresh = lines.filter(({ kind, text }) => kind === "fresh" && text.trim() !== "").slice(0, MOST_LINES_LOOKED_AT);
  const written = untilSignOff(fresh.map(({ text }) => scan(withoutBullet(text))));
  return written
    .map((line) => saidBehind(line, reader))
    .filter((line) => !isPleasantry(line, reader) && !saysNobody(line));
}

/** "Thanks, but it was on Monday": only where what stands behind the courtesy is read. */
function saidBehind(line: Line, reader: Reader): Line {
  const rest = behindCourtesy(line);
  return rest !== undefined && readPlain(rest, reader) !== undefined ? rest : line;
}

function notRead(line: Line): Command {
  const why = isNearKeyword(line) ? "unknown-verb" : "not-a-correction";
  return { kind: "not-understood", line: line.text.trim().slice(0, LONGEST_SHOWN), why };
}

function readPlain(line: Line, reader: Reader): Command | undefined {
  const known = wrongSoUndo(line) ?? whoItWasNot(line, reader) ?? whoItWas(line, reader);
  return known ?? corrected(line, reader) ?? moreOfThem(line, reader);
}

function corrected(line: Line, reader: Reader): Command | undefined {
  const says = readCorrection(line, 0, reader);
  return says === undefined ? undefined : toReceipt(line, says);
}

/** To a digest prose is nothing, unless all of it corrects what stands under Recorded. */
export function readToDigest(lines: readonly AnswerLine[], reader: Reader): readonly Command[] {
  const [line, ...more] = saidIn(lines, reader);
  const command = line === undefined || more.length > 0 ? undefined : corrected(line, reader);
  return command === undefined ? [] : [command];
}

const toReceipt = (line: Line, says: Extract<Command, { kind: "to-receipt" }>["says"]): Command => ({
  kind: "to-receipt",
  line: line.text.trim().slice(0, LONGEST_SHOWN),
  says,
});

/** "That is wrong, delete it", "Det er forkert, slet det": nothing but small words before the order. */
function wrongSoUndo(line: Line): Command | undefined {
  const start = opening(line, NO_FIRST);
  const nothing = phraseAt(line, start, NOT_AT_ALL);
  if (nothing !== undefined && endsAt(line, nothing.next, ".!")) return { kind: "undo" };
  for (let at = 0; at < Math.min(line.tokens.length, MOST_BEFORE_ORDER); at += 1) {
    const order = phraseAt(line, at, DELETE_IT);
    if (order !== undefined) return isAllWrong(line, order.next) ? { kind: "undo" } : undefined;
    if (line.tokens[at]?.kind !== "mark" && !IS_WRONG.has(wordAt(line, at))) return undefined;
  }
  return undefined;
}
/** "Undo that, wrong person": what stands behind the order says no more than that it was wrong. */
function isAllWrong(line: Line, from: number): boolean {
  if (endsAt(line, from, ".!")) return true;
  const behind = line.tokens.slice(from);
  const isSaid = behind.every(({ kind, word }, at) =>
    kind === "mark" ? isMark(line, from + at, ",.!;:–—-") : WHY_UNDONE.has(word),
  );
  return isSaid && behind.length <= MOST_BEHIND_ORDER;
}
const WHY_UNDONE: ReadonlySet<string> = new Set(
  "that|that's|it|it's|was|is|the|a|wrong|mistake|sorry|please|person|one|day|det|den|er|var|en|forkert|fejl|beklager|undskyld|person|dag".split(
    "|",
  ),
);
const MOST_BEHIND_ORDER = 6;
const MOST_BEFORE_ORDER = 9;
const IS_WRONG: ReadonlySet<string> = new Set(
  "no|that|that's|this|it|is|it's|was|wrong|all|not|right|correct|sorry|please|a|mistake|nej|det|er|var|den|helt|forkert|ikke|rigtigt|en|fejl|beklager|venligst".split(
    "|",
  ),
);
const DELETE_IT = indexPhrases<"it">(
  ["it"],
  [
    {
      it: "delete it|delete that|delete this|remove it|remove that|scrap it|scrap that|cancel that|cancel it|cancel|drop it|undo that|undo it|undo",
    },
    {
      it: "slet det igen|slet den igen|slet det|slet den|drop den|drop det|fjern det|fjern den|fortryd det|fortryd|annuller det|annuller",
    },
  ],
);

function whoItWasNot(line: Line, reader: Reader): Command | undefined {
  const from = opening(line, NO_FIRST);
  const isNot = ["not", "ikke", "without", "uden"].includes(wordAt(line, from));
  const name = isNot ? nameAlone(line, from + 1, reader) : notThere(line, from, reader);
  return name === undefined ? undefined : toReceipt(line, { as: "was-not", name });
}

/** "Bo wasn't there" */
function notThere(line: Line, from: number, reader: Reader): string | undefined {
  const found = nameAt(line, from, "head", reader);
  const gone = found === undefined || found.isPossessive ? undefined : phraseAt(line, found.next, NOT_THERE);
  return gone !== undefined && endsAt(line, gone.next, ".!") ? found?.name : undefined;
}

/** "Undo, it was Sara", "fortryd, det var Kirsten", "no, I meant Sara". */
function whoItWas(line: Line, reader: Reader): Command | undefined {
  const undo = afterKeyword(line, "undo")?.next;
  const start = undo === undefined ? opening(line, NO_FIRST) : afterMark(line, undo);
  const it = phraseAt(line, start, IT_WAS);
  if (it === undefined && (undo === undefined || start === undo)) return undefined;
  const name = nameAlone(line, it?.next ?? start, reader);
  return name === undefined ? undefined : toReceipt(line, { as: "was", name, undoes: undo !== undefined });
}
const IT_WAS = indexPhrases<"it">(
  ["it"],
  [
    { it: "it was|it's|it is|that was|i meant|i mean|it should be|should be|should have been|it was with" },
    { it: "det var|det er|jeg mente|jeg mener|det skulle vaere|skulle vaere|det var med" },
  ],
);

const NO_FIRST: ReadonlySet<string> = new Set("no|sorry|oops|wrong|nej|ups|beklager|forkert".split("|"));

function opening(line: Line, words: ReadonlySet<string>): number {
  return words.has(wordAt(line, 0)) ? afterMark(line, 1) : 0;
}

const afterMark = (line: Line, at: number): number => (isMark(line, at, ",.;:!-–—") ? at + 1 : at);

function nameAlone(line: Line, at: number, reader: Reader): string | undefined {
  const found = nameAt(line, at, "head", reader);
  const isName = found !== undefined && !found.isDoubtful && !found.isPossessive && endsAt(line, found.next, ".!");
  return isName ? found.name : undefined;
}

/** "She also wants a demo", an address alone. What somebody is called is no note: it would be looked for as a name. */
function moreOfThem(line: Line, reader: Reader): Command | undefined {
  const [first] = line.tokens;
  if (first?.kind === "address" && endsAt(line, 1, ".") && !reader.isNobody(first.text)) {
    return toReceipt(line, { as: "of-them", fields: { addresses: [first.text.toLowerCase()] } });
  }
  const isOfThem = THEY.has(wordAt(line, 0)) && line.tokens.length > 2 && !/\?\s*$/u.test(line.text);
  if (!isOfThem || line.tokens.some(({ word }) => NO_NOTE.has(word))) return undefined;
  const { fields } = readNote(line, 0, { ...reader, strictness: "log" });
  return toReceipt(line, { as: "of-them", note: line.text.trim(), ...(fields && { fields }) });
}
const THEY: ReadonlySet<string> = new Set("she|he|hun|han".split("|"));
const NO_NOTE: ReadonlySet<string> = new Set("name|named|called|hedder|navn|kaldes|not|isn't|wasn't|ikke".split("|"));
