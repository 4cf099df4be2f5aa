// Why a person is in the digest of a slot, or what kept them out: every term, for the console and for whoever doubts.
// Invariant: asks the same functions as the digest itself, and changes nothing.
import { askedCadence, effectiveCadence } from "../due.ts";
import type { Tie } from "../due.ts";
import type { Contact, Id, Owner, ReasonTerm } from "../model.ts";
import { unansweredSlots } from "./candidates.ts";
import type { Holding } from "./candidates.ts";
import { chooseItems } from "./choose.ts";
import type { Choice } from "./choose.ts";
import type { Candidate, DigestInput, KeptOutBy, Terms } from "./material.ts";
import { isPaused, planDigest } from "./plan.ts";

export type Why = {
  readonly contact: { readonly id: Id; readonly name: string };
  readonly slot: string;
  readonly in: boolean;
  /** The item's number and section when the person is in it. */
  readonly number?: number;
  readonly as?: "promise-or-date" | "sign" | "pass-on";
  readonly slotKind?: string;
  readonly reasons?: readonly ReasonTerm[];
  readonly score: number;
  readonly terms: Terms &
    Omit<Tie, "days"> & {
      readonly contactDays: number;
      /** How often to be in touch, and who says so. */
      readonly cadenceDays: number;
      readonly cadenceOf: "person" | "circle" | "default";
      /** Showings since the last answer or contact: whoever has fewer goes first. */
      readonly unansweredShowings: number;
    };
  readonly relevantFor: readonly ("pass-on" | "pledge" | "help" | "date")[];
  /** What the scores of the others were, when it was a matter of places. */
  readonly placesTakenBy: readonly { readonly name: string; readonly score: number; readonly slotKind: string }[];
  readonly keptOutBy: readonly KeptOutBy[];
  /** All rules that keep the person out of the check-ins, with the day on which each ends; the first is the reason. */
  readonly heldBy: readonly Holding[];
};

/** `input` as for the digest, but with all contacts and nudges that should be looked at. Unknown contact: undefined. */
export function why(input: DigestInput, contact: Id): Why | undefined {
  const choice = chooseItems(input);
  const judged = choice.judged.find(({ candidate }) => candidate.contact.id === contact);
  if (judged === undefined) return undefined;
  const { candidate } = judged;
  const { days, ...tie } = candidate.tie;
  const place = isPaused(input) ? {} : placeOf(contact, input);
  const isIn = "number" in place;
  const turn = { unansweredShowings: unansweredSlots(candidate).length };
  return {
    contact: { id: contact, name: candidate.contact.name },
    slot: input.slot,
    in: isIn,
    ...place,
    score: candidate.terms.score,
    terms: {
      ...tie,
      contactDays: days.length,
      ...cadenceFor(candidate.contact, input.owner),
      ...candidate.terms,
      ...turn,
    },
    relevantFor: relevantFor(candidate),
    placesTakenBy: placesTaken(choice),
    keptOutBy: isIn ? [] : keptOut(input, judged.heldBy[0]?.rule),
    heldBy: judged.heldBy,
  };
}

function cadenceFor(contact: Contact, owner: Owner): Pick<Why["terms"], "cadenceDays" | "cadenceOf"> {
  const isAsked = askedCadence(contact, owner) !== undefined;
  const of = contact.cadenceDays !== undefined ? "person" : isAsked ? "circle" : "default";
  return { cadenceDays: effectiveCadence(contact, owner), cadenceOf: of };
}

function relevantFor({ offer, pledge, help, date }: Candidate): Why["relevantFor"] {
  return [
    ...(offer === undefined ? [] : ["pass-on" as const]),
    ...(pledge === undefined ? [] : ["pledge" as const]),
    ...(help === undefined ? [] : ["help" as const]),
    ...(date === undefined ? [] : ["date" as const]),
  ];
}

type Place = Pick<Why, "number" | "as" | "slotKind" | "reasons">;

function placeOf(contact: Id, input: DigestInput): Place {
  const plan = planDigest(input);
  const promise = plan.promises.find(({ contacts }) => contacts.some(isContact(contact)));
  if (promise !== undefined)
    return { number: promise.number, as: "promise-or-date", reasons: promise.nudge.reason.terms };
  const sign = plan.signs.find((item) => item.contact.id === contact);
  if (sign !== undefined) {
    return { number: sign.number, as: "sign", slotKind: sign.slotKind, reasons: sign.terms };
  }
  const passed = plan.passOn.flatMap(({ people }) => people).find((item) => item.contact.id === contact);
  return passed === undefined ? {} : { number: passed.number, as: "pass-on", reasons: passed.nudge.reason.terms };
}

function isContact(id: Id): (contact: Contact) => boolean {
  return (contact) => contact.id === id;
}

function placesTaken({ signs, judged }: Choice): Why["placesTakenBy"] {
  return signs.map(({ contact, slotKind }) => {
    const score = judged.find(({ candidate }) => candidate.contact.id === contact.id)?.candidate.terms.score ?? 0;
    return { name: contact.name, score, slotKind };
  });
}

function keptOut(input: DigestInput, reason: KeptOutBy | undefined): KeptOutBy[] {
  const paused: KeptOutBy[] = isPaused(input) ? ["paused"] : [];
  return [
    ...paused,
    ...(reason === undefined && paused.length === 0 ? ["no-place" as const] : []),
    ...(reason === undefined ? [] : [reason]),
  ];
}
