// An owner's week in mails: life beside the digest, and the answer to it.
// Invariant: whatever is told to the service is noted in the facts in the same breath.

import { arrive } from "../../app/arriving.ts";
import type { FakePorts } from "../../fakes/fake-ports.ts";
import type { DigestView } from "../../../templates/views.ts";
import type { Chance } from "./chance.ts";
import { dayNumber, dayText, touched } from "./facts.ts";
import type { DayNumber, Facts, Person } from "./facts.ts";
import { TOPICS } from "./people.ts";

export type Network = {
  readonly ports: FakePorts;
  readonly facts: Facts;
  readonly chance: Chance;
  /** Which share of the nudges the owner follows. */
  readonly follows: number;
};

const SNOOZES = 0.05;
const SKIPS = 0.03;
const SNOOZE_DAYS = 21;

/** Contact that no digest asked for: talks, mails sent with a copy to the service, mails received and forwarded. */
export async function liveAWeek(network: Network, monday: DayNumber): Promise<void> {
  const { facts, chance, ports } = network;
  ports.clock.set(`${dayText(monday + 3)}T12:00:00.000Z`);
  const met = [...facts.people.values()].filter(({ lifeDays }) => chance.happens(Math.min(1, 7 / lifeDays)));
  for (const person of met) await contact(network, person, monday + 3);
  if (chance.happens(0.25)) await share(network, monday + 3);
  if (chance.happens(0.2)) await promise(network, chance.pick([...facts.people.values()]));
}

async function contact({ ports, chance }: Network, person: Person, day: DayNumber): Promise<void> {
  const kind = chance.next();
  const subject = `About ${chance.pick(["the budget", "the workshop", "next year", "the visit"])}`;
  const direction = kind < 0.4 ? "both" : kind < 0.7 ? "out" : "in";
  touched(person, direction === "both" ? day - 1 : day, direction);
  if (direction === "both") await arrive(ports, { text: `Coffee with ${person.name} yesterday` });
  if (direction === "out") {
    await arrive(ports, {
      to: `${person.name} <${person.address}>`,
      rcpt: ["log@in.example.org"],
      subject,
      text: "Hi",
    });
  }
  if (direction === "in") await arrive(ports, { subject: `Fwd: ${subject}`, text: forwarded(person, day, subject) });
}

function forwarded({ name, address }: Person, day: DayNumber, subject: string): string {
  const date = new Date(`${dayText(day)}T09:00:00Z`).toUTCString().replace("GMT", "+0000");
  return `\n---------- Forwarded message ---------\nFrom: ${name} <${address}>\nDate: ${date}\nSubject: ${subject}\nTo: Ann Holm <ann@example.org>\n\n\nHello Ann\n`;
}

async function share({ ports, facts, chance }: Network, day: DayNumber): Promise<void> {
  const title = `What is new in ${chance.pick(TOPICS)}, part ${facts.shares.length + 1}`;
  facts.shares.push({ title, day });
  await arrive(ports, { to: "share@in.example.org", subject: title, text: "https://news.example/article" });
}

async function promise({ ports }: Network, person: Person): Promise<void> {
  const what = `the drawing number ${person.pledges.length + 1}`;
  person.pledges.push(what);
  await arrive(ports, { text: `I promised ${person.name} ${what}` });
}

/** Some numbers are done, few put off or skipped, the rest is passed over in silence. */
export async function answerDigest(network: Network, view: DigestView): Promise<void> {
  const { facts, ports } = network;
  ports.clock.set(`${view.slot}T12:00:00.000Z`);
  const day = dayNumber(view.slot);
  const lines = view.promises.map(({ number }) => `${number} done`);
  for (const sign of view.signs) lines.push(...(await answerOne(network, sign, { day, isSign: true })));
  for (const item of view.passOn.flatMap(({ people }) => people)) {
    lines.push(...(await answerOne(network, item, { day, isSign: false })));
  }
  if (lines.length === 0) return;
  facts.answeredSlots.add(day);
  await arrive(ports, { to: view.replyTo, subject: "Re: A sign of life", text: `${lines.join("\n")}\n` });
}

type Item = { readonly number: number; readonly name: string; readonly draft?: { readonly bcc: string } };
type Shown = { readonly day: DayNumber; readonly isSign: boolean };

async function answerOne(network: Network, item: Item, shown: Shown): Promise<string[]> {
  const { facts, chance, follows } = network;
  const person = facts.people.get(item.name);
  if (person === undefined) throw new Error(`${item.name} is nobody's name.`);
  if (chance.happens(follows)) return follow(network, person, { ...item, ...shown });
  if (chance.happens(SNOOZES)) {
    answered(person, shown.day);
    if (shown.isSign) person.snoozedUntil = shown.day + SNOOZE_DAYS;
    return [`${item.number} snooze ${SNOOZE_DAYS} days`];
  }
  if (!shown.isSign || !chance.happens(SKIPS)) return [];
  answered(person, shown.day);
  person.skippedUntil = shown.day + (person.cadenceDays ?? facts.defaultCadenceDays);
  return [`${item.number} skip`];
}

/** By the draft, or by a word in the answer. */
async function follow(network: Network, person: Person, item: Item & Shown): Promise<string[]> {
  const { ports, chance, facts } = network;
  const { day } = item;
  answered(person, day);
  if (item.draft === undefined || chance.happens(0.6)) {
    touched(person, day, "both");
    return [`${item.number} done${chance.happens(0.3) ? ": had a good talk" : ""}`];
  }
  touched(person, day, "out");
  facts.answeredSlots.add(day);
  const to = `${person.name} <${person.address}>`;
  await arrive(ports, { to, rcpt: [item.draft.bcc], subject: "Hello from Ann", text: "Hi, how are you?" });
  return [];
}

function answered(person: Person, slot: DayNumber): void {
  for (const showing of person.showings) if (showing.slot === slot) showing.isAnswered = true;
}
