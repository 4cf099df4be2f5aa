// Why somebody is in a digest, in the mail and when it is asked.
import { describe, expect, test } from "vitest";
import { addDays } from "../../../functions/domain/calendar.ts";
import type { DigestInput } from "../../../functions/domain/digest/material.ts";
import { planDigest } from "../../../functions/domain/digest/plan.ts";
import { why } from "../../../functions/domain/digest/why.ts";
import type { Contact, Pledge } from "../../../functions/domain/model.ts";
import { input, nudge, owner, person, share, SLOT, touch } from "./given.ts";

const ago = (days: number) => addDays(SLOT, -days);
const touches = (...days: number[]) => days.toSorted((a, b) => b - a).map((age) => touch(ago(age)));
const shownIn = (...ages: number[]) => ages.map((age) => ({ slot: ago(age), nudge: `n${age}`, answered: false }));
const seen = (...ages: number[]) => owner({ answeredSlots: ages.map(ago) });

function keptOutOf(contact: Contact, fields: Partial<DigestInput> = {}) {
  return why(input({ ...fields, contacts: [contact] }), contact.id)?.keptOutBy;
}

/** A lively tie, the last contact so many days ago. */

describe("why now", () => {
  const first = (contact: Contact) => planDigest(input({ contacts: [contact] })).signs[0]?.terms[0];

  test("is the plan and the gap where the owner made the plan, for the person or a circle of theirs", () => {
    const gap = { kind: "cadence", lastContact: ago(100), gapDays: 100 };
    expect(first(person("A", { cadenceDays: 14, touches: touches(100) }))).toEqual({ ...gap, cadenceDays: 14 });
    const inCircle = person("A", { circles: ["c"], touches: touches(100) });
    const [sign] = planDigest(input({ contacts: [inCircle], owner: owner({ circleCadences: { c: 30 } }) })).signs;
    expect(sign?.terms[0]).toEqual({ ...gap, cadenceDays: 30 });
  });

  test("is the person's own rhythm when there is one", () => {
    const regular = person("A", { touches: touches(300, 270, 240, 210, 180, 150, 120, 90, 60) });
    expect(first(regular)).toEqual({ kind: "rhythm", lastContact: ago(60), rhythmDays: 30, gapDays: 60 });
  });

  test("never quotes a plan that nobody made, or one or a rhythm that is longer than the gap", () => {
    const silence = (gapDays: number) => ({ kind: "silence", lastContact: ago(gapDays), gapDays });
    expect(first(person("A", { touches: touches(80) }))).toEqual(silence(80));
    expect(first(person("A", { touches: touches(100) }))).toEqual(silence(100));
    expect(first(person("A", { touches: touches(45, 36) }))).toEqual(silence(36));
    expect(first(person("A", { touches: touches(280, 180, 80) }))).toEqual(silence(80));
    expect(first(person("A", { touches: touches(32, 31, 30) }))).toEqual(silence(30));
    const kept = person("A", { circles: ["c"], touches: touches(27) });
    const [sign] = planDigest(input({ contacts: [kept], owner: owner({ circleCadences: { c: 30 } }) })).signs;
    expect(sign?.terms[0]).toEqual(silence(27));
  });

  test("names an open promise, and one that they kept", () => {
    const anna = person("Anna", { cadenceDays: 14, touches: touches(90) });
    const promise = { by: "contact", contact: "anna", text: "the map" } as const;
    const pledges: Pledge[] = [
      { ...promise, id: "p1", status: "open" },
      { ...promise, id: "p2", status: "kept", settledOn: ago(3), text: "the key" },
    ];
    const [sign] = planDigest(input({ contacts: [anna], pledges })).signs;
    expect(sign?.terms.slice(1)).toEqual([
      { kind: "pledge", text: "the map" },
      { kind: "help", text: "the key", day: ago(3) },
    ]);
  });

  test("is the day that the owner named", () => {
    expect(first(person("A", { nextOn: ago(2), touches: touches(10) }))).toEqual({ kind: "next-on", day: ago(2) });
  });
});

describe("asking why", () => {
  test("gives every term of a person who is in, with number and section", () => {
    const anna = person("Anna", { cadenceDays: 14, touches: touches(90), interests: ["salmon"] });
    const asked = why(input({ contacts: [anna], shares: [share("s", "Salmon")] }), "anna");
    expect(asked).toMatchObject({
      in: true,
      number: 1,
      as: "sign",
      slotKind: "ordinary",
      keptOutBy: [],
      relevantFor: ["pass-on"],
    });
    expect(asked?.terms).toMatchObject({
      warmth: 0.5,
      gapDays: 90,
      targetDays: 14,
      lateness: 1,
      relevance: 1.5,
      contactDays: 1,
    });
    expect(asked?.score).toBeCloseTo((0.5 / 1.5) * 1.5, 12);
    expect(JSON.parse(JSON.stringify(asked))).toEqual(asked);
  });

  test("gives every rule that keeps a person out, with the day on which it ends", () => {
    const asked = (fields: Partial<Contact>, given: Partial<DigestInput> = {}) =>
      why(input({ ...given, contacts: [person("Anna", { touches: touches(400), ...fields })] }), "anna")?.heldBy;
    const day = (days: number) => addDays(SLOT, days);
    const showings = shownIn(7);
    expect(asked({})).toEqual([]);
    expect(asked({ never: true })).toEqual([{ rule: "never" }, { rule: "not-due" }]);
    expect(asked({ touches: touches(10) })).toEqual([{ rule: "not-due", until: day(62) }]);
    expect(asked({ skippedUntil: day(20) })).toEqual([
      { rule: "skipped", until: day(20) },
      { rule: "not-due", until: day(20) },
    ]);
    expect(asked({ showings }, { owner: seen(7) })).toEqual([{ rule: "shown-and-unanswered", until: day(21) }]);
    const wrote = touch(ago(4), { direction: "out", crowd: true });
    expect(asked({ touches: [...touches(400), wrote] })).toEqual([{ rule: "ball-in-their-court", until: day(10) }]);
    const later = nudge("n1", { contacts: ["anna"], status: "snoozed", due: day(9) });
    expect(asked({}, { nudges: [later] })).toEqual([{ rule: "snoozed", until: day(9) }]);
    const due = nudge("f1", { kind: "follow-up", contacts: ["anna"] });
    expect(asked({}, { nudges: [due] })).toEqual([{ rule: "has-another-item" }]);
  });

  test("says whose the cadence is", () => {
    const by = owner({ circleCadences: { rotary: 30 } });
    const cadenceOf = (fields: Partial<Contact>) => {
      const terms = why(input({ owner: by, contacts: [person("Anna", fields)] }), "anna")?.terms;
      return [terms?.cadenceDays, terms?.cadenceOf];
    };
    expect(cadenceOf({})).toEqual([90, "default"]);
    expect(cadenceOf({ circles: ["rotary"] })).toEqual([30, "circle"]);
    expect(cadenceOf({ circles: ["rotary"], cadenceDays: 7 })).toEqual([7, "person"]);
  });

  test("says when there was no place, and who has them", () => {
    const warm = person("Warm", { cadenceDays: 14, touches: touches(50, 40, 30) });
    const cold = person("Cold", { cadenceDays: 14, touches: touches(70) });
    const slot = addDays(SLOT, 7);
    const asked = why(input({ contacts: [warm, cold], owner: owner({ checkInsPerDigest: 1 }), slot }), "cold");
    expect(asked).toMatchObject({ in: false, keptOutBy: ["no-place"] });
    expect(asked?.placesTakenBy).toMatchObject([{ name: "Warm", slotKind: "ordinary" }]);
  });

  test("says that the owner is away", () => {
    const anna = person("Anna", { cadenceDays: 14, touches: touches(90) });
    expect(keptOutOf(anna, { owner: owner({ pausedUntil: "9999-12-31" }) })).toEqual(["paused"]);
  });

  test("knows nobody whom it was not given", () => {
    expect(why(input(), "nobody")).toBeUndefined();
  });

  test("finds a person in the section where they stand", () => {
    const anna = person("Anna", { touches: touches(1) });
    const due = nudge("f1", { kind: "follow-up", contacts: ["anna"], due: SLOT });
    expect(why(input({ contacts: [anna], nudges: [due] }), "anna")).toMatchObject({
      in: true,
      as: "promise-or-date",
      number: 1,
    });
  });
});
