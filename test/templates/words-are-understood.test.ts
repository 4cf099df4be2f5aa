// Every word that a mail offers to be written or tapped is one that the grammar takes.

import { describe, expect, test } from "vitest";
import { readCommands } from "../../functions/intent/read-commands.ts";
import type { Road } from "../../functions/intent/read-commands.ts";
import type { Command } from "../../functions/domain/commands.ts";
import type { Language } from "../../functions/domain/model.ts";
import type { ParsedMail } from "../../functions/mail/parsed-mail.ts";
import { printMail } from "../../templates/print-mail.ts";
import { mail } from "../intent/mail-builder.ts";
import { sampleViews } from "./sample-views.ts";

describe.each(["en", "da"] as const)("in %s", (language) => {
  test.each(offered(language).filter((words) => words.endsWith("@")))("%s is an address that names a day", (words) => {
    if (words === "log@") return;
    const commands = read("", [{ kind: "follow-up", words: [words.slice(0, -1)] }], language, "anna@example.org");
    expect(commands.map(({ kind }) => kind)).toContain("follow-up");
  });

  test.each(offered(language).filter((words) => !words.includes("@…") && !/^\S*@\S*$/.test(words)))(
    "%j is understood",
    (words) => {
      const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => ({ number, names: [`Anna ${number}`] }));
      const roads: readonly Road[] = isNote(words)
        ? [{ kind: "log" }]
        : isCorrection(words)
          ? [{ kind: "reply", numbers: [], of: "receipt" }]
          : [isOfEverybody(words) ? { kind: "me" } : { kind: "reply", numbers }];
      const told = read(words, roads, language);
      const asked = [{ number: 1, names: ["Anna Berg"], asks: true }];
      const commands = told.length > 0 ? told : read(words, [{ kind: "reply", numbers: asked }], language);
      expect(commands).not.toEqual([]);
      expect(commands.filter(({ kind }) => kind === "not-understood")).toEqual([]);
    },
  );
});

test.each([
  ["en", "1 done", "done"],
  ["en", "1 in 2 weeks", "snooze"],
  ["en", "1 skip", "skip"],
  ["en", "1 no", "no"],
  ["en", "1 yes", "answer"],
  ["en", "1", "answer"],
  ["en", "undo", "undo"],
  ["da", "1 gjort", "done"],
  ["da", "1 om 2 uger", "snooze"],
  ["da", "1 spring over", "skip"],
  ["da", "1 nej", "no"],
  ["da", "1 ja", "answer"],
  ["da", "fortryd", "undo"],
] as const)("in %s, tapping %j means %s", (language, words, kind) => {
  const roads = [{ kind: "reply", numbers: [{ number: 1, names: ["Anna Berg"] }] }] as const;
  expect(read(words, roads, language).map((command) => command.kind)).toEqual([kind]);
});

test("words that no grammar takes are told apart from those that it takes", () => {
  const commands = read("1 frobnicate", [{ kind: "reply", numbers: [{ number: 1, names: ["Anna"] }] }], "en");
  expect(commands.map(({ kind }) => kind)).toEqual(["not-understood"]);
});

/** What the mails of a language offer: codes and the bodies of tap answers, each once. */
function offered(language: Language): readonly string[] {
  const html = Object.values(sampleViews(language)).map((view) => printMail(view).html);
  const codes = html.flatMap((page) =>
    [...page.matchAll(/class="code(?:Long)?"[^>]*>([^<]*)</g)].map(([, code]) => code),
  );
  const taps = html.flatMap((page) => [...page.matchAll(/mailto:r\+[^"]*body=([^"&]*)/g)].map(([, body]) => body));
  const words = [...codes, ...taps.map((body) => decodeURIComponent(body ?? ""))];
  return [...new Set(words.filter((word) => word !== undefined))];
}

/** What an owner sets for everybody is written to me@: an answer may be about somebody. */
function isOfEverybody(words: string): boolean {
  return /^(?:default|standard) /.test(words);
}

/** What was recorded is corrected in answer to its receipt. */
function isCorrection(words: string): boolean {
  return /^(?:it was|det var|Anna was|Anna var) /.test(words);
}

/** Examples of what happened are written to log@. */
function isNote(words: string): boolean {
  return /^(?:Coffee|Kaffe)|^\w+(?: Berg)?:|^Anna (?:looks|likes|knows|leder|kan|ved)/.test(words);
}

function read(words: string, roads: readonly Road[], language: Language, to?: string): readonly Command[] {
  const owner = { language, timeZone: "Europe/Copenhagen", addresses: ["mette@example.org"], name: "Mette Holm" };
  return readCommands(mailOf(words, to), { owner, now: "2026-11-30T08:00:00.000Z", roads, ownDomain: "in.example" });
}

function mailOf(words: string, to?: string): ParsedMail {
  const mette = { name: "Mette Holm", address: "mette@example.org" };
  return mail({
    fromHeader: { kind: "one", mailbox: mette },
    from: mette,
    to: to === undefined ? [] : [{ name: "Anna Berg", address: to }],
    date: "2026-11-30T08:00:00.000Z",
    fresh: words,
    answer: words === "" ? [] : [{ kind: "fresh", text: words }],
  });
}
