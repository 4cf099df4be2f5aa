// Who is it? Told through SMTP in both languages: names, signatures, questions, corrections.

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { DOMAIN, startService } from "./service.ts";
import type { OutboxMail, OutgoingMail, Service } from "./service.ts";
import { gmailDate, gmailForward } from "./stories.ts";

let service: Service;
beforeAll(async () => {
  service = await startService({ clock: "2026-11-23T08:00:00Z" });
  await service.send({ to: `me@${DOMAIN}`, subject: "Hello", text: "receipts always" });
}, 60_000);
afterAll(() => service.stop());

const people = async () => (await service.export()).contacts;
const named = async (name: string) => (await people()).filter((one) => one.name === name);
const only = async (name: string) => {
  const [one, ...others] = await named(name);
  if (one === undefined || others.length > 0)
    throw new Error(`Not exactly one ${name}: ${JSON.stringify(await people())}`);
  return one;
};
const contactsWith = async (name: string) => {
  const { id } = await only(name);
  return (await service.export()).interactions.filter(({ contacts }) => contacts.includes(id));
};
const log = (text: string, more: OutgoingMail = {}) => service.send({ to: `log@${DOMAIN}`, text, ...more });
const receiptOf = (sent: readonly OutboxMail[]): OutboxMail => {
  const found = sent.find(({ kind }) => kind === "receipt");
  if (found === undefined) throw new Error("No receipt.");
  return found;
};

describe.each(["en", "da"] as const)("in %s", (language) => {
  const say = (en: string, da: string): string => (language === "en" ? en : da);
  /** Surnames of this language's run, so that the two do not meet. */
  const name = (first: string, last: string): string => `${first} ${last}${say("", "sen")}`;
  const address = (local: string): string => `${local}.${language}@harbour.example`;
  let day = 1;
  const forward = (from: { name: string; address: string }, body: string, note = ""): OutgoingMail =>
    gmailForward({
      note,
      name: from.name,
      from: from.address,
      date: gmailDate(`2026-11-${String((day += 1)).padStart(2, "0")}T09:10:00Z`, language),
      subject: say("The boat", "Båden"),
      body,
      language,
    });

  it("takes name, workplace, role and telephone of a forwarded mail, says so, and never overwrites them", async () => {
    const mia = name("Mia", "Lund");
    const signed = (role: string, firm: string, phone: string) =>
      say(
        `Hi Ann\n\nSee you.\n\nBest regards\n${mia}\n${role}\n${firm}\nMobile: ${phone}`,
        `Hej Ann\n\nVi ses.\n\nMed venlig hilsen\n${mia}\n${role}\n${firm}\nMobil: ${phone}`,
      );
    const [last = "", first = ""] = mia.split(" ").toReversed();
    const display = { name: `"${last}, ${first} (Havnelab)"`, address: address("mia") };
    const sent = await service.send(
      forward(display, signed(say("Head of Sales", "Salgschef"), "Havnelab A/S", "12 34 56 78")),
    );
    expect(await only(mia)).toMatchObject({
      addresses: [address("mia")],
      organisation: "Havnelab",
      role: say("Head of Sales", "Salgschef"),
      phone: "12 34 56 78",
    });
    for (const told of ["Havnelab", say("Head of Sales", "Salgschef"), "12 34 56 78"])
      expect(receiptOf(sent).text).toContain(told);
    await service.send(
      forward({ name: "M. LUND", address: address("mia") }, signed("CEO", "Nordlys A/S", "99 88 77 66")),
    );
    expect(await only(mia)).toMatchObject({ organisation: "Havnelab", phone: "12 34 56 78" });
  });

  it("keeps the owner's closing and signature out of the note above a forward", async () => {
    const kim = name("Kim", "Dahl");
    await service.send(
      forward(
        { name: kim, address: address("kim") },
        say("Hi Ann", "Hej Ann"),
        say("Good talk about sails\n\nBest\nAnn", "God snak om sejl\n\nMvh\nAnn"),
      ),
    );
    const [contact] = await contactsWith(kim);
    expect(contact?.note).toBe(say("Good talk about sails", "God snak om sejl"));
  });

  it("asks once whether a fuller name is the one it knows, and yes makes one person", async () => {
    const first = say("Ulla", "Yrsa");
    await log(say(`Coffee with ${first} today`, `Kaffe med ${first} i dag`));
    const asked = receiptOf(await service.send(forward({ name: name(first, "Toft"), address: address("u") }, "Hi")));
    // What is forwarded without a word of their own is answered in the language of its owner, who is one for both.
    expect(asked.text).toMatch("whom I know already");
    expect(await named(name(first, "Toft"))).toEqual([]);
    await service.answer(asked, say("1 yes", "1 ja"));
    expect((await only(name(first, "Toft"))).addresses).toEqual([address("u")]);
    expect(await named(first)).toEqual([]);
    expect(await contactsWith(name(first, "Toft"))).toHaveLength(2);
  });

  it("asks which of two is meant; a name answers, and a second answer has no effect", async () => {
    const first = say("Vera", "Signe");
    await log(`${name(first, "Berg")}, ${name(first, "Bech")}`);
    const asked = receiptOf(await log(say(`Lunch with ${first} about masts`, `Frokost med ${first} om master`)));
    await service.answer(asked, say("Bech", "Bechsen"));
    const again = receiptOf(await service.answer(asked, say("1 please", "1 tak")));
    expect(again.text).toMatch(say("has its answer already", "allerede besvaret"));
    expect(await contactsWith(name(first, "Bech"))).toHaveLength(1);
    expect(await contactsWith(name(first, "Berg"))).toHaveLength(0);
  });

  it("takes somebody else for an answer: by the name, and without one it asks for it", async () => {
    const first = say("Wilma", "Tove");
    await log(`${name(first, "Berg")}, ${name(first, "Bech")}`);
    const asked = receiptOf(await log(say(`Call with ${first}`, `Opkald med ${first}`)));
    await service.answer(asked, name(first, "Holm"));
    expect(await contactsWith(name(first, "Holm"))).toHaveLength(1);
    const askedAgain = receiptOf(await log(say(`Dinner with ${first}`, `Middag med ${first}`)));
    const other = receiptOf(await service.answer(askedAgain, say("somebody else", "en anden")));
    // Two words are too few to tell their language by.
    expect(other.text).toMatch(new RegExp(`(?:Which other|Hvilken anden) ${first}`));
    expect(await named(first)).toEqual([]);
    await service.answer(other, say(`1 ${name(first, "Krog")}`, name(first, "Krog")));
    expect(await contactsWith(name(first, "Krog"))).toHaveLength(1);
  });

  it("asks who it was at a firm, or behind somebody's boss, and keeps the note for the answer", async () => {
    const firm = say("Vindlys A/S", "Solvind ApS");
    const known = (await people()).length;
    const asked = receiptOf(await log(say(`Lunch with ${firm} about blades`, `Frokost med ${firm} om vinger`)));
    expect(asked.text).toContain(say(`Who was it at ${firm}?`, `Hvem var det hos ${firm}?`));
    expect(await people()).toHaveLength(known);
    await service.answer(asked, `1 ${name("Runa", "Holm")}`);
    expect(await only(name("Runa", "Holm"))).toMatchObject({ organisation: firm });
    expect((await contactsWith(name("Runa", "Holm")))[0]?.subject).toBe(say("blades", "vinger"));
    const boss = receiptOf(await log(say("met Runa's boss yesterday about masts", "mødte Runas chef i går om master")));
    await service.answer(boss, name("Sven", "Toft"));
    expect((await contactsWith(name("Sven", "Toft")))[0]?.subject).toBe(say("masts", "master"));
    expect(await contactsWith(name("Runa", "Holm"))).toHaveLength(1);
  });

  it("keeps a note about a first name that nobody bears until it is told who it is", async () => {
    const first = say("Thyra", "Gudrun");
    const asked = receiptOf(await log(say(`${first}: likes sailing`, `${first}: kan lide sejlads`)));
    await service.answer(asked, `1 ${name(first, "Lund")}`);
    expect(await only(name(first, "Lund"))).toMatchObject({ interests: [say("sailing", "sejlads")] });
  });

  it("moves what a mail recorded to the right person, facts, cadence and reminder too, and takes that back", async () => {
    const [wrong, right] = [name("Olga", "Berg"), name("Olga", "Bech")];
    const sent = await log(
      say(
        `${wrong}: called, looks for an auditor, every 6 weeks\nremind me to call ${wrong} on 1 March`,
        `${wrong}: ringede, søger en revisor, hver 6. uge\nmind mig om at ringe til ${wrong} den 1. marts`,
      ),
    );
    const corrected = receiptOf(
      await service.answer(receiptOf(sent), say(`not ${wrong}, ${right}`, `ikke ${wrong}, men ${right}`)),
    );
    expect(await only(right)).toMatchObject({ needs: [say("an auditor", "en revisor")], cadenceDays: 42 });
    expect(await contactsWith(right)).toHaveLength(1);
    expect(await named(wrong)).toEqual([]);
    const { id } = await only(right);
    expect((await service.export()).nudges.filter(({ contacts }) => contacts.includes(id))).toHaveLength(1);
    await service.answer(corrected, say("undo", "fortryd"));
    expect(await only(wrong)).toMatchObject({ needs: [say("an auditor", "en revisor")], cadenceDays: 42 });
    expect(await named(right)).toEqual([]);
  });

  it("asks which of two the right person is, and then moves", async () => {
    const wrong = name("Pia", "Skov");
    const sent = await log(say(`Coffee with ${wrong}`, `Kaffe med ${wrong}`));
    await log(`${name("Rosa", "Berg")}, ${name("Rosa", "Bech")}`);
    const asked = receiptOf(
      await service.answer(receiptOf(sent), say(`not ${wrong}, Rosa`, `ikke ${wrong}, men Rosa`)),
    );
    const number = new RegExp(`(\\d+)[.:)]? ${name("Rosa", "Bech")}`).exec(asked.text)?.[1] ?? "";
    await service.answer(asked, number);
    expect(await contactsWith(name("Rosa", "Bech"))).toHaveLength(1);
    expect(await named(wrong)).toEqual([]);
  });

  it("reads a pasted card as one person, and a subject and a line as one", async () => {
    const [tom, cleo] = [name("Tom", "Hald"), name("Cleo", "Berg")];
    await log(`${tom}\nNordlys\n${address("tom")}\n12 34 56 78`, { subject: say("New contact", "Ny kontakt") });
    expect(await only(tom)).toMatchObject({
      organisation: "Nordlys",
      phone: "12 34 56 78",
      addresses: [address("tom")],
    });
    expect(await named("Nordlys")).toEqual([]);
    await log(say(`${cleo}: likes tea`, `${cleo}: kan lide te`), {
      subject: say("Coffee with Cleo", "Kaffe med Cleo"),
    });
    expect(await contactsWith(cleo)).toHaveLength(1);
    expect(await named("Cleo")).toEqual([]);
  });

  it("makes no contact of a desk, a machine or a word, and says what it did not understand", async () => {
    const before = (await people()).length;
    for (const nobody of ["info", "noreply", "mailer-daemon", "kontakt"]) {
      await service.send(forward({ name: "Harbour", address: `${nobody}@firm.example` }, "Hello"));
    }
    const notes = [
      say("lunch with the team", "frokost med holdet"),
      say("Christmas party was fun", "Julefrokosten var hyggelig"),
      say("met Finn's boss", "mødte Finns chef"),
      say("forgot to call the bank", "glemte at ringe til banken"),
    ];
    for (const text of notes) expect(receiptOf(await log(text)).text.length).toBeGreaterThan(0);
    expect(await people()).toHaveLength(before);
  });

  it("reads hasty notes", async () => {
    const [ane, bodil] = [name("Ane", "Vik"), name("Bodil", "Vik")];
    await log(say(`lunch w ${ane} and ${bodil} yesterday re masts`, `frokost m ${ane} og ${bodil} i går ang. master`));
    for (const one of [ane, bodil]) {
      expect(await contactsWith(one)).toMatchObject([
        { at: "2026-11-22", channel: "meeting", subject: say("masts", "master") },
      ]);
    }
  });

  it("does not record a copy of a mail whose undo is undone", async () => {
    const nora = name("Nora", "Dam");
    const letter = { messageId: `<once-${language}@example.org>` };
    const text = say(`Coffee with ${nora}`, `Kaffe med ${nora}`);
    const undone = receiptOf(await service.answer(receiptOf(await log(text, letter)), say("undo", "fortryd")));
    await service.answer(undone, say("undo", "fortryd"));
    expect(await log(text, letter)).toEqual([]);
    expect((await service.inbox()).at(-1)).toMatchObject({ status: "ignored", reason: "second-copy" });
    expect(await contactsWith(nora)).toHaveLength(1);
  });

  it("keeps apart who is who on one line: Hans, a colleague, a wife, and two with words of their own", async () => {
    const [hans, dam, lind, dal] = [name("Hans", "Juel"), name("Per", "Dam"), name("Bo", "Lind"), name("Mette", "Dal")];
    await log(`${hans}: ${address("hans")}`);
    await log(say(`Lunch with ${hans} and his wife Lis yesterday`, `Frokost med ${hans} og hans kone Lis i går`));
    await log(say(`Coffee with ${hans} and his colleague ${dam}`, `Kaffe med ${hans} og hans kollega ${dam}`));
    await log(
      say(
        `Coffee with ${lind} and ${dal} yesterday. Bo looks for a flat. Mette is pregnant.`,
        `Kaffe med ${lind} og ${dal} i går. Bo leder efter en lejlighed. Mette er gravid.`,
      ),
    );
    await log(
      say(
        `${hans}: phone 11 22 33 44. ${dam}: phone 55 66 77 88`,
        `${hans}: tlf. 11 22 33 44. ${dam}: tlf. 55 66 77 88`,
      ),
    );
    expect(await only(hans)).toMatchObject({ addresses: [address("hans")], phone: "11 22 33 44" });
    expect(await only(dam)).toMatchObject({ phone: "55 66 77 88" });
    expect(await only(lind)).toMatchObject({ needs: [say("a flat", "en lejlighed")] });
    expect(JSON.stringify(await only(dal))).toContain(say("pregnant", "gravid"));
    expect((await contactsWith(hans)).map(({ note }) => note)).toContain(say("and his wife Lis", "og hans kone Lis"));
    expect((await people()).map((one) => one.name).filter((one) => /^(?:Lis|Hans Kone|His)/.test(one))).toEqual([]);
  });
});
