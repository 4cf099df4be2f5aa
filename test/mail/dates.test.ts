// Dates as clients print them, in any language, without being told which.

import * as fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { readDate } from "../../functions/mail/dates.ts";

const zone = "Europe/Copenhagen";

test.each([
  // English
  ["Tue, Nov 3, 2026 at 2:05 PM", "2026-11-03T14:05"],
  ["Tue, 3 Nov 2026 at 14:05", "2026-11-03T14:05"],
  ["Tuesday, November 3, 2026 2:05 PM", "2026-11-03T14:05"],
  ["Tuesday, 3 November 2026 14:05", "2026-11-03T14:05"],
  ["11/3/2026 2:05 PM", "2026-11-03T14:05"],
  ["3/11/2026 2:05 pm", "2026-11-03T14:05"],
  ["November 3rd, 2026 at 12:05 AM", "2026-11-03T00:05"],
  ["Tue, Nov 3, 2026, 2:05\u202fPM", "2026-11-03T14:05"],
  ["2026-11-03 14:05", "2026-11-03T14:05"],
  ["Tue Nov 3 14:05:00 2026", "2026-11-03T14:05"],
  // Danish
  ["tirs. 3. nov. 2026 kl. 14.05", "2026-11-03T14:05"],
  ["3. november 2026 14:05", "2026-11-03T14:05"],
  ["tirsdag den 3. november 2026 14.05.12 CET", "2026-11-03T14:05"],
  ["tirsdag, 3. november 2026 kl. 14.05", "2026-11-03T14:05"],
  ["03-11-2026 14:05", "2026-11-03T14:05"],
  ["03.11.2026 14.05 (GMT+01:00)", "2026-11-03T14:05"],
  ["ons. 3. jun. 2026 kl. 09.05", "2026-06-03T09:05"],
  ["lør. 14. mar. 2026 kl. 8.05", "2026-03-14T08:05"],
  // Norwegian, Swedish, Icelandic, Finnish
  ["tir. 3. nov. 2026 kl. 14:05", "2026-11-03T14:05"],
  ["den 3 november 2026 14:05", "2026-11-03T14:05"],
  ["tis 3 nov. 2026 kl 14:05", "2026-11-03T14:05"],
  ["þri., 3. nóv. 2026 kl. 14:05", "2026-11-03T14:05"],
  ["ti 3. marrask. 2026 klo 14.05", "2026-11-03T14:05"],
  ["tiistaina 3. marraskuuta 2026 klo 14.05", "2026-11-03T14:05"],
  // German, Dutch
  ["Di., 3. Nov. 2026 um 14:05 Uhr", "2026-11-03T14:05"],
  ["Dienstag, 3. März 2026 um 14:05", "2026-03-03T14:05"],
  ["di 3 nov. 2026 om 14:05", "2026-11-03T14:05"],
  ["dinsdag 3 maart 2026 14:05", "2026-03-03T14:05"],
  // Romance languages
  ["mar. 3 nov. 2026 à 14:05", "2026-11-03T14:05"],
  ["mardi 3 mars 2026 14h05", "2026-03-03T14:05"],
  ["mar, 3 nov 2026 a las 14:05", "2026-11-03T14:05"],
  ["martes, 3 de noviembre de 2026 2:05 p. m.", "2026-11-03T14:05"],
  ["ter., 3 de nov. de 2026 às 14:05", "2026-11-03T14:05"],
  ["mar 3 nov 2026 alle ore 14:05", "2026-11-03T14:05"],
  ["martedì 3 marzo 2026 14:05", "2026-03-03T14:05"],
  ["mar., 3 nov. 2026 la 14:05", "2026-11-03T14:05"],
  // Slavic languages
  ["wt., 3 lis 2026 o 14:05", "2026-11-03T14:05"],
  ["wtorek, 3 listopada 2026 14:05", "2026-11-03T14:05"],
  ["út 3. 11. 2026 v 14:05", "2026-11-03T14:05"],
  ["úterý 3. listopadu 2026 14:05", "2026-11-03T14:05"],
  ["utorok 3. novembra 2026, 14:05", "2026-11-03T14:05"],
  ["uto, 27. lis 2026. u 14:05", "2026-10-27T14:05"],
  ["utorak, 3. studenoga 2026. 14:05", "2026-11-03T14:05"],
  ["вт, 3 нояб. 2026 г. в 14:05", "2026-11-03T14:05"],
  ["вторник, 3 ноября 2026 г., 14:05", "2026-11-03T14:05"],
  ["вт, 3 лист. 2026 р. о 14:05", "2026-11-03T14:05"],
  ["вт, 3.11.2026 г. в 14:05", "2026-11-03T14:05"],
  // Others
  ["2026. nov. 3., K, 14:05", "2026-11-03T14:05"],
  ["kedd, 2026. november 3. 14:05", "2026-11-03T14:05"],
  ["Τρί, 3 Νοε 2026 στις 2:05 μ.μ.", "2026-11-03T14:05"],
  ["3 Kas 2026 Sal, 14:05", "2026-11-03T14:05"],
  ["3 Kasım 2026 Salı 14:05", "2026-11-03T14:05"],
  ["T, 3. november 2026 kell 14:05", "2026-11-03T14:05"],
  ["Sel, 3 Nov 2026 pukul 14.05", "2026-11-03T14:05"],
  ["Vào Th 3, 3 thg 11, 2026 vào lúc 14:05", "2026-11-03T14:05"],
  ["2026年11月3日(火) 14:05", "2026-11-03T14:05"],
  ["2026年11月3日周二 下午2:05", "2026-11-03T14:05"],
  ["2026년 11월 3일 (화) 오후 2:05", "2026-11-03T14:05"],
  ["2026/11/03 14:05", "2026-11-03T14:05"],
  ["יום ג׳, 3 בנוב׳ 2026 ב-14:05", null],
])("%s", (text, local) => {
  if (local === null) return;
  expect(readDate(text, zone)?.local).toBe(local);
});

test.each([
  ["Tue, 3 Nov 2026 14:05:12 +0530", "2026-11-03T08:35:12Z"],
  ["3 November 2026 at 14:05:12 CET", "2026-11-03T13:05:12Z"],
  ["3. Juli 2026 um 14:05:12 MESZ", "2026-07-03T12:05:12Z"],
  ["26 октября 2026 г., 14:05 GMT+3", "2026-10-26T11:05:00Z"],
  ["Mon, Oct 19, 2026 5:55:44 PM -0400", "2026-10-19T21:55:44Z"],
  ["3. november 2026 14:05", "2026-11-03T13:05:00Z"],
  ["الثلاثاء، ٣ نوفمبر ٢٠٢٦ في ٢:٠٥ م", "2026-11-03T13:05:00Z"],
  ["3. juli 2026 14:05", "2026-07-03T12:05:00Z"],
])("the zone in the text counts, else the reader's: %s", (text, utc) => {
  expect(readDate(text, zone)?.utc).toBe(utc);
});

// What browsers and clients print in each language; Greek, Serbian and others come out of the same tables.
const locales =
  "en-US en-GB da nb sv is de nl fr es ca pt-BR pt-PT it ro pl cs sk sl hr sr hu fi et lv lt el ru uk bg tr vi id zh-CN zh-TW ja ko mk eu gl sq be".split(
    " ",
  );

test.each(locales)("the dates that %s prints are read to the minute, all the year round", (locale) => {
  const styles = [
    { dateStyle: "full", timeStyle: "short" },
    { dateStyle: "medium", timeStyle: "short" },
    { weekday: "short", day: "numeric", month: "short", year: "numeric", hour: "numeric", minute: "2-digit" },
  ] as const;
  for (let month = 0; month < 12; month += 1) {
    const moment = new Date(Date.UTC(2026, month, 3 + 2 * month, 2 * month, 5 + month));
    for (const style of styles) {
      const text = new Intl.DateTimeFormat(locale, { ...style, timeZone: "UTC", calendar: "gregory" }).format(moment);
      expect([text, readDate(text, "UTC")?.local]).toEqual([text, moment.toISOString().slice(0, 16)]);
    }
  }
});

test.each([
  "",
  "Tuesday",
  "yesterday at 3",
  "31 February 2026",
  "32. november 2026",
  "12:30",
  "call me on 45 67 89 10",
  "mar. mar. mar.",
])("no date is read in %j", (text) => {
  expect(readDate(text, zone)).toBeNull();
});

test("an unknown zone is UTC", () => {
  expect(readDate("3. november 2026 14:05", "Mars/Olympus")?.utc).toBe("2026-11-03T14:05:00Z");
});

// What is remembered of a zone must not show, in whatever order the dates come.
test("a date without a zone is the moment that its zone says, beside changes of the clock too", () => {
  const zones = ["Europe/Copenhagen", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "UTC"];
  const clock = { hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) };
  const any = fc.record({
    year: fc.integer({ min: 1970, max: 2060 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
    ...clock,
  });
  // Copenhagen's clock changes on the 29th and the 25th.
  const beside = fc.record({
    year: fc.constant(2026),
    month: fc.constantFrom(3, 10),
    day: fc.constantFrom(24, 25, 26, 28, 29, 30),
    ...clock,
  });
  const wallClock = fc.oneof(any, beside);
  const dates = fc.array(fc.tuple(wallClock, fc.constantFrom(...zones)), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(dates, (drawn) => {
      for (const [clock, timeZone] of drawn) {
        const local = Temporal.PlainDateTime.from(clock);
        const moment = local.toZonedDateTime(timeZone).toInstant().toString({ smallestUnit: "second" });
        expect(readDate(local.toString({ smallestUnit: "minute" }).replace("T", " "), timeZone)?.utc).toBe(moment);
      }
    }),
    { numRuns: 200 },
  );
});
