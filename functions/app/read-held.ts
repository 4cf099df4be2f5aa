// The held mails that an answer may mean, read again as they were when they came.
// Invariant: a mail is read here as the inbound road reads it: the same addresses, zone, date and attachments.

import { RAW_DAYS } from "../contract.ts";
import { heldItems, heldToRead, RELEASED_AT_ONCE } from "../domain/decide/held.ts";
import type { Command } from "../domain/commands.ts";
import { splitByProof } from "../domain/decide/proof.ts";
import type { HeldReading, State } from "../domain/decision.ts";
import type { Sent } from "../domain/sent.ts";
import type { Id, Moment, Owner } from "../domain/model.ts";
import type { AddressVerb } from "../intent/addresses.ts";
import { readAll } from "../intent/read-commands.ts";
import type { ParsedMail } from "../mail/parsed-mail.ts";
import { copyMark } from "./copy-mark.ts";
import { readVerbs } from "./envelope.ts";
import type { HeldMail, MailRecord } from "./commit.ts";
import { asListed } from "./listed-addresses.ts";
import type { Ports } from "./ports.ts";
import { printedBefore } from "./printed-before.ts";
import { readArrived } from "./read-arrived.ts";
import { answeredMail, answersUnknown, roadsOf } from "./roads.ts";

/** A held mail that may be applied, with what is stored of it then. */
export type ReadHeld = {
  readonly held: HeldMail;
  readonly record: MailRecord;
  readonly copyMark: string;
  readonly answered: { readonly answered?: Id };
};
/** The held mails of the answered mail: what the core is told of each, and those that were read. */
export type HeldAnswered = {
  readonly readings: ReadonlyMap<string, HeldReading>;
  readonly read: ReadonlyMap<string, ReadHeld>;
};
export const NOTHING_HELD: HeldAnswered = { readings: new Map(), read: new Map() };

type Read = HeldAnswered & {
  /** With what the held mails' own numbers stand for. */
  readonly state: State;
};

/** Reads the held mails that these commands may apply; of the others it is known whether they wait. */
export function readHeld(ports: Ports, commands: readonly Command[], state: State): Promise<Read> {
  const none: Read = { ...NOTHING_HELD, state };
  return withMeant(ports, none, { commands, answered: state.answered });
}

type Asked = { readonly commands: readonly Command[]; readonly answered?: Sent | undefined };

/** One of them may be the yes to an earlier one itself: then that is read as well. */
async function withMeant(ports: Ports, before: Read, { commands, answered }: Asked): Promise<Read> {
  const items = heldItems(answered?.items ?? []).filter(({ mail }) => !before.readings.has(mail));
  const found = await Promise.all(items.map(({ mail }) => ports.store.heldMail(before.state.owner.id, mail)));
  const mails = new Map(found.flatMap((held) => (held === undefined ? [] : [[held.mail, held] as const])));
  const waiting = [...mails].map(([id, held]) => [id, placed(held, { state: held.status })] as const);
  let so: Read = { ...before, readings: new Map([...before.readings, ...waiting]) };
  const { answered: _, ...memory } = so.state;
  // One after the other: each may be as large as a mail can be.
  for (const id of heldToRead(commands, answered === undefined ? memory : { ...memory, answered }, so.readings)) {
    const held = mails.get(id);
    if (held === undefined || so.read.size === RELEASED_AT_ONCE) continue;
    so = await withRead(ports, so, held);
    const reading = so.readings.get(id);
    if (reading?.state === "read") so = await withMeant(ports, so, reading);
  }
  return so;
}

type Unplaced<Reading = HeldReading> = Reading extends unknown ? Omit<Reading, "at" | "subject"> : never;

const placed = ({ at, subject }: HeldMail, reading: Unplaced): HeldReading => ({ at, subject, ...reading });

async function withRead(ports: Ports, so: Read, held: HeldMail): Promise<Read> {
  const unread = (state: "gone" | "released"): Read => ({
    ...so,
    readings: new Map(so.readings).set(held.mail, placed(held, { state })),
  });
  const raw = isOver(held, ports.clock.now()) ? undefined : await ports.rawMail.find(held.raw);
  const record = await ports.store.mail(held.mail);
  if (raw === undefined || record === undefined) return unread("gone");
  const owner = asListed(ports, so.state.owner);
  const mail = readArrived(raw, { owner, at: held.at, virus: held.virus });
  const mark = copyMark(owner.id, mail, held.recipients);
  if (await isCopy(ports, so, mark)) return unread("released");
  const verbs = await readVerbs(ports, held, ports.clock.now());
  const { state, answered } = await withAnswered(ports, so.state, answeredMail(verbs, owner.id));
  const printed = await printedBefore(ports, { mail, owner: owner.id, answered: answered?.id });
  const reading = readAsThen(mail, { held, owner, verbs, answered, state, printed, ownDomain: ports.settings.domain });
  const known = answered === undefined ? {} : { answered: answered.id };
  return {
    state,
    readings: new Map(so.readings).set(held.mail, placed(held, reading)),
    read: new Map(so.read).set(held.mail, { held, record, copyMark: mark, answered: known }),
  };
}

/** S3 tells a reader that may not list its bucket nothing of an object that is gone, so the time is asked first. */
const isOver = ({ at }: HeldMail, now: Moment): boolean => Date.parse(now) - Date.parse(at) >= RAW_DAYS * 86_400_000;

type Then = {
  readonly held: HeldMail;
  readonly owner: Owner;
  readonly verbs: readonly AddressVerb[];
  readonly answered: Sent | undefined;
  readonly state: State;
  readonly printed: readonly string[];
  readonly ownDomain: string;
};

/** What the mail asks for, by the numbers of the mail that it answered and the days of its arrival. */
function readAsThen(mail: ParsedMail, { held, owner, verbs, answered, state, printed, ownDomain }: Then): Unplaced {
  const { answered: _, ...memory } = state;
  const then: State = answered === undefined ? memory : { ...memory, answered };
  const known = [...then.contacts.values()].map(({ name }) => name);
  const commands = readAll(mail, { owner, now: held.at, roads: roadsOf(verbs, then, printed), ownDomain, known });
  return {
    state: "read",
    commands: held.part === "rest" ? splitByProof(commands, then).rest : commands,
    answersUnknown: answersUnknown(verbs, then),
    ...(answered === undefined ? {} : { answered }),
  };
}

/** Another copy of the mail came with proof, or is applied by the same yes. */
async function isCopy(ports: Ports, so: Read, mark: string): Promise<boolean> {
  return [...so.read.values()].some((other) => other.copyMark === mark) || ports.store.hasCopyMark(mark);
}

/** What the numbers of the mail that a held one answered stand for; another version of the owner is met at the commit. */
async function withAnswered(
  ports: Ports,
  state: State,
  answered: Id | undefined,
): Promise<{ readonly state: State; readonly answered: Sent | undefined }> {
  if (answered === undefined) return { state, answered };
  const sharesSince = ports.clock.now();
  const other = await ports.store.loadState(state.owner.id, { answered, sharesSince, journals: "none" });
  if (other?.answered === undefined) return { state, answered: undefined };
  const nudges = new Map([...other.nudges, ...state.nudges]);
  const interactions = new Map([...other.interactions, ...state.interactions]);
  return { state: { ...state, nudges, interactions }, answered: other.answered };
}
