// Each address a mail came to, and how its free text is read there.
// Invariant: a mail is recorded once, however many addresses asked for it; every road adds what is its own.

import type { Command, PersonRef } from "../../domain/commands.ts";
import type { ParsedMail } from "../../mail/parsed-mail.ts";
import { subjectKind } from "../../mail/subject.ts";
import { readAddressDays } from "./address-days.ts";
import { readAskedAnswer } from "./asked-answers.ts";
import { readAttachedPeople } from "./attached-people.ts";
import { aboutOnePerson, besidePeople, namedByCards } from "./beside-people.ts";
import { readItemClauses } from "./item-clauses.ts";
import { readDropBox } from "./drop-box.ts";
import { readLogged } from "./log-mail.ts";
import type { LogContext } from "./log-mail.ts";
import { readBesideMeeting } from "./meeting-notes.ts";
import { readMeetings } from "./meetings.ts";
import { readAnswer } from "./read-answer.ts";
import { readNote } from "./read-note.ts";
import type { AnswerLine } from "./quoted-items.ts";
import { tellOursApart } from "./quote-of-ours.ts";
import { orderTest } from "./order-test.ts";
import { readOrders } from "./read-orders.ts";
import type { Reader } from "./reader.ts";
import type { Reading, Road } from "./reading.ts";
import { scan } from "./scan.ts";
import { isPleasantry } from "./sign-offs.ts";
import { readShare } from "./shares.ts";
import { cleanSubject } from "./subjects.ts";
import { readToDigest, readToReceipt, readUndoAndWho } from "./to-receipt.ts";
import { isAsked, readUnread } from "./unread-answer.ts";
import { readWholeLine } from "./whole-lines.ts";

/** The commands of all roads of a mail. */
export function readRoads(mail: ParsedMail, reading: Reading, reader: Reader): readonly Command[] {
  const context = { mail, reading, reader };
  const people = attachedPeople(context);
  const logged = isLogged(reading.roads) ? readLogBeside(context, people) : [];
  const named = peopleOf(logged).length === 0 ? [...logged, ...namedByCards(people)] : logged;
  const told = [...logged, ...reading.roads.flatMap((road) => ofRoad(road, context, named))];
  const beside = people.length === 0 ? told : besidePeople(told, people);
  const meetings = attachedMeetings(context);
  // A mail that is nothing but an invitation is not empty.
  return meetings.length === 0 ? beside : [...beside.filter((command) => !isNothing(command)), ...meetings];
}

function isNothing(command: Command): boolean {
  return command.kind === "not-understood" && NOTHING.has(command.why);
}
const NOTHING: ReadonlySet<string> = new Set(["empty", "empty-orders", "nothing-attached"]);

function readLogBeside(context: RoadContext, people: readonly Command[]): readonly Command[] {
  const logged = readLog(context);
  const about = people.length === 0 ? undefined : aboutOnePerson(context.mail, logged, people);
  return about === undefined ? logged : readLog({ ...context, mail: about });
}

/** Cards are taken in wherever contacts are logged and answers are read, tables where the account is spoken of. */
function attachedPeople({ mail, reading, reader }: RoadContext): readonly Command[] {
  const kinds = reading.roads.map(({ kind }) => kind);
  if (kinds.includes("drop-box")) return [];
  if (kinds.includes("me") || kinds.includes("reply")) return readAttachedPeople(mail, "all", { reading, reader });
  return isLogged(reading.roads) ? readAttachedPeople(mail, "cards", { reading, reader }) : [];
}

/** Where nothing is logged, an answer or an order may still have an invitation with it. */
function attachedMeetings({ mail, reading, reader }: RoadContext): readonly Command[] {
  const isTaken = reading.roads.some(({ kind }) => kind === "me" || kind === "reply");
  if (!isTaken || isLogged(reading.roads)) return [];
  return readMeetings(mail, { reader, isOwn: ownedBy(reading) })?.commands ?? [];
}

type RoadContext = { readonly mail: ParsedMail; readonly reading: Reading; readonly reader: Reader };

const LOGGING: readonly Road["kind"][] = ["log", "draft", "drop-box", "follow-up"];

/** A mail that comes to share@ and log@ is both; to r+ and log@ it is an answer whose words are not a note too. */
function isLogged(roads: readonly Road[]): boolean {
  return roads.some(({ kind }) => LOGGING.includes(kind));
}

function ofRoad(road: Road, context: RoadContext, logged: readonly Command[]): readonly Command[] {
  const { mail, reader } = context;
  switch (road.kind) {
    case "log":
    case "draft":
    case "drop-box":
      return [];
    case "follow-up":
      return readAddressDays(road.words, { people: peopleOf(logged), ...noteOf(logged) }, reader);
    case "share":
      return readEverywhere(mail, reader) ?? [readShare(mail)];
    case "reply":
      return readReply(context, road.printed ?? []);
    case "me":
      return isLogged(context.reading.roads) ? [] : readMe(context);
    case "help":
      return [{ kind: "help" }];
    case "ask":
      return readEverywhere(mail, reader) ?? [{ kind: "not-yet", what: "asking", line: firstLine(mail) }];
    case "intro":
      return readEverywhere(mail, reader) ?? [{ kind: "not-yet", what: "introductions", line: firstLine(mail) }];
  }
}

function ownedBy({ owner }: Reading): LogContext["isOwn"] {
  const own = new Set(owner.addresses.map((address) => address.toLowerCase()));
  return (address) => own.has(address.toLowerCase());
}

function readLog(context: RoadContext): readonly Command[] {
  const { mail, reading, reader } = context;
  const logReader: Reader = { ...reader, strictness: "log" };
  const logContext = { reader: logReader, isOwn: ownedBy(reading), ownDomain: reading.ownDomain };
  const meetings = readMeetings(mail, logContext);
  const dropBox = reading.roads.find((road) => road.kind === "drop-box");
  if (dropBox?.kind === "drop-box") return readDropBox(mail, { meetings, sentOn: dropBox.sentOn }, logContext);
  // A calendar's own mail is no letter beside the meeting that it is about.
  if (meetings?.isInvitation === true) return readBesideMeeting(mail, meetings, logContext);
  const logged = readLogged(mail, logContext);
  if (logged !== undefined) return [...closing(logged, reading), ...(meetings?.commands ?? [])];
  if (meetings?.isReadable === true) return readBesideMeeting(mail, meetings, logContext);
  // The words of an answer are the answer's, though it went to log@ too.
  if (reading.roads.some(({ kind }) => kind === "reply")) return [];
  const commands = withoutCipher(readNote(ownSubject(mail), mail.fresh.split("\n"), logReader), mail);
  const told = commands.length > 0 || meetings !== undefined ? closing(commands, reading) : [nothingTold(mail)];
  return [...told, ...(meetings?.commands ?? [])];
}

/** What stands beside an encrypted text may be understood; if not, it is the text that is missed. */
function withoutCipher(commands: readonly Command[], { problems }: ParsedMail): readonly Command[] {
  const isUnread = commands.every(({ kind }) => kind === "not-understood");
  return isUnread && problems.includes("encrypted") ? [] : commands;
}

/** The subject of what is passed on or answered is somebody else's line. */
function ownSubject(mail: ParsedMail): string {
  return subjectKind(mail.subject, []) === "plain" ? cleanSubject(mail.subject) : "";
}

/** "Send = done": the record of a draft's mail closes its nudge. */
function closing(commands: readonly Command[], reading: Reading): readonly Command[] {
  const draft = reading.roads.find((road) => road.kind === "draft");
  if (draft?.kind !== "draft") return commands;
  return commands.map((command) => (command.kind === "record" ? { ...command, closesNudge: draft.nudge } : command));
}

function nothingTold(mail: ParsedMail): Command {
  if (mail.problems.includes("encrypted")) return { kind: "not-understood", line: firstLine(mail), why: "encrypted" };
  return { kind: "not-understood", line: firstLine(mail), why: isEmpty(mail) ? "empty" : "nothing-to-record" };
}

function isEmpty(mail: ParsedMail): boolean {
  return mail.fresh.trim() === "" && cleanSubject(mail.subject) === "";
}

/** A mail that is nothing but `help` or `undo` means that at every address. */
function readEverywhere(mail: ParsedMail, reader: Reader): readonly Command[] | undefined {
  const words = mail.fresh.trim();
  const line = scan(words === "" ? cleanSubject(mail.subject) : words);
  const commands = words.includes("\n") ? undefined : readWholeLine(line, reader);
  return commands?.every(({ kind }) => kind === "help" || kind === "undo") === true ? commands : undefined;
}

/** A mail with no words of its own may answer in its subject. */
function readReply({ mail, reading, reader }: RoadContext, printed: readonly string[]): readonly Command[] {
  const isOrder = orderTest(reader);
  const lines = tellOursApart(answerLines(mail), { printed, ownAddresses: reading.owner.addresses, isOrder });
  const isWritten = lines.some(({ kind, text }) => kind === "fresh" && text.trim() !== "");
  if (isWritten) {
    const answered = readAskedAnswer(lines, reader);
    if (answered !== undefined) return answered;
    const said = reader.answersReceipt === undefined ? undefined : readUndoAndWho(lines, reader);
    const commands = said ?? correctedInstead(readAnswer(lines, reader), lines, reader);
    // What was sent along says enough.
    return commands.length > 0 || mail.attachments.length > 0 ? commands : readFreeWords(lines, reader);
  }
  return readItemClauses(scan(cleanSubject(mail.subject)), reader) ?? [];
}

/** "I called her" names nobody, and needs to: it is said of whom the receipt tells. */
function correctedInstead(
  commands: readonly Command[],
  lines: readonly AnswerLine[],
  reader: Reader,
): readonly Command[] {
  // A receipt that asks nothing has no items: "On Monday" puts nothing off.
  const isOfNoItem = (command: Command) =>
    "target" in command && command.target.by === "bare" && reader.numbers.length === 0;
  const isMissed =
    commands.length > 0 && commands.every((command) => command.kind === "not-understood" || isOfNoItem(command));
  const said = isMissed && reader.answersReceipt === "receipt" ? readToReceipt(lines, reader) : [];
  return said.some(({ kind }) => kind === "to-receipt" || kind === "undo") ? said : commands;
}

/** To a receipt words are a correction or more of the same; to a welcome they may be a greeting. */
function readFreeWords(lines: readonly AnswerLine[], reader: Reader): readonly Command[] {
  if (reader.numbers.some(({ isRecorded }) => isRecorded)) {
    const corrected = readToDigest(lines, reader);
    if (corrected.length > 0) return corrected;
  }
  const isReceipt = reader.answersReceipt !== undefined && !isAsked(reader);
  const said = isReceipt ? readToReceipt(lines, reader) : [];
  const isSure = reader.answersReceipt === "receipt" || said.some(({ kind }) => kind !== "not-understood");
  return isReceipt && isSure ? said : readUnread(lines, reader);
}

function readMe({ mail, reader }: RoadContext): readonly Command[] {
  const commands = readOrders(cleanSubject(mail.subject), mail.fresh.split("\n"), { ...reader, strictness: "orders" });
  if (commands.length > 0) return commands;
  // Words that order nothing are pleasantries here, and those get no answer.
  const isGreeting = mail.subject.trim() !== "" && isPleasantry(scan(mail.subject), reader);
  return isEmpty(mail) && !isGreeting ? [{ kind: "not-understood", line: "", why: "empty-orders" }] : [];
}

/** The lines of the answer without the signature that was cut from the fresh text. */
function answerLines(mail: ParsedMail): ParsedMail["answer"] {
  if (mail.answer.length === 0) return mail.fresh.split("\n").map((text) => ({ kind: "fresh" as const, text }));
  const signature = mail.signature
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  // What stands above it may say the same in earnest.
  const start = mail.answer.findLastIndex(({ kind, text }) => kind === "fresh" && text.trim() === signature[0]);
  if (start < 0) return mail.answer;
  return mail.answer.filter(
    ({ kind, text }, index) => kind === "quoted" || index < start || !signature.includes(text.trim()),
  );
}

function peopleOf(commands: readonly Command[]): readonly PersonRef[] {
  const told = commands.flatMap((command): readonly PersonRef[] => {
    if (command.kind === "record" || command.kind === "meeting") return command.people;
    return command.kind === "note" && (command.who.by === "name" || command.who.by === "address") ? [command.who] : [];
  });
  return [...new Map(told.map((ref) => [ref.by === "address" ? ref.address : ref.name, ref])).values()];
}

/** What the owner wrote beside the day is what they want to be reminded of. */
function noteOf(commands: readonly Command[]): { readonly note?: string } {
  const [note] = commands.flatMap((command) =>
    (command.kind === "record" || command.kind === "note") && command.note !== undefined ? [command.note] : [],
  );
  return note === undefined ? {} : { note };
}

function firstLine(mail: ParsedMail): string {
  const subject = cleanSubject(mail.subject);
  return subject || (mail.fresh.split("\n", 20).find((line) => line.trim() !== "") ?? "").trim();
}
