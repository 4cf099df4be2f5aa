// The table of capture, row by row, told by mail to the running service: in English by one owner, in Danish by another.
// Invariant: what is asserted is what an owner can see: their export and their receipts.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { winmail } from "../mail/winmail-files.ts";
import { tellingsHere } from "../share-of-run.ts";
import { blockOf, forwardOf, knownOf, signUp, SPEAKERS, textOf, toLog } from "./capture-mails.ts";
import { DOMAIN, startService } from "./service.ts";
import type { Service } from "./service.ts";

let service: Service;
beforeAll(async () => {
  // A Monday.
  service = await startService({ clock: "2026-11-23T08:00:00Z" });
  await signUp(service);
}, 60_000);
afterAll(() => service.stop());

describe.each(tellingsHere(SPEAKERS))("a mail in $language", (speaker) => {
  const { owner, language } = speaker;
  const say = (english: string, danish: string): string => (language === "en" ? english : danish);
  const known = (name: string) => knownOf(service, speaker, name);
  const log = (text: string) => service.send(toLog(speaker, { text }));

  it("that was received and is forwarded is incoming, from its sender, at its date, with the words above it as a note", async () => {
    const note = say("She asked about the harbour", "Hun spurgte til havnen");
    const received = { from: "Ida Krog <ida@havn.example>", to: owner, at: "2026-11-19T14:05", subject: "Havn" };
    const receipt = textOf(await service.send(forwardOf(speaker, received, note)));
    const { contact, interactions } = await known("Ida Krog");
    expect(contact?.addresses).toEqual(["ida@havn.example"]);
    expect(interactions).toMatchObject([
      { at: "2026-11-19T13:05:00.000Z", channel: "mail", direction: "in", subject: "Havn", note },
    ]);
    expect(receipt).toContain("Ida Krog");
    expect(receipt).toContain(say("Thursday 19 November", "torsdag den 19. november"));
  });

  it("of the owner's own that is forwarded is outgoing, with everybody it was addressed to", async () => {
    const to = "Jens Lo <jens@havn.example>, Kaj Moe <kaj@havn.example>";
    const sent = { from: owner, to, cc: "Lis Noer <lis@havn.example>", at: "2026-11-18T09:30", subject: "Plan" };
    await service.send(forwardOf(speaker, sent));
    const people = await Promise.all(["Jens Lo", "Kaj Moe", "Lis Noer"].map(known));
    for (const { interactions } of people) {
      expect(interactions).toMatchObject([{ at: "2026-11-18T08:30:00.000Z", direction: "out", subject: "Plan" }]);
    }
    expect(new Set(people.map(({ interactions }) => JSON.stringify(interactions))).size).toBe(1);
  });

  it.each(["bcc", "cc"] as const)("with log@ in %s is outgoing, with all of To and Cc", async (field) => {
    const name = field === "bcc" ? "Per Holt" : "Pia Holt";
    const copied = field === "bcc" ? "Rie Bro" : "Ras Bro";
    const copies = [`${copied} <${field}2@havn.example>`];
    await service.send({
      from: owner,
      to: [`${name} <${field}1@havn.example>`],
      cc: field === "cc" ? [...copies, `log@${DOMAIN}`] : copies,
      ...(field === "bcc" && { bcc: `log@${DOMAIN}` }),
      subject: say("The harbour plan", "Havneplanen"),
      text: say("Here it is.", "Her er den."),
      date: "Sat, 21 Nov 2026 10:00:00 +0100",
    });
    for (const one of [await known(name), await known(copied)]) {
      expect(one.interactions).toMatchObject([{ at: "2026-11-21T09:00:00.000Z", channel: "mail", direction: "out" }]);
    }
    expect(
      (await service.export(owner)).contacts.some(({ addresses }) => addresses.some((a) => a.includes(DOMAIN))),
    ).toBe(false);
  });

  it("with several mails attached is one interaction each", async () => {
    const attached = (name: string, day: number) =>
      `--b\r\nContent-Type: message/rfc822\r\nContent-Disposition: attachment; filename="${name}.eml"\r\n\r\n` +
      `From: ${name} Vang <${name.toLowerCase()}@vang.example>\r\nTo: <${owner}>\r\nDate: ${day} Nov 2026 12:00:00 +0100\r\nSubject: ${name}\r\n\r\nHej\r\n`;
    const head = `From: ${owner}\r\nTo: log@${DOMAIN}\r\nSubject: ${say("Fwd: three", "VS: tre")}\r\nMessage-ID: <att-${language}@example.org>\r\nDate: Mon, 23 Nov 2026 08:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n`;
    const text = `--b\r\nContent-Type: text/plain\r\n\r\n${say("Three of them.", "Tre af dem.")}\r\n`;
    const raw = `${head}${text}${attached("Uma", 10)}${attached("Vita", 11)}${attached("Xenia", 12)}--b--\r\n`;
    await service.send({ from: owner, raw, envelope: { from: owner, to: [`log@${DOMAIN}`] } });
    for (const [name, day] of [
      ["Uma", 10],
      ["Vita", 11],
      ["Xenia", 12],
    ] as const) {
      expect((await known(`${name} Vang`)).interactions).toMatchObject([
        { at: `2026-11-${day}T11:00:00.000Z`, direction: "in", subject: name },
      ]);
    }
  });

  it("that was forwarded to the owner is with whoever sent it to them; deeper senders are only mentioned", async () => {
    const deepest = {
      from: "Yrsa Dal <yrsa@dal.example>",
      to: "zoe@dal.example",
      at: "2026-11-10T08:00",
      subject: "Tender",
    };
    const middle = { from: "Zoe Dal <zoe@dal.example>", to: owner, at: "2026-11-12T09:00", subject: "Tender" };
    const body = blockOf(speaker, deepest);
    const receipt = textOf(await service.send(forwardOf(speaker, { ...middle, body })));
    expect((await known("Zoe Dal")).interactions).toMatchObject([{ at: "2026-11-12T08:00:00.000Z", direction: "in" }]);
    expect((await known("Yrsa Dal")).contact).toBeUndefined();
    expect(receipt).toContain("Yrsa Dal");
  });

  it("that the owner passed between their own addresses is with the outermost who is not the owner", async () => {
    const inner = { from: "Åse Dal <aase@dal.example>", to: owner, at: "2026-11-11T09:00", subject: "Offer" };
    const own = { from: owner, to: owner, at: "2026-11-13T09:00", subject: "Offer", body: blockOf(speaker, inner) };
    await service.send(forwardOf(speaker, own));
    expect((await known("Åse Dal")).interactions).toMatchObject([{ at: "2026-11-11T08:00:00.000Z", direction: "in" }]);
  });

  it("that is passed on by an answer to log@ alone is incoming, from whom the quote names", async () => {
    const quote = say(
      "On Thu, 19 Nov 2026 at 14:05, Dea Rye <dea@rye.example> wrote:",
      "Den tors. 19. nov. 2026 kl. 14.05 skrev Dea Rye <dea@rye.example>:",
    );
    const text = `${say("Worth a call", "Skal ringes op")}\n\n${quote}\n> Nets\n> Ropes\n`;
    const answer = { subject: say("Re: Nets", "SV: Nets"), inReplyTo: "<nets@rye.example>", text };
    await service.send(toLog(speaker, answer));
    expect((await known("Dea Rye")).interactions).toMatchObject([
      { at: "2026-11-19T13:05:00.000Z", direction: "in", subject: "Nets", note: say("Worth a call", "Skal ringes op") },
    ]);
  });

  it("leaves the owner's own signature out of what it tells of the sender", async () => {
    const signed = say("Nice mail\n\nBest regards\nAnn", "God mail\n\nVenlig hilsen\nMette");
    const note = `${signed} Lund\nNordstrand\nTlf. 99 88 77 66\n${owner}`;
    const received = { from: "Eli Rye <eli@rye.example>", to: owner, at: "2026-11-19T14:05", subject: "Ropes" };
    await service.send(forwardOf(speaker, received, note));
    const { contact, interactions } = await known("Eli Rye");
    expect(interactions).toMatchObject([{ note: say("Nice mail", "God mail") }]);
    expect([contact?.phone, contact?.addresses]).toEqual([undefined, ["eli@rye.example"]]);
  });

  it("that tells no date counts as of the day it was passed on, and the receipt says so", async () => {
    const received = { from: "Fay Rye <fay@rye.example>", to: owner, at: "2026-11-19T14:05", subject: "Hooks" };
    const { text = "", ...mail } = forwardOf(speaker, received);
    const undated = text.replace(/^(?:Date|Dato): .*\n/mu, "");
    const receipt = textOf(await service.send({ ...mail, text: undated }));
    expect((await known("Fay Rye")).interactions).toMatchObject([{ at: "2026-11-23T08:00:00.000Z", direction: "in" }]);
    expect(receipt).toContain(say("I found no date in it", "Jeg fandt ingen dato i den"));
  });

  it("that is encrypted is said to be", async () => {
    const text = "-----BEGIN PGP MESSAGE-----\n\nhQEMA0abc\n=abcd\n-----END PGP MESSAGE-----";
    const receipt = textOf(await service.send(toLog(speaker, { subject: "...", text })));
    expect(receipt).toContain(say("is encrypted", "er krypteret"));
  });

  it("that Outlook packed is read, and said to be unread where it cannot be", async () => {
    const packed = (content: Uint8Array) => {
      const file = { filename: "winmail.dat", contentType: "application/ms-tnef", content: Buffer.from(content) };
      const mail = { ...toLog(speaker, { subject: "", text: "" }), attachments: [file] };
      return mail;
    };
    const words = say("Lunch with Vera Holt yesterday", "Frokost med Vera Holt i går");
    await service.send(packed(winmail({ properties: [{ id: 0x1000, value: words }] })));
    expect((await known("Vera Holt")).interactions).toHaveLength(1);
    const receipt = textOf(await service.send(packed(Buffer.from("no such file"))));
    expect(receipt).toContain("winmail.dat");
  });

  it("tells of a meeting yesterday with two people, and the receipt names who is new and has no address", async () => {
    const receipt = textOf(await log(say("Coffee with Anna Berg and Bo yesterday", "Kaffe med Anna Berg og Bo i går")));
    for (const name of ["Anna Berg", "Bo"]) {
      const { contact, interactions } = await known(name);
      expect(contact?.addresses).toEqual([]);
      expect(interactions).toMatchObject([{ at: "2026-11-22", channel: "meeting", direction: "both" }]);
      expect(receipt).toMatch(new RegExp(say(`No address for ${name} yet`, `ingen adresse på ${name} endnu`)));
    }
    expect(receipt).toContain(say("New to me: Anna Berg and Bo", "Nye for mig: Anna Berg og Bo"));
  });

  it("tells in one line of a call, a note, a tag, a cadence, a birthday and a promise", async () => {
    const line = say(
      "Anna: called, moves to Aarhus #customer every 6 weeks, birthday 14/8, promised deck by Friday",
      "Anna: ringede, flytter til Aarhus #customer hver 6. uge, fødselsdag 14/8, lovede deck inden fredag",
    );
    const receipt = textOf(await log(line));
    const { contact, interactions } = await known("Anna Berg");
    expect(interactions.at(-1)).toMatchObject({ at: "2026-11-23", channel: "call" });
    expect(contact).toMatchObject({ tags: ["customer"], cadenceDays: 42 });
    expect(contact?.notes.map(({ text }) => text)).toEqual([say("moves to Aarhus", "flytter til Aarhus")]);
    expect(contact).toMatchObject({ dates: [{ date: "--08-14" }] });
    expect((await service.export(owner)).pledges).toMatchObject([
      { by: "owner", contact: contact?.id, text: "deck", due: "2026-11-27", status: "open" },
    ]);
    expect(receipt).toContain(say("Friday 27 November", "fredag den 27. november"));
  });

  it("tells fields, needs, interests and strengths, and the newest holds", async () => {
    const jobs = say(
      "Anna: new job at Kystlab, old@new.example, tel. 11 22 33 44\nAnna: new job at Havnelab, anna@new.example, tel. 12 34 56 78",
      "Anna: nyt job hos Kystlab, old@new.example, tlf. 11 22 33 44\nAnna: nyt job hos Havnelab, anna@new.example, tlf. 12 34 56 78",
    );
    const wants = say(
      "Anna looks for an auditor\nAnna likes salmon\nAnna knows GDPR",
      "Anna søger en revisor\nAnna er vild med laks\nAnna kender til GDPR",
    );
    await log(`${jobs}\n${wants}`);
    const { contact } = await known("Anna Berg");
    expect(contact?.addresses[0]).toBe("anna@new.example");
    expect(contact).toMatchObject({ organisation: "Havnelab", phone: "12 34 56 78" });
    expect(contact).toMatchObject({
      needs: [say("an auditor", "en revisor")],
      interests: [say("salmon", "laks")],
      strengths: ["GDPR"],
    });
  });

  it("may mix the languages", async () => {
    await log(
      say(
        "Coffee med Clara Dam i går, she looks for en revisor",
        "Frokost with Clara Dam yesterday, hun søger an auditor",
      ),
    );
    const { contact, interactions } = await known("Clara Dam");
    expect(interactions).toMatchObject([{ at: "2026-11-22", channel: "meeting" }]);
    expect(contact?.needs).toEqual([say("en revisor", "an auditor")]);
  });
});

describe("a forward whose labels are in the other language", () => {
  it.each([
    ["Danish labels to an English owner", 0, 1],
    ["English labels to a Danish owner", 1, 0],
  ] as const)("%s is the same", async (_name, owner, labels) => {
    const [speaker, other] = [SPEAKERS[owner], SPEAKERS[labels]];
    if (speaker === undefined || other === undefined) throw new Error("no such speaker");
    const received = { from: "Mix Ask <mix@ask.example>", to: speaker.owner, at: "2026-11-20T14:05", subject: "Both" };
    await service.send({ ...forwardOf(other, received), from: speaker.owner });
    expect((await knownOf(service, speaker, "Mix Ask")).interactions).toMatchObject([
      { at: "2026-11-20T13:05:00.000Z", direction: "in", subject: "Both" },
    ]);
  });
});
