// One line of a header block: which label, which field, which value; and several labels on one line.
// Invariant: a label is a whole word of labels.ts at the start of a line, or behind what ends another value.

import { labelsByWord, maxLabelLength, type Field } from "./words/labels.ts";

export type LabelLine = { readonly field: Field; readonly value: string; readonly languages: readonly string[] };

/** `*From:* Ann`, `Fra : Ann`, `差出人：Ann`, `**To**: Bo`. */
export function readLabelLine(text: string): LabelLine | null {
  const colon = indexOfColon(text, maxLabelLength + 16);
  if (colon < 1) return null;
  const label = labelsByWord.get(toWord(text.slice(0, colon)));
  if (label === undefined) return null;
  const value = text
    .slice(colon + 1, maxValueLength)
    .replace(/^[*_]{0,2}[\s\u00a0]*/u, "")
    .trimEnd();
  return { field: label.field, value: unbold(text, value), languages: label.languages };
}

/** A list of some hundred recipients. */
const maxValueLength = 20_000;

function indexOfColon(text: string, within: number): number {
  const head = text.slice(0, within);
  const ascii = head.indexOf(":");
  const wide = head.indexOf("：");
  return ascii === -1 ? wide : wide === -1 ? ascii : Math.min(ascii, wide);
}

function toWord(text: string): string {
  const words = text
    .replace(/^\s*[-•·]\s+/u, "")
    .replace(/[*_|\u200b-\u200f\ufeff]/gu, "")
    .replace(/[\s\u00a0]+/gu, " ")
    .trim();
  return words.length > maxLabelLength ? "" : words.toLowerCase().replace(/i̇/gu, "i");
}

/** `*Subject: Hello*`: the closing stars of a line that is bold as a whole. */
function unbold(text: string, value: string): string {
  return /^\s*\*/u.test(text) && /[^*]\*+$/u.test(value) && !/^\S*\*/u.test(value) ? value.replace(/\*+$/u, "") : value;
}

/** Samsung puts two labels on a line: `À : a@x.example Objet : ...`. */
export function splitInline(label: LabelLine): readonly LabelLine[] {
  if (label.field === "subject" || label.field === "other" || !/\p{L}\s?[:：]/u.test(label.value)) return [label];
  const [own = "", ...rest] = pieces(label.value);
  return [
    { ...label, value: own.trim() },
    ...rest.map((piece) => readLabelLine(piece)).filter((part) => part !== null),
  ];
}

/** All labels of a text that stands on one line. */
export function splitLabels(text: string): readonly LabelLine[] {
  // Yahoo leaves out the colon behind the Polish `Dw` and the Portuguese `Assunto`.
  return pieces(text.replace(/(?<=[\p{Lu}\d>])(Dw|Assunto) (?=\S)/u, "$1: "))
    .map((piece) => readLabelLine(piece))
    .filter((part) => part !== null);
}

/** Cuts a text before each label word that stands behind a space, a bracket, a digit or a capital (`CETEmne:`). */
function pieces(text: string): readonly string[] {
  const cuts: number[] = [];
  const limited = text.slice(0, 4000);
  for (const match of limited.matchAll(/[:：]/gu)) {
    const cut = labelBefore(limited, match.index, cuts.at(-1) ?? 0);
    if (cut !== null && cut > 0) cuts.push(cut);
  }
  return [0, ...cuts].map((cut, index) => limited.slice(cut, cuts[index]));
}

function labelBefore(text: string, colon: number, from: number): number | null {
  for (let start = Math.max(from, colon - maxLabelLength); start < colon; start += 1) {
    const word = text.slice(start, colon);
    if (/^\s/u.test(word) || !/^\p{Lu}|^\p{Lo}/u.test(word)) continue;
    if (start > 0 && /[\p{Ll}@.<"-]/u.test(text.charAt(start - 1))) continue;
    if (labelsByWord.has(toWord(word))) return start;
  }
  return null;
}
