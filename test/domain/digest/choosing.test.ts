import { describe, expect, test } from "vitest";
import { addDays } from "../../../functions/domain/calendar.ts";
import type { DigestInput } from "../../../functions/domain/digest/material.ts";
import { planDigest } from "../../../functions/domain/digest/plan.ts";
import { why } from "../../../functions/domain/digest/why.ts";
import type { Contact, Pledge } from "../../../functions/domain/model.ts";
import { input, owner, person, share, SLOT, touch } from "./given.ts";

const ago = (days: number) => addDays(SLOT, -days);
const touches = (...days: number[]) => days.toSorted((a, b) => b - a).map((age) => touch(ago(age)));
const shownIn = (...ages: number[]) => ages.map((age) => ({ slot: ago(age), nudge: `n${age}`, answered: false }));
const seen = (...ages: number[]) => owner({ answeredSlots: ages.map(ago) });

function names(fields: Partial<DigestInput>): string[] {
  return planDigest(input(fields)).signs.map(({ contact }) => contact.name);
}
/** Without the places beside the ordinary ones. */
function winners(fields: Partial<DigestInput>): string[] {
  const { signs } = planDigest(input(fields));
  return signs.filter(({ slotKind }) => slotKind === "ordinary").map(({ contact }) => contact.name);
}
function keptOutOf(contact: Contact, fields: Partial<DigestInput> = {}) {
  return why(input({ ...fields, contacts: [contact] }), contact.id)?.keptOutBy;
}

function relevanceOf(contact: Contact, pledge: Pledge) {
  return why(input({ contacts: [contact], pledges: [pledge] }), contact.id)?.terms.relevance;
}

/** A lively tie, the last contact so many days ago. */
const everyFiveDays = (last: number) => Array.from({ length: 30 }, (_, i) => last + 5 * i);

describe("who may be shown", () => {
  test("nobody before their day, however warm", () => {
    const soon = person("Anna", { cadenceDays: 30, touches: touches(29) });
    expect(keptOutOf(soon)).toEqual(["not-due"]);
    expect(keptOutOf({ ...soon, cadenceDays: 29 })).toEqual([]);
  });

  test("nobody who is never to be shown", () => {
    expect(keptOutOf(person("Anna", { never: true, cadenceDays: 7, touches: touches(90) }))).toEqual(["never"]);
  });

  test("nobody who was skipped or snoozed to a later day", () => {
    const anna = person("Anna", { cadenceDays: 7, touches: touches(90) });
    expect(keptOutOf({ ...anna, skippedUntil: addDays(SLOT, 1) })).toEqual(["skipped"]);
    expect(keptOutOf({ ...anna, skippedUntil: SLOT })).toEqual([]);
  });

  test("nobody whose snoozed check-in is not due, though it was not loaded", () => {
    const showings = [{ slot: ago(7), nudge: "n1", answered: true }];
    const skippedUntil = addDays(SLOT, 1);
    const anna = person("Anna", { cadenceDays: 7, touches: touches(90), showings, openNudges: ["n1"], skippedUntil });
    expect(keptOutOf(anna)).toEqual(["snoozed"]);
    expect(keptOutOf({ ...anna, openNudges: [] })).toEqual(["skipped"]);
    expect(keptOutOf({ ...anna, skippedUntil: SLOT })).toEqual([]);
  });

  test("nobody to whom the owner wrote to many at once within fourteen days, unless a cadence is set", () => {
    const wrote = (age: number) => touch(ago(age), { direction: "out", crowd: true });
    const anna = person("Anna", { touches: [...touches(120), wrote(13)] });
    expect(keptOutOf(anna)).toEqual(["ball-in-their-court"]);
    expect(keptOutOf({ ...anna, touches: [...touches(120), wrote(14)] })).toEqual([]);
    expect(keptOutOf({ ...anna, cadenceDays: 90 })).toEqual([]);
  });

  test("someone named without any contact, at once", () => {
    const sofie = person("Sofie", { createdAt: `${SLOT}T05:00:00.000Z` });
    const plan = planDigest(input({ contacts: [sofie] }));
    expect(plan.signs[0]?.terms).toEqual([{ kind: "no-contact-yet" }]);
  });
});

describe("an unanswered showing, without a set cadence", () => {
  const anna = person("Anna", { touches: touches(400) });

  test("is followed by 28 days, then 56, 112 and 180", () => {
    const waits = [
      { showings: shownIn(27), out: true },
      { showings: shownIn(28), out: false },
      { showings: shownIn(84, 55), out: true },
      { showings: shownIn(84, 56), out: false },
      { showings: shownIn(196, 168, 111), out: true },
      { showings: shownIn(196, 168, 112), out: false },
      { showings: shownIn(390, 362, 306, 179), out: true },
      { showings: shownIn(390, 362, 306, 180), out: false },
    ];
    for (const { showings, out } of waits) {
      const by = owner({ answeredSlots: showings.map(({ slot }) => slot) });
      expect([showings.at(-1), keptOutOf({ ...anna, showings }, { owner: by })]).toEqual([
        showings.at(-1),
        out ? ["shown-and-unanswered"] : [],
      ]);
    }
  });

  test("does not count when that digest got no answer at all", () => {
    expect(keptOutOf({ ...anna, showings: shownIn(7) }, { owner: owner() })).toEqual([]);
  });

  test("does not count any more once there was contact or another answer", () => {
    const met = { ...anna, touches: touches(...everyFiveDays(19)), showings: shownIn(20) };
    const answered = { ...anna, showings: [...shownIn(21), { slot: ago(14), nudge: "n14", answered: true }] };
    expect(keptOutOf(met, { owner: seen(20) })).toEqual([]);
    expect(keptOutOf(answered, { owner: seen(21, 14) })).toEqual([]);
  });

  test("does not hold back whom the owner gave a cadence or a day", () => {
    const held = { ...anna, showings: shownIn(7) };
    expect(keptOutOf({ ...held, cadenceDays: 30 }, { owner: seen(7) })).toEqual([]);
    expect(keptOutOf({ ...held, nextOn: SLOT }, { owner: seen(7) })).toEqual([]);
  });
});

describe("who wins a place", () => {
  const one = owner({ checkInsPerDigest: 1 });
  /** With one place a digest, that of SLOT is a third place; the next goes by score. */
  const byScore = addDays(SLOT, 7);

  test("the warmer tie before the longer overdue one", () => {
    const warm = person("Warm", { cadenceDays: 14, touches: touches(80, 60, 45, 20) });
    const late = person("Late", { cadenceDays: 14, touches: touches(130) });
    expect(winners({ contacts: [late, warm], owner: one, slot: byScore })).toEqual(["Warm"]);
  });

  test("something to pass on, importance and an open pledge move a person up", () => {
    const plain = person("A", { cadenceDays: 14, touches: touches(60) });
    const rival = { ...plain, id: "b", name: "B" };
    const pledge = { id: "p", by: "owner", contact: "b", text: "the deck", status: "open" } as const;
    const wins = (fields: Partial<DigestInput>, other: Contact) =>
      winners({ ...fields, contacts: [plain, other], owner: one, slot: byScore });
    expect(wins({}, rival)).toEqual(["A"]);
    expect(wins({ shares: [share("s", "Salmon")] }, { ...rival, interests: ["salmon"] })).toEqual(["B"]);
    expect(wins({}, { ...rival, importance: "important" })).toEqual(["B"]);
    expect(wins({ pledges: [pledge] }, rival)).toEqual(["B"]);
    expect(wins({}, { ...rival, dates: [{ label: "birthday", date: "--12-20" }] })).toEqual(["B"]);
  });

  test("help that was not thanked for moves a person up, until a word to them", () => {
    const plain = person("A", { cadenceDays: 14, touches: touches(60) });
    const rival = { ...plain, id: "b", name: "B" };
    const kept = { id: "p", by: "contact", contact: "b", text: "the map", status: "kept" } as const;
    const wins = (settledOn: string, other: Contact = rival) =>
      winners({ contacts: [plain, other], pledges: [{ ...kept, settledOn }], owner: one, slot: byScore });
    const heard = { ...rival, touches: [...rival.touches, touch(ago(59), { direction: "in" })] };
    expect(wins(ago(59))).toEqual(["B"]);
    expect(wins(ago(60))).toEqual(["A"]);
    expect(relevanceOf(heard, { ...kept, settledOn: ago(59) })).toBe(1.3);
    expect(relevanceOf(rival, { ...kept, settledOn: ago(59), by: "owner" })).toBe(1);
  });

  test("every third place goes to whoever was never shown, or shown longest ago", () => {
    const warm = person("Warm", { cadenceDays: 14, touches: touches(40, 30, 20) });
    const cold = person("Cold", { cadenceDays: 14, touches: touches(130), showings: shownIn(60) });
    const older = person("Older", { cadenceDays: 14, touches: touches(140), showings: shownIn(90) });
    const shown = { ...warm, showings: shownIn(50) };
    const by = owner({ checkInsPerDigest: 1, answeredSlots: [50, 60, 90].map(ago) });
    const slots = [0, 7, 14, 21, 28, 35].map((days) => addDays(SLOT, days));
    const inTurn = (contacts: Contact[]) => slots.flatMap((slot) => winners({ contacts, owner: by, slot })).toSorted();
    expect(inTurn([shown, cold, older])).toEqual(["Older", "Older", "Warm", "Warm", "Warm", "Warm"]);
    expect(inTurn([warm, cold, older])).toEqual(Array.from({ length: 6 }, () => "Warm"));
  });

  test("of those never shown, a third place goes to whoever has been due longest", () => {
    const warm = person("Warm", { cadenceDays: 14, touches: touches(40, 30, 20) });
    const older = person("Older", { cadenceDays: 14, touches: touches(90, 30) });
    const oldest = person("Oldest", { cadenceDays: 14, touches: touches(130), importance: "less" });
    expect(winners({ contacts: [warm, older, oldest], owner: one, slot: SLOT })).toEqual(["Oldest"]);
  });

  test("who was shown and not answered gives way to the others", () => {
    const warm = person("Warm", { cadenceDays: 7, touches: touches(40, 30, 20), showings: shownIn(7) });
    const other = person("Other", { cadenceDays: 7, touches: touches(60) });
    expect(winners({ contacts: [warm, other], owner: one, slot: byScore })).toEqual(["Other"]);
  });

  test("equals are settled by the longer silence, then by id", () => {
    const twins = ["b", "a", "c"].map((id) => ({ ...person(id, { cadenceDays: 7, touches: touches(30) }), id }));
    expect(winners({ contacts: twins, owner: one, slot: byScore })).toEqual(["a"]);
  });
});

describe("beside the ordinary places", () => {
  const warm = ["W1", "W2", "W3"].map((name) => person(name, { cadenceDays: 14, touches: touches(50, 40, 30) }));
  const dormant = [500, 600, 700].map((age) => person(`D${age}`, { touches: touches(age) }));
  const fresh = [20, 59, 40].map((age) =>
    person(`N${age}`, { cadenceDays: 14, touches: touches(age), importance: "less" }),
  );

  test("one dormant tie is shown by chance, the same whenever it is asked", () => {
    const contacts = [...warm, ...dormant];
    const shown = Array.from({ length: 40 }, (_, week) => {
      const at = {
        contacts: contacts.map((one) => ({ ...one, createdAt: ago(900) })),
        slot: SLOT,
        owner: owner({ id: `owner-${week}` }),
      };
      return planDigest(input(at))
        .signs.filter(({ slotKind }) => slotKind === "dormant")
        .map(({ contact }) => contact.name);
    });
    expect(shown.every((some) => some.length === 1)).toBe(true);
    expect(new Set(shown.flat()).size).toBeGreaterThan(1);
    expect(names({ contacts })).toEqual(names({ contacts: contacts.toReversed() }));
  });

  test("a lively tie that fell silent for more than eight times its rhythm is dormant, though still warm", () => {
    const slotKindOf = (last: number) => {
      const lively = person("Lively", {
        touches: touches(...everyFiveDays(last)),
        importance: "less",
        showings: shownIn(300),
      });
      const { signs } = planDigest(input({ contacts: [...warm, lively], owner: owner({ checkInsPerDigest: 2 }) }));
      return signs.find(({ contact }) => contact.name === "Lively")?.slotKind;
    };
    expect([slotKindOf(80), slotKindOf(30)]).toEqual(["dormant", undefined]);
  });

  test("of the new ties the one met first is shown, with its reason", () => {
    // Due for longer than the new ones, so that these do not win a third place.
    const others = warm.map((one) => ({ ...one, touches: touches(90, 80, 70) }));
    const { signs } = planDigest(input({ contacts: [...others, ...fresh], owner: owner({ checkInsPerDigest: 2 }) }));
    const beside = signs.filter(({ slotKind }) => slotKind === "new");
    expect(beside.map(({ contact }) => contact.name)).toEqual(["N59"]);
    expect(beside[0]?.terms[0]).toEqual({ kind: "new", firstContact: ago(59) });
  });

  test("with few people all get an ordinary place and no other is used", () => {
    const { signs } = planDigest(input({ contacts: [...fresh.slice(0, 2), ...dormant.slice(0, 1)] }));
    expect(signs.map(({ slotKind }) => slotKind)).toEqual(["ordinary", "ordinary", "ordinary"]);
  });
});
