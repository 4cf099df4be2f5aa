import { readFileSync, readdirSync } from "node:fs";
import { expect, it } from "vitest";

import type { Command } from "../../functions/domain/commands.ts";
import { answer, mail, note, orders, read } from "./mail-builder.ts";

const PHRASES = new URL("../../templates/phrases/", import.meta.url);

/** What our mails tell people to write: literal wordings, and those with a number or a name put in. */
function suggestions(): readonly string[] {
  const sources = readdirSync(PHRASES).map((file) => readFileSync(new URL(file, PHRASES), "utf8"));
  const found = sources.flatMap((source) =>
    [...source.matchAll(/code\(["`]([^"`]+)["`]\)/g)].map((match) => match[1] ?? ""),
  );
  const filled = found.map((text) =>
    text.replace(/\$\{(?:number|first|second|line\.number)\}/g, "2").replace(/\$\{(?:name|line\.name)\}/g, "Anna Berg"),
  );
  return [...new Set(filled)].filter((text) => !/\$\{|@…|@$/.test(text));
}

/** The answer to a mail that asks who was meant. */
function whoIs(text: string): readonly Command[] {
  return read(mail({ fresh: text }), [{ kind: "reply", numbers: [{ number: 1, names: ["Anna Berg"], asks: true }] }]);
}

/** The answer to a receipt. */
function corrected(text: string): readonly Command[] {
  return read(mail({ fresh: text }), [{ kind: "reply", numbers: [], of: "receipt" }]);
}

function isUnderstood(commands: readonly Command[]): boolean {
  return commands.length > 0 && commands.every(({ kind }) => kind !== "not-understood");
}

it("every wording that our own mails suggest is understood where it is to be written", () => {
  const all = suggestions();
  expect(all.length).toBeGreaterThan(40);
  const lost = all.filter(
    (text) => ![answer(text), orders(text), note(text), whoIs(text), corrected(text)].some(isUnderstood),
  );
  expect(lost).toEqual([]);
});

it("every wording with a number is understood as an answer", () => {
  const numbered = suggestions().filter((text) => /^\d /.test(text));
  expect(numbered.length).toBeGreaterThan(10);
  expect(numbered.filter((text) => !isUnderstood(answer(text)))).toEqual([]);
});
