// What people are gathered by: circles that the owner keeps, and what the owner wants to come of them.
// Invariant: as everything that is remembered, plain JSON.

import type { Id } from "./model.ts";

export type Circle = {
  readonly id: Id;
  readonly name: string;
  readonly purpose?: string;
  readonly members: readonly Id[];
  readonly cadenceDays?: number;
};
export type Purpose = { readonly id: Id; readonly text: string };
