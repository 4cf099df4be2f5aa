import { describe, expect, it } from "vitest";
import { recordDeadMail } from "../../functions/app/record-dead-mail.ts";
import { receiveMail } from "../../functions/app/receive-mail.ts";
import { allowedOwnersSchema } from "../../functions/contract.ts";
import { createFakePorts, FAKE_SETTINGS } from "../fakes/fake-ports.ts";
import type { FakePorts } from "../fakes/fake-ports.ts";
import { arrive, deliverRaw, signUp } from "./arriving.ts";

const ownerData = async (ports: FakePorts) => {
  const id = await ports.store.ownerIdByAddress("ann@example.org");
  const data = id === undefined ? undefined : await ports.store.all(id);
  if (data === undefined) throw new Error("There is no owner.");
  return data;
};

describe("the first mail", () => {
  it("makes its sender an owner, is welcomed, and gets a schedule", async () => {
    const ports = createFakePorts();
    expect(await arrive(ports, { to: "me@in.example.org", subject: "Hello", text: "Hello" })).toBe("applied");
    const { owner } = await ownerData(ports);
    expect(owner).toMatchObject({ addresses: ["ann@example.org"], name: "Ann Holm", schedule: "current" });
    expect(ports.mailer.outbox.map(({ mail }) => [mail.to, mail.headers["X-Livstegn-Kind"]])).toEqual([
      ["ann@example.org", "welcome"],
    ]);
    expect([...ports.schedules.schedules.keys()]).toEqual([`digest ${owner.id}`]);
  });
  it("does what it asks for all the same", async () => {
    const ports = createFakePorts();
    await arrive(ports, { text: "Coffee with Karl Dam today" });
    expect((await ownerData(ports)).contacts.map(({ name }) => name)).toEqual(["Karl Dam"]);
  });
  it("is told once what it sets, and not that it was so before", async () => {
    const ports = createFakePorts();
    const zone = `time zone ${FAKE_SETTINGS.defaultTimeZone}`;
    await arrive(ports, { to: "me@in.example.org", subject: zone, text: zone });
    const text = ports.mailer.outbox[0]?.mail.text ?? "";
    expect(text.match(/Time zone:/gu)).toHaveLength(1);
    expect(text).not.toContain("Nothing new");
  });
  it("joins the addresses that the deployment gives one person", async () => {
    const ports = createFakePorts({
      settings: { owners: allowedOwnersSchema.parse("ann@work.example + ann@example.org") },
    });
    await arrive(ports, { to: "me@in.example.org", text: "Hello" });
    expect((await ownerData(ports)).owner.addresses).toEqual(["ann@example.org", "ann@work.example"]);
  });
});

describe("a mail without a Message-ID", () => {
  const forward = (lines: readonly string[]) => ({
    messageId: "",
    subject: "Fwd: Lunch",
    text: [
      "Nice.",
      "",
      "---------- Forwarded message ---------",
      "From: Karl Dam <karl@dam.example>",
      "Date: Mon, 23 Nov 2026 at 08:00",
      "Subject: Lunch",
      "To: Ann Holm <ann@example.org>",
      "",
      ...lines,
    ].join("\r\n"),
  });
  it("is known again by all that it says, not by the words above what it forwards", async () => {
    const ports = createFakePorts();
    await signUp(ports);
    const twice = [await arrive(ports, forward(["Shall we?"])), await arrive(ports, forward(["Shall we?"]))];
    expect([...twice, await arrive(ports, forward(["Or never?"]))]).toEqual(["applied", "ignored", "applied"]);
  });
});

describe("an address that the deployment's list has beside an owner's since they signed up", () => {
  const work = "Ann Holm <Ann@Work.example>";
  const together = (owners = "ann@example.org + ann@work.example + ann@home.example") => {
    const settings = { ...FAKE_SETTINGS, owners: allowedOwnersSchema.parse(owners) };
    return { change: (ports: FakePorts) => Object.assign(ports, { settings }) };
  };
  const withAnn = async () => {
    const ports = createFakePorts({ settings: { owners: allowedOwnersSchema.parse("ann@example.org") } });
    await signUp(ports);
    expect(await arrive(ports, { from: work, text: "Coffee with Karl Dam today" })).toBe("refused");
    together().change(ports);
    return ports;
  };
  const lastText = (ports: FakePorts) => (ports.mailer.outbox.at(-1)?.mail.text ?? "").replace(/\s+/gu, " ");

  it("becomes theirs with the first mail from it, which is applied as theirs and says so", async () => {
    const ports = await withAnn();
    const before = (await ownerData(ports)).owner.id;
    expect(await arrive(ports, { from: work, to: "log@in.example.org", text: "Coffee with Karl Dam today" })).toBe(
      "applied",
    );
    const { owner, contacts } = await ownerData(ports);
    expect([owner.id, owner.addresses]).toEqual([before, ["ann@example.org", "ann@work.example", "ann@home.example"]]);
    expect(contacts.map(({ name }) => name)).toEqual(["Karl Dam"]);
    expect(await ports.store.ownerIdByAddress("ann@work.example")).toBe(before);
    expect(ports.mailer.outbox.map(({ mail }) => [mail.to, mail.headers["X-Livstegn-Kind"]])).toEqual([
      ["ann@example.org", "receipt"],
    ]);
    expect(lastText(ports)).toContain("I know you by ann@work.example and ann@home.example as well now");
    await arrive(ports, { from: work, to: "me@in.example.org", text: "undo" });
    expect((await ownerData(ports)).contacts).toEqual([]);
    expect((await ownerData(ports)).owner.addresses).toHaveLength(3);
    expect(lastText(ports)).not.toContain("I know you by");
  });
  it("is told of whatever receipts they want, and never becomes a contact", async () => {
    const ports = await withAnn();
    await arrive(ports, { to: "me@in.example.org", text: "receipts problems" });
    const cc = { Cc: "ann@home.example, Karl Dam <karl@dam.example>" };
    await arrive(ports, { from: work, headers: cc, subject: "Lunch", text: "Shall we?" });
    expect((await ownerData(ports)).contacts.map(({ name }) => name)).toEqual(["Karl Dam"]);
    expect(lastText(ports)).toContain("My mails still go to ann@example.org");
  });
  it("is held without proof, and is theirs only once a mail from it proves it", async () => {
    const ports = await withAnn();
    const forged = { from: work, text: "Coffee with Karl Dam today", verdicts: { dmarc: "FAIL" } };
    expect(await arrive(ports, forged)).toBe("held");
    expect(ports.mailer.outbox.map(({ mail }) => mail.to)).toEqual(["ann@example.org"]);
    await arrive(ports, { to: ports.mailer.outbox.at(-1)?.mail.replyTo ?? "", text: "1 yes" });
    const { owner, contacts } = await ownerData(ports);
    expect([owner.addresses, contacts.length]).toEqual([["ann@example.org"], 1]);
  });
  it("stays whose it is when two have signed up by then", async () => {
    const ports = createFakePorts();
    await signUp(ports);
    await arrive(ports, { from: work, to: "me@in.example.org", text: "Hello" });
    together().change(ports);
    await arrive(ports, { from: work, text: "Coffee with Karl Dam today" });
    await arrive(ports, { from: "ann@home.example", text: "Coffee with Mia Lund today" });
    const other = await ports.store.all((await ports.store.ownerIdByAddress("ann@work.example")) ?? "");
    expect(other?.contacts.map(({ name }) => name)).toEqual(["Karl Dam"]);
    const { owner, contacts } = await ownerData(ports);
    expect([owner.addresses, contacts.length]).toEqual([["ann@example.org", "ann@home.example"], 1]);
  });
});

describe("a mail from nobody in particular", () => {
  it.each([
    ["a stranger where only others may come", { from: "eve@example.com" }, "refused"],
    ["an unauthenticated stranger", { from: "eve@example.com", verdicts: { dmarc: "FAIL" } }, "refused"],
    ["no From", { from: "" }, "refused"],
  ] as const)("changes nothing and is not answered: %s", async (_, letter, status) => {
    const ports = createFakePorts({ settings: { owners: allowedOwnersSchema.parse("ann@example.org") } });
    await signUp(ports);
    const before = await ownerData(ports);
    expect(await arrive(ports, { ...letter, text: "Coffee with Karl Dam today" })).toBe(status);
    expect(ports.mailer.outbox).toEqual([]);
    expect(await ownerData(ports)).toEqual(before);
  });
  it("is held when it claims the owner's address, and the owner is told once a day", async () => {
    const ports = createFakePorts();
    await signUp(ports);
    const forged = { text: "delete everything", verdicts: { dmarc: "FAIL" } };
    expect(await arrive(ports, forged)).toBe("held");
    expect(await arrive(ports, forged)).toBe("held");
    expect(ports.mailer.outbox.map(({ mail }) => mail.headers["X-Livstegn-Kind"])).toEqual(["notice"]);
    ports.clock.advanceDays(1);
    await arrive(ports, forged);
    expect(ports.mailer.outbox).toHaveLength(2);
    expect((await ownerData(ports)).contacts).toEqual([]);
  });
});

describe("a mail to an address with a token that was cut short, or that is nobody's", () => {
  const receiptOf = (ports: FakePorts) => ports.mailer.outbox.at(-1)?.mail.text ?? "";

  it.each(["log+nabc@in.example.org", "log+abc@in.example.org"])("is logged all the same: %s", async (to) => {
    const ports = createFakePorts();
    await signUp(ports);
    await arrive(ports, { to, text: "Coffee with Karl Dam today" });
    await arrive(ports, { to: "Bo Lind <bo@lind.example>", rcpt: [to], subject: "The pier", text: "Dear Bo" });
    const { contacts, interactions } = await ownerData(ports);
    expect(contacts.map(({ name }) => name)).toEqual(["Karl Dam", "Bo Lind"]);
    expect(interactions).toHaveLength(2);
  });
  it.each(["1 done", "done", "all done", "undo", "undo 7"])(
    "is answered that its mail is not known: %s",
    async (text) => {
      const ports = createFakePorts();
      await signUp(ports);
      await arrive(ports, { text: "Coffee with Karl Dam today" });
      const before = (await ownerData(ports)).interactions;
      await arrive(ports, { to: "r+abc@in.example.org", subject: "Re: A sign of life", text });
      expect(receiptOf(ports)).toMatch(/no longer know the mail/u);
      expect((await ownerData(ports)).interactions).toEqual(before);
    },
  );
});

describe("one mail", () => {
  const letter = { id: "one", text: "Coffee with Karl Dam today" };

  it("has one effect and one receipt when its notice is delivered twice", async () => {
    const ports = createFakePorts();
    await signUp(ports);
    const notice = deliverRaw(ports, letter);
    expect([await receiveMail(ports, notice), await receiveMail(ports, notice)]).toEqual(["applied", "applied"]);
    expect((await ownerData(ports)).interactions).toHaveLength(1);
    expect(ports.mailer.outbox).toHaveLength(1);
  });
  it("has one effect when it comes in two copies", async () => {
    const ports = createFakePorts();
    await signUp(ports);
    const copy = { ...letter, messageId: "<same@example.org>" };
    expect(await arrive(ports, copy)).toBe("applied");
    expect(await arrive(ports, { ...copy, id: "two" })).toBe("ignored");
    expect((await ownerData(ports)).interactions).toHaveLength(1);
  });
  it("has one effect when two deliveries race", async () => {
    const ports = createFakePorts();
    await signUp(ports);
    const copy = { ...letter, messageId: "<same@example.org>" };
    const statuses = await Promise.all([arrive(ports, copy), arrive(ports, { ...copy, id: "two" })]);
    expect(statuses.sort()).toEqual(["applied", "ignored"]);
    expect((await ownerData(ports)).interactions).toHaveLength(1);
  });
  it("is finished by the second delivery when the first ended before its receipt was sent", async () => {
    const ports = createFakePorts();
    await signUp(ports);
    ports.mailer.answer({ kind: "rejected", why: "slow down", retry: true });
    const notice = deliverRaw(ports, letter);
    await expect(receiveMail(ports, notice)).rejects.toThrow("slow down");
    expect(await receiveMail(ports, notice)).toBe("applied");
    expect(ports.mailer.outbox.filter(({ mail }) => mail.headers["X-Livstegn-Kind"] === "receipt")).toHaveLength(1);
    expect((await ownerData(ports)).interactions).toHaveLength(1);
  });
  it("is applied when it is redriven from the dead letters", async () => {
    const ports = createFakePorts();
    await signUp(ports);
    const notice = deliverRaw(ports, letter);
    await recordDeadMail(ports, notice);
    expect((await ports.store.mail("one"))?.status).toBe("dead");
    expect(await receiveMail(ports, notice)).toBe("applied");
    expect((await ownerData(ports)).interactions).toHaveLength(1);
    await recordDeadMail(ports, notice);
    expect((await ports.store.mail("one"))?.status).toBe("applied");
  });
  it("is not answered twice while the outcome of a send is unknown, and is answered once SES stayed silent", async () => {
    const ports = createFakePorts();
    await signUp(ports);
    ports.mailer.answer(new Error("socket hang up"));
    const notice = deliverRaw(ports, letter);
    await expect(receiveMail(ports, notice)).rejects.toThrow("socket hang up");
    await receiveMail(ports, notice);
    expect(ports.mailer.outbox).toEqual([]);
    ports.clock.advanceDays(1);
    await receiveMail(ports, notice);
    expect(ports.mailer.outbox).toHaveLength(1);
  });
  it("leaves nothing personal in the log", async () => {
    const ports = createFakePorts();
    await signUp(ports);
    await arrive(ports, letter);
    expect(JSON.stringify(ports.log.lines)).not.toMatch(/ann@|Karl|Coffee/u);
  });
});
