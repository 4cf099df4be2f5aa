// An answer to one of our mails: what stands above the quote, between its lines and below, line by line.
// Invariant: prose is nothing; a bare verb means the quoted item above it, and after a command and a blank line it is a closing.

import type { Command, Target } from "../../domain/commands.ts";
import { cutBeforeOthers, cutBeforeTold, noteOfItem } from "./apart-pieces.ts";
import { readBesideCourtesy } from "./beside-courtesy.ts";
import { PLEASANTRIES } from "./command-words.ts";
import { readGone } from "./gone.ts";
import { readItemClauses } from "./item-clauses.ts";
import { readLine } from "./line-rules.ts";
import { areNamesAlone, readNamesAlone } from "./names-alone.ts";
import { readNumberNote } from "./number-notes.ts";
import { readReworded } from "./reworded.ts";
import { placeLines } from "./quoted-items.ts";
import type { AnswerLine, PlacedLine } from "./quoted-items.ts";
import type { Reader } from "./reader.ts";
import { isMark, scan, textBetween } from "./scan.ts";
import { underHeadings } from "./verb-headings.ts";
import type { Line } from "./scan.ts";
import { sentencesOf } from "./sentences.ts";
import { cutBeforeCommands } from "./told-and-done.ts";
import { withoutClosing } from "./closings.ts";
import { isOwnName, isPleasantry, isSignOff } from "./sign-offs.ts";
import { readUndoBeside } from "./undo-beside.ts";

/** Commands of an answer in the order of its lines; later ones for the same number have removed earlier ones. */
export function readAnswer(lines: readonly AnswerLine[], reader: Reader): readonly Command[] {
  const commands: Command[] = [];
  let progress: Progress = { isClosing: false, isOpening: true, hasCommand: false, hasClosed: false, isApart: true };
  for (const placed of underHeadings(withoutClosing(placeLines(lines, reader.numbers), reader), reader)) {
    const line = scan(withoutBullet(placed.text));
    const read = readPlaced(line, placed, progress, reader);
    commands.push(...(read ?? []));
    progress = after(line, read, progress, reader);
  }
  return lastCounts(commands);
}

/** What the lines so far have been. */
type Progress = {
  readonly isClosing: boolean;
  readonly isOpening: boolean;
  readonly hasCommand: boolean;
  /** Past "Best regards": a signature. */
  readonly hasClosed: boolean;
  /** At the head of a paragraph, or below names alone. */
  readonly isApart: boolean;
  /** The last words were a courtesy: a name below them signs. */
  readonly isThanked?: boolean;
  readonly isBelowProse?: boolean;
};

function after(line: Line, read: readonly Command[] | undefined, progress: Progress, reader: Reader): Progress {
  if (line.tokens.length === 0)
    return { ...progress, isClosing: progress.hasCommand, isApart: progress.isThanked !== true, isBelowProse: false };
  if (read !== undefined) {
    return { ...progress, hasCommand: true, isApart: areNamesAlone(read), isThanked: false, isBelowProse: false };
  }
  const isCourtesy = isPleasantry(line, reader);
  const isOpening = progress.isOpening && isCourtesy;
  const hasClosed = progress.hasClosed || isSignOff(line);
  return { ...progress, isOpening, hasClosed, isApart: false, isThanked: isCourtesy, isBelowProse: !isCourtesy };
}

function readPlaced(
  line: Line,
  { quoted, isBelowQuestion }: PlacedLine,
  { isClosing, isOpening, hasClosed, isApart, isBelowProse = false }: Progress,
  reader: Reader,
): readonly Command[] | undefined {
  const isSignature = hasClosed && quoted === undefined;
  if (line.tokens.length === 0 || isSignature || isOwnName(line, reader)) return undefined;
  const place = {
    ...(quoted !== undefined && { quoted }),
    isClosing,
    isOpening: isBelowQuestion ?? (isOpening && !isClosing),
    isApart,
    isBelowProse,
  };
  const placedReader = { ...reader, place };
  const reading =
    readGone(line, placedReader) ??
    readSentences(line, placedReader) ??
    readBesideCourtesy(line, placedReader) ??
    readNamesAlone(line, placedReader) ??
    readReworded(line, placedReader, readSentences) ??
    readNumberNote(line, placedReader);
  const isBareClosing = isClosing && quoted === undefined && reading?.every(isBare) === true;
  return isBareClosing ? undefined : reading;
}

/** Of a line that tells of several people, each sentence by itself. */
function readSentences(line: Line, reader: Reader): readonly Command[] | undefined {
  const apart = cutBeforeOthers(line, reader) ?? cutBeforeTold(line, reader);
  if (apart !== undefined) {
    const pieces = [
      readSentences(apart.head, reader),
      readSentences(apart.tail, reader) ?? noteOfItem(apart.tail, reader),
    ];
    return pieces.flatMap((commands) => commands ?? []);
  }
  const cut = cutBeforeCommands(line, reader);
  const told = cut === undefined ? undefined : readSentences(cut.told, reader);
  if (cut !== undefined && (told !== undefined || cut.isApart)) return [...(told ?? []), ...cut.orders];
  const read = sentencesOf(line, reader).map((sentence) => readLine(sentence, reader)?.commands);
  return read.every((commands) => commands === undefined)
    ? (afterThanks(line, reader) ?? yesTwice(line, reader))
    : read.flatMap((commands) => commands ?? []);
}

/** "Thanks! 1 done, 2 snooze 3 weeks": the courtesy says nothing, if numbers follow. */
function afterThanks(line: Line, reader: Reader): readonly Command[] | undefined {
  const mark = line.tokens.findIndex(({ kind }) => kind === "mark");
  const isCourtesy = mark > 0 && mark <= MOST_COURTESY && PLEASANTRIES.has(line.tokens[0]?.word ?? "");
  if (!isCourtesy || !isMark(line, mark, "!,.:–-")) return undefined;
  const rest = scan(textBetween(line, mark + 1));
  const isNumbered = rest.tokens.some(({ kind }) => kind === "number");
  return isNumbered ? (readUndoBeside(rest, reader) ?? readItemClauses(rest, reader)) : undefined;
}

const MOST_COURTESY = 4;

/** "Yes, that was me": both halves of the line say the same. */
function yesTwice(line: Line, reader: Reader): readonly Command[] | undefined {
  const mark = line.tokens.findIndex(({ kind }) => kind === "mark");
  if (mark < 1 || !isMark(line, mark, ",.!–-")) return undefined;
  const halves = [textBetween(line, 0, mark), textBetween(line, mark + 1)].map((half) => readLine(scan(half), reader));
  const answers = halves.map((half) => half?.commands[0]);
  return answers.every((answer) => answer?.kind === "answer" && answer.word === "yes")
    ? halves[0]?.commands
    : undefined;
}

/** A bullet, a quotation mark or a dash before a command means nothing, nor do brackets around its number. */
export function withoutBullet(text: string): string {
  const bare = text.trim().replace(/^(?:[-*_•·–—>»«"“”„'‘’`]\s*){1,3}(?=\S)/u, "");
  return bare.replace(/^[[({<](\d{1,3})[\])}>]/, "$1");
}

/** True for a command that means whatever item stands above it. */
export function isBare(command: Command): boolean {
  if (command.kind === "cadence") return command.who.by === "bare";
  return "target" in command && command.target.by === "bare";
}

type ItemCommand = Extract<Command, { kind: "done" | "snooze" | "skip" | "never" | "no" | "settle" }>;

/** Of two commands for one item the last counts: its number is taken out of the earlier one. */
export function lastCounts(commands: readonly Command[]): readonly Command[] {
  const taken = new Set<number>();
  const kept: Command[] = [];
  for (const command of [...commands].reverse()) {
    const left = isItemCommand(command) ? withoutTaken(command, taken) : command;
    if (left !== undefined) kept.push(left);
  }
  return kept.reverse();
}

function isItemCommand(command: Command): command is ItemCommand {
  return ["done", "snooze", "skip", "never", "no", "settle"].includes(command.kind);
}

function withoutTaken(command: ItemCommand, taken: Set<number>): ItemCommand | undefined {
  const numbers = numbersOf(command.target);
  if (numbers === undefined) return command;
  const left = numbers.filter((number) => !taken.has(number));
  for (const number of left) taken.add(number);
  if (left.length === 0) return undefined;
  return left.length === numbers.length ? command : { ...command, target: { by: "numbers", numbers: left } };
}

function numbersOf(target: Target): readonly number[] | undefined {
  switch (target.by) {
    case "numbers":
      return target.numbers;
    case "bare":
      return target.quoted === undefined ? undefined : [target.quoted];
    case "names":
    case "all":
    case "rest":
      return undefined;
  }
}
