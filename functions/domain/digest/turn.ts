// How often a person was suggested before, so that what is suggested need not say the same words twice running.
// Invariant: grows by one with each showing, though only the latest showings are kept.
import type { Contact } from "../model.ts";

/** The turn of the showing that comes now. */
export function turnOf({ showings }: Pick<Contact, "showings">): number {
  const last = showings.at(-1);
  return last === undefined ? 0 : (last.turn ?? showings.length - 1) + 1;
}
