// Who is asked to a meeting: ORGANIZER and ATTENDEE with what they are and what they answered (RFC 5545, 3.8.4).
// Invariant: an address is lower-case or empty; what a calendar does not say is what the standard takes for granted.

import { addressIn } from "./mailboxes.ts";
import { linesOf, lineOf } from "./calendar-components.ts";
import type { Component } from "./calendar-components.ts";
import { parameterOf } from "./content-lines.ts";
import type { ContentLine } from "./content-lines.ts";
import { oneLine } from "./one-line.ts";

export type CalendarPerson = {
  readonly name: string;
  readonly address: string;
  readonly kind: "person" | "group" | "room";
  /** `informed`: told of it, not asked to come. */
  readonly role: "chair" | "required" | "optional" | "informed";
  readonly answer: "none" | "accepted" | "declined" | "tentative" | "delegated";
};

/** No meeting of people is larger; what is larger is a list. */
const maxAttendees = 500;

/** Who asks to the meeting, taken as coming; undefined when nobody is named. */
export function organiserOf(event: Component): CalendarPerson | undefined {
  const line = lineOf(event, "ORGANIZER");
  const person = line === undefined ? undefined : toPerson(line);
  return person === undefined ? undefined : { ...person, role: "chair", answer: "accepted" };
}

/** Who is asked, in order, at most 500. */
export function attendeesOf(event: Component): readonly CalendarPerson[] {
  return linesOf(event, "ATTENDEE")
    .slice(0, maxAttendees)
    .flatMap((line) => toPerson(line) ?? []);
}

function toPerson(line: ContentLine): CalendarPerson | undefined {
  const address = addressOf(line);
  const said = oneLine(parameterOf(line, "CN")).slice(0, 200);
  // Outlook puts quotes inside the quotes: "'Anna Berg'".
  const name = said.replace(/^['"](.*)['"]$/u, "$1").trim();
  if (address === "" && name === "") return undefined;
  return {
    name: addressIn(name) === null ? name : "",
    address,
    kind: KINDS.get(parameterOf(line, "CUTYPE").toUpperCase()) ?? "person",
    role: ROLES.get(parameterOf(line, "ROLE").toUpperCase()) ?? "required",
    answer: ANSWERS.get(parameterOf(line, "PARTSTAT").toUpperCase()) ?? "none",
  };
}

/** Apple gives `invalid:nomail`, or a principal's path with the address in EMAIL. */
function addressOf(line: ContentLine): string {
  const value = line.value.trim().slice(0, 400);
  const address = addressIn(decodeAddress(value.replace(/^mailto:/iu, "")))?.address;
  return address ?? addressIn(parameterOf(line, "EMAIL"))?.address ?? "";
}

function decodeAddress(value: string): string {
  if (!value.includes("%")) return value;
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

const KINDS: ReadonlyMap<string, CalendarPerson["kind"]> = new Map([
  ["ROOM", "room"],
  ["RESOURCE", "room"],
  ["GROUP", "group"],
]);
const ROLES: ReadonlyMap<string, CalendarPerson["role"]> = new Map([
  ["CHAIR", "chair"],
  ["OPT-PARTICIPANT", "optional"],
  ["NON-PARTICIPANT", "informed"],
]);
const ANSWERS: ReadonlyMap<string, CalendarPerson["answer"]> = new Map([
  ["ACCEPTED", "accepted"],
  ["DECLINED", "declined"],
  ["TENTATIVE", "tentative"],
  ["DELEGATED", "delegated"],
]);
