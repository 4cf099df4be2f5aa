// Attachments that were not opened, because the virus scanner could not vouch for them: it is said, once.
// Invariant: a mail that is nothing but such an attachment is not called empty.

import type { Command } from "../domain/commands.ts";
import type { ParsedMail } from "../mail/parsed-mail.ts";

const NOTHING: ReadonlySet<string> = new Set([
  "empty",
  "empty-orders",
  "empty-share",
  "nothing-to-record",
  "nothing-attached",
]);

/** The commands, and what is to be said of files and attached mails that nobody looked into. */
export function withUnopened(commands: readonly Command[], { problems, attachments }: ParsedMail): readonly Command[] {
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
