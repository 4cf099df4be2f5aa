// A check-in: the nudge that a digest makes of a person it selected, and the terms of its sentence "why now".
// Invariant: the first term is true of the data on the day of the slot and is the reason that the person was selected.
import { daysBetween } from "../calendar.ts";
import { askedCadence, effectiveCadence } from "../due.ts";
import { meanGap } from "../warmth.ts";
import type { Day, Nudge, ReasonTerm } from "../model.ts";
import { longerCadence } from "./longer-cadence.ts";
import type { Candidate, DigestInput, SignItem, SlotKind } from "./material.ts";
import type { Selected } from "./select.ts";

/** One gap is no rhythm yet, and some days of mails to and fro are one contact. */
const RHYTHM_GAPS = 2;
const SHORTEST_RHYTHM_DAYS = 7;
const SKIPS_BEFORE_OFFER = 3;

export function signItem({ candidate, slotKind }: Selected, input: DigestInput): SignItem {
  const terms = reasonTerms(candidate, slotKind, input);
  const nudge: Nudge = {
    id: input.newId(),
    kind: "check-in",
    contacts: [candidate.contact.id],
    status: "open",
    due: input.slot,
    reason: { terms },
    ...(candidate.offer === undefined ? {} : { share: candidate.offer.share.id }),
    createdAt: input.now,
    shownIn: input.slot,
    timesShown: 1,
  };
  return { nudge, contact: candidate.contact, terms, slotKind, ...offersOf(candidate, input) };
}

/** A snoozed check-in keeps its nudge; its reasons are those of today. */
export function returningSign(before: Nudge, candidate: Candidate, input: DigestInput): SignItem {
  const until: ReasonTerm = { kind: "snoozed-until", day: before.due };
  const terms = [until, ...reasonTerms(candidate, "ordinary", input)];
  const nudge: Nudge = {
    ...before,
    status: "open",
    reason: { terms },
    ...(candidate.offer === undefined ? {} : { share: candidate.offer.share.id }),
    shownIn: input.slot,
    timesShown: before.timesShown + 1,
  };
  return { nudge, before, contact: candidate.contact, terms, slotKind: "ordinary", ...offersOf(candidate, input) };
}

function reasonTerms(candidate: Candidate, slotKind: SlotKind, input: DigestInput): ReasonTerm[] {
  const { offer, pledge, help, date } = candidate;
  const terms: ReasonTerm[] = [mainTerm(candidate, slotKind, input)];
  if (offer !== undefined) terms.push({ kind: "words-met", words: offer.words, title: offer.share.title });
  if (pledge !== undefined) terms.push({ kind: "pledge", text: pledge.text });
  if (help !== undefined) terms.push({ kind: "help", ...help });
  if (date !== undefined) terms.push({ kind: "date", ...date });
  return terms;
}

function mainTerm({ contact, tie, terms }: Candidate, slotKind: SlotKind, { owner }: DigestInput): ReasonTerm {
  if (tie.namedDay !== undefined) return { kind: "next-on", day: tie.namedDay };
  const { first: firstContact, last: lastContact } = tie;
  const { gapDays } = terms;
  if (firstContact === undefined || lastContact === undefined || gapDays === undefined)
    return { kind: "no-contact-yet" };
  if (slotKind === "dormant") return { kind: "dormant", lastContact };
  if (slotKind === "new") return { kind: "new", firstContact };
  const rhythmDays = contact.cadenceDays === undefined ? rhythmWithin(tie.days, gapDays) : undefined;
  if (rhythmDays !== undefined) return { kind: "rhythm", lastContact, rhythmDays, gapDays };
  // The default is nobody's plan, only what counts where none was made.
  const cadenceDays = askedCadence(contact, owner);
  return cadenceDays === undefined || gapDays < cadenceDays
    ? { kind: "silence", lastContact, gapDays }
    : { kind: "cadence", lastContact, cadenceDays, gapDays };
}

/** Their own rhythm in whole days, where it is a reason: the gap since is as long. */
function rhythmWithin(days: readonly Day[], gapDays: number): number | undefined {
  const gaps = days.slice(1).map((day, i) => daysBetween(days[i] ?? day, day));
  const rhythm = gaps.length < RHYTHM_GAPS ? undefined : Math.round(meanGap(gaps));
  return rhythm === undefined || rhythm < SHORTEST_RHYTHM_DAYS || rhythm > gapDays ? undefined : rhythm;
}

/** What is offered with the check-in: something to pass on, and after three skips in a row a longer cadence. */
function offersOf(
  { contact, offer }: Candidate,
  { owner }: DigestInput,
): Pick<SignItem, "offer" | "longerCadenceDays"> {
  const isSkipped = contact.skipsInARow >= SKIPS_BEFORE_OFFER;
  const longer = isSkipped ? longerCadence(effectiveCadence(contact, owner)) : undefined;
  return {
    ...(offer === undefined ? {} : { offer }),
    ...(longer === undefined ? {} : { longerCadenceDays: longer }),
  };
}
