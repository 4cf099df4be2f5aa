// What comes from outside, made harmless for one line of text.
// Invariant: no control, line-breaking, bidirectional or invisible format character survives.

// C0 and C1 controls, line and paragraph separators.
const BREAKING = /[\p{Control}\u2028\u2029]+/gu;
// Bidi marks, embeddings, overrides and isolates (UAX 9), zero-width characters but the joiners that scripts and emoji
// need, tags, the byte order mark, interlinear annotations. Lone surrogates would make encodeURIComponent throw.
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\u206a-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;

// Most words are of these characters alone, and need only their spaces looked at.
const PLAIN = /^[ -~\u00a1-\u00ac\u00ae-\u024f]*$/;

/** One line without characters that break, reorder or hide text. */
export function clean(text: string): string {
  const visible = PLAIN.test(text) ? text : text.replace(INVISIBLE, "").replace(BREAKING, " ");
  return visible.replace(/ {2,}/g, " ").trim();
}

/** A cleaned text of at most `limit` characters, cut at a word where one is near. */
export function cut(text: string, limit: number): string {
  const characters = Array.from(clean(text));
  return characters.length <= limit ? characters.join("") : beginningOf(characters, limit - 1);
}

/** A cleaned text that takes at most `most` bytes of an HTML document, cut in the same way. */
export function cutToBytes(text: string, most: number): string {
  // What is far beyond the cut need not be looked at: every character takes a byte, and few are cleaned away.
  const characters = Array.from(clean(text.slice(0, most * 4)));
  const ends: number[] = [];
  for (const character of characters) ends.push((ends.at(-1) ?? 0) + bytesOf(character));
  if ((ends.at(-1) ?? 0) <= most) return characters.join("");
  return beginningOf(characters, ends.filter((end) => end <= most - bytesOf("…")).length);
}

/** In UTF-8, or as the reference that stands for a character of markup. */
function bytesOf(character: string): number {
  if (/[&<>"']/.test(character)) return "&#38;".length;
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

function beginningOf(characters: readonly string[], length: number): string {
  const head = characters.slice(0, length).join("");
  const lastSpace = head.lastIndexOf(" ");
  return `${(lastSpace > head.length * 0.6 ? head.slice(0, lastSpace) : head).trimEnd()}…`;
}

const LONGEST_FIRST_NAME = 40;

/** The name that one says: the first word, or the whole of a name of one word. */
export function firstNameOf(name: string): string {
  return cut(clean(name).split(" ")[0] ?? "", LONGEST_FIRST_NAME);
}
