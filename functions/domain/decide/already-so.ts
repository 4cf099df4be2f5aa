// What is said of a change that was asked for: as usual when something is new, else that it was so already.
// Invariant: what follows from other things (when somebody is due, which showings were answered) is no news.
import { changesBetween } from "../apply-changes.ts";
import type { Change, State } from "../decision.ts";
import type { Line } from "../line.ts";
import { isSame } from "../same.ts";
import { say } from "./step.ts";
import type { Step } from "./step.ts";

/** The state that a command left, with its line; the line is marked when it says nothing new. */
export function sayNews(before: State, after: State, line: Line): Step {
  const isNews = changesBetween(before, after).some(isNewsOf);
  return say(after, isNews ? line : { kind: "already-so", line });
}

function isNewsOf({ entity, before, after }: Change): boolean {
  return entity !== "contact" || !isSame({ ...before, ...FOLLOWING }, { ...after, ...FOLLOWING });
}
const FOLLOWING = { dueOn: undefined, showings: undefined } as const;
