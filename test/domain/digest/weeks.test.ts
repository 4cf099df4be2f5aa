import { describe, expect, test } from "vitest";
import { addDays, daysBetween, momentAt } from "../../../functions/domain/calendar.ts";
import type { DigestPlan } from "../../../functions/domain/digest/plan.ts";
import type { Contact } from "../../../functions/domain/model.ts";
import { owner, person, share, touch } from "./given.ts";
import { answerDone, answerSnooze, sendDigest, world } from "./world.ts";
import type { World } from "./world.ts";

const namesIn = (plan: DigestPlan) => plan.signs.map(({ contact }) => contact.name).toSorted();
const numberOf = (plan: DigestPlan, name: string) =>
  plan.signs.find(({ contact }) => contact.name === name)?.number ?? 0;

/** Three people each every week: a mail forwarded, a mail sent, a meeting noted, all on a Monday after the slot. */
function threePeople(monday: string): World {
  const at = momentAt(monday, "09:00", "Europe/Copenhagen");
  const people = [
    person("Anna", { cadenceDays: 7, touches: [touch(addDays(monday, -3), { direction: "in" })] }),
    person("Bo", { cadenceDays: 7, interests: ["salmon"], touches: [touch(at, { direction: "out" })] }),
    person("Cai", { cadenceDays: 7, touches: [touch(monday, { channel: "meeting" })] }),
  ];
  return world(owner({ createdAt: at }), people, [share("s1", "Salmon farming in Norway")]);
}

describe.each([
  ["an ordinary month", "2026-11-23"],
  ["the change to summer time", "2026-03-23"],
  ["the change from summer time", "2026-10-19"],
])("three people, each every week, in %s", (_, monday) => {
  test("all come after seven days, with something to pass on to the right one", () => {
    const plan = sendDigest(threePeople(monday), addDays(monday, 7));
    expect(namesIn(plan)).toEqual(["Anna", "Bo", "Cai"]);
    expect(plan.signs.flatMap(({ contact, share: part }) => (part === undefined ? [] : [contact.name]))).toEqual([
      "Bo",
    ]);
    expect(plan.passOn).toEqual([]);
    expect(plan.items.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  test("done on the digest's day keeps out of the next one and is back in the one after", () => {
    const memory = threePeople(monday);
    const first = sendDigest(memory, addDays(monday, 7));
    answerDone(memory, first, numberOf(first, "Anna"), momentAt(addDays(monday, 7), "07:31", "Europe/Copenhagen"));
    expect(namesIn(sendDigest(memory, addDays(monday, 14)))).toEqual(["Bo", "Cai"]);
    expect(namesIn(sendDigest(memory, addDays(monday, 21)))).toContain("Anna");
  });

  test("snoozed for two weeks on a Wednesday comes in the first digest on or after the fourteenth day, not before", () => {
    const memory = threePeople(monday);
    const first = sendDigest(memory, addDays(monday, 7));
    const wednesday = addDays(monday, 9);
    answerSnooze(memory, first, numberOf(first, "Bo"), 14, momentAt(wednesday, "12:00", "Europe/Copenhagen"));
    const slots = [14, 21, 28].map((days) => addDays(monday, days));
    expect(slots.map((slot) => namesIn(sendDigest(memory, slot)).includes("Bo"))).toEqual([false, false, true]);
    expect(daysBetween(wednesday, addDays(monday, 28))).toBeGreaterThanOrEqual(14);
  });

  test("snoozed for two weeks on the digest's own day comes on exactly the fourteenth", () => {
    const memory = threePeople(monday);
    const first = sendDigest(memory, addDays(monday, 7));
    answerSnooze(memory, first, numberOf(first, "Bo"), 14, momentAt(addDays(monday, 7), "08:00", "Europe/Copenhagen"));
    const slots = [14, 21].map((days) => addDays(monday, days));
    expect(slots.map((slot) => namesIn(sendDigest(memory, slot)).includes("Bo"))).toEqual([false, true]);
  });
});

describe("what an earlier digest left", () => {
  test("an unanswered check-in is dropped when the next digest goes out, and the person comes with a new one", () => {
    const memory = threePeople("2026-11-23");
    const first = sendDigest(memory, "2026-11-30");
    const second = sendDigest(memory, "2026-12-07");
    const [before, after] = [first, second].map(
      (plan) => plan.signs.find(({ contact }) => contact.name === "Cai")?.nudge,
    );
    expect(memory.nudges.get(before?.id ?? "")?.status).toBe("dropped");
    expect(memory.nudges.get(after?.id ?? "")?.status).toBe("open");
    expect(memory.contacts.get("cai")?.openNudges).toEqual([after?.id]);
  });

  test("a snoozed check-in keeps its nudge and says that it was asked for", () => {
    const memory = threePeople("2026-11-23");
    const first = sendDigest(memory, "2026-11-30");
    answerSnooze(memory, first, numberOf(first, "Cai"), 14, "2026-11-30T09:00:00.000Z");
    sendDigest(memory, "2026-12-07");
    const back = sendDigest(memory, "2026-12-14").signs.find(({ contact }) => contact.name === "Cai");
    expect(back?.nudge.id).toBe(first.signs.find(({ contact }) => contact.name === "Cai")?.nudge.id);
    expect(back?.terms[0]).toEqual({ kind: "snoozed-until", day: "2026-12-14" });
    expect(back?.terms[1]).toMatchObject({ kind: "cadence", gapDays: 21 });
  });

  test("a snoozed check-in returns although three others would win the places", () => {
    const rivals = ["D", "E", "F", "G"].map((name) =>
      person(name, { importance: "important", cadenceDays: 1, touches: [touch("2026-11-28"), touch("2026-11-29")] }),
    );
    const memory = world(owner(), [person("Bo", { cadenceDays: 1, touches: [touch("2026-10-01")] })]);
    answerSnooze(memory, sendDigest(memory, "2026-11-30"), 1, 7, "2026-11-30T09:00:00.000Z");
    for (const rival of rivals) memory.contacts.set(rival.id, { ...rival, dueOn: "2026-11-30" });
    const plan = sendDigest(memory, "2026-12-07");
    expect(namesIn(plan)).toContain("Bo");
    expect(plan.signs.filter(({ slotKind }) => slotKind === "ordinary")).toHaveLength(3);
  });

  test("a share is offered once in a digest that was seen, and again after one that was not", () => {
    const seen = threePeople("2026-11-23");
    const first = sendDigest(seen, "2026-11-30");
    answerDone(seen, first, numberOf(first, "Anna"), "2026-11-30T09:00:00.000Z");
    const hasShare = (plan: DigestPlan) => plan.signs.some(({ share: part }) => part !== undefined);
    expect(hasShare(sendDigest(seen, "2026-12-07"))).toBe(false);

    const unseen = threePeople("2026-11-23");
    sendDigest(unseen, "2026-11-30");
    expect(hasShare(sendDigest(unseen, "2026-12-07"))).toBe(true);
  });
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
    expect(memory.owner.nextDigestAt).toBe("2026-12-21T06:30:00.000Z");
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
    if (seen.size === memory.contacts.size) return i + 1;
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
