import { describe, expect, it } from "vitest";
import { MAILS_AN_HOUR } from "../../functions/app/pace.ts";
import { receiveMail } from "../../functions/app/receive-mail.ts";
import { createFakePorts } from "../fakes/fake-ports.ts";
import { arrive, deliverRaw, signUp } from "./arriving.ts";

/** An owner who has used up this hour's mails. */
async function atTheLimit() {
  const ports = createFakePorts();
  await signUp(ports);
  const owner = await ports.store.ownerIdByAddress("ann@example.org");
  if (owner === undefined) throw new Error("There is no owner.");
  const hour = ports.clock.now().slice(0, 13);
  ports.store.memory.owners.get(owner)?.pace.set(hour, MAILS_AN_HOUR);
  return { ports, owner };
}

describe("a mail beyond the pace", () => {
  it("is pending until the hour is over, and applied by a later delivery", async () => {
    const { ports, owner } = await atTheLimit();
    const notice = deliverRaw(ports, { id: "late", text: "Coffee with Karl Dam today" });
    await expect(receiveMail(ports, notice)).rejects.toThrow("Too many mails");
    expect(await ports.store.mail("late")).toMatchObject({ status: "pending", reason: "over-pace", owner });
    ports.clock.set("2026-11-23T09:00:00.000Z");
    expect(await receiveMail(ports, notice)).toBe("applied");
    expect((await ports.store.all(owner))?.contacts.map(({ name }) => name)).toEqual(["Karl Dam"]);
  });
  it("is told of once an hour, not once a mail", async () => {
    const { ports } = await atTheLimit();
    for (let mails = 0; mails < 3; mails += 1) await expect(arrive(ports, { text: "Hello" })).rejects.toThrow();
    expect(ports.mailer.outbox.map(({ mail }) => mail.headers["X-Livstegn-Kind"])).toEqual(["notice"]);
  });
  it("is the owner's own: a forged one is held and does not count", async () => {
    const { ports, owner } = await atTheLimit();
    expect(await arrive(ports, { text: "Hello", verdicts: { dmarc: "FAIL" } })).toBe("held");
    expect(await ports.store.mailsCounted(owner, "2026-11-23T08")).toBe(MAILS_AN_HOUR);
  });
});

describe("the pace", () => {
  it("counts a mail once, however often it is delivered, and no copy, no notice and no stranger", async () => {
    const ports = createFakePorts();
    await signUp(ports);
    const owner = (await ports.store.ownerIdByAddress("ann@example.org")) ?? "";
    const counted = () => ports.store.mailsCounted(owner, "2026-11-23T08");
    expect(await counted()).toBe(0);
    const notice = deliverRaw(ports, { id: "one", messageId: "<one@example.org>", text: "Coffee with Karl Dam today" });
    ports.store.answerCommits("conflict");
    ports.mailer.answer({ kind: "rejected", why: "slow down", retry: true });
    await expect(receiveMail(ports, notice)).rejects.toThrow("slow down");
    for (let again = 0; again < 3; again += 1) await receiveMail(ports, notice);
    expect(await counted()).toBe(1);
    await arrive(ports, { id: "copy", messageId: "<one@example.org>", text: "Coffee with Karl Dam today" });
    await arrive(ports, { headers: { "Auto-Submitted": "auto-replied" }, text: "I am away" });
    await arrive(ports, { from: "eve@example.com", headers: { "In-Reply-To": "<x@example.com>" }, text: "Hello" });
    expect(await counted()).toBe(1);
  });
});
