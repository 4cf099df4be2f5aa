// Cards and tables of people, from the mail to the receipt, and back again.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tellingsHere } from "../share-of-run.ts";
import { DOMAIN, startService } from "./service.ts";
import type { OutgoingMail, Service } from "./service.ts";
import { gmailDate, gmailForward } from "./stories.ts";

const CLOCK = "2026-11-23T08:00:00Z";
let service: Service;
beforeAll(async () => {
  service = await startService({ clock: CLOCK });
});
afterAll(() => service.stop());

/** Each story has an owner of its own. */
const owner = (name: string): string => `${name}@example.org`;
type File = { readonly filename: string; readonly content: string; readonly contentType: string };
type WithFiles = OutgoingMail & { readonly attachments: readonly File[] };
const card = (...lines: readonly string[]): File => ({
  filename: "anna.vcf",
  contentType: "text/vcard; charset=utf-8",
  content: ["BEGIN:VCARD", "VERSION:3.0", ...lines, "END:VCARD", ""].join("\r\n"),
});
const table = (content: string): File => ({ filename: "people.csv", contentType: "text/csv; charset=utf-8", content });
const withFiles = (mail: WithFiles): OutgoingMail => mail;

/** What a receipt says, in one line. */
const said = (text: string | undefined): string => (text ?? "").replace(/\s+/gu, " ");
const signUp = (from: string, language: "en" | "da") =>
  service.send({
    from,
    to: `me@${DOMAIN}`,
    subject: language === "en" ? "Hello" : "Hej",
    text: language === "en" ? "language English" : "sprog dansk",
  });

const fault = (of: string, operation: string, kind: string) =>
  service.json("POST", "/api/faults", { service: of, operation, kind, times: 1 });
const dieAt = (kind: "crash-after" | "crash-before") => fault("dynamodb", "TransactWriteItems", kind);
const twice = () => fault("sqs", "inbound-mail", "duplicate-delivery");

const people = (count: number, from = 0): readonly string[] =>
  Array.from({ length: count }, (_, at) => `Person No${String(at + from).padStart(4, "0")}`);
const rowsOf = (names: readonly string[]): string =>
  names
    .map(
      (name) => `${name},${name.toLowerCase().replace(" ", ".")}@people.example,+45 ${name.slice(-4)} 1122,Havnelab\n`,
    )
    .join("");
const HEADINGS = "Name,E-mail,Phone,Company\n";

describe.each(tellingsHere(["en", "da"] as const))("a card, in %s", (language) => {
  const words =
    language === "en"
      ? {
          added: "From the cards: 1 person added. New to me: Anna Berg.",
          completed: "1 person completed",
          kept: "phone stays",
        }
      : {
          added: "Fra kortene: 1 person tilføjet. Nye for mig: Anna Berg.",
          completed: "1 person udfyldt",
          kept: "telefonen er stadig",
        };

  it("makes a contact, completes it, keeps what is set, and is no contact that was made", async () => {
    const from = owner(`card-${language}`);
    await signUp(from, language);
    const first = card("FN:Anna Berg", "EMAIL:anna@harbour.example", "TEL;TYPE=CELL:22 33 44 55");
    const [receipt] = await service.send(withFiles({ from, to: `log@${DOMAIN}`, subject: "", attachments: [first] }));
    expect(said(receipt?.text)).toContain(words.added);
    const more = card(
      "FN:Anna Berg",
      "EMAIL:anna@harbour.example",
      "TEL;TYPE=CELL:99 88 77 66",
      "BDAY:--0814",
      "ORG:Havnelab",
    );
    const [next] = await service.send(withFiles({ from, to: `me@${DOMAIN}`, subject: "", attachments: [more] }));
    expect(said(next?.text)).toContain(words.completed);
    expect(said(next?.text)).toContain(words.kept);
    const { contacts, interactions } = await service.export(from);
    expect(contacts).toMatchObject([
      {
        name: "Anna Berg",
        phone: "22 33 44 55",
        organisation: "Havnelab",
        dates: [{ label: "birthday", date: "--08-14" }],
      },
    ]);
    expect(interactions).toEqual([]);
  });
});

describe.each(tellingsHere(["en", "da"] as const, "last"))("a table of three, in %s", (language) => {
  const from = owner(`three-${language}`);
  const rows =
    language === "en"
      ? 'Name,E-mail,Company,Birthday\nAnna Berg,anna@harbour.example,Havnelab,3/4/1980\nBo Lind,bo@new.example,,\nCarla Mose,carla@atelier.example,Atelier,\nDan,"dan@x.example\nBcc: y@z.example",,\n'
      : 'Navn;E-mail;Firma;Fødselsdag\nAnna Berg;anna@harbour.example;Havnelab;3/4/1980\nBo Lind;bo@new.example;;\nCarla Mose;carla@atelier.example;Atelier;\nDan;"dan@x.example\nBcc: y@z.example";;\n';
  const words =
    language === "en"
      ? {
          note: "Coffee with Bo Lind, bo@bridge.example, yesterday",
          elsewhere: "belongs to me@",
          asked: "bo@new.example",
          left: "line 5 (its address, which is not one plain address; the rest I took)",
          order: "I read such birthdays day first",
          yes: "1 yes",
        }
      : {
          note: "Kaffe med Bo Lind, bo@bridge.example, i går",
          elsewhere: "hører til på mig@",
          asked: "bo@new.example",
          left: "linje 5 (adressen, der ikke er én ren adresse; resten tog jeg med)",
          order: "jeg læste sådanne fødselsdage med dagen først",
          yes: "1 ja",
        };

  it("at log@ is answered with where it belongs", async () => {
    await signUp(from, language);
    const [receipt] = await service.send(
      withFiles({ from, to: `log@${DOMAIN}`, subject: "", attachments: [table(rows)] }),
    );
    expect(said(receipt?.text)).toContain(words.elsewhere);
    expect((await service.export(from)).contacts).toEqual([]);
  });

  it("makes contacts, asks about a known name with another address, and is told", async () => {
    await service.send({ from, to: `log@${DOMAIN}`, text: words.note });
    const [receipt] = await service.send(
      withFiles({ from, to: `me@${DOMAIN}`, subject: "", attachments: [table(rows)] }),
    );
    for (const word of [words.asked, words.left, words.order]) expect(said(receipt?.text)).toContain(word);
    const { contacts } = await service.export(from);
    expect(contacts.map(({ name, addresses }) => [name, ...addresses])).toEqual([
      ["Bo Lind", "bo@bridge.example"],
      ["Anna Berg", "anna@harbour.example"],
      ["Carla Mose", "carla@atelier.example"],
      ["Dan"],
    ]);
    expect(contacts.find(({ name }) => name === "Anna Berg")?.dates[0]?.date).toBe("1980-04-03");
    if (receipt === undefined) return expect.fail();
    await service.answer(receipt, words.yes, { from });
    const after = (await service.export(from)).contacts;
    expect(after).toHaveLength(4);
    expect([...(after.find(({ name }) => name === "Bo Lind")?.addresses ?? [])].sort()).toEqual([
      "bo@bridge.example",
      "bo@new.example",
    ]);
  });
});

describe.each(tellingsHere(["en", "da"] as const))("a card in a mail that is forwarded, in %s", (language) => {
  it("completes whoever wrote it, beside the record of the mail", async () => {
    const from = owner(`forward-${language}`);
    await signUp(from, language);
    const forward = gmailForward({
      from: "anna@harbour.example",
      name: "Anna Berg",
      date: gmailDate(CLOCK, language),
      subject: "Salmon",
      body: "My card is attached.",
      language,
    });
    await service.send(
      withFiles({
        ...forward,
        from,
        attachments: [card("FN:Anna Berg", "EMAIL:anna@harbour.example", "TITLE:Skipper")],
      }),
    );
    const { contacts, interactions } = await service.export(from);
    expect(contacts).toMatchObject([{ name: "Anna Berg", role: "Skipper" }]);
    expect(interactions).toMatchObject([{ direction: "in", subject: "Salmon" }]);
  });
});

const LONG_TABLES = [
  ["en", 300],
  ["da", 70],
] as const;
describe.each(tellingsHere(LONG_TABLES, "last"))("a long table, in %s", (language, count) => {
  const from = owner(`long-${language}`);
  const words =
    language === "en"
      ? {
          added: `${count} people added`,
          undone: "This no longer stands",
          left: "25 people added and 45 entries not come to",
          again: "This stands again",
          stays: "has changed since then",
        }
      : {
          added: `${count} personer tilføjet`,
          undone: "Fortrudt",
          left: "25 personer tilføjet og 45 poster ikke nået",
          again: "Det her gælder igen",
          stays: "er ændret siden",
        };
  const undo = language === "en" ? "undo" : "fortryd";

  it("is taken in whole and once, though the process dies in the middle and the mail comes twice", async () => {
    await signUp(from, language);
    const before = (await service.outbox(from)).length;
    await dieAt("crash-after");
    await service.send(
      withFiles({ from, to: `me@${DOMAIN}`, subject: "", attachments: [table(HEADINGS + rowsOf(people(count)))] }),
    );
    expect((await service.export(from)).contacts).toHaveLength(25);
    // It dies again at each of the next deliveries, and the last comes twice.
    await dieAt("crash-after");
    await dieAt("crash-before");
    await twice();
    await service.clock({ advance: "PT1H" });
    expect(await service.json("GET", "/api/faults")).toEqual([]);
    const sent = (await service.outbox(from)).slice(before);
    expect(sent.map(({ kind }) => kind)).toEqual(["receipt"]);
    expect(said(sent[0]?.text)).toContain(words.added);
    const { contacts } = await service.export(from);
    expect(contacts).toHaveLength(count);
    expect(new Set(contacts.map(({ name }) => name)).size).toBe(count);
  });

  it("is stopped and taken back by an undo that comes while it is taken in, and comes when it is sent again", async () => {
    const other = owner(`stopped-${language}`);
    await signUp(other, language);
    const file = { from: other, to: `me@${DOMAIN}`, subject: "", attachments: [table(HEADINGS + rowsOf(people(70)))] };
    const again = { messageId: `<stopped-${language}@example.org>` };
    await dieAt("crash-after");
    await service.send(withFiles({ ...file, ...again }));
    expect((await service.export(other)).contacts).toHaveLength(25);
    const [undone] = await service.send({ from: other, to: `me@${DOMAIN}`, subject: "", text: undo });
    expect(said(undone?.text)).toContain(words.undone);
    expect(said(undone?.text)).toContain(words.left);
    const sent = (await service.outbox(other)).length;
    await service.clock({ advance: "PT1H" });
    expect([(await service.export(other)).contacts, (await service.outbox(other)).length]).toEqual([[], sent]);
    await service.send(withFiles({ ...file, ...again }));
    expect((await service.export(other)).contacts).toHaveLength(70);
  });

  it("is taken back by undo, but for whom something was told of since, and comes again when that is undone", async () => {
    await service.send({
      from,
      to: `log@${DOMAIN}`,
      text: language === "en" ? "Person No0007: likes salmon" : "Person No0007: kan lide laks",
    });
    const receipt = (await service.outbox(from)).find(({ text }) => said(text).includes(words.added));
    if (receipt === undefined) return expect.fail();
    const [undone] = await service.answer(receipt, undo, { from });
    expect(said(undone?.text)).toContain(words.undone);
    expect(said(undone?.text)).toContain(words.stays);
    expect((await service.export(from)).contacts.map(({ name }) => name)).toEqual(["Person No0007"]);
    if (undone === undefined) return expect.fail();
    const [again] = await service.answer(undone, undo, { from });
    expect(said(again?.text)).toContain(words.again);
    expect((await service.export(from)).contacts).toHaveLength(count);
  });
});
