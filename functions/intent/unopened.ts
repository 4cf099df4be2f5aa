// Attachments that were not opened, because the virus scanner could not vouch for them, and what Outlook packed so that nobody
// can read it: it is said, once.
// Invariant: a mail that is nothing but such an attachment is not called empty.

import type { Command } from "../domain/commands.ts";
import type { ParsedMail } from "../mail/parsed-mail.ts";
import { cleanSubject } from "./grammar/subjects.ts";

const NOTHING: ReadonlySet<string> = new Set([
  "empty",
  "empty-orders",
  "empty-share",
  "nothing-to-record",
  "nothing-attached",
]);

/** The commands, and what is to be said of files and attached mails that nobody looked into or could read. */
export function withUnopened(commands: readonly Command[], mail: ParsedMail): readonly Command[] {
  return withWinmail(withClosed(commands, mail), mail);
}

/** Where something was understood, the container most likely held the same again. */
function withWinmail(commands: readonly Command[], { problems, subject }: ParsedMail): readonly Command[] {
  if (!problems.includes("winmail") || commands.some(({ kind }) => kind !== "not-understood")) return commands;
  return [
    ...commands.filter((command) => !isAbout(command, NOTHING)),
    { kind: "not-understood", line: cleanSubject(subject), why: "winmail" },
  ];
}

function withClosed(commands: readonly Command[], { problems, attachments }: ParsedMail): readonly Command[] {
  if (!problems.includes("unopened") || commands.some((command) => isAbout(command, UNOPENED))) return commands;
  const names = attachments.filter(({ kind }) => kind !== "other").map(({ filename }) => filename);
  const line = names.filter((name) => name !== "").join(", ");
  return [
    ...commands.filter((command) => !isAbout(command, NOTHING)),
    { kind: "not-understood", line, why: "file-unopened" },
  ];
}

const UNOPENED: ReadonlySet<string> = new Set(["file-unopened"]);

const isAbout = (command: Command, whys: ReadonlySet<string>): boolean =>
  command.kind === "not-understood" && whys.has(command.why);
