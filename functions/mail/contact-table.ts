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
import { headingRows, layoutOf } from "./table-layout.ts";
import type { Columns } from "./table-layout.ts";
import { mobileLabel, silentLabel, systemGroup } from "./words/table-headings.ts";
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

/** By what stands in each cell: addresses, telephones, and the first words are the name. */
function cardWithoutHeadings({ line, cells }: Row): ReadCard {
  const isPhone = (cell: string) => /^[+(]?[\d\s()./-]{5,}$/u.test(cell);
  const name = cells.find((cell) => /^[\p{L}\p{M}'’., -]+$/u.test(cell));
  const addresses = cells.filter((cell) => toAddress(cell) !== "");
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
