// Cards and tables of people that are attached to a mail, as one order to take them in.
// Invariant: nobody in them is the owner, a role, a list or a machine; what was left out is named by its line.

import type { Command } from "../../domain/commands.ts";
import type { ImportedPerson, UnreadRow } from "../../domain/import/imported.ts";
import type { Language } from "../../domain/model.ts";
import type { CardFile, ContactCard } from "../../mail/contact-card.ts";
import { readContactTable } from "../../mail/contact-table.ts";
import type { Attachment, ParsedMail } from "../../mail/parsed-mail.ts";
import { readVcards } from "../../mail/vcards.ts";
import { fold } from "./fold.ts";
import { isNoPerson } from "./no-person-words.ts";
import { isRoleAddress } from "./nobody.ts";
import type { Reader } from "./reader.ts";
import type { Reading } from "./reading.ts";

/** `all`: cards and tables, as at me@; `cards`: a table is answered with where it belongs. */
export type Taken = "all" | "cards";
export type Given = { readonly reading: Reading; readonly reader: Reader };

/** What a mail's attachments ask for; nothing when there are neither cards nor tables. */
export function readAttachedPeople(mail: ParsedMail, taken: Taken, given: Given): readonly Command[] {
  const cards = mail.attachments.filter(({ kind }) => kind === "vcard");
  const tables = mail.attachments.filter(({ kind }) => kind === "csv");
  return [
    ...readCards(cards, given),
    ...tables.flatMap((table) => (taken === "all" ? readTable(table, given) : [about(table, "table-elsewhere")])),
  ];
}

function readCards(files: readonly Attachment[], given: Given): readonly Command[] {
  const opened = files.filter(({ text }) => text !== "");
  const closed = files.filter(({ text }) => text === "").map((file) => about(file, "file-unopened"));
  if (opened.length === 0) return closed;
  const read = opened.map(({ text }) => readVcards(text));
  const all: CardFile = {
    cards: read.flatMap(({ cards }) => cards),
    unread: read.flatMap(({ unread }) => unread),
    isCut: read.some(({ isCut }) => isCut),
  };
  const command = toImport("cards", all, given);
  const isOwnAlone = command.rows.length + command.unread.length === 0 && all.cards.length > 0;
  return isOwnAlone ? closed : [...closed, command];
}

function readTable(file: Attachment, given: Given): readonly Command[] {
  if (file.text === "") return [about(file, "file-unopened")];
  const { dayOrder, ...table } = readContactTable(file.text, { monthFirst: given.reader.monthFirst });
  if (table.isUnknown) return [about(file, "unknown-table")];
  return [{ ...toImport("table", table, given), ...(dayOrder !== undefined && { dayOrder }) }];
}

function about({ filename }: Attachment, why: Extract<Command, { kind: "not-understood" }>["why"]): Command {
  return { kind: "not-understood", line: filename, why };
}

type Import = Extract<Command, { kind: "import" }>;

function toImport(source: Import["source"], { cards, unread, isCut }: CardFile, given: Given): Import {
  const isOwn = ownAddresses(given);
  const rows: ImportedPerson[] = [];
  const left: UnreadRow[] = [...unread];
  for (const card of cards) {
    if (isOwn(card)) continue;
    const person = toPerson(card, given);
    if ("why" in person) left.push(person);
    else rows.push(person);
    const isLeftOut = !("why" in person) && person.addresses.length < card.addresses.length;
    if (isLeftOut) left.push({ line: card.line, why: "office-left-out" });
  }
  const inOrder = left.toSorted((a, b) => a.line - b.line);
  return { kind: "import", source, rows, unread: inOrder, ...(isCut && { isCut }) };
}

/** The owner's own card hangs on many mails: nobody needs a word about it. */
function ownAddresses({ reading: { owner } }: Given): (card: ContactCard) => boolean {
  const own = new Set(owner.addresses.map((address) => address.toLowerCase()));
  return ({ addresses }) => addresses.some((address) => own.has(address));
}

/** Their name with another address is most likely another address of theirs. */
function isOwnName(name: string, { reading: { owner } }: Given): boolean {
  const own = fold(owner.name.trim());
  return own.includes(" ") && fold(name) === own;
}

function toPerson(card: ContactCard, given: Given): ImportedPerson | UnreadRow {
  const { reader } = given;
  const addresses = card.addresses.filter((address) => !reader.isNobody(address));
  const { line, name } = card;
  if (card.isOrganisation) return { line, why: "organisation" };
  if (isOwnName(name, given)) return { line, why: "own" };
  const isNobodys = addresses.length === 0 && (name === "" || (card.addresses.length > 0 && isMachinesName(card)));
  if (isNobodys) return { line, why: "nobody" };
  const language = toLanguage(card.language);
  return {
    line,
    ...(name !== "" && { name }),
    addresses,
    phones: card.phones,
    ...(card.organisation !== "" && { organisation: card.organisation }),
    ...(card.role !== "" && { role: card.role }),
    ...(language !== undefined && { language }),
    interests: card.interests,
    strengths: card.strengths,
    tags: card.categories.filter((tag) => !OF_NO_USE.has(fold(tag))),
    ...(card.birthday !== "" && { birthday: card.birthday }),
    ...(card.note !== "" && { note: card.note }),
  };
}

/** "No Reply", "Info Desk" and "Acme Support", beside the address of one; "Bo Dam, info@" is somebody. */
function isMachinesName({ name, organisation, addresses }: ContactCard): boolean {
  const words = wordsOf(name.replace(/\ba\/s$/iu, "aps"));
  const firm = new Set([...wordsOf(organisation), ...addresses.flatMap((address) => wordsOf(domainOf(address)))]);
  const isOffice = (word: string) => isRoleAddress(`${word}@example.org`) || firm.has(word) || isNoPerson(word);
  return words.every(isOffice) || ["", "-", "."].some((mark) => isRoleAddress(`${words.join(mark)}@example.org`));
}

function wordsOf(text: string): readonly string[] {
  return fold(text)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "");
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf("@") + 1);

/** Groups that address books put everybody into. */
const OF_NO_USE: ReadonlySet<string> = new Set("mycontacts|my contacts|contacts|kontakter|starred".split("|"));

const LANGUAGES: readonly (readonly [Language, RegExp])[] = [
  ["da", /^(?:da|dan|danish|dansk)\b/iu],
  ["en", /^(?:en|eng|english|engelsk)\b/iu],
];

function toLanguage(tag: string): Language | undefined {
  return LANGUAGES.find(([, words]) => words.test(tag))?.[0];
}
