// What receipts say to a mail, in the words that its owner reads: the language they wrote in, and nothing that is not so.

import { describe, expect, it } from "vitest";
import { sendDigest } from "../../functions/app/send-digest.ts";
import { languageOfWords } from "../../functions/intent/asked-language.ts";
import { createFakePorts } from "../fakes/fake-ports.ts";
import { arrive, signUp } from "./arriving.ts";
import type { Letter } from "./arriving.ts";

type Language = "en" | "da";

/** An owner of this language, every mail of whom is answered; what they send gives the text of the answers. */
async function anOwner(language: Language = "en") {
  const ports = createFakePorts();
  await signUp(ports);
  await arrive(ports, {
    to: "me@in.example.org",
    text: language === "da" ? "sprog dansk\nkvitteringer altid" : "receipts always",
  });
  const send = async (letter: Letter): Promise<string> => {
    ports.mailer.outbox.length = 0;
    await arrive(ports, letter);
    const texts = ports.mailer.outbox.map(({ mail }) => mail.text);
    return texts.join("\n").replace(/\s+/gu, " ");
  };
  return {
    ports,
    send,
    log: (text: string) => send({ text }),
    order: (text: string) => send({ to: "me@in.example.org", text }),
    /** Answers the mail that came last. */
    answer: (text: string) => send({ to: ports.mailer.outbox.at(-1)?.mail.replyTo ?? "", text }),
  };
}

const languageOf = (receipt: string): Language | undefined =>
  /answer "help"|on one page/.test(receipt) ? "en" : /svar "hjælp"|på én side/.test(receipt) ? "da" : undefined;

describe("a receipt is in the language of the mail", () => {
  const owners = { en: anOwner("en"), da: anOwner("da") };
  it.each([
    ["da", "Bjørn likes salmon", "en"],
    ["da", "Bjørn: birthday 14/8", "en"],
    ["da", "Jørgen looks for a CFO", "en"],
    ["da", "Lunch with Søren Åberg", "en"],
    ["da", "Call Søren on Friday", "en"],
    ["da", "Coffee with Søren Ågård (soren@aagard.example, +45 20 30 40 50), CEO of Ågård & Co, yesterday", "en"],
    ["da", "Anna Berg moves to London", "en"],
    ["da", "Mette Friis is a lawyer", "en"],
    ["en", "Bjørn likes salmon", "en"],
    ["en", "Lunch with Søren Åberg", "en"],
    ["en", "Ann leder efter en kok", "da"],
    ["en", "Mary Poppins, fra havnetiden", "da"],
    ["en", "Sms fra Tom", "da"],
    ["en", "Kaffe med Tom Skov", "da"],
    ["en", "Søren Ågård", "en"],
    ["da", "Ann Wood", "da"],
  ] as const)("of a note: %s owner, %s", async (owner, text, language) => {
    const { log } = await owners[owner];
    expect(languageOf(await log(text))).toBe(language);
  });

  it.each([
    ...["start igen", "pause til 1. august", "hvem er Anna", "hvem mangler", "liste", "indstillinger", "hjælp"].map(
      (text) => ["en", text, "da"] as const,
    ),
    ...["resume", "who is Anna", "due", "list", "settings", "export", "help", "pause until 1 August"].map(
      (text) => ["da", text, "en"] as const,
    ),
    ...["pause", "stop", "7"].flatMap((text) => [["da", text, "da"] as const, ["en", text, "en"] as const]),
  ])("of an order, and else the owner's: %s owner, %s", async (owner, text, language) => {
    const { order } = await owners[owner];
    expect(languageOf(await order(text))).toBe(language);
  });

  it.each([
    ...["2 gjort", "2 færdig", "færdig", "spring 3 over", "4 aldrig", "3 nej", "1 holdt", "1 droppet", "udsatt 3"].map(
      (text) => [text, "da"] as const,
    ),
    ...["2 done", "skip 3", "4 never", "1 kept", "1 dropped", "at moste 5"].map((text) => [text, "en"] as const),
    ...["stopp", "pause", "1 2 3", "Moste"].map((text) => [text, undefined] as const),
  ])("told by a single word of one language, though it has a slip: %s", (text, language) => {
    expect(languageOfWords(text)).toBe(language);
  });

  it("whatever the subject of what it forwards or answers", async () => {
    const { send, log, answer } = await owners.en;
    const forwarded = [
      "---------- Forwarded message ---------",
      "From: Karl Dam <karl@dam.example>",
      "Date: Mon, 23 Nov 2026 at 08:00",
      "Subject: Møde om havnen",
      "To: Ann Holm <ann@example.org>",
      "",
      "Skal vi mødes på onsdag? Jeg har noget til dig.",
    ];
    const above = (note: string) =>
      send({ subject: "Fwd: Møde om havnen", text: [note, "", ...forwarded].join("\r\n") });
    expect(languageOf(await above("Nice man, knows everyone"))).toBe("en");
    expect(languageOf(await above(""))).toBe("en");
    expect(languageOf(await log("Kaffe med Anna"))).toBe("da");
    expect(languageOf(await answer("1 yes"))).toBe("en");
  });
});

describe("a receipt quotes what was written", () => {
  it.each([
    ["da", "5 ja", "»5 ja«"],
    ["en", "5 ja", "»5 ja«"],
    ["da", "5 yes, 2 skip", "“5 yes”"],
  ] as const)("to an answer: %s owner, %s", async (owner, text, quoted) => {
    const { order, answer } = await anOwner(owner);
    await order("1 done");
    expect(await answer(text)).toContain(quoted);
  });
  it.each(["1 gjort", "2 spring over"])("in a new mail: %s", async (text) => {
    expect(await (await anOwner("en")).order(text)).toContain(`»${text}« hører til en mail med numre`);
  });
});

describe("a receipt says nothing that is not so", () => {
  it.each([
    [{ to: "log@in.example.org", text: "Coffee with Anna Berg yesterday\nAnna: anna@berg.example" }, "No address for"],
    [{ to: "log@in.example.org", text: "Kaffe med Anna Berg i går\nAnna: anna@berg.example" }, "ingen adresse på"],
  ])("of an address that the same mail gives, in a welcome and in a receipt: %s", async (letter, wanted) => {
    const ports = createFakePorts();
    await arrive(ports, letter);
    const welcome = ports.mailer.outbox.map(({ mail }) => mail.text).join("\n");
    expect(welcome).toContain("anna@berg.example");
    expect(welcome).not.toContain(wanted);
    const { send } = await anOwner("en");
    expect(await send(letter)).not.toContain(wanted);
  });
});

describe("an address is identity enough", () => {
  it.each([
    ["Pia: pia@x.example", "New to me: Pia.", "Pia: address pia@x.example"],
    ["Åse: ny mail aase@x.example", "Ny for mig: Åse", "Åse: adresse aase@x.example"],
  ])("for somebody of an unknown first name: %s", async (text, newcomer, address) => {
    const { log } = await anOwner("en");
    const told = await log(text);
    expect(told).toContain(newcomer);
    expect(told).toContain(address);
  });
  it("and it is whoever has it already", async () => {
    const { log } = await anOwner("en");
    await log("P. Holm: pia@x.example");
    expect(await log("Pia: pia@x.example")).not.toContain("New to me");
  });
});

const withFile = (name: string, type: string, words = "", content = "QUJD"): Letter => ({
  headers: { "Content-Type": "multipart/mixed; boundary=b" },
  text: [
    `--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${words}`,
    `--b\r\nContent-Type: ${type}; name=${name}\r\nContent-Disposition: attachment; filename=${name}\r\n\r\n${content}`,
    "--b--\r\n",
  ].join("\r\n"),
});
const forwardOf = (from: string, to = "Ann Holm <ann@example.org>"): Letter => ({
  subject: "Fwd: Offer",
  text: `\r\n---------- Forwarded message ---------\r\nFrom: ${from}\r\nDate: Mon, 23 Nov 2026 at 08:00\r\nSubject: Offer\r\nTo: ${to}\r\n\r\nHello`,
});
const OWN_CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann Holm\r\nEMAIL:ann@example.org\r\nEND:VCARD";

describe("a receipt says why nobody was recorded", () => {
  const NEVER = "is never a contact, nor is your own";
  it.each([
    ["a forward of a role's mail", forwardOf("Sales <sales@bo.example>"), "“sales@bo.example”", NEVER],
    ["a forward of a list's mail", forwardOf("harbour-list@bo.example"), "“harbour-list@bo.example”", NEVER],
    ["a forward of one's own mail to oneself", forwardOf("Ann Holm <ann@example.org>"), "“ann@example.org”", NEVER],
    [
      "a forward of one's own mail to a role",
      forwardOf("ann@example.org", "info@bo.example"),
      "“info@bo.example”",
      NEVER,
    ],
    [
      "a copy of a mail to roles alone, whose subject is no note",
      { to: "info@bo.example, no-reply@bo.example", rcpt: ["log@in.example.org"], subject: "Q", text: "Dear all," },
      "“info@bo.example, no-reply@bo.example”",
      NEVER,
    ],
    ["a role's address in a note", { text: "Kirsten Bo <sales@bo.example>" }, "New to me: Kirsten Bo", NEVER],
    ["a role's address alone", { text: "Sales <sales@bo.example>" }, "“sales@bo.example”", NEVER],
    ["one's own card", withFile("me.vcf", "text/vcard", "", OWN_CARD), "“me.vcf” That is your own card", ""],
    ["a photo", withFile("quay.jpg", "image/jpeg"), "“quay.jpg” I do not read such files", ""],
    [
      "a note with an archive",
      withFile("q.zip", "application/zip", "Met Per Holm"),
      "“q.zip” I do not read",
      "You met Per Holm",
    ],
    ["Outlook's mail", withFile("q.msg", "application/vnd.ms-outlook"), "“q.msg” I do not read such files", ""],
  ] as const)("%s", async (_, letter, told, also) => {
    const { send } = await anOwner("en");
    const receipt = await send(letter);
    expect(receipt).toContain(told);
    expect(receipt).toContain(also);
    expect(receipt).not.toMatch(/was empty|I know nobody|whom this is about/);
  });
  it("and keeps silent about the pictures of a signature", async () => {
    const { send } = await anOwner("en");
    expect(await send(withFile("image001.png", "image/png", "Met Per Holm"))).not.toContain("image001");
  });
});

describe("a question about people", () => {
  const twoOfOneName = async () => {
    const owner = await anOwner("en");
    await owner.log("Lars Holm <lars@a.example>");
    const asked = await owner.log("Lars Holm <lars@b.example>");
    await owner.answer("1 no");
    return { ...owner, asked };
  };
  it("offers no name where both are called the same, and takes a number, an address and the whole option", async () => {
    const { log, answer, asked } = await twoOfOneName();
    expect(asked).toContain("I record nothing with them until you answer");
    for (const [text, whom] of [
      ["2", "Lars Holm (lars@b.example)"],
      ["lars@b.example", "Lars Holm (lars@b.example)"],
      ["Lars Holm, lars@a.example", "Lars Holm (lars@a.example)"],
    ] as const) {
      const question = await log(`Met Lars Holm about ${text.length} boats`);
      expect(question).toContain('Answer with the number alone, "1"; "somebody else"');
      expect(await answer(text)).toContain(`You met ${whom} on`);
    }
  });
  const BERG = [
    "the first one",
    "first",
    "the former",
    "it was Berg",
    "that would be Anna Berg",
    "1 please",
    "option 1",
  ];
  const BECH = ["the second", "the latter", "no. 2", "I mean Bech", "the last one, thanks"];
  const FØRST = ["den første", "det var Berg", "nr. 1, tak", "den øverste", "nummer et"];
  const SIDST = ["den anden", "toeren", "jeg mente Bech", "den sidste"];
  const NEITHER = ["a new person", "neither of them", "no, someone new", "another Anna", "nobody"];
  const INGEN = ["ny person", "ingen af dem", "nej, en ny", "en anden Anna", "en helt tredje"];
  it.each([
    ...BERG.map((text) => [text, /You met Anna Berg on/] as const),
    ...BECH.map((text) => [text, /You met Anna Bech on/] as const),
    ...FØRST.map((text) => [text, /Du mødtes med Anna Berg/] as const),
    ...SIDST.map((text) => [text, /Du mødtes med Anna Bech/] as const),
    ...NEITHER.map((text) => [text, /Which other Anna was it\?/] as const),
    ...INGEN.map((text) => [text, /Hvilken anden Anna var det\?/] as const),
    ["both", /You met Anna Berg on .* You met Anna Bech on/],
    ["begge to", /Du mødtes med Anna Berg .* Du mødtes med Anna Bech/],
    ["none of them, it was Anna Holm", /You met Anna Holm on/],
    ["Anna Bech. She also wants a demo", /You met Anna Bech on .* Anna Bech: .*She also wants a demo/],
    ["1, she also wants a demo", /You met Anna Berg on .* Anna Berg: .*She also wants a demo/i],
    ["1\r\nShe also wants a demo", /You met Anna Berg on .* Anna Berg: .*She also wants a demo/],
    ["Den første. Hun skal også have en demo", /Du mødtes med Anna Berg .* Anna Berg: .*Hun skal også have en demo/],
  ] as const)("is answered in other words than a number: %s", async (text, told) => {
    const { log, answer } = await anOwner(/Du m|Hvilken/.test(told.source) ? "da" : "en");
    await log("Anna Berg, a@berg.example\nAnna Bech, b@bech.example");
    await log("Met Anna");
    expect(await answer(text)).toMatch(told);
  });
  it.each([
    ["1 Signe Lund. Hun skal også have en demo", /Signe Lund/, /Signe Lund: .*Hun skal også have en demo/],
    ["Signe Lund. Hun skal også have en demo", /Signe Lund/, /Signe Lund: .*Hun skal også have en demo/],
  ] as const)("takes a name with more of its bearer: %s", async (text, name, note) => {
    const { log, answer } = await anOwner("da");
    expect(await log("Signe: flytter til Aarhus")).toContain("Signe");
    const told = await answer(text);
    expect(told).toMatch(name);
    expect(told).toMatch(note);
  });
  it.each([
    [
      "the one with the beard",
      /which of them you mean, so my question still waits\. .*"1" or "2", or with the whole name/,
    ],
    [
      "ham med skægget",
      /hvem af dem du mener, så mit spørgsmål venter stadig\. .*"1" eller "2", eller med hele navnet/,
    ],
  ] as const)("which of two says how it is answered, and offers no yes: %s", async (text, told) => {
    const { log, answer } = await anOwner(/ham/.test(text) ? "da" : "en");
    await log("Anna Berg, a@berg.example\nAnna Bech, b@bech.example");
    await log(/ham/.test(text) ? "Mødte Anna" : "Met Anna");
    const receipt = await answer(text);
    expect(receipt).toMatch(told);
    expect(receipt).not.toMatch(/1 yes|1 ja/);
  });
  it.each([
    ["the one from Norda", "Norda", /You met Anna Berg on/],
    ["Norda", "Norda", /You met Anna Berg on/],
    ["Anna from Norda", "Norda", /You met Anna Berg on/],
    ["hende fra Norda", "Norda", /Du mødtes med Anna Berg/],
    ["Norda", "Norda|Norda", /which of them you mean/],
    ["the one from Sula", "Norda", /which of them you mean/],
  ] as const)("is answered by where exactly one of those offered works: %s, of %s", async (text, firms, told) => {
    const { log, answer } = await anOwner(/Du/.test(told.source) ? "da" : "en");
    const [first, second] = firms.split("|");
    await log(`Anna Berg, a@berg.example\nAnna Bech, b@bech.example\nAnna Berg: works at ${first}`);
    if (second !== undefined) await log(`Anna Bech: works at ${second}`);
    await log(/Du/.test(told.source) ? "Mødte Anna" : "Met Anna");
    expect(await answer(text)).toMatch(told);
  });
  it("of two names has no first: its answer still waits", async () => {
    const { log, answer } = await anOwner("en");
    await log("Anna Berg, a@berg.example\nAnna Bech, b@bech.example\nBo Lind, b@lind.example\nBo Dahl, b@dahl.example");
    await log("Met Anna and Bo");
    expect(await answer("the first one")).toContain("my question still waits");
  });
  it.each(["2", "2 yes", "nobody@else.example"])("says what it takes when the answer is none: %s", async (text) => {
    const { log, answer } = await anOwner("en");
    await log("Lars Holm <lars@a.example>");
    await log("Lars Holm <lars@b.example>");
    const told = await answer(text);
    expect(told).toContain(`“${text}” I cannot tell what you answer, so my question still waits`);
    expect(told).not.toContain("1 in 2 weeks");
  });
});

describe("a promise is told with whose it is", () => {
  it.each([
    ["Promised Anna Berg the numbers by Friday", "You promised Anna Berg: “the numbers”, by Friday 27 November."],
    ["Anna Berg promised me the numbers", "Anna Berg promised you: “the numbers”."],
    ["Lovede Anna Berg at ringe", "Du lovede Anna Berg: »at ringe«."],
    ["Anna Berg lovede mig tallene", "Anna Berg lovede dig: »tallene«."],
    ["Kaffe med Bo Lind, jeg lovede Anna Berg at tage tallene med", "Du lovede Anna Berg: »at tage tallene med«."],
  ])("%s", async (text, told) => {
    expect(await (await anOwner("en")).log(text)).toContain(told);
  });
});

describe("a birthday is told as one, with the weekday of its next coming", () => {
  it.each([
    ["Dorte Holm: birthday 16/12", "Dorte Holm: birthday 16 December, next on Wednesday 16 December."],
    ["Dorte Holm: birthday 14 August", "Dorte Holm: birthday 14 August, next on Saturday 14 August 2027."],
    ["Dorte Holm: fødselsdag 16/12", "Dorte Holm: fødselsdag 16. december, næste gang onsdag den 16. december."],
  ])("%s", async (text, told) => {
    expect(await (await anOwner("en")).log(text)).toContain(told);
  });
});

describe("a contact that is recorded already", () => {
  const told =
    "From: Karl Dam <karl@dam.example>\r\nTo: ann@example.org\r\nDate: Mon, 23 Nov 2026 07:00:00 +0000\r\nSubject: Masts\r\n\r\nHello";
  const attached = (times: number): Letter => ({
    headers: { "Content-Type": "multipart/mixed; boundary=b" },
    text: [...Array(times).fill(`--b\r\nContent-Type: message/rfc822\r\n\r\n${told}`), "--b--\r\n"].join("\r\n"),
  });
  it("is told as that, once, however often it is attached", async () => {
    const { send } = await anOwner("en");
    const first = await send(attached(2));
    expect(first.match(/Karl Dam wrote to you/g)).toHaveLength(1);
    expect(first).not.toContain("already");
    const again = await send(attached(2));
    expect(again).toMatch(/^Nothing changed .* I had recorded it already\./);
    expect(again.match(/Karl Dam wrote to you/g)).toHaveLength(1);
  });
});

describe("a correction in the owner's own words", () => {
  const DAYS = ["it was on the 14th", "that was Saturday 14 November, not Monday", "no, wrong day: it was 14/11"];
  const DAGE = ["det var d. 14.", "det var lørdag den 14. november, ikke i mandags", "forkert dato, det var 14/11"];
  const CALLS = ["it was a call, not a meeting", "by phone", "no, I called her", "that was on the phone"];
  const OPKALD = ["det var et opkald", "i telefon", "nej, et opkald, ikke et møde", "jeg ringede til hende"];
  const ALSO = ["also with Bo Lind", "Bo Lind was there too", "and Bo Lind", "Bo Lind came along"];
  const OGSÅ = ["Bo Lind var også med", "også med Bo Lind", "og Bo Lind", "sammen med Bo Lind"];
  const [SATURDAY, LØRDAG] = ["on Saturday 14 November", "lørdag den 14. november"];
  it.each([
    ...DAYS.map((text) => [text, SATURDAY] as const),
    ...DAGE.map((text) => [text, LØRDAG] as const),
    ...CALLS.map((text) => [text, "You and Anna Berg talked on the phone"] as const),
    ...OPKALD.map((text) => [text, "Du talte i telefon med Anna Berg"] as const),
    ...ALSO.map((text) => [text, "You met Anna Berg and Bo Lind"] as const),
    ...OGSÅ.map((text) => [text, "Du mødtes med Anna Berg og Bo Lind"] as const),
    ["it was yesterday, by phone", "talked on the phone on Sunday 22 November"],
    ["It was on the 14th. Bo Lind was there too.", "You met Anna Berg and Bo Lind on Saturday 14 November"],
    ["Anna was on the 14th", SATURDAY],
    ["mødet med Anna var d. 14/11", LØRDAG],
  ] as const)("%s: is done, told with what it was, and can be undone", async (text, told) => {
    const isDanish = /[æøå]|^Du|den 14/.test(told) || told.includes("mødtes");
    const { ports, log, answer, order } = await anOwner(isDanish ? "da" : "en");
    await log(isDanish ? "Mødte Anna Berg" : "Met Anna Berg");
    const corrected = await answer(text);
    expect(corrected).toContain(told);
    expect(corrected).toMatch(/Before, it said: You met Anna Berg on|Før stod der: Du mødtes med Anna Berg/);
    expect(corrected.match(/No address for Bo Lind|ingen adresse på Bo Lind/g) ?? []).toHaveLength(
      /Bo/.test(told) ? 1 : 0,
    );
    expect(await answer(isDanish ? "fortryd" : "undo")).toMatch(/again as before|igen som før/);
    expect(ports.mailer.outbox).toHaveLength(1);
    const last = await order(isDanish ? "hvem er Anna Berg" : "who is Anna Berg");
    expect(last).toMatch(/You met Anna Berg on Monday 23 November|Du mødtes med Anna Berg mandag den 23\. november/);
  });
  it.each([
    ["it was yesterday", undefined],
    ["Bo was yesterday", "talked on the phone on Sunday 22 November"],
    ["the meeting with Anna was yesterday", "You met Anna Berg on Sunday 22 November"],
  ])("of one of several needs to say which: %s", async (text, told) => {
    const { log, answer } = await anOwner();
    await log("Met Anna Berg. Called Bo Lind.");
    expect(await answer(text)).toContain(told ?? "I cannot tell what to change");
    // What was not understood leaves the receipt where it was.
    if (told === undefined) expect(await answer("Anna was yesterday")).toContain("on Sunday 22 November");
  });
  it.each([
    ["Remind me to call Bo Lind on Friday", "Thursday, not Friday", "Bo Lind on Thursday 26 November"],
    ["Remind me to call Bo Lind on Friday", "I meant Friday 4 December", "Bo Lind on Friday 4 December"],
    ["Mind mig om Bo Lind på fredag", "det skal være på torsdag", "Bo Lind torsdag den 26. november"],
    ["Promised Bo Lind the deck by Friday", "Thursday, not Friday", "“the deck”, by Thursday 26 November"],
    ["Met Bo Lind, promised him the deck by Friday", "by Thursday, not Friday", "“the deck”, by Thursday 26 November"],
    ["Lovede Bo Lind oplægget inden fredag", "inden torsdag", "senest torsdag den 26. november"],
  ])("gives a reminder or a promise its day: %s, %s", async (asked, text, told) => {
    const { ports, log, answer } = await anOwner(/Mind|Lovede/.test(asked) ? "da" : "en");
    await log(asked);
    expect(await answer(text)).toContain(told);
    const owner = (await ports.store.ownerIdByAddress("ann@example.org")) ?? "";
    expect((await ports.store.all(owner))?.nudges).toHaveLength(1);
  });
  it.each([
    ["Met Anna Berg and Bo Lind", "Bo wasn't there", /^Undone .*You met Bo Lind on/],
    ["Mødte Anna Berg og Bo Lind", "Bo var ikke med", /^Fortrudt .*Du mødtes med Bo Lind/],
    ["Met Anna Berg and Bo Lind", "undo Bo", /^Undone .*stands: You met Bo Lind on/],
    ["Mødte Anna Berg og Bo Lind", "fortryd Bo Lind", /^Fortrudt .*: Du mødtes med Bo Lind/],
    ["Met Bo Lind", "undo Bo", /^Undone .*stands: You met Bo Lind on/],
    ["Met Bo Lind", "Sorry - that was a mistake", /^Undone .*You met Bo Lind on/],
    ["Mødte Bo Lind", "undskyld, det var en fejl", /^Fortrudt .*Du mødtes med Bo Lind/],
    ["Met Bo Lind", "thanks, but it was yesterday", /^Noted .*You met Bo Lind on Sunday 22 November/],
    ["Mødte Bo Lind", "Tak, men det var i går", /^Noteret .*Du mødtes med Bo Lind søndag den 22\. november/],
    ["Met Bo Lind", "cancel", /^Undone .*You met Bo Lind on/],
    ["Mødte Bo Lind", "slet det igen tak", /^Fortrudt .*Du mødtes med Bo Lind/],
    ["Mødte Bo Lind", "drop den", /^Fortrudt .*Du mødtes med Bo Lind/],
    ["Met Bo Lind", "It never happened", /^Undone .*You met Bo Lind on/],
    ["Mødte Bo Lind", "nej, det blev aflyst", /^Fortrudt .*Du mødtes med Bo Lind/],
    ["Met Bo Lind on 14/11", "on Monday", /^Noted .*You met Bo Lind on Monday 16 November/],
    ["Met Bo Lind on 14/11", "it was the 13th, not the 14th", /^Noted .*You met Bo Lind on Friday 13 November/],
    ["Met Bo Lind on 14/11", "it was the 13th, not the 12th", /I cannot tell what to change/],
  ])("%s: %s is read of what the receipt tells", async (told, text, expected) => {
    const { log, answer } = await anOwner(/Mødte/.test(told) ? "da" : "en");
    await log(told);
    expect(await answer(text)).toMatch(expected);
  });
  it.each([
    ["Kaffe med Rikke Bonde i går", "Rikke Bonde: rikke@bonde.example", /^Noteret .*Rikke Bonde: adresse rikke@bonde/],
    ["Coffee with Lise Holm", "Lise Holm: lise@holm.example", /^Noted .*Lise Holm: address lise@holm/],
  ])("a name one letter off an order is a name: %s, %s", async (told, text, expected) => {
    const { log, answer } = await anOwner(/Kaffe/.test(told) ? "da" : "en");
    await log(told);
    expect(await answer(text)).toMatch(expected);
  });
  it.each([
    ["sorry, Anna Berg obviously", "You met Anna Berg on"],
    ["Anna Berg, of course", "You met Anna Berg on"],
    ["thanks, it's Anna Bech", "You met Anna Bech on"],
    ["sorry, the first one", "You met Anna Be"],
    ["undskyld, den første", "Du mødtes med Anna Be"],
    ["tak, det var Anna Bech", "Du mødtes med Anna Bech"],
  ])("reads an answer to who was meant behind its courtesy: %s", async (text, told) => {
    const { log, answer } = await anOwner(/Du/.test(told) ? "da" : "en");
    await log("Anna Berg, a@berg.example\nAnna Bech, b@bech.example");
    await log(/Du/.test(told) ? "Mødte Anna" : "Met Anna");
    expect(await answer(text)).toContain(told);
  });
  it("asks who was there too, where two bear the name", async () => {
    const { log, answer } = await anOwner();
    await log("Anna Berg, a@berg.example\nAnna Bech, b@bech.example");
    await log("Met Bo Lind");
    expect(await answer("Anna was there too")).toContain("Which Anna do you mean?");
    expect(await answer("2")).toMatch(/You met Bo Lind and Anna Be(rg|ch) on/);
  });
  it("does not take the day that may have been meant for one of last month", async () => {
    const { log, answer } = await anOwner();
    expect(await log("Lunch with Bo Lind on Friday")).toContain("If you mean Friday 27 November");
    expect(await answer("I meant the 27th")).toContain("I cannot tell what to change");
  });
});

describe("a line under Recorded, corrected", () => {
  const withDigest = async () => {
    const owner = await anOwner();
    await owner.order("receipts auto");
    for (let mails = 0; mails < 12; mails += 1) await owner.order("settings");
    for (const text of ["Ulla Friis, u@friis.example\nPer Holm, p@holm.example", "Met Ulla Friis", "Called Per Holm"]) {
      await owner.log(text);
    }
    owner.ports.clock.advanceDays(7);
    await sendDigest(owner.ports, (await owner.ports.store.ownerIdByAddress("ann@example.org")) ?? "");
    const { mail } = owner.ports.mailer.outbox.at(-1) ?? {};
    const number = (name: string) =>
      new RegExp(String.raw`(\d+)\. You (?:met|and) ${name}`).exec(mail?.text ?? "")?.[1];
    return { ...owner, number, reply: (text: string) => owner.send({ to: mail?.replyTo ?? "", text }) };
  };
  it.each([
    ["Ulla", "# was on 20 November", "You met Ulla Friis on Friday 20 November"],
    ["Ulla", "#: it was a call", "You and Ulla Friis talked on the phone"],
    ["Ulla", "#. Per Holm var også med", "Du mødtes med Ulla Friis og Per Holm"],
    ["Ulla", "Ulla was on 20 November", "You met Ulla Friis on Friday 20 November"],
    ["Per", "the call with Per was on 20 November", "talked on the phone on Friday 20 November"],
    ["Per", "it was on 20 November", "I cannot tell what to change"],
    ["Per", "# was next Friday", "I cannot tell what to change"],
  ])("%s: %s", async (name, text, told) => {
    const { number, reply } = await withDigest();
    expect(await reply(text.replace("#", number(name) ?? "?"))).toContain(told);
  });
});

describe("a reminder that a contact closes", () => {
  const forward = [
    "---------- Forwarded message ---------",
    "From: Bo Lind <bo@lind.example>",
    "Date: Mon, 23 Nov 2026 at 09:30",
    "Subject: Prices",
    "To: Ann Holm <ann@example.org>",
    "",
    "Hello",
  ].join("\r\n");
  const REMIND = "Remind me on 3 December to call Bo Lind about the contract";
  it.each([
    [
      "Bo called me",
      /Bo Lind called you .* That also closes your reminder of Thursday 3 December about Bo Lind: “.*contract/,
    ],
    [`FYI\r\n\r\n${forward}`, /Bo Lind wrote to you .* That also closes your reminder of Thursday 3 December/],
    ["Bo ringede til mig", /Det klarer også din påmindelse torsdag den 3\. december om Bo Lind/],
    ["Met Bo", /^(?!.*closes your reminder)/],
  ] as const)("is said beside it: %s", async (text, told) => {
    const { log, answer } = await anOwner(/ringede/.test(text) ? "da" : "en");
    await log("Bo Lind, bo@lind.example");
    await log(REMIND);
    expect(await log(text)).toMatch(told);
    if (/closes|klarer/.test(told.source) && !told.source.includes("?!")) {
      await answer("undo");
      expect(await log("Bo called me today, again about the prices")).toContain("reminder of Thursday 3 December");
    }
  });
  it("is said under Recorded where there was no receipt, and to the correction that closes it", async () => {
    const { ports, log, order, answer } = await anOwner();
    await log("Bo Lind, bo@lind.example\nPer Holm, per@holm.example");
    await log(REMIND);
    await log("Per called me");
    expect(await answer("not Per, Bo")).toContain("That also closes your reminder of Thursday 3 December");
    await answer("undo");
    await order("receipts problems");
    expect(await log("Bo called me")).toBe("");
    ports.clock.advanceDays(7);
    await sendDigest(ports, (await ports.store.ownerIdByAddress("ann@example.org")) ?? "");
    const digest = (ports.mailer.outbox.at(-1)?.mail.text ?? "").replace(/\s+/gu, " ");
    expect(digest).toMatch(/Bo Lind called you\. That also closes your reminder of Thursday 3 December/);
  });
});

describe("two mails about one day", () => {
  const days = [
    [
      "en",
      "Lunch with Ulla Friis on 13/11",
      "Coffee with Ulla on 13/11",
      "undo",
      "beside the one I had",
      "This no longer",
    ],
    [
      "da",
      "Frokost med Ulla Friis d. 13/11",
      "Kaffe med Ulla d. 13/11",
      "fortryd",
      "ud over det",
      "gælder ikke længere",
    ],
    ["en", "Called Ulla Friis today", "Ulla Friis and I talked on the phone today", "undo", "beside", "This no longer"],
  ] as const;
  it.each(days)(
    "are two contacts, each undone by itself: %s, %s",
    async (language, first, second, undo, also, gone) => {
      const { log, answer } = await anOwner(language);
      await log(first);
      expect(await log(second)).toContain(also);
      expect(await answer(undo)).toContain(gone);
      expect(await log(second)).toContain(also);
    },
  );
  it.each([
    ["Lunch with Ulla Friis on 13/11", "I had recorded it already"],
    ["Frokost med Ulla Friis d. 13/11", "Det havde jeg noteret i forvejen"],
  ])("in the same words are one: %s", async (text, told) => {
    const { log } = await anOwner(/med/.test(text) ? "da" : "en");
    await log(text);
    expect(await log(` ${text}! `)).toContain(told);
  });
});

describe("settings and lists tell days as they are", () => {
  it("the next digest is the first after a pause, and none while the pause has no end", async () => {
    const { order } = await anOwner("en");
    await order("pause until 2 February");
    expect(await order("settings")).toMatch(/Next one Monday 8 February 2027 at 07:30 Paused until Tuesday 2 February/);
    await order("pause");
    expect(await order("settings")).not.toContain("Next one");
  });
  it.each([
    ["due", "last in touch Wednesday 1 July; due since"],
    ["hvem mangler", "seneste kontakt onsdag den 1. juli; for tur siden"],
  ])("who is due is so since a day: %s", async (text, told) => {
    const { log, order } = await anOwner("en");
    await log("Met Anna Berg on 1 July, every 6 weeks");
    expect(await order(text)).toContain(told);
  });
  it("a reminder is one to be in touch", async () => {
    const { log } = await anOwner("en");
    expect(await log("Call Bo Lund on Friday")).toContain(
      "A reminder to be in touch with Bo Lund on Friday 27 November",
    );
    expect(await log("Ring til Bo Lund på fredag")).toContain("Jeg minder dig om at kontakte Bo Lund fredag");
  });
});

describe("a cadence of nobody is that of everybody", () => {
  it.each([
    ["every 2 months", "In touch every 2 months with everybody for whom you have set nothing else."],
    ["default every 2 months", "In touch every 2 months with everybody"],
    ["kontakt hver 2. måned", "Kontakt hver anden måned med alle, du ikke har bestemt andet for."],
    ["standard hver 2. måned", "Kontakt hver anden måned med alle"],
  ])("and shown among the settings: %s", async (text, told) => {
    const { order } = await anOwner("en");
    expect(await order(text)).toContain(told);
    expect(await order("settings")).toContain("In touch every 2 months, or as the two of you usually are");
  });
  it("but not where a mail is answered, which may be about somebody", async () => {
    const { log, order, answer } = await anOwner("en");
    await log("Met Anna Berg");
    expect(await answer("every 2 months")).not.toContain("everybody");
    expect(await order("settings")).toContain("In touch every 3 months");
  });
});

describe("a note is quoted once, and as it was written", () => {
  it.each([
    ["Anna Berg no longer likes jazz", "Noted * Anna Berg: no longer likes jazz. Wrong?"],
    ["Anna Berg\nHas a boat\nMoves to Oslo", "noted “Has a boat; Moves to Oslo”"],
  ])("%s", async (text, told) => {
    const { log } = await anOwner("en");
    await log("Anna Berg: likes jazz");
    expect(await log(text)).toContain(told);
  });
});

describe("free words in answer to a receipt", () => {
  it.each([
    ["Met Lucy Hart and Tom Hart", "not Tom", /^Undone .*Tom Hart/],
    ["Mødte Lucy Hart og Tom Hart", "ikke Tom", /^Fortrudt .*Tom Hart/],
    ["Met Anna Berg", "undo, it was Sara Holt", /was with Sara Holt, not Anna Berg|not with Anna Berg|Sara Holt/],
    ["Mødte Anna Berg", "fortryd, det var Kirsten Holt", /Kirsten Holt/],
    ["Mødte Anna Berg", "det er forkert, slet det", /^Fortrudt/],
    ["Met Anna Berg", "that's wrong, delete it", /^Undone/],
    ["Met Anna Berg", "please undo that, wrong person", /^Undone/],
    ["Mødte Anna Berg", "fortryd det, forkert person", /^Fortrudt/],
    ["Met Anna Berg", "delete that, not wrong", /cannot tell what to change/],
    ["Met Anna Berg", "undo that, wrong Anna Berg I think", /cannot tell what to change/],
    ["Met Anna Berg", "she also wants a demo", /Anna Berg.*demo/],
    ["Met Vera Nowak", "vera@nowak.example", /vera@nowak\.example/],
  ])("%s: %s is done and told", async (text, answered, told) => {
    const { ports, log, answer } = await anOwner(/Mødte/.test(text) ? "da" : "en");
    await log(text);
    expect(await answer(answered)).toMatch(told);
    expect(ports.mailer.outbox).toHaveLength(1);
  });
  it.each([
    "it was on 14 December",
    "it was not a meeting",
    "her name is Sarah Lindt",
    "I meant next Friday",
    "wrong day",
    "det var d. 14/12",
    "hun hedder Kirstine",
    "nej, ikke et møde",
    "not Peter Pan",
    "ikke Peter",
  ])("%s: is quoted, with what to write", async (words) => {
    const { log, answer } = await anOwner();
    await log("Met Anna Berg");
    const told = await answer(words);
    expect(told).toContain(words);
    expect(told).toMatch(/not Anna Berg, Anna Bech|ikke Anna Berg, Anna Bech/);
  });
  it.each([
    ["Met Anna Berg", "done already", "is there to be done or put off"],
    ["Met Anna Berg", "Wait until week 50", "is there to be done or put off"],
    ["Met Anna Berg", "skip", "is there to be done or put off"],
    ["Mødte Anna Berg", "holdt", "Der er ikke noget at gøre eller udsætte"],
    ["Mødte Anna Berg", "Vent til uge 50", "Der er ikke noget at gøre eller udsætte"],
    ["Mødte Anna Berg og Bo Lind", "hver anden måned", "Der er ikke noget at gøre eller udsætte"],
  ])("to a receipt that has no item is no new mail: %s, %s", async (text, answered, told) => {
    const { log, answer } = await anOwner(/Mødte/.test(text) ? "da" : "en");
    await log(text);
    const receipt = await answer(answered);
    expect(receipt).toContain(told);
    expect(receipt).not.toMatch(/a new one|en ny mail/);
    expect(await answer(/Mødte/.test(text) ? "fortryd" : "undo")).toMatch(/^(Undone|Fortrudt)/);
  });
  it("quotes a name that no question asked for", async () => {
    const { log, answer } = await anOwner();
    await log("wants to see our prices");
    expect(await answer("Dana Cohen - the lawyer")).toContain("Dana Cohen - the lawyer");
  });
  it("takes off a record only whom it names", async () => {
    const { ports, log, answer, order } = await anOwner();
    await log("Met Lucy Hart and Tom Hart");
    await answer("not Tom");
    expect(await order("who is Lucy Hart")).toContain("You met Lucy Hart on Monday 23 November");
    expect(await order("list")).not.toContain("Tom Hart");
    expect(ports.mailer.outbox).toHaveLength(1);
  });
  it.each(["Thanks!", "Great, thanks", "ok", "Tak!", "super", "👍", "Perfect"])(
    "%s: asks for nothing",
    async (text) => {
      const { log, answer } = await anOwner();
      await log("Met Anna Berg");
      expect(await answer(text)).not.toMatch(/“/);
    },
  );
});
