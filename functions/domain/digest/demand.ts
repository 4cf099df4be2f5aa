// More asked for than a digest can hold: felt in eight digests in a row, then said once, with a way out.
// Invariant: only cadences that the owner set are counted, and the count is the owner's own, never of people left waiting.
import { askedCadence } from "../due.ts";
import type { Contact, Owner } from "../model.ts";
import { longerCadence } from "./longer-cadence.ts";
import type { Candidate, DigestInput } from "./material.ts";

/** So many digests in a row, eight weeks of them. */
const CROWDED_DIGESTS = 8;
const MOST_PLACES = 10;

export type Demand = {
  /** Check-ins a week that the set cadences ask for, and how many a digest shows at most. */
  readonly perWeek: number;
  readonly places: number;
  /** A setting that would hold them all. */
  readonly atMost?: number;
  /** Whoever is asked for most often, and a longer cadence for them. */
  readonly longer?: { readonly contact: Contact; readonly cadenceDays: number };
};
type Chosen = { readonly candidates: readonly Candidate[]; readonly signs: readonly { readonly contact: Contact }[] };

/** What is to be said in this digest; undefined in nearly all of them. */
export function demandToTell(chosen: Chosen, input: DigestInput): Demand | undefined {
  const crowded = crowdedAfter(chosen, input);
  if (crowded === undefined || crowded.told || crowded.digests < CROWDED_DIGESTS) return undefined;
  const perWeek = asked(input.owner);
  const longer = toLengthen(chosen, input.owner);
  return {
    perWeek,
    places: input.owner.checkInsPerDigest,
    ...(perWeek > MOST_PLACES ? {} : { atMost: perWeek }),
    ...(longer === undefined ? {} : { longer }),
  };
}

/** The count of crowded digests with this one; undefined when it held all whom a set cadence made due, or asks are few. */
export function crowdedAfter({ candidates, signs }: Chosen, { owner }: DigestInput): Owner["crowded"] {
  const shown = new Set(signs.map(({ contact }) => contact.id));
  const isWaiting = ({ contact }: Candidate) => askedCadence(contact, owner) !== undefined && !shown.has(contact.id);
  if (asked(owner) <= owner.checkInsPerDigest || !candidates.some(isWaiting)) return undefined;
  const { digests = 0, told = false } = owner.crowded ?? {};
  return { digests: digests + 1, told };
}

/** The owner's field once the digest is out. */
export function crowdedOnceTold(chosen: Chosen, input: DigestInput): Pick<Owner, "crowded"> {
  const crowded = crowdedAfter(chosen, input);
  if (crowded === undefined) return {};
  return { crowded: { ...crowded, told: crowded.told || demandToTell(chosen, input) !== undefined } };
}

/** In whole check-ins: a fifth of one more than there are places is not worth a word. */
function asked({ asksPerWeek = 0 }: Owner): number {
  return Math.round(asksPerWeek);
}

function toLengthen({ candidates }: Chosen, owner: Owner): Demand["longer"] {
  const lengthened = candidates.flatMap(({ contact }) => {
    const days = askedCadence(contact, owner);
    const cadenceDays = days === undefined ? undefined : longerCadence(days);
    return days === undefined || cadenceDays === undefined ? [] : [{ contact, days, cadenceDays }];
  });
  const [first] = lengthened.toSorted((a, b) => a.days - b.days || (a.contact.id < b.contact.id ? -1 : 1));
  return first === undefined ? undefined : { contact: first.contact, cadenceDays: first.cadenceDays };
}
