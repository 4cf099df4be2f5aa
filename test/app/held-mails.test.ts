// A mail that proves nothing is kept, told of, and applied once its owner says yes.

import { describe, expect, it } from "vitest";
import { receiveMail } from "../../functions/app/receive-mail.ts";
import { sweep } from "../../functions/app/sweep.ts";
import type { FakePorts } from "../fakes/fake-ports.ts";
import { arrive, deliverRaw } from "./arriving.ts";
import type { Letter } from "./arriving.ts";
import { answer, coffee, FORGED, TRACELESS, withOwner } from "./holding.ts";

describe("a held mail", () => {
  it("is told of with its time, address, subject and likely cause, and applied by a yes as of its arrival", async () => {
    const { ports, people, data, lastText, status } = await withOwner();
    await arrive(ports, { ...coffee("Karl Dam", "k"), ...FORGED });
    expect(lastText()).toMatch(/1\. Sent on Monday 23 November at 09:00 as ann@example\.org, “Lunch k”/u);
    expect(lastText()).toMatch(/Your domain says/u);
    expect(await people()).toEqual([]);
    ports.clock.advanceDays(3);
    expect(await answer(ports, "1 yes")).toBe("applied");
    expect(await people()).toEqual(["Karl Dam"]);
    expect((await data()).interactions.map(({ at }) => at)).toEqual(["2026-11-23"]);
    expect(await status("k")).toBe("applied");
    expect(lastText()).toMatch(/was yours, and is done/u);
    expect(lastText()).toMatch(/You met Karl Dam on Monday 23 November/u);
  });
  it.each(["yes", "ja", "It was me", "Ja det var mig", "1 ja", "1: yes", "all yes", "alle ja"])(
    "is applied by %s when it is the only one",
    async (text) => {
      const { ports, people } = await withOwner();
      await arrive(ports, { ...coffee("Karl Dam"), ...FORGED });
      await answer(ports, text);
      expect(await people()).toEqual(["Karl Dam"]);
    },
  );
  it("is applied once: a second yes changes nothing and says so", async () => {
    const { ports, data, lastText } = await withOwner();
    await arrive(ports, { ...coffee("Karl Dam"), ...FORGED });
    await answer(ports, "1 yes");
    const once = (await data()).interactions;
    await answer(ports, "1 yes");
    await answer(ports, "yes");
    expect((await data()).interactions).toEqual(once);
    expect(lastText()).toMatch(/was done before, so nothing changed/u);
  });
  it("stays where it is when its owner says no", async () => {
    const { ports, people, lastText, status } = await withOwner();
    await arrive(ports, { ...coffee("Karl Dam", "k"), ...FORGED });
    await answer(ports, "1 no");
    expect([await people(), await status("k")]).toEqual([[], "held"]);
    expect(lastText()).toMatch(/stays aside and is deleted/u);
  });
  it("is not applied by a yes that is not authenticated itself", async () => {
    const { ports, people } = await withOwner();
    await arrive(ports, { ...coffee("Karl Dam"), ...FORGED });
    expect(await answer(ports, "1 yes", FORGED)).toBe("held");
    expect(await answer(ports, "1 yes", TRACELESS)).toBe("applied");
    expect(await answer(ports, "1 yes", { from: "eve@example.com", headers: { "In-Reply-To": "<x@y.example>" } })).toBe(
      "refused",
    );
    expect(await people()).toEqual([]);
  });
  it("never does by a yes what takes a second mail", async () => {
    const { ports, lastText, people } = await withOwner();
    const text = "forget Anna\nadd address eve@evil.example\nexport";
    await arrive(ports, { id: "k", to: "me@in.example.org", text, ...FORGED });
    await answer(ports, "1 yes");
    expect(lastText()).toMatch(/takes a mail of its own/u);
    expect(lastText()).not.toMatch(/eve@evil/u);
    expect(await people()).toEqual([]);
  });
  it("that is gone is answered truly", async () => {
    const { ports, people, lastText } = await withOwner();
    await arrive(ports, { ...coffee("Karl Dam", "k"), ...FORGED });
    ports.clock.advanceDays(29);
    ports.rawMail.remove("raw/k");
    await answer(ports, "1 yes");
    expect(lastText()).toMatch(/is gone: I keep mails for 30 days/u);
    ports.clock.advanceDays(2);
    await answer(ports, "1 yes");
    expect(lastText()).toMatch(/is gone: I keep mails for 30 days/u);
    expect(await people()).toEqual([]);
  });
  it("that came with another owner's token is applied by its own addresses, or there is nothing in it to do", async () => {
    const { ports, people, lastText } = await withOwner();
    await arrive(ports, { from: "bo@example.com", to: "me@in.example.org", text: "Hello" });
    const foreign = ports.mailer.outbox.at(-1)?.mail.replyTo ?? "";
    expect(await arrive(ports, { ...coffee("Karl Dam"), rcpt: [foreign, "log@in.example.org"] })).toBe("held");
    expect(await arrive(ports, { text: "1 done", rcpt: [foreign] })).toBe("held");
    expect(lastText()).toMatch(/answered a mail that was not written to you/u);
    await answer(ports, "1 yes");
    expect(await people()).toEqual(["Karl Dam"]);
  });
  it("that answers a digest does what its numbers meant there", async () => {
    const { ports, data, lastText } = await withOwner();
    await arrive(ports, { text: "Coffee with Karl Dam today every 1 week" });
    ports.clock.advanceDays(7);
    await sweep(ports);
    const digest = ports.mailer.outbox.at(-1)?.mail;
    await arrive(ports, { id: "d", to: digest?.replyTo ?? "", subject: "Re: x", text: "1 snooze 2 weeks", ...FORGED });
    expect((await data()).nudges.map(({ status }) => status)).toEqual(["open"]);
    ports.clock.advanceDays(1);
    await answer(ports, "yes");
    expect(lastText()).toMatch(/was yours/u);
    // Two weeks from the mail that said so, not from the yes.
    expect((await data()).nudges.map(({ status, due }) => [status, due])).toEqual([["snoozed", "2026-12-14"]]);
  });
  it("is undone by the answer to the receipt of its yes, and can then be sent anew with proof", async () => {
    const { ports, people } = await withOwner();
    const letter = { ...coffee("Karl Dam"), messageId: "<same@example.org>" };
    await arrive(ports, { ...letter, ...FORGED });
    await answer(ports, "1 yes");
    expect(await arrive(ports, { ...letter, id: "second" })).toBe("ignored");
    await answer(ports, "undo", { kind: "receipt" });
    expect(await people()).toEqual([]);
    expect(await arrive(ports, { ...letter, id: "third" })).toBe("applied");
    expect(await people()).toEqual(["Karl Dam"]);
  });
  it("is applied by a further yes after its undo, and once, however often they take turns", async () => {
    const { ports, people, lastText, data } = await withOwner();
    await arrive(ports, { ...coffee("Karl Dam"), ...FORGED });
    for (let round = 0; round < 2; round += 1) {
      await answer(ports, "1 yes");
      expect(lastText()).toMatch(/was yours, and is done/u);
      expect([await people(), (await data()).interactions.length]).toEqual([["Karl Dam"], 1]);
      await answer(ports, "1 yes");
      expect(lastText()).toMatch(/was done before, so nothing changed/u);
      await arrive(ports, { to: "me@in.example.org", text: "undo" });
      expect([await people(), (await data()).interactions.length]).toEqual([[], 0]);
    }
  });
  it("stands again after the undo of its undo, and a further yes finds it done", async () => {
    const { ports, people, lastText, data } = await withOwner();
    await arrive(ports, { ...coffee("Karl Dam"), ...FORGED });
    await answer(ports, "1 yes");
    for (const _ of ["back", "and again"]) await answer(ports, "undo", { kind: "receipt" });
    expect(await people()).toEqual(["Karl Dam"]);
    await answer(ports, "1 yes");
    expect(lastText()).toMatch(/was done before, so nothing changed/u);
    expect((await data()).interactions).toHaveLength(1);
  });
  it.each([
    ["another yes", (ports: FakePorts) => answer(ports, "1 yes")],
    [
      "coming again with proof",
      (ports: FakePorts) => arrive(ports, { ...coffee("Karl Dam"), id: "anew", messageId: "<same@example.org>" }),
    ],
  ])("that stands again by %s is not brought back a second time by the undo of its undo", async (_, apply) => {
    const { ports, data, lastText } = await withOwner();
    await arrive(ports, { ...coffee("Karl Dam"), messageId: "<same@example.org>", ...FORGED });
    await answer(ports, "1 yes");
    await answer(ports, "undo", { kind: "receipt" });
    const undone = ports.mailer.outbox.at(-1)?.mail.replyTo ?? "";
    await apply(ports);
    await arrive(ports, { to: undone, text: "undo" });
    expect([(await data()).interactions.length, lastText().includes("That was undone already")]).toEqual([1, true]);
  });
  it("still waits after an answer that is none, which is said while it waits, and no longer", async () => {
    const { ports, people, lastText, kinds } = await withOwner();
    await arrive(ports, { ...coffee("Karl Dam"), ...FORGED });
    await answer(ports, "Yes, I sent it.");
    expect(lastText()).toContain("my question still waits");
    expect(await people()).toEqual([]);
    await answer(ports, "Yes, that was me");
    expect(await people()).toEqual(["Karl Dam"]);
    const sent = kinds().length;
    await answer(ports, "I am glad that this works so well.");
    expect(kinds()).toHaveLength(sent);
  });
  it("that says undo takes back what was the latest when it came, and that once", async () => {
    const { ports, people } = await withOwner();
    const undo: Letter = { id: "held", to: "me@in.example.org", text: "undo" };
    await arrive(ports, coffee("Karl Dam"));
    await arrive(ports, coffee("Mia Lund"));
    await arrive(ports, { ...undo, ...FORGED });
    ports.clock.set("2026-11-23T09:00:00.000Z");
    await arrive(ports, coffee("Ole Krog"));
    await answer(ports, "1 yes");
    expect(await people()).toEqual(["Karl Dam", "Ole Krog"]);
  });
  it("that says undo does nothing when the owner has undone it meanwhile", async () => {
    const { ports, people, lastText } = await withOwner();
    const undo: Letter = { id: "held", to: "me@in.example.org", text: "undo" };
    await arrive(ports, coffee("Karl Dam"));
    await arrive(ports, coffee("Mia Lund"));
    await arrive(ports, { ...undo, ...FORGED });
    ports.clock.set("2026-11-23T09:00:00.000Z");
    await arrive(ports, { ...undo, id: "again" });
    expect(await people()).toEqual(["Karl Dam"]);
    await answer(ports, "1 yes");
    expect(await people()).toEqual(["Karl Dam"]);
    expect(lastText()).toContain("There is nothing to undo.");
  });
  it("that its owner sent again with proof is not applied a second time", async () => {
    const { ports, data, lastText } = await withOwner();
    const letter = { ...coffee("Karl Dam"), messageId: "<same@example.org>" };
    await arrive(ports, { ...letter, ...FORGED });
    expect(await arrive(ports, { ...letter, id: "second" })).toBe("applied");
    await answer(ports, "1 yes");
    expect((await data()).interactions).toHaveLength(1);
    expect(lastText()).toMatch(/was done before/u);
  });
  it("is applied whole or not at all when the store fails in between, and once when the yes comes again", async () => {
    const { ports, data, status } = await withOwner();
    await arrive(ports, { ...coffee("Karl Dam", "k"), ...FORGED });
    const notice = ports.mailer.outbox.at(-1)?.mail;
    const yes = deliverRaw(ports, { id: "yes", to: notice?.replyTo ?? "", text: "1 yes" });
    ports.store.answerCommits("conflict", "conflict");
    ports.mailer.answer(new Error("socket hang up"));
    await expect(receiveMail(ports, yes)).rejects.toThrow("socket hang up");
    expect([(await data()).interactions.length, await status("k")]).toEqual([1, "applied"]);
    ports.clock.advanceDays(1);
    expect(await receiveMail(ports, yes)).toBe("applied");
    expect((await data()).interactions).toHaveLength(1);
  });
});
