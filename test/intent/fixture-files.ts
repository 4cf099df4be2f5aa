// The tables under test/fixtures/answers, read as rows.

import { readFileSync } from "node:fs";

const FOLDER = new URL("../fixtures/answers/", import.meta.url);

/** Lines of a table, comments left out. */
export function fixtureLines(name: string): readonly string[] {
  return readFileSync(new URL(name, FOLDER), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
}

/** Rows of a table whose columns are separated by tabs. */
export function fixtureRows(name: string): readonly (readonly string[])[] {
  return fixtureLines(name).map((line) => line.split("\t"));
}

export function fixtureText(name: string): string {
  return readFileSync(new URL(name, FOLDER), "utf8");
}
