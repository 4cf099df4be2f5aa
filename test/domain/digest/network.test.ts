// A small network over half a year, held against what truly happened; bench:network does the same with 500 over two years.

import { expect, test } from "vitest";
import { liveTwoYears } from "../../bench/network/two-years.ts";

const small = { title: "", weeks: 26, seed: 7 } as const;

test("every reason in every digest is true, and nobody is shown whom a rule keeps out", async () => {
  const { untrue, tally } = await liveTwoYears({ ...small, people: 40, places: 2, hasLife: true });
  expect(untrue).toEqual([]);
  expect(tally.mails).toBe(26);
  expect(tally.places.ordinary).toBe(52);
});

test("everybody who is due is seen where the places suffice", async () => {
  const { untrue, tally } = await liveTwoYears({ ...small, people: 60, places: 3, hasLife: false });
  expect(untrue).toEqual([]);
  expect([...tally.firstDue.keys()].filter((name) => !tally.firstSeen.has(name))).toEqual([]);
});
