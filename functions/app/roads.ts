// From the envelope's verbs to how the grammar shall read the mail.
// Invariant: numbers come from the answered mail, never from the latest one.

import type { State } from "../domain/decision.ts";
import type { Id } from "../domain/model.ts";
import { isAboutPeople } from "../domain/decide/settled.ts";
import type { SentItem } from "../domain/sent.ts";
import type { AddressVerb } from "../intent/addresses.ts";
import type { Numbered, Road } from "../intent/read-commands.ts";

/** The id of our mail that is answered, if a live or expired token of this owner names one. */
export function answeredMail(verbs: readonly AddressVerb[], owner: Id): Id | undefined {
  const verb = verbs.find((verb) => verb.kind === "reply" && verb.token.owner === owner);
  return verb?.kind === "reply" ? verb.token.subject : undefined;
}

/** Whether the mail answers one of ours that is gone, or whose token was cut short: then its numbers mean nothing. */
export function answersUnknown(verbs: readonly AddressVerb[], { owner, answered }: State): boolean {
  const isAnswer = (verb: AddressVerb): boolean =>
    verb.kind === "reply" ? verb.token.owner === owner.id : verb.kind === "void" && verb.why === "bad-token";
  return answered === undefined && verbs.some(isAnswer);
}

/** The roads of a mail, each once; the words of several day addresses stand on one. `printed`: the mail that is answered. */
export function roadsOf(verbs: readonly AddressVerb[], state: State, printed: readonly string[] = []): readonly Road[] {
  const roads = verbs
    .flatMap((verb) => roadOf(verb, state))
    .map((road) => (road.kind === "reply" && printed.length > 0 ? { ...road, printed } : road));
  const words = verbs.flatMap((verb) => (verb.kind === "day" ? [verb.word] : []));
  return words.length === 0 ? roads : [...roads, { kind: "follow-up", words }];
}

function roadOf(verb: AddressVerb, state: State): readonly Road[] {
  switch (verb.kind) {
    case "log":
    case "share":
    case "ask":
    case "intro":
    case "me":
    case "help":
      return [{ kind: verb.kind }];
    case "reply":
      return verb.token.owner === state.owner.id ? [answerTo(state)] : [];
    case "draft":
      return verb.token.owner === state.owner.id ? [{ kind: "draft", nudge: verb.token.subject }] : [];
    case "drop-box":
      // A secret that is nobody's is a slip of the owner's who was accepted: what they wrote is still logged.
      return [{ kind: verb.secret === state.owner.dropBox ? "drop-box" : "log" }];
    case "void":
      return verb.why === "bad-token" ? [{ kind: "reply", numbers: [] }] : [];
    case "confirm":
    case "day":
      return [];
  }
}

function answerTo(state: State): Road {
  const kind = state.answered?.kind;
  const of = kind === "digest" || kind === "receipt" || kind === "welcome" ? kind : "other";
  return { kind: "reply", numbers: numbersOf(state), ...(kind === undefined ? {} : { of }) };
}

function numbersOf(state: State): readonly Numbered[] {
  return (state.answered?.items ?? []).map((item) => {
    const names = peopleBehind(item, state).flatMap((id) => state.contacts.get(id)?.name ?? []);
    const asks = item.kind === "question" && isAboutPeople(item.ask);
    const isHeld = item.kind === "held" || (item.kind === "question" && item.ask.kind === "was-it-you");
    const isRecorded = item.kind === "recorded";
    const asksOf = item.kind === "question" && item.ask.kind === "which-person" ? item.ask.name : undefined;
    const offered = asksOf === undefined ? [] : peopleBehind(item, state);
    const worksAt = offered.flatMap((id) => state.contacts.get(id)?.organisation ?? []);
    const is = {
      ...(asks && { asks }),
      ...(isHeld && { isHeld }),
      ...(isRecorded && { isRecorded }),
      ...(asksOf !== undefined && { asksOf }),
      ...(worksAt.length > 0 && { worksAt }),
    };
    return { number: item.number, names, ...is };
  });
}

/** Whom a number shows, so that a name can stand for it. */
function peopleBehind(item: SentItem, state: State): readonly Id[] {
  if (item.kind === "nudge") return item.contacts;
  if (item.kind !== "question") return [];
  switch (item.ask.kind) {
    case "which-person":
      return [item.ask.option];
    case "same-person":
      return [item.ask.contact];
    case "which-item":
      return state.nudges.get(item.ask.nudge)?.contacts ?? [];
    case "who":
    case "was-it-you":
      return [];
  }
}
