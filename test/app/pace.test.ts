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
  for (let mails = 0; mails < MAILS_AN_HOUR; mails += 1) await ports.store.countMail(owner, hour);
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
    expect(await ports.store.countMail(owner, "2026-11-23T08")).toBe(MAILS_AN_HOUR + 1);
  });
});
