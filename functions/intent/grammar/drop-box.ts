// What a forwarding rule sends to the drop-box, `log+<secret>@`: logged, never acted on, whoever wrote it.
// Invariant: nobody is taken at their word: whom the mail names, and what it says of a meeting, is marked as sent on, and the
// core lets that change nothing which is known (ARCHITECTURE.md, row 7).

import type { Command, PersonRef, SentOn } from "../../domain/commands.ts";
import type { ParsedMail } from "../../mail/parsed-mail.ts";
import { readSentOn } from "./log-mail.ts";
import type { LogContext } from "./log-mail.ts";
import type { MeetingCommand, Meetings } from "./meetings.ts";

export type SentToDropBox = { readonly meetings: Meetings | undefined; readonly sentOn: SentOn | undefined };

/** What a machine sends on is not asked about: a meeting with nobody, a file that is none, and answers are passed over. */
export function readDropBox(
  mail: ParsedMail,
  { meetings, sentOn }: SentToDropBox,
  context: LogContext,
): readonly Command[] {
  const held = (meetings?.commands ?? []).filter(
    (one) => one.kind === "meeting" && one.act !== "answer" && one.people.length > 0,
  );
  const commands = meetings?.isInvitation === true ? held : [...readContact(mail, sentOn, context), ...held];
  return sentOn === undefined ? commands : commands.map((command) => markedSentOn(command, sentOn));
}

/** A From that looks like the owner's and was not taken for it, for example as one of two, is nobody. */
function readContact(mail: ParsedMail, sentOn: SentOn | undefined, context: LogContext): readonly Command[] {
  return sentOn !== undefined && context.isOwn(mail.from.address) ? [] : readSentOn(mail, context);
}

function markedSentOn(command: Command, sentOn: SentOn): Command {
  if (command.kind === "record") {
    const marked = (ref: PersonRef) => markedRef(ref, sentOn.isProven ? "proven" : "unproven");
    return { ...command, people: command.people.map(marked) };
  }
  return command.kind === "meeting" ? markedMeeting(command, sentOn) : command;
}

/** Who organises a meeting is as good as the From: nobody else's word shall move it later. */
function markedMeeting(command: MeetingCommand, sentOn: SentOn): MeetingCommand {
  const { organiser, ...invitation } = command.invitation;
  const isTheirs = sentOn.isProven && organiser === sentOn.from;
  return {
    ...command,
    invitation: isTheirs ? command.invitation : invitation,
    people: command.people.map((ref) => markedRef(ref, "unproven")),
    sentOn,
  };
}

function markedRef(ref: PersonRef, sentOn: "proven" | "unproven"): PersonRef {
  return ref.by === "address" ? { ...ref, sentOn } : ref;
}
