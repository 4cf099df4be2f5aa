// The digest's story: what stands, what returns, who is a candidate, who is selected, what is passed on.
// Invariant: a person is at most one item; whoever stands or returns is no candidate.
import { tieOf } from "../due.ts";
import type { Id, Nudge } from "../model.ts";
import { rulesHolding } from "./candidates.ts";
import type { Holding } from "./candidates.ts";
import { sortEarlier } from "./earlier.ts";
import type { Candidate, DigestInput, PassOnItem, SignItem, StandingItem } from "./material.ts";
import { meetingsAhead, peopleMet } from "./meetings.ts";
import type { MeetingItem } from "./meetings.ts";
import { nudgeFor, offersFrom } from "./offers.ts";
import type { Offers } from "./offers.ts";
import { passOnItems } from "./pass-on.ts";
import { scored } from "./score.ts";
import { selectSigns } from "./select.ts";
import { returningSign, signItem } from "./signs.ts";
import { standingItems } from "./standing.ts";

/** A transaction holds a hundred items; the owner, the claim and the slot are among them. */
export const MOST_WRITES = 92;
/** The nudge, the person, the share. */
const WRITES_AN_ITEM = 3;
/** So many snoozed to one week return at once. */
const RETURNING_SIGNS = 15;

export type Choice = {
  readonly meetings: readonly MeetingItem[];
  readonly standing: readonly StandingItem[];
  readonly signs: readonly SignItem[];
  readonly passOn: readonly PassOnItem[];
  readonly dropped: readonly Nudge[];
  /** Whom nothing kept out. */
  readonly candidates: readonly Candidate[];
  /** Everybody who was looked at for a check-in, with the terms, and what kept them out if anything did. */
  readonly judged: readonly Judged[];
};
/** Whoever is held back by no rule competes for the places. */
export type Judged = { readonly candidate: Candidate; readonly heldBy: readonly Holding[] };

export function chooseItems(unordered: DigestInput): Choice {
  const input = inOrder(unordered);
  const earlier = sortEarlier(input);
  const offers = offersFrom(input, earlier.waiting);
  const meetings = meetingsAhead(input, offers);
  const standing = standingItems(input, offers);
  const hasItem = new Set([
    ...peopleMet(meetings),
    ...standing.flatMap(({ contacts }) => contacts.map(({ id }) => id)),
  ]);
  const returned = returningSigns(earlier.returning, hasItem, offers, input);
  for (const { contact } of returned) hasItem.add(contact.id);
  const judged = judge(input, offers, hasItem);
  const candidates = judged.filter(({ heldBy }) => heldBy.length === 0).map(({ candidate }) => candidate);
  const places = { owner: input.owner, slot: input.slot, taken: returned.length };
  const signs = [...returned, ...selectSigns(candidates, places).map((selected) => signItem(selected, input))];
  for (const { contact } of signs) hasItem.add(contact.id);
  const passOn = passOnItems({ earlier, offers, candidates, hasItem, input });
  const over = [...merged(signs, earlier.waiting), ...earlier.dropped];
  return { meetings, standing, signs, candidates, judged, ...withinRoom({ standing, signs, passOn, over }, input) };
}

type Wanted = Pick<Choice, "standing" | "signs" | "passOn"> & { readonly over: readonly Nudge[] };

/** What finds no room waits for the next digest: first what is to be dropped, then what is to be passed on. */
function withinRoom(
  { standing, signs, passOn, over }: Wanted,
  { reserved = 0 }: DigestInput,
): Pick<Choice, "passOn" | "dropped"> {
  const dates = standing.filter(({ before }) => before === undefined).length;
  const left = MOST_WRITES - reserved - standing.length - dates - signs.length * WRITES_AN_ITEM;
  const shown = passOn.slice(0, Math.max(0, Math.floor(left / WRITES_AN_ITEM)));
  return { passOn: shown, dropped: over.slice(0, Math.max(0, left - shown.length * WRITES_AN_ITEM)) };
}

/** Nothing may depend on the order in which a store reads. */
function inOrder(input: DigestInput): DigestInput {
  const byId = (a: { readonly id: Id }, b: { readonly id: Id }) => (a.id < b.id ? -1 : 1);
  return {
    ...input,
    contacts: input.contacts.toSorted(byId),
    nudges: input.nudges.toSorted(byId),
    shares: input.shares.toSorted(byId),
  };
}

function returningSigns(returning: readonly Nudge[], hasItem: ReadonlySet<Id>, offers: Offers, input: DigestInput) {
  const contacts = new Map(input.contacts.filter(({ never }) => !never).map((contact) => [contact.id, contact]));
  const taken = new Set(hasItem);
  const signs = returning.flatMap((nudge) => {
    const contact = nudge.kind === "check-in" ? nudge.contacts.flatMap((id) => contacts.get(id) ?? [])[0] : undefined;
    if (contact === undefined || taken.has(contact.id)) return [];
    taken.add(contact.id);
    return [
      returningSign(
        nudge,
        scored({ contact, tie: tieOf(contact, input.owner, input.slot) }, offers(contact)[0], input),
        input,
      ),
    ];
  });
  return signs.slice(0, RETURNING_SIGNS);
}

function judge(input: DigestInput, offers: Offers, hasItem: ReadonlySet<Id>): Judged[] {
  return input.contacts.map((contact) => {
    const person = { contact, tie: tieOf(contact, input.owner, input.slot) };
    const heldBy = rulesHolding(person, input, hasItem);
    const candidate = scored(person, offers(contact)[0], input);
    return { candidate, heldBy };
  });
}

/** What waited to be passed on and became part of a check-in is no item of its own any more. */
function merged(signs: readonly SignItem[], waiting: readonly Nudge[]): Nudge[] {
  return signs.flatMap(({ contact, offer }) => {
    const nudge = offer === undefined ? undefined : nudgeFor(waiting, offer.share, contact.id);
    return nudge === undefined ? [] : [nudge];
  });
}
