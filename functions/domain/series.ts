// A meeting that comes round: one time of it is held, and bears the times that follow it.
// Invariant: of one series at most one meeting bears later times, and that is the last of it that is held; when its time
// has come, the next one takes them over.
import { isDay } from "./calendar.ts";
import type { Meeting } from "./meetings.ts";
import type { Id, Invitation, When } from "./model.ts";

/** The time that follows in a series, with those after it; undefined when none is known. */
export function nextInSeries(held: Meeting, id: Id): Meeting | undefined {
  const [next, ...later] = held.meeting.later ?? [];
  if (next === undefined) return undefined;
  const { note: _, ...rest } = held;
  const { until, later: __, ...invitation } = held.meeting;
  const end = until === undefined ? {} : { until: shifted(until, held.at, next.at) };
  const occurrence = next.occurrence ?? next.at;
  return { ...rest, id, at: next.at, meeting: { ...invitation, ...end, occurrence, ...following({ later }) } };
}

/** The meeting as one time alone. */
export function withoutLater(held: Meeting): Meeting {
  const { later: _, goesOn: __, ...invitation } = held.meeting;
  return { ...held, meeting: invitation };
}

/** The meeting with the times that follow another. */
export function withLaterOf(held: Meeting, { meeting }: Pick<Meeting, "meeting">): Meeting {
  const alone = withoutLater(held);
  return { ...alone, meeting: { ...alone.meeting, ...following(meeting) } };
}

/** Whether a time is one of those that follow. */
export function hasLater({ meeting: { later = [] } }: Meeting, occurrence: When | undefined): boolean {
  return occurrence !== undefined && later.some((one) => (one.occurrence ?? one.at) === occurrence);
}

/** The meeting without one of the times that follow it. */
export function withoutTime(held: Meeting, occurrence: When | undefined): Meeting {
  const later = (held.meeting.later ?? []).filter((one) => (one.occurrence ?? one.at) !== occurrence);
  return withLaterOf(held, { meeting: { ...held.meeting, later } });
}

/** What a meeting says of the times behind it; that it bears no more of them is not said. */
export function following({
  later = [],
  goesOn,
}: Pick<Invitation, "later" | "goesOn">): Pick<Invitation, "later" | "goesOn"> {
  return { ...(later.length > 0 && { later }), ...(goesOn === true && { goesOn }) };
}

const DAY_LENGTH = "2026-11-23".length;

/** The end of a time that begins at `to`, as long as the one from `from` until `until`. */
function shifted(until: When, from: When, to: When): When {
  if (isDay(until) !== isDay(from) || isDay(from) !== isDay(to)) return to;
  const end = new Date(Date.parse(to) + Date.parse(until) - Date.parse(from)).toISOString();
  return isDay(to) ? end.slice(0, DAY_LENGTH) : end;
}
