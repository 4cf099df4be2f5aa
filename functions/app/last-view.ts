// The latest contact with a person as a view has it.
// Invariant: what a follow-up is about is said once, here or as the latest contact.

import type { Nudge, Touch } from "../domain/model.ts";
import type { SignView } from "../../templates/views.ts";

type Last = { readonly last?: NonNullable<SignView["last"]> };

/** The topic of the mail that asked for a follow-up, where the latest contact is another one. */
export function aboutView({ about }: Pick<Nudge, "about">, last: Touch | undefined): { readonly about?: string } {
  const isLast = about?.interaction === last?.interaction;
  return about?.topic === undefined || isLast ? {} : { about: about.topic };
}

/** A contact without what only the core needs of it. */
export function lastView(last: Touch | undefined): Last {
  if (last === undefined) return {};
  const { at, channel, direction, topic } = last;
  return { last: { at, channel, direction, ...(topic === undefined ? {} : { topic }) } };
}
