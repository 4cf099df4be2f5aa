// A cadence that life does not keep to, and what got no receipt: what the digest says of both, in both languages.
// Invariant: the weeks go by for both owners at once; the clock only moves on.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signUp, SPEAKERS, toLog } from "./capture-mails.ts";
import { startService } from "./service.ts";
import type { OutboxMail, Service } from "./service.ts";

type Speaker = (typeof SPEAKERS)[number];
const MINUTES = 240_000;
const NAMES = ["Abe Hav", "Bea Lyng", "Cora Mose", "Dan Klit", "Eli Skov", "Fie Strand", "Gro Eng", "Hal Bakke"];

let service: Service;
/** The digests of each owner, in order. */
const digests = new Map<string, OutboxMail[]>();
beforeAll(async () => {
  service = await startService({ clock: "2026-11-23T08:00:00Z" });
  await signUp(service);
  await forBoth(tellOfElna);
  for (let week = 0; week < 4; week++) {
    await nextWeek();
    await forBoth((speaker) => (week < 3 ? skipElna(speaker) : Promise.resolve()));
  }
}, MINUTES);
afterAll(() => service.stop());

const inTurn =
  (speaker: Speaker) =>
  <Said>(english: Said, danish: Said): Said =>
    speaker.language === "en" ? english : danish;
const lastOf = ({ owner }: Speaker): OutboxMail => digests.get(owner)?.at(-1) ?? expect.fail("no digest came");

async function forBoth(act: (speaker: Speaker) => Promise<unknown>): Promise<void> {
  for (const speaker of SPEAKERS) await act(speaker);
}
async function nextWeek(): Promise<void> {
  await service.clock({ advance: "P7D" });
  for (const { owner } of SPEAKERS) {
    digests.set(
      owner,
      (await service.outbox(owner)).filter(({ kind }) => kind === "digest"),
    );
  }
}
const numberOf = (mail: OutboxMail, name: string) => new RegExp(`^(\\d+)\\. ${name}`, "m").exec(mail.text)?.[1] ?? "?";

async function tellOfElna(speaker: Speaker): Promise<void> {
  const say = inTurn(speaker);
  await service.send(toLog(speaker, { text: say("Coffee with Elna Toft yesterday", "Kaffe med Elna Toft i går") }));
  await service.send(toLog(speaker, { text: say("Elna Toft every week", "Elna Toft hver uge") }));
}
async function skipElna(speaker: Speaker): Promise<void> {
  const mail = lastOf(speaker);
  const number = numberOf(mail, "Elna Toft");
  expect(mail.text).not.toContain(`${number} ok`);
  await service.answer(mail, inTurn(speaker)(`${number} skip`, `${number} spring over`), { from: speaker.owner });
}

describe.each(SPEAKERS)("in $language", (speaker) => {
  const say = inTurn(speaker);
  const { owner } = speaker;

  it("whoever was skipped three times running comes with the offer of a longer cadence, which ok accepts", async () => {
    const mail = lastOf(speaker);
    const number = numberOf(mail, "Elna Toft");
    expect(mail.text).toContain(
      say(
        `Too often? "${number} ok" makes it every 2 weeks.`,
        `For tit? Svar "${number} ok", så bliver det hver anden uge.`,
      ),
    );
    expect(mail.taps.some((tap) => tap.includes(encodeURIComponent(`${number} ok`)))).toBe(true);
    const [receipt] = await service.answer(mail, `${number} ok`, { from: owner });
    expect(receipt?.text).toContain(say("every 2 weeks", "hver anden uge"));
    const { contacts } = await service.export(owner);
    expect(contacts.find(({ name }) => name === "Elna Toft")?.cadenceDays).toBe(14);
  });
});

describe("eight people, each every week", () => {
  const heading = (speaker: Speaker) => inTurn(speaker)("More than a week can hold", "Mere, end en uge kan rumme");
  beforeAll(async () => {
    await forBoth(async (speaker) => {
      const lines = NAMES.map((name) => inTurn(speaker)(`${name}: called, every week`, `${name}: ringede, hver uge`));
      await service.send(toLog(speaker, { text: lines.join("\n") }));
    });
    for (let week = 0; week < 9; week++) await nextWeek();
  }, MINUTES);

  it.each(SPEAKERS)(
    "are more than three a week can hold, which is said once, with a way out ($language)",
    async (speaker) => {
      const said = (digests.get(speaker.owner) ?? []).filter(({ text }) => text.includes(heading(speaker)));
      expect(said).toHaveLength(1);
      const text = said[0]?.text.replaceAll(/\s+/g, " ") ?? "";
      expect(text).toContain(
        inTurn(speaker)("about 9 people a week, and I show you 3", "cirka 9 personer om ugen, og jeg viser dig 3"),
      );
      const answer = inTurn(speaker)("at most 9", "højst 9");
      expect(text).toContain(answer);
      await service.answer(said[0] ?? expect.fail(), answer, { from: speaker.owner });
    },
  );

  it.each(SPEAKERS)("all find a place once the owner has made room ($language)", async (speaker) => {
    if (speaker === SPEAKERS[0]) await nextWeek();
    const { text } = lastOf(speaker);
    expect(NAMES.filter((name) => numberOf(lastOf(speaker), name) === "?")).toEqual([]);
    expect(text).not.toContain(heading(speaker));
  });
});

describe("what got no receipt", () => {
  beforeAll(async () => {
    await forBoth(async (speaker) => {
      const say = inTurn(speaker);
      const mails = [
        say("receipts problems", "kvitteringer problemer"),
        say("Elna Toft: moved to Odense, phone 12 34 56 78", "Elna Toft: flyttet til Odense, tlf. 12 34 56 78"),
        say("Abe Hav #harbour", "Abe Hav #havn"),
        say("Bea Lyng likes salmon", "Bea Lyng kan lide laks"),
        say("Coffee with Finn Å today\nLunch with Gry Dal today", "Kaffe med Finn Å i dag\nFrokost med Gry Dal i dag"),
        say("Dan Klit: birthday tomorrow, dan@klit.example", "Dan Klit: fødselsdag i morgen, dan@klit.example"),
      ];
      for (const text of mails) await service.send(toLog(speaker, { text }));
      const took = await service.send(toLog(speaker, { text: say("Cora Mose important", "Cora Mose vigtig") }));
      expect(took).toEqual([]);
      await service.send({
        from: speaker.owner,
        to: `me@in.livstegn.test`,
        subject: say("undo", "fortryd"),
        text: "",
      });
    });
    await nextWeek();
  }, MINUTES);

  it.each(SPEAKERS)("has a numbered line a mail, which undo takes back ($language)", async (speaker) => {
    const say = inTurn(speaker);
    const mail = lastOf(speaker);
    const text = mail.text.replaceAll(/\s+/g, " ");
    expect(text).toMatch(
      say(
        /\d+\. Elna Toft: noted “moved to Odense”, phone 12 34 56 78\. \d+\. Abe Hav: tag #harbour\./,
        /\d+\. Elna Toft: noteret »flyttet til Odense«, telefon 12 34 56 78\. \d+\. Abe Hav: mærket #havn\./,
      ),
    );
    expect(text).not.toContain(say("Cora Mose: important", "Cora Mose: vigtig"));
    const number = numberOf(mail, "Elna Toft:");
    await service.answer(mail, say(`undo ${number}`, `fortryd ${number}`), { from: speaker.owner });
    const { contacts, digests: sent } = await service.export(speaker.owner);
    const elna = contacts.find(({ name }) => name === "Elna Toft");
    expect([elna?.phone, elna?.notes]).toEqual([undefined, []]);
    expect(contacts.find(({ name }) => name === "Abe Hav")?.tags).toHaveLength(1);
    expect(sent.at(-1)?.recorded).toContainEqual({ number: Number(number), mail: expect.any(String) });
  });

  it.each(SPEAKERS)("is taken back line by line, and the rest of the mail stays ($language)", async (speaker) => {
    const mail = lastOf(speaker);
    const number = /(\d+)\. (?:Coffee with|Kaffe med|[^.\d]{0,40}) ?Finn Å/.exec(mail.text)?.[1] ?? "?";
    const known = async () => (await service.export(speaker.owner)).contacts.map(({ name }) => name);
    const receipt = await service.answer(mail, inTurn(speaker)(`undo ${number}`, `fortryd ${number}`), {
      from: speaker.owner,
    });
    expect(receipt[0]?.text).toContain(
      inTurn(speaker)("The rest of that mail stands:", "Resten af den mail gælder stadig:"),
    );
    expect(await known()).not.toContain("Finn Å");
    expect(await known()).toContain("Gry Dal");
    await service.answer(receipt[0] ?? expect.fail(), inTurn(speaker)("undo", "fortryd"), { from: speaker.owner });
    expect(await known()).toEqual(expect.arrayContaining(["Finn Å", "Gry Dal"]));
  });

  it.each(SPEAKERS)("does not hide a birthday between two digests, with a late greeting ($language)", (speaker) => {
    const say = inTurn(speaker);
    const text = lastOf(speaker).text.replaceAll(/\s+/g, " ");
    expect(text).toMatch(
      say(/\d+\. Dan Klit Birthday: it was on Tuesday/, /\d+\. Dan Klit Fødselsdag: det var tirsdag/),
    );
    expect(text).toContain(say("Happy birthday, a little late!", "tillykke med fødselsdagen, lidt forsinket!"));
  });
});
