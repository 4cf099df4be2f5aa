// Taking a meeting away from those who remember it.
// Invariant: afterwards no contact has a touch of it.
import type { State } from "../decision.ts";
import type { Meeting } from "./known-meetings.ts";
import { patchContact } from "./put.ts";
import type { Task } from "./step.ts";

/** The state without the meeting, and without what its people remember of it. */
export function withoutMeeting(state: State, meeting: Meeting, task: Task): State {
  const interactions = new Map(state.interactions);
  interactions.delete(meeting.id);
  return { ...withoutTouches(state, meeting, task), interactions };
}

/** The state in which the meeting is held, but its people remember nothing of it. */
export function withoutTouches(state: State, { id, contacts }: Meeting, task: Task): State {
  return contacts.reduce<State>(
    (now, contact) =>
      patchContact(now, contact, task, (one) => ({
        ...one,
        touches: one.touches.filter(({ interaction }) => interaction !== id),
      })),
    state,
  );
}
