// The digest of one slot: from what is due to what is sent and what is stored, decided in one go.
// Invariant: the same input gives the same plan; an empty digest changes nothing but the owner.
import type { Change } from "../decision.ts";
import type { SentItem } from "../sent.ts";
import { changesOf, ownerAfter } from "./changes.ts";
import { chooseItems } from "./choose.ts";
import { crowdedOnceTold, demandToTell } from "./demand.ts";
import type { Demand } from "./demand.ts";
import type { DigestInput } from "./material.ts";
import { onTop, rolledOn } from "./series.ts";
import { numberedSections, sentItems } from "./sections.ts";
import type { Sections } from "./sections.ts";

export type { PlannedMeeting, PlannedPassOn, PlannedPromise, PlannedRecorded, PlannedSign } from "./sections.ts";

export type DigestPlan = Sections & {
  /** More is asked for than the digests hold: said once. */
  readonly demand?: Demand;
  /** No mail: only the owner changes. */
  readonly isEmpty: boolean;
  /** A mail of one line, after four silent weeks. */
  readonly allIsWell: boolean;
  readonly changes: readonly Change[];
  readonly items: readonly SentItem[];
};

/** After so many silent weeks one line says that all is well. */
const SILENT_WEEKS = 4;

export function planDigest(given: DigestInput): DigestPlan {
  if (isPaused(given)) return { ...NOTHING, changes: [ownerAfter(given, { result: "paused" })] };
  const { input, changes: rolled } = rolledOn(given);
  const choice = chooseItems(input);
  const sections = numberedSections(choice, input);
  const items = sentItems(sections);
  const crowded = crowdedOnceTold(choice, input);
  const sent = ownerAfter(input, { result: "sent", crowded });
  if (items.length > 0) {
    const demand = demandToTell(choice, input);
    const told = demand === undefined ? {} : { demand };
    return {
      ...NOTHING,
      ...sections,
      ...told,
      isEmpty: false,
      items,
      changes: [...onTop(rolled, changesOf(choice, input)), sent],
    };
  }
  const silent = ownerAfter(input, { result: "silent", crowded });
  if (input.owner.silentWeeks < SILENT_WEEKS) return { ...NOTHING, changes: [silent] };
  return { ...NOTHING, isEmpty: false, allIsWell: true, changes: [...rolled, sent] };
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
  meetings: [],
  promises: [],
  signs: [],
  passOn: [],
  recorded: [],
  unprinted: [],
};
