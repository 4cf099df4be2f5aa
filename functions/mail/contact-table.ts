// Tables of contacts, as address books and people themselves write them: which column is what, and who stands in a row.
// Invariant: a table is read by its headings, wherever they stand; without any, only names, addresses and telephones are taken.

import { readAddressCell } from "./address-cell.ts";
import { isSomebody, maxCards, toAddress, toCard, whyUnread } from "./contact-card.ts";
import type { CardFile, CardParts, ContactCard, UnreadCard } from "./contact-card.ts";
import { readRows } from "./csv-rows.ts";
import type { Row } from "./csv-rows.ts";
import { dayOrderOf, birthdayReader } from "./table-birthdays.ts";
import type { DayOrder } from "./table-birthdays.ts";
import type { ReadCard } from "./vcard-fields.ts";
import { turned } from "./vcard-fields.ts";
import { headings, mobileLabel, silentLabel, systemGroup } from "./words/table-headings.ts";
import type { Heading } from "./words/table-headings.ts";

export type ContactTable = CardFile & {
  /** Nothing in it says who anybody is: neither headings nor addresses. */
  readonly isUnknown: boolean;
  /** How its birthdays were read, where nothing in the table settles it. */
  readonly dayOrder?: DayOrder;
};

export type TableOptions = {
  /** Whoever sent it writes 8/14 for the 14th of August. */
  readonly monthFirst: boolean;
};

const delimiters = [",", ";", "\t", "|"] as const;
/** LinkedIn writes some lines of advice above its headings, Numbers the table's name. */
const headingRows = 20;
const sampleLength = 20_000;

/** Who stands in a decoded table. */
export function readContactTable(text: string, options: TableOptions = { monthFirst: false }): ContactTable {
  const bare = text.replace(/^\ufeff/u, "");
  const layout = layoutOf(bare);
  if (layout === undefined) return { cards: [], unread: [], isCut: false, isUnknown: true };
  const rows = readRows(bare, layout.delimiter, maxCards + headingRows);
  const people = rows.filter(({ line }) => line > layout.headingLine).slice(0, maxCards);
  const birthdays = birthdayCells(layout.columns ?? [], people);
  const dayOrder = dayOrderOf(birthdays, options.monthFirst);
  const read =
    layout.columns === undefined
      ? cardWithoutHeadings
      : cardReader(layout.columns, birthdayReader(birthdays, options.monthFirst));
  const isCut = rows.length > maxCards;
  return { ...readPeople(people, read), isCut, isUnknown: false, ...(dayOrder !== undefined && { dayOrder }) };
}

function readPeople(people: readonly Row[], read: (row: Row) => ReadCard): Pick<CardFile, "cards" | "unread"> {
  const cards: ContactCard[] = [];
  const unread: UnreadCard[] = [];
  for (const row of people) {
    const { card, hasUnreadableAddress } = read(row);
    const why = whyUnread(card, hasUnreadableAddress);
    if (isSomebody(card)) cards.push(card);
    if (why !== undefined) unread.push({ line: row.line, why });
  }
  return { cards, unread };
}

type Columns = readonly (Heading | undefined)[];
type Layout = {
  readonly delimiter: string;
  /** Zero when there are no headings. */
  readonly headingLine: number;
  readonly columns: Columns | undefined;
};

/** The delimiter and the row with which most headings are known; without headings, the delimiter that sets most addresses apart. */
function layoutOf(text: string): Layout | undefined {
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
  return found.map((heading) => (heading === "title" ? (hasRole ? undefined : "role") : heading));
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

/** By what stands in each cell: addresses, telephones, and the first words are the name. */
function cardWithoutHeadings({ line, cells }: Row): ReadCard {
  const isPhone = (cell: string) => /^[+(]?[\d\s()./-]{5,}$/u.test(cell);
  const name = cells.find((cell) => /^[\p{L}\p{M}'’., -]+$/u.test(cell));
  const addresses = cells.filter(isAddress);
  const card = toCard(line, { name: turned(name ?? ""), addresses, phones: cells.filter(isPhone) });
  return { card, hasUnreadableAddress: addresses.length === 0 && cells.some((cell) => /\S@\S/u.test(cell)) };
}

const placesOf = (columns: Columns, heading: Heading): readonly number[] =>
  columns.flatMap((one, place) => (one === heading ? [place] : []));

function birthdayCells(columns: Columns, rows: readonly Row[]): readonly string[] {
  const places = placesOf(columns, "birthday");
  return rows.flatMap(({ cells }) => places.map((place) => cells[place] ?? ""));
}

function cardReader(columns: Columns, birthdayOf: ReturnType<typeof birthdayReader>): (row: Row) => ReadCard {
  const places = new Map(
    columns.flatMap((heading) => (heading === undefined ? [] : [[heading, placesOf(columns, heading)] as const])),
  );
  return ({ line, cells }) => {
    const all = (heading: Heading) => (places.get(heading) ?? []).map((place) => cells[place] ?? "");
    const first = (heading: Heading) => all(heading).find((cell) => cell !== "") ?? "";
    const addresses = all("address").map(readAddressCell);
    const parts: CardParts = {
      name: nameOf(first),
      addresses: addresses.flatMap((cell) => cell.addresses),
      phones: phonesOf(cells, columns),
      organisation: first("organisation"),
      role: first("role"),
      birthday: birthdayOf(first("birthday"), [first("birth-year"), first("birth-month"), first("birth-day")]),
      categories: all("category").flatMap(listIn),
      interests: all("interest").flatMap(listIn),
      strengths: all("strength").flatMap(listIn),
      note: all("note").join("\n"),
      language: first("language"),
    };
    return { card: toCard(line, parts), hasUnreadableAddress: addresses.some(({ isUnreadable }) => isUnreadable) };
  };
}

function nameOf(first: (heading: Heading) => string): string {
  const parts = [first("given"), first("middle"), first("family")].filter((part) => part !== "");
  const whole = turned(first("name"));
  const isAddressAlone = whole.includes("@");
  return parts.join(" ") || (isAddressAlone ? "" : whole) || first("nickname");
}

function listIn(cell: string): readonly string[] {
  const parts = cell.split(/\s*(?::::|[,;|])\s*/u, 50).map((part) => part.trim());
  return parts.filter((part) => part !== "" && !systemGroup.test(part));
}

/** Mobile ones first; Google names the kind of each in the column before it. */
function phonesOf(cells: readonly string[], columns: Columns): readonly string[] {
  const found = columns.flatMap((heading, place) => {
    if (heading !== "phone" && heading !== "mobile") return [];
    const label = columns[place - 1] === "phone-label" ? (cells[place - 1] ?? "") : "";
    if (silentLabel.test(label)) return [];
    const isMobile = heading === "mobile" || mobileLabel.test(label);
    return (cells[place] ?? "").split(":::", 10).map((phone) => ({ phone, isMobile }));
  });
  return found.toSorted((a, b) => Number(b.isMobile) - Number(a.isMobile)).map(({ phone }) => phone);
}
