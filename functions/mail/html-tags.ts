// Where the name of a tag ends, and where the tag itself does.
// Invariant: each looks at a bounded number of letters, but for one search of the next `>`.

/** Longer tags are read no further. */
export const maxTagLength = 2000;
const longestName = 21;

/** Behind a letter and what letters, digits and colons follow it: by hand, for a mail has more tags than words. */
export function nameEnd(html: string, from: number): number {
  let at = from;
  for (; at < from + longestName; at += 1) {
    const code = html.charCodeAt(at);
    const lower = code | 0x20;
    const isLetter = lower >= 0x61 && lower <= 0x7a;
    const isBehindFirst = (code >= 0x30 && code <= 0x39) || code === 0x3a;
    if (!isLetter && (at === from || !isBehindFirst)) break;
  }
  return at;
}

/** A `>` inside quotes does not end a tag; an unclosed quote does not run past the next tag. */
export function tagEnd(html: string, from: number): number {
  const plain = html.indexOf(">", from);
  if (plain === -1) return html.length;
  const limit = Math.min(html.length, from + maxTagLength);
  let quote = "";
  for (let at = from; at < limit; at += 1) {
    const char = html.charAt(at);
    if (quote !== "") {
      if (char === quote) quote = "";
    } else if (char === ">") return at + 1;
    else if ((char === '"' || char === "'") && html.charAt(at - 1) === "=") quote = char;
  }
  return plain + 1;
}
