import * as fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import {
  addDays,
  dayOf,
  daysBetween,
  momentAt,
  nextDigestAt,
  nextYearly,
  slotOf,
  weekdayOf,
} from "../../functions/domain/calendar.ts";

const COPENHAGEN = "Europe/Copenhagen";
const MONDAYS = { weekday: "monday", time: "07:30" } as const;

const day = fc
  .date({ min: new Date("1990-01-01T00:00:00Z"), max: new Date("2060-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const zone = fc.constantFrom(
  COPENHAGEN,
  "America/St_Johns",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "UTC",
);
const time = fc
  .record({ hour: fc.integer({ min: 4, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) })
  .map(({ hour, minute }) => `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`);

describe("days", () => {
  test("a moment late in the evening in UTC is the next day in Copenhagen", () => {
    expect(dayOf("2026-11-23T23:30:00.000Z", COPENHAGEN)).toBe("2026-11-24");
    expect(dayOf("2026-07-01T22:30:00.000Z", COPENHAGEN)).toBe("2026-07-02");
  });

  test("a moment is on the day that Temporal says, in every zone and to the millisecond around a change of clocks", () => {
    const moment = fc.date({
      min: new Date("1950-01-01T00:00:00Z"),
      max: new Date("2060-12-31T00:00:00Z"),
      noInvalidDate: true,
    });
    const said = (at: string, timeZone: string) =>
      Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate().toString();
    fc.assert(
      fc.property(moment, zone, (date, timeZone) => {
        const next = Temporal.Instant.from(date.toISOString())
          .toZonedDateTimeISO(timeZone)
          .getTimeZoneTransition("next");
        const change = next === null ? [] : [-1, 0, 1].map((ms) => new Date(next.epochMilliseconds + ms));
        for (const at of [date, ...change].map((one) => one.toISOString())) {
          expect([at, dayOf(at, timeZone)]).toEqual([at, said(at, timeZone)]);
        }
      }),
    );
  });

  test("what is no moment is an error", () => {
    expect(() => dayOf("yesterday evening", COPENHAGEN)).toThrow(RangeError);
    expect(() => dayOf("2026-11-23T08:00:00.000Z", "Mars/Olympus")).toThrow(RangeError);
  });

  test("a day without a time of day is itself in every zone", () => {
    expect(dayOf("2026-11-23", "Pacific/Kiritimati")).toBe("2026-11-23");
  });

  test("a week has seven days also when summer time begins or ends in it", () => {
    expect(daysBetween("2026-03-23", "2026-03-30")).toBe(7);
    expect(daysBetween("2026-10-19", "2026-10-26")).toBe(7);
  });

  test("adding and counting days are each other's reverse", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -4000, max: 4000 }), (from, n) => {
        expect(daysBetween(from, addDays(from, n))).toBe(n);
      }),
    );
  });

  test("the weekday moves on by one each day and comes back after seven", () => {
    expect(weekdayOf("2026-11-23")).toBe("monday");
    expect(weekdayOf("2026-11-29")).toBe("sunday");
    fc.assert(
      fc.property(day, (from) => {
        expect(weekdayOf(addDays(from, 7))).toBe(weekdayOf(from));
      }),
    );
  });
});

describe("local times", () => {
  test("a time that summer time leaves out moves on by an hour", () => {
    expect(momentAt("2026-03-29", "02:30", COPENHAGEN)).toBe("2026-03-29T01:30:00.000Z");
  });

  test("a time that comes twice means the first", () => {
    expect(momentAt("2026-10-25", "02:30", COPENHAGEN)).toBe("2026-10-25T00:30:00.000Z");
  });

  test("from 04:00 on every local time is on its own day in every zone", () => {
    fc.assert(
      fc.property(day, time, zone, (on, at, timeZone) => {
        fc.pre(!(timeZone === "Pacific/Apia" && on === "2011-12-30")); // The day that Samoa skipped.
        expect(dayOf(momentAt(on, at, timeZone), timeZone)).toBe(on);
      }),
    );
  });
});

describe("the next digest", () => {
  test("is never the present one", () => {
    expect(nextDigestAt(MONDAYS, COPENHAGEN, "2026-11-30T06:30:00.000Z")).toBe("2026-12-07T06:30:00.000Z");
    expect(nextDigestAt(MONDAYS, COPENHAGEN, "2026-11-30T06:29:59.999Z")).toBe("2026-11-30T06:30:00.000Z");
  });

  test("keeps 07:30 on the wall when the week has 167 or 169 hours", () => {
    expect(nextDigestAt(MONDAYS, COPENHAGEN, "2026-03-23T06:30:00.000Z")).toBe("2026-03-30T05:30:00.000Z");
    expect(nextDigestAt(MONDAYS, COPENHAGEN, "2026-10-19T05:30:00.000Z")).toBe("2026-10-26T06:30:00.000Z");
  });

  test("is on the owner's weekday, after the moment, and at most eight days ahead", () => {
    fc.assert(
      fc.property(day, time, zone, (on, at, timeZone) => {
        const after = momentAt(on, "12:00", timeZone);
        const next = nextDigestAt({ weekday: "thursday", time: at }, timeZone, after);
        const slot = slotOf(next, timeZone);
        expect(next > after).toBe(true);
        expect(weekdayOf(slot)).toBe("thursday");
        expect(daysBetween(on, slot)).toBeLessThanOrEqual(7);
      }),
    );
  });
});

describe("yearly days", () => {
  test("come round in this year or the next, today included", () => {
    expect(nextYearly("--08-14", "2026-08-14")).toBe("2026-08-14");
    expect(nextYearly("--08-14", "2026-08-15")).toBe("2027-08-14");
    expect(nextYearly("1980-12-31", "2026-12-31")).toBe("2026-12-31");
  });

  test("29 February is kept on the 28th in common years and on the 29th in leap years", () => {
    expect(nextYearly("--02-29", "2027-01-01")).toBe("2027-02-28");
    expect(nextYearly("2000-02-29", "2027-03-01")).toBe("2028-02-29");
    expect(nextYearly("--02-29", "2028-02-29")).toBe("2028-02-29");
  });
});
