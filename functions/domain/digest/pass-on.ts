// Worth passing on: at most three shares, each with a number for each of the few people it fits best.
// Invariant: nobody is in it who has another item; what was snoozed to this day is in it whatever the limits say.
import type { Contact, Id, Nudge } from "../model.ts";
import type { EarlierNudges } from "./earlier.ts";
import type { Candidate, DigestInput, Offer, PassOnItem } from "./material.ts";
import { nudgeFor } from "./offers.ts";
import type { Offers } from "./offers.ts";

export const SHARES_SHOWN = 3;
export const PEOPLE_PER_SHARE = 5;

export type PassOnMaterial = {
  readonly earlier: EarlierNudges;
  readonly offers: Offers;
  /** Those who were due: a share may fit one who got no place. */
  readonly candidates: readonly Candidate[];
  readonly hasItem: ReadonlySet<Id>;
  readonly input: DigestInput;
};
type Fit = { readonly contact: Contact; readonly offer: Offer; readonly before?: Nudge };

/** Items in the order they are printed: grouped by share, the best fit first. */
export function passOnItems(material: PassOnMaterial): PassOnItem[] {
  const returning = returningFits(material);
  const taken = new Set([...material.hasItem, ...returning.map(({ contact }) => contact.id)]);
  const fits = possibleFits(material).filter(({ contact }) => !taken.has(contact.id));
  const groups = groupByShare([...returning, ...fits]);
  const places = Math.max(SHARES_SHOWN, new Set(returning.map(({ offer }) => offer.share.id)).size);
  return groups.slice(0, places).flatMap((group) => bestOf(group, returning).map((fit) => toItem(fit, material.input)));
}

function returningFits({ earlier, hasItem, input }: PassOnMaterial): Fit[] {
  const fits = earlier.returning.filter(({ kind }) => kind === "pass-on").flatMap((nudge) => fitOf(nudge, input));
  const first = fits.filter((fit, i) => fits.findIndex(({ contact }) => contact.id === fit.contact.id) === i);
  return first.filter(({ contact }) => !hasItem.has(contact.id));
}

/** Of each person the best offer only: they are one item. */
function possibleFits({ earlier, offers, candidates, input }: PassOnMaterial): Fit[] {
  const waiting = earlier.waiting.flatMap((nudge) => fitOf(nudge, input).map(({ contact }) => contact));
  const people = new Map([...waiting, ...candidates.map(({ contact }) => contact)].map((one) => [one.id, one]));
  const fits = [...people.values()].flatMap((contact): Fit[] => {
    const offer = offers(contact)[0];
    if (offer === undefined) return [];
    const before = nudgeFor(earlier.waiting, offer.share, contact.id);
    return [{ contact, offer, ...(before === undefined ? {} : { before }) }];
  });
  return fits.toSorted((a, b) => b.offer.score - a.offer.score || (a.contact.id < b.contact.id ? -1 : 1));
}

function fitOf(nudge: Nudge, input: DigestInput): Fit[] {
  const share = input.shares.find(({ id }) => id === nudge.share);
  const contact = input.contacts.find(({ id, never }) => nudge.contacts.includes(id) && !never);
  if (share === undefined || contact === undefined) return [];
  const words = nudge.reason.terms.flatMap((term) => (term.kind === "words-met" ? term.words : []));
  return [{ contact, offer: { share, words, score: 0 }, before: nudge }];
}

function groupByShare(fits: readonly Fit[]): Fit[][] {
  const groups = new Map<Id, Fit[]>();
  for (const fit of fits) groups.set(fit.offer.share.id, [...(groups.get(fit.offer.share.id) ?? []), fit]);
  return [...groups.values()];
}

function bestOf(group: readonly Fit[], returning: readonly Fit[]): Fit[] {
  return group.filter((fit, i) => i < PEOPLE_PER_SHARE || returning.includes(fit));
}

function toItem({ contact, offer, before }: Fit, input: DigestInput): PassOnItem {
  const shown = { status: "open", shownIn: input.slot } as const;
  if (before !== undefined) {
    return { nudge: { ...before, ...shown, timesShown: before.timesShown + 1 }, before, contact, offer };
  }
  const nudge: Nudge = {
    id: input.newId(),
    kind: "pass-on",
    contacts: [contact.id],
    due: input.slot,
    reason: { terms: [{ kind: "words-met", words: offer.words, title: offer.share.title }] },
    share: offer.share.id,
    createdAt: input.now,
    timesShown: 1,
    ...shown,
  };
  return { nudge, contact, offer };
}
