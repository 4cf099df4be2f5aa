// Meetings that were called off: mails overtake each other, and an invitation may come after its own cancellation.
// Invariant: only what is newer than a cancellation brings its meeting back; the list is short, so that its owner stays small.
import type { State } from "../decision.ts";
import type { CancelledMeeting, Invitation } from "../model.ts";

/** A calendar's name of a meeting may be 400 characters long. */
const MOST_REMEMBERED = 10;

/** Remembers that a meeting was called off by this version of it. */
export function rememberCancelled(state: State, { uid, sequence, stamp, occurrence }: Invitation): State {
  const others = (state.owner.cancelledMeetings ?? []).filter(
    (one) => one.uid !== uid || one.occurrence !== occurrence,
  );
  const latest: CancelledMeeting = {
    uid,
    sequence,
    ...(stamp === undefined ? {} : { stamp }),
    ...(occurrence === undefined ? {} : { occurrence }),
  };
  const cancelledMeetings = [...others, latest].slice(-MOST_REMEMBERED);
  return { ...state, owner: { ...state.owner, cancelledMeetings } };
}

/** Whether a meeting was called off after this version of it was written; a series as a whole, or just this time of it. */
export function isCancelledSince({ owner }: State, said: Invitation): boolean {
  const about = (owner.cancelledMeetings ?? []).filter(
    ({ uid, occurrence }) => uid === said.uid && (occurrence === undefined || occurrence === said.occurrence),
  );
  return about.some(
    ({ sequence, stamp }) =>
      said.sequence < sequence || (said.sequence === sequence && (said.stamp ?? "") <= (stamp ?? "")),
  );
}
