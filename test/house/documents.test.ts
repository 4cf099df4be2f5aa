// What the documents say that the project has: files, commands of npm, and words that the grammar takes.
// Invariant: a renamed file, a removed script or a word that is no longer understood fails here.

import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { readCommands } from "../../functions/intent/read-commands.ts";
import { answerLines, mail, NOW, NUMBERS, OWNER } from "../intent/mail-builder.ts";

const root = new URL("../../", import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, root), "utf8");
const DOCUMENTS = [
  "README.md",
  ".github/CONTRIBUTING.md",
  "infra/RUNBOOK.md",
  "functions/ARCHITECTURE.md",
  "functions/decisions/cards-and-tables.md",
  "functions/decisions/libraries.md",
  "functions/decisions/lists-in-parts.md",
  "functions/decisions/one-transaction-one-version.md",
  "functions/decisions/sending-once.md",
  "functions/decisions/the-whole-network-for-a-mail.md",
];
const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read("package.json")));

/** Paths from the top, or from the folder that the document describes. */
function pathsIn(document: string): readonly string[] {
  const quoted = [...read(document).matchAll(/`(\.?[\w.-]+(?:\/[\w.-]+)+\/?)`/gu)].map(([, path = ""]) => path);
  return quoted.filter((path) =>
    /^(functions|infra|templates|test|app|mail|intent|domain|handlers|\.\w+)\//u.test(path),
  );
}

const isThere = (path: string): boolean =>
  existsSync(new URL(path, root)) || existsSync(new URL(`functions/${path}`, root));

/** What the reader of the README's table of answers is told to write. */
function wordsOfAnswers(): readonly string[] {
  const [, section = ""] = read("README.md").split("## Answers\n");
  const rows = (section.split("\n## ")[0] ?? "").split("\n").filter((line) => line.startsWith("| "));
  return rows
    .slice(2)
    .flatMap((row) => [...(row.split("|")[2] ?? "").matchAll(/`([^`]+)`/gu)].map(([, words = ""]) => words));
}

describe("the documents", () => {
  it.each(DOCUMENTS)("name only files that there are: %s", (document) => {
    expect(pathsIn(document).filter((path) => !isThere(path) && path !== "infra/settings.json")).toEqual([]);
  });
  it("name enough of them for that to mean something", () => {
    expect(DOCUMENTS.flatMap(pathsIn).length).toBeGreaterThan(30);
  });
  it.each(DOCUMENTS)("name only scripts that there are: %s", (document) => {
    const named = [...read(document).matchAll(/npm run (?:--silent )?([\w:]+)/gu)].map(([, name = ""]) => name);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
  it.each(wordsOfAnswers())("of the README promise that an answer is understood: %s", (words) => {
    const commands = readCommands(mail({ fresh: words, answer: answerLines(words) }), {
      owner: OWNER,
      now: NOW,
      roads: [{ kind: "reply", numbers: NUMBERS }],
      ownDomain: "in.livstegn.test",
    });
    expect(commands).not.toEqual([]);
    expect(commands.filter(({ kind }) => kind === "not-understood" || kind === "not-yet")).toEqual([]);
  });
});
