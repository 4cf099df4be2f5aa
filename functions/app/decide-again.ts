// A decision made anew when another one of the same owner was stored first.
// Invariant: nothing of a decision that met a conflict is kept; each try reads the owner as it is by then.

import type { Pauses } from "./ports.ts";

/** How often other decisions of the same owner may come first: a long list's parts do, until it makes room (run-job.ts). */
const MAX_DECISIONS = 16;
/** The first tries follow each other at once; in all it waits for three seconds, the function's minute being far away. */
const LONGEST_PAUSE_MS = 300;
const PAUSE_STEP_MS = 25;

/** Answers what `decide` answers but "conflict"; throws after sixteen of those, so that the queue brings the work back. */
export async function decideAgain<T>(
  { pauses }: { readonly pauses: Pauses },
  decide: () => Promise<T | "conflict">,
): Promise<T> {
  for (let tries = 0; tries < MAX_DECISIONS; tries += 1) {
    const result = await decide();
    if (result !== "conflict") return result;
    await pauses.pause(Math.min(PAUSE_STEP_MS * tries, LONGEST_PAUSE_MS));
  }
  throw new Error("The owner's memory changed each time while something was decided.");
}
