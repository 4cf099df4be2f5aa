// The words beside an invitation: a note on the meeting, with whatever facts, promise and follow-up they state.
// Invariant: an invitation's own text is never taken for the owner's words.

import type { Command } from "../../domain/commands.ts";
import type { ParsedMail } from "../../mail/parsed-mail.ts";
import { outsideOf } from "./log-mail.ts";
import type { LogContext } from "./log-mail.ts";
import type { MeetingCommand, Meetings } from "./meetings.ts";
import { readNoteAbove } from "./note-above.ts";
import type { Reader } from "./reader.ts";

/** The meeting with what the owner wrote beside it; of several nobody can tell which one is meant. */
export function readBesideMeeting(mail: ParsedMail, meetings: Meetings, context: LogContext): readonly Command[] {
  const [only, ...others] = meetings.commands;
  if (only?.kind !== "meeting" || others.length > 0) return meetings.commands;
  const words = isOwnersText(mail, meetings, context) ? mail.fresh.trim() : "";
  return words === "" ? meetings.commands : withWords(only, words, context.reader);
}

/** What stands above a forward is the owner's; what stands beside a file is, unless a calendar or a letter wrote it. */
function isOwnersText(mail: ParsedMail, { isAttached }: Meetings, context: LogContext): boolean {
  // A mail to others says its words to them, and only a copy of it came here.
  return outsideOf(mail, context).length === 0 && (mail.forwarded !== null || isAttached);
}

function withWords(meeting: MeetingCommand, words: string, reader: Reader): readonly Command[] {
  const { people, at } = meeting;
  const read = readNoteAbove({ kind: "record", people, at, channel: "meeting", direction: "both" }, words, reader);
  return read.map((command): Command => {
    if (command.kind !== "record" || command.people !== people) return command;
    const { note, fields } = command;
    return { ...meeting, ...(note !== undefined && { note }), ...(fields && { fields }) };
  });
}
