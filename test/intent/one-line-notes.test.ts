// Notes as people write them to log@ in haste, each with what it is read as; the fixtures are the specification.

import { describe, expect, it } from "vitest";

import { isGivenName } from "../../functions/intent/grammar/given-names.ts";
import { fold } from "../../functions/intent/grammar/fold.ts";
import { aMemory } from "../domain/decide/memory.ts";
import { fixtureText } from "./fixture-files.ts";
import { note } from "./mail-builder.ts";
import { told } from "./told.ts";

type Row = { readonly text: string; readonly expected: readonly string[] };

/** A note, and indented below it a line for each command. */
function rowsOf(file: string): readonly Row[] {
  const rows: { text: string; expected: string[] }[] = [];
  for (const line of fixtureText(file).split("\n")) {
    if (line.startsWith("    ")) rows.at(-1)?.expected.push(line.trim());
    else if (line !== "") rows.push({ text: line, expected: [] });
  }
  return rows;
}

describe.each(["en", "da"])("one-line notes, %s", (language) => {
  const rows = rowsOf(`one-line-notes-${language}.txt`);

  it("are at least a hundred and twenty", () => {
    expect(new Set(rows.map(({ text }) => text)).size).toBeGreaterThanOrEqual(120);
  });

  const commands = rows.map(({ text }) => note(text));

  it("are each read as the fixture says", () => {
    const read = rows.map(({ text }, at) => ({ text, expected: (commands[at] ?? []).map(told) }));
    expect(read).toEqual(rows);
  });

  it("make no contact of a word that is no person", () => {
    const memory = aMemory();
    for (const asked of commands) memory.mail(asked);
    const doubtful = memory.contacts
      .map(({ name }) => name)
      .filter((name) => !isGivenName(fold(name).split(" ")[0] ?? "") && !NOT_TO_BE_TOLD_FROM_SURNAMES.has(name));
    expect(doubtful).toEqual([]);
  });
});

describe.each(["en", "da"])("whom a line means, and when it was, %s", (language) => {
  it("is read as the fixture says", () => {
    const rows = rowsOf(`whom-and-when-${language}.txt`);
    expect(rows.map(({ text }) => ({ text, expected: readLines(text) }))).toEqual(rows);
  });
});

describe.each(["en", "da"])("a line with words between its people and its day, %s", (language) => {
  it("is read as the fixture says", () => {
    const rows = rowsOf(`past-asides-${language}.txt`);
    expect(rows.map(({ text }) => ({ text, expected: note(text).map(told) }))).toEqual(rows);
  });
});

describe.each(["en", "da"])("a call that reached nobody, and a plan, %s", (language) => {
  it("are no contact, as the fixture says", () => {
    const rows = rowsOf(`no-contact-yet-${language}.txt`);
    expect(rows.map(({ text }) => ({ text, expected: note(text).map(told) }))).toEqual(rows);
  });
});

describe.each(["en", "da"])("what somebody promised, and what is none, %s", (language) => {
  it("is read as the fixture says", () => {
    const rows = rowsOf(`promises-${language}.txt`);
    expect(rows.map(({ text }) => ({ text, expected: readLines(text) }))).toEqual(rows);
  });
});

describe.each(["en", "da"])("what somebody needs, knows and likes, and what only sounds so, %s", (language) => {
  it("is read as the fixture says", () => {
    const rows = rowsOf(`needs-and-tastes-${language}.txt`);
    expect(rows.map(({ text }) => ({ text, expected: readLines(text) }))).toEqual(rows);
  });
});

/** A `⏎` is a line's end. */
function readLines(text: string): readonly string[] {
  return note(text.replaceAll("⏎", "\n")).map((command) => told(command).replaceAll("\n", "⏎"));
}

/** What is said of somebody, and how it is read with their name for the `$`. */
const SAID: Readonly<Record<string, string>> = {
  "Coffee with $ yesterday": "record [$] meeting both 2026-11-23",
  "Kaffe med $ i går": "record [$] meeting both 2026-11-23",
  "Mødte $ i går": "record [$] meeting both 2026-11-23",
  "$ called": "record [$] call in 2026-11-24",
  "$ ringede": "record [$] call in 2026-11-24",
  "$ flytter til Aarhus": 'note [$] note "flytter til Aarhus"',
  "Promised $ the deck by Friday": 'pledge owner [$] "the deck" 2026-11-27',
  "$ hver 6. uge": "cadence [$] 42",
  "$ looks for an auditor": 'note [$] needs=["an auditor"]',
  "$ søger en revisor": 'note [$] needs=["en revisor"]',
  "Lunch with Anna Ek and $ yesterday": "record [Anna Ek, $] meeting both 2026-11-23",
  "Frokost med Anna Ek og $ i går": "record [Anna Ek, $] meeting both 2026-11-23",
  "$: moves to Aarhus": 'note [$] note "moves to Aarhus"',
  "$: me@them.example": 'note [$] addresses=["me@them.example"]',
};

it.each(
  "Hans|Hans Jensen|Hans Christian Bo|My|My Lind|Min Park|De Vries|Ny Svensson|Jul Hansen|Ned New|Tea|Tea Ravn|May|June|April|Will|Will Bruun|Dag|Jo|Hope|Mai|Jan|Sir|Mark|Rich|Stille|d'Angelo Ross|李明|Nguyễn Thị Lan|Zoë Łukasz".split(
    "|",
  ),
)("%s is somebody, though the name is a word as well or in other letters", (name) => {
  const lines = Object.keys(SAID).map((line) => line.replace("$", name));
  const expected = Object.values(SAID).map((reading) => [reading.replace("$", name)]);
  expect(lines.map((line) => note(line).map(told))).toEqual(expected);
});

it.each([
  "Hans bil er i stykker",
  "Hans chef ringede",
  "Hans telefon 12 34 56 78",
  "My boss called",
  "My phone 12 34 56 78",
  "Min chef er syg",
  "Lunch with My Boss",
  "Will need an auditor",
  "Min telefon er i stykker",
  "De fleste var der",
])("names nobody: %s", (line) => {
  expect(note(line).map(({ kind }) => kind)).toEqual(["not-understood"]);
});

/** A firm alone behind "with" looks as a surname does; the receipt names it as new, and `undo` takes it back. */
const NOT_TO_BE_TOLD_FROM_SURNAMES: ReadonlySet<string> = new Set([
  "Maersk",
  "Mærsk",
  "Novo Nordisk",
  "McDonald",
  "O'Neill",
  "Østergård",
]);
