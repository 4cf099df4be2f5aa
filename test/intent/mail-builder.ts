// Parsed mails for the tests of the grammar, as literals with everything that does not matter filled in.

import { readCommands } from "../../functions/intent/read-commands.ts";
import type { Reading, Road } from "../../functions/intent/read-commands.ts";
import type { Command } from "../../functions/domain/commands.ts";
import type { AnswerLine, Forwarded, ParsedMail } from "../../functions/mail/parsed-mail.ts";

/** A Tuesday. */
export const NOW = "2026-11-24T10:00:00.000Z";
export const TODAY = "2026-11-24";
export const OWNER = {
  language: "en",
  timeZone: "Europe/Copenhagen",
  addresses: ["kit@example.org", "kit@work.example"],
  name: "Kit Holm",
} as const;

export const NUMBERS = [
  { number: 1, names: ["Anna Berg"] },
  { number: 2, names: ["Bo Lind"] },
  { number: 3, names: ["Carla Mose"] },
  { number: 4, names: ["Dan Frost"] },
  { number: 5, names: ["Eva Sand"] },
] as const;

const KIT = { name: "Kit Holm", address: "kit@example.org" };

/** A mail of the owner to log@, with these things different. */
export function mail(different: Partial<ParsedMail>): ParsedMail {
  return {
    fromHeader: { kind: "one", mailbox: KIT },
    from: KIT,
    to: [{ name: "", address: "log@in.livstegn.test" }],
    cc: [],
    replyTo: [],
    subject: "",
    date: NOW,
    messageId: "<1@example.org>",
    inReplyTo: [],
    references: [],
    headers: {},
    headerLines: [],
    forwarded: null,
    forwards: [],
    answered: null,
    mentioned: [],
    fresh: "",
    answer: [],
    signature: "",
    attachments: [],
    problems: [],
    ...different,
  };
}

export function forwarded(different: Partial<Forwarded>): Forwarded {
  return {
    from: { name: "Anna Berg", address: "anna@harbour.example" },
    to: [KIT],
    cc: [],
    date: "2026-11-03T08:15:00.000Z",
    dateLocal: "2026-11-03T09:15",
    subject: "Salmon in Aarhus",
    body: "Dear Kit, shall we meet?",
    note: "",
    ...different,
  };
}

/** Lines of an answer; those that begin with `>` are quoted. */
export function answerLines(text: string): AnswerLine[] {
  return text
    .split("\n")
    .map((line) =>
      line.startsWith(">") ? { kind: "quoted", text: line.replace(/^> ?/, "") } : { kind: "fresh", text: line },
    );
}

export function read(parsed: ParsedMail, roads: readonly Road[], different: Partial<Reading> = {}): readonly Command[] {
  return readCommands(parsed, { owner: OWNER, now: NOW, roads, ownDomain: "in.livstegn.test", ...different });
}

/** Commands of an answer to a digest with five items. */
export function answer(text: string, different: Partial<Reading> = {}): readonly Command[] {
  const fresh = text
    .split("\n")
    .filter((line) => !line.startsWith(">"))
    .join("\n");
  return read(mail({ answer: answerLines(text), fresh }), [{ kind: "reply", numbers: NUMBERS }], different);
}

/** Commands of a note to log@. */
export function note(text: string, subject = ""): readonly Command[] {
  return read(mail({ fresh: text, subject }), [{ kind: "log" }]);
}

/** Commands of a mail to me@. */
export function orders(text: string, subject = ""): readonly Command[] {
  return read(mail({ fresh: text, subject }), [{ kind: "me" }]);
}
