// Tables of text (RFC 4180) as rows of cells, whatever stands between the cells. Why no library: decisions/cards-and-tables.md.
// Invariant: one pass and at most one more, never throws; a quote that never closes is a character like any other.

export type Row = {
  /** The line of the file in which it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
};

/** A table of people has some dozens of columns; what follows is not read. */
const maxColumns = 300;
const longestCell = 10_000;

type Cell = { readonly text: string; readonly end: number };

/** The rows of a decoded text, empty ones left out; `limit` is the most that are read. */
export function readRows(text: string, delimiter: string, limit: number): readonly Row[] {
  const rows: Row[] = [];
  const lines = lineCounter(text);
  let cells: string[] = [];
  let start = 0;
  let quotes = true;
  for (let at = 0; at <= text.length;) {
    const quoted = quotes && text.charAt(at) === '"' ? quotedAt(text, at, delimiter) : undefined;
    if (quoted === "never-closes") quotes = false;
    const cell = quoted === undefined || quoted === "never-closes" ? plainAt(text, at, delimiter) : quoted;
    if (cells.length < maxColumns) cells.push(cell.text.slice(0, longestCell).trim());
    at = cell.end + 1;
    if (text.charAt(cell.end) === delimiter) continue;
    if (text.charAt(cell.end) === "\r" && text.charAt(at) === "\n") at += 1;
    if (cells.some((one) => one !== "")) rows.push({ line: lines(start), cells });
    if (rows.length === limit) return rows;
    cells = [];
    start = at;
  }
  return rows;
}

function plainAt(text: string, from: number, delimiter: string): Cell {
  let end = from;
  while (end < text.length && !isEnd(text.charAt(end), delimiter)) end += 1;
  return { text: text.slice(from, end), end };
}

function isEnd(char: string, delimiter: string): boolean {
  return char === delimiter || char === "\n" || char === "\r";
}

/** Between quotes everything stands for itself and `""` for a quote; what follows the last quote belongs to the cell too. */
function quotedAt(text: string, from: number, delimiter: string): Cell | "never-closes" {
  const pieces: string[] = [];
  for (let at = from + 1; ;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return "never-closes";
    pieces.push(text.slice(at, quote));
    if (text.charAt(quote + 1) !== '"') {
      const rest = plainAt(text, quote + 1, delimiter);
      return { text: pieces.join("") + rest.text, end: rest.end };
    }
    pieces.push('"');
    at = quote + 2;
  }
}

/** Answers the line of a place; places come in order. */
function lineCounter(text: string): (place: number) => number {
  const lineBreak = text.includes("\n") ? "\n" : "\r";
  let line = 1;
  let seen = 0;
  return (place) => {
    for (let at = text.indexOf(lineBreak, seen); at !== -1 && at < place; at = text.indexOf(lineBreak, at + 1)) {
      line += 1;
      seen = at + 1;
    }
    return line;
  };
}
