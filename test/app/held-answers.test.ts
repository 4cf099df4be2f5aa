// What an owner answers about several held mails, or with a token alone.

import { describe, expect, it } from "vitest";
import { sweep } from "../../functions/app/sweep.ts";
import { arrive } from "./arriving.ts";
import { answer, coffee, FORGED, sweepTomorrow, TRACELESS, withOwner } from "./holding.ts";

describe("several held mails", () => {
  const three = async () => {
    const owner = await withOwner();
    for (const name of ["Karl Dam", "Mia Lund", "Ole Krog"]) await arrive(owner.ports, { ...coffee(name), ...FORGED });
    await sweepTomorrow(owner.ports);
    return owner;
  };

  it("are told of once a day, and those that came after today's notice in tomorrow's", async () => {
    const { ports, kinds, lastText } = await withOwner();
    for (const name of ["Karl Dam", "Mia Lund", "Ole Krog"]) await arrive(ports, { ...coffee(name), ...FORGED });
    expect(kinds()).toEqual(["notice"]);
    await sweep(ports);
    expect(kinds()).toEqual(["notice"]);
    ports.clock.set("2026-11-24T07:00:00.000Z");
    await sweep(ports);
    expect(kinds()).toEqual(["notice"]);
    ports.clock.set("2026-11-24T08:16:00.000Z");
    await sweep(ports);
    await sweep(ports);
    expect(kinds()).toEqual(["notice", "notice"]);
    expect(lastText()).toMatch(/1\. Sent .*Lunch Mia/su);
    expect(lastText()).toMatch(/2\. Sent .*Lunch Ole/su);
    expect(lastText()).not.toMatch(/Lunch Karl/u);
  });
  it("are told of on the day itself when a further one comes", async () => {
    const { ports, kinds, lastText } = await withOwner();
    for (const name of ["Karl Dam", "Mia Lund"]) await arrive(ports, { ...coffee(name), ...FORGED });
    ports.clock.set("2026-11-24T05:00:00.000Z");
    await arrive(ports, { ...coffee("Ole Krog"), ...FORGED });
    expect(kinds()).toEqual(["notice", "notice"]);
    expect(lastText()).toMatch(/Lunch Mia.*Lunch Ole/su);
    ports.clock.set("2026-11-24T12:00:00.000Z");
    await sweep(ports);
    expect(kinds()).toHaveLength(2);
  });
  it("are all told of in the end, however many come", async () => {
    const { ports, owner } = await withOwner();
    for (let count = 0; count < 60; count += 1) await arrive(ports, { ...coffee("Karl Dam", `f${count}`), ...FORGED });
    for (let day = 0; day < 4; day += 1) await sweepTomorrow(ports);
    const told = (await ports.store.all(owner))?.sent.flatMap(({ sent }) => sent.items) ?? [];
    const mails = told.flatMap((item) => (item.kind === "held" ? [item.mail] : []));
    expect([mails.length, new Set(mails).size]).toEqual([60, 60]);
  });
  it.each([
    ["2 yes", ["Ole Krog"]],
    ["1,2 yes", ["Mia Lund", "Ole Krog"]],
    ["1 yes, 2 no", ["Mia Lund"]],
    ["all yes", ["Mia Lund", "Ole Krog"]],
    ["alle ja", ["Mia Lund", "Ole Krog"]],
    ["yes", []],
    ["3 yes", []],
  ])("are applied as %s says", async (text, expected) => {
    const { ports, people } = await three();
    await answer(ports, text);
    expect(await people()).toEqual(expected);
  });
  it("are asked about when a bare yes may mean more than one, and the answer needs no more than the number", async () => {
    const { ports, people, lastText } = await three();
    await answer(ports, "yes");
    expect(lastText()).toMatch(/Which of these mails were from you\?/u);
    await answer(ports, "2", { kind: "receipt" });
    expect(await people()).toEqual(["Ole Krog"]);
    await answer(ports, "yes", { kind: "receipt" });
    await answer(ports, "yes");
    expect(await people()).toEqual(["Mia Lund", "Ole Krog"]);
  });
  it("that are copies of one mail are applied once", async () => {
    const { ports, data } = await withOwner();
    const copy = { ...coffee("Karl Dam"), messageId: "<same@example.org>", ...FORGED };
    await arrive(ports, copy);
    for (const id of ["b", "c"]) await arrive(ports, { ...copy, id });
    await sweepTomorrow(ports);
    await answer(ports, "all yes");
    expect((await data()).interactions).toHaveLength(1);
  });
});

describe("a held mail that is an answer itself", () => {
  const withYes = async (text: string) => {
    const owner = await withOwner();
    await arrive(owner.ports, { ...coffee("Karl Dam", "k"), ...FORGED });
    await answer(owner.ports, text, { ...FORGED, id: "yes-1" });
    await answer(owner.ports, text, { ...FORGED, id: "yes-2" });
    await sweepTomorrow(owner.ports);
    return owner;
  };

  it.each(["1 yes", "1 ja", "yes", "all yes"])("applies what it says yes to: %s", async (text) => {
    const { ports, people, lastText, status } = await withYes(text);
    await answer(ports, "1 yes");
    expect([await people(), await status("k"), await status("yes-1")]).toEqual([["Karl Dam"], "applied", "applied"]);
    expect(lastText()).toMatch(/“Re: Was this mail from you\?” was yours, and is done/u);
    expect(lastText()).toMatch(/“Lunch k” was yours, and is done.* You met Karl Dam on Monday 23 November/u);
    await answer(ports, "2 yes");
    expect(lastText()).toMatch(/“Lunch k” was done before/u);
  });
  it("applies it once where two of them say yes to the same", async () => {
    const { ports, data, lastText } = await withYes("1 yes");
    await answer(ports, "all yes");
    expect((await data()).interactions).toHaveLength(1);
    expect(lastText()).toMatch(/“Lunch k” was done before/u);
  });
  it("leaves it where it says no", async () => {
    const { ports, people, lastText } = await withYes("1 no");
    await answer(ports, "1 yes");
    expect(await people()).toEqual([]);
    expect(lastText()).not.toMatch(/There is no number|I do not know that word/u);
    expect(lastText()).toMatch(/“Lunch k”/u);
  });
  it("takes back what the receipt that it answers is about", async () => {
    const { ports, people } = await withOwner();
    for (const name of ["Karl Dam", "Mia Lund"]) await arrive(ports, coffee(name));
    const [first] = ports.mailer.outbox;
    await arrive(ports, { to: first?.mail.replyTo ?? "", subject: "Re: x", text: "undo", ...FORGED });
    await answer(ports, "1 yes");
    expect(await people()).toEqual(["Mia Lund"]);
  });
  it("answers the question that it was asked", async () => {
    const { ports, data } = await withOwner();
    for (const address of ["anna@x.example", "anna@y.example"]) {
      await arrive(ports, { text: `Coffee with Anna Berg, ${address}, today` });
    }
    await answer(ports, "1 yes", { kind: "receipt", ...FORGED });
    await answer(ports, "1 yes");
    expect((await data()).contacts.map(({ addresses }) => addresses.length)).toEqual([2]);
  });
});

describe("an answer whose token is its only proof", () => {
  const withDigest = async () => {
    const owner = await withOwner();
    await arrive(owner.ports, { text: "Coffee with Karl Dam today every 1 week" });
    owner.ports.clock.advanceDays(7);
    await sweep(owner.ports);
    return { ...owner, replyTo: owner.ports.mailer.outbox.at(-1)?.mail.replyTo ?? "" };
  };
  const text = "1 done\nKarl Dam looks for an auditor\nadd address eve@evil.example";

  it("closes and puts off what it numbers, and the rest waits for a yes, which does the rest alone", async () => {
    const { ports, data, replyTo, kinds, lastText } = await withDigest();
    expect(await arrive(ports, { id: "r3", to: replyTo, subject: "Re: x", text, ...TRACELESS })).toBe("applied");
    expect((await data()).nudges.map(({ status }) => status)).toEqual(["done"]);
    expect((await data()).contacts.map(({ needs }) => needs)).toEqual([[]]);
    expect(kinds().at(-1)).toBe("notice");
    expect(lastText()).toMatch(/What it closed or put off is done; the rest waits/u);
    const before = (await data()).interactions.length;
    await answer(ports, "yes");
    expect((await data()).contacts.map(({ needs }) => needs)).toEqual([["an auditor"]]);
    expect((await data()).interactions).toHaveLength(before);
    expect(lastText()).toMatch(/takes a mail of its own/u);
    await answer(ports, "yes");
    expect(lastText()).toMatch(/was done before/u);
  });
  it("is told to wait when its token is enough for nothing of it, and never that there was nothing to do", async () => {
    const { ports, people, lastText, kinds } = await withOwner();
    await arrive(ports, { text: "receipts always", to: "me@in.example.org" });
    await arrive(ports, coffee("Karl Dam"));
    const told = kinds().length;
    await answer(ports, "undo", { kind: "receipt", ...TRACELESS });
    expect(kinds().slice(told)).toEqual(["notice"]);
    expect(lastText()).toMatch(/waits/u);
    await answer(ports, "yes");
    expect(await people()).toEqual([]);
  });
  it("leaves nothing to ask about when it asked for no more", async () => {
    const { ports, replyTo, kinds } = await withDigest();
    await arrive(ports, { to: replyTo, subject: "Re: x", text: "1 done\n\nThanks!\nAnn", ...TRACELESS });
    expect(kinds()).not.toContain("notice");
  });
  it("does not use up the Message-ID of the mail that proves its sender", async () => {
    const { ports, replyTo, data } = await withDigest();
    const letter = { to: replyTo, subject: "Re: x", text, messageId: "<one@example.org>" };
    await arrive(ports, { ...letter, id: "r3", ...TRACELESS });
    expect(await arrive(ports, { ...letter, id: "copy", ...TRACELESS })).toBe("ignored");
    expect(await arrive(ports, { ...letter, id: "proven" })).toBe("applied");
    expect((await data()).contacts.map(({ needs }) => needs)).toEqual([["an auditor"]]);
  });
});

describe("a mail that the virus scanner is not sure of", () => {
  const attached = [
    "--b",
    "Content-Type: text/plain; charset=utf-8",
    "",
    "Coffee with Karl Dam today",
    "--b",
    "Content-Type: message/rfc822",
    'Content-Disposition: attachment; filename="lunch.eml"',
    "",
    "From: Mia Lund <mia@salmon.example>",
    "To: ann@example.org",
    "Date: Mon, 23 Nov 2026 08:00:00 +0100",
    "Subject: Lunch",
    "",
    "Shall we?",
    "--b--",
  ].join("\r\n");
  const letter = { text: attached, headers: { "Content-Type": 'multipart/mixed; boundary="b"' } };

  it.each(["GRAY", "PROCESSING_FAILED"])(
    "is read by its text, and an attached mail stays unopened: %s",
    async (virus) => {
      const { ports, people, lastText } = await withOwner();
      expect(await arrive(ports, { ...letter, verdicts: { virus } })).toBe("applied");
      expect(await people()).toEqual(["Karl Dam"]);
      expect(lastText()).toMatch(/“lunch\.eml” I could not open that file/u);
    },
  );
  it("is read whole when the scanner saw nothing", async () => {
    const { ports, people } = await withOwner();
    await arrive(ports, letter);
    expect(await people()).toContain("Mia Lund");
  });
  it("stays so when it was held and its owner says yes", async () => {
    const { ports, people } = await withOwner();
    await arrive(ports, { ...letter, verdicts: { virus: "GRAY", dmarc: "FAIL" } });
    await answer(ports, "1 yes");
    expect(await people()).toEqual(["Karl Dam"]);
  });
});
