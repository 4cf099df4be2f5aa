// A calendar of one event, as tests of single lines write it.
// Invariant: only the lines given differ; all else is the least that a calendar needs.

import { readCalendar } from "../../functions/mail/calendar.ts";

/** Where and when a calendar is read. */
export const now = { timeZone: "Europe/Copenhagen", after: "2026-11-24T12:00:00.000Z" };

/** A calendar of one event with these lines. */
export const event = (...lines: readonly string[]) =>
  ["BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:1", ...lines, "END:VEVENT", "END:VCALENDAR"].join("\r\n");
/** What is read of its only event. */
export const first = (text: string, options = now) => readCalendar(text, options).events[0];
export const startOf = (...lines: readonly string[]) => first(event(...lines))?.start;
