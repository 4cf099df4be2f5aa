// Schedule expressions against an oracle that walks through time minute by minute, in many zones.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextOccurrence, readExpression } from "../../infra/local/schedules/expression.ts";

const at = (iso: string): number => Date.parse(iso);
const iso = (ms: number | undefined): string | undefined => (ms === undefined ? undefined : new Date(ms).toISOString());

function occurrences(text: string, zone: string, from: string, count: number): (string | undefined)[] {
  const expression = readExpression(text, zone);
  if (expression === undefined) throw new Error(`${text} was refused`);
  const found: (string | undefined)[] = [];
  let after = at(from);
  for (let index = 0; index < count; index += 1) {
    const next = nextOccurrence(expression, after, at(from));
    found.push(iso(next));
    if (next === undefined) break;
    after = next;
  }
  return found;
}

describe("a weekly cron", () => {
  it("keeps the local time across both changes of summer time", () => {
    expect(occurrences("cron(30 7 ? * MON *)", "Europe/Copenhagen", "2026-03-20T00:00:00Z", 2)).toEqual([
      "2026-03-23T06:30:00.000Z",
      "2026-03-30T05:30:00.000Z",
    ]);
    expect(occurrences("cron(30 7 ? * MON *)", "Europe/Copenhagen", "2026-10-18T00:00:00Z", 2)).toEqual([
      "2026-10-19T05:30:00.000Z",
      "2026-10-26T06:30:00.000Z",
    ]);
  });
  it("is found strictly after the moment it is asked for", () => {
    const expression = readExpression("cron(30 7 ? * MON *)", "UTC");
    if (expression === undefined) throw new Error("refused");
    expect(iso(nextOccurrence(expression, at("2026-11-23T07:30:00Z"), 0))).toBe("2026-11-30T07:30:00.000Z");
    expect(iso(nextOccurrence(expression, at("2026-11-23T07:29:59.999Z"), 0))).toBe("2026-11-23T07:30:00.000Z");
  });
});

describe("a local time that the clocks leave out", () => {
  const skipped: readonly (readonly [string, string, string, string, string])[] = [
    [
      "Europe/Copenhagen",
      "cron(30 2 * * ? *)",
      "2026-03-28T12:00:00Z",
      "2026-03-30T00:30:00.000Z",
      "the last Sunday of March",
    ],
    ["America/Sao_Paulo", "cron(15 0 * * ? *)", "2018-11-03T12:00:00Z", "2018-11-05T02:15:00.000Z", "midnight itself"],
    ["Pacific/Apia", "cron(0 9 * * ? *)", "2011-12-29T19:30:00Z", "2011-12-30T19:00:00.000Z", "a whole day"],
    ["Australia/Lord_Howe", "cron(15 2 * * ? *)", "2026-10-03T00:00:00Z", "2026-10-04T15:15:00.000Z", "half an hour"],
    [
      "America/New_York",
      "cron(30 2 * * ? *)",
      "2026-03-07T12:00:00Z",
      "2026-03-09T06:30:00.000Z",
      "another continent's Sunday",
    ],
  ];
  for (const [zone, text, from, next, what] of skipped)
    it(`is skipped in ${zone} (${what})`, () => {
      expect(occurrences(text, zone, from, 1)).toEqual([next]);
    });
});

describe("a local time that comes twice", () => {
  const doubled: readonly (readonly [string, string, string, readonly string[]])[] = [
    [
      "Europe/Copenhagen",
      "cron(30 2 * * ? *)",
      "2026-10-24T12:00:00Z",
      ["2026-10-25T00:30:00.000Z", "2026-10-26T01:30:00.000Z"],
    ],
    [
      "Australia/Lord_Howe",
      "cron(45 1 * * ? *)",
      "2026-04-03T16:00:00Z",
      ["2026-04-04T14:45:00.000Z", "2026-04-05T15:15:00.000Z"],
    ],
    [
      "America/Sao_Paulo",
      "cron(30 23 * * ? *)",
      "2018-02-17T03:00:00Z",
      ["2018-02-18T01:30:00.000Z", "2018-02-19T02:30:00.000Z"],
    ],
  ];
  for (const [zone, text, from, next] of doubled)
    it(`runs once in ${zone}, at its first coming`, () => {
      expect(occurrences(text, zone, from, 2)).toEqual(next);
    });
});

describe("every daily time in every zone", () => {
  const zones = [
    "Europe/Copenhagen",
    "America/New_York",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "America/Sao_Paulo",
    "Asia/Kolkata",
    "Africa/Casablanca",
    "Asia/Tehran",
    "Pacific/Chatham",
    "America/St_Johns",
    "Africa/Cairo",
    "UTC",
  ];
  const START = at("2005-01-01T00:00:00Z");
  const END = at("2030-01-01T00:00:00Z");
  it("runs exactly once on each day that shows it, and never otherwise", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 0, max: 59 }),
        fc.integer({ min: START, max: END }),
        (zone, hour, minute, after) => {
          const expression = readExpression(`cron(${minute} ${hour} * * ? *)`, zone);
          if (expression === undefined) throw new Error("refused");
          const next = nextOccurrence(expression, after, 0);
          expect(iso(next)).toBe(iso(firstShowing({ zone, hour, minute, after })));
        },
      ),
      { numRuns: 100 },
    );
  });

  /** Walks minute by minute; a time that was shown before on the same day does not count again. */
  function firstShowing(wanted: { zone: string; hour: number; minute: number; after: number }): number {
    const format = new Intl.DateTimeFormat("en-GB", { timeZone: wanted.zone, dateStyle: "short", timeStyle: "short" });
    const shown = (ms: number): string => format.format(ms);
    const ending = `${String(wanted.hour).padStart(2, "0")}:${String(wanted.minute).padStart(2, "0")}`;
    const MINUTE = 60_000;
    const HALF_DAY = 12 * 60;
    for (let ms = Math.floor(wanted.after / MINUTE) * MINUTE + MINUTE; ; ms += MINUTE) {
      const words = shown(ms);
      if (!words.endsWith(ending)) continue;
      const isRepeated = Array.from({ length: HALF_DAY }, (_, back) => ms - (back + 1) * MINUTE).some(
        (earlier) => shown(earlier) === words,
      );
      if (!isRepeated) return ms;
    }
  }
}, 60_000);

describe("the other expressions", () => {
  it("read a rate from its first occurrence on, in hours of the clock", () => {
    expect(occurrences("rate(15 minutes)", "UTC", "2026-11-23T08:07:00Z", 2)).toEqual([
      "2026-11-23T08:22:00.000Z",
      "2026-11-23T08:37:00.000Z",
    ]);
    expect(occurrences("rate(1 day)", "Europe/Copenhagen", "2026-10-24T12:00:00Z", 2)).toEqual([
      "2026-10-25T12:00:00.000Z",
      "2026-10-26T12:00:00.000Z",
    ]);
  });
  it("read a one-off in its zone, once", () => {
    expect(occurrences("at(2026-08-14T09:00:00)", "Europe/Copenhagen", "2026-08-01T00:00:00Z", 2)).toEqual([
      "2026-08-14T07:00:00.000Z",
      undefined,
    ]);
  });
  it("read the last weekday of a month, lists, steps and years", () => {
    expect(occurrences("cron(0 9 ? * 6L *)", "UTC", "2026-11-01T00:00:00Z", 1)).toEqual(["2026-11-27T09:00:00.000Z"]);
    expect(occurrences("cron(0/30 9 ? * MON-FRI *)", "UTC", "2026-11-20T09:10:00Z", 2)).toEqual([
      "2026-11-20T09:30:00.000Z",
      "2026-11-23T09:00:00.000Z",
    ]);
    expect(occurrences("cron(0 9 L * ? 2028)", "UTC", "2026-11-20T00:00:00Z", 2)).toEqual([
      "2028-01-31T09:00:00.000Z",
      "2028-02-29T09:00:00.000Z",
    ]);
    expect(occurrences("cron(0 9 1 1 ? 2026)", "UTC", "2026-11-20T00:00:00Z", 1)).toEqual([undefined]);
    expect(occurrences("cron(0 9 ? * 2#1 *)", "UTC", "2026-11-20T00:00:00Z", 1)).toEqual(["2026-12-07T09:00:00.000Z"]);
  });
  const refused = [
    "cron(30 7 * * MON *)",
    "cron(30 7 ? * ? *)",
    "cron(30 7 ? * MON)",
    "cron(99 7 ? * MON *)",
    "rate(0 minutes)",
    "rate(5 weeks)",
    "at(2026-02-30T09:00:00)",
    "at(2026-08-14)",
    "every monday",
    "",
  ];
  for (const text of refused) it(`refuse "${text}"`, () => expect(readExpression(text, "UTC")).toBeUndefined());
  it("refuse a zone that does not exist", () => {
    expect(readExpression("rate(1 day)", "Europe/Atlantis")).toBeUndefined();
  });
});
