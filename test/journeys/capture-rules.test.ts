// The sentences under the table of capture: who never becomes a contact, what is recorded once, what is no contact at all.
// Invariant: whatever the tests before did, no mail of the service went to anybody but an owner.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tellingsHere } from "../share-of-run.ts";
import { blockOf, forwardOf, knownOf, signUp, SPEAKERS, textOf, toLog } from "./capture-mails.ts";
import { DOMAIN, startService } from "./service.ts";
import type { OutgoingMail, Service } from "./service.ts";

let service: Service;
beforeAll(async () => {
  service = await startService({ clock: "2026-11-23T08:00:00Z" });
  await signUp(service);
}, 60_000);
afterAll(() => service.stop());

describe.each(tellingsHere(SPEAKERS, "last"))("in $language", (speaker) => {
  const { owner, language } = speaker;
  const say = (english: string, danish: string): string => (language === "en" ? english : danish);
  const known = (name: string) => knownOf(service, speaker, name);
  const contacts = async () => (await service.export(owner)).contacts;
  const addresses = async () => (await contacts()).flatMap((contact) => contact.addresses);
  const toAll = (to: readonly string[], more: OutgoingMail = {}) =>
    service.send({ from: owner, to, bcc: `log@${DOMAIN}`, subject: say("The plan", "Planen"), text: "x", ...more });

  it("the owner, lists, no-reply and role addresses never become contacts", async () => {
    const nobody = [
      `Me <${owner}>`,
      "The list <crew@lists.example>",
      "No reply <no-reply@shop.example>",
      "Nyhedsbrev <nyhedsbrev@avis.example>",
      "Info <info@havn.example>",
      "Bookkeeping <bogholderi@havn.example>",
      "Bounces <bounces+1@mail.example>",
    ];
    await toAll([...nobody, "Otto Rask <otto@rask.example>"]);
    expect((await known("Otto Rask")).interactions).toHaveLength(1);
    expect(await addresses()).toEqual(["otto@rask.example"]);
  });

  it("a mail of nobody, forwarded, records nothing and says so", async () => {
    const before = await service.export(owner);
    const mail = { from: "Shop <noreply@shop.example>", to: owner, at: "2026-11-19T14:05", subject: "Receipt" };
    const receipt = textOf(await service.send(forwardOf(speaker, mail)));
    expect(receipt).toContain(say("I did not get this", "Det forstod jeg ikke"));
    expect((await service.export(owner)).interactions).toEqual(before.interactions);
  });

  it("a second address of a known person is asked about and not duplicated", async () => {
    const first = { from: "Pil Skov <pil@skov.example>", to: owner, at: "2026-11-17T10:00", subject: "One" };
    await service.send(forwardOf(speaker, first));
    const second = { ...first, from: "Pil Skov <pil@work.example>", at: "2026-11-18T10:00", subject: "Two" };
    const [question] = await service.send(forwardOf(speaker, second));
    expect(question?.text).toContain("pil@work.example");
    expect((await contacts()).filter(({ name }) => name === "Pil Skov")).toHaveLength(1);
    expect((await known("Pil Skov")).interactions).toHaveLength(1);
    if (question === undefined) throw new Error("no question was asked");
    await service.answer(question, say("1 yes", "1 ja"), { from: owner });
    const { contact, interactions } = await known("Pil Skov");
    expect([...(contact?.addresses ?? [])].sort()).toEqual(["pil@skov.example", "pil@work.example"]);
    expect(interactions.map(({ subject }) => subject)).toEqual(["One", "Two"]);
  });

  it("a mail is recorded once, though it arrives twice with one Message-ID", async () => {
    const mail = {
      messageId: `<once-${language}@example.org>`,
      text: say("Lunch with Rut Elm today", "Frokost med Rut Elm i dag"),
    };
    await service.send(toLog(speaker, mail));
    expect(await service.send(toLog(speaker, mail))).toEqual([]);
    expect((await service.inbox()).at(-1)).toMatchObject({ status: "ignored", reason: "second-copy" });
    expect((await known("Rut Elm")).interactions).toHaveLength(1);
  });

  it("a mail is recorded once, though it was BCC'd and its sent copy is forwarded too", async () => {
    const to = "Saga Elm <saga@elm.example>";
    await toAll([to], { subject: "Harbour", date: "Fri, 20 Nov 2026 09:30:12 +0100" });
    await service.send(forwardOf(speaker, { from: owner, to, at: "2026-11-20T09:30", subject: "Harbour" }));
    expect((await known("Saga Elm")).interactions).toHaveLength(1);
  });

  it("a mail is recorded once, though it went to several addresses of the service, together or apart", async () => {
    const mail = {
      from: owner,
      to: "Tea Elm <tea@elm.example>",
      subject: "Harbour",
      text: "x",
      messageId: `<both-${language}@example.org>`,
    };
    const bcc = [`log@${DOMAIN}`, `${say("2w", "om2uger")}@${DOMAIN}`];
    await service.send({ ...mail, bcc: bcc.join(", "), date: "Fri, 20 Nov 2026 09:30:12 +0100" });
    const copy = bcc[1] ?? "";
    await service.send({ ...mail, date: "Fri, 20 Nov 2026 09:30:12 +0100", envelope: { from: owner, to: [copy] } });
    const { contact, interactions } = await known("Tea Elm");
    expect(interactions).toHaveLength(1);
    const followUps = (await service.export(owner)).nudges.filter(({ contacts: [one] }) => one === contact?.id);
    expect(followUps.map(({ kind, due }) => [kind, due])).toEqual([["follow-up", "2026-12-07"]]);
  });

  it("a mail is recorded once, though it is forwarded from two programs", async () => {
    const mail = { from: "Ulf Elm <ulf@elm.example>", to: owner, at: "2026-11-16T16:20", subject: "Salmon" };
    await service.send(forwardOf(speaker, mail));
    const other = SPEAKERS.find((one) => one !== speaker) ?? speaker;
    await service.send({ ...forwardOf(other, mail), from: owner });
    expect((await known("Ulf Elm")).interactions).toHaveLength(1);
  });

  it("a mail to more than five people is remembered, and is no contact day of any of them", async () => {
    const crowd = ["Abe", "Bea", "Cia", "Dea", "Eva", "Fia"].map((name) => `${name} Hav <${name}@hav.example>`);
    await toAll(crowd);
    expect((await known("Abe Hav")).interactions).toMatchObject([{ direction: "out" }]);
    const why = await service.json(
      "GET",
      `/api/why?owner=${encodeURIComponent(owner)}&contact=${encodeURIComponent("Abe Hav")}`,
    );
    expect(why).toMatchObject({ terms: { contactDays: 0 } });
  });

  describe("what machines sent is never recorded as contact:", () => {
    const unchanged = async (mail: OutgoingMail, status: string) => {
      const before = await service.export(owner);
      const sent = await service.send(mail);
      const after = await service.export(owner);
      expect((await service.inbox()).at(-1)?.status).toBe(status);
      expect([after.interactions, after.contacts]).toEqual([before.interactions, before.contacts]);
      return sent;
    };

    it("an emoji reaction", async () => {
      expect(await unchanged(toLog(speaker, { subject: "Re: Harbour", text: "👍" }), "ignored")).toEqual([]);
      const text = say("👍 Ann reacted via Gmail", "👍 Mette reagerede via Gmail");
      expect(await unchanged(toLog(speaker, { subject: "Re: Harbour", text }), "ignored")).toEqual([]);
    });

    it("an emoji reaction of somebody's that is forwarded", async () => {
      const body = say("Vera Elm reacted to your message", "Vera Elm reagerede på din besked");
      const sent = { from: "Vera Elm <vera@elm.example>", to: owner, at: "2026-11-19T12:05", subject: "Harbour", body };
      await unchanged(forwardOf(speaker, sent), "ignored");
    });

    it("an automatic answer of the owner's own", async () => {
      const headers = { "Auto-Submitted": "auto-replied" };
      const subject = say("Automatic reply: Harbour", "Automatisk svar: Havn");
      expect(await unchanged(toLog(speaker, { subject, text: "Away", headers }), "ignored")).toEqual([]);
    });

    it.each([
      ["an absence notice", "Vera Elm <vera@elm.example>", "Automatic reply: Harbour", "Automatisk svar: Havn"],
      ["a bounce", "Mail Delivery <mailer-daemon@mx.example>", "Undeliverable: Harbour", "Kan ikke leveres: Havn"],
    ])("%s that is forwarded, with a word above it or none", async (_name, from, english, danish) => {
      const notice = { from, to: owner, at: "2026-11-19T14:05", subject: say(english, danish) };
      await unchanged(forwardOf(speaker, notice), "ignored");
      const before = (await service.export(owner)).interactions;
      await service.send(
        forwardOf(speaker, { ...notice, at: "2026-11-19T15:05" }, say("She is away until May", "Hun er væk til maj")),
      );
      expect((await service.export(owner)).interactions).toEqual(before);
    });

    it("a mail that came over a mailing list", async () => {
      const headers = { "List-Id": "<crew.lists.example>", Precedence: "list" };
      expect(await unchanged(toLog(speaker, { text: "Lunch with Wim Elm today", headers }), "ignored")).toEqual([]);
    });
  });

  it("an emoji above a forward is a note on it", async () => {
    const sent = { from: "Xia Elm <xia@elm.example>", to: owner, at: "2026-11-19T12:05", subject: "Harbour" };
    await service.send(forwardOf(speaker, sent, "👍"));
    expect((await known("Xia Elm")).interactions).toMatchObject([{ direction: "in", note: "👍" }]);
  });

  it("somebody named without any contact is kept as a tie from before", async () => {
    const line = say("Sofie Lind, from the harbour days", "Sofie Lind, fra havnedagene");
    const receipt = textOf(await service.send(toLog(speaker, { text: line })));
    const { contact, interactions } = await known("Sofie Lind");
    expect(contact?.notes.map(({ text }) => text)).toEqual([say("from the harbour days", "fra havnedagene")]);
    expect(interactions).toEqual([]);
    expect(receipt).toContain("Sofie Lind");
  });

  it("a mail to oneself between the quotes of which stands a forward is that forward", async () => {
    const mail = { from: "Ylva Elm <ylva@elm.example>", to: owner, at: "2026-11-15T16:20", subject: "Nets" };
    const text = `${say("See below", "Se nedenfor")}\n\n${blockOf(speaker, mail)}`;
    await service.send(toLog(speaker, { subject: "", text }));
    expect((await known("Ylva Elm")).interactions).toMatchObject([{ direction: "in", subject: "Nets" }]);
  });
});

it("no mail went to anybody but the owners, and none of theirs to the other", async () => {
  const everything = await service.json<{ to: string[]; text: string }[]>("GET", "/api/outbox");
  expect(everything.length).toBeGreaterThan(15);
  const owners = SPEAKERS.map(({ owner }) => owner);
  expect([...new Set(everything.flatMap(({ to }) => to))].sort()).toEqual([...owners].sort());
  expect(everything.every(({ to }) => to.length === 1)).toBe(true);
});
