import { expect, test } from "vitest";
import type { Command } from "../../../functions/domain/commands.ts";
import { aMemory, mailFrom, met, only } from "./memory.ts";

test("somebody met for the first time becomes a contact, and the receipt says that no address is known", () => {
  const memory = aMemory();
  const { lines } = memory.mail([met(["Anna Berg", "Bo"])]);
  expect(memory.contacts.map(({ name }) => name)).toEqual(["Anna Berg", "Bo"]);
  expect(lines).toEqual([
    {
      kind: "recorded",
      people: ["Anna Berg", "Bo"],
      newPeople: ["Anna Berg", "Bo"],
      withoutAddress: ["Anna Berg", "Bo"],
      at: "2026-11-23",
      channel: "meeting",
      direction: "both",
    },
  ]);
});

test("an address that the same line gives is not asked for", () => {
  const memory = aMemory();
  const { lines } = memory.mail([met(["Anna Berg"], { fields: { addresses: ["anna@harbour.example"] } })]);
  expect(lines[0]).toMatchObject({ kind: "recorded", newPeople: ["Anna Berg"], withoutAddress: [] });
});

test("who is only mentioned is named, if unknown, and becomes no contact", () => {
  const memory = aMemory();
  memory.mail([met(["Bo Lind"])]);
  const mentioned = [
    { by: "name", name: "Bo Lind" },
    { by: "address", address: "carl@krog.example", name: "Carl Krog" },
    { by: "address", address: "dora@holm.example" },
  ] as const;
  const { lines } = memory.mail([{ ...mailFrom("Anna Berg", "anna@harbour.example"), mentioned }]);
  expect(lines[1]).toEqual({ kind: "mentioned", people: ["Carl Krog", "dora@holm.example"] });
  expect(memory.contacts.map(({ name }) => name)).toEqual(["Bo Lind", "Anna Berg"]);
});

test("one interaction is recorded with all who took part, and each of them remembers it", () => {
  const memory = aMemory();
  memory.mail([met(["Anna Berg", "Bo Lind"], { subject: "the pier" })]);
  const interaction = only(memory.interactions);
  expect(interaction.contacts).toHaveLength(2);
  expect(memory.contact("Bo Lind").touches).toEqual([
    { interaction: interaction.id, at: "2026-11-23", channel: "meeting", direction: "both", topic: "the pier" },
  ]);
});

test("where there is no subject the owner's note is the topic, and marked as theirs alone", () => {
  const memory = aMemory();
  memory.mail([met(["Anna Berg"], { note: "seemed tired" })]);
  expect(only(memory.contacts).touches).toMatchObject([{ topic: "seemed tired", isPrivate: true }]);
});

test.each(["anna berg", "Anna", "ANNA B", "Anná"])("%s is the Anna Berg who is known", (name) => {
  const memory = aMemory();
  memory.mail([met(["Anna Berg"])]);
  memory.mail([met([name], { at: "2026-11-22" })]);
  expect(memory.contacts).toHaveLength(1);
  expect(memory.interactions).toHaveLength(2);
});

test.each([
  ["Søren Ørsted", "Soren"],
  ["Søren Ørsted", "soeren oersted"],
  ["Åse Holm", "Aase"],
  ["José Brandt", "Jose"],
])("%s may be written %s", (name, written) => {
  const memory = aMemory();
  memory.mail([met([name])]);
  memory.mail([met([written], { at: "2026-11-22" })]);
  expect(memory.contacts).toHaveLength(1);
});

test("the same address is the same person, whatever the name says", () => {
  const memory = aMemory();
  memory.mail([mailFrom("Anna Berg", "anna@example.org")]);
  memory.mail([mailFrom("A. B.", "Anna@Example.org", { subject: "Another matter" })]);
  expect(only(memory.contacts).name).toBe("Anna Berg");
  expect(memory.interactions).toHaveLength(2);
});

test("somebody known by name alone gets the address of the first mail that bears exactly that name", () => {
  const memory = aMemory();
  memory.mail([met(["Anna Berg"])]);
  const { lines } = memory.mail([mailFrom("Anna Berg", "anna@example.org")]);
  expect(only(memory.contacts).addresses).toEqual(["anna@example.org"]);
  expect(lines).toContainEqual({ kind: "field-set", name: "Anna Berg", field: "address", value: "anna@example.org" });
});

test("somebody known by an address alone gets the name that a later mail gives", () => {
  const memory = aMemory();
  memory.mail([mailFrom("", "ab@example.org")]);
  expect(only(memory.contacts).name).toBe("ab@example.org");
  memory.mail([mailFrom("Anna Berg", "ab@example.org", { subject: "Again" })]);
  expect(only(memory.contacts).name).toBe("Anna Berg");
});

test("the owner and the service are never contacts", () => {
  const memory = aMemory();
  const { lines } = memory.mail([
    {
      ...mailFrom("Ann Lund", "ANN@example.org"),
      people: [
        { by: "address", address: "ANN@example.org" },
        { by: "address", address: "log@in.livstegn.test" },
      ],
    },
  ]);
  expect(memory.contacts).toEqual([]);
  expect(lines).toEqual([{ kind: "nobody-to-record", subject: "The harbour" }]);
});

test("more than 25 people are not acted on, and the receipt says so", () => {
  const memory = aMemory();
  const names = Array.from({ length: 26 }, (_, index) => `Person Number${index}`);
  expect(memory.mail([met(names)]).lines).toEqual([{ kind: "too-many-people", count: 26, limit: 25 }]);
  expect(memory.contacts).toEqual([]);
});

test("a mail to more than 25 counts for those who are known, and makes nobody a contact", () => {
  const memory = aMemory();
  const people = Array.from({ length: 30 }, (_, at) => ({ by: "address" as const, address: `p${at}@example.org` }));
  const toAll = { ...mailFrom("", ""), people, direction: "out" as const };
  expect(memory.mail([toAll])).toMatchObject({
    changes: [],
    lines: [
      {
        kind: "people-left-out",
        of: "whole-mail",
        count: 30,
        names: people.slice(0, 10).map(({ address }) => address),
      },
    ],
  });
  memory.mail([mailFrom("Bo Lind", "p27@example.org")]);
  expect(memory.mail([{ ...toAll, at: "2026-11-21T08:00:00.000Z" }]).lines).toMatchObject([
    { kind: "recorded", people: ["Bo Lind"] },
    { kind: "people-left-out", of: "mail", count: 29, names: expect.not.arrayContaining(["p27@example.org"]) },
  ]);
  expect(memory.contacts).toHaveLength(1);
});

test("a mail whose commands together reach more than 25 people stops where it would be too many", () => {
  const memory = aMemory();
  const names = (from: number) => Array.from({ length: 20 }, (_, index) => `Person Number${from + index}`);
  const { lines } = memory.mail([met(names(0)), met(names(20))]);
  expect(memory.contacts).toHaveLength(20);
  expect(lines.at(-1)).toEqual({ kind: "too-many-people", count: 40, limit: 25 });
});

test("a mail to more than five people is remembered, and is no contact with each of them", () => {
  const memory = aMemory();
  const people = Array.from({ length: 6 }, (_, index) => ({
    by: "address" as const,
    address: `p${index}@example.org`,
  }));
  memory.mail([mailFrom("", "", { people })]);
  expect(memory.contacts.every(({ touches }) => touches[0]?.crowd === true)).toBe(true);
});

test("the same mail told twice is recorded once, and what the second adds is kept", () => {
  const memory = aMemory();
  memory.mail([mailFrom("Anna Berg", "anna@example.org")]);
  const { lines } = memory.mail([
    mailFrom("Anna Berg", "anna@example.org", { at: "2026-11-20T10:15:42.000Z", note: "she likes salmon" }),
  ]);
  expect(memory.interactions).toHaveLength(1);
  expect(lines[0]).toMatchObject({ kind: "recorded", people: ["Anna Berg"], newPeople: [] });
  expect(only(memory.contacts).notes.map(({ text }) => text)).toEqual(["she likes salmon"]);
});

const letter = (more: Partial<ReturnType<typeof mailFrom>> = {}) => ({
  ...mailFrom("Anna Berg", "anna@harbour.example"),
  at: "2026-11-23T08:15:20.000Z",
  subject: "Lunch on Friday",
  ...more,
});
test.each([
  ["it was forwarded by the minute", { at: "2026-11-23T08:15:00.000Z" }, 1],
  ["its subject was wrapped", { subject: "Lunch  on\tFriday " }, 1],
  ["another of the same second has other capitals in its subject", { subject: "LUNCH ON FRIDAY" }, 2],
  ["another has an accent in its subject", { subject: "Lunch on Fridåy" }, 2],
  ["another came some seconds later", { at: "2026-11-23T08:15:45.000Z" }, 2],
  ["another goes the other way", { direction: "out" }, 2],
] as const)("a mail is recorded once, and no other is taken for it: %s", (_, other, count) => {
  const memory = aMemory();
  memory.mail([letter()]);
  memory.mail([letter(other)]);
  expect(memory.interactions).toHaveLength(count);
});

test.each([
  ["Lunch with Bo on 13/11", "Coffee with Bo on 13/11", 2],
  ["Frokost med Bo d. 13/11", "Frokost med Bo d. 13/11.", 1],
  ["Lunch with Bo on 13/11", "1", 1],
])("two notes of one day are two contacts in other words, and one in the same: %s, %s", (first, second, count) => {
  const memory = aMemory();
  const told = met(["Bo Lind"], { at: "2026-11-13" });
  const bo = met(["Bo"], { at: "2026-11-13" });
  memory.mail([told], undefined, { wrote: first.replace("Bo", "Bo Lind") });
  memory.mail([bo], undefined, { wrote: first });
  memory.mail([bo], undefined, { wrote: first });
  const before = memory.interactions.length;
  const later = memory.mail([bo], undefined, { wrote: second });
  expect(memory.interactions.length - before).toBe(count - 1);
  const [line] = later.lines;
  expect(line).toMatchObject(count === 2 ? { kind: "recorded", isBeside: true } : { kind: "already-so" });
  if (count === 2) memory.mail([{ kind: "undo" }]);
  expect(memory.interactions).toHaveLength(before);
  expect(memory.contact("Bo Lind").touches).toHaveLength(before);
});

test("a copy that names one more person is recorded with that person only", () => {
  const memory = aMemory();
  memory.mail([met(["Anna Berg"], { note: "coffee" })]);
  memory.mail([met(["Anna Berg", "Bo Lind"], { note: "coffee" })]);
  expect(memory.contact("Anna Berg").touches).toHaveLength(1);
  expect(memory.contact("Bo Lind").touches).toHaveLength(1);
});

test("facts told with a meeting are set, the newest word counts, and lists grow once", () => {
  const memory = aMemory();
  memory.mail([met(["Anna Berg"], { fields: { organisation: "Fjordlab", interests: ["salmon"], cadenceDays: 42 } })]);
  memory.mail([
    met(["Anna Berg"], { at: "2026-11-22", fields: { organisation: "Havnelab", interests: ["Salmon", "chess"] } }),
  ]);
  expect(only(memory.contacts)).toMatchObject({
    organisation: "Havnelab",
    interests: ["salmon", "chess"],
    cadenceDays: 42,
  });
});

test("touches are kept in the order in which things happened", () => {
  const memory = aMemory();
  memory.mail([met(["Anna Berg"], { at: "2026-11-22" })]);
  memory.mail([met(["Anna Berg"], { at: "2026-10-01" })]);
  expect(only(memory.contacts).touches.map(({ at }) => at)).toEqual(["2026-10-01", "2026-11-22"]);
});

test("a promise told with a meeting stands as a pledge with its day", () => {
  const memory = aMemory();
  const { lines } = memory.mail([met(["Anna Berg"], { pledge: { text: "the deck", due: "2026-11-27" } })]);
  expect(lines.at(-1)).toEqual({
    kind: "pledged",
    by: "owner",
    name: "Anna Berg",
    text: "the deck",
    due: "2026-11-27",
  });
  expect(only(memory.nudges)).toMatchObject({ kind: "pledge", due: "2026-11-27", status: "open" });
});

test("who is met today is due one cadence from now", () => {
  const memory = aMemory();
  memory.mail([met(["Anna Berg"], { fields: { cadenceDays: 7 } })]);
  expect(only(memory.contacts).dueOn).toBe("2026-11-30");
});

test("what was sent on by itself gives nobody an address, and unproven it tells nothing of who is known", () => {
  const memory = aMemory();
  memory.mail([mailFrom("Bo", "bo@lind.example"), met(["Anna Berg"])]);
  const before = memory.contacts.map(({ name, addresses, phone }) => ({ name, addresses, phone }));
  const sentOn = (sentOn: "proven" | "unproven", name: string, address: string): Command => ({
    ...mailFrom(name, address),
    people: [{ by: "address", address, name, told: { phone: "12 34 56 78" }, sentOn }],
  });
  const forged = memory.mail([sentOn("unproven", "Bo Lind", "bo@lind.example")]);
  const others = memory.mail([sentOn("proven", "Anna Berg", "anna@evil.example")]);
  expect([forged, others].map(({ lines }) => lines.map(({ kind }) => kind))).toEqual([["already-so"], ["same-person"]]);
  expect(memory.contacts.map(({ name, addresses, phone }) => ({ name, addresses, phone }))).toEqual(before);
  memory.mail([sentOn("proven", "Bo Lind", "bo@lind.example")]);
  expect(memory.contact("Bo Lind").phone).toBe("12 34 56 78");
});
