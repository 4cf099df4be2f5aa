import { describe, expect, it } from "vitest";
import { receiveMail } from "../../functions/app/receive-mail.ts";
import { sweep } from "../../functions/app/sweep.ts";
import { createFakePorts } from "../fakes/fake-ports.ts";
import type { FakePorts } from "../fakes/fake-ports.ts";
import { arrive, deliverRaw, signUp } from "./arriving.ts";
import type { Letter } from "./arriving.ts";

const FORGED = { verdicts: { dmarc: "FAIL" } } as const;
const TRACELESS = { verdicts: { dmarc: "GRAY" } } as const;

async function withOwner() {
  const ports = createFakePorts();
  await signUp(ports);
  const owner = (await ports.store.ownerIdByAddress("ann@example.org")) ?? "";
  const data = async () => {
    const all = await ports.store.all(owner);
    if (all === undefined) throw new Error("There is no owner.");
    return all;
  };
  return {
    ports,
    owner,
    data,
    people: async () => (await data()).contacts.map(({ name }) => name).sort(),
    lastText: () => (ports.mailer.outbox.at(-1)?.mail.text ?? "").replace(/\s+/gu, " "),
    kinds: () => ports.mailer.outbox.map(({ mail }) => mail.headers["X-Livstegn-Kind"]),
    status: async (id: string) => (await ports.store.mail(id))?.status,
  };
}

/** The owner answers the latest mail of this kind. */
function answer(ports: FakePorts, text: string, { kind = "notice", ...more }: Letter & { kind?: string } = {}) {
  const mail = ports.mailer.outbox.findLast((sent) => sent.mail.headers["X-Livstegn-Kind"] === kind)?.mail;
  if (mail === undefined) throw new Error(`No ${kind} was sent.`);
  return arrive(ports, { to: mail.replyTo, subject: `Re: ${mail.subject}`, text, ...more });
}

const coffee = (name: string, id = name): Letter => ({ id, text: `Coffee with ${name} today`, subject: `Lunch ${id}` });

/** A quarter past nine of the next day and later: the sweep has told of what was held yesterday. */
async function sweepTomorrow(ports: FakePorts) {
  ports.clock.set(new Date(Date.parse(ports.clock.now()) + 24 * 3_600_000 + 1_200_000).toISOString());
  await sweep(ports);
}

describe("a held mail", () => {
  it("is told of with its time, address, subject and likely cause, and applied by a yes as of its arrival", async () => {
    const { ports, people, data, lastText, status } = await withOwner();
    await arrive(ports, { ...coffee("Karl Dam", "k"), ...FORGED });
    expect(lastText()).toMatch(/1\. Sent on Monday 23 November at 09:00 as ann@example\.org, “Lunch k”/u);
    expect(lastText()).toMatch(/Your domain says/u);
    expect(await people()).toEqual([]);
    ports.clock.advanceDays(3);
    expect(await answer(ports, "1 yes")).toBe("applied");
    expect(await people()).toEqual(["Karl Dam"]);
    expect((await data()).interactions.map(({ at }) => at)).toEqual(["2026-11-23"]);
    expect(await status("k")).toBe("applied");
    expect(lastText()).toMatch(/was yours, and is done/u);
    expect(lastText()).toMatch(/You met Karl Dam on Monday 23 November/u);
  });
  it.each(["yes", "ja", "It was me", "Ja det var mig", "1 ja", "1: yes", "all yes", "alle ja"])(
    "is applied by %s when it is the only one",
    async (text) => {
      const { ports, people } = await withOwner();
      await arrive(ports, { ...coffee("Karl Dam"), ...FORGED });
      await answer(ports, text);
      expect(await people()).toEqual(["Karl Dam"]);
    },
  );
  it("is applied once: a second yes changes nothing and says so", async () => {
    const { ports, data, lastText } = await withOwner();
    await arrive(ports, { ...coffee("Karl Dam"), ...FORGED });
    await answer(ports, "1 yes");
    const once = (await data()).interactions;
    await answer(ports, "1 yes");
    await answer(ports, "yes");
    expect((await data()).interactions).toEqual(once);
    expect(lastText()).toMatch(/was done before, so nothing changed/u);
  });
  it("stays where it is when its owner says no", async () => {
    const { ports, people, lastText, status } = await withOwner();
    await arrive(ports, { ...coffee("Karl Dam", "k"), ...FORGED });
    await answer(ports, "1 no");
    expect([await people(), await status("k")]).toEqual([[], "held"]);
    expect(lastText()).toMatch(/stays aside and is deleted/u);
  });
  it("is not applied by a yes that is not authenticated itself", async () => {
    const { ports, people } = await withOwner();
    await arrive(ports, { ...coffee("Karl Dam"), ...FORGED });
    expect(await answer(ports, "1 yes", FORGED)).toBe("held");
    expect(await answer(ports, "1 yes", TRACELESS)).toBe("applied");
    expect(await answer(ports, "1 yes", { from: "eve@example.com", headers: { "In-Reply-To": "<x@y.example>" } })).toBe(
      "refused",
    );
    expect(await people()).toEqual([]);
  });
  it("never does by a yes what takes a second mail", async () => {
    const { ports, lastText, people } = await withOwner();
    const text = "forget Anna\nadd address eve@evil.example\nexport";
    await arrive(ports, { id: "k", to: "me@in.example.org", text, ...FORGED });
    await answer(ports, "1 yes");
    expect(lastText()).toMatch(/takes a mail of its own/u);
    expect(lastText()).not.toMatch(/eve@evil/u);
    expect(await people()).toEqual([]);
  });
  it("that is gone is answered truly", async () => {
    const { ports, people, lastText } = await withOwner();
    await arrive(ports, { ...coffee("Karl Dam", "k"), ...FORGED });
    ports.clock.advanceDays(29);
    ports.rawMail.remove("raw/k");
    await answer(ports, "1 yes");
    expect(lastText()).toMatch(/is gone: I keep mails for 30 days/u);
    ports.clock.advanceDays(2);
    await answer(ports, "1 yes");
    expect(lastText()).toMatch(/is gone: I keep mails for 30 days/u);
    expect(await people()).toEqual([]);
  });
  it("that came with another owner's token is applied by its own addresses, or there is nothing in it to do", async () => {
    const { ports, people, lastText } = await withOwner();
    await arrive(ports, { from: "bo@example.com", to: "me@in.example.org", text: "Hello" });
    const foreign = ports.mailer.outbox.at(-1)?.mail.replyTo ?? "";
    expect(await arrive(ports, { ...coffee("Karl Dam"), rcpt: [foreign, "log@in.example.org"] })).toBe("held");
    expect(await arrive(ports, { text: "1 done", rcpt: [foreign] })).toBe("held");
    expect(lastText()).toMatch(/answered a mail that was not written to you/u);
    await answer(ports, "1 yes");
    expect(await people()).toEqual(["Karl Dam"]);
  });
  it("that answers a digest does what its numbers meant there", async () => {
    const { ports, data, lastText } = await withOwner();
    await arrive(ports, { text: "Coffee with Karl Dam today every 1 week" });
    ports.clock.advanceDays(7);
    await sweep(ports);
    const digest = ports.mailer.outbox.at(-1)?.mail;
    await arrive(ports, { id: "d", to: digest?.replyTo ?? "", subject: "Re: x", text: "1 snooze 2 weeks", ...FORGED });
    expect((await data()).nudges.map(({ status }) => status)).toEqual(["open"]);
    ports.clock.advanceDays(1);
    await answer(ports, "yes");
    expect(lastText()).toMatch(/was yours/u);
    // Two weeks from the mail that said so, not from the yes.
    expect((await data()).nudges.map(({ status, due }) => [status, due])).toEqual([["snoozed", "2026-12-14"]]);
  });
  it("is undone by the answer to the receipt of its yes, and can then be sent anew with proof", async () => {
    const { ports, people } = await withOwner();
    const letter = { ...coffee("Karl Dam"), messageId: "<same@example.org>" };
    await arrive(ports, { ...letter, ...FORGED });
    await answer(ports, "1 yes");
    expect(await arrive(ports, { ...letter, id: "second" })).toBe("ignored");
    await answer(ports, "undo", { kind: "receipt" });
    expect(await people()).toEqual([]);
    expect(await arrive(ports, { ...letter, id: "third" })).toBe("applied");
    expect(await people()).toEqual(["Karl Dam"]);
  });
  it("that its owner sent again with proof is not applied a second time", async () => {
    const { ports, data, lastText } = await withOwner();
    const letter = { ...coffee("Karl Dam"), messageId: "<same@example.org>" };
    await arrive(ports, { ...letter, ...FORGED });
    expect(await arrive(ports, { ...letter, id: "second" })).toBe("applied");
    await answer(ports, "1 yes");
    expect((await data()).interactions).toHaveLength(1);
    expect(lastText()).toMatch(/was done before/u);
  });
  it("is applied whole or not at all when the store fails in between, and once when the yes comes again", async () => {
    const { ports, data, status } = await withOwner();
    await arrive(ports, { ...coffee("Karl Dam", "k"), ...FORGED });
    const notice = ports.mailer.outbox.at(-1)?.mail;
    const yes = deliverRaw(ports, { id: "yes", to: notice?.replyTo ?? "", text: "1 yes" });
    ports.store.answerCommits("conflict", "conflict");
    ports.mailer.answer(new Error("socket hang up"));
    await expect(receiveMail(ports, yes)).rejects.toThrow("socket hang up");
    expect([(await data()).interactions.length, await status("k")]).toEqual([1, "applied"]);
    ports.clock.advanceDays(1);
    expect(await receiveMail(ports, yes)).toBe("applied");
    expect((await data()).interactions).toHaveLength(1);
  });
});

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
