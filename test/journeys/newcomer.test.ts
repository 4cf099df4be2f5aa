// What a newcomer ran into in a month of use, by mail and in both languages.
// Invariant: each language has an owner of its own on one service, and both are told the same.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SPEAKERS } from "./capture-mails.ts";
import { DOMAIN, startService } from "./service.ts";
import type { OutboxMail, Service } from "./service.ts";

const PEOPLE = ["Mia Lund", "Karl Dam", "Nils Ask"];

let service: Service;
beforeAll(async () => {
  service = await startService({ clock: "2026-11-23T08:00:00Z" });
  for (const { owner, hello } of SPEAKERS) {
    await service.send({ from: owner, to: `me@${DOMAIN}`, subject: hello[0], text: hello[1] });
    const notes = PEOPLE.map((name) => `Coffee with ${name} today every 1 week`);
    await service.send({ from: owner, to: `log@${DOMAIN}`, text: notes.join("\n\n") });
  }
  await service.clock({ to: "2026-11-30T07:00:00Z" });
}, 60_000);
afterAll(() => service.stop());

describe.each(SPEAKERS)("in $language", ({ owner, language }) => {
  const say = (english: string, danish: string): string => (language === "en" ? english : danish);
  const log = (text: string) => service.send({ from: owner, to: `log@${DOMAIN}`, text });
  const textOf = (mails: readonly OutboxMail[]) =>
    mails
      .map(({ text }) => text)
      .join("\n")
      .replace(/\s+/g, " ");
  const memory = () => service.export(owner);

  async function known(name: string) {
    const { contacts, interactions, nudges } = await memory();
    const id = contacts.find((contact) => contact.name === name)?.id ?? name;
    const isTheirs = (thing: { readonly contacts: readonly string[] }) => thing.contacts.includes(id);
    return {
      contact: contacts.find((contact) => contact.id === id),
      interactions: interactions.filter(isTheirs),
      nudges: nudges.filter(isTheirs),
    };
  }

  async function digest(): Promise<OutboxMail> {
    const mail = (await service.outbox(owner)).find(({ kind }) => kind === "digest");
    if (mail === undefined) throw new Error("no digest came");
    return mail;
  }

  async function answered(text: string): Promise<string> {
    return textOf(await service.answer(await digest(), text, { from: owner }));
  }

  it("two sentences on a line are two contacts", async () => {
    await log(
      say(
        "Went for a walk with Ida Friis on Sunday. Talked to Ole Krog about his boat.",
        "Gik en tur med Ida Friis i søndags. Talte med Ole Krog om hans båd.",
      ),
    );
    expect((await known("Ida Friis")).interactions).toMatchObject([{ at: "2026-11-29", channel: "meeting" }]);
    const { interactions } = await known("Ole Krog");
    expect(interactions).toMatchObject([{ subject: say("his boat", "hans båd"), channel: "other" }]);
  });

  it.each([
    ["Coffee tomorrow with Per Skov", "Kaffe i morgen med Per Skov", "2026-12-01"],
    ["Lunch with Per Skov next Friday", "Frokost med Per Skov på fredag", "2026-12-04"],
    ["Remember to call Per Skov on Thursday", "Husk at ringe til Per Skov på torsdag", "2026-12-03"],
  ])("what lies ahead is a reminder and no contact: %s", async (english, danish, day) => {
    await log(say(english, danish));
    const { interactions, nudges } = await known("Per Skov");
    expect(interactions).toEqual([]);
    expect(nudges.filter(({ kind }) => kind === "follow-up").map(({ due }) => due)).toContain(day);
  });

  it("a reminder in the answer to a digest is set", async () => {
    const day = say("Friday 4 December", "fredag den 4. december");
    expect(
      await answered(say("remind me to call Nils Ask on Friday", "husk at ringe til Nils Ask på fredag")),
    ).toContain(day);
    const { nudges } = await known("Nils Ask");
    expect(nudges.filter(({ kind }) => kind === "follow-up")).toMatchObject([{ due: "2026-12-04", status: "open" }]);
  });

  it.each([
    ["hlp", "lst"],
    ["fnd salmon", "fnd laks"],
    ["skip 2 away", "spring 2 op"],
    ["Mia phne 12 34 56 78", "Mia tfl. 12 34 56 78"],
  ])("an answer that is nearly understood is answered, and does nothing: %s", async (english, danish) => {
    const before = await memory();
    expect(await answered(say(english, danish))).toContain(say("I did not get this", "Det forstod jeg ikke"));
    expect((await memory()).nudges).toEqual(before.nudges);
  });

  it("prose and pleasantries are not answered, however short", async () => {
    for (const text of say("Have a nice weekend|Friday works|Thanks!", "God weekend|Fredag er fint|Tak!").split("|")) {
      expect(await answered(text)).not.toContain(say("I did not get this", "Det forstod jeg ikke"));
    }
  });

  it.each([
    ["circle friends: Mia", "kreds venner: Mia"],
    ["intro Mia to Karl", "præsenter Mia for Karl"],
    ["ask: who knows GDPR", "spørg hvem kender GDPR"],
  ])("what is not there yet says so: %s", async (english, danish) => {
    expect(await answered(say(english, danish))).toContain(say("yet", "endnu"));
  });

  it("news of somebody is noted", async () => {
    await answered(say("Mia has moved to Bergen", "Mia er flyttet til Bergen"));
    const { contact } = await known("Mia Lund");
    expect(contact?.notes.map(({ text }) => text)).toEqual([say("has moved to Bergen", "er flyttet til Bergen")]);
  });

  it("undo of a check-in's number says which numbers it works on", async () => {
    expect(await answered(say("undo 1", "fortryd 1"))).toContain(say("under “Recorded”", "under »Noteret«"));
  });

  it("a bare verb asks which, and quotes no word that was not written", async () => {
    const asked = await answered(say("finished", "færdig"));
    expect(asked).toContain(say("Which of them is done?", "Hvem af dem er klaret?"));
    expect(asked).not.toContain(say('"done"', '"gjort"'));
  });

  it("thanks before the numbers hides none of them", async () => {
    await answered(say("Thanks! 1 done, 2 snooze 3 weeks", "Tak! 1 gjort, 2 udsæt 3 uger"));
    const checkIns = (await memory()).nudges.filter(({ kind }) => kind === "check-in");
    expect(checkIns.map(({ status }) => status).toSorted()).toEqual(["done", "open", "snoozed"]);
  });

  it("all done where nothing is open any more says so, and makes no contact", async () => {
    await answered(say("3 skip", "3 spring over"));
    const { interactions } = await memory();
    expect(await answered(say("all done", "alle gjort"))).toContain(
      say("Nothing in that mail is open any more", "Intet i den mail er åbent længere"),
    );
    expect((await memory()).interactions).toEqual(interactions);
  });

  it("a correction moves all that its mail recorded, and says what", async () => {
    await log(say("Met Sara Bech on 3 June", "Mødte Sara Bech d. 3. juni"));
    const [receipt] = await log(say("Met Sara Juhl today every 6 weeks", "Mødte Sara Juhl i dag hver 6. uge"));
    if (receipt === undefined) throw new Error("no receipt came");
    const words = say("not Sara Juhl, Sara Bech", "ikke Sara Juhl, men Sara Bech");
    const moved = textOf(await service.answer(receipt, words, { from: owner }));
    expect(moved).toContain(say("Moved from Sara Juhl to Sara Bech", "Flyttet fra Sara Juhl til Sara Bech"));
    expect(moved).toContain(say("You met Sara Bech", "mødtes med Sara Bech"));
    expect((await known("Sara Bech")).contact?.cadenceDays).toBe(42);
    expect((await known("Sara Juhl")).contact).toBeUndefined();
  });

  it("a second undo in a new mail restores, and says how to go further back", async () => {
    await log(say("Coffee with Una Berg today", "Kaffe med Una Berg i dag"));
    await log(say("Una Berg: likes tea", "Una Berg: kan lide te"));
    const undo = async () =>
      textOf(await service.send({ from: owner, to: `me@${DOMAIN}`, text: say("undo", "fortryd") }));
    const further = say("To go further back, answer the receipt", "Vil du længere tilbage");
    expect(await undo()).not.toContain(further);
    expect((await known("Una Berg")).contact?.interests).toEqual([]);
    expect(await undo()).toContain(further);
    expect((await known("Una Berg")).contact?.interests).toHaveLength(1);
  });

  it("a name alone to a page of somebody records nothing", async () => {
    const [page] = await service.send({ from: owner, to: `me@${DOMAIN}`, text: say("who is Mia", "hvem er Mia") });
    if (page === undefined) throw new Error("no page came");
    const before = (await known("Mia Lund")).interactions;
    expect(textOf(await service.answer(page, "Mia Lund", { from: owner }))).toContain(
      say("I did not get this", "Det forstod jeg ikke"),
    );
    expect((await known("Mia Lund")).interactions).toEqual(before);
  });
});
