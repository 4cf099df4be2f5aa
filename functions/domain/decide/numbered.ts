// What the numbers and names of an answered mail stand for.
// Invariant: an item is what it was when the mail was sent, with its nudge as it is by now.
import type { Target } from "../commands.ts";
import type { State } from "../decision.ts";
import type { Id, Nudge } from "../model.ts";
import type { SentItem } from "../sent.ts";
import { whoIsNamed } from "../names.ts";
import { calledOf } from "./called.ts";

/** What a verb acts on: a nudge with its people, or people alone. */
export type Item = { readonly number?: number; readonly nudge?: Nudge; readonly people: readonly Id[] };
export type NudgeItem = Item & { readonly number: number; readonly nudge: Nudge };

/** What a receipt calls an item: its people. */
export function nameOfItem(state: State, { people }: Pick<Item, "people">): string {
  return people.flatMap((id) => calledOf(state, id) || []).join(", ");
}

/** Numbers of the answered mail that a target names, so that a later command can have the last word on them. */
export function numbersNamed(target: Target, state: State): readonly number[] {
  switch (target.by) {
    case "numbers":
      return target.numbers;
    case "names":
      return target.names.flatMap((name) => itemsNamed(state, name).flatMap(({ number }) => number ?? []));
    case "bare":
      return target.quoted === undefined ? [] : [target.quoted];
    case "all":
    case "rest":
      return [];
  }
}

/** The item of a number; undefined when there is none, or when it is a question about people. */
export function itemNumbered(state: State, number: number): Item | undefined {
  const item = state.answered?.items.find((one) => one.number === number);
  if (item?.kind === "recorded" || item?.kind === "meeting") {
    const interaction = state.interactions.get(item.interaction);
    return interaction === undefined ? undefined : { number, people: interaction.contacts };
  }
  const nudge = item === undefined ? undefined : state.nudges.get(nudgeBehind(item) ?? "");
  return nudge === undefined ? undefined : { number, nudge, people: nudge.contacts };
}

/** The items of the answered mail that are nudges, in the order of their numbers. */
export function nudgeItems(state: State): NudgeItem[] {
  return (state.answered?.items ?? []).flatMap(({ number }) => {
    const item = itemNumbered(state, number);
    return item?.nudge === undefined ? [] : [{ ...item, number, nudge: item.nudge }];
  });
}

/** The nudges of the answered mail whose people a name may mean. */
export function itemsNamed(state: State, name: string): Item[] {
  const items = nudgeItems(state);
  const shown = items.flatMap(({ people }) => people.flatMap((id) => state.contacts.get(id) ?? []));
  const named = new Set(whoIsNamed(name, new Set(shown)).map(({ id }) => id));
  return items.filter(({ people }) => people.some((id) => named.has(id)));
}

/** The question which item was meant is about nudges, so its numbers take verbs as well. */
function nudgeBehind(item: SentItem): Id | undefined {
  if (item.kind === "nudge") return item.nudge;
  return item.kind === "question" && item.ask.kind === "which-item" ? item.ask.nudge : undefined;
}
