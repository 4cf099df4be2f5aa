// A note written to log@: each line a contact, a fact, or a sentence about the people of the line above.
// Invariant: what no rule reads is kept word for word as a note, and without a person it is asked about.

import type { Command, PersonRef } from "../../domain/commands.ts";
import { withoutAbsent } from "./absent-people.ts";
import { readUnderName } from "./about-above.ts";
import { readNameAndColon } from "./about-person.ts";
import { readCardLines } from "./card-lines.ts";
import { withDayHeadings } from "./day-headings.ts";
import { isGivenName } from "./given-names.ts";
import { readLine } from "./line-rules.ts";
import { withPlainHeads } from "./line-heads.ts";
import { withListedDays } from "./listed-days.ts";
import { readMentioned } from "./mentioned-people.ts";
import { nameTooAt } from "./names-too.ts";
import { withoutOpener } from "./openers.ts";
import { withoutOwnSignature } from "./own-signature.ts";
import { peopleAt } from "./people.ts";
import { readPersonLater } from "./person-later.ts";
import { isOfOne, isTold, peopleOf, proseAbout } from "./prose-about.ts";
import { isBare, lastCounts, withoutBullet } from "./read-answer.ts";
import type { Reader } from "./reader.ts";
import { scan, textBetween, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";
import { sentencesOf } from "./sentences.ts";
import { isPleasantry, untilSignOff } from "./sign-offs.ts";
import { readFollowUp } from "./told-follow-up.ts";
import { unwrapped } from "./wrapped-lines.ts";

/** Lines of one note; more is a pasted document. */
export const MOST_NOTE_LINES = 300;

/** Commands of a note; `title`, its subject, counts as its first line when it says something. */
export function readNote(title: string, lines: readonly string[], reader: Reader): readonly Command[] {
  const scanned = lines.slice(0, MOST_NOTE_LINES).map((text) => scan(withoutBullet(text)));
  const own = withoutOwnSignature(scanned, reader);
  const plain = untilSignOff(unwrapped(withPlainHeads(own, reader), reader)).filter(
    (line) => !isPleasantry(line, reader),
  );
  const listed = withListedDays(title, plain, reader);
  const { subject, lines: written } = withDayHeadings(listed.subject, listed.lines, reader);
  const card = readCardLines(subject, written, reader);
  if (card !== undefined) return card;
  const body = written.flatMap((line) => sentencesOf(line, reader));
  const head = scan(subject);
  const headCommands = headCommandsOf(head, written, reader);
  const commands = ofSentences(body, reader, headCommands);
  if (commands.length > 0 || headCommands !== undefined)
    return lastCounts(withoutAbsent(withTopic(commands, subject, headCommands)));
  return head.tokens.length === 0 ? [] : [{ kind: "not-understood", line: head.text.trim(), why: "no-person" }];
}

/** A subject is the first line; one of nothing but words in large letters may be a name, and is a topic above a contact. */
function headCommandsOf(head: Line, body: readonly Line[], reader: Reader): readonly Command[] | undefined {
  if (head.tokens.length === 0 || isSameLine(head, body[0])) return [];
  const sentences = sentencesOf(head, reader);
  if (sentences.length > 1) return ofSentences(sentences, reader);
  const commands = commandsOf(head, reader) ?? readMentioned(head, reader);
  return body.length > 0 && isDoubtfulName(head, commands) ? undefined : commands;
}

/** What each tells by itself, or of the people of the one before it. */
function ofSentences(sentences: readonly Line[], reader: Reader, before: readonly Command[] = []): readonly Command[] {
  const commands = [...before];
  for (const line of sentences) {
    const names = namesAloneAbove(commands);
    const told = isAboutOthers(line, reader) ? undefined : readUnderName(line, names, reader);
    // The names above are the people of this line, and no note of their own.
    if (told !== undefined) commands.splice(commands.length - names.length, names.length, ...told);
    else commands.push(...(bodyCommandsOf(line, commands, reader) ?? otherWords(line, commands, reader)));
  }
  return commands;
}

/** "Anna Berg" as a subject or a line: whom the next line is about. */
function namesAloneAbove(commands: readonly Command[]): readonly PersonRef[] {
  const isNameAlone = (command: Command): boolean =>
    command.kind === "note" && command.note === undefined && command.fields === undefined;
  const last = commands.findLastIndex((command) => !isNameAlone(command));
  return commands.slice(last + 1).flatMap((command) => (command.kind === "note" ? peopleOf(command) : []));
}

function isAboutOthers(line: Line, reader: Reader): boolean {
  return commandsOf(line, reader)?.some(({ kind }) => kind !== "not-understood") === true;
}

/** "Harbour Days", "Tall": large letters and nothing else, and no given name among them. */
function isDoubtfulName(line: Line, commands: readonly Command[] = []): boolean {
  const isOnlyNames = commands.every(
    (command) => command.kind === "note" && command.note === undefined && command.fields === undefined,
  );
  return commands.length > 0 && isOnlyNames && !isGivenName(line.tokens[0]?.word ?? "");
}

function bodyCommandsOf(line: Line, before: readonly Command[], reader: Reader): readonly Command[] | undefined {
  const commands = commandsOf(line, reader);
  const isRemark = line.tokens.length === 1 && before.some(isTold) && isDoubtfulName(line, commands);
  return isRemark ? undefined : commands;
}

/** What no rule reads belongs to the contact above it, or else to whomever it names. */
function otherWords(line: Line, before: Command[], reader: Reader): readonly Command[] {
  const isAboutAbove = (before.some(isTold) || isOfOne(line)) && !isGivenName(line.tokens[0]?.word ?? "");
  return (isAboutAbove ? undefined : readMentioned(line, reader)) ?? proseAbout(line, before, reader);
}

function commandsOf(line: Line, reader: Reader): readonly Command[] | undefined {
  const tagged = tagsLast(line);
  // "Ny Svensson" is a name, "ny kontakt" opens one.
  const opened = nameTooAt(tagged, 0) === undefined ? withoutOpener(tagged) : undefined;
  const told = opened !== undefined && peopleAt(opened, 0, reader, "head") !== undefined ? opened : tagged;
  // "Husk Per på fredag" is no "Per på fredag".
  const commands = (told === tagged ? undefined : readFollowUp(tagged, reader)) ?? readLine(told, reader)?.commands;
  // "every 1 week" under a contact is about that contact: there is no item that a bare verb could mean.
  if (commands?.every((command) => isBare(command)) === true) {
    return isGivenName(wordAt(told, 0)) ? readNameAndColon(told, reader) : undefined;
  }
  return commands ?? readPersonLater(told, reader);
}

/** `#customer Anna Berg` is read as `Anna Berg #customer`. */
function tagsLast(line: Line): Line {
  const first = line.tokens.findIndex(({ kind }) => kind !== "tag");
  return first < 1 ? line : scan(`${textBetween(line, first)} ${textBetween(line, 0, first)}`);
}

/** A subject that names nobody is the topic of the first contact told below it. */
function withTopic(
  commands: readonly Command[],
  subject: string,
  head: readonly Command[] | undefined,
): readonly Command[] {
  const topic = subject.trim();
  if (head !== undefined || topic === "") return commands;
  const at = commands.findIndex(({ kind }) => kind === "record");
  return commands.map((command, index) =>
    index === at && command.kind === "record" && command.subject === undefined
      ? { ...command, subject: topic }
      : command,
  );
}

function isSameLine(head: Line, first: Line | undefined): boolean {
  return first !== undefined && head.text.trim().toLowerCase() === first.text.trim().toLowerCase();
}
