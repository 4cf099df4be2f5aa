// Which numbered item of the quoted mail stands above each line that the owner wrote.
// Invariant: only numbers that the answered mail had count; below the whole quote there is no item above.

import { indexPhrases, phraseAt } from "./phrases.ts";
import type { Numbered } from "./reader.ts";
import { scan } from "./scan.ts";

export type AnswerLine = { readonly kind: "fresh" | "quoted"; readonly text: string };
export type PlacedLine = {
  readonly text: string;
  readonly quoted?: number;
  /** Right below the mail's own question whom the owner talked with. */
  readonly isBelowQuestion?: true;
};

/** Lines looked at, quoted ones included; and those of the owner's own that are read. */
export const MOST_LINES = 5_000;
const MOST_FRESH_LINES = 300;

/** The fresh lines in order, each with the quoted number above it when it stands between quoted lines. */
export function placeLines(lines: readonly AnswerLine[], numbers: readonly Numbered[]): readonly PlacedLine[] {
  const kept = lines.slice(0, MOST_LINES);
  const lastQuoted = lastQuotedLine(kept);
  const placed: PlacedLine[] = [];
  let quoted: number | undefined;
  let isBelowQuestion = false;
  for (const [index, line] of kept.entries()) {
    if (line.kind === "quoted") {
      quoted = itemNumber(line.text, numbers) ?? quoted;
      isBelowQuestion = isWhomQuestion(line.text) || (isBelowQuestion && !endsMail(line.text));
    } else {
      const isBetween = index < lastQuoted || endsWithItem(kept, lastQuoted, numbers);
      placed.push({
        ...placedLine(line.text, isBetween ? quoted : undefined),
        ...(isBelowQuestion && { isBelowQuestion }),
      });
    }
  }
  return placed.slice(0, MOST_FRESH_LINES);
}

function placedLine(text: string, quoted: number | undefined): PlacedLine {
  return quoted === undefined ? { text } : { text, quoted };
}

function lastQuotedLine(lines: readonly AnswerLine[]): number {
  return lines.findLastIndex(({ kind, text }) => kind === "quoted" && text.trim() !== "");
}

/** A quote cut down to the item itself: what stands below it is about that item. */
function endsWithItem(lines: readonly AnswerLine[], lastQuoted: number, numbers: readonly Numbered[]): boolean {
  const text = lines[lastQuoted]?.text ?? "";
  return itemNumber(text, numbers) !== undefined && !text.includes("mailto:");
}

/** `2. Bo Lind`, `2) Bo`, `2  Bo`, `[2] Bo`: a number of the mail at the head of a quoted line. */
function itemNumber(text: string, numbers: readonly Numbered[]): number | undefined {
  const match = /^[\s>*_|[(]{0,8}(\d{1,3})(?:[.)\]:*_]{1,3}|\s)\s*\S/.exec(text);
  const number = match === null ? undefined : Number(match[1]);
  const isItem = numbers.some((item) => item.number === number);
  return isItem && !/^\S+\s+mailto:/i.test(text.trim()) ? number : undefined;
}

/** As the digest asks it, in each language. */
const WHOM_QUESTION = indexPhrases<"it">(["it"], [{ it: "whom did you talk with" }, { it: "hvem har du talt med" }]);

function isWhomQuestion(text: string): boolean {
  const words = scan(text);
  const from = words.tokens.findIndex(({ kind }) => kind !== "mark");
  return phraseAt(words, from, WHOM_QUESTION) !== undefined;
}

/** The line above the footer of a mail of ours: nothing under it answers. */
function endsMail(text: string): boolean {
  return /^[\s>]*--/u.test(text);
}
