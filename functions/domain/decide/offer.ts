// `1 ok`: the longer cadence that a digest offers beside an item is accepted.
// Invariant: an offer is what the answered mail said, and accepting it is setting a cadence from now on, however late.
import type { Command } from "../commands.ts";
import type { State } from "../decision.ts";
import type { SentItem } from "../sent.ts";
import { asWritten } from "./as-written.ts";
import { markAnswered } from "./close.ts";
import { setLongerCadence } from "./contacts.ts";
import { numbersNamed } from "./numbered.ts";
import { inTurn, joined, say } from "./step.ts";
import type { Step, Task } from "./step.ts";

type Answer = Extract<Command, { kind: "answer" }>;
type OfferItem = Extract<SentItem, { kind: "nudge" }> & Required<Pick<Extract<SentItem, { kind: "nudge" }>, "offer">>;

/** Sets what is accepted; undefined when the answered mail offers nothing under these numbers. */
export function acceptOffers({ target, word }: Answer, state: State, task: Task): Step | undefined {
  const numbers = numbersNamed(target, state);
  const meant = offersIn(state).filter(({ number }) => numbers.includes(number));
  if (word === "none" || meant.length === 0) return undefined;
  const others = numbers.filter((number) => !meant.some((item) => item.number === number));
  const accepted = inTurn(state, meant, (now, item) => accept(now, item, task));
  if (others.length === 0) return accepted;
  const line = asWritten(others, task);
  return joined(accepted, say(accepted.state, { kind: "not-understood", line, why: "nothing-offered" }));
}

function offersIn({ answered }: State): OfferItem[] {
  return (answered?.items ?? []).flatMap((item): OfferItem[] => {
    if (item.kind !== "nudge" || item.offer === undefined) return [];
    return [{ ...item, offer: item.offer }];
  });
}

function accept(state: State, { nudge: id, contacts, offer }: OfferItem, task: Task): Step {
  const nudge = state.nudges.get(id);
  const seen = nudge === undefined ? state : markAnswered(state, nudge, task);
  return inTurn(seen, contacts, (now, contact) => setLongerCadence(now, contact, offer.cadenceDays, task));
}
