import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../../functions/domain/calendar.ts";
import type { Command } from "../../../functions/domain/commands.ts";
import { longerCadence } from "../../../functions/domain/digest/longer-cadence.ts";
import type { DigestPlan } from "../../../functions/domain/digest/plan.ts";
import { asksPerWeek } from "../../../functions/domain/due.ts";
import { owner, person, SLOT, touch } from "./given.ts";
import { sendDigest, tell, world } from "./world.ts";
import type { World } from "./world.ts";

const NAMES = ["Anna", "Bo", "Cai", "Dorte", "Eva", "Finn", "Gro", "Hans"] as const;
const slots = (count: number) => Array.from({ length: count }, (_, i) => addDays(SLOT, 7 * i));
const every = (name: string, days: number): Command => ({ kind: "cadence", who: { by: "name", name }, days });

/** People of whom each is asked for so often, told by mail. */
function asking(days: readonly number[]): World {
  const people = NAMES.map((name) => person(name, { touches: [touch("2026-11-01")] }));
  const memory = world(owner(), people);
  tell(
    memory,
    days.map((each, i) => every(NAMES[i] ?? "", each)),
    "2026-11-24T09:00:00.000Z",
  );
  return memory;
}
const told = (memory: World, count: number) =>
  slots(count).flatMap((slot, i) => {
    const { demand } = sendDigest(memory, slot);
    return demand === undefined ? [] : [{ digest: i + 1, demand }];
  });

describe("more asked for than three a week can hold", () => {
  test("is said in the eighth digest that had no place for all, once, with two ways out", () => {
    const [first, ...more] = told(asking([7, 7, 7, 7, 7, 7, 7, 7]), 40);
    expect(more).toEqual([]);
    expect(first?.digest).toBe(8);
    expect(first?.demand).toMatchObject({ perWeek: 8, places: 3, atMost: 8, longer: { cadenceDays: 14 } });
    expect(first?.demand.longer?.contact.name).toBe("Anna");
  });

  test("is not said while all find a place, however much the cadences ask for on paper", () => {
    const memory = asking([7, 7, 7, 7, 7, 7, 7, 7]);
    const met: Command = {
      kind: "record",
      people: NAMES.slice(2).map((name) => ({ by: "name", name })),
      at: SLOT,
      channel: "meeting",
      direction: "both",
    };
    const plans = slots(20).map((slot) => {
      tell(memory, [{ ...met, at: addDays(slot, -1) }], `${addDays(slot, -1)}T12:00:00.000Z`);
      return sendDigest(memory, slot);
    });
    expect(plans.flatMap(({ demand }) => demand ?? [])).toEqual([]);
  });

  test("is not said of people with no cadence of their own, however many are due", () => {
    const many = Array.from({ length: 60 }, (_, i) => person(`P${i}`, { touches: [touch("2026-01-01")] }));
    expect(told(world(owner(), many), 20)).toEqual([]);
  });

  test("counts eight weeks in a row: one that held them all begins anew", () => {
    const memory = asking([7, 7, 7, 7, 7, 7]);
    expect(told(memory, 7)).toEqual([]);
    expect(memory.state.owner.crowded).toEqual({ digests: 7, told: false });
    tell(memory, [{ kind: "at-most", count: 6 }], "2027-01-12T12:00:00.000Z");
    sendDigest(memory, addDays(SLOT, 49));
    expect(memory.state.owner.crowded).toBeUndefined();
  });

  test("that no setting can hold is answered with a longer cadence alone", () => {
    const people = Array.from({ length: 12 }, (_, i) => person(`P${i}`, { cadenceDays: 7 }));
    const memory = world(owner({ asksPerWeek: 12 }), people);
    const [first] = told(memory, 8);
    expect(first?.demand.perWeek).toBe(12);
    expect(first?.demand.atMost).toBeUndefined();
    expect(first?.demand.longer?.cadenceDays).toBe(14);
  });
});

describe("what the cadences ask for a week", () => {
  test("follows every mail that sets one, ends one, or is undone", () => {
    const memory = asking([7, 14, 28]);
    expect(memory.state.owner.asksPerWeek).toBe(1.75);
    tell(memory, [every("Anna", 91)], "2026-11-25T09:00:00.000Z");
    expect(memory.state.owner.asksPerWeek).toBeCloseTo(0.83, 9);
    tell(memory, [{ kind: "never", target: { by: "names", names: ["Bo"] } }], "2026-11-26T09:00:00.000Z");
    expect(memory.state.owner.asksPerWeek).toBeCloseTo(0.33, 9);
  });

  test("counts nobody more than once a digest, and the default for nobody", () => {
    const some = [person("A", { cadenceDays: 1 }), person("B"), person("C", { cadenceDays: 7, never: true })];
    expect(asksPerWeek(some, owner())).toBe(1);
  });

  test("takes a circle's cadence for whoever has none of their own, the shortest of several", () => {
    const by = owner({ circleCadences: { rotary: 28, board: 14 } });
    const both = person("A", { circles: ["rotary", "board"] });
    expect(asksPerWeek([both, { ...both, cadenceDays: 7 }, person("C", { circles: ["gone"] })], by)).toBe(1.5);
  });
});

describe("skipped three times running", () => {
  const skip = (memory: World, plan: DigestPlan, at: string) =>
    tell(memory, [{ kind: "skip", target: { by: "numbers", numbers: [1] } }], `${at}T09:00:00.000Z`, plan);
  /** One person, whose check-ins are all skipped; the digests that showed them. */
  function skipping(memory: World, count: number): DigestPlan[] {
    const plans = slots(count).flatMap((slot) => {
      const plan = sendDigest(memory, slot);
      if (plan.signs.length === 0) return [];
      skip(memory, plan, slot);
      return [plan];
    });
    return plans;
  }
  const offers = (plans: readonly DigestPlan[]) =>
    plans.map(({ items }) => items[0]?.kind === "nudge" && items[0].offer);

  test("a longer cadence is offered, in the mail and with its number", () => {
    const anna = person("Anna", { cadenceDays: 14, touches: [touch("2026-11-01")] });
    const plans = skipping(world(owner(), [anna]), 9);
    expect(offers(plans).slice(0, 4)).toEqual([undefined, undefined, undefined, { cadenceDays: 30 }]);
    expect(plans[3]?.signs[0]?.longerCadenceDays).toBe(30);
  });

  test("accepted, it is the cadence from then on, and nothing more is offered", () => {
    const memory = world(owner(), [person("Anna", { cadenceDays: 14, touches: [touch("2026-11-01")] })]);
    skipping(memory, 6);
    const offering = sendDigest(memory, addDays(SLOT, 42));
    const [item] = offering.items;
    expect(item?.kind === "nudge" && item.offer).toEqual({ cadenceDays: 30 });
    const at = `${addDays(SLOT, 42)}T09:00:00.000Z`;
    tell(memory, [{ kind: "answer", target: { by: "numbers", numbers: [1] }, word: "ok" }], at, offering);
    expect([...memory.state.contacts.values()][0]).toMatchObject({ cadenceDays: 30, skipsInARow: 0 });
    const shown = Array.from({ length: 5 }, (_, week) => sendDigest(memory, addDays(SLOT, 49 + 7 * week)).signs.length);
    expect(shown).toEqual([0, 0, 0, 0, 1]);
  });

  test("somebody without a cadence of their own is offered one longer than the default", () => {
    const anna = person("Anna", { touches: [touch("2026-06-01")] });
    expect(offers(skipping(world(owner(), [anna]), 50))[3]).toEqual({ cadenceDays: 183 });
  });

  test("contact in between ends the run", () => {
    const anna = person("Anna", { cadenceDays: 7, touches: [touch("2026-11-01")] });
    const memory = world(owner(), [anna]);
    skipping(memory, 3);
    const met: Command = {
      kind: "record",
      people: [{ by: "name", name: "Anna" }],
      at: addDays(SLOT, 20),
      channel: "call",
      direction: "both",
    };
    tell(memory, [met], `${addDays(SLOT, 20)}T09:00:00.000Z`);
    const later = [28, 35, 42].flatMap((days) => offers([sendDigest(memory, addDays(SLOT, days))]));
    expect(later.every((offer) => offer === undefined || offer === false)).toBe(true);
  });
});

describe("the natural next step", () => {
  test("is one that people speak in", () => {
    const steps = [1, 7, 10, 14, 28, 30, 42, 61, 90, 183, 365].map(longerCadence);
    expect(steps).toEqual([7, 14, 14, 30, 61, 61, 61, 91, 183, 365, 731]);
    expect(longerCadence(730)).toBeUndefined();
  });

  test("is always clearly longer, and at most three times as long from a week up", () => {
    fc.assert(
      fc.property(fc.integer({ min: 7, max: 520 }), (days) => {
        const step = longerCadence(days) ?? 0;
        expect(step).toBeGreaterThanOrEqual(days * 1.4);
        expect(step).toBeLessThanOrEqual(days * 3);
      }),
    );
  });
});
