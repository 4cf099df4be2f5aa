// Long lists at the use case: parts that go on at a cursor, whoever comes between.

import { describe, expect, it, vi } from "vitest";
import type { Store } from "../../functions/app/ports.ts";
import { receiveMail } from "../../functions/app/receive-mail.ts";
import { recordDeadMail } from "../../functions/app/record-dead-mail.ts";
import { createFakePorts } from "../fakes/fake-ports.ts";
import type { FakePorts } from "../fakes/fake-ports.ts";
import { arrive, deliverRaw, signUp } from "./arriving.ts";
import { dieAfter, kinds, lastText, list, nameOf, ownerData } from "./long-lists.ts";

const names = async (ports: FakePorts): Promise<number> =>
  new Set((await ownerData(ports)).contacts.map(({ name }) => name)).size;

describe("a list of many", () => {
  it("is taken in whole and answered with one receipt", async () => {
    const ports = createFakePorts();
    await signUp(ports);
    expect(await arrive(ports, list(130))).toBe("applied");
    expect(await names(ports)).toBe(130);
    expect(kinds(ports)).toEqual(["receipt"]);
    expect(lastText(ports)).toContain("130 people added");
  });

  it.each([1, 2, 5, 6])("goes on where it stood when the function died after %i transactions", async (commits) => {
    const ports = createFakePorts();
    await signUp(ports);
    const notice = deliverRaw(ports, list(130));
    const dead = dieAfter(ports, commits);
    await expect(receiveMail(ports, notice)).rejects.toThrow("died");
    expect((await ports.store.mail(notice.mail.messageId))?.status).toBe("pending");
    dead.revive();
    expect(await receiveMail(ports, notice)).toBe("applied");
    const { contacts } = await ownerData(ports);
    expect([contacts.length, await names(ports)]).toEqual([130, 130]);
    expect(kinds(ports)).toEqual(["receipt"]);
    expect(lastText(ports)).toContain("130 people added");
    expect(await receiveMail(ports, notice)).toBe("applied");
    expect(kinds(ports)).toEqual(["receipt"]);
  });

  it("goes on when it died for good and is redriven", async () => {
    const ports = createFakePorts();
    await signUp(ports);
    const notice = deliverRaw(ports, list(60));
    const dead = dieAfter(ports, 1);
    await expect(receiveMail(ports, notice)).rejects.toThrow("died");
    dead.revive();
    await recordDeadMail(ports, notice);
    expect((await ports.store.mail(notice.mail.messageId))?.status).toBe("dead");
    expect(await receiveMail(ports, notice)).toBe("applied");
    expect((await ownerData(ports)).contacts).toHaveLength(60);
  });

  it("makes room for other mails of the owner, and finds whom they added", async () => {
    const ports = createFakePorts();
    await signUp(ports);
    const real = { ...ports.store };
    let isFirst = true;
    const commit: Store["commit"] = async (decision) => {
      const wasFirst = isFirst;
      isFirst = false;
      if (wasFirst) await arrive(ports, { to: "log@in.example.org", text: `Coffee with ${nameOf(7)} today` });
      return real.commit(decision);
    };
    Object.assign(ports.store, { commit });
    expect(await arrive(ports, list(60))).toBe("applied");
    const { contacts, interactions } = await ownerData(ports);
    expect([contacts.length, interactions.length]).toEqual([60, 1]);
    expect(contacts.find(({ name }) => name === nameOf(7))?.addresses).toEqual(["p7@people.example"]);
    expect(lastText(ports)).toContain("59 people added and 1 person completed");
  });

  it("is handled by one of two deliveries at once", async () => {
    const ports = createFakePorts();
    await signUp(ports);
    const notice = deliverRaw(ports, list(130));
    expect(await Promise.all([receiveMail(ports, notice), receiveMail(ports, notice)])).toEqual(["applied", "applied"]);
    expect((await ownerData(ports)).contacts).toHaveLength(130);
    expect(kinds(ports)).toEqual(["receipt"]);
  });

  it("is taken in once when its copy arrives while it is under way", async () => {
    const ports = createFakePorts();
    await signUp(ports);
    const letter = { ...list(60), messageId: "<list@example.org>" };
    const notice = deliverRaw(ports, letter);
    const dead = dieAfter(ports, 1);
    await expect(receiveMail(ports, notice)).rejects.toThrow("died");
    dead.revive();
    expect(await arrive(ports, letter)).toBe("ignored");
    expect(await receiveMail(ports, notice)).toBe("applied");
    expect((await ownerData(ports)).contacts).toHaveLength(60);
  });

  it("that changes nothing is stored in no parts, and answered all the same", async () => {
    const ports = createFakePorts();
    await signUp(ports);
    await arrive(ports, list(60));
    expect(await arrive(ports, list(60))).toBe("applied");
    expect(lastText(ports)).toContain("60 people already as they are here");
  });

  it("may be the first mail, which is welcomed when it is done", async () => {
    const ports = createFakePorts();
    const notice = deliverRaw(ports, list(60));
    const dead = dieAfter(ports, 2);
    await expect(receiveMail(ports, notice)).rejects.toThrow("died");
    expect(kinds(ports)).toEqual([]);
    dead.revive();
    expect(await receiveMail(ports, notice)).toBe("applied");
    expect((await ownerData(ports)).contacts).toHaveLength(60);
    expect(kinds(ports)).toEqual(["welcome"]);
    expect(lastText(ports)).toContain("60 people added");
  });
});

describe("another mail while it is taken in", () => {
  /** As long as the table takes, on time that is advanced by hand. */
  function onTime(ports: FakePorts): void {
    const real = { ...ports.store };
    const after = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
    Object.assign(ports.pauses, { pause: after });
    Object.assign(ports.store, {
      loadState: (...asked: Parameters<Store["loadState"]>) => after(120).then(() => real.loadState(...asked)),
      commit: (decision: Parameters<Store["commit"]>[0]) => after(40).then(() => real.commit(decision)),
    });
  }

  it.each([10, 300, 900])("is answered within seconds, %i ms after the list came", async (ms) => {
    const ports = createFakePorts();
    await signUp(ports);
    vi.useFakeTimers();
    try {
      onTime(ports);
      const taken = arrive(ports, list(650));
      await vi.advanceTimersByTimeAsync(ms);
      let thereThen = 0;
      const note = arrive(ports, { to: "log@in.example.org", text: "Coffee with Karl Dam today" });
      void note.then(async () => (thereThen = await names(ports)));
      await vi.advanceTimersByTimeAsync(3000);
      expect(thereThen).toBeGreaterThan(0);
      expect(thereThen).toBeLessThan(651);
      await vi.advanceTimersByTimeAsync(60_000);
      expect([await taken, await note, await names(ports)]).toEqual(["applied", "applied", 651]);
    } finally {
      vi.useRealTimers();
    }
  });
});
