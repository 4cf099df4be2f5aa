// Whether those who are offered for an answer can be told apart by their names.
// Invariant: knows no language.

import type { LineOf } from "./receipt-phrases.ts";

/** True when two of the options are called the same, so that a name is no answer. */
export function haveOneName({ options }: LineOf<"which-person">): boolean {
  return new Set(options.map(({ name }) => name)).size < options.length;
}
