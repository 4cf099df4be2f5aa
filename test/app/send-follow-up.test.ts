import { describe, expect, it } from "vitest";
import { sweep } from "../../functions/app/sweep.ts";
import { sendFollowUp } from "../../functions/app/send-follow-up.ts";
import { createFakePorts } from "../fakes/fake-ports.ts";
import { arrive, signUp } from "./arriving.ts";

/** An owner who asked on Monday to be reminded of Karl on Wednesday. */
async function withFollowUp() {
  const ports = createFakePorts();
  await signUp(ports);
  await arrive(ports, { to: "Karl Dam <karl@example.com>", rcpt: ["2d@in.example.org"], subject: "Salmon" });
  ports.mailer.outbox.length = 0;
  const owner = (await ports.store.ownerIdByAddress("ann@example.org")) ?? "";
  const nudge = (await ports.store.all(owner))?.nudges.find(({ kind }) => kind === "follow-up");
  if (nudge === undefined) throw new Error("There is no follow-up.");
  return { ports, owner, nudge, kinds: () => ports.mailer.outbox.map(({ mail }) => mail.headers["X-Livstegn-Kind"]) };
}

const followUps = async ({ store }: ReturnType<typeof createFakePorts>, owner: string) =>
  ((await store.all(owner))?.nudges ?? [])
    .filter(({ kind }) => kind === "follow-up")
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** Four reminders for Wednesday, two of them of one person. */
async function ofOneMorning(language: string, days = 2) {
  const ports = createFakePorts();
  await signUp(ports);
  await arrive(ports, { to: "me@in.example.org", text: language === "da" ? "sprog dansk" : "language English" });
  for (const [name, subject] of [
    ["Karl Dam", "Salmon"],
    ["Ida Lund", "Herring"],
    ["Karl Dam", "Cod"],
    ["Per Dal", "Eel"],
  ] as const) {
    const to = `${name} <${name.split(" ")[0]?.toLowerCase() ?? ""}@example.com>`;
    await arrive(ports, { to, rcpt: ["2d@in.example.org"], subject });
  }
  ports.mailer.outbox.length = 0;
  const owner = (await ports.store.ownerIdByAddress("ann@example.org")) ?? "";
  ports.clock.advanceDays(days);
  const mails = () =>
    ports.mailer.outbox.map(({ mail }) => mail).filter(({ headers }) => headers["X-Livstegn-Kind"] === "follow-up");
  return { ports, owner, nudges: await followUps(ports, owner), mails };
}

describe("a follow-up", () => {
  it("is mailed on its day, once, however often it is woken", async () => {
    const { ports, owner, nudge, kinds } = await withFollowUp();
    expect([...ports.schedules.schedules.values()]).toContain(`${nudge.due} 09:00 Europe/Copenhagen`);
    await sendFollowUp(ports, owner, nudge.id);
    expect(kinds()).toEqual([]);
    ports.clock.advanceDays(2);
    await sendFollowUp(ports, owner, nudge.id);
    await sendFollowUp(ports, owner, nudge.id);
    expect(kinds()).toEqual(["follow-up"]);
  });
  it.each(["en", "da"])(
    "is one mail with all that fall due that morning, each with its number (%s)",
    async (language) => {
      const { ports, owner, nudges, mails } = await ofOneMorning(language);
      for (const { id } of nudges) await sendFollowUp(ports, owner, id);
      const [mail, ...others] = mails();
      expect(others).toEqual([]);
      expect(mail?.subject).toBe(
        language === "da" ? "I dag: Karl Dam, Ida Lund m.fl." : "Today: Karl Dam, Ida Lund and others",
      );
      expect(mail?.text).toMatch(
        /1\. Karl Dam[^]*Salmon[^]*2\. Ida Lund[^]*Herring[^]*3\. Karl Dam[^]*Cod[^]*4\. Per Dal/,
      );
      const sent = (await ports.store.all(owner))?.sent.filter((one) => one.sent.kind === "follow-up");
      expect(sent?.map((one) => one.sent.items.map(({ number }) => number))).toEqual([[1, 2, 3, 4]]);
      expect((await followUps(ports, owner)).map(({ mailedOn, timesShown }) => [mailedOn, timesShown])).toEqual(
        nudges.map(() => ["2026-11-25", 1]),
      );
    },
  );
  it("asks which is done of several, answers each by its number, and all at once", async () => {
    const { ports, owner, nudges, mails } = await ofOneMorning("en");
    await sendFollowUp(ports, owner, nudges[1]?.id ?? "");
    const answer = async (text: string) => {
      await arrive(ports, { to: mails()[0]?.replyTo ?? "", subject: "Re: Today", text });
      return ports.mailer.outbox.at(-1)?.mail.text.replaceAll(/\s+/g, " ") ?? "";
    };
    const statuses = async () => (await followUps(ports, owner)).map(({ status }) => status);
    expect(await answer("done")).toMatch(/1\. Karl Dam: “Salmon” 2\. Ida Lund 3\. Karl Dam: “Cod”/);
    expect(await statuses()).toEqual(["open", "open", "open", "open"]);
    await answer("3 done, 2 snooze 2 days");
    expect(await statuses()).toEqual(["open", "snoozed", "done", "open"]);
    await answer("all done");
    expect(await statuses()).toEqual(["done", "snoozed", "done", "done"]);
  });
  it("leaves out whatever was answered or put off before that morning", async () => {
    const { ports, owner, nudges, mails } = await ofOneMorning("en", 0);
    await arrive(ports, forwardOf("Ida Lund <ida@example.com>"));
    ports.clock.advanceDays(2);
    for (const { id } of nudges) await sendFollowUp(ports, owner, id);
    expect(mails().map(({ subject }) => subject)).toEqual(["Today: Karl Dam and Per Dal"]);
    expect(mails()[0]?.text).not.toContain("Ida");
  });
  it("holds so many at most, and the rest are mailed by their own schedules", async () => {
    const ports = createFakePorts();
    await signUp(ports);
    for (const letter of "ABCDEFGHIJKLMN") {
      const to = `Kim ${letter}ersen <${letter.toLowerCase()}@example.com>`;
      await arrive(ports, { to, rcpt: ["2d@in.example.org"], subject: `Topic ${letter}` });
    }
    ports.mailer.outbox.length = 0;
    ports.clock.advanceDays(2);
    const owner = (await ports.store.ownerIdByAddress("ann@example.org")) ?? "";
    for (const { id } of await followUps(ports, owner)) await sendFollowUp(ports, owner, id);
    const sent = (await ports.store.all(owner))?.sent.filter((one) => one.sent.kind === "follow-up") ?? [];
    expect(sent.map((one) => one.sent.items.length).toSorted((a, b) => b - a)).toEqual([12, 2]);
  });
  it.each([
    ["en", "Salmon", /remind you today of “Salmon”\.\s+You wrote to Karl on Tuesday 24 November: “Bar”/],
    ["da", "Laks", /minde dig om »Laks« i dag\.\s+Du skrev til Karl tirsdag den 24\. november: »Bar«/],
  ])("names and drafts the mail that it was asked with, whatever came since (%s)", async (language, subject, said) => {
    const ports = createFakePorts();
    await signUp(ports);
    await arrive(ports, { to: "me@in.example.org", text: language === "da" ? "sprog dansk" : "language English" });
    const to = "Karl Dam <karl@example.com>";
    await arrive(ports, { to, rcpt: ["2d@in.example.org"], subject });
    await arrive(ports, { to, rcpt: ["log@in.example.org"], subject: "Foo" });
    ports.clock.advanceDays(1);
    await arrive(ports, { to, rcpt: ["log@in.example.org"], subject: "Bar" });
    ports.clock.advanceDays(1);
    const owner = (await ports.store.ownerIdByAddress("ann@example.org")) ?? "";
    const nudge = (await ports.store.all(owner))?.nudges.find(({ kind }) => kind === "follow-up");
    await sendFollowUp(ports, owner, nudge?.id ?? "");
    const text = ports.mailer.outbox.at(-1)?.mail.text ?? "";
    expect(text).toMatch(said);
    expect(text).toContain(`subject=Re%3A%20${subject}`);
  });
  it.each(["Dinner with Karl Dam tonight", "Middag med Karl Dam i aften"])(
    "that is asked for after nine for the same day waits for the digest: %s",
    async (text) => {
      const ports = createFakePorts();
      await signUp(ports);
      ports.clock.set("2026-11-24T09:00:00.000Z");
      await arrive(ports, { text });
      const owner = (await ports.store.ownerIdByAddress("ann@example.org")) ?? "";
      const due = (await ports.store.all(owner))?.nudges
        .filter(({ kind }) => kind === "follow-up")
        .map((one) => one.due);
      expect(due).toEqual(["2026-11-24"]);
      expect(ports.mailer.outbox.map(({ mail }) => mail.headers["X-Livstegn-Kind"])).not.toContain("follow-up");
    },
  );
  it("is decided anew when another mail of the owner comes first", async () => {
    const { ports, owner, nudge, kinds } = await withFollowUp();
    ports.clock.advanceDays(2);
    ports.store.answerCommits("conflict", "conflict");
    await sendFollowUp(ports, owner, nudge.id);
    expect(kinds()).toEqual(["follow-up"]);
  });
  it("is silent when its owner is away", async () => {
    const { ports, owner, nudge, kinds } = await withFollowUp();
    await arrive(ports, { to: "me@in.example.org", text: "pause 4 weeks" });
    ports.mailer.outbox.length = 0;
    ports.clock.advanceDays(2);
    await sendFollowUp(ports, owner, nudge.id);
    expect(kinds()).toEqual([]);
  });

  const refusal = { kind: "rejected", why: "Throttling", retry: true } as const;
  const deferred = async () => {
    const given = await withFollowUp();
    given.ports.clock.advanceDays(2);
    given.ports.mailer.answer(refusal);
    await expect(sendFollowUp(given.ports, given.owner, given.nudge.id)).rejects.toThrow("Throttling");
    return given;
  };
  const wakeAgain = async ({ ports, owner, nudge }: Awaited<ReturnType<typeof withFollowUp>>) => {
    ports.clock.set(new Date(Date.parse(ports.clock.now()) + 20 * 60_000).toISOString());
    await sendFollowUp(ports, owner, nudge.id);
    await sweep(ports);
    await sweep(ports);
  };
  it("that could not be sent at once comes later", async () => {
    const given = await deferred();
    await wakeAgain(given);
    expect(given.kinds()).toEqual(["follow-up"]);
  });
  it.each([
    ["undone", { to: "me@in.example.org", text: "undo" }],
    ["answered by whom it is about", forwardOf("Karl Dam <karl@example.com>")],
  ])("that could not be sent at once does not come once it is %s", async (_, letter) => {
    const given = await deferred();
    await arrive(given.ports, letter);
    await wakeAgain(given);
    expect(given.kinds()).not.toContain("follow-up");
    expect(await given.ports.store.unfinished("2026-11-29T00:00:00.000Z", 100)).toEqual([]);
  });
  it("that could not be sent at once comes with those alone that are open, under their numbers", async () => {
    const { ports, owner, nudges, mails } = await ofOneMorning("en");
    ports.mailer.answer(refusal);
    await expect(sendFollowUp(ports, owner, nudges[0]?.id ?? "")).rejects.toThrow("Throttling");
    const claimed = (await ports.store.all(owner))?.sent.find((one) => one.sent.kind === "follow-up");
    await arrive(ports, forwardOf("Ida Lund <ida@example.com>"));
    expect(claimed?.status).toBe("deferred");
    ports.clock.set(new Date(Date.parse(ports.clock.now()) + 20 * 60_000).toISOString());
    for (const { id } of nudges) await sendFollowUp(ports, owner, id);
    await sweep(ports);
    expect(
      mails().map(({ text }) => [...text.matchAll(/^ *(\d)\. (\w+)/gm)].map(([, number, name]) => `${number} ${name}`)),
    ).toEqual([["1 Karl", "3 Karl", "4 Per"]]);
  });
});

function forwardOf(from: string) {
  return {
    subject: "Fwd: Salmon",
    text: [
      "---------- Forwarded message ---------",
      `From: ${from}`,
      "Date: Wed, 25 Nov 2026 at 09:00",
      "Subject: Salmon",
      "To: Ann Holm <ann@example.org>",
      "",
      "Thank you!",
    ].join("\r\n"),
  };
}
