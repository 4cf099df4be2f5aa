// How a table is laid out: what sets its cells apart, where its headings stand, and what its columns hold.
// Invariant: only the first rows are looked at, however long the table is.

import { toAddress } from "./contact-card.ts";
import { readRows } from "./csv-rows.ts";
import type { Row } from "./csv-rows.ts";
import { headings } from "./words/table-headings.ts";
import type { Heading } from "./words/table-headings.ts";

const delimiters = [",", ";", "\t", "|"] as const;
/** LinkedIn writes some lines of advice above its headings, Numbers the table's name. */
export const headingRows = 20;
const sampleLength = 20_000;

/** What each column holds, by its heading; undefined for one that says nothing. */
export type Columns = readonly (Heading | undefined)[];
export type Layout = {
  readonly delimiter: string;
  /** Zero when there are no headings. */
  readonly headingLine: number;
  readonly columns: Columns | undefined;
};

/** The delimiter and the row with which most headings are known; without headings, the delimiter that sets most addresses apart. */
export function layoutOf(text: string): Layout | undefined {
  const sample = text.slice(0, sampleLength);
  const samples = delimiters.map((delimiter) => ({ delimiter, rows: readRows(sample, delimiter, headingRows) }));
  const headed = samples.flatMap(({ delimiter, rows }) =>
    rows.map((row) => ({ delimiter, headingLine: row.line, columns: columnsOf(row.cells) })),
  );
  const best = headed.reduce<(typeof headed)[number] | undefined>(
    (most, one) => (known(one.columns) > known(most?.columns ?? []) ? one : most),
    undefined,
  );
  if (best !== undefined && saysWho(best.columns)) return best;
  const apart = samples.map(({ delimiter, rows }) => ({ delimiter, addresses: addressCells(rows) }));
  const plain = apart.reduce((most, one) => (one.addresses > most.addresses ? one : most));
  return plain.addresses === 0 ? undefined : { delimiter: plain.delimiter, headingLine: 0, columns: undefined };
}

const headingByWords: ReadonlyMap<string, Heading> = new Map(
  Object.entries(headings).flatMap(([heading, words]) => words.split("|").map((word) => [word, toHeading(heading)])),
);

function toHeading(name: string): Heading {
  if (!isHeading(name)) throw new Error("The table of headings has a row of no kind.");
  return name;
}
function isHeading(name: string): name is Heading {
  return Object.hasOwn(headings, name);
}

function columnsOf(cells: readonly string[]): Columns {
  const found = cells.map((cell) => headingByWords.get(wordsOf(cell)));
  const hasRole = found.includes("role");
  const title = hasRole ? undefined : "role";
  return found.map((heading) => (heading === "title" ? title : heading));
}

/** "E-mail 2 - Value" is "e mail value". */
function wordsOf(cell: string): string {
  return cell
    .slice(0, 80)
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, " ")
    .trim();
}

const known = (columns: Columns): number => columns.filter((column) => column !== undefined).length;

/** One heading alone is a word in a sentence, unless it is the whole row. */
function saysWho(columns: Columns): boolean {
  const isNamed = ["name", "given", "family", "address"].some((heading) => columns.some((one) => one === heading));
  return isNamed && (known(columns) > 1 || columns.length === 1);
}

const addressCells = (rows: readonly Row[]): number => rows.flatMap(({ cells }) => cells).filter(isAddress).length;
const isAddress = (cell: string): boolean => toAddress(cell) !== "";
