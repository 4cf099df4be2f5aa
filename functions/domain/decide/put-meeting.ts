// Giving a meeting to those who come, and taking it away from those who remember it.
// Invariant: a meeting and the touches of it come and go together.
import type { State } from "../decision.ts";
import type { Meeting } from "../meetings.ts";
import { byTime, toTouch } from "./contact-made.ts";
import type { ContactMade } from "./contact-made.ts";
import { patchContact, putInteraction } from "./put.ts";
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

/** The state in which the meeting is held, and all who come remember it. */
export function putMeeting(state: State, interaction: Meeting, made: ContactMade, task: Task): State {
  const touch = toTouch(interaction.id, made);
  return interaction.contacts.reduce<State>(
    (now, id) =>
      patchContact(now, id, task, (contact) => ({ ...contact, touches: [...contact.touches, touch].toSorted(byTime) })),
    putInteraction(state, interaction),
  );
}

/** A meeting that is held, as a contact. */
export function toContactMade({ contacts, at, channel, direction, subject, meeting }: Meeting): ContactMade {
  return { people: contacts, at, channel, direction, meeting, ...(subject === undefined ? {} : { subject }) };
}
