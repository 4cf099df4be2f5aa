// What of the shares would please whom: from nudges that wait to pass something on, else from the words themselves.
// Invariant: nothing is offered to someone who has it, who would not want it, or to whom a digest that was seen offered it.
import { knownOf, matcherFor, nameWordsOf } from "../match.ts";
import type { Match } from "../match.ts";
import type { Contact, Id, Nudge, Share } from "../model.ts";
import { isSeen } from "./earlier.ts";
import type { DigestInput, Offer } from "./material.ts";

/** Answers the offers for a contact, best first. */
export type Offers = (contact: Contact) => Offer[];

/** `waiting`: pass-on nudges that the owner has not seen; they come before what only the words suggest. */
export function offersFrom(input: DigestInput, waiting: readonly Nudge[]): Offers {
  const names = nameWordsOf([...input.names.values()].map((name) => ({ name })));
  const matchers = input.shares.map((share) => ({ share, match: matcherFor(share) }));
  return (contact) => {
    const free = matchers.filter(({ share }) => isFree(share, contact.id, input));
    const known = free.length === 0 ? { words: [] } : knownOf(contact, names);
    return free
      .map(({ share, match }) => toOffer(share, match(known), nudgeFor(waiting, share, contact.id)))
      .filter(({ score }) => score > 0)
      .toSorted((a, b) => b.score - a.score || (a.share.id < b.share.id ? 1 : -1));
  };
}

export function nudgeFor(nudges: readonly Nudge[], share: Share, contact: Id): Nudge | undefined {
  return nudges.find((nudge) => nudge.share === share.id && nudge.contacts.includes(contact));
}

/** A nudge that waits was somebody's decision, so it beats any score of words alone. */
const WAITING_BONUS = 1000;

function toOffer(share: Share, match: Match, nudge: Nudge | undefined): Offer {
  if (nudge === undefined) return { share, ...match };
  const words = nudge.reason.terms.flatMap((term) => (term.kind === "words-met" ? term.words : []));
  return { share, words: words.length > 0 ? words : match.words, score: WAITING_BONUS + match.score };
}

function isFree(share: Share, contact: Id, { owner }: DigestInput): boolean {
  if (share.declined.includes(contact) || share.passedOn.some((passed) => passed.contact === contact)) return false;
  return !share.offered?.some((offer) => offer.contact === contact && isSeen(offer.slot, owner.answeredSlots));
}
