// Which times of a series are read of a calendar: the next, those that follow, and what was moved or called off.

import { describe, expect, test } from "vitest";
import { event, now, startOf } from "./calendar-of-one.ts";
import { readCalendar } from "../../functions/mail/calendar.ts";

describe("of a series the next occurrence counts", () => {
  const series = (rule: string, start = "20240101T090000", ...more: readonly string[]) =>
    startOf(`DTSTART;TZID=Europe/Copenhagen:${start}`, `RRULE:${rule}`, ...more);

  test.each([
    ["FREQ=DAILY", "2026-11-25T08:00:00.000Z"],
    ["FREQ=DAILY;INTERVAL=10", "2026-11-26T08:00:00.000Z"],
    ["FREQ=WEEKLY", "2026-11-30T08:00:00.000Z"],
    ["FREQ=WEEKLY;BYDAY=TU,TH", "2026-11-26T08:00:00.000Z"],
    ["FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;WKST=MO", "2026-11-30T08:00:00.000Z"],
    ["FREQ=MONTHLY;BYDAY=1TU", "2026-12-01T08:00:00.000Z"],
    ["FREQ=MONTHLY;BYDAY=-1FR", "2026-11-27T08:00:00.000Z"],
    ["FREQ=MONTHLY;BYMONTHDAY=31", "2026-12-31T08:00:00.000Z"],
    ["FREQ=MONTHLY;BYMONTHDAY=-1", "2026-11-30T08:00:00.000Z"],
    ["FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2026-11-30T08:00:00.000Z"],
    ["FREQ=YEARLY", "2027-01-01T08:00:00.000Z"],
    ["FREQ=YEARLY;BYMONTH=6;BYDAY=2SA", "2027-06-12T07:00:00.000Z"],
    ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "2028-02-29T08:00:00.000Z"],
    ["FREQ=WEEKLY;COUNT=200", "2026-11-30T08:00:00.000Z"],
    ["FREQ=WEEKLY;UNTIL=20270101T000000Z", "2026-11-30T08:00:00.000Z"],
  ])("%s", (rule, expected) => {
    expect(series(rule)).toBe(expected);
  });

  test.each([
    [["FREQ=WEEKLY;INTERVAL=3"], "20261203T090000", ["2026-12-24T08", "2027-01-14T08"]],
    [["FREQ=WEEKLY"], "20260319T090000", ["2026-12-03T08", "2026-12-10T08"]],
    [["FREQ=WEEKLY;COUNT=3"], "20261203T090000", ["2026-12-10T08", "2026-12-17T08"]],
    [["FREQ=WEEKLY;UNTIL=20261210T080000Z"], "20261203T090000", ["2026-12-10T08"]],
    [["FREQ=MONTHLY;BYMONTHDAY=31;UNTIL=20270401"], "20261231T090000", ["2027-01-31T08", "2027-03-31T07"]],
    [["FREQ=YEARLY;BYMONTHDAY=13;BYDAY=FR"], "20261113T090000", ["2028-10-13T07", "2029-04-13T07"]],
    [["FREQ=DAILY;BYHOUR=9;BYMINUTE=0"], "20261203T090000", ["2026-12-04T08", "2026-12-05T08"]],
    [
      ["FREQ=WEEKLY", "EXDATE;TZID=Europe/Copenhagen:20261210T090000", "RDATE;TZID=Europe/Copenhagen:20261212T090000"],
      "20261203T090000",
      ["2026-12-12T08", "2026-12-17T08"],
    ],
  ])("and those behind it: %j from %s", ([rule = "", ...more], start, later) => {
    const [read] = readCalendar(event(`DTSTART;TZID=Europe/Copenhagen:${start}`, `RRULE:${rule}`, ...more), now).events;
    expect(read?.later?.slice(0, 2).map((at) => at.slice(0, 13))).toEqual(later);
  });

  test("goes over the changes of the clock at the same time of day", () => {
    const [read] = readCalendar(
      event("DTSTART;TZID=Europe/Copenhagen:20261001T023000", "RRULE:FREQ=DAILY"),
      now,
    ).events;
    const clock = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Copenhagen", timeStyle: "short" });
    const times = read?.later?.map((at) => clock.format(new Date(at))) ?? [];
    expect(times).toHaveLength(250);
    // On the last Sunday of March there is no half past two.
    expect(times.map((time, at) => (time === "02:30" ? "" : `${at} ${time}`)).filter((one) => one !== "")).toEqual([
      "122 03:30",
    ]);
  });

  test.each([
    "FREQ=YEARLY;BYWEEKNO=20",
    "FREQ=DAILY;BYHOUR=9,15",
    "FREQ=WEEKLY;BYDAY=XX",
    "FREQ=WEEKLY;UNTIL=soon",
    "FREQ=HOURLY",
  ])("of the rule %s nothing is guessed, and the rule is named", (rule) => {
    const calendar = readCalendar(event("DTSTART:20261203T090000Z", `RRULE:${rule}`), now);
    expect(calendar.events).toMatchObject([{ start: "2026-12-03T09:00:00.000Z", later: [], unreadRule: rule }]);
    expect(calendar.problems).toEqual(["unreadable-recurrence"]);
  });

  test("else its last, when it is over", () => {
    expect(series("FREQ=WEEKLY;COUNT=3")).toBe("2024-01-15T08:00:00.000Z");
    expect(series("FREQ=WEEKLY;UNTIL=20240116T000000Z")).toBe("2024-01-15T08:00:00.000Z");
    expect(series("FREQ=WEEKLY;UNTIL=20240115")).toBe("2024-01-15T08:00:00.000Z");
  });

  test("without those that are left out, and with those that are added", () => {
    expect(
      series("FREQ=WEEKLY", "20240101T090000", "EXDATE;TZID=Europe/Copenhagen:20261130T090000,20261207T090000"),
    ).toBe("2026-12-14T08:00:00.000Z");
    expect(series("FREQ=WEEKLY", "20240101T090000", "RDATE;TZID=Europe/Copenhagen:20261126T150000")).toBe(
      "2026-11-26T14:00:00.000Z",
    );
  });

  test("without the one that the file tells apart", () => {
    const text = event("DTSTART:20261103T090000Z", "RRULE:FREQ=WEEKLY").replace(
      "END:VEVENT",
      "END:VEVENT\r\nBEGIN:VEVENT\r\nUID:1\r\nRECURRENCE-ID:20261201T090000Z\r\nDTSTART:20261202T130000Z\r\nEND:VEVENT",
    );
    const { events } = readCalendar(text, now);
    expect(events.map(({ start, occurrence, recurs }) => ({ start, occurrence, recurs }))).toEqual([
      { start: "2026-12-08T09:00:00.000Z", occurrence: "2026-12-08T09:00:00.000Z", recurs: true },
      { start: "2026-12-02T13:00:00.000Z", occurrence: "2026-12-01T09:00:00.000Z", recurs: false },
    ]);
  });

  test("a rule that nobody can follow leaves its first one, and is named", () => {
    const calendar = readCalendar(event("DTSTART:20261203T090000Z", "RRULE:FREQ=SECONDLY"), now);
    expect(calendar.events[0]?.start).toBe("2026-12-03T09:00:00.000Z");
    expect(calendar.problems).toEqual(["unreadable-recurrence"]);
  });
});
