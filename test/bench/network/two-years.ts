// Two years of an owner's life with the service, week by week: digests built by the service's own use cases in memory.
// Invariant: a digest is checked against the facts before its showings are noted in them.

import { sendDigest } from "../../../functions/app/send-digest.ts";
import { readStoredView } from "../../../functions/app/stored-view.ts";
import type { DigestView } from "../../../templates/views.ts";
import { signUp } from "../../app/arriving.ts";
import { createFakePorts } from "../../fakes/fake-ports.ts";
import type { FakePorts } from "../../fakes/fake-ports.ts";
import { seededChance } from "./chance.ts";
import { untrueIn } from "./check.ts";
import { dayNumber } from "./facts.ts";
import type { DayNumber, Facts } from "./facts.ts";
import { answerDigest, liveAWeek } from "./life.ts";
import type { Network } from "./life.ts";
import { somePeople, toContact } from "./people.ts";
import { noteWeek, startTally } from "./tally.ts";
import type { Tally } from "./tally.ts";

export type Setting = {
  readonly title: string;
  readonly people: number;
  readonly places: number;
  /** Whether there is contact beside the digest. */
  readonly hasLife: boolean;
  readonly weeks: number;
  readonly seed: number;
};
export type Outcome = { readonly tally: Tally; readonly untrue: readonly string[]; readonly ports: FakePorts };

/** A Sunday; the first digest goes out on the next day. */
const START = "2026-11-22T12:00:00.000Z";
const FOLLOWS = 1 / 3;

export async function liveTwoYears(setting: Setting): Promise<Outcome> {
  const network = await startNetwork(setting);
  const { ports, facts } = network;
  const tally = startTally();
  const untrue: string[] = [];
  for (let week = 0; week < setting.weeks; week++) {
    const { slot, view } = await nextDigest(ports);
    if (view !== undefined) untrue.push(...untrueIn(view, facts, setting.places));
    noteWeek(tally, { slot, view, facts });
    if (view !== undefined) {
      noteShowings(view, facts, slot);
      await answerDigest(network, view);
    }
    if (setting.hasLife) await liveAWeek(network, slot);
  }
  return { tally, untrue, ports };
}

async function startNetwork({ people: count, places, seed }: Setting): Promise<Network> {
  const chance = seededChance(seed);
  const ports = createFakePorts({ now: START });
  await signUp(ports);
  const people = somePeople(count, START, chance);
  const [mine] = ports.store.memory.owners.values();
  if (mine === undefined) throw new Error("Nobody signed up.");
  mine.owner = { ...mine.owner, checkInsPerDigest: places, receipts: "problems" };
  for (const person of people) mine.entities.contact.set(person.id, toContact(person, mine.owner));
  const facts: Facts = {
    people: new Map(people.map((person) => [person.name, person])),
    defaultCadenceDays: mine.owner.defaultCadenceDays,
    answeredSlots: new Set(),
    shares: [],
  };
  return { ports, facts, chance, follows: FOLLOWS };
}

async function nextDigest(ports: FakePorts): Promise<{ slot: DayNumber; view: DigestView | undefined }> {
  const [mine] = ports.store.memory.owners.values();
  if (mine === undefined) throw new Error("There is no owner.");
  ports.clock.set(mine.owner.nextDigestAt);
  const slot = mine.owner.nextDigestAt.slice(0, 10);
  await sendDigest(ports, mine.owner.id);
  const sent = mine.slots.get(slot);
  const stored = sent === undefined ? undefined : mine.outgoing.get(sent);
  if (stored === undefined) return { slot: dayNumber(slot), view: undefined };
  const { view } = readStoredView(stored.view);
  if (view.kind !== "digest") throw new Error(`A ${view.kind} went out in place of a digest.`);
  return { slot: dayNumber(slot), view };
}

function noteShowings({ signs, passOn }: DigestView, { people }: Facts, slot: DayNumber): void {
  for (const { name } of [...signs, ...passOn.flatMap(({ people: some }) => some)]) {
    const person = people.get(name);
    person?.showings.push({ slot, isAnswered: false });
    if (person !== undefined) person.snoozedUntil = undefined;
  }
}
