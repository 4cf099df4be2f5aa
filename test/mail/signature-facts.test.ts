// Signatures as Danish and English business mails have them, with their traps: what is taken, and that the rest is not.

import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

import { readSignature } from "../../functions/mail/signature-facts.ts";

type Case = {
  readonly case: string;
  readonly name: string;
  readonly address: string;
  readonly body: string;
  /** Null when there is no signature that is surely the writer's. */
  readonly expected: Readonly<Record<string, string>> | null;
};
const CASES: readonly Case[] = JSON.parse(
  readFileSync(new URL("../fixtures/signatures/signatures.json", import.meta.url), "utf8"),
);

it("at least forty shapes and traps are stated", () => {
  expect(CASES.length).toBeGreaterThanOrEqual(40);
});

it.each(CASES)("$case", ({ name, address, body, expected }) => {
  const read = readSignature(body, { name, address });
  const { name: _, ...facts } = read ?? { name: "" };
  expect(read === undefined ? null : facts).toEqual(expected);
});

/** A guard against hanging; how time grows with size is measured in the bench. */
it.each(["1 ", "+45 ", "Anna Berg | ", "a: b@c 2026\n", " \n", "> x\n", "(", "-"])("100 kB of %j end", (unit) => {
  const read = readSignature(unit.repeat(Math.ceil(100_000 / unit.length)), {
    name: "Anna Berg",
    address: "anna@havnelab.example",
  });
  expect(read?.organisation).toBeUndefined();
});
