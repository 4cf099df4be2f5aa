// What a digest reads from and writes to the table, with few contacts and with many: `npm run bench:digest`.
// Invariant: with the same people due the figures are the same, whatever the size of the network; else the bench fails.

import { createStore } from "../../functions/adapters/dynamodb-store/create-store.ts";
import type { Commit } from "../../functions/app/commit.ts";
import type { Store } from "../../functions/app/ports.ts";
import type { Contact, Owner } from "../../functions/domain/model.ts";
import { newId, NOW } from "../contract/store/sample-ids.ts";
import { aClaim, aCommit, aContact, aNudge, anInteraction, anOwner, put } from "../contract/store/samples.ts";
import { startBenchTables } from "./bench-table.ts";
import type { Meter } from "./consumed-capacity.ts";

const TABLE = "bench";
const SIZES = [100, 10_000] as const;
const DUE = 8;
const SHOWN = 3;
const SLOT = "2026-11-23";
const CONTACTS_A_COMMIT = 90;
/** Touches of a contact with an ordinary history. */
const TOUCHES = 12;

type Figures = {
  readonly reads: string;
  readonly readUnits: number;
  readonly writes: string;
  readonly writeUnits: number;
};

await bench();

async function bench(): Promise<void> {
  const { documents, meter, stop } = await startBenchTables([TABLE]);
  const store = createStore(documents, TABLE);
  const figures: Figures[] = [];
  for (const size of SIZES) figures.push(await measureDigest(store, meter, size));
  await stop();
  report(figures);
}

async function measureDigest(store: Store, meter: Meter, size: number): Promise<Figures> {
  const owner = await fill(store, size);
  meter.reset();
  const slice = await store.loadDue(owner.id, {
    through: SLOT,
    recordedAfter: "2026-11-16T06:30:00.000Z",
    sharesSince: "2026-09-24T00:00:00.000Z",
    limit: 500,
  });
  const read = meter.reset();
  if (slice?.contacts.length !== DUE) throw new Error(`${slice?.contacts.length} contacts are due, not ${DUE}.`);
  const result = await store.commit(digestOf(slice.owner, slice.contacts.slice(0, SHOWN)));
  const written = meter.reset();
  if (result !== "stored") throw new Error(`The digest was not stored: ${result}.`);
  return { reads: read.calls, readUnits: read.units, writes: written.calls, writeUnits: written.units };
}

/** An owner with so many contacts, of whom eight are due and two were talked with this week. */
async function fill(store: Store, size: number): Promise<Owner> {
  const owner = anOwner();
  const { version: _, ...signUp } = aCommit(owner, { changes: [put("owner", owner)] });
  await store.commit(signUp);
  const contacts = Array.from({ length: size }, (_, index) => contactOf(index < DUE ? "2026-11-20" : "2027-03-01"));
  for (let at = 0; at < size; at += CONTACTS_A_COMMIT) {
    const version = 1 + at / CONTACTS_A_COMMIT;
    const some = contacts.slice(at, at + CONTACTS_A_COMMIT);
    const talks = at === 0 ? some.slice(-2).map(({ id }) => put("interaction", anInteraction({ contacts: [id] }))) : [];
    const changes = [...some.map((contact) => put("contact", contact)), ...talks];
    if ((await store.commit(aCommit({ ...owner, version }, { changes }))) !== "stored") throw new Error("Not filled.");
  }
  return owner;
}

function contactOf(dueOn: string): Contact {
  const touch = { at: NOW, channel: "mail", direction: "in", topic: "Numbers of the harbour project" } as const;
  return aContact({ dueOn, touches: Array.from({ length: TOUCHES }, () => ({ ...touch, interaction: newId() })) });
}

/** What a digest stores: the shown contacts and their nudges, its mail, its slot, the owner. */
function digestOf(owner: Owner, shown: readonly Contact[]): Commit {
  const changes = shown.flatMap((contact) => {
    const nudge = aNudge({ contacts: [contact.id], shownIn: SLOT });
    const showings = [{ slot: SLOT, nudge: nudge.id, answered: false }];
    const after = { ...contact, showings, openNudges: [nudge.id], dueOn: "2026-12-01" };
    return [put("nudge", nudge), put("contact", after, contact)];
  });
  const ownerAfter = { ...owner, nextDigestAt: "2026-11-30T06:30:00.000Z", lastDigestOn: SLOT };
  const claim = aClaim({ sent: { kind: "digest", slot: SLOT } });
  return aCommit(owner, {
    changes: [put("owner", ownerAfter, owner), ...changes],
    claims: [claim],
    digest: { slot: SLOT, sent: claim.sent.id },
  });
}

function report(figures: readonly Figures[]): void {
  console.log(`A digest with ${DUE} contacts due, ${SHOWN} of them shown (DynamoDB's units, indexes included)\n`);
  figures.forEach(({ reads, readUnits, writes, writeUnits }, index) => {
    console.log(`${String(SIZES[index]).padStart(6)} contacts`);
    console.log(`       read  ${String(readUnits).padStart(6)} units   ${reads}`);
    console.log(`       write ${String(writeUnits).padStart(6)} units   ${writes}`);
  });
  const isSame = new Set(figures.map((one) => JSON.stringify(one))).size === 1;
  console.log(isSame ? "\nThe same for both." : "\nNOT the same: reads or writes grow with the network.");
  if (!isSame) process.exitCode = 1;
}
