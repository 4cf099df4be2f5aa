// The latest contact with a person as a view has it.
// Invariant: a contact that lies ahead is never the last.

import type { Contact, Moment, Owner, Touch } from "../domain/model.ts";
import { lastTouch } from "../domain/meetings.ts";
import type { SignView } from "../../templates/views.ts";

type Last = { readonly last?: NonNullable<SignView["last"]> };

/** The latest contact that there was with a person until now. */
export function lastOf(contact: Contact, owner: Owner, now: Moment): Last {
  return lastView(lastTouch(contact, now, owner.timeZone));
}

/** A contact without what only the core needs of it. */
export function lastView(last: Touch | undefined): Last {
  if (last === undefined) return {};
  const { at, channel, direction, topic } = last;
  return { last: { at, channel, direction, ...(topic === undefined ? {} : { topic }) } };
}
