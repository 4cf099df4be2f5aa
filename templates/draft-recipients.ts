// To whom a draft goes: the addresses of its items that a link can hold.
// Invariant: nothing goes to what is longer than an address may be.

import type { DraftView } from "./views.ts";

// RFC 5321, section 4.5.3.1.3, less the angle brackets.
const LONGEST_ADDRESS = 254;

/** Whether a draft can be sent there at all. */
export function isAddress(to: string): boolean {
  return to !== "" && to.length <= LONGEST_ADDRESS;
}

/** Whom it goes to beside the first: as many as a link can hold beside the words. */
export function othersOf({ to, with: others = [] }: DraftView): NonNullable<DraftView["with"]> {
  let length = to.length;
  return others.filter(({ to: also }) => isAddress(also) && (length += also.length) <= LONGEST_ADDRESS);
}
