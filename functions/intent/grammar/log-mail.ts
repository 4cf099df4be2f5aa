// Mails that are themselves the contact: forwarded to log@, or with log@ in BCC or CC.
// Invariant: nobody's addresses are left out, and of a mail's body only what the owner wrote above a forward is kept.

import { Temporal } from "temporal-polyfill";

import type { Command, PersonRef } from "../../domain/commands.ts";
import type { When } from "../../domain/model.ts";
import type { Forwarded, Mailbox, ParsedMail } from "../../mail/parsed-mail.ts";
import { readSignature } from "../../mail/signature-facts.ts";
import { isNotice } from "../screening/automatic-words.ts";
import { writtenLanguage } from "../written-language.ts";
import { fold } from "./fold.ts";
import { readDisplayName } from "./display-names.ts";
import { readNoteAbove } from "./note-above.ts";
import { readNote } from "./read-note.ts";
import type { Reader } from "./reader.ts";
import { cleanSubject } from "./subjects.ts";
import { isOwnersName } from "./without-owner.ts";

export type LogContext = {
  readonly reader: Reader;
  readonly isOwn: (address: string) => boolean;
  /** The service's own, to which every mail goes. */
  readonly ownDomain?: string;
};
type RecordCommand = Extract<Command, { kind: "record" }>;

/** The records of a mail with forwards, or of a mail to others; undefined when the mail is a note. */
export function readLogged(mail: ParsedMail, context: LogContext): readonly Command[] | undefined {
  const others = othersOf([...mail.to, ...mail.cc], context.reader);
  if (others.length > 0) return [outgoing(mail, inLanguageOf(mail.fresh, others), context.reader)];
  const forwards = forwardsToRecord(mail, context);
  if (forwards.length === 0) return ofAnswered(mail, context) ?? toNobody(mail, context);
  const told = forwards.flatMap((forwarded) => ofForwarded(forwarded, mail, context));
  return withMentioned(told, othersOf(mail.mentioned.slice(0, MOST_FORWARDS), context.reader));
}

/** Who answers somebody's mail to log@ alone passes it on in their way: what the quote tells is recorded. */
function ofAnswered(mail: ParsedMail, context: LogContext): readonly Command[] | undefined {
  const { answered } = mail;
  if (answered === null || isOurs(answered.from) || peopleOf(answered, context).length === 0) return undefined;
  return ofForwarded(answered, mail, context);
}

/** A letter to a department or a list is none to anybody, and its words are no note. */
function toNobody(mail: ParsedMail, context: LogContext): readonly Command[] | undefined {
  const outside = outsideOf(mail, context);
  return outside.length === 0 ? undefined : [nobodyBehind(outside)];
}

/** Recipients that are neither the owner nor the service. */
export function outsideOf({ to, cc }: Pick<ParsedMail, "to" | "cc">, { isOwn, ownDomain = "" }: LogContext): Mailbox[] {
  const isService = (address: string) => address.toLowerCase().endsWith(`@${ownDomain.toLowerCase()}`);
  return [...to, ...cc].filter(({ address }) => address !== "" && !isOwn(address) && !isService(address));
}

const MOST_TOLD = 3;

function nobodyBehind(mailboxes: readonly Mailbox[]): Command {
  const line = mailboxes.slice(0, MOST_TOLD).map(({ address }) => address);
  return { kind: "not-understood", line: line.join(", "), why: "nobody-behind" };
}

/** Thunderbird's quote of our own mail names no address. */
function isOurs({ name }: Mailbox): boolean {
  return fold(name) === "livstegn";
}

/** Whom the forwarded mails had forwarded stands once, at the first record. */
function withMentioned(commands: readonly Command[], mentioned: readonly PersonRef[]): readonly Command[] {
  const told = new Set(commands.flatMap((command) => (command.kind === "record" ? command.people.map(keyOf) : [])));
  const others = mentioned.filter((ref) => !told.has(keyOf(ref)));
  const first = commands.find(({ kind }) => kind === "record");
  if (others.length === 0) return commands;
  return commands.map((command) =>
    command === first && command.kind === "record" ? { ...command, mentioned: others } : command,
  );
}

const keyOf = (ref: PersonRef): string => (ref.by === "address" ? ref.address : ref.name);

/** What a forwarding rule sent on by itself to the drop-box: a contact with its sender, or with whom the owner wrote to. */
export function readSentOn(mail: ParsedMail, { reader, isOwn }: LogContext): readonly Command[] {
  if (isOwn(mail.from.address)) return readLogged({ ...mail, forwards: [], forwarded: null }, { reader, isOwn }) ?? [];
  const people = othersOf([mail.from], reader);
  const signed = people.map((ref) => withSignature(ref, mail.from, `${mail.fresh}\n\n${mail.signature}`));
  const told = inLanguageOf(mail.fresh, signed);
  return people.length === 0 ? [] : [{ ...outgoing(mail, told, reader), direction: "in" }];
}

function outgoing(mail: ParsedMail, people: readonly PersonRef[], reader: Reader): RecordCommand {
  const subject = cleanSubject(mail.subject);
  return {
    kind: "record",
    people,
    at: notAfterNow(mail.date, reader),
    channel: "mail",
    direction: "out",
    ...(subject !== "" && { subject }),
  };
}

/**
 * Attached mails stand side by side, behind the blocks of the text, and are one contact each. Of a forward in a
 * forward only the outermost that is not the owner's own counts, unless the owner had sent it to others.
 */
function forwardsToRecord(mail: ParsedMail, context: LogContext): readonly Forwarded[] {
  const attached = mail.attachments.filter(({ kind }) => kind === "mail").length;
  const blocks = mail.forwards.slice(0, Math.max(0, mail.forwards.length - attached));
  const [outermost] = blocks;
  const isSentToOthers = outermost !== undefined && isOwnSent(outermost, context);
  const received = blocks.find(({ from }) => !isOwnMailbox(from, context));
  const chosen = isSentToOthers ? outermost : (received ?? outermost);
  return [...(chosen === undefined ? [] : [chosen]), ...mail.forwards.slice(blocks.length)].slice(0, MOST_FORWARDS);
}

/** Forwarded mails that are read in one mail; how many people are acted on at once, the core bounds itself. */
const MOST_FORWARDS = 40;

function isOwnSent(forwarded: Forwarded, context: LogContext): boolean {
  return isOwnMailbox(forwarded.from, context) && peopleOf(forwarded, context).length > 0;
}

/** With whom a forwarded mail was: its sender, or everybody whom the owner wrote to. */
function peopleOf(forwarded: Forwarded, context: LogContext): readonly PersonRef[] {
  const isOut = isOwnMailbox(forwarded.from, context);
  return othersOf(
    isOut ? [...forwarded.to, ...forwarded.cc] : [forwarded.from, ...(forwarded.fromToo ?? [])],
    context.reader,
  );
}

/** By the name alone too: Outlook leaves the address out within one house, and owners have addresses that they told nobody. */
export function isOwnMailbox({ address, name }: Mailbox, { isOwn, reader }: LogContext): boolean {
  return isOwn(address) || isOwnersName(name, reader);
}

function ofForwarded(forwarded: Forwarded, mail: ParsedMail, context: LogContext): readonly Command[] {
  const { reader } = context;
  const people = peopleOf(forwarded, context);
  const subject = cleanSubject(forwarded.subject) || cleanSubject(mail.subject);
  const notice = isNotice(forwarded) ? automaticMail(subject) : undefined;
  if (people.length === 0) return withoutSender(notice ?? nobodyOf(forwarded, subject, context), mail, reader);
  const isOut = isOwnMailbox(forwarded.from, context);
  const record: RecordCommand = {
    kind: "record",
    people: inLanguageOf(
      forwarded.body,
      isOut ? people : people.map((ref) => withSignature(ref, forwarded.from, forwarded.body)),
    ),
    at: notAfterNow(forwarded.date || forwarded.dateLocal.slice(0, 10), reader),
    channel: "mail",
    direction: isOut ? "out" : "in",
    ...(subject !== "" && { subject }),
    ...(isUndated(forwarded, reader) && { undated: true }),
  };
  const told = readNoteAbove(record, mail.fresh, reader);
  return notice === undefined ? told : [...told.flatMap(withoutContact), notice];
}

function automaticMail(subject: string): Command {
  return { kind: "not-understood", line: subject, why: "automatic-mail" };
}

/** A machine's mail tells nothing by itself; what the owner wrote above it may. */
function withoutSender(nobody: Command, mail: ParsedMail, reader: Reader): readonly Command[] {
  const noted = readNote("", mail.fresh.split("\n"), reader);
  const isTold = noted.some(({ kind }) => kind !== "not-understood");
  return isTold ? noted : [nobody];
}

/** Why a forwarded mail is with nobody: by the addresses that it shows, where it shows any. */
function nobodyOf({ from, to, cc }: Forwarded, subject: string, { isOwn }: LogContext): Command {
  const others = [from, ...to, ...cc].filter(({ address }) => address !== "" && !isOwn(address));
  const shown = others.length > 0 ? others.slice(0, isOwn(from.address) ? MOST_TOLD : 1) : [from];
  return shown.every(({ address }) => address === "")
    ? { kind: "not-understood", line: subject, why: "no-person" }
    : nobodyBehind(shown);
}

/** What a machine sent is no contact; the words above it are still about its people. */
function withoutContact(command: Command): readonly Command[] {
  if (command.kind !== "record") return [command];
  const { people, note, fields } = command;
  if (note === undefined && fields === undefined) return [];
  return people.map((who) => ({ kind: "note", who, ...(note !== undefined && { note }), ...(fields && { fields }) }));
}

/** Those of the mailboxes that are somebody, each once. */
export function othersOf(mailboxes: readonly Mailbox[], reader: Reader): readonly PersonRef[] {
  const seen = new Set<string>();
  return mailboxes.flatMap((mailbox): PersonRef[] => {
    const ref = personOf(mailbox, reader);
    if (ref === undefined || seen.has(keyOf(ref))) return [];
    seen.add(keyOf(ref));
    return [ref];
  });
}

/** A sender without an address (some clients drop it) is still a name, and so is one behind a list's address. */
function personOf({ address, name: display }: Mailbox, reader: Reader): PersonRef | undefined {
  const { name, ...work } = readDisplayName(display);
  const told = Object.keys(work).length === 0 ? {} : { told: work };
  if (address === "")
    return name === undefined || isOwnersName(name, reader) ? undefined : { by: "name", name, ...told };
  if (reader.isNobody(address)) return throughList(display, name, address);
  return { by: "address", address: address.toLowerCase(), ...(name !== undefined && { name }), ...told };
}

/** What a received mail says of its writer below their own words; the display name says it first. */
function withSignature(ref: PersonRef, from: Mailbox, body: string): PersonRef {
  if (ref.by === "address" && ref.address !== from.address.toLowerCase()) return ref;
  const signature = readSignature(body, { name: ref.name ?? "", address: from.address });
  if (signature === undefined) return ref;
  const { name: _, ...facts } = signature;
  const told = { ...facts, ...ref.told };
  return Object.keys(told).length === 0 ? ref : { ...ref, told };
}

/** The language that the mail was written in is told of its people, unless they are a crowd. */
function inLanguageOf(text: string, people: readonly PersonRef[]): readonly PersonRef[] {
  const writesIn = people.length > MOST_SPOKEN_TO ? undefined : writtenLanguage(text);
  return writesIn === undefined ? people : people.map((ref) => ({ ...ref, told: { ...ref.told, writesIn } }));
}
const MOST_SPOKEN_TO = 5;

/** Google Groups and Mailman put their own address under `'Ann Berg' via Harbour`; a machine's notices do so too. */
function throughList(display: string, name: string | undefined, address: string): PersonRef | undefined {
  const isMachine = /no.?reply|notif|digest|invit|update|alert|hit-reply|inmail/iu.test(address);
  return name === undefined || isMachine || !/ via \S/u.test(display) ? undefined : { by: "name", name };
}

/** No date, or one that no clock can be wrong by. */
function isUndated({ date }: Forwarded, { now }: Reader): boolean {
  if (date === "") return true;
  const tomorrow = Temporal.Instant.from(now).add({ hours: 24 });
  return Temporal.Instant.compare(Temporal.Instant.from(date), tomorrow) > 0;
}

/** A date that lies ahead is a wrong clock: the contact was at the latest now. */
function notAfterNow(date: string, reader: Reader): When {
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return date > reader.today.toString() ? reader.now : date;
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$/.test(date)) return reader.now;
  const moment = Temporal.Instant.from(date).toString({ fractionalSecondDigits: 3 });
  return moment > reader.now ? reader.now : moment;
}
