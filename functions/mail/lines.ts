// The unit that everything after MIME works on: one line of text with its depth of quotation.
// Invariant: `text` carries no quote prefix and no line end; depth counts `>` signs and blockquotes alike.

export type Line = {
  readonly text: string;
  readonly depth: number;
  /** `hard`: a client's container says that everything from here on is quoted; `soft`: a quote is about to begin. */
  readonly cut: "none" | "soft" | "hard";
};

/** Lines beyond this are not read: no person writes as many. */
export const maxLines = 10_000;
/** Characters of a line that count; the rest of an endless line is left out. */
export const maxLineLength = 20_000;

export function isBlank(line: Line | undefined): boolean {
  return line === undefined || line.text === "" || line.text.trim() === "";
}
