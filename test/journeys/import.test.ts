// Cards and tables of people, from the mail to the receipt, and back again.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DOMAIN, startService } from "./service.ts";
import type { OutgoingMail, Service } from "./service.ts";

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

describe.each(["en", "da"] as const)("a card, in %s", (language) => {
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

describe.each(["en", "da"] as const)("a long table, in %s", (language) => {
  const from = owner(`long-${language}`);
  const words =
    language === "en"
      ? {
          added: "300 people added",
          undone: "Undone. This no longer stands",
          again: "This stands again",
          stays: "has changed since then",
        }
      : { added: "300 personer tilføjet", undone: "Fortrudt", again: "Det her gælder igen", stays: "er ændret siden" };
  const undo = language === "en" ? "undo" : "fortryd";

  it("is taken in whole and once, though the process dies in the middle and the mail comes twice", async () => {
    await signUp(from, language);
    const before = (await service.outbox(from)).length;
    await dieAt("crash-after");
    await service.send(
      withFiles({ from, to: `me@${DOMAIN}`, subject: "", attachments: [table(HEADINGS + rowsOf(people(300)))] }),
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
    expect(contacts).toHaveLength(300);
    expect(new Set(contacts.map(({ name }) => name)).size).toBe(300);
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
    expect((await service.export(from)).contacts).toHaveLength(300);
  });
});
