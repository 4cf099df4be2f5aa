// The words by which something that was planned did not take place.
// Invariant: one table for single words and for sentences, so that what one reading knows the other knows too.

const WORDS =
  "cancelled canceled postponed rescheduled aflyst aflyste udsat udskudt udsatte droppet flyttes utsatt noshow no-show".split(
    " ",
  );
const CALLED_OFF: ReadonlySet<string> = new Set(WORDS);
const SENTENCE = new RegExp(
  `^[^,;:.–]*\\s(?:was|were|is|got|has been|blev|er|bliver) (?:${[...WORDS, "called off"].join("|")})(?!\\p{L})`,
  "iu",
);

/** "Lunch with Anna cancelled": whether a word says so by itself. */
export function isWordOfCallingOff(word: string): boolean {
  return CALLED_OFF.has(word);
}

/** "Coffee with Anna was called off": whether the first clause of a line says so. */
export function saysCalledOff(text: string): boolean {
  return SENTENCE.test(text);
}
