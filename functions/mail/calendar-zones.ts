// The time zones of a calendar: from a TZID to moments. IANA names, Windows names, paths that end in one, and the rules that
// the file itself brings (VTIMEZONE; RFC 5545, 3.6.5).
// Invariant: a name that can be known is taken before the file's own rules, which are often cut down to one year; a zone
// that neither names nor rules tell is unknown, and whoever asks decides what to take instead.

import { Temporal } from "temporal-polyfill";
import { lineOf, linesOf, valueOf } from "./calendar-components.ts";
import type { Component } from "./calendar-components.ts";
import { DAY_MS, dayNumber, dayOfNumber, readStamp } from "./calendar-days.ts";
import type { WallClock } from "./calendar-days.ts";
import { recurrenceDays } from "./recurrence-days.ts";
import { readRecurrence } from "./recurrence-rule.ts";
import { windowsZones } from "./words/windows-zones.ts";
import { readWordedZone } from "./worded-zones.ts";

/** The moment of a wall clock: ISO 8601 in UTC. */
export type Zone = (local: WallClock) => string;
/** The zone of a TZID; undefined when nobody can tell. */
export type Zones = (tzid: string) => Zone | undefined;

/** Zones of one file: more are not looked at. */
const maxZones = 50;

/** The zones that a calendar's times can name; each is looked up once. */
export function zonesOf(calendar: Component): Zones {
  const own = new Map(
    calendar.parts
      .filter(({ name }) => name === "VTIMEZONE")
      .slice(0, maxZones)
      .map((zone): [string, Component] => [valueOf(zone, "TZID"), zone]),
  );
  const known = new Map<string, Zone | undefined>();
  return (tzid) => {
    if (!known.has(tzid) && known.size < maxZones) known.set(tzid, openZone(tzid, own.get(tzid)));
    return known.get(tzid);
  };
}

function openZone(tzid: string, own: Component | undefined): Zone | undefined {
  const location = own === undefined ? "" : valueOf(own, "X-LIC-LOCATION");
  const named = [tzid, location].flatMap((name) => ianaName(name) ?? [])[0];
  if (named !== undefined) return zoneNamed(named);
  return (own === undefined ? undefined : zoneByRules(own)) ?? zoneByWords(tzid);
}

/** A zone by its IANA name; one that is none is UTC. */
export function zoneNamed(name: string): Zone {
  const spans: Span[] = [];
  return (local) => {
    const wall = Date.parse(`${local}Z`);
    const span = spans.find(({ from, to }) => from < wall && wall < to);
    if (span !== undefined) return new Date(wall - span.offset).toISOString();
    try {
      const zoned = Temporal.PlainDateTime.from(local).toZonedDateTime(name);
      spans.unshift(spanOf(zoned));
      return zoned.toInstant().toString({ smallestUnit: "millisecond" });
    } catch {
      return `${local}.000Z`;
    }
  };
}

/** Wall clocks, as if in UTC, between two changes of the clock; milliseconds. */
type Span = { readonly from: number; readonly to: number; readonly offset: number };

/** Asking the zone for each time of a series would take most of a second: between two changes one answer is enough. */
function spanOf(zoned: Temporal.ZonedDateTime): Span {
  const [last, next] = [zoned.getTimeZoneTransition("previous"), zoned.getTimeZoneTransition("next")];
  return {
    // Nearer than a day to a change the zone itself is asked, for there a wall clock may come twice or never.
    from: last === null ? -Infinity : last.epochMilliseconds + MARGIN_MS,
    to: next === null ? Infinity : next.epochMilliseconds - MARGIN_MS,
    offset: zoned.offsetNanoseconds / 1e6,
  };
}

const MARGIN_MS = 2 * DAY_MS;

/** `Europe/Copenhagen`, `/example.org/2005_1/Europe/Copenhagen`, `Romance Standard Time`, `Romance Standard Time 1`. */
function ianaName(tzid: string): string | undefined {
  const name = tzid.trim().replace(/^"|"$/gu, "").slice(0, 200);
  const windows = windowsZones.get(name.toLowerCase().replace(/\s+\d{1,2}$/u, ""));
  if (windows !== undefined) return windows;
  const parts = name.split("/").filter((part) => part !== "");
  const tails = [3, 2].map((length) => parts.slice(-length).join("/"));
  return [...tails, ...(parts.length === 1 ? parts : [])].find(isZone);
}

function isZone(name: string): boolean {
  if (!/^[A-Za-z][\w+/-]{1,60}$/u.test(name)) return false;
  try {
    Temporal.PlainDate.from("2000-01-01").toZonedDateTime(name);
    return true;
  } catch {
    return false;
  }
}

/** As Exchange names a zone in words: of no city that is known at least the offset is. */
function zoneByWords(tzid: string): Zone | undefined {
  const worded = readWordedZone(tzid.replace(/^"|"$/gu, ""));
  if (worded === undefined) return undefined;
  return worded.name === undefined ? atOffset(worded.offset) : zoneNamed(worded.name);
}

/** A change of the clock that comes round each year, or came once. */
type Observance = { readonly start: WallClock; readonly from: number; readonly to: number; readonly rule: Component };

function zoneByRules(zone: Component): Zone | undefined {
  const observances = zone.parts.slice(0, maxZones).flatMap(readObservance);
  const [first] = observances;
  if (first === undefined) return undefined;
  return (local) => {
    const onsets = observances.flatMap((one) => ({ onset: onsetBefore(one, local), minutes: one.to }));
    const latest = onsets.filter(({ onset }) => onset !== "").toSorted((a, b) => (a.onset < b.onset ? 1 : -1))[0];
    return atOffset(latest?.minutes ?? first.from)(local);
  };
}

function readObservance(part: Component): Observance[] {
  const start = readStamp(valueOf(part, "DTSTART"))?.local;
  const to = readOffset(valueOf(part, "TZOFFSETTO"));
  const from = readOffset(valueOf(part, "TZOFFSETFROM"));
  if (start === undefined || to === undefined) return [];
  return [{ start: start.includes("T") ? start : `${start}T00:00:00`, to, from: from ?? to, rule: part }];
}

/** The last time that the clock changed so before a local time; empty when it never did. */
function onsetBefore({ start, rule }: Observance, local: WallClock): WallClock {
  if (local < start) return "";
  const time = start.slice(10);
  const dated = linesOf(rule, "RDATE")
    .flatMap(({ value }) => value.split(",", 200))
    .flatMap((one) => readStamp(one)?.local ?? []);
  const onsets = [start, ...dated.filter((one) => one <= local)];
  const recurrence = readRecurrence(lineOf(rule, "RRULE")?.value ?? "");
  const today = dayNumber(local);
  if (recurrence !== undefined) {
    for (const day of recurrenceDays(recurrence, start.slice(0, 10), today - 800)) {
      if (day > today || isOver(recurrence.until, dayOfNumber(day))) break;
      const onset = dayOfNumber(day) + time;
      if (onset <= local) onsets.push(onset);
    }
  }
  return onsets.toSorted().at(-1) ?? "";
}

function isOver(until: string | undefined, day: string): boolean {
  const end = until === undefined ? undefined : readStamp(until)?.local;
  return end !== undefined && day > end.slice(0, 10);
}

/** `+0100`, `-0330`, `+013000`. */
function readOffset(text: string): number | undefined {
  const match = /^([+-]?)(\d{2}):?(\d{2})/u.exec(text);
  if (match === null) return undefined;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return minutes > 16 * 60 ? undefined : match[1] === "-" ? -minutes : minutes;
}

function atOffset(minutes: number): Zone {
  return (local) => new Date(Date.parse(`${local}Z`) - minutes * 60_000).toISOString();
}
