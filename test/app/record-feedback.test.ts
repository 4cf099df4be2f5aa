import { describe, expect, it } from "vitest";
import { recordFeedback } from "../../functions/app/record-feedback.ts";
import { sendEventSchema } from "../../functions/contract.ts";
import { createFakePorts } from "../fakes/fake-ports.ts";
import { arrive } from "./arriving.ts";

/** An owner and the welcome that went out to them, with a way to say what SES reports of it. */
async function withWelcome(outcome?: Error) {
  const ports = createFakePorts();
  if (outcome !== undefined) ports.mailer.answer(outcome);
  await arrive(ports, { to: "me@in.example.org", text: "Hello" }).catch(() => undefined);
  const owner = (await ports.store.ownerIdByAddress("ann@example.org")) ?? "";
  const [welcome] = (await ports.store.all(owner))?.sent ?? [];
  const sent = welcome?.sent.id ?? "";
  return {
    ports,
    status: async () => (await ports.store.outgoing(owner, sent))?.status,
    pausedUntil: async () => (await ports.store.owner(owner))?.pausedUntil,
    report: (eventType: string, more: object = {}, tags: object = { owner: [owner], sent: [sent] }) =>
      recordFeedback(ports, sendEventSchema.parse({ eventType, mail: { messageId: "ses-1", tags }, ...more })),
  };
}

describe("what SES reports of a mail", () => {
  it.each(["Send", "Delivery", "DeliveryDelay", "Bounce"])(
    "settles an attempt whose outcome was lost: %s",
    async (event) => {
      const { report, status } = await withWelcome(new Error("socket hang up"));
      expect(await status()).toBe("claimed");
      await report(event);
      expect(await status()).toBe("sent");
    },
  );
  it.each(["Reject", "Rendering Failure"])("ends a mail that SES did not take: %s", async (event) => {
    const { report, status } = await withWelcome(new Error("socket hang up"));
    await report(event);
    expect(await status()).toBe("failed");
  });
  it("never takes back that it was sent, in whatever order it comes", async () => {
    const { report, status } = await withWelcome();
    await report("Reject");
    expect(await status()).toBe("sent");
  });
  it.each([
    ["a mailbox that is gone", "Bounce", { bounce: { bounceType: "Permanent" } }, "9999-12-31"],
    ["a complaint", "Complaint", {}, "9999-12-31"],
    ["a mailbox that is full", "Bounce", { bounce: { bounceType: "Transient" } }, undefined],
  ])("pauses the owner only where no mail is wanted: %s", async (_, event, more, pausedUntil) => {
    const welcome = await withWelcome();
    await welcome.report(event, more);
    expect(await welcome.pausedUntil()).toBe(pausedUntil);
  });
  it("is nothing to us when the mail is not ours", async () => {
    const { ports, report, pausedUntil } = await withWelcome();
    await report("Complaint", {}, {});
    expect([await pausedUntil(), [...ports.log.counts]]).toEqual([undefined, []]);
  });
});
