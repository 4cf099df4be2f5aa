// What the table's adapter promises beyond the suite of all stores: faults, keys, sizes, damage.
// Invariant: a decision is whole or absent, whatever happens to the call that stores it.

import { GetCommand, PutCommand, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { TooManyWrites } from "../../functions/adapters/dynamodb-store/commit.ts";
import { UnreadableItem } from "../../functions/adapters/dynamodb-store/parse-items.ts";
import type { Commit } from "../../functions/app/commit.ts";
import type { FaultKind } from "../../infra/local/aws/faults.ts";
import { measureCapacity } from "../bench/consumed-capacity.ts";
import { DUE, givenStore, STATE } from "../contract/store/given.ts";
import { newId, NOW } from "../contract/store/sample-ids.ts";
import * as sample from "../contract/store/samples.ts";
import { openLocalTable, TABLE } from "./local-table.ts";
import type { LocalTable } from "./local-table.ts";

let table: LocalTable;
beforeAll(async () => {
  table = await openLocalTable();
});
afterEach(() => table.faults.clear());
afterAll(async () => table.close());

const given = () => givenStore(table.newStore());
const fail = (operation: string, kind: FaultKind, times = 1): void =>
  table.faults.add({ service: "dynamodb", operation, kind, times });
/** More than the SDK's own tries. */
const ALWAYS = 10;

describe("a decision whose call fails", () => {
  const aDecision = (): Partial<Commit> => ({
    changes: [sample.put("contact", sample.aContact())],
    mail: sample.aMail({ copyMark: newId() }),
    claims: [sample.aClaim()],
    journal: sample.aJournal(),
  });

  it.each(["throttle", "error", "timeout-before", "timeout-after"] as const)(
    "is stored once when the SDK's second try succeeds (%s)",
    async (kind) => {
      const { store, signUp } = given();
      const owner = await signUp();
      fail("TransactWriteItems", kind);
      expect(["stored", "already"]).toContain(await store.commit(sample.aCommit(owner, aDecision())));
      const all = await store.all(owner.id);
      expect([all?.owner.version, all?.contacts.length, all?.sent.length]).toEqual([2, 1, 1]);
    },
  );

  it("throws when every try fails, and nothing of it is there", async () => {
    const { store, signUp } = given();
    const owner = await signUp();
    const decision = aDecision();
    fail("TransactWriteItems", "error", ALWAYS);
    await expect(store.commit(sample.aCommit(owner, decision))).rejects.toThrow();
    table.faults.clear();
    expect((await store.all(owner.id))?.contacts).toEqual([]);
    expect(await store.mail(decision.mail?.id ?? "")).toBeUndefined();
  });

  it("is answered with already by a later delivery when it took effect unseen", async () => {
    const { store, signUp } = given();
    const owner = await signUp();
    const decision = sample.aCommit(owner, aDecision());
    fail("TransactWriteItems", "timeout-after", ALWAYS);
    await expect(store.commit(decision)).rejects.toThrow();
    table.faults.clear();
    expect(await table.newStore().commit(decision)).toBe("already");
    expect((await store.all(owner.id))?.contacts).toHaveLength(1);
  });

  it("counts an attempt at least once when the answer to its record is lost", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp();
    const claim = sample.aClaim();
    await commit(owner, { claims: [claim] });
    fail("UpdateItem", "timeout-after");
    await store.recordSend(owner.id, claim.sent.id, { status: "claimed", at: NOW });
    expect((await store.outgoing(owner.id, claim.sent.id))?.attempts).toBeGreaterThanOrEqual(1);
  });
});

describe("two decisions at once", () => {
  it("leave one conflict, also for items that both touch", async () => {
    const { store, signUp } = given();
    const owner = await signUp();
    const contact = sample.aContact();
    const decide = (name: string) =>
      table.newStore().commit(sample.aCommit(owner, { changes: [sample.put("contact", { ...contact, name })] }));
    const results = await Promise.all([decide("Bo"), decide("Bodil")]);
    expect(results.toSorted()).toEqual(["conflict", "stored"]);
    const [stored] = (await store.all(owner.id))?.contacts ?? [];
    expect(stored?.name).toBe(results[0] === "stored" ? "Bo" : "Bodil");
  });

  it("end with the same token keys when two processes make them", async () => {
    const fresh = await openLocalTable();
    try {
      const [one, other] = await Promise.all([fresh.newStore().tokenKeys(), fresh.newStore().tokenKeys()]);
      expect(one).toEqual(other);
      expect(await fresh.newStore().tokenKeys()).toEqual(one);
    } finally {
      await fresh.close();
    }
  });

  it("do not remember that the token keys could not be read", async () => {
    const store = table.newStore();
    fail("GetItem", "error", ALWAYS);
    await expect(store.tokenKeys()).rejects.toThrow();
    table.faults.clear();
    expect(await store.tokenKeys()).toHaveLength(2);
  });
});

describe("what is in the table", () => {
  it("has no address, name, subject or secret in a key", async () => {
    const { signUp, commit } = given();
    const owner = await signUp({ addresses: ["Secret@Example.org".toLowerCase()], dropBox: "dsecretbox" });
    const contact = sample.aContact({ name: "Secret", addresses: ["secret@example.com"], dueOn: "2026-11-01" });
    const changes = [sample.put("contact", contact), sample.put("share", sample.aShare({ title: "Secret" }))];
    await commit(owner, { changes, mail: sample.aMail(), claims: [sample.aClaim()] });
    const { Items = [] } = await table.documents.send(new ScanCommand({ TableName: TABLE }));
    const keys = Items.flatMap((item) =>
      ["pk", "sk", "duePk", "dueSk", "unfinishedPk", "unfinishedSk"].map((key) => String(item[key])),
    );
    expect(keys.length).toBeGreaterThan(30);
    expect(keys.filter((key) => /secret|example|@/iu.test(key))).toEqual([]);
  });

  it("expires where it need not stay: mails, marks, journals, views, counts, what waits", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp();
    const mail = sample.aMail({ copyMark: newId() });
    await commit(owner, { mail, claims: [sample.aClaim()], journal: sample.aJournal(), counted: "2026-11-23T08" });
    const held = sample.aHeldMail();
    await store.holdMail(sample.aMail({ id: held.mail, owner: owner.id, status: "held" }), held, NOW);
    const { Items = [] } = await table.documents.send(new ScanCommand({ TableName: TABLE }));
    const mine = Items.filter(({ pk }) => String(pk).includes(owner.id) || String(pk).includes(mail.id));
    const kinds = new Map(mine.map((item) => [String(item["sk"]).replace(/#.*/u, ""), item["expiresAt"]]));
    const now = Date.parse(NOW) / 1000;
    for (const kind of ["MAIL", "journal", "view", "pace", "held", "untold"])
      expect(kinds.get(kind)).toBeGreaterThan(now);
    for (const kind of ["OWNER", "sent"]) expect(kinds.get(kind)).toBeUndefined();
  });

  it("throws, with its key and its place, when an item is not what was written", async () => {
    const { store, signUp } = given();
    const owner = await signUp();
    const item = { pk: `O#${owner.id}`, sk: `K#contact#${newId()}`, data: { name: "Secret" } };
    await table.documents.send(new PutCommand({ TableName: TABLE, Item: item }));
    const error: unknown = await store.all(owner.id).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UnreadableItem);
    expect(String(error)).toContain(item.sk);
    expect(String(error)).toContain("data.addresses");
    expect(String(error)).not.toContain("Secret");
  });

  it("holds a person with all the notes that the product keeps far below an item's 400 kB", async () => {
    const { signUp, commit } = given();
    const owner = await signUp();
    const words = (from: number) => Array.from({ length: 300 }, (_, at) => `${from + at * 7919} æøå`).join(" ");
    const notes = Array.from({ length: 200 }, (_, at) => ({ at: NOW, text: words(at).slice(0, 2000) }));
    const contact = sample.aContact({ notes });
    await commit(owner, { changes: [sample.put("contact", contact)] });
    const key = { pk: `O#${owner.id}`, sk: `K#contact#${contact.id}` };
    const { Item: item } = await table.documents.send(new GetCommand({ TableName: TABLE, Key: key }));
    expect(item?.["packed"]).toBeInstanceOf(Uint8Array);
    expect(JSON.stringify({ ...item, packed: "" }).length + item?.["packed"].length).toBeLessThan(250_000);
  });

  it("takes no decision that does not fit one transaction", async () => {
    const { store, signUp } = given();
    const owner = await signUp();
    const changes = Array.from({ length: 100 }, () => sample.put("contact", sample.aContact()));
    await expect(store.commit(sample.aCommit(owner, { changes }))).rejects.toThrow(TooManyWrites);
    expect((await store.all(owner.id))?.contacts).toEqual([]);
  });
});

describe("the cost of a digest's reads", () => {
  it("is the same for few contacts and for many when the same are due", async () => {
    const fresh = await openLocalTable();
    const { store, signUp, commit } = givenStore(fresh.newStore());
    const meter = measureCapacity(fresh.documents);
    const costs = [];
    for (const size of [10, 90]) {
      const owner = await signUp();
      const contacts = Array.from({ length: size }, (_, index) =>
        sample.aContact({ dueOn: index < 4 ? "2026-11-01" : "2027-11-01" }),
      );
      await commit(owner, { changes: contacts.map((contact) => sample.put("contact", contact)) });
      meter.reset();
      expect((await store.loadDue(owner.id, DUE))?.contacts).toHaveLength(4);
      costs.push(meter.reset());
    }
    expect(costs[1]).toEqual(costs[0]);
    await fresh.close();
  });
});

describe("an index that lags behind the table", () => {
  it("hides no open nudge that a contact names", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp();
    const nudge = sample.aNudge();
    await commit(owner, {
      changes: [sample.put("nudge", nudge), sample.put("contact", sample.aContact({ openNudges: [nudge.id] }))],
    });
    const item = { pk: `O#${owner.id}`, sk: `nudge#${nudge.id}`, data: nudge };
    await table.documents.send(new PutCommand({ TableName: TABLE, Item: item }));
    expect((await store.loadState(owner.id, STATE))?.nudges.get(nudge.id)).toEqual(nudge);
  });

  it.each([undefined, "2027-01-01"])("shows nobody as due who no longer is (%s)", async (dueOn) => {
    const { store, signUp } = given();
    const owner = await signUp();
    const contact = sample.aContact(dueOn === undefined ? {} : { dueOn });
    const item = { pk: `O#${owner.id}`, sk: `K#contact#${contact.id}`, data: contact };
    const due = { duePk: `O#${owner.id}#contact`, dueSk: `2026-11-01#${contact.id}` };
    await table.documents.send(new PutCommand({ TableName: TABLE, Item: { ...item, ...due } }));
    expect((await store.loadDue(owner.id, DUE))?.contacts).toEqual([]);
  });

  it.each([
    { status: "done", due: "2026-11-01" },
    { status: "open", due: "2027-01-01" },
  ] as const)("shows no nudge as due that no longer is (%o)", async (more) => {
    const { store, signUp } = given();
    const owner = await signUp();
    const nudge = sample.aNudge(more);
    const item = { pk: `O#${owner.id}`, sk: `nudge#${nudge.id}`, data: nudge };
    const due = { duePk: `O#${owner.id}#nudge`, dueSk: `2026-11-01#${nudge.id}` };
    await table.documents.send(new PutCommand({ TableName: TABLE, Item: { ...item, ...due } }));
    expect((await store.loadDue(owner.id, DUE))?.nudges).toEqual([]);
  });

  it("shows a sweep no mail that was sent meanwhile", async () => {
    const { store, signUp, commit } = given();
    const owner = await signUp({ schedule: "current" });
    const claim = sample.aClaim();
    await commit(owner, { claims: [claim] });
    await store.recordSend(owner.id, claim.sent.id, { status: "sent", messageId: "ses-1", at: NOW });
    const key = { pk: `O#${owner.id}`, sk: `sent#${claim.sent.id}` };
    const { Item: item } = await table.documents.send(new GetCommand({ TableName: TABLE, Key: key }));
    const unfinished = { unfinishedPk: "unfinished", unfinishedSk: NOW };
    await table.documents.send(new PutCommand({ TableName: TABLE, Item: { ...item, ...unfinished } }));
    const found = await store.unfinished("2026-11-24T00:00:00.000Z", 1000);
    expect(found.filter((work) => work.owner === owner.id)).toEqual([]);
  });
});
