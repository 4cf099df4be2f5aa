// Every wording of an answer in the mails that programs make of it: above the quote, below it, signed, from a phone.
// Invariant: where an answer stands changes nothing of what it asks for.

import { describe, expect, it } from "vitest";

import type { Command } from "../../functions/domain/commands.ts";
import { readCommands } from "../../functions/intent/read-commands.ts";
import { readMail } from "../../functions/mail/read-mail.ts";
import { shareOfRun } from "../share-of-run.ts";
import { fixtureText } from "./fixture-files.ts";
import { NOW, NUMBERS, OWNER } from "./mail-builder.ts";

type Language = "en" | "da";
type Row = { readonly en: readonly string[]; readonly da: readonly string[]; readonly commands: readonly Command[] };
const ROWS: readonly Row[] = JSON.parse(fixtureText("commands.json"));

const ITEMS = NUMBERS.flatMap(({ number, names }) => [`${number}. ${names[0]}, Havnelab`, "   Last met on 1 June."]);
const DIGEST = ["Hello Kit,", "", ...ITEMS, "", "-- ", "Livstegn"];
const QUOTE = DIGEST.map((line) => `> ${line}`).join("\n");
const WORDS = {
  en: {
    wrote: "On Mon, 23 Nov 2026 at 07:30, Livstegn <livstegn@in.livstegn.test> wrote:",
    hello: "Hi",
    regards: "Best regards",
    thanks: "Thanks",
    phone: "Sent from my iPhone",
    header:
      "From: Livstegn <livstegn@in.livstegn.test>\nSent: Monday, November 23, 2026 7:30 AM\nTo: Kit Holm <kit@example.org>\nSubject: Anna and Bo",
  },
  da: {
    wrote: "Den man. 23. nov. 2026 kl. 07.30 skrev Livstegn <livstegn@in.livstegn.test>:",
    hello: "Hej",
    regards: "Venlig hilsen",
    thanks: "Tak",
    phone: "Sendt fra min iPhone",
    header:
      "Fra: Livstegn <livstegn@in.livstegn.test>\nSendt: 23. november 2026 07:30\nTil: Kit Holm <kit@example.org>\nEmne: Anna og Bo",
  },
} as const;

const FORMS: Readonly<Record<string, (text: string, words: (typeof WORDS)[Language]) => string>> = {
  "above the quote": (text, { wrote }) => `${text}\n\n${wrote}\n\n${QUOTE}`,
  "below the quote": (text, { wrote }) => `${wrote}\n${QUOTE}\n\n${text}`,
  "without a quote": (text) => text,
  "over a signature": (text, { regards, wrote }) =>
    `${text}\n\n${regards}\nKit Holm\nHavnelab ApS\n+45 12 34 56 78\n\n${wrote}\n${QUOTE}`,
  "over dashes and a signature": (text, { wrote }) => `${text}\n\n-- \nKit Holm\n4 never\n\n${wrote}\n${QUOTE}`,
  "from a phone": (text, { phone, wrote }) => `${text}\n\n${phone}\n\n> ${wrote}\n> \n${QUOTE}`,
  "between a greeting and thanks": (text, { hello, thanks, wrote }) =>
    `${hello}\n\n${text}\n\n${thanks}\nKit\n\n${wrote}\n${QUOTE}`,
  "over the header that Outlook puts": (text, { header }) =>
    `${text}\n\n________________________________\n${header}\n\n${DIGEST.join("\n")}`,
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
    const ours = WORDINGS.filter((_, place) => isWhole || place % Object.keys(FORMS).length === index);
    expect(ours.length).toBeGreaterThan(80);
    for (const { text, language, commands } of ours) {
      expect([text, read(make?.(text, WORDS[language]) ?? "")]).toEqual([text, commands]);
    }
  });
});
