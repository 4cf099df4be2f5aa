// Every wording of an answer in the mails that programs make of it: above the quote, below it, signed, from a phone.
// Invariant: where an answer stands changes nothing of what it asks for.

import { describe, expect, it } from "vitest";

import type { Command } from "../../functions/domain/commands.ts";
import { readCommands } from "../../functions/intent/read-commands.ts";
import { readMail } from "../../functions/mail/read-mail.ts";
import { printMail } from "../../templates/print-mail.ts";
import { shareOfRun } from "../share-of-run.ts";
import { sampleViews } from "../templates/sample-views.ts";
import { fixtureText } from "./fixture-files.ts";
import { NOW, NUMBERS, OWNER } from "./mail-builder.ts";

type Language = "en" | "da";
type Row = { readonly en: readonly string[]; readonly da: readonly string[]; readonly commands: readonly Command[] };
const ROWS: readonly Row[] = JSON.parse(fixtureText("commands.json"));

/** A digest as it goes out: it is full of commands of its own, and none of them may be taken for the owner's. */
const digestIn = (language: Language) => printMail(sampleViews(language)["digest"] ?? expect.fail()).text;
const quoteOf = (text: string) =>
  text
    .split("\n")
    .map((line) => `> ${line}`)
    .join("\n");
const WORDS = {
  en: {
    digest: digestIn("en"),
    quote: quoteOf(digestIn("en")),
    wrote: "On Mon, 23 Nov 2026 at 07:30, Livstegn <livstegn@in.livstegn.test> wrote:",
    hello: "Hi",
    regards: "Best regards",
    thanks: "Thanks",
    phone: "Sent from my iPhone",
    header:
      "From: Livstegn <livstegn@in.livstegn.test>\nSent: Monday, November 23, 2026 7:30 AM\nTo: Kit Holm <kit@example.org>\nSubject: Anna and Bo",
  },
  da: {
    digest: digestIn("da"),
    quote: quoteOf(digestIn("da")),
    wrote: "Den man. 23. nov. 2026 kl. 07.30 skrev Livstegn <livstegn@in.livstegn.test>:",
    hello: "Hej",
    regards: "Venlig hilsen",
    thanks: "Tak",
    phone: "Sendt fra min iPhone",
    header:
      "Fra: Livstegn <livstegn@in.livstegn.test>\nSendt: 23. november 2026 07:30\nTil: Kit Holm <kit@example.org>\nEmne: Anna og Bo",
  },
};

const FORMS: Readonly<Record<string, (text: string, words: (typeof WORDS)[Language]) => string>> = {
  "above the quote": (text, { wrote, quote }) => `${text}\n\n${wrote}\n\n${quote}`,
  "below the quote": (text, { wrote, quote }) => `${wrote}\n${quote}\n\n${text}`,
  "without a quote": (text) => text,
  "over a signature": (text, { regards, wrote, quote }) =>
    `${text}\n\n${regards}\nKit Holm\nHavnelab ApS\n+45 12 34 56 78\n\n${wrote}\n${quote}`,
  "over dashes and a signature": (text, { wrote, quote }) => `${text}\n\n-- \nKit Holm\n4 never\n\n${wrote}\n${quote}`,
  "from a phone": (text, { phone, wrote, quote }) => `${text}\n\n${phone}\n\n> ${wrote}\n> \n${quote}`,
  "between a greeting and thanks": (text, { hello, thanks, wrote, quote }) =>
    `${hello}\n\n${text}\n\n${thanks}\nKit\n\n${wrote}\n${quote}`,
  "over the header that Outlook puts": (text, { header, digest }) =>
    `${text}\n\n________________________________\n${header}\n\n${digest}`,
  "over an attribution that Gmail wrapped": (text, { wrote, quote }) =>
    `${text}\n\n${wrote.replace("<livstegn", "<\nlivstegn")}\n\n${quote}`,
  "over the whole mail unquoted, as Yahoo has it": (text, { wrote, digest }) =>
    ` ${text}\n\n    ${wrote}  \n \n ${digest.replaceAll("\n", "\n ")}  `,
};

const WORDINGS = ROWS.flatMap(({ en, da, commands }) => [
  ...en.map((text) => ({ text, language: "en" as const, commands })),
  ...da.map((text) => ({ text, language: "da" as const, commands })),
]);
/** Every wording is read in one form at hand, and in all of them where there is time. */
const isWhole = shareOfRun(20) === 20;

function read(text: string): readonly Command[] {
  const head =
    "From: Kit Holm <kit@example.org>\nTo: r+x@in.livstegn.test\nSubject: Re: Anna and Bo\nMessage-ID: <a@example.org>\n" +
    "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n";
  const raw = new TextEncoder().encode(`${head}\n${text}\n`.replaceAll("\n", "\r\n"));
  const mail = readMail(raw, { timeZone: OWNER.timeZone, ownAddresses: [...OWNER.addresses] });
  const roads = [{ kind: "reply", numbers: NUMBERS }] as const;
  return readCommands(mail, { owner: OWNER, now: NOW, roads, ownDomain: "in.livstegn.test" });
}

describe.each(Object.keys(FORMS).map((form, index) => [form, index] as const))("an answer %s", (form, index) => {
  it("is read as it is alone", () => {
    const make = FORMS[form];
    const ours = WORDINGS.filter((_, place) => isWhole || place % (2 * Object.keys(FORMS).length) === index);
    expect(ours.length).toBeGreaterThan(35);
    for (const { text, language, commands } of ours) {
      expect([text, read(make?.(text, WORDS[language]) ?? "")]).toEqual([text, commands]);
    }
  });
});
