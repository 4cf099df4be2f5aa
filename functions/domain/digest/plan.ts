// The digest of one slot: from what is due to what is sent and what is stored, decided in one go.
// Invariant: the same input gives the same plan; an empty digest changes nothing but the owner.
import type { Change } from "../decision.ts";
import type { SentItem } from "../model.ts";
import { changesOf, ownerAfter } from "./changes.ts";
import { chooseItems } from "./choose.ts";
import type { DigestInput } from "./material.ts";
import { numberedSections, sentItems } from "./sections.ts";
import type { Sections } from "./sections.ts";

export type { PlannedPassOn, PlannedPromise, PlannedRecorded, PlannedSign } from "./sections.ts";

export type DigestPlan = Sections & {
  /** No mail: only the owner changes. */
  readonly isEmpty: boolean;
  /** A mail of one line, after four silent weeks. */
  readonly allIsWell: boolean;
  readonly changes: readonly Change[];
  readonly items: readonly SentItem[];
};

/** After so many silent weeks one line says that all is well. */
const SILENT_WEEKS = 4;

export function planDigest(input: DigestInput): DigestPlan {
  if (isPaused(input)) return { ...NOTHING, changes: [ownerAfter(input, "paused")] };
  const choice = chooseItems(input);
  const sections = numberedSections(choice, input);
  const items = sentItems(sections);
  if (items.length > 0) {
    return {
      ...NOTHING,
      ...sections,
      isEmpty: false,
      items,
      changes: [...changesOf(choice, input), ownerAfter(input, "sent")],
    };
  }
  if (input.owner.silentWeeks < SILENT_WEEKS) return { ...NOTHING, changes: [ownerAfter(input, "silent")] };
  return { ...NOTHING, isEmpty: false, allIsWell: true, changes: [ownerAfter(input, "sent")] };
}

/** No digest before the day on which the owner is back. */
export function isPaused({ owner, slot }: Pick<DigestInput, "owner" | "slot">): boolean {
  return owner.pausedUntil !== undefined && slot < owner.pausedUntil;
}

const NOTHING: DigestPlan = {
  isEmpty: true,
  allIsWell: false,
  changes: [],
  items: [],
  promises: [],
  signs: [],
  passOn: [],
  recorded: [],
};
