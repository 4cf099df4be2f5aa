import { expect, it } from "vitest";

import { readDate } from "../../functions/intent/grammar/dates.ts";
import { readInterval } from "../../functions/intent/grammar/intervals.ts";
import { fixtureRows } from "./fixture-files.ts";
import { NOW } from "./mail-builder.ts";

const SMALLEST_TABLE = 150;

function said(text: string, now = NOW, toward: "future" | "past" = "future") {
  const reading = readDate(text, { now, timeZone: "Europe/Copenhagen", toward });
  return reading === undefined ? "none" : reading.kind === "day" ? reading.day : reading.kind;
}

it.each(["dates-en.tsv", "dates-da.tsv"])("every expression of %s is the day that the table says", (file) => {
  const rows = fixtureRows(file);
  expect(rows.length).toBeGreaterThanOrEqual(SMALLEST_TABLE);
  const read = rows.map(([text, , now]) => [text, said(text ?? "", now), now ?? NOW]);
  expect(read).toEqual(rows.map(([text, day, now]) => [text, day, now ?? NOW]));
});

it("every interval is as many days as the table says", () => {
  const rows = fixtureRows("intervals.tsv");
  const read = rows.map(([text]) => [text, String(readInterval(text ?? "") ?? "none")]);
  expect(read).toEqual(rows);
});

it("what has happened lies behind: a weekday, a date and a week point to the past", () => {
  const past = (text: string) => said(text, NOW, "past");
  expect(past("on Monday")).toBe("2026-11-23");
  expect(past("tirsdag")).toBe("2026-11-17");
  expect(past("14 August")).toBe("2026-08-14");
  expect(past("24/11")).toBe("2026-11-24");
  expect(past("d. 25.")).toBe("2026-10-25");
  expect(past("uge 48")).toBe("2026-11-23");
  expect(past("29 February")).toBe("2024-02-29");
  expect(past("i weekenden")).toBe("2026-11-21");
  expect(past("over the weekend")).toBe("2026-11-21");
  expect(past("i julen")).toBe("2025-12-24");
  expect(past("in May")).toBe("2026-05-01");
  expect(past("friday")).toBe("2026-11-20");
  expect(said("fredag", "2026-11-27T10:00:00.000Z", "past")).toBe("2026-11-20");
});

it("the month comes first in American English, and in no other", () => {
  const american = (text: string) => {
    const context = { now: NOW, timeZone: "Europe/Copenhagen", monthFirst: true, toward: "future" } as const;
    const reading = readDate(text, context);
    return reading?.kind === "day" ? reading.day : reading?.kind;
  };
  expect(american("8/14")).toBe("2027-08-14");
  expect(american("8/9")).toBe("2027-08-09");
  expect(american("12/31/2026")).toBe("2026-12-31");
  expect(american("8/14/27")).toBe("2027-08-14");
  expect(american("friday 8/14")).toBe("2027-08-14");
  expect(american("2/30")).toBe("no-such-date");
  expect(american("14 August")).toBe("2027-08-14");
  // No month has this number, so that it can be read one way only.
  expect(american("14/8")).toBe("2027-08-14");
  expect(said("8/14")).toBe("no-such-date");
  expect([american("after the holidays"), said("after the holidays")]).toEqual(["2027-01-02", "2027-08-15"]);
  expect(said("8/9")).toBe("2027-09-08");
});

it("the day is the owner's own, in their zone", () => {
  const context = { now: "2026-11-24T23:30:00.000Z", toward: "future" } as const;
  expect(readDate("tomorrow", { ...context, timeZone: "Europe/Copenhagen" })).toEqual({
    kind: "day",
    day: "2026-11-26",
  });
  expect(readDate("tomorrow", { ...context, timeZone: "America/New_York" })).toEqual({
    kind: "day",
    day: "2026-11-25",
  });
  expect(readDate("tomorrow", { ...context, timeZone: "Pacific/Kiritimati" })).toEqual({
    kind: "day",
    day: "2026-11-26",
  });
});
