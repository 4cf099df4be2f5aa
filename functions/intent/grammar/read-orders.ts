// What is written to me@ and livstegn@: every line asks for something.
// Invariant: each line is understood or answered; greetings, closings and a subject that only names the mail are neither.

import type { Command } from "../../domain/commands.ts";
import { readLine } from "./line-rules.ts";
import { withoutOpener } from "./openers.ts";
import { lastCounts, withoutBullet } from "./read-answer.ts";
import type { Reader } from "./reader.ts";
import { scan } from "./scan.ts";
import type { Line } from "./scan.ts";
import { isPleasantry, untilSignOff } from "./sign-offs.ts";

export const MOST_ORDER_LINES = 300;
/** After so many lines that mean nothing the mail is no list of commands. */
const MOST_NOT_UNDERSTOOD = 10;

/** Commands of the subject and of each line. */
export function readOrders(subject: string, lines: readonly string[], reader: Reader): readonly Command[] {
  const head = scan(subject);
  const scanned = lines.slice(0, MOST_ORDER_LINES).map((text) => scan(withoutBullet(text)));
  const body = untilSignOff(scanned).filter((line) => !isPleasantry(line, reader));
  const headCommands = head.tokens.length === 0 || isSame(head, body[0]) ? undefined : readLine(head, reader)?.commands;
  const commands = [...(headCommands ?? []), ...ordersOf(body, reader)];
  if (commands.length > 0) return lastCounts(commands);
  return head.tokens.length === 0 || isPleasantry(head, reader) ? [] : [notUnderstood(head)];
}

function ordersOf(lines: readonly Line[], reader: Reader): readonly Command[] {
  let left = MOST_NOT_UNDERSTOOD;
  return lines.flatMap((line) => {
    const commands = readOrder(line, reader);
    if (commands !== undefined) return commands;
    left -= 1;
    return left >= 0 ? [notUnderstood(line)] : [];
  });
}

function readOrder(line: Line, reader: Reader): readonly Command[] | undefined {
  return readOpened(line, reader)?.map((command) =>
    command.kind === "not-understood" && command.why === "unknown-verb" ? notUnderstood(line) : command,
  );
}

function readOpened(line: Line, reader: Reader): readonly Command[] | undefined {
  const commands = readLine(line, reader)?.commands;
  const opened = commands === undefined ? withoutOpener(line) : undefined;
  return opened === undefined ? commands : readLine(opened, reader)?.commands;
}

function notUnderstood(line: Line): Command {
  return { kind: "not-understood", line: line.text.trim(), why: "unknown-order" };
}

function isSame(head: Line, first: Line | undefined): boolean {
  return first !== undefined && head.text.trim().toLowerCase() === first.text.trim().toLowerCase();
}
