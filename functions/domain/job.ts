// Work that is too large for one transaction: an import of many people, and taking one back. It is done in parts, each stored
// with how far it came.
// Invariant: a part is stored with the cursor it leaves behind, so that whoever goes on neither repeats nor skips one.

import type { ImportTally } from "./import/imported.ts";
import type { Id } from "./model.ts";

/** Some names, and how many there are in all. */
export type Some = { readonly count: number; readonly names: readonly string[] };

export type Job = {
  /** The journal that the whole of it will be, and whose parts are stored. */
  readonly journal: Id;
  /** Rows of the import, or parts of the journal that is undone, that are behind it. */
  readonly cursor: number;
  /** Parts of its own journal that are stored. */
  readonly parts: number;
  /** Inbox id of the held mail that asked for it, where the mail itself is the yes to that. */
  readonly held?: string;
  /** It is the first mail of a new owner, who is welcomed once it is done. */
  readonly welcomes?: true;
} & (
  | { readonly kind: "import"; readonly tally: ImportTally }
  /** `kept`: what was changed since the import and stays. */
  | { readonly kind: "undo"; readonly undoes: Id; readonly kept: Some }
);
