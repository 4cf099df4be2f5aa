// Whose a job, a number or a day is, and where a field's value ends; the fixtures are the specification.
// Invariant: a row that begins with `>` stands above a forward from Anna Berg (`above`), a `⏎` is a line's end; those of
// KNOWN are known.

import { describe, expect, it } from "vitest";

import { fixtureText } from "./fixture-files.ts";
import { forwarded, mail, read } from "./mail-builder.ts";
import { told } from "./told.ts";

const KNOWN = {
  en: "Anna Berg|Tom Whitfield|Bo Lund|Heike Braun|Oliver Stone|Rachel Kim|Will Price|Jack Stone|Dave Hargreaves|Marcus Reed",
  da: "Anna Berg|Bo Madsen|Birgit Møller|Hanne Skov|Karim Hassan|Lars Kjær|Line Storm|Ole Rask|Per Toft|Thomas Bruun|Sofie Lind",
} as const;

type Row = { readonly text: string; readonly expected: readonly string[] };

function rowsOf(file: string): readonly Row[] {
  const rows: { text: string; expected: string[] }[] = [];
  for (const line of fixtureText(file).split("\n")) {
    if (line.startsWith("    ")) rows.at(-1)?.expected.push(line.trim());
    else if (line !== "") rows.push({ text: line, expected: [] });
  }
  return rows;
}

function readRow(text: string, language: "en" | "da"): readonly string[] {
  const isAbove = text.startsWith("> ");
  const fresh = (isAbove ? text.slice(2) : text).replaceAll("⏎", "\n");
  const above = isAbove ? { forwards: [forwarded({})], forwarded: forwarded({}) } : {};
  const commands = read(mail({ fresh, ...above }), [{ kind: "log" }], { known: KNOWN[language].split("|") });
  return commands.map((command) => told(command).replaceAll("\n", "⏎").replace(ABOVE, "above"));
}

const ABOVE = /^record \[Anna Berg<anna@harbour.example>\] mail in \S+ about "Salmon in Aarhus"/u;

describe.each(["en", "da"] as const)("whose a field is and where it ends, %s", (language) => {
  it("is read as the fixture says", () => {
    const rows = rowsOf(`whose-field-${language}.txt`);
    expect(rows.map(({ text }) => ({ text, expected: readRow(text, language) }))).toEqual(rows);
  });
});
