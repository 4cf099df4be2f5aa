// Long lists in chunks: each as large as a transaction takes, none doubled, none skipped.

import * as fc from "fast-check";
import { expect, it } from "vitest";
import { applyChanges } from "../../functions/domain/apply-changes.ts";
import { bookOf, withContacts } from "../../functions/domain/import/book.ts";
import { CHUNK_PEOPLE, importChunk } from "../../functions/domain/import/chunk.ts";
import { EMPTY_TALLY } from "../../functions/domain/import/imported.ts";
import type { ImportedPerson, ImportTally } from "../../functions/domain/import/imported.ts";
import { undoChunk } from "../../functions/domain/import/undo-chunk.ts";
import type { Change, State } from "../../functions/domain/decision.ts";
import type { Contact } from "../../functions/domain/model.ts";
import { blankContact } from "../../functions/domain/decide/contacts.ts";
import { settleContact } from "../../functions/domain/due.ts";
import { emptyState, newOwner } from "../../functions/domain/new-owner.ts";

const NOW = "2026-11-23T08:00:00.000Z";
const OWNER = newOwner({
  id: "owner",
  address: "ann@example.org",
  name: "Ann Lund",
  language: "en",
  timeZone: "Europe/Copenhagen",
  receipts: "auto",
  dropBox: "d",
  now: NOW,
});

function taskOf() {
  let made = 0;
  return {
    now: NOW,
    today: "2026-11-23",
    newId: () => (made += 1).toString(16).padStart(16, "0"),
    ownDomain: "in.livstegn.test",
  };
}

const row = (name: string, address: string, more: Partial<ImportedPerson> = {}): ImportedPerson => ({
  line: 1,
  name,
  addresses: address === "" ? [] : [address],
  phones: [],
  interests: [],
  strengths: [],
  tags: [],
  ...more,
});
const many = (count: number): readonly ImportedPerson[] =>
  Array.from({ length: count }, (_, at) => row(`Person ${at}`, `p${at}@x.example`));

/** All chunks of a list, on the memory that each leaves. */
function takeIn(rows: readonly ImportedPerson[], start: State = emptyState(OWNER), task = taskOf()) {
  const parts: (readonly Change[])[] = [];
  let book = bookOf(start.contacts.values());
  let state = start;
  let so: { readonly tally: ImportTally; readonly cursor: number } = { tally: EMPTY_TALLY, cursor: 0 };
  while (so.cursor < rows.length) {
    const chunk = importChunk(book, rows, { ...so, owner: OWNER, task });
    expect(chunk.contacts.length).toBeLessThanOrEqual(CHUNK_PEOPLE);
    expect(chunk.cursor).toBeGreaterThan(so.cursor);
    book = withContacts(book, chunk.contacts);
    state = applyChanges(state, chunk.changes);
    if (chunk.changes.length > 0) parts.push(chunk.changes);
    so = chunk;
  }
  return { state, parts, tally: so.tally };
}

it("takes in each person of a long list once, twenty-five at a time", () => {
  const { state, parts, tally } = takeIn(many(130));
  expect(state.contacts.size).toBe(130);
  expect(parts.map((part) => part.length)).toEqual([25, 25, 25, 25, 25, 5]);
  expect(tally.created.count).toBe(130);
  expect(tally.created.names).toHaveLength(25);
});

it("stores nothing of a list that is known already", () => {
  const { state } = takeIn(many(60));
  const again = takeIn(many(60), state);
  expect(again.parts).toEqual([]);
  expect(again.tally.unchanged).toBe(60);
});

it("finds people of the same chunk and of earlier ones", () => {
  const rows = [
    ...many(30),
    row("Person 29", "p29@x.example", { phones: ["12345678"] }),
    row("Person 2", "p2@x.example", { role: "Skipper" }),
  ];
  const { state, tally } = takeIn(rows);
  expect(state.contacts.size).toBe(30);
  expect(tally.completed.first.map(({ name, fields }) => [name, ...fields])).toEqual([
    ["Person 29", "phone"],
    ["Person 2", "role"],
  ]);
});

it("leaves alone who bears a known name with another address, and counts them", () => {
  const { state, tally } = takeIn([...many(30), row("Person 3", "other@x.example")]);
  expect(state.contacts.size).toBe(30);
  expect(tally.apart).toEqual({ count: 1, names: ["Person 3"] });
});

it("lets two newcomers a week come up, so that an address book does not fill the digests of years", () => {
  const { state } = takeIn(many(6));
  expect([...state.contacts.values()].map(({ dueOn }) => dueOn)).toEqual([
    "2026-11-23",
    "2026-11-23",
    "2026-11-30",
    "2026-11-30",
    "2026-12-07",
    "2026-12-07",
  ]);
});

it("lets contact end that wait at once", () => {
  const { state } = takeIn(many(6));
  const last = [...state.contacts.values()].at(-1);
  if (last === undefined) return expect.fail();
  const touch = { interaction: "1", at: "2026-11-24", channel: "call", direction: "both" } as const;
  const { dueOn, waitsUntil } = settleContact({ ...last, touches: [touch] }, OWNER, "2026-11-24");
  expect(waitsUntil).toBe("2026-12-07");
  expect(dueOn).toBe(settleContact({ ...blankContact("2", "Bo", NOW), touches: [touch] }, OWNER, "2026-11-24").dueOn);
});

const name = fc.constantFrom("Anna Berg", "Bo Lind", "Carla Mose", "Dan Frost", "");
const address = fc.constantFrom("a@x.example", "b@x.example", "c@x.example", "d@x.example", "");
const person = fc
  .record({
    name,
    address,
    phones: fc.constantFrom([], ["12345678"], ["87654321"]),
    tags: fc.constantFrom([], ["customer"]),
    note: fc.constantFrom("sails", "rows"),
  })
  .filter((one) => one.name !== "" || one.address !== "")
  .map(({ name: called, address: at, ...more }): ImportedPerson => {
    const { name: _, ...rest } = row("", at, more);
    return called === "" ? rest : { ...rest, name: called };
  });

it("whatever a list holds, nothing that was set is overwritten, no address has two people, and an undo takes it all back", () => {
  fc.assert(
    fc.property(fc.array(person, { maxLength: 8 }), fc.array(person, { maxLength: 60 }), (first, rows) => {
      const task = taskOf();
      const before = takeIn(first, emptyState(OWNER), task).state;
      const { state, parts } = takeIn(rows, before, task);
      for (const [id, was] of before.contacts) expect(keeps(state.contacts.get(id), was)).toBe(true);
      const addresses = [...state.contacts.values()].flatMap((one) => one.addresses);
      expect(new Set(addresses).size).toBe(addresses.length);
      const undone = parts.toReversed().reduce((now, part) => {
        const chunk = undoChunk(now, part, { kept: { count: 0, names: [] }, task });
        expect(chunk.kept.count).toBe(0);
        return applyChanges(now, chunk.changes);
      }, state);
      expect(new Map(undone.contacts)).toEqual(new Map(before.contacts));
    }),
    { seed: 20_261_124, numRuns: 150 },
  );
});

/** Whether everything that was known of somebody is known still. */
function keeps(now: Contact | undefined, was: Contact): boolean {
  if (now === undefined) return false;
  const isPhoneKept = was.phone === undefined || now.phone === was.phone;
  return (
    isPhoneKept &&
    was.addresses.every((one) => now.addresses.includes(one)) &&
    was.notes.every((one) => now.notes.includes(one))
  );
}
