import { describe, expect, test } from "vitest";
import { addDays, daysBetween, momentAt } from "../../../functions/domain/calendar.ts";
import type { Command } from "../../../functions/domain/commands.ts";
import type { DigestPlan } from "../../../functions/domain/digest/plan.ts";
import type { Contact } from "../../../functions/domain/model.ts";
import { owner, person, touch } from "./given.ts";
import { answerDone, answerSnooze, sendDigest, tell, world } from "./world.ts";
import type { World } from "./world.ts";

const namesIn = (plan: DigestPlan) => plan.signs.map(({ contact }) => contact.name).toSorted();
const numberOf = (plan: DigestPlan, name: string) =>
  plan.signs.find(({ contact }) => contact.name === name)?.number ?? 0;

/** Three people each every week, told on a Monday after the slot: a mail forwarded, a mail sent, a meeting noted. */
function threePeople(monday: string): World {
  const at = momentAt(monday, "09:00", "Europe/Copenhagen");
  const memory = world(owner({ createdAt: at, recordedThrough: at }));
  const told = (
    name: string,
    contact: Pick<Extract<Command, { kind: "record" }>, "at" | "channel" | "direction">,
  ): Command => ({
    kind: "record",
    people: [{ by: "name", name }],
    fields: { cadenceDays: 7, ...(name === "Bo Holm" ? { interests: ["salmon"] } : {}) },
    ...contact,
  });
  tell(
    memory,
    [told("Anna Berg", { at: `${addDays(monday, -3)}T10:00:00.000Z`, channel: "mail", direction: "in" })],
    at,
  );
  tell(memory, [told("Bo Holm", { at, channel: "mail", direction: "out" })], at);
  tell(memory, [told("Cai Dam", { at: monday, channel: "meeting", direction: "both" })], at);
  tell(memory, [{ kind: "share", title: "Salmon farming in Norway", text: "", hasAttachment: false }], at);
  return memory;
}

describe.each([
  ["an ordinary month", "2026-11-23"],
  ["the change to summer time", "2026-03-23"],
  ["the change from summer time", "2026-10-19"],
])("three people, each every week, in %s", (_, monday) => {
  test("all come after seven days, with something to pass on to the right one", () => {
    const plan = sendDigest(threePeople(monday), addDays(monday, 7));
    expect(namesIn(plan)).toEqual(["Anna Berg", "Bo Holm", "Cai Dam"]);
    expect(plan.signs.flatMap(({ contact, share: part }) => (part === undefined ? [] : [contact.name]))).toEqual([
      "Bo Holm",
    ]);
    expect(plan.passOn).toEqual([]);
    expect(plan.items.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6].slice(0, 3 + plan.recorded.length));
  });

  test("done on the digest's day keeps out of the next one and is back in the one after", () => {
    const memory = threePeople(monday);
    const first = sendDigest(memory, addDays(monday, 7));
    answerDone(memory, first, numberOf(first, "Anna Berg"), momentAt(addDays(monday, 7), "07:31", "Europe/Copenhagen"));
    expect(namesIn(sendDigest(memory, addDays(monday, 14)))).toEqual(["Bo Holm", "Cai Dam"]);
    expect(namesIn(sendDigest(memory, addDays(monday, 21)))).toContain("Anna Berg");
  });

  test("snoozed for two weeks on a Wednesday comes in the first digest on or after the fourteenth day, not before", () => {
    const memory = threePeople(monday);
    const first = sendDigest(memory, addDays(monday, 7));
    const wednesday = addDays(monday, 9);
    answerSnooze(
      memory,
      first,
      numberOf(first, "Bo Holm"),
      addDays(wednesday, 14),
      momentAt(wednesday, "12:00", "Europe/Copenhagen"),
    );
    const slots = [14, 21, 28].map((days) => addDays(monday, days));
    expect(slots.map((slot) => namesIn(sendDigest(memory, slot)).includes("Bo Holm"))).toEqual([false, false, true]);
    expect(daysBetween(wednesday, addDays(monday, 28))).toBeGreaterThanOrEqual(14);
  });

  test("snoozed for two weeks on the digest's own day comes on exactly the fourteenth", () => {
    const memory = threePeople(monday);
    const first = sendDigest(memory, addDays(monday, 7));
    answerSnooze(
      memory,
      first,
      numberOf(first, "Bo Holm"),
      addDays(monday, 21),
      momentAt(addDays(monday, 7), "08:00", "Europe/Copenhagen"),
    );
    const slots = [14, 21].map((days) => addDays(monday, days));
    expect(slots.map((slot) => namesIn(sendDigest(memory, slot)).includes("Bo Holm"))).toEqual([false, true]);
  });
});

describe("what an earlier digest left", () => {
  test("an unanswered check-in is dropped when the next digest goes out, and the person comes with a new one", () => {
    const memory = threePeople("2026-11-23");
    const first = sendDigest(memory, "2026-11-30");
    const second = sendDigest(memory, "2026-12-07");
    const [before, after] = [first, second].map(
      (plan) => plan.signs.find(({ contact }) => contact.name === "Cai Dam")?.nudge,
    );
    expect(memory.state.nudges.get(before?.id ?? "")?.status).toBe("dropped");
    expect(memory.state.nudges.get(after?.id ?? "")?.status).toBe("open");
    expect([...memory.state.contacts.values()].find(({ name }) => name === "Cai Dam")?.openNudges).toEqual([after?.id]);
  });

  test("a snoozed check-in keeps its nudge and says that it was asked for", () => {
    const memory = threePeople("2026-11-23");
    const first = sendDigest(memory, "2026-11-30");
    answerSnooze(memory, first, numberOf(first, "Cai Dam"), "2026-12-14", "2026-11-30T09:00:00.000Z");
    sendDigest(memory, "2026-12-07");
    const back = sendDigest(memory, "2026-12-14").signs.find(({ contact }) => contact.name === "Cai Dam");
    expect(back?.nudge.id).toBe(first.signs.find(({ contact }) => contact.name === "Cai Dam")?.nudge.id);
    expect(back?.terms[0]).toEqual({ kind: "snoozed-until", day: "2026-12-14" });
    expect(back?.terms[1]).toMatchObject({ kind: "cadence", gapDays: 21 });
  });

  test("a snoozed check-in returns although three others would win the places", () => {
    const rivals = ["D", "E", "F", "G"].map((name) =>
      person(name, { importance: "important", cadenceDays: 1, touches: [touch("2026-11-28"), touch("2026-11-29")] }),
    );
    const memory = world(owner(), [person("Bo", { cadenceDays: 1, touches: [touch("2026-10-01")] })]);
    answerSnooze(memory, sendDigest(memory, "2026-11-30"), 1, "2026-12-07", "2026-11-30T09:00:00.000Z");
    memory.state = {
      ...memory.state,
      contacts: new Map([...memory.state.contacts, ...world(owner(), rivals).state.contacts]),
    };
    const plan = sendDigest(memory, "2026-12-07");
    expect(namesIn(plan)).toContain("Bo");
    expect(plan.signs.filter(({ slotKind }) => slotKind === "ordinary")).toHaveLength(3);
  });

  test("a share is offered once in a digest that was seen, and again after one that was not", () => {
    const seen = threePeople("2026-11-23");
    const first = sendDigest(seen, "2026-11-30");
    answerDone(seen, first, numberOf(first, "Anna Berg"), "2026-11-30T09:00:00.000Z");
    const hasShare = (plan: DigestPlan) => plan.signs.some(({ share: part }) => part !== undefined);
    expect(hasShare(sendDigest(seen, "2026-12-07"))).toBe(false);

    const unseen = threePeople("2026-11-23");
    sendDigest(unseen, "2026-11-30");
    expect(hasShare(sendDigest(unseen, "2026-12-07"))).toBe(true);
  });
});

/** Bo was snoozed, and on that day his birthday stands in his place; the owner writes to him. */
function birthdayOnTheSnoozedDay(): { readonly memory: World; readonly birthday: DigestPlan } {
  const bo = person("Bo", {
    cadenceDays: 14,
    touches: [touch("2026-10-01")],
    dates: [{ label: "x", date: "--12-16" }],
  });
  const memory = world(owner(), [bo]);
  answerSnooze(memory, sendDigest(memory, "2026-11-30"), 1, "2026-12-14", "2026-11-30T09:00:00.000Z");
  sendDigest(memory, "2026-12-07");
  return { memory, birthday: sendDigest(memory, "2026-12-14") };
}
const talkedWithBo = (at: string): Command => {
  return { kind: "record", people: [{ by: "name", name: "Bo" }], at, channel: "call", direction: "both" };
};

describe("a snoozed check-in that another item hides on its day", () => {
  test("is closed by contact", () => {
    const { memory, birthday } = birthdayOnTheSnoozedDay();
    expect([birthday.promises.length, birthday.signs.length]).toEqual([1, 0]);
    tell(memory, [talkedWithBo("2026-12-15")], "2026-12-15T09:00:00.000Z");
    expect([...memory.state.nudges.values()].find(({ kind }) => kind === "check-in")?.status).toBe("done");
    const after = ["2026-12-21", "2026-12-28"].map((slot) => sendDigest(memory, slot).signs);
    expect(after).toEqual([[], []]);
  });

  test("comes in the next digest when there was none", () => {
    const { memory, birthday } = birthdayOnTheSnoozedDay();
    tell(memory, [{ kind: "skip", target: { by: "numbers", numbers: [1] } }], "2026-12-15T09:00:00.000Z", birthday);
    expect(sendDigest(memory, "2026-12-21").signs[0]?.terms[0]).toMatchObject({ kind: "snoozed-until" });
  });
});

describe("a check-in of which the owner spoke without closing it", () => {
  test("is dropped with the next digest, and its person comes again", () => {
    const memory = world(owner(), [person("Bo", { cadenceDays: 14, touches: [touch("2026-10-01")] })]);
    const first = sendDigest(memory, "2026-11-30");
    const fields = { needs: ["an auditor"] };
    const noted: Command = { kind: "note", who: { by: "numbers", numbers: [1] }, fields };
    tell(memory, [noted], "2026-11-30T09:00:00.000Z", first);
    const slots = ["2026-12-07", "2026-12-14", "2026-12-21", "2026-12-28"];
    expect(slots.map((slot) => namesIn(sendDigest(memory, slot)))).toEqual([["Bo"], ["Bo"], ["Bo"], ["Bo"]]);
  });
});

describe("without a set cadence", () => {
  const anna = person("Anna Berg", { touches: [touch("2026-06-01")] });
  const bo = person("Bo Holm", { touches: [touch("2026-06-08")] });
  const nextSlots = (count: number) => Array.from({ length: count }, (_, i) => addDays("2026-12-07", 7 * i));

  test("who was shown in a digest that got an answer, but not for them, comes again after 28 days", () => {
    const memory = world(owner(), [anna, bo]);
    const first = sendDigest(memory, "2026-11-30");
    answerDone(memory, first, numberOf(first, "Bo Holm"), "2026-11-30T09:00:00.000Z");
    const isIn = nextSlots(4).map((slot) => namesIn(sendDigest(memory, slot)).includes("Anna Berg"));
    expect(isIn).toEqual([false, false, false, true]);
  });

  test("who was shown in a digest that got no answer at all waits no longer", () => {
    const memory = world(owner(), [anna, bo]);
    sendDigest(memory, "2026-11-30");
    expect(namesIn(sendDigest(memory, "2026-12-07"))).toEqual(["Anna Berg", "Bo Holm"]);
  });

  test("contact by any route after the showing closes the check-in, and the person waits their time", () => {
    const memory = world(owner(), [anna]);
    const first = sendDigest(memory, "2026-11-30");
    const met: Command = {
      kind: "record",
      people: [{ by: "name", name: "Anna Berg" }],
      at: "2026-12-02",
      channel: "meeting",
      direction: "both",
    };
    tell(memory, [met], "2026-12-03T09:00:00.000Z");
    expect(memory.state.nudges.get(first.signs[0]?.nudge.id ?? "")?.status).toBe("done");
    // .8 of the geometric mean of their one gap, 184 days, and twice the default: 92 days.
    const slots = nextSlots(16).filter((slot) => namesIn(sendDigest(memory, slot)).length > 0);
    expect(slots[0]).toBe("2027-03-08");
    expect(daysBetween("2026-12-02", "2027-03-01")).toBeLessThan(92);
  });

  test("skip means one whole cadence from now", () => {
    const memory = world(owner(), [anna]);
    const first = sendDigest(memory, "2026-11-30");
    tell(memory, [{ kind: "skip", target: { by: "numbers", numbers: [1] } }], "2026-12-01T09:00:00.000Z", first);
    const slots = nextSlots(14).filter((slot) => namesIn(sendDigest(memory, slot)).length > 0);
    expect(slots[0]).toBe("2027-03-01");
  });
});

test("a talk since the digest before, told in the answer to one after a pause, closes what that showed", () => {
  const memory = world(owner({ lastDigestOn: "2026-11-02" }), [person("Bo", { touches: [touch("2026-06-01")] })]);
  const plan = sendDigest(memory, "2026-11-30");
  const about = { id: "s", kind: "digest", at: "2026-11-30T06:30:00.000Z", language: "en", answers: [] } as const;
  const status = (since?: string) => {
    const sent = { ...about, slot: "2026-11-30", items: plan.items, ...(since === undefined ? {} : { since }) };
    const copy = { state: { ...memory.state, answered: sent }, made: 1000 };
    tell(copy, [talkedWithBo("2026-11-10")], "2026-11-30T09:00:00.000Z");
    return [...copy.state.nudges.values()].map((one) => one.status);
  };
  expect([status(), status("2026-11-02")]).toEqual([["open"], ["done"]]);
});

describe("weeks with nothing to say", () => {
  test("are silent, and after four of them one line says that all is well", () => {
    const memory = world(owner(), []);
    const slots = Array.from({ length: 11 }, (_, i) => addDays("2026-11-30", 7 * i));
    const plans = slots.map((slot) => sendDigest(memory, slot));
    expect(plans.map(({ allIsWell }) => allIsWell)).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0].map(Boolean));
    expect(plans.every(({ isEmpty, allIsWell }) => isEmpty !== allIsWell)).toBe(true);
  });

  test("count on through a pause without a mail, and the slot moves on", () => {
    const memory = world(owner({ pausedUntil: "2026-12-14" }), [person("Anna", { cadenceDays: 7 })]);
    const plans = ["2026-11-30", "2026-12-07", "2026-12-14"].map((slot) => sendDigest(memory, slot));
    expect(plans.map(({ isEmpty }) => isEmpty)).toEqual([true, true, false]);
    expect(memory.state.owner.nextDigestAt).toBe("2026-12-21T06:30:00.000Z");
  });
});

/** Two hundred people of many kinds, all due, as an import leaves them. */
function twoHundred(cadenceDays?: number): Contact[] {
  return Array.from({ length: 200 }, (_, i) => {
    const days = Array.from({ length: 1 + (i % 7) }, (_unused, k) => addDays("2026-09-01", -((i * 37) % 900) - 11 * k));
    const touches = days.toSorted().map((day) => touch(day));
    return person(`P${String(i).padStart(3, "0")}`, { touches, ...(cadenceDays === undefined ? {} : { cadenceDays }) });
  });
}

/** How many digests it takes until everybody was in one; the owner answers `done` to some numbers of each. */
function digestsUntilAllSeen(memory: World, isDone: (number: number) => boolean): number {
  const seen = new Set<string>();
  for (let i = 0; i < 200; i++) {
    const slot = addDays("2026-11-30", 7 * i);
    const plan = sendDigest(memory, slot);
    for (const { contact } of plan.signs) seen.add(contact.id);
    if (seen.size === memory.state.contacts.size) return i + 1;
    for (const { number } of plan.signs.filter((sign) => isDone(sign.number))) {
      answerDone(memory, plan, number, `${slot}T09:00:00.000Z`);
    }
  }
  return Infinity;
}

describe("of two hundred people who are due, nobody starves", () => {
  test.each([undefined, 30])("when the owner never answers (cadence %s)", (cadenceDays) => {
    expect(digestsUntilAllSeen(world(owner(), twoHundred(cadenceDays)), () => false)).toBeLessThanOrEqual(80);
  });

  test.each([undefined, 30])("when the owner follows the second of them each week (cadence %s)", (cadenceDays) => {
    expect(digestsUntilAllSeen(world(owner(), twoHundred(cadenceDays)), (number) => number === 2)).toBeLessThanOrEqual(
      80,
    );
  });
});
