// Time zones as people write them: the IANA name in any case, or the city alone.
// Invariant: only a zone that Temporal knows is answered, in its canonical spelling.

import { Temporal } from "temporal-polyfill";

import { fold } from "./fold.ts";

/** The IANA name for `Europe/Copenhagen`, `europe/copenhagen`, `Copenhagen`, `New York`, `UTC`; undefined when there is none. */
export function readZone(text: string): string | undefined {
  const words = fold(text.replace(/[()"']/g, ""))
    .trim()
    .replace(/\s*\/\s*/g, "/")
    .replace(/\s+/g, "_");
  if (words === "" || words.length > 60) return undefined;
  const name = ZONES_BY_WORD.get(words) ?? zoneByWord().get(words) ?? text.trim().replace(/\s+/g, "_");
  return isZone(name) ? name : undefined;
}

/** Cities and names that the database spells otherwise. */
const ZONES_BY_WORD: ReadonlyMap<string, string> = new Map([
  ["utc", "UTC"],
  ["gmt", "UTC"],
  ["koebenhavn", "Europe/Copenhagen"],
  ["danmark", "Europe/Copenhagen"],
  ["denmark", "Europe/Copenhagen"],
  ["sverige", "Europe/Stockholm"],
  ["norge", "Europe/Oslo"],
  ["aarhus", "Europe/Copenhagen"],
  ["cet", "Europe/Copenhagen"],
  ["dansk_tid", "Europe/Copenhagen"],
  ["danish_time", "Europe/Copenhagen"],
  ["islands_tid", "Atlantic/Reykjavik"],
  ["faeroeerne", "Atlantic/Faroe"],
  ["groenland", "America/Nuuk"],
  ["uk", "Europe/London"],
  ["england", "Europe/London"],
  ["eastern", "America/New_York"],
  ["pacific", "America/Los_Angeles"],
  ["central", "America/Chicago"],
  ["mountain", "America/Denver"],
]);

let known: ReadonlyMap<string, string> | undefined;

/** Built at first use: most mails name no zone. */
function zoneByWord(): ReadonlyMap<string, string> {
  known ??= new Map(
    Intl.supportedValuesOf("timeZone").flatMap((zone) => [
      [fold(zone), zone] as const,
      [fold(zone.split("/").at(-1) ?? zone), zone] as const,
    ]),
  );
  return known;
}

function isZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}
