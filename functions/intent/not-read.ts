// What a mail holds that becomes nothing: files of kinds that nobody reads, the owner's own card, addresses of nobody.
// Invariant: it is said, and never in the place of what was understood; pictures in the signature of a letter are no files.

import type { Command } from "../domain/commands.ts";
import type { NotUnderstood } from "../domain/not-understood.ts";
import type { Attachment, ParsedMail } from "../mail/parsed-mail.ts";
import { outsideOf } from "./grammar/log-mail.ts";
import { isRoleAddress } from "./grammar/nobody.ts";
import type { Reader } from "./grammar/reader.ts";
import type { Reading, Road } from "./grammar/reading.ts";

const NOTHING: ReadonlySet<NotUnderstood> = new Set<NotUnderstood>([
  "empty",
  "empty-orders",
  "nothing-to-record",
  "nothing-attached",
]);
const READ_AT: ReadonlySet<Road["kind"]> = new Set<Road["kind"]>(["log", "follow-up", "me", "reply"]);

/** The commands, and what is to be said of the files and addresses that are behind none of them. */
export function withNotRead(
  commands: readonly Command[],
  mail: ParsedMail,
  { reading, reader }: { readonly reading: Reading; readonly reader: Reader },
): readonly Command[] {
  if (!reading.roads.some(({ kind }) => READ_AT.has(kind))) return commands;
  const own = new Set(reading.owner.addresses.map((address) => address.toLowerCase()));
  const isOwn = (address: string): boolean => own.has(address.toLowerCase());
  const outside = outsideOf(mail, { reader, isOwn, ownDomain: reading.ownDomain });
  const isLetter = mail.forwards.length > 0 || outside.length > 0 || mail.answered !== null;
  const files = isLetter ? mail.attachments.filter(isOutlooks) : mail.attachments.filter(isUnread);
  const missed = [...notRead(files, "file-not-read"), ...notRead(ownCards(commands, mail), "own-card")];
  const isNote = !isLetter && reading.roads.every(({ kind }) => kind === "log" || kind === "follow-up");
  const told = isNote ? withNobodies(commands, mail, reading.ownDomain) : commands;
  return missed.length === 0 ? told : [...told.filter((command) => !isNothing(command)), ...missed];
}

const isNothing = (command: Command): boolean => command.kind === "not-understood" && NOTHING.has(command.why);

function notRead(files: readonly Attachment[], why: NotUnderstood): readonly Command[] {
  if (files.length === 0) return [];
  const line = files.map(({ filename, contentType }) => filename || contentType).join(", ");
  return [{ kind: "not-understood", line, why }];
}

/** A signature of one's own letters is on one's notes as well: its pictures have numbers for names. */
function isUnread({ kind, filename, contentType }: Attachment): boolean {
  const isSignature = /^image\d*\.\w+$/iu.test(filename) || (filename === "" && contentType.startsWith("image/"));
  return kind === "other" && !isSignature && !NO_FILE.test(`${filename} ${contentType}`);
}

/** Outlook's container, a seal or a cipher: parts of the mail itself, of which other lines tell. */
const NO_FILE = /winmail|tnef|pkcs7|pgp|smime|\.asc /iu;

/** A mail in Outlook's own wrapping, which no other program opens. */
function isOutlooks({ kind, filename }: Attachment): boolean {
  return kind === "other" && /\.msg$/iu.test(filename);
}

/** Said only where there is nothing else: their card hangs on many a mail of the owner's. */
function ownCards(commands: readonly Command[], { attachments }: ParsedMail): readonly Attachment[] {
  return commands.every(isNothing) ? attachments.filter(({ kind, text }) => kind === "vcard" && text !== "") : [];
}

const MOST_ADDRESSES = 3;

/** Addresses of departments and machines in a note: why its person has none. */
function withNobodies(commands: readonly Command[], { fresh }: ParsedMail, ownDomain: string): readonly Command[] {
  const isOurs = (address: string): boolean => address.endsWith(`@${ownDomain.toLowerCase()}`);
  const nobodies = addressesIn(fresh).filter((address) => isRoleAddress(address) && !isOurs(address));
  if (nobodies.length === 0) return commands;
  const missed = { kind: "not-understood", line: nobodies.join(", "), why: "nobody-behind" } as const;
  return [...commands.filter((command) => !isAboutOne(command, nobodies)), missed];
}

function addressesIn(text: string): readonly string[] {
  const found = text.slice(0, LONGEST_NOTE).match(/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/gu) ?? [];
  return [...new Set(found.map((address) => address.toLowerCase()))].slice(0, MOST_ADDRESSES);
}
const LONGEST_NOTE = 2_000;

function isAboutOne(command: Command, addresses: readonly string[]): boolean {
  if (command.kind !== "not-understood" || command.why !== "no-person") return false;
  return addresses.some((address) => command.line.toLowerCase().includes(address));
}
