import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DOMAIN, OWNER, startService } from "./service.ts";
import type { OutboxMail, Service } from "./service.ts";
import { gmailDate, gmailForward } from "./stories.ts";

let service: Service;
beforeAll(async () => {
  service = await startService({ clock: "2026-11-23T08:00:00Z" });
  await service.send({ to: `me@${DOMAIN}`, subject: "Hello", text: "receipts always" });
}, 60_000);
afterAll(() => service.stop());

/** A mail to somebody, which the service gets as a blind copy at these day addresses. */
function copied(name: string, days: readonly string[]): Promise<OutboxMail[]> {
  const address = `${name.split(" ")[0]?.toLowerCase() ?? ""}@example.com`;
  return service.send({
    to: `${name} <${address}>`,
    subject: `The harbour and ${name}`,
    text: `Dear ${name}, shall we talk?`,
    envelope: { from: OWNER, to: days.map((day) => `${day}@${DOMAIN}`) },
  });
}

const me = (text: string): Promise<OutboxMail[]> => service.send({ to: `me@${DOMAIN}`, text });
const reminders = async (): Promise<string[]> =>
  (await service.outbox())
    .filter(({ kind }) => kind === "follow-up")
    .map(({ at, subject }) => `${at.slice(0, 16)} ${subject}`);
const remindersOf = async (name: string): Promise<string[]> =>
  (await reminders()).filter((one) => one.includes(name)).map((one) => one.slice(0, 16));
const schedules = async (): Promise<string[]> =>
  (await service.json<{ name: string; next: string }[]>("GET", "/api/schedules"))
    .filter(({ name }) => name.startsWith("follow-up"))
    .map(({ next }) => next);
async function followUpsOf(name: string): Promise<{ status: string; due: string }[]> {
  const { contacts, nudges } = await service.export();
  const id = contacts.find((contact) => contact.name === name)?.id ?? "";
  return nudges
    .filter(({ kind, contacts: people }) => kind === "follow-up" && people.includes(id))
    .map(({ status, due }) => ({ status, due }));
}

describe("a day address", () => {
  it("logs the mail and asks for a follow-up on that day, several at once, and a bad one is answered", async () => {
    const [receipt] = await copied("Karl Dam", ["2d", "friday", "31feb", "blue"]);
    expect(receipt?.text).toMatch(/Wednesday 25 November/);
    expect(receipt?.text).toMatch(/Friday 27 November/);
    expect(receipt?.text).toMatch(/31feb/);
    expect(receipt?.text).toMatch(/blue[^]*2w@[^]*friday@/);
    expect((await service.export()).interactions.map(({ subject }) => subject)).toEqual(["The harbour and Karl Dam"]);
    expect(await followUpsOf("Karl Dam")).toEqual([
      { status: "open", due: "2026-11-25" },
      { status: "open", due: "2026-11-27" },
    ]);
    expect((await schedules()).map((next) => next.slice(0, 16))).toEqual(["2026-11-25T08:00", "2026-11-27T08:00"]);
  });

  it("works in Danish, and with a forwarded mail", async () => {
    const forward = gmailForward({
      from: "mia@salmon.example",
      name: "Mia Lund",
      date: gmailDate("2026-11-23T07:00:00Z", "da"),
      subject: "Laks",
      body: "Skal vi tale sammen?",
      language: "da",
    });
    const to = [`om2uger@${DOMAIN}`, `naesteuge@${DOMAIN}`];
    const [receipt] = await service.send({ ...forward, to });
    expect(receipt?.text).toMatch(/Monday 7 December/);
    expect(await followUpsOf("Mia Lund")).toEqual([
      { status: "open", due: "2026-12-07" },
      { status: "open", due: "2026-11-30" },
    ]);
  });

  it("is mailed at nine on its day by a schedule that removes itself, once", async () => {
    await service.clock({ to: "2026-11-25T07:59:00Z" });
    expect(await remindersOf("Karl Dam")).toEqual([]);
    await service.clock({ to: "2026-11-25T20:00:00Z" });
    expect(await remindersOf("Karl Dam")).toEqual(["2026-11-25T08:00"]);
    expect((await schedules()).some((next) => next.startsWith("2026-11-25"))).toBe(false);
  });

  it("can be put off to another day, on which it is mailed again", async () => {
    const mail = (await service.outbox()).find(({ kind }) => kind === "follow-up");
    if (mail === undefined) throw new Error("There was no follow-up.");
    const [receipt] = await service.answer(mail, "1 snooze 1 day");
    expect(receipt?.text).toMatch(/Thursday 26 November/);
    await service.clock({ to: "2026-11-26T20:00:00Z" });
    expect(await remindersOf("Karl Dam")).toEqual(["2026-11-25T08:00", "2026-11-26T08:00"]);
  });

  it("is silent when the person answered first", async () => {
    await service.send(
      gmailForward({
        from: "karl@example.com",
        name: "Karl Dam",
        date: gmailDate("2026-11-26T18:00:00Z", "en"),
        subject: "Re: The harbour and Karl Dam",
        body: "Gladly!",
      }),
    );
    expect((await followUpsOf("Karl Dam")).map(({ status }) => status)).toEqual(["done", "done"]);
    await service.clock({ to: "2026-11-27T20:00:00Z" });
    expect(await remindersOf("Karl Dam")).toEqual(["2026-11-25T08:00", "2026-11-26T08:00"]);
  });

  it("stands in the digest of its day, and gets no mail of its own then", async () => {
    await service.clock({ to: "2026-11-30T20:00:00Z" });
    const digest = (await service.outbox()).find(({ kind, at }) => kind === "digest" && at.startsWith("2026-11-30"));
    expect(digest?.text).toMatch(/Mia Lund/);
    expect(await remindersOf("Mia Lund")).toEqual([]);
  });

  it("keeps quiet in a pause", async () => {
    await copied("Nils Ask", ["2d"]);
    await me("pause until 4 December");
    await service.clock({ to: "2026-12-02T20:00:00Z" });
    expect(await remindersOf("Nils Ask")).toEqual([]);
    await me("resume");
  });

  it("comes at nine where its owner is by then", async () => {
    await copied("Pia Holm", ["2d"]);
    await me("time zone America/New_York");
    await service.clock({ to: "2026-12-04T20:00:00Z" });
    expect(await remindersOf("Pia Holm")).toEqual(["2026-12-04T14:00"]);
    await copied("Rie Lund", ["4d"]);
    await me("time zone Asia/Tokyo");
    await service.clock({ to: "2026-12-08T20:00:00Z" });
    expect(await remindersOf("Rie Lund")).toEqual(["2026-12-08T00:00"]);
    await me("time zone Europe/Copenhagen");
  });

  it("is sent soon after SES refused it for a moment", async () => {
    await copied("Tom Vang", ["2d"]);
    const [due] = await followUpsOf("Tom Vang");
    await service.clock({ to: `${due?.due ?? ""}T07:59:00Z` });
    await service.json("POST", "/api/faults", {
      service: "ses",
      operation: "SendRawEmail",
      kind: "throttle",
      times: 1,
    });
    await service.clock({ advance: "PT10M" });
    expect(await remindersOf("Tom Vang")).toHaveLength(1);
  });
});
