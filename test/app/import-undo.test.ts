// An undo of a long list, while it is taken in and afterwards.

import { describe, expect, it } from "vitest";
import type { Store } from "../../functions/app/ports.ts";
import { receiveMail } from "../../functions/app/receive-mail.ts";
import { createFakePorts } from "../fakes/fake-ports.ts";
import type { FakePorts } from "../fakes/fake-ports.ts";
import { arrive, deliverRaw, signUp } from "./arriving.ts";
import { dieAfter, kinds, lastText, list, nameOf, ownerData } from "./long-lists.ts";

const undo = (ports: FakePorts): Promise<string> => arrive(ports, { to: "me@in.example.org", text: "undo" });

describe("an undo while it is taken in", () => {
  const halfDone = async (commits = 2) => {
    const ports = createFakePorts();
    await signUp(ports);
    await arrive(ports, { to: "log@in.example.org", text: "Coffee with Karl Dam today" });
    ports.clock.set("2026-11-23T09:00:00.000Z");
    const letter = { ...list(130), messageId: "<list@example.org>" };
    const notice = deliverRaw(ports, letter);
    const dead = dieAfter(ports, commits);
    await expect(receiveMail(ports, notice)).rejects.toThrow("died");
    dead.revive();
    ports.clock.set("2026-11-23T09:01:00.000Z");
    return { ports, notice, letter };
  };
  const people = async (ports: FakePorts) => (await ownerData(ports)).contacts.map(({ name }) => name);

  it.each([1, 3, 6])("means the list, stops it and takes back what of it was stored: %i parts", async (parts) => {
    const { ports, notice, letter } = await halfDone(parts);
    expect(await people(ports)).toHaveLength(Math.min(131, parts * 25 + 1));
    expect(await undo(ports)).toBe("applied");
    expect(await people(ports)).toEqual(["Karl Dam"]);
    expect(lastText(ports)).toContain(
      `This no longer stands: From the list: ${Math.min(130, parts * 25)} people added`,
    );
    if (parts < 6) expect(lastText(ports)).toContain(`and ${130 - parts * 25} entries not come to when you stopped me`);
    const answered = kinds(ports).length;
    expect(await receiveMail(ports, notice)).toBe("applied");
    expect([await people(ports), kinds(ports).length]).toEqual([["Karl Dam"], answered]);
    expect(await arrive(ports, letter)).toBe("applied");
    expect(await people(ports)).toHaveLength(131);
  });

  it("brings back no more than was there when it is undone itself", async () => {
    const { ports, notice } = await halfDone();
    await undo(ports);
    await undo(ports);
    expect(await people(ports)).toHaveLength(51);
    expect(lastText(ports)).toContain("This stands again: From the list: 50 people added");
    expect(await receiveMail(ports, notice)).toBe("applied");
    expect(await people(ports)).toHaveLength(51);
  });

  it.each([1, 2, 3])(
    "goes on where it stood when the function died after %i transactions of its own",
    async (commits) => {
      const { ports, notice } = await halfDone();
      const order = deliverRaw(ports, { to: "me@in.example.org", text: "undo" });
      const dead = dieAfter(ports, commits);
      await expect(receiveMail(ports, order)).rejects.toThrow("died");
      dead.revive();
      await receiveMail(ports, notice);
      await arrive(ports, { to: "log@in.example.org", text: "Coffee with Mia Lund today" });
      expect(await receiveMail(ports, order)).toBe("applied");
      expect(await people(ports)).toEqual(["Karl Dam", "Mia Lund"]);
      expect(lastText(ports)).toContain("50 people added");
    },
  );

  it("stops it between two of its parts, though both are handled at once, and once", async () => {
    const ports = createFakePorts();
    await signUp(ports);
    await arrive(ports, { to: "log@in.example.org", text: "Coffee with Karl Dam today" });
    const order = deliverRaw(ports, { to: "me@in.example.org", text: "undo" });
    const real = { ...ports.store };
    let commits = 0;
    const commit: Store["commit"] = async (decision) => {
      commits += 1;
      if (commits === 3)
        expect(await Promise.all([receiveMail(ports, order), receiveMail(ports, order)])).toHaveLength(2);
      return real.commit(decision);
    };
    Object.assign(ports.store, { commit });
    expect(await arrive(ports, list(130))).toBe("applied");
    expect(await people(ports)).toEqual(["Karl Dam"]);
    expect(kinds(ports)).toEqual(["receipt", "receipt"]);
  });

  it("welcomes whose first mail it was", async () => {
    const ports = createFakePorts();
    const notice = deliverRaw(ports, list(60));
    const dead = dieAfter(ports, 2);
    await expect(receiveMail(ports, notice)).rejects.toThrow("died");
    dead.revive();
    await undo(ports);
    await receiveMail(ports, notice);
    expect([await people(ports), kinds(ports)]).toEqual([[], ["welcome"]]);
    expect(lastText(ports)).toContain("This no longer stands: From the list: 25 people added");
  });
});

describe("its undo", () => {
  it("as the answer to its receipt takes back whom it completed to what they were", async () => {
    const ports = createFakePorts();
    await signUp(ports);
    const met = [3, 30, 59].map((at) => `Coffee with ${nameOf(at)} today`);
    await arrive(ports, { to: "log@in.example.org", text: met.join("\n") });
    const before = (await ownerData(ports)).contacts;
    await arrive(ports, list(80));
    expect(lastText(ports)).toContain("77 people added and 3 people completed");
    const receipt = ports.mailer.outbox.at(-1)?.mail;
    await arrive(ports, { to: receipt?.replyTo ?? "", subject: "Re: x", text: "undo" });
    expect((await ownerData(ports)).contacts).toEqual(before);
    expect(lastText(ports)).not.toContain("has changed since");
  });

  it("goes on where it stood as well, and can be undone itself", async () => {
    const ports = createFakePorts();
    await signUp(ports);
    await arrive(ports, list(130));
    const before = (await ownerData(ports)).contacts;
    const notice = deliverRaw(ports, { to: "me@in.example.org", text: "undo" });
    const dead = dieAfter(ports, 3);
    await expect(receiveMail(ports, notice)).rejects.toThrow("died");
    expect((await ownerData(ports)).contacts).toHaveLength(55);
    dead.revive();
    expect(await receiveMail(ports, notice)).toBe("applied");
    expect((await ownerData(ports)).contacts).toEqual([]);
    expect(lastText(ports)).toContain("This no longer stands");
    expect(await undo(ports)).toBe("applied");
    expect((await ownerData(ports)).contacts).toEqual(before);
    expect(lastText(ports)).toContain("This stands again");
  });

  it("means what it meant, though another mail came between its deliveries", async () => {
    const ports = createFakePorts();
    await signUp(ports);
    await arrive(ports, list(60));
    const notice = deliverRaw(ports, { to: "me@in.example.org", text: "undo" });
    const dead = dieAfter(ports, 1);
    await expect(receiveMail(ports, notice)).rejects.toThrow("died");
    dead.revive();
    await arrive(ports, { to: "log@in.example.org", text: "Coffee with Karl Dam today" });
    expect(await receiveMail(ports, notice)).toBe("applied");
    expect((await ownerData(ports)).contacts.map(({ name }) => name)).toEqual(["Karl Dam"]);
  });

  it("leaves those who were spoken of since, and says whom and how many", async () => {
    const ports = createFakePorts();
    await signUp(ports);
    await arrive(ports, list(60));
    const told = Array.from({ length: 12 }, (_, at) => `${nameOf(at + 20)} likes salmon`);
    await arrive(ports, { to: "log@in.example.org", text: told.join("\n"), date: "Mon, 23 Nov 2026 08:30:00 +0000" });
    await arrive(ports, {
      to: "me@in.example.org",
      rcpt: [ports.mailer.outbox.map(({ mail }) => mail).find(({ text }) => text.includes("60 people"))?.replyTo ?? ""],
      text: "undo",
    });
    expect((await ownerData(ports)).contacts).toHaveLength(12);
    expect(lastText(ports)).toContain(`${nameOf(20)} has changed since then`);
    expect(lastText(ports)).toContain("So have 2 more.");
  });

  it("lets the list be taken in again", async () => {
    const ports = createFakePorts();
    await signUp(ports);
    const letter = { ...list(60), messageId: "<list@example.org>" };
    await arrive(ports, letter);
    await undo(ports);
    expect(await arrive(ports, letter)).toBe("applied");
    expect((await ownerData(ports)).contacts).toHaveLength(60);
  });
});
