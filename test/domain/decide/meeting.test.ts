// Invitations decided: held, moved, taken away, and told once however often and in whatever order they come.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Command, PersonRef } from "../../../functions/domain/commands.ts";
import { aMemory, mailFrom, met } from "./memory.ts";

type Meeting = Extract<Command, { kind: "meeting" }>;

const ANNA: PersonRef = { by: "address", address: "anna@harbour.example", name: "Anna Berg" };
const BO: PersonRef = { by: "address", address: "bo@lind.example", name: "Bo Lind" };

function invited(more: Partial<Meeting> = {}, invitation: Partial<Meeting["invitation"]> = {}): Meeting {
  return {
    kind: "meeting",
    act: "hold",
    invitation: { uid: "u1", sequence: 0, ...invitation },
    people: [ANNA, BO],
    at: "2026-12-03T09:00:00.000Z",
    subject: "Harbour budget",
    ...more,
  };
}
const kinds = ({ lines }: { readonly lines: readonly { readonly kind: string }[] }) => lines.map(({ kind }) => kind);

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

  test("to more than five is a crowd, to more than a transaction holds is not taken", () => {
    const people = (count: number): PersonRef[] =>
      Array.from({ length: count }, (_, at) => ({ by: "address", address: `p${at}@example.org` }));
    const memory = aMemory();
    memory.mail([invited({ people: people(6) })]);
    expect(memory.contacts.every(({ touches }) => touches[0]?.crowd === true)).toBe(true);
    expect(kinds(memory.mail([invited({ people: people(26) }, { uid: "u2" })]))).toEqual(["too-many-people"]);
    expect(memory.interactions).toHaveLength(1);
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

describe("an update", () => {
  test("moves the meeting for all, and lets go who no longer comes", () => {
    const memory = aMemory();
    memory.mail([invited()]);
    const { lines } = memory.mail([invited({ at: "2026-12-04T09:00:00.000Z", people: [ANNA] }, { sequence: 1 })]);
    expect(lines).toMatchObject([
      {
        kind: "meeting-moved",
        from: "2026-12-03T09:00:00.000Z",
        at: "2026-12-04T09:00:00.000Z",
        people: ["Anna Berg"],
      },
    ]);
    expect(memory.interactions).toHaveLength(1);
    expect(memory.contact("Anna Berg").touches).toMatchObject([{ at: "2026-12-04T09:00:00.000Z" }]);
    expect(memory.contact("Bo Lind").touches).toEqual([]);
  });

  test("of something else says that it changed, and of nothing that it is known", () => {
    const memory = aMemory();
    memory.mail([invited()]);
    expect(kinds(memory.mail([invited({ subject: "Budget" }, { sequence: 1 })]))).toEqual(["meeting-changed"]);
    const same = memory.mail([invited({ subject: "Budget" }, { sequence: 2 })]);
    expect(same.changes).toEqual([]);
    expect(same.lines).toMatchObject([{ kind: "meeting-kept", why: "same" }]);
  });

  test("that is older than what is known changes nothing, by its number or else by when it was written", () => {
    const memory = aMemory();
    memory.mail([invited({}, { sequence: 3, stamp: "2026-11-23T07:00:00.000Z" })]);
    const later = { at: "2026-12-05T09:00:00.000Z" };
    for (const old of [{ sequence: 2 }, { sequence: 3, stamp: "2026-11-22T07:00:00.000Z" }]) {
      const { changes, lines } = memory.mail([invited(later, old)]);
      expect(changes).toEqual([]);
      expect(lines).toMatchObject([{ kind: "meeting-kept", why: "older", at: "2026-12-03T09:00:00.000Z" }]);
    }
  });

  test("undone puts the meeting back where it was", () => {
    const memory = aMemory();
    memory.mail([invited()]);
    const before = memory.exported();
    memory.mail([invited({ at: "2026-12-04T09:00:00.000Z" }, { sequence: 1 })]);
    memory.mail([{ kind: "undo" }]);
    expect(memory.exported()).toEqual(before);
  });

  test("keeps its invitation from being undone, until it is undone itself", () => {
    const memory = aMemory();
    const first = memory.mail([invited({ people: [ANNA] })]);
    const before = memory.exported();
    const second = memory.mail([invited({ people: [ANNA], at: "2026-12-04T09:00:00.000Z" }, { sequence: 1 })]);
    expect(memory.mail([{ kind: "undo" }], memory.receipt(first))).toMatchObject({
      changes: [],
      lines: [{ kind: "nothing-to-undo", kept: ["Anna Berg"] }],
    });
    memory.mail([{ kind: "undo" }], memory.receipt(second));
    expect(memory.exported()).toEqual(before);
    memory.mail([{ kind: "undo" }], memory.receipt(first));
    expect([memory.interactions, memory.contacts]).toEqual([[], []]);
  });

  test("undone by the number of a digest takes the meeting away as a whole, and that can be undone", () => {
    const memory = aMemory();
    const first = memory.mail([invited()]);
    memory.mail([invited({ at: "2026-12-04T09:00:00.000Z" }, { sequence: 1 })]);
    const interaction = memory.interactions[0]?.id ?? "";
    const digest = memory.digest([], [{ number: 1, kind: "meeting", interaction, journal: first.journal }]);
    expect(memory.mail([{ kind: "undo", number: 1 }], digest).lines).toMatchObject([
      { kind: "undone", lines: [{ kind: "meeting-ahead", at: "2026-12-04T09:00:00.000Z" }], kept: [] },
    ]);
    expect(memory.interactions).toEqual([]);
    expect(memory.contact("Anna Berg").touches).toEqual([]);
    memory.mail([{ kind: "undo" }]);
    expect(memory.interactions).toHaveLength(1);
    expect(memory.contact("Anna Berg").touches).toHaveLength(1);
  });
});

describe("a cancellation", () => {
  const cancelled = (sequence = 1, more: Partial<Meeting["invitation"]> = {}) =>
    invited({ act: "cancel" }, { sequence, ...more });

  test("takes the meeting away and keeps the people; undone it stands again", () => {
    const memory = aMemory();
    memory.mail([invited()]);
    const before = memory.exported();
    expect(memory.mail([cancelled()]).lines).toMatchObject([
      { kind: "meeting-cancelled", people: ["Anna Berg", "Bo Lind"], at: "2026-12-03T09:00:00.000Z" },
    ]);
    expect(memory.interactions).toEqual([]);
    expect(memory.contacts.map(({ touches }) => touches)).toEqual([[], []]);
    memory.mail([{ kind: "undo" }]);
    expect(memory.exported()).toEqual(before);
  });

  test("of what is not known, or of an older version, changes nothing", () => {
    const memory = aMemory();
    expect(memory.mail([cancelled()]).lines).toMatchObject([{ kind: "meeting-kept", why: "cancels-unknown" }]);
    memory.mail([invited({}, { sequence: 2 })]);
    expect(memory.mail([cancelled(1)])).toMatchObject({ changes: [], lines: [{ kind: "meeting-kept", why: "older" }] });
  });

  test("that came before its own invitation, or before an older version of it, is the last word", () => {
    const memory = aMemory();
    const late = { changes: [], lines: [{ kind: "meeting-kept", why: "cancelled-since" }] };
    memory.mail([cancelled(1)]);
    expect(memory.mail([invited()])).toMatchObject(late);
    memory.mail([invited({}, { uid: "u2", sequence: 1 })]);
    memory.mail([cancelled(3, { uid: "u2" })]);
    expect(memory.mail([invited({}, { uid: "u2", sequence: 2 })])).toMatchObject(late);
    expect(memory.mail([invited({}, { uid: "u2", sequence: 3 })])).toMatchObject(late);
    expect(memory.interactions).toEqual([]);
    expect(kinds(memory.mail([invited({}, { uid: "u2", sequence: 4 })]))).toEqual(["meeting-ahead"]);
  });

  test("of what is not known is nothing that an undo would take back", () => {
    const memory = aMemory();
    memory.mail([met(["Anna Berg"])]);
    memory.mail([cancelled(1)]);
    expect(memory.mail([{ kind: "undo" }]).lines).toMatchObject([{ kind: "undone", lines: [{ kind: "recorded" }] }]);
  });

  test("from another than the organiser, or such an update, changes nothing", () => {
    const memory = aMemory();
    const [bo, eve] = ["bo@lind.example", "eve@evil.example"];
    memory.mail([invited({}, { organiser: bo })]);
    const before = memory.exported();
    const forged = { changes: [], lines: [{ kind: "meeting-kept", why: "other-organiser" }] };
    expect(memory.mail([cancelled(9, { organiser: eve })])).toMatchObject(forged);
    expect(memory.mail([invited({ people: [ANNA] }, { sequence: 9, organiser: eve })])).toMatchObject(forged);
    expect(memory.exported()).toEqual(before);
    expect(kinds(memory.mail([cancelled(1, { organiser: bo })]))).toEqual(["meeting-cancelled"]);
  });

  test("of a whole series takes away the time that lies ahead, of one time only that", () => {
    const memory = aMemory();
    const occurrence = "2026-12-03T09:00:00.000Z";
    memory.mail([invited({ recurs: true }, { occurrence })]);
    memory.mail([cancelled(1, { occurrence: "2026-12-10T09:00:00.000Z" })]);
    expect(memory.interactions).toHaveLength(1);
    memory.mail([cancelled(1)]);
    expect(memory.interactions).toEqual([]);
  });
});

test("a meeting that the owner said no to is taken away, or never held", () => {
  const memory = aMemory();
  const no = invited({ act: "decline" }, { sequence: 1 });
  expect(memory.mail([no])).toMatchObject({ changes: [], lines: [{ kind: "meeting-kept", why: "declined" }] });
  memory.mail([invited()]);
  expect(memory.mail([no]).lines).toMatchObject([{ kind: "meeting-cancelled", isDeclined: true }]);
  expect(memory.interactions).toEqual([]);
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
