// Odd but honest mails to log@: rare clients, cut-down blocks, wrapped and encrypted bodies, notes that only look like contacts.
// Invariant: each is recorded as it truly was, or not understood and said so; a mail without an expectation fails.

import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readCommands } from "../../functions/intent/read-commands.ts";
import { readMail } from "../../functions/mail/read-mail.ts";

const folder = new URL("../fixtures/odd/", import.meta.url);
const names = readdirSync(folder);
const cases = names.filter((name) => name.endsWith(".eml")).map((name) => name.slice(0, -4));
const owner = {
  addresses: ["mette@nordstrand.example", "mette@privat.example"],
  name: "Mette Lund",
  language: "da",
  timeZone: "Europe/Copenhagen",
} as const;

test("every odd mail is a pair of mail and expectation", () => {
  expect(names.filter((name) => name.endsWith(".json")).map((name) => name.slice(0, -5))).toEqual(cases);
  expect(cases.length).toBeGreaterThan(120);
});

test.each(cases)("%s", (name) => {
  const mail = readMail(readFileSync(new URL(`${name}.eml`, folder)), {
    timeZone: owner.timeZone,
    ownAddresses: owner.addresses,
  });
  const commands = readCommands(mail, {
    owner,
    now: "2026-11-04T07:13:00.000Z",
    roads: [{ kind: "log" }],
    ownDomain: "in.example",
  });
  // A record without a note says so, for a note that slips in is the commonest mistake.
  const read = commands.map((command) => (command.kind === "record" ? { note: null, ...command } : command));
  expect(read).toMatchObject(JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8")));
});
