// Calendars as the clients write them, beside what is read of them; and the corners of the standard one by one.

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { event, first, now, startOf } from "./calendar-of-one.ts";
import { readCalendar } from "../../functions/mail/calendar.ts";

const folder = new URL("../fixtures/calendars/", import.meta.url);
const names = readdirSync(folder);

test.each(names.filter((name) => name.endsWith(".ics")))("%s is read as it stands beside it", (name) => {
  const expected: unknown = JSON.parse(readFileSync(new URL(name.replace(".ics", ".json"), folder), "utf8"));
  const { unread, ...read } = readCalendar(readFileSync(new URL(name, folder), "utf8"), now);
  expect(unread).toEqual([]);
  // Of a series the first few times say how it goes on.
  const events = read.events.map((one) => (one.later === undefined ? one : { ...one, later: one.later.slice(0, 4) }));
  expect({ ...read, events }).toEqual(expected);
});

test("no calendar stands without its expectation, nor the other way round", () => {
  const stemsOf = (ending: string) => names.filter((name) => name.endsWith(ending)).map((name) => name.split(".")[0]);
  expect(stemsOf(".ics")).toEqual(stemsOf(".json"));
});

describe("the time of a meeting", () => {
  test.each([
    ["in UTC", ["DTSTART:20261203T090000Z"], "2026-12-03T09:00:00.000Z"],
    ["floating, in the reader's zone", ["DTSTART:20261203T090000"], "2026-12-03T08:00:00.000Z"],
    ["with an IANA zone", ["DTSTART;TZID=America/New_York:20261203T090000"], "2026-12-03T14:00:00.000Z"],
    ["in summer", ["DTSTART;TZID=Europe/Copenhagen:20260703T090000"], "2026-07-03T07:00:00.000Z"],
    ["with a Windows zone", ["DTSTART;TZID=Romance Standard Time:20261203T090000"], "2026-12-03T08:00:00.000Z"],
    ["with a quoted one", ['DTSTART;TZID="GMT Standard Time":20260703T090000'], "2026-07-03T08:00:00.000Z"],
    ["with a numbered one", ["DTSTART;TZID=Tokyo Standard Time 1:20261203T090000"], "2026-12-03T00:00:00.000Z"],
    ["with a path", ["DTSTART;TZID=/example.org/2005_1/Europe/Oslo:20261203T090000"], "2026-12-03T08:00:00.000Z"],
    ["with a zone in words", ["DTSTART;TZID=(UTC-05:00) Eastern Time:20261203T090000"], "2026-12-03T14:00:00.000Z"],
    ["of a whole day", ["DTSTART;VALUE=DATE:20261203"], "2026-12-03"],
    ["of a whole day that nobody calls one", ["DTSTART:20261203"], "2026-12-03"],
    [
      "in the hour that summer leaves out",
      ["DTSTART;TZID=Europe/Copenhagen:20270328T023000"],
      "2027-03-28T01:30:00.000Z",
    ],
  ])("%s", (_, lines, expected) => {
    expect(startOf(...lines)).toBe(expected);
  });

  test("with a zone that only the file knows follows its rules, summer and winter", () => {
    const zone = [
      "BEGIN:VTIMEZONE",
      "TZID:Customized Time Zone",
      "BEGIN:STANDARD",
      "DTSTART:16010101T030000",
      "TZOFFSETFROM:+0400",
      "TZOFFSETTO:+0300",
      "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
      "END:STANDARD",
      "BEGIN:DAYLIGHT",
      "DTSTART:16010101T020000",
      "TZOFFSETFROM:+0300",
      "TZOFFSETTO:+0400",
      "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
      "END:DAYLIGHT",
      "END:VTIMEZONE",
    ].join("\r\n");
    const at = (stamp: string) =>
      first(event(`DTSTART;TZID=Customized Time Zone:${stamp}`).replace("BEGIN:VEVENT", `${zone}\r\nBEGIN:VEVENT`))
        ?.start;
    expect(at("20261203T120000")).toBe("2026-12-03T09:00:00.000Z");
    expect(at("20260703T120000")).toBe("2026-07-03T08:00:00.000Z");
    expect(at("20261025T023000")).toBe("2026-10-24T22:30:00.000Z");
    expect(at("20261025T033000")).toBe("2026-10-25T00:30:00.000Z");
  });

  test("with a zone that nobody knows is taken as the reader's, and said so", () => {
    const calendar = readCalendar(event("DTSTART;TZID=Moon/Tycho Time:20261203T090000"), now);
    expect(calendar.events[0]).toMatchObject({ start: "2026-12-03T08:00:00.000Z", unknownZone: "Moon/Tycho Time" });
    expect(calendar.problems).toEqual(["unknown-zone"]);
  });

  test.each([
    [["DTSTART:20261203T090000Z", "DTEND:20261203T103000Z"], "2026-12-03T10:30:00.000Z"],
    [["DTSTART:20261203T090000Z", "DURATION:PT1H15M"], "2026-12-03T10:15:00.000Z"],
    [["DTSTART:20261203T090000Z"], ""],
    [["DTSTART:20261203T090000Z", "DTEND:20261203T080000Z"], ""],
    [["DTSTART;VALUE=DATE:20261203", "DTEND;VALUE=DATE:20261204"], "2026-12-03"],
    [["DTSTART;VALUE=DATE:20261203", "DURATION:P3D"], "2026-12-05"],
  ])("ends as it says: %j", (lines, end) => {
    expect(first(event(...lines))?.end).toBe(end);
  });
});

test("a person is who the calendar says, by whatever of the three places holds the address", () => {
  const { attendees = [] } =
    first(
      event(
        "DTSTART:20261203T090000Z",
        "ATTENDEE;CN='Anna Berg':MAILTO:Anna@Example.org",
        "ATTENDEE;CN=B\u202eo\u0007;EMAIL=bo@example.org:urn:uuid:1",
        'ATTENDEE;CN="a@example.org";ROLE=NON-PARTICIPANT;PARTSTAT=TENTATIVE:mailto:a%2Bb@example.org',
        "ATTENDEE;CUTYPE=GROUP:mailto:all@example.org",
        "ATTENDEE:invalid:nomail",
      ),
    ) ?? {};
  expect(attendees.map(({ name, address, kind, role, answer }) => [name, address, kind, role, answer])).toEqual([
    ["Anna Berg", "anna@example.org", "person", "required", "none"],
    ["Bo", "bo@example.org", "person", "required", "none"],
    ["", "a+b@example.org", "person", "informed", "tentative"],
    ["", "all@example.org", "group", "required", "none"],
  ]);
});

test.each([
  ["nothing", "", ["no-calendar"]],
  ["a calendar without a meeting", "BEGIN:VCALENDAR\nBEGIN:VTODO\nEND:VTODO\nEND:VCALENDAR", ["no-event"]],
  ["a meeting without a time", event("SUMMARY:x"), ["no-start"]],
  ["a day that is none", event("DTSTART:20260231T090000Z"), ["unreadable-date"]],
  ["a series' time that is none", event("RECURRENCE-ID:soon", "DTSTART:20261203T090000Z"), ["unreadable-date"]],
])("%s is named, and no meeting", (_, text, problems) => {
  expect(readCalendar(text, now)).toMatchObject({ events: [], problems });
});

test("what could not be read beside a meeting is named, and whatever it costs nothing is guessed", () => {
  const lines = ["DTSTART:20261203T090000Z", "DTEND:noon", "EXDATE:never", "RRULE:FREQ=WEEKLY"];
  const half = event(...lines).replace("UID:1\r\n", "");
  const text = half.replace("END:VEVENT", "END:VEVENT\r\nBEGIN:VEVENT\r\nUID:2\r\nSUMMARY:Lunch\r\nEND:VEVENT");
  expect(readCalendar(text, now)).toMatchObject({
    events: [{ uid: "", start: "2026-12-03T09:00:00.000Z", end: "" }],
    problems: ["unreadable-date", "no-uid", "no-start"],
    unread: ["Lunch"],
  });
});

describe("the zones of calendars, over the changes of the clock", () => {
  const london = [
    "BEGIN:VTIMEZONE",
    "TZID:Head office",
    "BEGIN:DAYLIGHT",
    "DTSTART:19700329T010000",
    "TZOFFSETFROM:+0000",
    "TZOFFSETTO:+0100",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "DTSTART:19701025T020000",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "END:STANDARD",
    "END:VTIMEZONE",
  ].join("\r\n");
  const half = london
    .replaceAll("Head office", "India office")
    .replace(/BEGIN:DAYLIGHT[^]*END:DAYLIGHT\r\n/u, "")
    .replaceAll(/TZOFFSET(FROM|TO):\+0[01]00/gu, "TZOFFSET$1:+0530");

  test.each([
    // IANA, on both sides of the changes, in the hour that is skipped and in the one that comes twice.
    ["TZID=Europe/Copenhagen:20260328T090000", "2026-03-28T08:00"],
    ["TZID=Europe/Copenhagen:20260329T023000", "2026-03-29T01:30"],
    ["TZID=Europe/Copenhagen:20260329T090000", "2026-03-29T07:00"],
    ["TZID=Europe/Copenhagen:20261025T023000", "2026-10-25T00:30"],
    ["TZID=Europe/Copenhagen:20261025T090000", "2026-10-25T08:00"],
    ["TZID=America/New_York:20261031T090000", "2026-10-31T13:00"],
    ["TZID=America/New_York:20261101T090000", "2026-11-01T14:00"],
    ["TZID=Asia/Kathmandu:20261203T090000", "2026-12-03T03:15"],
    // Windows, bare, quoted, numbered.
    ["TZID=Romance Standard Time:20260703T090000", "2026-07-03T07:00"],
    ['TZID="Romance Standard Time":20261203T090000', "2026-12-03T08:00"],
    ["TZID=W. Europe Standard Time:20260329T090000", "2026-03-29T07:00"],
    ["TZID=AUS Eastern Standard Time:20261203T090000", "2026-12-02T22:00"],
    ["TZID=Pacific Standard Time 1:20260703T090000", "2026-07-03T16:00"],
    // In words: Outlook names the cities of its list; without them the offset is what is known.
    ['TZID="(UTC+01:00) Brussels, Copenhagen, Madrid, Paris":20261203T090000', "2026-12-03T08:00"],
    ['TZID="(UTC+01:00) Brussels, Copenhagen, Madrid, Paris":20260703T090000', "2026-07-03T07:00"],
    ["TZID=(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna:20260703T090000", "2026-07-03T07:00"],
    ['TZID="(UTC) Dublin, Edinburgh, Lisbon, London":20260703T090000', "2026-07-03T08:00"],
    ["TZID=(UTC+01:00) Bruxelles, København, Madrid, Paris:20260703T090000", "2026-07-03T07:00"],
    ['TZID="(UTC+05:00) London":20260703T090000', "2026-07-03T04:00"],
    ['TZID="(UTC+05:30) Somewhere":20260703T090000', "2026-07-03T03:30"],
    ['TZID="(UTC-05:00) Eastern Time (US & Canada)":20260703T090000', "2026-07-03T13:00"],
    // The file's own rules.
    ["TZID=Head office:20260328T090000", "2026-03-28T09:00"],
    ["TZID=Head office:20260329T090000", "2026-03-29T08:00"],
    ["TZID=Head office:20261024T090000", "2026-10-24T08:00"],
    ["TZID=Head office:20261025T090000", "2026-10-25T09:00"],
    ["TZID=India office:20260703T090000", "2026-07-03T03:30"],
    // Floating: the reader's own.
    ["VALUE=DATE-TIME:20260329T090000", "2026-03-29T07:00"],
    ["VALUE=DATE-TIME:20260329T090000Z", "2026-03-29T09:00"],
  ])("%s is %s", (start, expected) => {
    const text = event(`DTSTART;${start}`).replace("BEGIN:VEVENT", `${london}\r\n${half}\r\nBEGIN:VEVENT`);
    const calendar = readCalendar(text, now);
    expect([calendar.events[0]?.start.slice(0, 16), calendar.problems]).toEqual([expected, []]);
  });

  test.each([
    [["DTSTART;TZID=Europe/Copenhagen:20261024T220000", "DURATION:PT12H"], "2026-10-25T08:00:00.000Z"],
    [
      ["DTSTART;TZID=Europe/Copenhagen:20261024T220000", "DTEND;TZID=Europe/Copenhagen:20261025T100000"],
      "2026-10-25T09:00:00.000Z",
    ],
    [["DTSTART;TZID=Europe/Copenhagen:20261203T090000", "DURATION:P1DT2H30M"], "2026-12-04T10:30:00.000Z"],
    [["DTSTART;VALUE=DATE:20261203", "DTEND;VALUE=DATE:20261206"], "2026-12-05"],
    [["DTSTART;VALUE=DATE:20261203", "DURATION:P1W"], "2026-12-09"],
    [["DTSTART;VALUE=DATE:20261203"], ""],
  ])("of %j the end is %s", (lines, end) => {
    expect(first(event(...lines))?.end).toBe(end);
  });
});

test("an export of years is read from what lies ahead on", () => {
  const one = (day: number) => `BEGIN:VEVENT\nUID:${day}\nDTSTART:20${20 + (day % 9)}0105T090000Z\nEND:VEVENT\n`;
  const text = `BEGIN:VCALENDAR\n${Array.from({ length: 3000 }, (_, day) => one(day)).join("")}END:VCALENDAR`;
  const { events, problems } = readCalendar(text, now);
  expect(problems).toEqual(["calendar-cut"]);
  expect(events.every(({ start }) => start > now.after)).toBe(true);
});

const stop = "END:VEVENT\n";
const SHAPES: Readonly<Record<string, string>> = {
  "begins without end": "BEGIN:VEVENT\n",
  "ends without begin": "END:VCALENDAR\n",
  events: `BEGIN:VEVENT\nDTSTART;TZID=Europe/Copenhagen:20260101T090000\nRRULE:FREQ=DAILY\n${stop}`,
  "counted series": `BEGIN:VEVENT\nDTSTART;TZID=Europe/Copenhagen:20200101T090000\nRRULE:FREQ=DAILY;COUNT=9999\n${stop}`,
  "series that never come": `BEGIN:VEVENT\nDTSTART:20200101T090000\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\n${stop}`,
  attendees: "BEGIN:VEVENT\nATTENDEE;CN=a:mailto:a@example.org\n",
  "exceptions in a zone": "EXDATE;TZID=Europe/Copenhagen:20261124T090000\n",
  exceptions: "EXDATE:20260101T090000Z,20260102T090000Z\n",
  zones: "BEGIN:VTIMEZONE\nTZID:a\nBEGIN:STANDARD\nDTSTART:16010101T030000\nTZOFFSETTO:+0100\nRRULE:FREQ=DAILY\n",
  "one-off exceptions": `BEGIN:VEVENT\nUID:1\nRECURRENCE-ID:20260101T090000Z\nDTSTART:20260101T090000Z\nRRULE:FREQ=DAILY\n${stop}`,
};

/** A guard against hanging; how time grows with size is measured in the bench. */
const HOSTILE_SIZE = 60_000;

test.each(Object.entries(SHAPES))("60 kB of %s are read to their end", (_, shape) => {
  const text = `BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20200101T090000Z\nRRULE:FREQ=DAILY\n${shape.repeat(HOSTILE_SIZE / shape.length)}`;
  const { events } = readCalendar(text, now);
  expect(events[0]).toMatchObject({ recurs: true, isCancelled: false });
});
