// What came of a list and of a card, with everything that a receipt can say of them.
// Invariant: invented people alone.

import type { Line } from "../../functions/domain/line.ts";

export const IMPORTED: readonly Line[] = [
  {
    kind: "imported",
    source: "table",
    tally: {
      created: { count: 290, names: ["Karl Rasmussen", "Ida Holm"] },
      completed: { count: 3, first: [{ name: "Bo Lund", fields: ["phone", "birthday"] }] },
      unchanged: 1,
      different: {
        count: 12,
        first: [
          { name: "Anna Berg", field: "phone", kept: "12 34 56 70", given: "87 65 43 21" },
          { name: "Anna Berg", field: "organisation", kept: "Havnelab", given: "Nordlys" },
          { name: "Anna Berg", field: "role", kept: "project lead", given: "skipper" },
          { name: "Anna Berg", field: "birthday", kept: "--08-14", given: "1980-08-15" },
          { name: "Anna Berg", field: "language", kept: "en", given: "da" },
          { name: "Anna Berg", field: "name", kept: "Anna Berg", given: "Hanne Bech" },
          { name: "Anna Berg", field: "address", kept: "Bo Lund", given: "bo@lundrevision.example" },
        ],
      },
      apart: { count: 12, names: ["Sofie Lind"] },
    },
    unread: {
      count: 13,
      first: [
        { line: 4, why: "no-name" },
        { line: 7, why: "nobody" },
        { line: 9, why: "organisation" },
        { line: 12, why: "broken" },
        { line: 15, why: "own" },
        { line: 16, why: "address" },
        { line: 18, why: "address-left-out" },
        { line: 19, why: "office-left-out" },
      ],
    },
    isCut: true,
    dayOrder: { example: "3/4/1980", isMonthFirst: false },
  },
  {
    kind: "imported",
    source: "cards",
    tally: {
      created: { count: 1, names: ["Karl Rasmussen"] },
      completed: { count: 0, first: [] },
      unchanged: 0,
      different: { count: 0, first: [] },
      apart: { count: 0, names: [] },
      left: 80,
    },
    unread: { count: 0, first: [] },
    isCut: false,
  },
];
