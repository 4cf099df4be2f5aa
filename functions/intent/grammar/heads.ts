// What the head of a clause can be: which items, which verb, and the verb's own words.
// Invariant: a head says how it was written (number first, name first, verb first, bare): what may follow depends on that.

import type { Target } from "../../domain/commands.ts";
import type { DateReading } from "./dates.ts";
import type { Args } from "./item-args.ts";
import type { ItemVerb } from "./words.ts";

export type Order = "number-first" | "name-first" | "verb-first" | "bare";
/** The items that a clause names before it says what became of them. */
export type Whose = {
  readonly target: Target;
  readonly order: Order;
  /** The token that they begin with. */
  readonly from: number;
};
export type VerbHead = {
  readonly kind: "verb";
  readonly verb: ItemVerb;
  readonly order: Order;
  readonly target: Target;
  readonly args: Args;
  /** True for bare verbs that nobody writes in prose. */
  readonly isUnmistakable: boolean;
  /** True when a day alone stands for the verb: then words after it make it prose ("2 Friday drinks"). */
  readonly isImplied: boolean;
  readonly next: number;
};
export type Head =
  | VerbHead
  | { readonly kind: "note"; readonly order: Order; readonly target: Target; readonly next: number }
  | {
      readonly kind: "cadence";
      readonly order: Order;
      readonly target: Target;
      readonly days: number;
      readonly next: number;
    }
  /** What became of a meeting; `to` is the day that it was moved to. */
  | {
      readonly kind: "meeting";
      readonly order: Order;
      readonly target: Target;
      readonly to?: DateReading;
      readonly next: number;
    }
  /** A sign behind a number that says nothing for sure. */
  | {
      readonly kind: "unclear";
      readonly order: "number-first";
      readonly target: Target;
      readonly text: string;
      readonly next: number;
    }
  /** Numbers alone: the answer to "which?". */
  | { readonly kind: "numbers"; readonly target: Target; readonly next: number };

/** A head with a verb that stands there in words. */
export function verbHead(head: Omit<VerbHead, "kind" | "isUnmistakable" | "isImplied">): VerbHead {
  return { kind: "verb", isImplied: false, isUnmistakable: false, ...head };
}
