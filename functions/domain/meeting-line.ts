// What a receipt says of an invitation: what became of the meeting, or why nothing did.
// Invariant: as every line, plain data that can be stored with its journal.

import type { When } from "./model.ts";

type MeetingTold = {
  readonly people: readonly string[];
  readonly at: When;
  readonly until?: When;
  readonly subject?: string;
};

/** What became of an invitation, an update or a cancellation. */
export type MeetingLine =
  | (MeetingTold & {
      /** `meeting-moved` when its time is another, `meeting-changed` when something else is. */
      readonly kind: "meeting-ahead" | "meeting-moved" | "meeting-changed";
      readonly newPeople: readonly string[];
      readonly withoutAddress: readonly string[];
      /** When it was to be, if it was moved. */
      readonly from?: When;
      readonly place?: string;
      readonly note?: string;
      readonly recurs: boolean;
      /** The last time of a series that ends. */
      readonly last?: When;
      /** How it comes round, when not all of that is understood. */
      readonly unreadRule?: string;
      readonly unknownZone?: string;
    })
  /** `isDeclined`: it takes place, and the owner said no to it. */
  | (MeetingTold & { readonly kind: "meeting-cancelled"; readonly isDeclined?: true })
  /** A mail by the drop-box that nothing proves says so; the meeting stays as it is told here. */
  | (MeetingTold & {
      readonly kind: "meeting-unproven";
      readonly sender: string;
      readonly says: "cancelled" | "declined" | "moved" | "changed";
      readonly movedTo?: When;
    })
  /** Nothing changed, and why. */
  | (MeetingTold & {
      readonly kind: "meeting-kept";
      readonly why:
        | "same"
        | "older"
        | "cancelled-since"
        | "other-organiser"
        | "cancels-unknown"
        | "declined"
        | "only-an-answer"
        /** The rest of the mail left no room for its people. */
        | "no-room";
    });
