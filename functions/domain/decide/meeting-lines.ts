// What a receipt says of an invitation.
// Invariant: a meeting that is known is named as it is held, one that is not as its invitation names it.
import type { MeetingLine } from "../meeting-line.ts";
import type { State } from "../decision.ts";
import type { Meeting } from "../meetings.ts";
import type { Id, Invitation, When } from "../model.ts";
import { calledOf } from "./called.ts";
import type { MeetingCommand } from "./known-meetings.ts";
import { say } from "./step.ts";
import type { Step } from "./step.ts";

/** A meeting that is held now: its people as contacts, and those who were not known before. */
export type Held = {
  readonly command: MeetingCommand;
  readonly people: readonly Id[];
  readonly created: readonly Id[];
};

type Ahead = Extract<MeetingLine, { kind: "meeting-ahead" | "meeting-moved" | "meeting-changed" }>;

/** A meeting that lies ahead, with who comes to be known by it. */
export function aheadLine(state: State, kind: Ahead["kind"], { command, people, created }: Held): Ahead {
  const { at, invitation, note, recurs, unknownZone, unreadRule } = command;
  const nameOf = (id: Id) => calledOf(state, id);
  return {
    kind,
    people: people.map(nameOf),
    newPeople: created.map(nameOf),
    withoutAddress: created.filter((id) => state.contacts.get(id)?.addresses.length === 0).map(nameOf),
    at,
    ...(invitation.until === undefined ? {} : { until: invitation.until }),
    ...(command.subject === undefined ? {} : { subject: command.subject }),
    ...(invitation.place === undefined ? {} : { place: invitation.place }),
    ...(note === undefined ? {} : { note }),
    recurs: recurs === true,
    ...(recurs === true && unreadRule === undefined ? lastOf(at, invitation) : {}),
    ...(unreadRule === undefined ? {} : { unreadRule }),
    ...(unknownZone === undefined ? {} : { unknownZone }),
  };
}

/** The last time of a series, if its calendar told all of them. */
function lastOf(at: When, { later = [], goesOn }: Invitation): { readonly last?: When } {
  return goesOn === true ? {} : { last: later.at(-1)?.at ?? at };
}

/** The next time of a series that is held in place of another. */
export function heldLine(state: State, { contacts, at, subject, meeting }: Meeting): Ahead {
  return {
    kind: "meeting-ahead",
    people: contacts.flatMap((id) => calledOf(state, id) || []),
    newPeople: [],
    withoutAddress: [],
    at,
    ...(meeting.until === undefined ? {} : { until: meeting.until }),
    ...(subject === undefined ? {} : { subject }),
    ...(meeting.place === undefined ? {} : { place: meeting.place }),
    recurs: true,
    ...lastOf(at, meeting),
  };
}

type Told = Pick<MeetingLine, "people" | "at" | "until" | "subject">;

/** What names a meeting that is held: its people, its time and its subject. */
export function toldOf(state: State, { contacts, at, subject, meeting: { until } }: Meeting): Told {
  return {
    people: contacts.flatMap((id) => calledOf(state, id) || []),
    at,
    ...(until === undefined ? {} : { until }),
    ...(subject === undefined ? {} : { subject }),
  };
}

type Why = Extract<MeetingLine, { kind: "meeting-kept" }>["why"];

/** Nothing changes for a meeting that is held, and why. */
export function kept(state: State, meeting: Meeting, why: Why): Step {
  return say(state, { kind: "meeting-kept", why, ...toldOf(state, meeting) });
}

/** Nothing changes for a meeting that is not held, and why. */
export function keptLine(command: MeetingCommand, why: Why): MeetingLine {
  const people = namesOf(command);
  const { at, invitation, subject } = command;
  const until = invitation.until === undefined ? {} : { until: invitation.until };
  return { kind: "meeting-kept", why, people, at, ...until, ...(subject === undefined ? {} : { subject }) };
}

function namesOf({ people }: MeetingCommand): readonly string[] {
  return people.map((ref) => ref.name ?? (ref.by === "address" ? ref.address : ""));
}
