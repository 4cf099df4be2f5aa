// Updates, cancellations and refusals: a meeting moves, is taken away, and stays away.
import { describe, expect, test } from "vitest";
import { ANNA, BO, invited, kinds } from "./invited.ts";
import type { Meeting } from "./invited.ts";
import { aMemory, met, on } from "./memory.ts";

describe("what the owner says of a meeting that a digest shows", () => {
  function shown() {
    const memory = aMemory();
    memory.mail([invited()]);
    const [{ id: interaction, journal } = { id: "", journal: "" }] = memory.interactions;
    const digest = memory.digest([], [{ number: 1, kind: "meeting", interaction, journal }]);
    return { memory, digest };
  }

  test("calls it off, for good, and that can be undone", () => {
    const { memory, digest } = shown();
    const before = memory.exported();
    const { lines } = memory.mail([{ kind: "meeting-answer", target: on(1) }], digest);
    expect(lines).toMatchObject([{ kind: "meeting-cancelled", people: ["Anna Berg", "Bo Lind"] }]);
    expect(memory.interactions).toEqual([]);
    expect(memory.contact("Anna Berg").touches).toEqual([]);
    memory.mail([{ kind: "undo" }]);
    expect(memory.exported().interactions).toEqual(before.interactions);
  });

  test("moves it to another day at the same hour", () => {
    const { memory, digest } = shown();
    const { lines } = memory.mail([{ kind: "meeting-answer", target: on(1), to: "2027-06-10" }], digest);
    const [from, at] = ["2026-12-03T09:00:00.000Z", "2027-06-10T08:00:00.000Z"];
    expect(lines).toMatchObject([{ kind: "meeting-moved", from, at }]);
    expect(memory.interactions).toMatchObject([{ at }]);
    expect(memory.contact("Anna Berg").touches).toMatchObject([{ at }]);
    expect(memory.contact("Bo Lind").touches).toHaveLength(1);
  });

  test("puts off what is no meeting, and asks what is off of it", () => {
    const memory = aMemory();
    memory.mail([met(["Anna Berg"])]);
    const digest = memory.digest(["Anna Berg"]);
    const off = memory.mail([{ kind: "meeting-answer", target: on(1) }], digest);
    expect(off.lines).toMatchObject([{ kind: "not-understood", why: "unknown-verb" }]);
    const moved = memory.mail([{ kind: "meeting-answer", target: on(1), to: "2027-02-01" }], digest);
    expect(moved.lines).toMatchObject([{ kind: "snoozed", number: 1, until: "2027-02-01" }]);
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
    expect(same.changes).toMatchObject([{ entity: "interaction", after: { meeting: { sequence: 2 } } }]);
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

describe("a mail by the drop-box", () => {
  const bo = "bo@lind.example";
  const by = (from: string, isProven: boolean) => ({ sentOn: { from, isProven } });
  const held = (organiser = bo) => {
    const memory = aMemory();
    memory.mail([invited({}, { organiser })]);
    return memory;
  };

  test.each([
    ["a forged organiser", bo, by(bo, false)],
    ["somebody else, proven", bo, by("eve@evil.example", true)],
    ["anybody, of the owner's own meeting", "ann@example.org", by("ann@example.org", false)],
    ["an empty From, of a meeting without an organiser", "", by("", true)],
  ])("from %s changes no meeting and is told", (_, organiser, sentOn) => {
    const memory = held(organiser);
    const before = memory.exported();
    const said = { sequence: 9, organiser };
    const at = "2026-12-04T09:00:00.000Z";
    const sender = sentOn.sentOn.from;
    for (const [more, says] of [
      [{ act: "cancel" }, "cancelled"],
      [{ act: "decline" }, "declined"],
      [{ at }, "moved"],
      [{ subject: "Elsewhere" }, "changed"],
    ] as const) {
      const { lines, changes } = memory.mail([invited({ ...more, ...sentOn }, said)]);
      expect(changes).toEqual([]);
      expect(lines).toMatchObject([{ kind: "meeting-unproven", says, sender, at: "2026-12-03T09:00:00.000Z" }]);
    }
    expect(memory.exported()).toEqual(before);
  });

  test("from its proven organiser moves a meeting and calls it off", () => {
    const memory = held();
    const moved = invited({ at: "2026-12-04T09:00:00.000Z", ...by(bo, true) }, { sequence: 1, organiser: bo });
    expect(kinds(memory.mail([moved]))).toEqual(["meeting-moved"]);
    const off = invited({ act: "cancel", ...by(bo, true) }, { sequence: 2, organiser: bo });
    expect(kinds(memory.mail([off]))).toEqual(["meeting-cancelled"]);
  });

  test("that says what is known is no news, and one that calls off the unknown keeps nothing away", () => {
    const memory = held();
    const again = memory.mail([invited(by(bo, false), { sequence: 1, organiser: bo })]);
    expect(again).toMatchObject({ changes: [], lines: [{ kind: "meeting-kept", why: "same" }] });
    memory.mail([invited({ act: "cancel", ...by(bo, true) }, { uid: "u2", sequence: 9 })]);
    expect(kinds(memory.mail([invited({}, { uid: "u2" })]))).toEqual(["meeting-ahead"]);
  });

  test("asks who is meant, and the owner's answer is their own word", () => {
    const memory = aMemory();
    memory.mail([met(["Bo Lind"])]);
    const people = [ANNA, { ...BO, sentOn: "unproven" } as const];
    const asked = memory.mail([invited({ people, ...by(bo, false) })]);
    expect(kinds(asked)).toEqual(["same-person", "meeting-ahead"]);
    expect(memory.contact("Bo Lind").addresses).toEqual([]);
    memory.mail([{ kind: "answer", target: { by: "numbers", numbers: [1] }, word: "yes" }], memory.receipt(asked));
    expect(memory.interactions.at(-1)?.contacts).toHaveLength(2);
    expect(memory.contact("Bo Lind").addresses).toEqual([bo]);
  });
});
