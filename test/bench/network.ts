// npm run bench:network: the digests of a network of 500 people over two years, every reason in them checked.
// Invariant: ends with an error when a digest said anything untrue or broke a rule.

import { printOutcome, printSomeDigests } from "./network/report.ts";
import { liveTwoYears } from "./network/two-years.ts";
import type { Setting } from "./network/two-years.ts";

const WEEKS = 104;
const base = { people: 500, places: 3, hasLife: true, weeks: WEEKS, seed: 1 } as const;
const LIFE = "life goes on beside the digest";
const NO_LIFE = "no contact but what the digest brings about";
const SETTINGS: readonly Setting[] = [
  { ...base, title: `500 people, 3 places a week, ${LIFE}` },
  { ...base, title: `500 people, 10 places a week, ${LIFE}`, places: 10 },
  { ...base, title: `500 people, 3 places a week, ${NO_LIFE}`, hasLife: false },
  { ...base, title: `500 people, 10 places a week, ${NO_LIFE}`, places: 10, hasLife: false },
];
const PRINTED = SETTINGS[0];

for (const setting of SETTINGS) {
  const outcome = await liveTwoYears(setting);
  printOutcome(setting, outcome);
  if (setting === PRINTED) printSomeDigests(outcome.ports);
  if (outcome.untrue.length > 0) process.exitCode = 1;
}
