import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DOMAIN, OWNER, startService } from "./service.ts";
import type { OutboxMail, Service } from "./service.ts";
import { gmailForward } from "./stories.ts";

let service: Service;
beforeAll(async () => {
  service = await startService({ clock: "2026-11-23T08:00:00Z" });
  await service.send({ to: `me@${DOMAIN}`, subject: "Hello", text: "receipts always" });
  await service.send(
    gmailForward({
      note: "every 1 week #salmon",
      from: "mia@salmon.example",
      name: "Mia Lund",
      date: "Mon, 23 Nov 2026 at 08:10",
      subject: "Salmon",
      body: "Shall we talk?",
    }),
  );
  await service.send({ to: `log@${DOMAIN}`, text: "Coffee with Karl Dam today every 1 week" });
}, 60_000);
afterAll(() => service.stop());

const contact = async (name: string) => (await service.export()).contacts.find((one) => one.name === name);
const me = (text: string): Promise<OutboxMail[]> => service.send({ to: `me@${DOMAIN}`, text });
const digestOf = async (slot: string): Promise<OutboxMail> => {
  const found = (await service.outbox()).find(({ kind, at }) => kind === "digest" && at.startsWith(slot));
  if (found === undefined) throw new Error(`No digest on ${slot}.`);
  return found;
};
const numberIn = (digest: OutboxMail, name: string): number =>
  Number(new RegExp(`^(\\d+)\\. ${name}`, "m").exec(digest.text)?.[1]);

describe("who is not the owner", () => {
  const forged = { from: "ann@example.org", to: `log@${DOMAIN}`, text: "Coffee with Eve Skov today" };
  it("changes nothing with a mail that is not authenticated", async () => {
    const before = await service.export();
    const sent = await service.send({ ...forged, headers: { "X-Local-Verdicts": "dmarc=FAIL; dkim=FAIL; spf=FAIL" } });
    expect(sent.filter(({ kind }) => kind !== "notice")).toEqual([]);
    expect((await service.export()).contacts).toEqual(before.contacts);
    expect((await service.inbox()).at(-1)).toMatchObject({ status: "held" });
  });
  it("is not answered as a stranger who is not authenticated", async () => {
    await service.send({ ...forged, from: "eve@example.com", headers: { "X-Local-Verdicts": "dmarc=FAIL" } });
    expect((await service.inbox()).at(-1)).toMatchObject({ status: "refused" });
    expect(await service.outbox("eve@example.com")).toEqual([]);
  });
  it("has one effect with the same mail twice", async () => {
    const letter = { to: `log@${DOMAIN}`, text: "Lunch with Nils Ask today", messageId: "<twice@example.org>" };
    await service.send(letter);
    expect(await service.send(letter)).toEqual([]);
    expect((await service.inbox()).at(-1)).toMatchObject({ status: "ignored", reason: "second-copy" });
    const nils = await contact("Nils Ask");
    expect(
      (await service.export()).interactions.filter(({ contacts }) => contacts.includes(nils?.id ?? "")),
    ).toHaveLength(1);
  });
});

describe("settings", () => {
  it.each([
    ["time zone Europe/London", /Europe\/London/],
    ["tidszone Europe/Copenhagen", /Europe\/Copenhagen/],
    ["receipts always", /receipt/i],
    ["settings", /Europe\/Copenhagen/],
    ["help", /log@in\.livstegn\.test/],
    ["who is Mia", /mia@salmon\.example/],
    ["list", /Karl Dam/],
    ["purpose: new customers in Aarhus", /yet|later/i],
    ["pause until 1 February", /1 February/],
    ["resume", /digest/i],
  ])("%s is echoed", async (text, echo) => {
    const [receipt] = await me(text);
    expect(receipt?.text).toMatch(echo);
  });
  it("of the language hold for what is not an answer; an answer speaks the language of its mail", async () => {
    expect((await me("language Danish"))[0]?.text).toMatch(/Language: Danish/);
    expect((await service.export()).owner.language).toBe("da");
    expect((await me("sprog engelsk"))[0]?.text).toMatch(/[Ee]ngelsk/);
    expect((await service.export()).owner.language).toBe("en");
  });
  it("move the digest with its schedule", async () => {
    await me("digest Tuesday 7:15");
    const schedules = await service.json<{ name: string; next: string }[]>("GET", "/api/schedules");
    expect(schedules.some(({ next }) => next.startsWith("2026-11-24T06:15"))).toBe(true);
    await me("digest Monday 7:30");
  });
});

describe("answers", () => {
  it("of a digest are reversed by `undo`, and undoing that restores them", async () => {
    await service.clock({ to: "2026-11-30T07:00:00Z" });
    const digest = await digestOf("2026-11-30");
    const number = numberIn(digest, "Karl Dam");
    const before = await service.export();
    await service.answer(digest, `${number} done: had coffee`);
    const done = await service.export();
    expect(done.interactions.length).toBe(before.interactions.length + 1);
    const [receipt] = await service.answer(digest, "undo");
    expect(receipt?.kind).toBe("receipt");
    const undone = await service.export();
    expect([undone.interactions, undone.contacts]).toEqual([before.interactions, before.contacts]);
    await me("undo");
    expect((await service.export()).interactions).toEqual(done.interactions);
  });

  it("are given by sending the draft, whatever its words", async () => {
    const digest = await digestOf("2026-11-30");
    const link = digest.drafts.find((draft) => draft.startsWith("mailto:mia@salmon.example"));
    const bcc = new URLSearchParams(link?.slice(link.indexOf("?") + 1)).get("bcc") ?? "";
    expect(bcc).toMatch(new RegExp(`^log\\+n[a-z2-7]+@${DOMAIN}$`));
    await service.send({
      to: "Mia Lund <mia@salmon.example>",
      subject: "Quite another subject",
      text: "Dear Mia, how are you?",
      envelope: { from: OWNER, to: [bcc] },
    });
    const { nudges, interactions } = await service.export();
    const mia = (await contact("Mia Lund"))?.id ?? "";
    expect(nudges.find(({ kind, contacts }) => kind === "check-in" && contacts.includes(mia))?.status).toBe("done");
    expect(interactions.filter(({ subject }) => subject === "Quite another subject")).toHaveLength(1);
  });

  it("to a number that is closed say so and change nothing", async () => {
    const digest = await digestOf("2026-11-30");
    const before = await service.export();
    const [receipt] = await service.answer(digest, `${numberIn(digest, "Mia Lund")} done`);
    expect(receipt?.text).toMatch(/already|closed/i);
    expect((await service.export()).interactions).toEqual(before.interactions);
  });

  it("in prose close nothing", async () => {
    await service.clock({ to: "2026-12-14T07:00:00Z" });
    const digest = await digestOf("2026-12-14");
    const before = await service.export();
    await service.answer(digest, "I'm done with that project, let's skip lunch.");
    expect((await service.export()).nudges).toEqual(before.nudges);
  });

  it("can be tapped", async () => {
    const digest = await digestOf("2026-12-14");
    const tap = digest.taps.find((link) => /body=\d+%20skip/.test(link));
    const [, to = "", query = ""] = /^mailto:([^?]+)\?(.*)$/.exec(tap ?? "") ?? [];
    const fields = new URLSearchParams(query);
    const [receipt] = await service.send({
      to: decodeURIComponent(to),
      subject: fields.get("subject") ?? "",
      text: fields.get("body") ?? "",
    });
    expect(receipt?.kind).toBe("receipt");
    expect((await service.export()).nudges.some(({ status }) => status === "skipped")).toBe(true);
  });
});

describe("leaving", () => {
  it("takes one click, which a GET does not make", async () => {
    const digest = await digestOf("2026-12-14");
    const path = new URL(/<([^>]+)>/.exec(digest.headers["list-unsubscribe"] ?? "")?.[1] ?? "").pathname;
    expect((await service.call("GET", path)).status).toBe(200);
    expect((await service.export()).owner.pausedUntil).toBeUndefined();
    expect((await service.call("POST", path)).status).toBe(200);
    expect((await service.export()).owner.pausedUntil).toBe("9999-12-31");
  });
});
