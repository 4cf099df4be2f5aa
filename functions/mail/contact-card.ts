// One person as an address book has them: what cards and tables of contacts have in common.
// Invariant: every field is there and bounded; what the file does not say is empty. Addresses are lower-case, each once.

import { oneLine } from "./one-line.ts";

export type ContactCard = {
  /** The line of the file in which it begins, from 1. */
  readonly line: number;
  readonly name: string;
  /** The preferred one first. */
  readonly addresses: readonly string[];
  /** The one to call first stands first; no fax. */
  readonly phones: readonly string[];
  readonly organisation: string;
  readonly role: string;
  /** `1980-08-14`, or `--08-14` without a year (RFC 6350, 4.3.1). */
  readonly birthday: string;
  readonly categories: readonly string[];
  readonly interests: readonly string[];
  readonly strengths: readonly string[];
  readonly note: string;
  /** A language tag as it stands. */
  readonly language: string;
  /** A firm, a group, a place: not a person. */
  readonly isOrganisation: boolean;
};

/**
 * `no-name`: neither a name nor an address; `broken`: a card without any content; `address`: nothing but an address that is
 * no plain one; `address-left-out`: such a one, and whoever else is in it was read.
 */
export type UnreadCard = {
  readonly line: number;
  readonly why: "no-name" | "broken" | "address" | "address-left-out";
};

export type CardFile = {
  readonly cards: readonly ContactCard[];
  readonly unread: readonly UnreadCard[];
  /** There was more than is read of one file. */
  readonly isCut: boolean;
};

/** More people than any address book holds. */
export const maxCards = 20_000;
const longestField = 200;
const longestNote = 2000;
const maxValues = 20;

export type CardParts = { readonly [K in keyof ContactCard]?: ContactCard[K] };

/** A card of what is known of it, cleaned and bounded. */
export function toCard(line: number, parts: CardParts): ContactCard {
  return {
    line,
    name: cleanField(parts.name ?? ""),
    addresses: unique((parts.addresses ?? []).map(toAddress)),
    phones: unique((parts.phones ?? []).map(toPhone)),
    organisation: cleanField(parts.organisation ?? ""),
    role: cleanField(parts.role ?? ""),
    birthday: parts.birthday ?? "",
    categories: unique((parts.categories ?? []).map(cleanField)),
    interests: unique((parts.interests ?? []).map(cleanField)),
    strengths: unique((parts.strengths ?? []).map(cleanField)),
    note: cleanNote(parts.note ?? ""),
    language: cleanField(parts.language ?? ""),
    isOrganisation: parts.isOrganisation ?? false,
  };
}

/** Whether there is anybody in it. */
export function isSomebody({ name, addresses }: ContactCard): boolean {
  return name !== "" || addresses.length > 0;
}

/** What is told of a card; undefined when it was read whole. */
export function whyUnread(card: ContactCard, hasUnreadableAddress: boolean): UnreadCard["why"] | undefined {
  if (hasUnreadableAddress) return isSomebody(card) ? "address-left-out" : "address";
  return isSomebody(card) ? undefined : "no-name";
}

/** A day of a year as it is kept; `""` for one that no calendar has. The year 1604 is Apple's way to say none. */
export function toBirthday(year: number | undefined, month: number, day: number): string {
  if (month < 1 || month > 12 || day < 1 || day > (daysOf[month - 1] ?? 31)) return "";
  const yearless = `${pad(month)}-${pad(day)}`;
  return year === undefined || year <= 1604 || year > 2200 ? `--${yearless}` : `${year}-${yearless}`;
}

const daysOf = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const pad = (value: number): string => String(value).padStart(2, "0");

/** Most cells of a table are empty or a word or two: those need no cleaning. */
const isPlain = /^(?:[\p{L}\p{N}@.+-]{1,60}(?: [\p{L}\p{N}@.+-]{1,60})?)?$/u;

/** One line without control characters or such as turn the direction of writing; a name between quotes is the name. */
function cleanField(text: string): string {
  if (isPlain.test(text)) return text;
  return oneLine(text.slice(0, longestField * 4))
    .replace(/^"([^"]*)"$/u, "$1")
    .trim()
    .slice(0, longestField);
}

function cleanNote(text: string): string {
  if (text.trim() === "") return "";
  const plain = text.slice(0, longestNote * 2).replace(/\r\n?|[\p{Zl}\p{Zp}]/gu, "\n");
  return plain
    .replace(/\p{Cf}+/gu, "")
    .replace(/[^\P{Cc}\n]/gu, " ")
    .replace(/ *\n[ \n]*/gu, "\n")
    .trim()
    .slice(0, longestNote);
}

const addressPattern = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~.-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u;

/** An address alone, or `""`: Exchange's `/o=...` and what is no address at all. */
export function toAddress(text: string): string {
  if (!text.includes("@")) return "";
  const bare = text
    .slice(0, 400)
    .trim()
    .replace(/^(?:mailto|smtp):/iu, "")
    .replace(/^[^@<>]*<([^<>]*)>$/u, "$1")
    .trim();
  return bare.length <= 254 && addressPattern.test(bare) ? bare.toLowerCase() : "";
}

/** `tel:+45-12-34-56-78;ext=1` and whatever a person would dial; `""` for less than five digits. */
function toPhone(text: string): string {
  const bare = cleanField(text.slice(0, 200).replace(/^tel:/iu, "").replace(/;.*$/u, ""));
  return bare.replace(/\D/gu, "").length >= 5 && bare.length <= 40 ? bare : "";
}

function unique(values: readonly string[]): readonly string[] {
  if (values.length === 0) return values;
  return [...new Set(values.filter((value) => value !== ""))].slice(0, maxValues);
}
