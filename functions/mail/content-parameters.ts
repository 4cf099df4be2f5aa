// The parameters between a content line's name and its colon: `;CN="Berg, Anna";ROLE=CHAIR`, and the bare ones of vCard 2.1.
// Invariant: one pass; a quote that never closes is a character like any other.

export type ParameterList = {
  readonly parameters: ReadonlyMap<string, readonly string[]>;
  /** Where the list ends: at the colon before the value, or at the end of the text. */
  readonly end: number;
};

/** More than any program writes; what follows is skipped over. */
const maxParameters = 50;
const maxValues = 100;

/** Reads from the first `;` at `from`, or nothing when a `:` stands there. */
export function readParameterList(line: string, from: number): ParameterList {
  const parameters = new Map<string, string[]>();
  let at = from;
  while (line.charAt(at) === ";") {
    const name = nameAt(line, at + 1);
    at = name.end;
    if (line.charAt(at) !== "=") {
      add(parameters, bareName(name.text), name.text);
      continue;
    }
    do {
      const value = valueAt(line, at + 1);
      at = value.end;
      add(parameters, name.text, value.text);
    } while (line.charAt(at) === ",");
  }
  return { parameters, end: at };
}

type Piece = { readonly text: string; readonly end: number };

function nameAt(line: string, from: number): Piece {
  const end = endOf(line, from, ";:=");
  return { text: line.slice(from, end).trim().toUpperCase(), end };
}

/** A quoted value may hold anything but a quote; in others a backslash keeps the next mark, as Outlook writes it. */
function valueAt(line: string, from: number): Piece {
  const close = line.charAt(from) === '"' ? line.indexOf('"', from + 1) : -1;
  if (close !== -1) return { text: unescapeCaret(line.slice(from + 1, close)), end: endOf(line, close + 1, ";:,") };
  const end = endOf(line, from, ";:,");
  return { text: unescapeCaret(line.slice(from, end)), end };
}

function endOf(line: string, from: number, marks: string): number {
  let at = from;
  while (at < line.length && !marks.includes(line.charAt(at))) {
    at += line.charAt(at) === "\\" && /[,;:\\]/u.test(line.charAt(at + 1)) ? 2 : 1;
  }
  return Math.min(at, line.length);
}

/** RFC 6868: `^n`, `^^`, `^'`; and the backslashes that some put into parameters all the same. */
function unescapeCaret(value: string): string {
  return value
    .replace(/\^([n^'])/gu, (_, char: string) => (char === "n" ? "\n" : char === "'" ? '"' : char))
    .replace(/\\([,;:\\"])/gu, "$1");
}

/** vCard 2.1, 2.1.2: the names of encodings and places may stand alone. */
const ENCODINGS: ReadonlySet<string> = new Set(["7BIT", "8BIT", "QUOTED-PRINTABLE", "BASE64"]);

function bareName(word: string): string {
  return ENCODINGS.has(word) ? "ENCODING" : "TYPE";
}

function add(parameters: Map<string, string[]>, name: string, value: string): void {
  const values = parameters.get(name);
  if (values === undefined) {
    if (parameters.size < maxParameters && name !== "") parameters.set(name, [value]);
  } else if (values.length < maxValues) values.push(value);
}
