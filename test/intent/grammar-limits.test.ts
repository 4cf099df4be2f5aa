import { array, assert, constantFrom, oneof, property, string } from "fast-check";
import { describe, expect, it } from "vitest";

import { readDate } from "../../functions/intent/grammar/dates.ts";
import { readInterval } from "../../functions/intent/grammar/intervals.ts";
import { scan } from "../../functions/intent/grammar/scan.ts";
import { MOST_COMMANDS } from "../../functions/intent/read-commands.ts";
import type { Road } from "../../functions/intent/read-commands.ts";
import { fixtureText } from "./fixture-files.ts";
import { NOW, NUMBERS, forwarded, mail, read } from "./mail-builder.ts";

const ROADS: readonly (readonly Road[])[] = [
  [{ kind: "log" }],
  [{ kind: "me" }],
  [{ kind: "reply", numbers: NUMBERS }],
  [{ kind: "share" }],
  [{ kind: "log" }, { kind: "share" }, { kind: "ask" }, { kind: "follow-up", words: ["2w", "x"] }],
];
/** Words of the grammar thrown together: they reach far deeper than letters do. */
const WORDS =
  "1 2,3 4-5 99 done snooze skip never all rest Anna Bo Berg anna@x.example every hver 6. uge weeks until til next friday 14/8 1. maj in om . , : ; - ( ) / # #tag promised lovede by inden coffee with med and og i går yesterday note phone 12 34 at hos is er likes søger not ikke but undo pause digest language time zone > \n \n\n".split(
    " ",
  );
const anyText = oneof(
  string({ unit: "binary", maxLength: 400 }),
  array(constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(" ")),
);

function readAll(text: string): number {
  const one = forwarded({ note: text, subject: text, body: text });
  const parsed = [
    mail({ fresh: text, subject: text }),
    mail({
      answer: text.split("\n").map((line, index) => ({ kind: index % 3 === 1 ? "quoted" : "fresh", text: line })),
    }),
    mail({ forwarded: one, forwards: [one], fresh: text }),
    mail({ to: [{ name: text, address: text }], subject: text }),
  ];
  return Math.max(...parsed.flatMap((each) => ROADS.map((roads) => read(each, roads).length)));
}

describe("whatever a mail says", () => {
  it("it is read without throwing, and its commands are bounded", () => {
    assert(
      property(anyText, (text) => {
        expect(readAll(text)).toBeLessThanOrEqual(MOST_COMMANDS + 1);
      }),
      { numRuns: 100, seed: 7 },
    );
  });

  it("every day that is read exists", () => {
    assert(
      property(anyText, constantFrom("future" as const, "past" as const), (text, toward) => {
        const reading = readDate(text, { now: NOW, timeZone: "Europe/Copenhagen", toward });
        if (reading?.kind === "day")
          expect(new Date(`${reading.day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(reading.day);
        expect(readInterval(text) ?? 1).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: 1_000, seed: 7 },
    );
  });

  it("tokens lie in the line, in order, and hold every visible character", () => {
    assert(
      property(anyText, (text) => {
        const line = scan(text);
        let end = 0;
        for (const token of line.tokens) {
          expect(line.text.slice(end, token.start).trim()).toBe("");
          expect(token.end).toBeGreaterThan(token.start);
          end = token.end;
        }
        expect(line.text.slice(end).trim()).toBe("");
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  it("says so when a mail holds more commands than a person writes", () => {
    const commands = read(
      mail({ fresh: Array.from({ length: 250 }, (_, index) => `Called Anna${index}`).join("\n") }),
      [{ kind: "log" }],
    );
    expect(commands).toHaveLength(MOST_COMMANDS + 1);
    expect(commands.at(-1)).toEqual({ kind: "not-understood", line: "", why: "too-many-commands" });
  });

  it("every command of the tables is plain JSON", () => {
    const rows: readonly { readonly en: readonly string[] }[] = JSON.parse(fixtureText("notes.json"));
    for (const { en } of rows) {
      const commands = en.flatMap((text) => read(mail({ fresh: text }), [{ kind: "log" }]));
      expect(JSON.parse(JSON.stringify(commands))).toEqual(commands);
    }
  });
});

describe("the cost", () => {
  /** A guard against hanging: a rule that looks back at all before it takes minutes for so much. */
  const SIZE = 200_000;

  it.each([
    ["one endless line", "a".repeat(SIZE)],
    ["commands on one line", "1 done, ".repeat(SIZE / 8)],
    ["numbers", "1,".repeat(SIZE / 2)],
    ["numbers and words", "1 a ".repeat(SIZE / 4)],
    ["every every", "every ".repeat(SIZE / 6)],
    ["commas", ",".repeat(SIZE)],
    ["until until", "1 snooze until ".repeat(SIZE / 15)],
    ["names", "Anna, ".repeat(SIZE / 6)],
    ["names and words", "Coffee with Anna and ".repeat(SIZE / 21)],
    ["short lines", "1 done\n".repeat(SIZE / 7)],
    ["prose lines", "I am done with that project.\n".repeat(SIZE / 29)],
    ["and and", "Anna: likes a and likes ".repeat(SIZE / 24)],
    ["at signs", "a@".repeat(SIZE / 2)],
    ["dots", "a.".repeat(SIZE / 2)],
    ["tags", "#a ".repeat(SIZE / 3)],
    ["blank lines", "\n".repeat(SIZE)],
    ["spaces", " ".repeat(SIZE)],
    ["combining marks", "e\u0301".repeat(SIZE / 2)],
  ])("200 kB of %s are read to their end on every road", (_, text) => {
    const hostile = mail({ fresh: text, subject: text });
    expect(ROADS.every((roads) => read(hostile, roads).length <= MOST_COMMANDS + 1)).toBe(true);
  });
});
