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

  it("are each read as the fixture says", () => {
    const read = rows.map(({ text }) => ({ text, expected: note(text).map(told) }));
    expect(read).toEqual(rows);
  });

  it("make no contact of a word that is no person", () => {
    const memory = aMemory();
    for (const { text } of rows) memory.mail(note(text));
    const doubtful = memory.contacts
      .map(({ name }) => name)
      .filter((name) => !isGivenName(fold(name).split(" ")[0] ?? "") && !NOT_TO_BE_TOLD_FROM_SURNAMES.has(name));
    expect(doubtful).toEqual([]);
  });
});

describe.each(["en", "da"])("whom a line means, and when it was, %s", (language) => {
  it("is read as the fixture says", () => {
    const rows = rowsOf(`whom-and-when-${language}.txt`);
    expect(rows.map(({ text }) => ({ text, expected: note(text).map(told) }))).toEqual(rows);
  });
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
