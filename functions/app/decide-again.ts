// A decision made anew when another one of the same owner was stored first.
// Invariant: nothing of a decision that met a conflict is kept; each try reads the owner as it is by then.

/** How often other decisions of the same owner may come first. */
const MAX_DECISIONS = 8;

/** Answers what `decide` answers but "conflict"; throws after eight of those, so that the queue brings the work back. */
export async function decideAgain<T>(decide: () => Promise<T | "conflict">): Promise<T> {
  for (let tries = 0; tries < MAX_DECISIONS; tries += 1) {
    const result = await decide();
    if (result !== "conflict") return result;
  }
  throw new Error("The owner's memory changed each time while something was decided.");
}
