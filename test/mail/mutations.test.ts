// Fuzzing: the fixtures, mutilated in a hundred thousand ways with a fixed seed, are read through to their commands.
// Invariant: no throw, no hang, never anything but a string where a string is promised.

import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readCommands } from "../../functions/intent/read-commands.ts";
import type { Road } from "../../functions/intent/read-commands.ts";
import { screen } from "../../functions/intent/screening/screen.ts";
import type { ParsedMail } from "../../functions/mail/parsed-mail.ts";
import { readMail } from "../../functions/mail/read-mail.ts";
import { mutate, seededRandom } from "../bench/capture-mutations.ts";
import { NUMBERS, OWNER } from "../intent/mail-builder.ts";
import { anArrival } from "../intent/screening/arrivals.ts";
import { shareOfRun } from "../share-of-run.ts";

const folders = ["mail", "calendars", "cards", "odd"].map((name) => new URL(`../fixtures/${name}/`, import.meta.url));
const fixtures = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.(?:eml|ics|vcf)$/u.test(name))
    .map((name) => readFileSync(new URL(name, folder))),
);
/** Every verb of an address, each with every mail in turn. */
const ROADS: readonly (readonly Road[])[] = [
  [{ kind: "log" }],
  [{ kind: "share" }],
  [{ kind: "ask" }],
  [{ kind: "intro" }],
  [{ kind: "me" }],
  [{ kind: "help" }],
  [{ kind: "reply", numbers: NUMBERS }],
  [{ kind: "draft", nudge: "00000000000000dd" }],
  [{ kind: "drop-box" }],
  [{ kind: "follow-up", words: ["2w", "friday", "om2uger", "nonsense"] }],
];

test("a mutilated mail never throws or hangs, and is always whole, up to its commands at every address", () => {
  const random = seededRandom(20_261_124);
  const rounds = shareOfRun(100_000);
  for (let round = 0; round < rounds; round += 1) {
    const fixture = fixtures[Math.floor(random() * fixtures.length)] ?? new Uint8Array();
    const raw = mutate(fixture, random);
    const roads = ROADS[round % ROADS.length] ?? [];
    const mail = readMail(raw, { timeZone: "Europe/Copenhagen", ownAddresses: ["kit@example.org"] });
    const commands = readCommands(mail, {
      owner: OWNER,
      now: "2026-11-24T10:00:00.000Z",
      roads,
      ownDomain: "in.example.net",
    });
    const { outcome } = screen(anArrival({ mail }));
    if (!isWhole(mail) || commands.some(({ kind }) => typeof kind !== "string") || typeof outcome.kind !== "string")
      expect.unreachable(`Round ${round} is not whole.`);
  }
}, 1_800_000);

function isWhole(mail: ParsedMail): boolean {
  const blocks = mail.forwarded === null ? mail.forwards : [mail.forwarded, ...mail.forwards];
  const texts: readonly unknown[] = [
    mail.subject,
    mail.date,
    mail.messageId,
    mail.fresh,
    mail.signature,
    mail.from.name,
    mail.from.address,
    ...mail.answer.map(({ text }) => text),
    ...blocks.flatMap(({ body, note, subject, date, dateLocal, from }) => [
      body,
      note,
      subject,
      date,
      dateLocal,
      from.address,
    ]),
    ...[...mail.to, ...mail.cc, ...mail.mentioned].flatMap(({ name, address }) => [name, address]),
    ...mail.attachments.flatMap(({ filename, text }) => [filename, text]),
    ...Object.values(mail.headers),
  ];
  return texts.every((text) => typeof text === "string");
}
