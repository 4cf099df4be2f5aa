// Words of dates that are written together, because no space can stand in an address: `naesteuge`, `endofmonth`.
// Invariant: a run is cut into words of the tables or not at all, with as few cuts as can be; å, ø and æ may be a, o and ae.

import { fold } from "./fold.ts";
import { DATES_DA } from "./words-da.ts";
import { DATES_EN } from "./words-en.ts";

/** The run as words with spaces between; undefined when it is not wholly made of words that dates are told in. */
export function wordsWithin(run: string): string | undefined {
  const known = dateWords();
  const best: (readonly string[] | undefined)[] = [[]];
  for (let end = 1; end <= run.length; end += 1) {
    for (let start = Math.max(0, end - LONGEST_WORD); start < end; start += 1) {
      const before = best[start];
      const word = before === undefined ? undefined : known.get(run.slice(start, end));
      const isShorter = before !== undefined && before.length + 1 < (best[end]?.length ?? Infinity);
      if (before !== undefined && word !== undefined && isShorter) best[end] = [...before, word];
    }
  }
  return best[run.length]?.join(" ");
}

const LONGEST_WORD = 16;

let made: ReadonlyMap<string, string> | undefined;

/** Each word as it is folded, and as those write it who have no such letter. */
function dateWords(): ReadonlyMap<string, string> {
  made ??= new Map(
    [DATES_EN, DATES_DA]
      .flatMap((table) => Object.values(table))
      .flatMap((words): readonly string[] => (typeof words === "string" ? [words] : Object.values(words)))
      .flatMap((list) => fold(list).split(/[|\s]/))
      .filter((word) => /^[a-z]+$/.test(word))
      .flatMap((word) => [[plain(word), word] as const, [word, word] as const]),
  );
  return made;
}

function plain(word: string): string {
  return word.replaceAll("aa", "a").replaceAll("oe", "o").replaceAll("ae", "a");
}
