// Ten years of cadence, in zones that change their clocks at different times and by different amounts.

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, daysBetween, momentAt, nextDigestAt, slotOf } from "../../functions/domain/calendar.ts";
import { settleContact } from "../../functions/domain/due.ts";
import type { Contact, Day, Moment, Owner } from "../../functions/domain/model.ts";
import { owner, person, touch } from "./digest/given.ts";
import { answerDone, sendDigest, tell, world } from "./digest/world.ts";

const YEARS = 10;
const START = "2026-01-05";
const END = addDays(START, YEARS * 365);
const zone = fc.constantFrom(
  "Europe/Copenhagen",
  "America/St_Johns",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "Pacific/Kiritimati",
  "Pacific/Pago_Pago",
);
const time = fc
  .record({ hour: fc.integer({ min: 4, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) })
  .map(({ hour, minute }) => `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`);

describe("over ten years", () => {
  test("contact at any time of the day it is due on brings the next after exactly the cadence, in every zone", () => {
    fc.assert(
      fc.property(zone, time, fc.integer({ min: 5, max: 400 }), (timeZone, at, cadenceDays) => {
        const by = owner({ timeZone });
        let anna: Contact = person("Anna", { cadenceDays, touches: [touch(momentAt(START, at, timeZone))] });
        for (let due: Day = addDays(START, cadenceDays); due < END; due = addDays(due, cadenceDays)) {
          anna = settleContact(anna, by, due);
          expect(anna.dueOn).toBe(due);
          anna = { ...anna, touches: [...anna.touches.slice(-5), touch(momentAt(due, at, timeZone))] };
        }
      }),
      { numRuns: 12 },
    );
  });

  test("the digest comes once every seven days, on its weekday, at its local time", () => {
    fc.assert(
      fc.property(zone, time, (timeZone, at) => {
        const digest: Owner["digest"] = { weekday: "thursday", time: at };
        let moment: Moment = nextDigestAt(digest, timeZone, `${START}T12:00:00.000Z`);
        const first = slotOf(moment, timeZone);
        for (let week = 0; week < YEARS * 52; week++) {
          const slot = slotOf(moment, timeZone);
          expect(daysBetween(first, slot)).toBe(7 * week);
          expect(moment).toBe(momentAt(slot, at, timeZone));
          moment = nextDigestAt(digest, timeZone, moment);
        }
      }),
      { numRuns: 3 },
    );
  });

  test("answered on the digest's own day, a person comes in the first digest that is a cadence later, every time", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 52 }), zone, (weeks, timeZone) => {
        const by = owner({ timeZone, createdAt: `${START}T00:00:00.000Z` });
        const memory = world(by, [
          person("Anna", { cadenceDays: 7 * weeks, touches: [touch(addDays(START, -7 * weeks))] }),
        ]);
        const shown: Day[] = [];
        for (let slot = START; slot < END; slot = addDays(slot, 7)) {
          const plan = sendDigest(memory, slot);
          if (plan.signs.length === 0) continue;
          shown.push(slot);
          answerDone(memory, plan, 1, momentAt(slot, "23:30", timeZone));
        }
        const gaps = new Set(shown.slice(1).map((slot, i) => daysBetween(shown[i] ?? slot, slot)));
        expect([...gaps]).toEqual([7 * weeks]);
      }),
      { numRuns: 3 },
    );
  });
});

describe("a date", () => {
  test("wins over the cadence, and then the cadence counts again", () => {
    const memory = world(owner(), [person("Anna", { cadenceDays: 14, touches: [touch("2026-11-01")] })]);
    const first = sendDigest(memory, "2026-11-30");
    const done = { kind: "done", target: { by: "numbers", numbers: [1] }, next: "2027-08-14" } as const;
    tell(memory, [done], "2026-11-30T12:00:00.000Z", first);
    const shown: Day[] = [];
    for (let slot = "2026-12-07"; slot < "2027-10-01"; slot = addDays(slot, 7)) {
      const plan = sendDigest(memory, slot);
      if (plan.signs.length === 0) continue;
      shown.push(slot);
      answerDone(memory, plan, 1, `${slot}T12:00:00.000Z`);
    }
    // 14 August 2027 is a Saturday.
    expect(shown.slice(0, 3)).toEqual(["2027-08-16", "2027-08-30", "2027-09-13"]);
  });
});
