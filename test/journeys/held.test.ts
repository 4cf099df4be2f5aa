import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tellingsHere } from "../share-of-run.ts";
import { DOMAIN, OWNER, startService } from "./service.ts";
import type { OutboxMail, OutgoingMail, Service } from "./service.ts";

let service: Service;
beforeAll(async () => {
  service = await startService({ clock: "2026-11-23T08:00:00Z" });
  await service.send({
    to: `me@${DOMAIN}`,
    from: `Ann Holm <${OWNER}>`,
    subject: "Hello",
    text: "Hello, I would like to start.",
  });
  await service.send({
    to: `me@${DOMAIN}`,
    from: "Mette Holm <mette@example.com>",
    subject: "Hej",
    text: "Hej, jeg vil gerne i gang med det her.",
  });
}, 60_000);
afterAll(() => service.stop());

const FORGED = { "X-Local-Verdicts": "dmarc=FAIL; dkim=FAIL; spf=FAIL" };
const UNPROVEN = { "X-Local-Verdicts": "dmarc=GRAY; dkim=PASS; dkim-domain=mailer.example" };
const statusOf = async (id: string) => (await service.inbox()).find((mail) => mail.id === id)?.status;
const namesOf = async (owner: string) => (await service.export(owner)).contacts.map(({ name }) => name).sort();
const plain = (mail: OutboxMail | undefined) => (mail?.text ?? "").replace(/\s+/gu, " ");

/** Sends a mail, waits, and answers its inbox id with the latest mail that the owner has. */
async function post(mail: OutgoingMail, owner: string) {
  const id = await service.post(mail);
  await service.idle();
  return { id, last: (await service.outbox(owner)).at(-1) };
}

const TOLD = [
  {
    language: "en",
    owner: OWNER,
    met: (name: string) => `Coffee with ${name} today`,
    yes: "1 yes",
    all: "all yes",
    question: "Was this mail from you?",
    cause: /Your domain says/u,
    done: /was yours, and is done/u,
    again: /was done before, so nothing changed/u,
    undo: "undo",
    gone: /is gone: I keep mails for 30 days/u,
  },
  {
    language: "da",
    owner: "mette@example.com",
    met: (name: string) => `Kaffe med ${name} i dag`,
    yes: "1 ja",
    all: "alle ja",
    question: "Var mailen fra dig?",
    cause: /Dit domæne siger/u,
    done: /var din, og det er gjort/u,
    again: /er allerede taget med, så der er ikke ændret noget/u,
    undo: "fortryd",
    gone: /er væk: jeg gemmer mails i 30 dage/u,
  },
] as const;

describe.each(tellingsHere(TOLD, "last"))(
  "a mail in the owner's name without proof, in $language",
  ({ owner, met, ...words }) => {
    const log = (name: string, headers = {}) => ({
      from: owner,
      to: `log@${DOMAIN}`,
      subject: "",
      text: met(name),
      headers,
    });

    it("is held, told of at the registered address, and applied once by a numbered yes", async () => {
      const { id, last: notice } = await post(log("Karl Dam", FORGED), owner);
      expect([await statusOf(id), notice?.kind, notice?.subject]).toEqual(["held", "notice", words.question]);
      expect(plain(notice)).toMatch(words.cause);
      expect(await namesOf(owner)).toEqual([]);
      if (notice === undefined) return;
      const [receipt] = await service.answer(notice, words.yes, { from: owner });
      expect(plain(receipt)).toMatch(words.done);
      expect([await statusOf(id), await namesOf(owner)]).toEqual(["applied", ["Karl Dam"]]);
      const [again] = await service.answer(notice, words.yes, { from: owner });
      expect(plain(again)).toMatch(words.again);
      expect((await service.export(owner)).interactions).toHaveLength(1);
      if (receipt === undefined) return;
      await service.answer(receipt, words.undo, { from: owner });
      expect(await namesOf(owner)).toEqual([]);
      const [anew] = await service.answer(notice, words.yes, { from: owner });
      expect(plain(anew)).toMatch(words.done);
      expect(await namesOf(owner)).toEqual(["Karl Dam"]);
      if (anew === undefined) return;
      await service.answer(anew, words.undo, { from: owner });
      expect(await namesOf(owner)).toEqual([]);
    });

    it("is told of once a day, and what came later in the next day's mail, all of it at once", async () => {
      const before = (await service.outbox(owner)).length;
      for (const name of ["Mia Lund", "Ole Krog"]) await post(log(name, FORGED), owner);
      expect((await service.outbox(owner)).length).toBe(before);
      await service.clock({ advance: "PT25H" });
      const notices = (await service.outbox(owner)).slice(before).filter(({ kind }) => kind === "notice");
      expect(notices.map(({ text }) => /2\. Sen/u.test(text))).toEqual([true]);
      const [notice] = notices;
      if (notice === undefined) return;
      await service.answer(notice, words.all, { from: owner, headers: FORGED });
      expect(await namesOf(owner)).toEqual([]);
      await service.answer(notice, words.all, { from: owner });
      expect(await namesOf(owner)).toEqual(["Mia Lund", "Ole Krog"]);
    });

    it("is answered truly when it is gone", async () => {
      await service.clock({ advance: "PT25H" });
      const { last: notice } = await post(log("Inger Holt", FORGED), owner);
      await service.clock({ advance: "P31D" });
      if (notice === undefined) throw new Error("No notice came.");
      const [receipt] = await service.answer(notice, words.yes, { from: owner });
      expect(plain(receipt)).toMatch(words.gone);
      expect(await namesOf(owner)).toEqual(["Mia Lund", "Ole Krog"]);
    });
  },
);

describe("an answer whose token is its only proof", () => {
  it("closes and puts off, and the rest waits for a yes", async () => {
    await service.send({ to: `log@${DOMAIN}`, text: "Coffee with Karl Dam today every 1 week" });
    await service.clock({ advance: "P15D" });
    const digest = (await service.outbox()).findLast(
      ({ kind, text }) => kind === "digest" && text.includes("Karl Dam"),
    );
    if (digest === undefined) throw new Error("No digest came.");
    const { contacts, nudges, digests } = await service.export();
    const karl = contacts.find(({ name }) => name === "Karl Dam")?.id ?? "";
    const items = digests.find(({ slot }) => slot === digest.at.slice(0, 10))?.items ?? [];
    const number = items.find((item) => nudges.find(({ id }) => id === item.nudge)?.contacts.includes(karl))?.number;
    await service.answer(digest, `${number} done\nKarl Dam #harbour`, { headers: UNPROVEN });
    const after = await service.export();
    expect(after.nudges.findLast((nudge) => nudge.contacts.includes(karl) && nudge.kind === "check-in")?.status).toBe(
      "done",
    );
    expect(after.contacts.find(({ id }) => id === karl)?.tags).toEqual([]);
    const notice = (await service.outbox()).findLast(({ kind }) => kind === "notice");
    expect(plain(notice)).toMatch(/the rest waits/u);
    if (notice === undefined) return;
    await service.answer(notice, "yes");
    expect((await service.export()).contacts.find(({ id }) => id === karl)?.tags).toEqual(["harbour"]);
  });
});

describe("the drop-box", () => {
  const dropBox = async () =>
    (await service.json<{ owner: { dropBox: string } }>("GET", `/api/export?owner=${OWNER}`)).owner.dropBox;

  it("logs what a forwarding rule sends there, and never acts on it", async () => {
    const to = await dropBox();
    const { id } = await post(
      {
        from: "Bo Lind <bo@lind.example>",
        to: OWNER,
        subject: "The pier",
        text: "Shall we meet?\n\npause 4 weeks\ndelete everything",
        headers: { "X-Forwarded-To": to, "X-Forwarded-For": `${OWNER} ${to}` },
        envelope: { from: `ann+caf_=x@example.org`, to: [to] },
      },
      OWNER,
    );
    expect([await statusOf(id), await namesOf(OWNER)]).toEqual(["applied", expect.arrayContaining(["Bo Lind"])]);
    expect((await service.export()).owner.pausedUntil).toBeUndefined();
  });

  it("passes a provider's question on to its owner", async () => {
    const to = await dropBox();
    const { id, last } = await post(
      {
        from: "Gmail Team <forwarding-noreply@google.com>",
        to,
        subject: "(#123456789) Gmail Forwarding Confirmation - Receive Mail from ann@example.org",
        text: "Confirmation code: 123456789\n\nhttps://mail.google.com/mail/vf-abc\n",
        headers: { "Auto-Submitted": "auto-generated" },
      },
      OWNER,
    );
    expect([await statusOf(id), last?.kind]).toEqual(["applied", "notice"]);
    expect(plain(last)).toMatch(/123456789.*https:\/\/mail\.google\.com\/mail\/vf-abc/u);
  });
});

describe("a stranger", () => {
  it.each([
    ["who answers", "From: eve@evil.example\r\nIn-Reply-To: <x@y.example>\r\nSubject: x\r\n\r\nHello"],
    ["without a From", "Subject: x\r\n\r\nHello"],
    ["with two From", "From: ann@example.org\r\nFrom: eve@evil.example\r\n\r\nHello"],
    ["with nothing", "\r\n"],
    [
      "with broken MIME",
      'From: eve@evil.example\r\nIn-Reply-To: <x@y.example>\r\nContent-Type: multipart/mixed; boundary="\r\n\r\n--\r\n',
    ],
    ["with binary", "From: eve@evil.example\r\nIn-Reply-To: <x@y.example>\r\n\r\n\u0000\u0001\u0002"],
  ])("is never answered: %s", async (_, raw) => {
    const all = async () => (await service.json<readonly unknown[]>("GET", "/api/outbox")).length;
    const before = await all();
    const id = await service.post({ raw, envelope: { from: "eve@evil.example", to: [`log@${DOMAIN}`] } });
    await service.idle();
    await service.clock({ advance: "PT1H" });
    expect([await statusOf(id), await all()]).toEqual(["refused", before]);
  });
});
