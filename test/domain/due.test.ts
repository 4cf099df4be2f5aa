import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, daysBetween } from "../../functions/domain/calendar.ts";
import { checkInDueOn, contactDays, effectiveCadence, settleContact, tieOf } from "../../functions/domain/due.ts";
import { owner, person, touch } from "./digest/given.ts";

const TODAY = "2026-11-30";

describe("a cadence that the owner set", () => {
  test("counts from the day of the last contact through any channel", () => {
    const anna = person("Anna", {
      cadenceDays: 42,
      touches: [touch("2026-10-01"), touch("2026-10-19", { channel: "call" })],
    });
    expect(settleContact(anna, owner(), TODAY).dueOn).toBe("2026-11-30");
  });

  test("counts the last contact by its own day, not by when it was told", () => {
    const anna = person("Anna", { cadenceDays: 7, touches: [touch("2026-11-20"), touch("2026-11-01")] });
    expect(checkInDueOn(anna, owner(), TODAY)).toBe("2026-11-27");
  });

  test("does not drift over ten years of contact on the very day", () => {
    let anna = person("Anna", { cadenceDays: 30 });
    for (let day = "2026-01-01", i = 0; i < 122; i++, day = anna.dueOn ?? day) {
      anna = settleContact({ ...anna, touches: [...anna.touches, touch(day)] }, owner(), TODAY);
    }
    expect(anna.dueOn).toBe(addDays("2026-01-01", 30 * 122));
  });

  test("of a week, answered on the digest's own day, does not bring the person in the very next digest", () => {
    const shown = { slot: "2026-11-30", nudge: "n1", answered: true };
    const anna = person("Anna", { cadenceDays: 7, touches: [touch("2026-11-30T07:00:00.000Z")], showings: [shown] });
    expect(checkInDueOn(anna, owner(), TODAY)).toBe("2026-12-08");
  });

  test("of four weeks, answered on the digest's own day, still comes in four weeks", () => {
    const shown = { slot: "2026-11-30", nudge: "n1", answered: true };
    const anna = person("Anna", { cadenceDays: 28, touches: [touch("2026-11-30T07:00:00.000Z")], showings: [shown] });
    expect(checkInDueOn(anna, owner(), TODAY)).toBe("2026-12-28");
  });

  test("shorter than a week brings the person in every digest", () => {
    const shown = { slot: "2026-11-30", nudge: "n1", answered: true };
    const anna = person("Anna", { cadenceDays: 3, touches: [touch("2026-11-30T07:00:00.000Z")], showings: [shown] });
    expect(checkInDueOn(anna, owner(), TODAY)).toBe("2026-12-03");
  });
});

describe("without a cadence", () => {
  test("one contact waits .8 of the owner's default", () => {
    const bo = person("Bo", { touches: [touch("2026-11-01")] });
    expect(checkInDueOn(bo, owner(), TODAY)).toBe(addDays("2026-11-01", 72));
  });

  test("nobody comes within fourteen days of a contact, however lively the tie", () => {
    const days = Array.from({ length: 30 }, (_, i) => touch(addDays("2026-11-01", i)));
    expect(checkInDueOn(person("Bo", { touches: days }), owner(), TODAY)).toBe(addDays("2026-11-30", 14));
  });

  test("the own rhythm is the geometric mean of the gaps, with two gaps of the default", () => {
    const bo = person("Bo", { touches: [touch("2026-01-01"), touch("2026-01-11"), touch("2026-01-31")] });
    expect(tieOf(bo, owner(), TODAY).rhythmDays).toBeCloseTo((10 * 20 * 90 * 90) ** (1 / 4), 9);
  });

  test("the target stays between 14 and 365 days", () => {
    const gap = fc.integer({ min: 1, max: 3000 });
    fc.assert(
      fc.property(fc.array(gap, { maxLength: 20 }), (gaps) => {
        let day = "2000-01-01";
        const touches = [0, ...gaps].map((n) => touch((day = addDays(day, n))));
        const target = tieOf(person("Bo", { touches }), owner(), TODAY).targetDays;
        expect(target).toBeGreaterThanOrEqual(14);
        expect(target).toBeLessThanOrEqual(365);
      }),
    );
  });

  test("someone named without any contact is due at once", () => {
    expect(checkInDueOn(person("Sofie", { createdAt: "2026-11-23T23:30:00.000Z" }), owner(), TODAY)).toBe("2026-11-24");
  });
});

describe("a circle's cadence", () => {
  const by = owner({ circleCadences: { rotary: 30, board: 45 } });
  const bo = person("Bo", { circles: ["rotary", "board"], touches: [touch("2026-11-01")] });

  test("stands between the person's own and the owner's default, the shortest of several", () => {
    expect(effectiveCadence(bo, by)).toBe(30);
    expect(effectiveCadence({ ...bo, cadenceDays: 200 }, by)).toBe(200);
    expect(effectiveCadence({ ...bo, circles: ["unknown"] }, by)).toBe(90);
  });

  test("is softened by the person's own rhythm, as the default is", () => {
    expect(checkInDueOn(bo, by, TODAY)).toBe(addDays("2026-11-01", 24));
    const lively = { ...bo, touches: ["2026-10-22", "2026-11-01"].map((day) => touch(day)) };
    expect(tieOf(lively, by, TODAY).rhythmDays).toBeCloseTo((10 * 30 * 30) ** (1 / 3), 9);
  });
});

describe("what the owner said", () => {
  test("a named day wins over the cadence, once", () => {
    const before = person("Anna", { cadenceDays: 7, nextOn: "2027-08-14", touches: [touch("2026-11-01")] });
    const after = { ...before, touches: [...before.touches, touch("2027-08-16")] };
    expect(checkInDueOn(before, owner(), TODAY)).toBe("2027-08-14");
    expect(checkInDueOn(after, owner(), TODAY)).toBe("2027-08-23");
  });

  test("a named day stands although there is contact before it", () => {
    const anna = person("Anna", { cadenceDays: 7, nextOn: "2027-08-14", touches: [touch("2027-05-01")] });
    expect(checkInDueOn(anna, owner(), TODAY)).toBe("2027-08-14");
  });

  test("nobody comes before the day to which they were skipped or snoozed", () => {
    const anna = person("Anna", { cadenceDays: 7, skippedUntil: "2027-01-04", touches: [touch("2026-11-01")] });
    expect(checkInDueOn(anna, owner(), TODAY)).toBe("2027-01-04");
  });

  test("never is never, also for a birthday", () => {
    const anna = person("Anna", { never: true, dates: [{ label: "birthday", date: "--12-01" }], dueOn: "2026-11-01" });
    expect("dueOn" in settleContact(anna, owner(), TODAY)).toBe(false);
  });
});

describe("a date", () => {
  test("makes a person due six days ahead, so that the digest of its week names it", () => {
    const anna = person("Anna", { touches: [touch("2026-11-29")], dates: [{ label: "birthday", date: "--12-10" }] });
    expect(settleContact(anna, owner(), TODAY).dueOn).toBe("2026-12-04");
    expect(checkInDueOn(anna, owner(), TODAY)).toBe(addDays("2026-11-29", 72));
  });
});

describe("whoever was shown", () => {
  test("stands behind those who wait, though the day that the owner is told stays", () => {
    const showings = [{ slot: "2026-11-30", nudge: "n1", answered: false }];
    const anna = person("Anna", { cadenceDays: 7, touches: [touch("2026-06-01")], showings });
    expect(settleContact(anna, owner(), TODAY).dueOn).toBe("2026-12-01");
    expect(checkInDueOn(anna, owner(), TODAY)).toBe("2026-06-08");
  });
});

describe("what is kept", () => {
  test("contact days are counted once each, in the owner's zone, without mails to a crowd", () => {
    const touches = [
      touch("2026-11-02T23:30:00.000Z"),
      touch("2026-11-03T08:00:00.000Z"),
      touch("2026-11-01"),
      touch("2026-11-20", { crowd: true }),
    ];
    expect(contactDays(person("Anna", { touches }), "Europe/Copenhagen", TODAY)).toEqual(["2026-11-01", "2026-11-03"]);
  });

  test("the latest 60 contacts and 12 showings remain, the rest is cut, and settling twice changes nothing", () => {
    const touches = Array.from({ length: 70 }, (_, i) => touch(addDays("2026-01-01", i)));
    const showings = Array.from({ length: 20 }, (_, i) => ({
      slot: addDays("2026-01-05", 7 * i),
      nudge: `n${i}`,
      answered: false,
    }));
    const settled = settleContact(person("Anna", { touches, showings }), owner(), TODAY);
    expect(settled.touches).toEqual(touches.slice(10));
    expect(settled.showings).toEqual(showings.slice(8));
    expect(settleContact(settled, owner(), TODAY)).toEqual(settled);
  });

  test("an older mail forwarded late never brings the day of the next contact forward", () => {
    const offset = fc.integer({ min: 0, max: 2000 });
    fc.assert(
      fc.property(offset, fc.integer({ min: 1, max: 400 }), (age, cadenceDays) => {
        const last = touch("2026-11-20");
        const anna = person("Anna", { cadenceDays, touches: [last, touch(addDays("2026-11-20", -age))] });
        expect(daysBetween("2026-11-20", checkInDueOn(anna, owner(), TODAY) ?? "")).toBe(cadenceDays);
      }),
    );
  });
});
