// Fields of several clauses or lines as one.
// Invariant: lists are joined without doubles, of single values the last counts; nothing stated is undefined, not empty.

import type { ContactFields } from "../../domain/commands.ts";

/** Lists are joined, single values are the last. Undefined when nothing is stated. */
export function mergeFields(all: readonly ContactFields[]): ContactFields | undefined {
  const ended = all.flatMap(({ noLonger }) => noLonger ?? []);
  const noLonger = ended.length < 2 ? {} : { noLonger: mergeEnded(ended) };
  const merged = Object.assign({}, ...all, ...LISTS.map((list) => joined(all, list)), noLonger);
  return Object.keys(merged).length === 0 ? undefined : merged;
}

type Ended = NonNullable<ContactFields["noLonger"]>;

function mergeEnded(all: readonly Ended[]): Ended {
  const lists = ["interests", "needs", "strengths", "tags"] as const;
  return Object.fromEntries(
    lists.flatMap((list) => {
      const values = all.flatMap((ended) => ended[list] ?? []);
      return values.length === 0 ? [] : [[list, [...new Set(values)]]];
    }),
  );
}

const LISTS = ["addresses", "interests", "needs", "strengths", "tags", "dates"] as const;

function joined(all: readonly ContactFields[], list: (typeof LISTS)[number]): Partial<ContactFields> {
  const values = all.flatMap((fields): readonly unknown[] => fields[list] ?? []);
  return values.length === 0 ? {} : { [list]: [...new Set(values)] };
}
