// Words from outside on one line: names, subjects, cells.
// Invariant: nothing in it ends a header's line or turns the direction of writing.

/** The text without invisible marks, each run of spaces, breaks and control characters as one space. */
export function oneLine(text: string): string {
  return text
    .replace(/\p{Cf}+/gu, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}
