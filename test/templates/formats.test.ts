// Dates, spans and lists as each language writes them, in the owner's zone.

import { expect, test } from "vitest";
import { createFormats } from "../../templates/formats.ts";
import { PHRASE_BOOKS } from "../../templates/phrases/phrase-books.ts";
import { printMail } from "../../templates/print-mail.ts";
import { digestView } from "./sample-digest.ts";

const now = "2026-11-30T06:30:00.000Z";
const en = createFormats("en", "Europe/Copenhagen", now);
const da = createFormats("da", "Europe/Copenhagen", now);
const plain = (text: string) => text.replaceAll("\u00a0", " ");

test("a day is written out with its weekday, and with the year when it is another", () => {
  expect(plain(en.day("2026-12-14"))).toBe("Monday 14 December");
  expect(plain(en.day("2027-08-14"))).toBe("Saturday 14 August 2027");
  expect(plain(da.day("2026-12-14"))).toBe("mandag den 14. december");
  expect(plain(da.day("2027-08-14"))).toBe("lørdag den 14. august 2027");
});

test("an American's day has its month first, and its commas", () => {
  const us = createFormats("en-US", "America/New_York", now);
  expect(plain(us.day("2026-12-14"))).toBe("Monday, December 14");
  expect(plain(us.day("2027-08-14"))).toBe("Saturday, August 14, 2027");
  expect(us.day("2026-12-14")).toContain("December\u00a014");
  expect([us.dayOfYear("--08-14"), us.dayOfYear("1980-08-14")]).toEqual(["August 14", "August 14, 1980"]);
  expect([us.language, us.time("2026-12-01T14:30:00.000Z"), us.span(20)]).toEqual(["en", "09:30", "2 weeks"]);
  const view = { ...digestView("en"), monthFirst: true } as const;
  expect(plain(printMail(view).text)).toContain("Wednesday, December 2");
  expect(printMail({ ...view, language: "da" })).toEqual(printMail({ ...digestView("en"), language: "da" }));
});

test("a moment is the owner's day and clock, also where that is another day than in UTC", () => {
  expect(plain(en.when("2026-11-29T23:30:00.000Z"))).toBe("Monday 30 November");
  expect(da.time("2026-07-01T05:30:00.000Z")).toBe("07.30");
  expect(en.time("2026-12-01T06:30:00.000Z")).toBe("07:30");
  expect(plain(createFormats("en", "America/Los_Angeles", now).when(now))).toBe("Sunday 29 November");
});

test("an unknown zone is read as UTC instead of losing the mail", () => {
  expect(createFormats("en", "Mars/Olympus", now).time(now)).toBe("06:30");
});

test.each([
  [1, "1 day", "1 dag"],
  [13, "13 days", "13 dage"],
  [14, "2 weeks", "2 uger"],
  [110, "15 weeks", "15 uger"],
  [112, "3 months", "3 måneder"],
  [730, "23 months", "23 måneder"],
  [731, "2 years", "2 år"],
])("%i days are said as whole units that have passed", (days, english, danish) => {
  expect(en.span(days)).toBe(english);
  expect(da.span(days)).toBe(danish);
});

test("the days since a day are counted in the owner's calendar", () => {
  expect(en.daysSince("2026-11-29")).toBe(1);
  expect(en.daysSince("2026-11-29T23:30:00.000Z")).toBe(0);
  expect(en.daysSince("2026-12-07")).toBe(-7);
});

test("weekdays, clocks, yearly days, lists and plurals are the language's own", () => {
  expect(en.weekday("sunday")).toBe("Sunday");
  expect(da.weekday("wednesday")).toBe("onsdag");
  expect(da.clock("07:30")).toBe("07.30");
  expect(da.dayOfYear("--08-14")).toBe("14. august");
  expect(en.dayOfYear("1980-02-29")).toBe("29 February 1980");
  expect(en.list(["Anna", "Bo", "Thit"])).toBe("Anna, Bo and Thit");
  expect(da.list(["Anna", "Bo"])).toBe("Anna og Bo");
  expect(da.plural(1, { one: "uge", other: "uger" })).toBe("uge");
});

test.each([
  [1, "every day", "hver dag"],
  [7, "every week", "hver uge"],
  [14, "every 2 weeks", "hver anden uge"],
  [10, "every 10 days", "hver 10. dag"],
  [28, "every 4 weeks", "hver 4. uge"],
  [30, "every month", "hver måned"],
  [42, "every 6 weeks", "hver 6. uge"],
  [61, "every 2 months", "hver anden måned"],
  [84, "every 12 weeks", "hver 12. uge"],
  [90, "every 3 months", "hver 3. måned"],
  [91, "every 3 months", "hver 3. måned"],
  [183, "every 6 months", "hvert halve år"],
  [365, "once a year", "en gang om året"],
])("a cadence of %i days is said as it was meant", (days, english, danish) => {
  expect(PHRASE_BOOKS.en(en).common.cadence(days)).toBe(english);
  expect(PHRASE_BOOKS.da(da).common.cadence(days)).toBe(danish);
});
