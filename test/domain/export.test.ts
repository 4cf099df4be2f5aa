import { expect, test } from "vitest";
import { exportOwner, reasonCode } from "../../functions/domain/export.ts";
import type { Exported } from "../../functions/domain/export.ts";
import { aMemory, mailFrom, met, on } from "./decide/memory.ts";

test("the document has the fields that scripts rely on, and absent ones are left out", () => {
  const memory = aMemory();
  memory.mail([mailFrom("Anna Berg", "anna@example.org", { note: "sails" })]);
  const document = memory.exported();
  expect(Object.keys(document)).toEqual([
    "version",
    "owner",
    "contacts",
    "interactions",
    "nudges",
    "shares",
    "pledges",
    "circles",
    "purposes",
    "digests",
  ]);
  expect(document.owner).toMatchObject({
    addresses: ["ann@example.org"],
    name: "Ann Lund",
    language: "en",
    timeZone: "Europe/Copenhagen",
    digest: { weekday: "monday", time: "07:30" },
    dropBox: "log+dropbox@in.livstegn.test",
  });
  expect(document.owner).not.toHaveProperty("pausedUntil");
  expect(document.contacts).toMatchObject([
    {
      name: "Anna Berg",
      addresses: ["anna@example.org"],
      interests: [],
      circles: [],
      notes: [{ text: "sails" }],
      never: false,
    },
  ]);
  expect(document.contacts[0]).not.toHaveProperty("phone");
  expect(document.interactions).toMatchObject([
    { at: "2026-11-20T10:15:00.000Z", channel: "mail", direction: "in", subject: "The harbour", note: "sails" },
  ]);
});

test("the secret of the drop-box is there only as its address", () => {
  const memory = aMemory();
  expect(JSON.stringify(memory.exported()).match(/dropbox/g)).toHaveLength(1);
});

test("digests are listed by slot with what their numbers stood for", () => {
  const memory = aMemory();
  memory.mail([met(["Anna Berg"])]);
  const { id: interaction = "", journal = "" } = memory.interactions[0] ?? {};
  const digest = memory.digest(
    ["Anna Berg"],
    [
      { number: 2, kind: "recorded", interaction, journal },
      { number: 3, kind: "told", mail: "m3", journal: "j3" },
    ],
  );
  const data: Exported = {
    owner: memory.state.owner,
    contacts: memory.contacts,
    interactions: memory.interactions,
    nudges: memory.nudges,
    shares: [],
    pledges: [],
    circles: [],
    purposes: [],
    sent: [{ sent: memory.sent("receipt", []) }, { sent: digest }],
  };
  expect(exportOwner(data, "log+dropbox@in.livstegn.test").digests).toEqual([
    {
      slot: "2026-11-23",
      sentAt: digest.at,
      items: [{ number: 1, nudge: memory.nudges[0]?.id }],
      recorded: [
        { number: 2, interaction },
        { number: 3, mail: "m3" },
      ],
    },
  ]);
});

test("a nudge tells its kind, people, status, day and reason", () => {
  const memory = aMemory();
  memory.mail([met(["Anna Berg"], { at: "2026-06-01" })]);
  const digest = memory.digest(["Anna Berg"]);
  memory.mail([{ kind: "snooze", target: on(1), until: "2026-12-14" }], digest);
  expect(memory.exported().nudges).toEqual([
    {
      id: memory.nudges[0]?.id,
      kind: "check-in",
      contacts: [memory.contact("Anna Berg").id],
      status: "snoozed",
      due: "2026-12-14",
      reason: "no-contact-yet",
    },
  ]);
});

test("a reason is a code with its numbers", () => {
  expect(
    reasonCode({
      terms: [
        { kind: "cadence", lastContact: "2026-06-01", cadenceDays: 30, gapDays: 42 },
        { kind: "words-met", words: ["salmon", "fjord"], title: "News" },
      ],
    }),
  ).toBe("cadence 42>30; words-met salmon,fjord");
});
