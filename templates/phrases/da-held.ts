// The Danish phrases about mails that were held: the notice of them, and what became of them.
// Invariant: of a held mail nothing is said but when it came, from which of the owner's addresses, and its subject.

import type { SaidLine } from "../blocks.ts";
import { cut } from "../clean.ts";
import type { Formats } from "../formats.ts";
import { code, quote, say } from "../rich.ts";
import type { Rich } from "../rich.ts";
import type { NoticeView } from "../views.ts";
import type { HeldMailOf, HeldPhrases } from "./phrases.ts";
import type { LineOf } from "./receipt-phrases.ts";

export function heldDa(format: Formats): HeldPhrases {
  return {
    subject: (count) => format.plural(count, { one: "Var mailen fra dig?", other: "Var de her mails fra dig?" }),
    title: (count) => format.plural(count, { one: "Var den fra dig?", other: "Var de fra dig?" }),
    intro: (count) =>
      format.plural(count, {
        one: "Jeg har fået en mail i dit navn, men uden bevis for, at du har sendt den, så den venter.",
        other: `Jeg har fået ${count} mails i dit navn, men uden bevis for, at du har sendt dem, så de venter.`,
      }),
    mail: (mail) =>
      say`Sendt ${format.when(mail.at)} kl. ${format.time(mail.at)} som ${mail.from}${subjectOf(mail)}. ${CAUSE[mail.cause]}${mail.part === "rest" ? REST : ""}`,
    more: "Der er flere. Dem fortæller jeg om i morgen.",
    hint: (number) =>
      say`Var det dig, så svar ${code(`${number} ja`)} fra en adresse, jeg kender, så bliver det gjort. Hvis ikke, skal du ikke gøre noget: den bliver lagt til side og slettet.`,
    released: (line) =>
      line.isEmpty
        ? { text: say`${mailOf(line, format)} var din, men der er ikke noget i den, jeg kan gøre.`, more: [] }
        : { text: say`${mailOf(line, format)} var din, og det er gjort.`, more: [] },
    kept: (line) => keptDa(line, format),
    needsOwnMail: (number) => ({
      text: say`Mail nr. ${String(number)} beder mig også om at sende eller slette det, jeg husker, eller om at ændre en adresse. Det kræver en mail for sig.`,
      more: ["Skriv det igen, fra din egen adresse."],
    }),
    which: "Hvilke af de her mails var fra dig?",
    whichHint: (numbers) =>
      say`Svar ${code(numbers[0] ?? "1")}, ${code(numbers.slice(0, 2).join(","))} eller ${code("alle ja")}.`,
    option: (mail) => mailOf(mail, format),
  };
}

const REST = " Det, den lukkede eller udsatte, er gjort; resten venter.";

const CAUSE: Readonly<Record<NoticeView["held"][number]["cause"], string>> = {
  "dmarc-fail":
    "Dit domæne siger, at mails, der er sendt på den måde, ikke kommer derfra. Den er nok sendt fra et andet program eller en anden server.",
  "not-aligned": "Den var ikke underskrevet af dit eget domæne. Dine mails sendes nok uden DKIM.",
  "other-token": "Den svarede på en mail, der ikke var skrevet til dig. Nogen har nok sendt deres videre til dig.",
  unclear: "Da den kom, kunne det ikke kontrolleres, om den var fra dig.",
};

function keptDa(line: LineOf<"held-kept">, format: Formats): SaidLine {
  const mail = mailOf(line, format);
  switch (line.why) {
    case "released-before":
      return { text: say`${mail} er allerede taget med, så der er ikke ændret noget.`, more: [] };
    case "gone":
      return { text: say`${mail} er væk: jeg gemmer mails i 30 dage.`, more: ["Send den igen, så bliver det gjort."] };
    case "too-many":
      return {
        text: say`${mail} er mere, end jeg kan tage på én gang, og venter stadig.`,
        more: [say`Svar på den samme mail igen: ${code(`${line.number} ja`)}.`],
      };
    case "not-yours":
      return { text: say`${mail} bliver lagt til side og slettet.`, more: [] };
  }
}

function mailOf({ at, subject }: HeldMailOf, format: Formats): Rich {
  return say`Mailen fra ${format.when(at)} kl. ${format.time(at)}${subjectOf({ subject })}`;
}

/** A stranger may have written it, so it is short, and in quotes. */
function subjectOf({ subject }: Pick<HeldMailOf, "subject">): Rich {
  const short = cut(subject, 60);
  return short === "" ? [] : say`, ${quote(short)}`;
}
