import { describe, expect, it } from "vitest";
import { deliver } from "../../functions/app/deliver.ts";
import { sendDigest } from "../../functions/app/send-digest.ts";
import { sweep } from "../../functions/app/sweep.ts";
import { createFakePorts } from "../fakes/fake-ports.ts";
import type { FakePorts } from "../fakes/fake-ports.ts";
import { arrive, signUp } from "./arriving.ts";

/** An owner whose digest is due now and has somebody in it. */
async function withDigestDue(): Promise<{ ports: FakePorts; owner: string }> {
  const ports = createFakePorts();
  await signUp(ports);
  await arrive(ports, { text: "Coffee with Karl Dam today every 1 week" });
  ports.mailer.outbox.length = 0;
  ports.clock.advanceDays(7);
  const owner = await ports.store.ownerIdByAddress("ann@example.org");
  if (owner === undefined) throw new Error("There is no owner.");
  return { ports, owner };
}

const refusal = { kind: "rejected", why: "Throttling" } as const;

describe("a digest that SES refuses", () => {
  it("for now, is sent when its wake-up comes back, and once", async () => {
    const { ports, owner } = await withDigestDue();
    ports.mailer.answer({ ...refusal, retry: true }, { ...refusal, retry: true });
    for (let tries = 0; tries < 2; tries += 1) await expect(sendDigest(ports, owner)).rejects.toThrow("Throttling");
    for (let tries = 0; tries < 2; tries += 1) await sendDigest(ports, owner);
    expect(ports.mailer.outbox.map(({ mail }) => mail.headers["X-Livstegn-Kind"])).toEqual(["digest"]);
  });
  it("for now, is sent by the sweep when its wake-up never comes back", async () => {
    const { ports, owner } = await withDigestDue();
    ports.mailer.answer({ ...refusal, retry: true });
    await expect(sendDigest(ports, owner)).rejects.toThrow("Throttling");
    ports.clock.set("2026-11-30T08:30:00.000Z");
    await sweep(ports);
    expect(ports.mailer.outbox.map(({ mail }) => mail.headers["X-Livstegn-Kind"])).toEqual(["digest"]);
  });
  it("for good, is not sent again", async () => {
    const { ports, owner } = await withDigestDue();
    ports.mailer.answer({ ...refusal, retry: false });
    await sendDigest(ports, owner);
    const [sent] = (await ports.store.all(owner))?.sent.filter(({ sent }) => sent.kind === "digest") ?? [];
    await deliver(ports, owner, sent?.sent.id ?? "");
    expect([sent?.status, ports.mailer.outbox.length]).toEqual(["failed", 0]);
  });
});

describe("a number of a digest whose person was undone since", () => {
  it.each([
    ["1 done", "Number 1 of that mail is gone: it was undone since."],
    ["1 udsæt 2 uger", "Nummer 1 i den mail findes ikke mere: det er fortrudt siden."],
    ["7 done", "There is no number 7 in the mail you answered."],
  ])("is said to be gone, not unknown: %s", async (text, said) => {
    const { ports, owner } = await withDigestDue();
    await sendDigest(ports, owner);
    const to = ports.mailer.outbox.at(-1)?.mail.replyTo ?? "";
    ports.clock.set("2026-11-30T07:00:00.000Z");
    await arrive(ports, { to: "me@in.example.org", text: "undo" });
    await arrive(ports, { to, subject: "Re: x", text });
    expect(ports.mailer.outbox.at(-1)?.mail.text.replace(/\s+/gu, " ")).toContain(said);
  });
});

describe("two processes with one claimed mail", () => {
  it("send it once", async () => {
    const { ports, owner } = await withDigestDue();
    ports.mailer.answer({ ...refusal, retry: true });
    await expect(sendDigest(ports, owner)).rejects.toThrow("Throttling");
    const digest = (await ports.store.all(owner))?.sent.find(({ sent }) => sent.kind === "digest");
    const id = digest?.sent.id ?? "";
    await Promise.all([deliver(ports, owner, id), deliver(ports, owner, id), deliver(ports, owner, id)]);
    expect(ports.mailer.outbox).toHaveLength(1);
  });
});
