// Zones that Exchange and Outlook name in words, `(UTC+01:00) Brussels, Copenhagen, Madrid, Paris`, without rules of their own.
// Invariant: a city or an American zone counts only with the offset that the words state, so that no namesake is taken.

import { Temporal } from "temporal-polyfill";

/** Where the cities of Windows' list of zones lie. */
const CONTINENTS = ["Europe", "America", "Asia", "Australia", "Africa", "Pacific", "Atlantic"] as const;
const NAMED: ReadonlyMap<string, string> = new Map([
  ["Eastern Time", "America/New_York"],
  ["Central Time", "America/Chicago"],
  ["Mountain Time", "America/Denver"],
  ["Pacific Time", "America/Los_Angeles"],
  ["Atlantic Time", "America/Halifax"],
  ["Alaska", "America/Anchorage"],
  ["Newfoundland", "America/St_Johns"],
  ["New Delhi", "Asia/Kolkata"],
]);
/** Windows names at most six cities. */
const maxCities = 8;

export type WordedZone = {
  /** Minutes east of Greenwich. */
  readonly offset: number;
  /** The IANA name of the first city that is known; absent when none is. */
  readonly name?: string;
};

/** What a name in words says; undefined for any other name. */
export function readWordedZone(tzid: string): WordedZone | undefined {
  const match = /^\(?(?:UTC|GMT)(?:([+-])(\d{1,2})[:.]?(\d{2}))?\)([^]{0,200})/iu.exec(tzid.trim());
  if (match === null) return undefined;
  const minutes = Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0);
  const offset = match[1] === "-" ? -minutes : minutes;
  const cities = (match[4] ?? "").replaceAll(/\([^)]*\)/gu, "").split(",", maxCities);
  const name = cities.flatMap((city) => namesOf(city.trim())).find((one) => standardOffset(one) === offset);
  return { offset, ...(name === undefined ? {} : { name }) };
}

function namesOf(city: string): readonly string[] {
  const named = NAMED.get(city);
  if (named !== undefined) return [named];
  const word = city.replaceAll(" ", "_");
  return /^[A-Za-z_-]{3,30}$/u.test(word) ? CONTINENTS.map((continent) => `${continent}/${word}`) : [];
}

/** The smaller one of winter and summer, in minutes; undefined for what is no zone. */
function standardOffset(name: string): number | undefined {
  try {
    const at = (day: string) => Temporal.PlainDate.from(day).toZonedDateTime(name).offsetNanoseconds / 60e9;
    return Math.min(at("2026-01-15"), at("2026-07-15"));
  } catch {
    return undefined;
  }
}
