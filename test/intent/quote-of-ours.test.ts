// Law: no line of our own mails is a command, however a program quotes it without marks; what is put between is one.

import { describe, expect, it } from "vitest";

import type { Command } from "../../functions/domain/commands.ts";
import type { Language } from "../../functions/domain/model.ts";
import { htmlToLines } from "../../functions/mail/html-lines.ts";
import { readMail } from "../../functions/mail/read-mail.ts";
import { printMail } from "../../templates/print-mail.ts";
import type { PrintedMail } from "../../templates/views.ts";
import { shareOfRun } from "../share-of-run.ts";
import { sampleViews } from "../templates/sample-views.ts";
import { read } from "./mail-builder.ts";
import { PROGRAMS } from "./mail-programs.ts";

const LANGUAGES = ["en", "da"] as const;

/** Above a quote without marks, as programs write it. */
const HEADERS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    "________________________________",
    "From: Livstegn <livstegn@in.livstegn.test>",
    "Sent: Monday, November 23, 2026 7:30 AM",
    "To: Kit Holm <kit@example.org>",
    "Subject: A sign of life",
    "",
  ],
  da: [
    "",
    "Fra: Livstegn <livstegn@in.livstegn.test>",
    "Sendt: 23. november 2026 07:30",
    "Til: Kit Holm <kit@example.org>",
    "Emne: Giv lyd fra dig",
    "",
  ],
};

function mailsOf(language: Language): readonly (readonly [string, PrintedMail])[] {
  return Object.entries(sampleViews(language)).map(([name, view]) => [name, printMail(view)]);
}

function commandsOf(body: readonly string[], mail: PrintedMail, type: "plain" | "html" = "plain"): readonly Command[] {
  const raw = [
    "From: Kit Holm <kit@example.org>",
    "To: r+token@in.livstegn.test",
    "Subject: Re: A sign of life",
    "Date: Tue, 24 Nov 2026 09:00:00 +0100",
    "Message-ID: <1@example.org>",
    "MIME-Version: 1.0",
    `Content-Type: text/${type}; charset=utf-8`,
    "Content-Transfer-Encoding: 8bit",
    "",
    ...body,
  ].join("\r\n");
  const numbers = [...mail.text.matchAll(/^(\d+)\. ([^,\n]+)/gm)].map(([, number, name]) => ({
    number: Number(number),
    names: [name ?? ""],
  }));
  const printed = [
    mail.text,
    htmlToLines(mail.html)
      .map(({ text }) => text)
      .join("\n"),
  ];
  return read(readMail(new TextEncoder().encode(raw)), [{ kind: "reply", numbers, of: "digest", printed }]);
}

/** Some places among the lines, the same in each run. */
function placesIn(lines: readonly string[]): readonly number[] {
  const places = lines.flatMap((_, at) => (mayStandAt(lines, at) ? [at] : []));
  return places.filter((_, at) => at % Math.max(1, Math.floor(places.length / PLACES)) === 0);
}
const PLACES = 6;

/** Nobody writes into the address of a link. */
function mayStandAt(lines: readonly string[], at: number): boolean {
  const before = lines.slice(0, at).join("\n");
  return before.lastIndexOf("<") <= before.lastIndexOf(">");
}

const insertedAt = (lines: readonly string[], at: number, text: string): readonly string[] => [
  ...lines.slice(0, at),
  text,
  ...lines.slice(at),
];

const SAMPLES = LANGUAGES.flatMap((language) =>
  mailsOf(language).flatMap(([name, mail]) =>
    Object.entries(PROGRAMS).map(([program, quote]) => ({ language, name, mail, program, lines: quote(mail) })),
  ),
);

/** Of a run of all of them on a busy machine. */
const WHOLE_MS = 600_000;

describe("a quote without marks", () => {
  it(
    "of none of our mails holds a command, whatever the program made of it",
    () => {
      for (const { language, name, mail, program, lines } of shareOf(SAMPLES)) {
        const below = commandsOf(["", ...HEADERS[language], ...lines], mail);
        expect([language, name, program, below]).toEqual([language, name, program, []]);
      }
    },
    WHOLE_MS,
  );

  it(
    "holds none either where our text was pasted below a word of thanks",
    () => {
      for (const { language, name, mail, program, lines } of shareOf(SAMPLES.filter(isOfDigest))) {
        const below = commandsOf(["Thanks, lovely mail!", "", ...lines], mail);
        expect([language, name, program, below]).toEqual([language, name, program, []]);
      }
    },
    WHOLE_MS,
  );

  it(
    "holds the one command that is put into it",
    () => {
      const put = SAMPLES.filter(({ name }) => name === "digest").flatMap((sample) =>
        placesIn(sample.lines).flatMap((at) => ORDERS.map(([text, kind]) => ({ ...sample, at, text, kind }))),
      );
      for (const { language, mail, program, lines, at, text, kind } of shareOf(put)) {
        const commands = commandsOf([...HEADERS[language], ...insertedAt(lines, at, text)], mail);
        const kinds = commands.map(({ kind: found }) => found);
        expect([language, program, at, text, kinds]).toEqual([language, program, at, text, [kind]]);
      }
    },
    WHOLE_MS,
  );
});

const ORDERS = [
  ["2 done", "done"],
  ["2 gjort", "done"],
  ["3 skip", "skip"],
  ["3 om 2 uger", "snooze"],
] as const;

const isOfDigest = ({ name }: { readonly name: string }): boolean => name.startsWith("digest");

/** Spread over all of them. */
function shareOf<T>(all: readonly T[]): readonly T[] {
  const every = Math.floor(all.length / shareOfRun(all.length));
  return all.filter((_, at) => at % every === 0);
}

describe.each(LANGUAGES)("a digest in %s quoted without marks", (language) => {
  it("takes a bare verb for the item above it", () => {
    const mail = printMail(sampleViews(language)["digest"] ?? never());
    const lines = mail.text.split("\n");
    const at = lines.findIndex((line) => line.startsWith("4. ")) + 2;
    const commands = commandsOf([...HEADERS[language], ...insertedAt(lines, at, "done")], mail);
    expect(commands).toEqual([{ kind: "done", target: { by: "bare", quoted: 4 } }]);
  });

  it("reads what stands below the whole of it", () => {
    const mail = printMail(sampleViews(language)["digest"] ?? never());
    const commands = commandsOf([...HEADERS[language], ...mail.text.split("\n"), "", "3 skip"], mail);
    expect(commands).toEqual([{ kind: "skip", target: { by: "numbers", numbers: [3] } }]);
  });

  it.each([
    '<hr tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font><b>From:</b> Livstegn<br><b>Sent:</b> Monday, November 23, 2026 7:30 AM<br><b>To:</b> Kit Holm<br><b>Subject:</b> A sign of life</font></div>',
    '<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal"><b>Fra:</b> Livstegn<br><b>Sendt:</b> 23. november 2026 07:30<br><b>Til:</b> Kit Holm<br><b>Emne:</b> Giv lyd</p></div>',
  ])("reads a paragraph of its own in the HTML of %j", (header) => {
    const mail = printMail(sampleViews(language)["digest"] ?? never());
    const red = '<p class="MsoNormal"><span style="color:red">2 done</span></p>';
    const [head, ...rest] = mail.html.split("</table>");
    const html = ["<html><body><div><br></div>", header, head ?? "", "</table>", red, rest.join("</table>")];
    const commands = commandsOf(html, mail, "html");
    expect(commands).toEqual([{ kind: "done", target: { by: "numbers", numbers: [2] } }]);
  });
});

describe.each(LANGUAGES)("a digest in %s quoted with marks that what was put in bears too", (language) => {
  const mail = printMail(sampleViews(language)["digest"] ?? never());
  const lines = mail.text.split("\n");
  const at = lines.findIndex((line) => line.startsWith("4. ")) + 2;
  const head = "On Mon, 23 Nov 2026 at 07:30, Livstegn <livstegn@in.livstegn.test> wrote:";
  const marked = (body: readonly string[]) => [head, ...body.map((line) => `> ${line}`)];

  it("holds nothing but what was put in", () => {
    for (const [name, one] of mailsOf(language)) {
      expect([name, commandsOf(["", ...marked(one.text.split("\n"))], one)]).toEqual([name, []]);
    }
    expect(commandsOf(marked(insertedAt(lines, at, "done")), mail)).toEqual([
      { kind: "done", target: { by: "bare", quoted: 4 } },
    ]);
    expect(commandsOf(["Thanks!", "", ...marked(insertedAt(lines, at, "2 skip"))], mail)).toEqual([
      { kind: "skip", target: { by: "numbers", numbers: [2] } },
    ]);
  });

  it("is read so in the HTML of a block that was not parted", () => {
    const [before, ...after] = mail.html.split("</table>");
    const html = `${before ?? ""}</table><div>2 done</div>${after.join("</table>")}`;
    const quote = `<div class="gmail_quote"><div class="gmail_attr">${head.replaceAll("<", "&lt;")}<br></div><blockquote class="gmail_quote">${html}</blockquote></div>`;
    expect(commandsOf(["<div dir=ltr><br></div>", quote], mail, "html")).toEqual([
      { kind: "done", target: { by: "numbers", numbers: [2] } },
    ]);
  });

  it("says nothing again where an earlier answer is quoted above it or around it", () => {
    expect(commandsOf(["Thanks!", "", ...marked(["2 done", "", ...lines])], mail)).toEqual([]);
    const around = insertedAt(marked(lines), at + 1, "done").map((line) => `> ${line}`);
    expect(
      commandsOf(["Thanks!", "", "On Tue, 24 Nov 2026 at 09:00, Kit Holm <kit@example.org> wrote:", ...around], mail),
    ).toEqual([]);
  });
});

describe("what is the owner's", () => {
  const mail = printMail(sampleViews("en")["digest"] ?? never());

  it("is read above a quote though our mail says the same", () => {
    const commands = commandsOf(["1 done: had coffee", "", ...HEADERS.en, ...mail.text.split("\n")], mail);
    expect(commands.map(({ kind }) => kind)).toEqual(["done"]);
  });

  it("is the one answer that is left of a row of them", () => {
    const lines = htmlToLines(mail.html).map(({ text }) => text);
    const left = lines.map((line, at) =>
      at < lines.indexOf("4. Søren Ærø-Lindqvist") && line === "done in 2 weeks skip" ? "skip" : line,
    );
    expect(commandsOf([...HEADERS.en, ...left], mail)).toEqual([{ kind: "skip", target: { by: "bare", quoted: 3 } }]);
  });

  it("is no command where an earlier mail of theirs is quoted", () => {
    const earlier = [
      "From: Kit Holm <kit@example.org>",
      "Sent: Monday, November 23, 2026 9:00 AM",
      "To: Livstegn",
      "Subject: Re: A sign of life",
      "",
      "1 done",
      "",
    ];
    expect(commandsOf(["Thanks!", "", ...earlier, ...HEADERS.en, ...mail.text.split("\n")], mail)).toEqual([]);
  });

  it("is not looked for in the quote of another mail", () => {
    const other = "1 done\n2 skip\n\nWhat somebody else wrote about\nquite another thing, at length.".split("\n");
    expect(commandsOf([...HEADERS.en, ...other], mail)).toEqual([]);
  });
});

function never(): never {
  throw new Error("There is no such sample.");
}
