// A text as the row of its words, without what mail programs change in it: line ends, marks, spaces, where links lead.
// Invariant: the same text gives the same words however it is wrapped; the time is linear.

import { fold } from "./fold.ts";

export type PrintedWords = {
  readonly words: readonly string[];
  /** Places of words at which a printed line begins; the end of the text is one as well. */
  readonly rowStarts: ReadonlySet<number>;
};

/** The words of a mail as it was printed. */
export function printedWords(text: string): PrintedWords {
  const words: string[] = [];
  const rowStarts = new Set<number>();
  for (const row of wordsOfLines(text.split("\n"))) {
    rowStarts.add(words.length);
    words.push(...row);
  }
  return { words, rowStarts: rowStarts.add(words.length) };
}

/** The words of each line; a link's address that is wrapped over several belongs to none of them. */
export function wordsOfLines(lines: readonly string[]): readonly (readonly string[])[] {
  let open = 0;
  return lines.map((line) => {
    const behind = open > 0 ? line.indexOf(">") + 1 : 0;
    if (open > 0 && behind === 0) {
      open -= 1;
      return [];
    }
    const text = line.slice(behind, behind + LONGEST_LINE).replace(CLOSED_LINK, " ");
    const start = text.search(OPEN_LINK);
    open = start === -1 ? 0 : MOST_LINES_OF_LINK;
    return split(start === -1 ? text : text.slice(0, start));
  });
}

const LONGEST_LINE = 20_000;
/** An address of a thousand characters, wrapped at 72. */
const MOST_LINES_OF_LINK = 20;
// What stands in brackets behind the words of a link: `<mailto:...>`, `<https://...>`, Gmail's `<r+...@...?subject=...>`.
const CLOSED_LINK = /<(?:mailto:|https?:|tel:|[^<>\s@]{1,90}@)[^<>]{0,3000}>/gu;
const OPEN_LINK = /<(?:mailto:|https?:)[^<>]{0,3000}$/u;
const BARE_LINK = /(?:mailto|https?|tel):\S+/gu;
/** Soft hyphens and other letters without a width. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;

function split(text: string): readonly string[] {
  return fold(text.replace(BARE_LINK, " ").replace(UNSEEN, "").normalize("NFKC"))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}
