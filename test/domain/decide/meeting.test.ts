// Invitations decided: held, moved, taken away, and told once however often and in whatever order they come.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Command, PersonRef } from "../../../functions/domain/commands.ts";
import { ANNA, BO, invited, kinds } from "./invited.ts";
import { aMemory, mailFrom, met } from "./memory.ts";

describe("an invitation", () => {
  test("is held for all who come, and told with its day", () => {
    const memory = aMemory();
    const { lines } = memory.mail([invited({}, { place: "Quay 4", until: "2026-12-03T10:00:00.000Z" })]);
    expect(lines).toEqual([
      {
        kind: "meeting-ahead",
        people: ["Anna Berg", "Bo Lind"],
        newPeople: ["Anna Berg", "Bo Lind"],
        withoutAddress: [],
        at: "2026-12-03T09:00:00.000Z",
        until: "2026-12-03T10:00:00.000Z",
        subject: "Harbour budget",
        place: "Quay 4",
        recurs: false,
      },
    ]);
    expect(memory.interactions).toMatchObject([{ channel: "meeting", direction: "both", meeting: { uid: "u1" } }]);
    expect(memory.contact("Anna Berg").touches).toMatchObject([{ meeting: "u1", topic: "Harbour budget" }]);
  });

  test("of the past is recorded like any contact, and closes what that closes", () => {
    const memory = aMemory();
    memory.mail([met(["Anna Berg"], { fields: { addresses: ["anna@harbour.example"] }, at: "2026-06-01" })]);
    memory.digest(["Anna Berg"]);
    memory.pass(2);
    const { lines } = memory.mail([invited({ at: "2026-11-24T09:00:00.000Z", people: [ANNA] })]);
    expect(lines).toMatchObject([{ kind: "recorded", people: ["Anna Berg"], channel: "meeting" }]);
    expect(lines[0]).not.toHaveProperty("meeting");
    expect(memory.nudges.map(({ status }) => status)).toEqual(["done"]);
  });

  test("of the future closes nothing, and is no last contact", () => {
    const memory = aMemory();
    memory.mail([met(["Anna Berg"], { fields: { addresses: ["anna@harbour.example"] }, at: "2026-06-01" })]);
    memory.digest(["Anna Berg"]);
    memory.mail([invited({ people: [ANNA] })]);
    expect(memory.nudges.map(({ status }) => status)).toEqual(["open"]);
    const { lines } = memory.mail([{ kind: "list" }]);
    expect(lines).toMatchObject([{ people: [{ name: "Anna Berg", lastContact: "2026-06-01" }] }]);
  });

  test("to more than five is a crowd, to more than a transaction holds it is held with those who come first", () => {
    const people = (count: number): PersonRef[] =>
      Array.from({ length: count }, (_, at) => ({ by: "address", address: `p${at}@example.org` }));
    const memory = aMemory();
    memory.mail([invited({ people: people(6) })]);
    expect(memory.contacts.every(({ touches }) => touches[0]?.crowd === true)).toBe(true);
    const many = [...people(40).slice(6), ...people(6), ANNA];
    const organiser = "p39@example.org";
    const { lines } = memory.mail([invited({ people: many }, { uid: "u2", organiser })]);
    expect(lines).toMatchObject([
      { kind: "meeting-ahead" },
      { kind: "people-left-out", of: "meeting", count: 16, limit: 25 },
    ]);
    const held = memory.interactions.at(-1)?.contacts.map((id) => memory.contacts.find((one) => one.id === id));
    const addresses = held?.map((one) => one?.addresses[0]);
    expect(addresses).toEqual(
      expect.arrayContaining([organiser, ...people(6).map((ref) => "address" in ref && ref.address)]),
    );
    expect(addresses).toHaveLength(25);
    const moved = { people: many.toReversed().slice(0, 39), at: "2026-12-04T09:00:00.000Z" };
    const update = memory.mail([invited(moved, { uid: "u2", organiser, sequence: 1 })]);
    expect(kinds(update)).toEqual(["meeting-moved", "people-left-out"]);
    // Two who were held do not come any more: letting them go takes their places.
    const after = memory.interactions.at(-1)?.contacts ?? [];
    expect(after).toHaveLength(23);
    expect(held?.map((one) => one?.id)).toEqual(expect.arrayContaining([...after]));
  });

  test("of many in one mail is held as long as there is room, and the rest said with what to do", () => {
    const memory = aMemory();
    const people = (from: number): PersonRef[] =>
      Array.from({ length: 20 }, (_, at) => ({ by: "address", address: `p${from + at}@example.org` }));
    const of = (uid: string, from: number) => invited({ people: people(from), subject: uid }, { uid });
    expect(memory.mail([of("a", 0), of("b", 10), of("c", 60), of("d", 0)]).lines).toMatchObject([
      { kind: "meeting-ahead", subject: "a" },
      { kind: "meeting-ahead", subject: "b" },
      { kind: "people-left-out", count: 5 },
      { kind: "meeting-kept", why: "no-room", subject: "c" },
      { kind: "meeting-ahead", subject: "d" },
    ]);
  });

  test("with nobody but the owner records nothing and says so", () => {
    const memory = aMemory();
    expect(memory.mail([invited({ people: [] })])).toMatchObject({
      changes: [],
      lines: [{ kind: "nobody-to-record", subject: "Harbour budget" }],
    });
  });

  test("asks who is meant, and the answer adds that person to the meeting", () => {
    const memory = aMemory();
    memory.mail([mailFrom("Bo Lind", "bo@old.example")]);
    const asked = memory.mail([invited()]);
    expect(kinds(asked)).toEqual(["same-person", "meeting-ahead"]);
    expect(memory.interactions.at(-1)?.contacts).toEqual([memory.contact("Anna Berg").id]);
    const yes: Command = { kind: "answer", target: { by: "numbers", numbers: [1] }, word: "yes" };
    memory.mail([yes], memory.receipt(asked));
    expect(memory.interactions.at(-1)?.contacts).toEqual([
      memory.contact("Anna Berg").id,
      memory.contact("Bo Lind").id,
    ]);
  });
});

test("a series told again once its time has come is held for the next time", () => {
  const memory = aMemory();
  memory.mail([invited({ recurs: true }, { occurrence: "2026-12-03T09:00:00.000Z" })]);
  const next = { at: "2026-12-10T09:00:00.000Z", recurs: true };
  expect(kinds(memory.mail([invited(next, { occurrence: next.at, sequence: 1 })]))).toEqual(["meeting-moved"]);
  memory.pass(21);
  const third = { at: "2026-12-17T09:00:00.000Z", recurs: true };
  expect(kinds(memory.mail([invited({ ...third }, { occurrence: third.at, sequence: 1 })]))).toEqual(["meeting-ahead"]);
  expect(memory.interactions.map(({ at }) => at)).toEqual(["2026-12-10T09:00:00.000Z", "2026-12-17T09:00:00.000Z"]);
});

test("somebody's answer changes nothing, and is no error", () => {
  const memory = aMemory();
  memory.mail([invited()]);
  expect(memory.mail([invited({ act: "answer", people: [BO] })])).toMatchObject({
    changes: [],
    lines: [{ kind: "meeting-kept", why: "only-an-answer", people: ["Bo Lind"] }],
  });
});

test("a meeting too old to be looked at is known by its people, and not held twice", () => {
  const memory = aMemory();
  memory.mail([invited({ at: "2026-11-20T09:00:00.000Z" })]);
  const [{ id } = { id: "" }] = memory.interactions;
  memory.change({ entity: "interaction", id });
  expect(memory.mail([invited({ at: "2026-11-20T09:00:00.000Z" })])).toMatchObject({
    changes: [],
    lines: [{ kind: "meeting-kept", why: "same" }],
  });
});

test("what a newer version said once more is what older ones are held against, and nothing to undo", () => {
  const memory = aMemory();
  const on = (at: string, sequence: number) => memory.mail([invited({ at }, { sequence })]);
  const { journal } = on("2026-12-05T09:00:00.000Z", 0);
  expect(on("2026-12-05T09:00:00.000Z", 2).lines).toMatchObject([{ kind: "meeting-kept", why: "same" }]);
  expect(on("2026-12-01T09:00:00.000Z", 1).lines).toMatchObject([{ kind: "meeting-kept", why: "older" }]);
  expect(memory.interactions).toMatchObject([{ at: "2026-12-05T09:00:00.000Z", journal }]);
  memory.mail([{ kind: "undo" }]);
  expect(memory.interactions).toEqual([]);
});

test("law: in whatever order and number the versions of an invitation come, the newest is held, once", () => {
  const version = fc.record({
    sequence: fc.nat(3),
    day: fc.integer({ min: 1, max: 28 }),
    people: fc.constantFrom([ANNA], [BO], [ANNA, BO]),
  });
  fc.assert(
    fc.property(fc.array(version, { minLength: 1, maxLength: 6 }), (versions) => {
      const bySequence = new Map(versions.map((one) => [one.sequence, one]));
      const memory = aMemory();
      for (const { sequence } of versions) {
        const { day, people } = bySequence.get(sequence) ?? expect.fail();
        memory.mail([invited({ at: `2026-12-${String(day).padStart(2, "0")}T09:00:00.000Z`, people }, { sequence })]);
      }
      const newest = bySequence.get(Math.max(...bySequence.keys())) ?? expect.fail();
      expect(memory.interactions).toHaveLength(1);
      expect(memory.interactions[0]).toMatchObject({
        at: `2026-12-${String(newest.day).padStart(2, "0")}T09:00:00.000Z`,
      });
      const touched = memory.contacts.filter(({ touches }) => touches.length > 0).map(({ name }) => name);
      expect(touched.toSorted()).toEqual(newest.people.map(({ name }) => name ?? "").toSorted());
    }),
    { numRuns: 100 },
  );
});

test("an answer that a meeting is done keeps its words, and records no second contact", () => {
  const memory = aMemory();
  const { journal } = memory.mail([invited()]);
  const interaction = memory.interactions[0]?.id ?? "";
  const digest = memory.digest([], [{ number: 1, kind: "meeting", interaction, journal }]);
  const done = (note?: string): Command => ({
    kind: "done",
    target: { by: "numbers", numbers: [1] },
    ...(note === undefined ? {} : { note }),
  });
  expect(memory.mail([done("she likes salmon")], digest).lines).toEqual([
    { kind: "noted", name: "Anna Berg", note: "she likes salmon" },
    { kind: "noted", name: "Bo Lind", note: "she likes salmon" },
  ]);
  expect(memory.interactions).toMatchObject([{ note: "she likes salmon" }]);
  expect(memory.mail([done()], digest).lines).toMatchObject([{ kind: "meeting-kept", why: "same" }]);
  expect(memory.interactions).toHaveLength(1);
});

test("who somebody is tells the last contact that there was, and the next meeting", () => {
  const memory = aMemory();
  memory.mail([met(["Anna Berg"], { fields: { addresses: ["anna@harbour.example"] }, at: "2026-06-01" })]);
  memory.mail([invited({ people: [ANNA] })]);
  expect(memory.mail([{ kind: "who-is", name: "Anna Berg" }]).lines).toMatchObject([
    { kind: "person", contact: { touches: [{ at: "2026-06-01" }] }, ahead: { at: "2026-12-03T09:00:00.000Z" } },
  ]);
});
