// What answers do, not only how they are read: every wording of a row, in either language, leaves the same memory.

import { describe, expect, it } from "vitest";

import type { Command } from "../../functions/domain/commands.ts";
import { aMemory, met } from "../domain/decide/memory.ts";
import { fixtureLines, fixtureText } from "./fixture-files.ts";
import { answer } from "./mail-builder.ts";

type Row = { readonly meaning: string; readonly en: readonly string[]; readonly da: readonly string[] };
const ROWS: readonly Row[] = JSON.parse(fixtureText("commands.json"));

/** Rows whose wordings bear words of their own stand twice, the second time for Danish. */
const DANISH = ", Danish";
const PAIRS = ROWS.filter(({ meaning }) => !meaning.endsWith(DANISH)).map((row) => {
  const danish = ROWS.filter(({ meaning }) => meaning === row.meaning + DANISH);
  return { meaning: row.meaning, en: row.en, da: [...row.da, ...danish.flatMap((one) => one.da)] };
});

const decided = new Map<string, ReturnType<typeof decide>>();

/** What an answer leaves; wordings that are read alike are decided once. */
function answered(text: string): ReturnType<typeof decide> {
  const commands = answer(text);
  const key = JSON.stringify(commands);
  const known = decided.get(key) ?? decide(commands);
  decided.set(key, known);
  return known;
}

/** Five people whom the answered digest shows, as the grammar's tests number them. */
function decide(commands: readonly Command[]) {
  const memory = aMemory();
  const names = ["Anna Berg", "Bo Lind", "Carla Mose", "Dan Frost", "Eva Sand"];
  for (const name of names)
    memory.mail([met([name], { at: "2026-06-01", fields: { needs: ["an auditor", "en revisor"] } })]);
  const digest = memory.digest(names);
  const decision = memory.mail(commands, digest);
  return { lines: decision.lines.map(({ kind }) => kind), memory: memory.exported() };
}

/** Without the words that the owner wrote: they differ from language to language. */
function withoutWords(value: unknown): unknown {
  const words = new Set(["note", "notes", "text", "subject", "needs", "reason"]);
  return JSON.parse(JSON.stringify(value, (key, field: unknown) => (words.has(key) ? undefined : field)));
}

describe("a row of the table of answers", () => {
  it("stands in both languages", () => {
    expect(PAIRS.filter(({ en, da }) => en.length === 0 || da.length === 0)).toEqual([]);
    const known = new Set(PAIRS.map(({ meaning }) => meaning + DANISH));
    expect(ROWS.filter(({ meaning }) => meaning.endsWith(DANISH) && !known.has(meaning))).toEqual([]);
  });

  it.each(PAIRS)("$meaning: leaves the same memory in every wording", ({ en, da }) => {
    const [first = "", ...others] = [...en, ...da];
    const expected = withoutWords(answered(first));
    for (const text of others) expect([text, withoutWords(answered(text))]).toEqual([text, expected]);
  });
});

describe("nobody", () => {
  it.each(["No one", "Nobody", "None this week", "No", "Nope", "Nej", "Næ", "Ingen", "Ikke nogen"])(
    "%s: is talked with, which changes nothing and is no complaint",
    (text) => {
      expect(answered(text)).toEqual(answered(""));
    },
  );
});

const LINES_A_MAIL = 100;

describe("prose", () => {
  it.each(["prose-en.txt", "prose-da.txt"])("of %s changes nothing, alone and under a command", (file) => {
    const sentences = fixtureLines(file);
    const nothing = answered("");
    const done = answered("1 done");
    for (let from = 0; from < sentences.length; from += LINES_A_MAIL) {
      const text = sentences.slice(from, from + LINES_A_MAIL).join("\n\n");
      expect(answered(text)).toEqual(nothing);
      expect(answered(`1 done\n\n${text}`)).toEqual(done);
    }
  });
});

it("what leaves another memory is told apart", () => {
  expect(withoutWords(answered("2 done"))).not.toEqual(withoutWords(answered("1 done")));
});
