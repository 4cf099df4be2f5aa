// The English phrases about mails that were held: the notice of them, and what became of them.
// Invariant: of a held mail nothing is said but when it came, from which of the owner's addresses, and its subject.

import type { SaidLine } from "../blocks.ts";
import { cut } from "../clean.ts";
import type { Formats } from "../formats.ts";
import { code, quote, say } from "../rich.ts";
import type { Rich } from "../rich.ts";
import type { NoticeView } from "../views.ts";
import type { HeldMailOf, HeldPhrases } from "./phrases.ts";
import type { LineOf } from "./receipt-phrases.ts";

export function heldEn(format: Formats): HeldPhrases {
  return {
    subject: (count) => format.plural(count, { one: "Was this mail from you?", other: "Were these mails from you?" }),
    title: (count) => format.plural(count, { one: "Was this from you?", other: "Were these from you?" }),
    intro: (count) =>
      format.plural(count, {
        one: "I got a mail in your name without proof that you sent it, so it waits.",
        other: `I got ${count} mails in your name without proof that you sent them, so they wait.`,
      }),
    mail: (mail) =>
      say`Sent on ${format.when(mail.at)} at ${format.time(mail.at)} as ${mail.from}${subjectOf(mail)}. ${CAUSE[mail.cause]}${mail.part === "rest" ? REST : ""}`,
    more: "There are more. They come in tomorrow's mail.",
    hint: (number) =>
      say`If it was you, answer ${code(`${number} yes`)} from an address that I know, and it is done. If not, do nothing: it stays aside and is deleted.`,
    released: (line) =>
      line.isEmpty
        ? { text: say`${mailOf(line, format)} was yours, but there is nothing in it for me to do.`, more: [] }
        : { text: say`${mailOf(line, format)} was yours, and is done.`, more: [] },
    kept: (line) => keptEn(line, format),
    needsOwnMail: (number) => ({
      text: say`Mail no. ${String(number)} also asks me to send or delete what I remember, or to change an address. That takes a mail of its own.`,
      more: ["Write it again, from your own address."],
    }),
    which: "Which of these mails were from you?",
    whichHint: (numbers) =>
      say`Answer ${code(numbers[0] ?? "1")}, ${code(numbers.slice(0, 2).join(","))} or ${code("all yes")}.`,
    option: (mail) => mailOf(mail, format),
  };
}

const REST = " What it closed or put off is done; the rest waits.";

const CAUSE: Readonly<Record<NoticeView["held"][number]["cause"], string>> = {
  "dmarc-fail": "Your domain says that mail sent this way is not from it. Likely another program or server sent it.",
  "not-aligned": "It bore no signature of your own domain. Likely your mail goes out without DKIM.",
  "other-token": "It answered a mail that was not written to you. Likely somebody forwarded theirs to you.",
  unclear: "Whether it came from you could not be checked when it arrived.",
};

function keptEn(line: LineOf<"held-kept">, format: Formats): SaidLine {
  const mail = mailOf(line, format);
  switch (line.why) {
    case "released-before":
      return { text: say`${mail} was done before, so nothing changed.`, more: [] };
    case "gone":
      return { text: say`${mail} is gone: I keep mails for 30 days.`, more: ["Send it again, and it is done."] };
    case "too-many":
      return {
        text: say`${mail} is more than I can take at once, and still waits.`,
        more: [say`Answer the same mail again: ${code(`${line.number} yes`)}.`],
      };
    case "not-yours":
      return { text: say`${mail} stays aside and is deleted.`, more: [] };
  }
}

function mailOf({ at, subject }: HeldMailOf, format: Formats): Rich {
  return say`The mail of ${format.when(at)} at ${format.time(at)}${subjectOf({ subject })}`;
}

/** A stranger may have written it, so it is short, and in quotes. */
function subjectOf({ subject }: Pick<HeldMailOf, "subject">): Rich {
  const short = cut(subject, 60);
  return short === "" ? [] : say`, ${quote(short)}`;
}
