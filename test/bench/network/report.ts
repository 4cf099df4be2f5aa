// The figures of a simulation in words, and some of its digests whole.
// Invariant: prints only; what is bound to be unseen is shown with the places that there were.

import type { FakePorts } from "../../fakes/fake-ports.ts";
import type { Outcome, Setting } from "./two-years.ts";

const PRINTED_WEEKS = [0, 25, 77] as const;

export function printOutcome({ title, places, weeks }: Setting, { tally, untrue }: Outcome): void {
  const due = tally.firstDue.size;
  const dueNames = [...tally.firstDue.keys()];
  const seen = dueNames.filter((name) => tally.firstSeen.has(name)).length;
  const unseen = dueNames.filter((name) => !tally.firstSeen.has(name));
  const met = unseen.filter((name) => !tally.waitingSince.has(name)).length;
  const waits = unseen.flatMap((name) => tally.waitingSince.get(name) ?? []).map((since) => tally.lastSlot - since);
  const { ordinary, dormant, new: fresh, promises, passOn } = tally.places;
  const row = (name: string, value: string) => console.log(`  ${name.padEnd(34)} ${value}`);
  console.log(`\n${title}\n`);
  row("due at some time", `${due}`);
  row("seen in a digest", `${seen}`);
  row("met before their turn", `${met}`);
  row("due at the end and never seen", `${waits.length}, for ${weeksOf(Math.max(0, ...waits))} at most`);
  row("longest wait of who was seen", weeksOf(tally.longestWaitDays));
  row("most often shown", mostShown(tally.timesShown));
  row("places used", `${ordinary} ordinary of ${places * weeks}, ${dormant} dormant, ${fresh} new`);
  // Were nobody shown twice, no more could be: whoever comes beyond that waits by arithmetic, not by choice.
  row("check-ins there was room for", `${ordinary + dormant + fresh}, and ${due} were due`);
  row("other items", `${promises} promises and dates, ${passOn} to pass on`);
  row("weeks with more due than places", `${tally.fullWeeks} of ${tally.weeks}`);
  row("untrue reasons, broken rules", `${untrue.length}`);
  for (const line of untrue.slice(0, 20)) console.log(`    ${line}`);
}

const weeksOf = (days: number): string => `${Math.round(days / 7)} weeks`;

function mostShown(timesShown: ReadonlyMap<string, number>): string {
  const [most] = [...timesShown].sort(([, a], [, b]) => b - a);
  return most === undefined ? "nobody" : `${most[0]}, ${most[1]} times`;
}

export function printSomeDigests({ mailer, store }: FakePorts): void {
  const [mine] = store.memory.owners.values();
  const digests = new Set(mine?.slots.values());
  const mails = mailer.outbox.filter(({ tags }) => digests.has(tags.sent));
  for (const week of PRINTED_WEEKS) {
    const mail = mails[week]?.mail;
    if (mail === undefined) continue;
    console.log(`\n${"=".repeat(72)}\nWeek ${week + 1}. Subject: ${mail.subject}\n${"=".repeat(72)}\n${mail.text}`);
  }
}
