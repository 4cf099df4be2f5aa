// Who gets a place: the best scores in turn, every third place to whoever waited longest, and two places beside them.
// Invariant: the result does not depend on the order of the candidates; equals are settled by the longer silence, then by id.
import { compareText } from "../compare-text.ts";
import { daysBetween } from "../calendar.ts";
import type { Day, Owner } from "../model.ts";
import { drawFor, weightedKey } from "./chance.ts";
import { unansweredSlots } from "./candidates.ts";
import { isSeen } from "./earlier.ts";
import type { Candidate, SlotKind } from "./material.ts";

export type Selected = { readonly candidate: Candidate; readonly slotKind: SlotKind };
export type Places = {
  readonly owner: Owner;
  readonly slot: Day;
  /** Ordinary places that returning nudges already took. */
  readonly taken: number;
};

const ROTATION = 3;
/** A Monday; places are counted through the weeks from here. */
const FIRST_WEEK = "1970-01-05";

/** Ordinary places first, then at most one dormant and one new tie of those who would be buried. */
export function selectSigns(candidates: readonly Candidate[], places: Places): Selected[] {
  const ordinary = ordinaryPlaces(candidates, places);
  const buried = without(candidates, ordinary);
  const dormant = dormantPlace(buried, places);
  const recent = newPlace(without(buried, dormant));
  return [
    ...ordinary.map((candidate) => ({ candidate, slotKind: "ordinary" as const })),
    ...dormant.map((candidate) => ({ candidate, slotKind: "dormant" as const })),
    ...recent.map((candidate) => ({ candidate, slotKind: "new" as const })),
  ];
}

/** Places are counted through all digests of an owner, so that every third rotates also for who wants one a week. */
function ordinaryPlaces(candidates: readonly Candidate[], { owner, slot, taken }: Places): Candidate[] {
  const week = Math.floor(daysBetween(FIRST_WEEK, slot) / 7);
  const chosen: Candidate[] = [];
  for (let place = taken; place < owner.checkInsPerDigest && chosen.length < candidates.length; place++) {
    const isRotation = (week * owner.checkInsPerDigest + place) % ROTATION === ROTATION - 1;
    const order = isRotation ? byLongestUnshown(owner) : byTurn;
    const [best] = without(candidates, chosen).toSorted(order);
    if (best !== undefined) chosen.push(best);
  }
  return chosen;
}

/** By chance, among those whose turn it is: never shown, else the half that was shown longest ago. */
function dormantPlace(buried: readonly Candidate[], { owner, slot }: Places): Candidate[] {
  const waiting = buried.filter(({ terms }) => terms.isDormant).toSorted(byLongestUnshown(owner));
  const unseen = waiting.filter(({ contact }) => contact.showings.length === 0);
  const turn = unseen.length > 0 ? unseen : waiting.slice(0, Math.ceil(waiting.length / 2));
  const key = ({ contact, terms }: Candidate) =>
    weightedKey(drawFor(owner.id, slot, contact.id), terms.importance * reciprocity(contact) * purpose(contact));
  return turn.toSorted((a, b) => key(b) - key(a) || byScore(a, b)).slice(0, 1);
}

function newPlace(buried: readonly Candidate[]): Candidate[] {
  const first = ({ tie }: Candidate) => tie.first ?? "";
  return buried
    .filter(({ terms }) => terms.isNew)
    .toSorted((a, b) => compareText(first(a), first(b)) || byScore(a, b))
    .slice(0, 1);
}

/** From 1 (they never wrote or met) to 2 (always). */
function reciprocity({ touches }: Candidate["contact"]): number {
  const theirs = touches.filter(({ direction }) => direction !== "out").length;
  return 1 + (touches.length === 0 ? 0 : theirs / touches.length);
}

/** A person tied to a purpose of the owner's is half as likely again. */
function purpose({ purposes }: Candidate["contact"]): number {
  return purposes.length > 0 ? 1.5 : 1;
}

function byScore(a: Candidate, b: Candidate): number {
  return (
    b.terms.score - a.terms.score ||
    compareText(silentSince(a), silentSince(b)) ||
    compareText(a.contact.id, b.contact.id)
  );
}

/**
 * Whoever was shown and not answered gives way to those who were shown less often: otherwise the two best of many hold
 * their places for as long as nobody answers.
 */
function byTurn(a: Candidate, b: Candidate): number {
  return unansweredSlots(a).length - unansweredSlots(b).length || byScore(a, b);
}

/**
 * Never seen first, then seen longest ago; a showing that nobody looked at only settles equals, then who has been due
 * longest: so a queue moves on, and nobody is overtaken by whoever became due after them.
 */
function byLongestUnshown(owner: Owner): (a: Candidate, b: Candidate) => number {
  const seen = ({ contact }: Candidate) =>
    contact.showings.findLast(({ slot }) => isSeen(slot, owner.answeredSlots))?.slot ?? "";
  const shown = ({ contact }: Candidate) => contact.showings.at(-1)?.slot ?? "";
  const since = ({ tie }: Candidate) => tie.dueOn ?? "";
  const inTurn = [seen, shown, since];
  return (a, b) => inTurn.reduce((order, by) => order || compareText(by(a), by(b)), 0) || byScore(a, b);
}

function silentSince({ tie }: Candidate): Day {
  return tie.last ?? "";
}

function without(all: readonly Candidate[], some: readonly Candidate[]): Candidate[] {
  return all.filter((candidate) => !some.includes(candidate));
}
