// Breaks paragraphs into lines of the text part.
// Invariant: no broken line begins with a number, so that a number at a line's head always names an item when it is quoted.

export const WIDTH = 72;
export const NO_BREAK = "\u00a0";

/**
 * Lines of at most {@link WIDTH} columns; a single longer word (an address, a link) stands alone on its line.
 * @param lead what stands before the first line, e.g. `1. `
 * @param indent what stands before the others
 */
export function wrapText(text: string, lead = "", indent = lead): readonly string[] {
  const lines: string[] = [];
  let line = lead;
  let isEmpty = true;
  for (const word of words(text)) {
    if (isEmpty) {
      line += word;
    } else if (columns(line) + 1 + columns(word) <= WIDTH) {
      line += ` ${word}`;
    } else {
      lines.push(line);
      line = indent + word;
    }
    isEmpty = false;
  }
  return [...lines, line].map((line) => line.replaceAll(NO_BREAK, " ").trimEnd());
}

/** Words; no-break spaces hold together what is short, and a number stays with the word before it. */
function words(text: string): readonly string[] {
  const words: string[] = [];
  const parts = text.split(" ").flatMap((part) => (columns(part) > WIDTH / 2 ? part.split(NO_BREAK) : [part]));
  for (const word of parts.filter((part) => part !== "")) {
    const before = words.at(-1);
    const mayJoin = before !== undefined && columns(before) + columns(word) < WIDTH / 2;
    if (mayJoin && /^\d/.test(word)) words[words.length - 1] = `${before} ${word}`;
    else words.push(word);
  }
  return words;
}

/** Columns that a terminal or a plain mail gives to a text: wide characters take two, combining marks none. */
export function columns(text: string): number {
  let sum = 0;
  for (const character of text) {
    if (/\p{Mark}|\u200d|\u200c|\ufe0f/u.test(character)) continue;
    sum +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u.test(
        character,
      )
        ? 2
        : 1;
  }
  return sum;
}
