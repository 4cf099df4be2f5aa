// The two places beside the ordinary ones: who may have them, and how chance is weighted.

import { describe, expect, test } from "vitest";
import { addDays } from "../../../functions/domain/calendar.ts";
import { planDigest } from "../../../functions/domain/digest/plan.ts";
import { why } from "../../../functions/domain/digest/why.ts";
import type { Contact } from "../../../functions/domain/model.ts";
import { input, owner, person, SLOT, touch } from "./given.ts";

/** Of two places a week, none of this one's is a third. */
const WITHOUT_THIRD_PLACE = addDays(SLOT, 7);
const ago = (days: number) => addDays(SLOT, -days);
const touches = (...days: number[]) => days.toSorted((a, b) => b - a).map((age) => touch(ago(age)));
const termsOf = (contact: Contact) => why(input({ contacts: [contact] }), contact.id)?.terms;

describe("a new tie", () => {
  test("was met first 14 to 60 days ago", () => {
    const isNew = [13, 14, 60, 61].map((age) => termsOf(person("Anna", { touches: touches(age) }))?.isNew);
    expect(isNew).toEqual([false, true, true, false]);
  });

  test("has at most two contact days, however many contacts there were on them", () => {
    expect(termsOf(person("Anna", { touches: touches(40, 30, 30) }))?.isNew).toBe(true);
    expect(termsOf(person("Anna", { touches: touches(40, 30, 20) }))?.isNew).toBe(false);
  });
});

describe("a dormant tie", () => {
  test("is one that has hardly any warmth left, or that was silent for more than eight times its rhythm", () => {
    const everyWeek = Array.from({ length: 30 }, (_, i) => 7 * i);
    const silent = (days: number) =>
      termsOf(person("Anna", { touches: touches(...everyWeek.map((age) => age + days)) }));
    const rhythm = silent(7)?.rhythmDays ?? 0;
    expect(silent(Math.ceil(8 * rhythm) + 1)?.isDormant).toBe(true);
    expect(silent(Math.floor(8 * rhythm))?.isDormant).toBe(false);
    expect(termsOf(person("Bo", { touches: touches(298) }))?.isDormant).toBe(false);
    expect(termsOf(person("Bo", { touches: touches(300) }))?.isDormant).toBe(true);
  });

  const warm = ["W1", "W2", "W3"].map((name) => person(name, { cadenceDays: 14, touches: touches(50, 40, 30) }));
  /** How often in so many owners' digests the first of two wins the place. */
  function wins(first: Partial<Contact>, second: Partial<Contact> = {}): number {
    const both = [first, second].map((fields, i) =>
      person(`D${i}`, { touches: [touch(ago(500), { direction: "out" })], ...fields }),
    );
    const owners = Array.from({ length: 220 }, (_, i) => owner({ id: `owner-${i}`, checkInsPerDigest: 2 }));
    const winners = owners.flatMap((by) => {
      const { signs } = planDigest(input({ contacts: [...warm, ...both], owner: by, slot: WITHOUT_THIRD_PLACE }));
      return signs.filter(({ slotKind }) => slotKind === "dormant").map(({ contact }) => contact.name);
    });
    return winners.filter((name) => name === "D0").length / winners.length;
  }

  test("has its chance in proportion to importance, to how often they wrote, and to a purpose", () => {
    expect(wins({})).toBeCloseTo(1 / 2, 1);
    expect(wins({ importance: "important" }, { importance: "less" })).toBeCloseTo(3 / 4, 1);
    expect(wins({ touches: [touch(ago(500), { direction: "in" })] })).toBeCloseTo(2 / 3, 1);
    expect(wins({ purposes: ["customers"] })).toBeCloseTo(1.5 / 2.5, 1);
  });
});

describe("four contacts", () => {
  test("get a digest of all who are due, whatever kind of tie they are", () => {
    const four = [
      person("Close", { cadenceDays: 28, touches: touches(90, 60, 30) }),
      person("Dormant", { touches: touches(700) }),
      person("New", { cadenceDays: 14, touches: touches(20) }),
      person("Named"),
    ];
    const { signs } = planDigest(input({ contacts: four }));
    expect(signs.map(({ contact }) => contact.name).toSorted()).toEqual(["Close", "Dormant", "Named", "New"]);
    expect(signs.filter(({ slotKind }) => slotKind === "ordinary")).toHaveLength(3);
  });
});
