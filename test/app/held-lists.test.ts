// Held mails whose long lists, or the undo of one, a yes lets through in parts.

import { describe, expect, it } from "vitest";
import { receiveMail } from "../../functions/app/receive-mail.ts";
import { arrive, deliverRaw } from "./arriving.ts";
import type { Letter } from "./arriving.ts";
import { answer, coffee, FORGED, sweepTomorrow, TRACELESS, withOwner } from "./holding.ts";
import { dieAfter, list } from "./long-lists.ts";

describe("a held mail with a long list", () => {
  const withList = async (letter: Letter = { ...list(60), ...FORGED }) => {
    const owner = await withOwner();
    await arrive(owner.ports, coffee("Karl Dam"));
    owner.ports.clock.set("2026-11-23T09:00:00.000Z");
    await arrive(owner.ports, { id: "list", ...letter });
    const names = async () => new Set(await owner.people()).size;
    return { ...owner, names };
  };

  it("is taken in by the yes as if it had come with proof", async () => {
    const { ports, names, lastText, status, kinds } = await withList();
    await answer(ports, "1 yes");
    expect([await names(), await status("list")]).toEqual([61, "applied"]);
    expect(lastText()).toMatch(/was yours, and is done. \* From the list: 60 people added/u);
    expect(kinds()).toEqual(["receipt", "notice", "receipt"]);
    await answer(ports, "1 yes");
    expect([await names(), lastText().includes("was done before")]).toEqual([61, true]);
  });

  it.each([1, 2, 3])("goes on where it stood when the function died after %i transactions", async (commits) => {
    const { ports, names, lastText, status } = await withList();
    const yes = deliverRaw(ports, { to: ports.mailer.outbox.at(-1)?.mail.replyTo ?? "", text: "1 yes" });
    const dead = dieAfter(ports, commits);
    await expect(receiveMail(ports, yes)).rejects.toThrow("died");
    expect(await status("list")).toBe("held");
    dead.revive();
    expect(await receiveMail(ports, yes)).toBe("applied");
    expect([await names(), await status("list")]).toEqual([61, "applied"]);
    expect(lastText()).toMatch(/60 people added/u);
  });

  it("is taken back by undo, wholly or in the middle, and comes again by a further yes", async () => {
    const { ports, people, names, lastText } = await withList();
    await answer(ports, "1 yes");
    await answer(ports, "undo", { kind: "receipt" });
    expect(await people()).toEqual(["Karl Dam"]);
    const yes = deliverRaw(ports, {
      to: ports.mailer.outbox.find(({ mail }) => mail.headers["X-Livstegn-Kind"] === "notice")?.mail.replyTo ?? "",
      text: "1 yes",
    });
    const dead = dieAfter(ports, 1);
    await expect(receiveMail(ports, yes)).rejects.toThrow("died");
    dead.revive();
    await arrive(ports, { to: "me@in.example.org", text: "undo" });
    expect([await people(), lastText().includes("25 people added and 35 entries not come to")]).toEqual([
      ["Karl Dam"],
      true,
    ]);
    await receiveMail(ports, yes);
    expect(await people()).toEqual(["Karl Dam"]);
    await answer(ports, "1 yes");
    expect(await names()).toBe(61);
  });

  it("is taken in one at a time: a second one waits for the next yes, a short one does not", async () => {
    const { ports, names, lastText, status } = await withList();
    const held = [list(30, "Dam"), list(40, "Lund"), list(3, "Krog")];
    for (const [at, letter] of held.entries()) await arrive(ports, { ...letter, id: `held-${at}`, ...FORGED });
    await sweepTomorrow(ports);
    await answer(ports, "all yes");
    const statuses = () => Promise.all(held.map((_, at) => status(`held-${at}`)));
    expect([await names(), await statuses()]).toEqual([34, ["applied", "held", "applied"]]);
    expect(lastText()).toMatch(/30 people added.*3 people added/u);
    expect(lastText()).toMatch(/still waits\. Answer the same mail again: "2 yes"/u);
    await answer(ports, "2 yes");
    expect([await names(), await statuses()]).toEqual([74, ["applied", "applied", "applied"]]);
  });

  it("that came with a token alone waits, and is taken in by the yes", async () => {
    const { ports, people, names, status } = await withList(coffee("Mia Lund"));
    const replyTo = ports.mailer.outbox.at(-1)?.mail.replyTo ?? "";
    await arrive(ports, { ...list(60), rcpt: [replyTo, "me@in.example.org"], id: "token", ...TRACELESS });
    expect([await people(), await status("token")]).toEqual([["Karl Dam", "Mia Lund"], "applied"]);
    await answer(ports, "1 yes");
    expect(await names()).toBe(62);
  });

  it("that asks to undo a long list takes it back in parts", async () => {
    const { ports, people, lastText } = await withList(list(60));
    ports.clock.set("2026-11-23T10:00:00.000Z");
    await arrive(ports, { to: "me@in.example.org", text: "undo", ...FORGED });
    await answer(ports, "1 yes");
    expect(await people()).toEqual(["Karl Dam"]);
    expect(lastText()).toMatch(/This no longer stands: From the list: 60 people added/u);
  });
});
