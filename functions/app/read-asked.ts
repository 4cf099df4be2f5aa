// What an accepted mail asks for: its commands, and those of the held mails that it may mean.
// Invariant: as much of the memory is read as the commands may look at; journals only where one may be meant.

import { dayOf } from "../domain/calendar.ts";
import type { Command } from "../domain/commands.ts";
import { splitByProof } from "../domain/decide/proof.ts";
import type { State } from "../domain/decision.ts";
import { daysBack } from "../domain/journal.ts";
import type { Moment } from "../domain/model.ts";
import { readAll } from "../intent/read-commands.ts";
import type { Road } from "../intent/read-commands.ts";
import { journalsToUndo } from "./applied-anew.ts";
import { asListed } from "./listed-addresses.ts";
import { stateOfNewOwner } from "./new-owner-state.ts";
import type { JournalsWanted, Ports } from "./ports.ts";
import { printedBefore } from "./printed-before.ts";
import { NOTHING_HELD, readHeld } from "./read-held.ts";
import type { HeldAnswered } from "./read-held.ts";
import type { Accepted, Received } from "./received.ts";
import { answeredMail, roadsOf } from "./roads.ts";
import { sharesSince } from "./shares-since.ts";

/** What an accepted mail asks for, on its owner's memory. */
export type Asked = {
  readonly state: State;
  readonly commands: readonly Command[];
  /** What the mail's token was not enough for. */
  readonly rest: readonly Command[];
  readonly held: HeldAnswered;
};

/** Reads an accepted mail, and of the owner's memory as much as its commands may look at. Throws when that is gone. */
export async function readAsked(ports: Ports, received: Received, accepted: Accepted): Promise<Asked> {
  const first = await stateFor(ports, { received, accepted, journals: "none" });
  const printed = await printedBefore(ports, {
    mail: received.mail,
    owner: first.owner.id,
    answered: first.answered?.id,
  });
  const commands = readAll(received.mail, {
    owner: asListed(ports, first.owner),
    now: received.at,
    roads: accepted.as === "drop-box" ? [dropBoxRoad(received, accepted)] : roadsOf(received.verbs, first, printed),
    ownDomain: ports.settings.domain,
    known: [...first.contacts.values()].map(({ name }) => name),
  });
  if (rightsOf(accepted) === "answer-only") {
    const { allowed, rest } = splitByProof(commands, first);
    return { state: first, commands: allowed, rest, held: NOTHING_HELD };
  }
  const held = await readHeld(ports, commands, first);
  const read = [...held.readings.values()].flatMap((reading) => (reading.state === "read" ? reading.commands : []));
  const journals = journalsFor(first, [...commands, ...read], received.at);
  if (journals === "none") return { state: held.state, commands, rest: [], held };
  const whole = await stateFor(ports, { received, accepted, journals });
  const state = { ...joinedStates(whole, held.state), journals: await journalsToUndo(ports, whole) };
  return { state, commands, rest: [], held };
}

/** A name may mean a mail that many others followed. */
function journalsFor(state: State, commands: readonly Command[], now: Moment): JournalsWanted {
  const isNamed = ({ kind, ...rest }: Command): boolean =>
    kind === "not-that-person" || (kind === "undo" && "name" in rest && rest.name !== undefined);
  if (commands.some(isNamed)) return { since: daysBack(now) };
  return answersQuestions(state) || commands.some(({ kind }) => kind === "undo" || kind === "to-receipt")
    ? "recent"
    : "none";
}

/** What the proof of its sender allows a mail. */
export const rightsOf = (accepted: Accepted): "all" | "answer-only" =>
  accepted.as === "owner" ? accepted.rights : "all";

const dropBoxRoad = ({ mail }: Received, { isProven }: Extract<Accepted, { as: "drop-box" }>): Road => ({
  kind: "drop-box",
  sentOn: { from: mail.from.address.toLowerCase(), isProven },
});

/** Whether a question has its answer already stands in the journal of the mail that gave it. */
function answersQuestions({ answered }: State): boolean {
  return answered?.items.some(({ kind }) => kind === "question") === true;
}

/** Both loads as one; where the owner changed between them, the commit on the older version is refused. */
function joinedStates(whole: State, { owner, nudges, interactions }: State): State {
  return {
    ...whole,
    owner,
    nudges: new Map([...whole.nudges, ...nudges]),
    interactions: new Map([...whole.interactions, ...interactions]),
  };
}

async function stateFor(
  ports: Ports,
  {
    received,
    accepted,
    journals,
  }: { readonly received: Received; readonly accepted: Accepted; readonly journals: JournalsWanted },
): Promise<State> {
  if (accepted.as === "new-owner") return stateOfNewOwner(ports, received);
  const answered = answeredMail(received.verbs, accepted.owner);
  const state = await ports.store.loadState(accepted.owner, {
    ...(answered === undefined ? {} : { answered }),
    sharesSince: sharesSince(dayOf(ports.clock.now(), "UTC")),
    journals,
  });
  if (state === undefined) throw new Error("An owner whose address is known has no account.");
  return state;
}
