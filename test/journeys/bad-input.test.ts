import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DOMAIN, OWNER, startService } from "./service.ts";
import type { OutboxMail, Service } from "./service.ts";

let service: Service;
let digest: OutboxMail;
beforeAll(async () => {
  service = await startService({ clock: "2026-11-23T08:00:00Z" });
  await service.send({ to: `me@${DOMAIN}`, subject: "Hello", text: "receipts always" });
  await service.send({ to: `log@${DOMAIN}`, text: "Coffee with Karl Dam today every 1 week" });
  await service.clock({ advance: "P7D" });
  const found = (await service.outbox()).find(({ kind }) => kind === "digest");
  if (found === undefined) throw new Error("No digest came.");
  digest = found;
}, 60_000);
afterAll(() => service.stop());

/** Sends raw bytes as they are, with an envelope, and tells what became of them. */
async function raw(bytes: string | Buffer, to = `log@${DOMAIN}`) {
  const before = await service.outbox();
  const id = await service.post({ raw: bytes, envelope: { from: OWNER, to: [to] } });
  await service.idle();
  const mail = (await service.inbox()).find((one) => one.id === id);
  return { status: mail?.status, reason: mail?.reason, answers: (await service.outbox()).slice(before.length) };
}
const headed = (lines: readonly string[], body: string): string =>
  `${["From: ann@example.org", `To: log@${DOMAIN}`, ...lines].join("\r\n")}\r\n\r\n${body}`;
const remembered = async () => {
  const { contacts, interactions, nudges } = await service.export();
  return { contacts, interactions, nudges };
};

describe("bad input", () => {
  it("an empty mail is answered with what to write", async () => {
    const { status, answers } = await raw(headed(["Message-ID: <empty@example.org>"], ""));
    expect(status).toBe("applied");
    expect(answers.map(({ kind }) => kind)).toEqual(["receipt"]);
  });

  it("a mail without a From is refused and not answered", async () => {
    expect(await raw(`To: log@${DOMAIN}\r\nSubject: x\r\n\r\nCoffee with Eve Skov today`)).toMatchObject({
      status: "refused",
      reason: "from-none",
      answers: [],
    });
  });

  it("a mail of almost 40 MB is read by its text, its sender and its date", async () => {
    const line = `${"QUJD".repeat(19)}\r\n`;
    const attachment = line.repeat(Math.floor((38 * 1024 * 1024) / line.length));
    const mail = headed(
      [
        "Subject: Coffee with Inger Holt today",
        "Message-ID: <big@example.org>",
        'Content-Type: multipart/mixed; boundary="b"',
      ],
      `--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nshe likes salmon\r\n--b\r\nContent-Type: application/zip; name=big.zip\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=big.zip\r\n\r\n${attachment}--b--\r\n`,
    );
    expect(await raw(Buffer.from(mail, "latin1"))).toMatchObject({ status: "applied" });
    expect((await service.export()).contacts.map(({ name }) => name)).toContain("Inger Holt");
  }, 60_000);

  it("a mail over 40 MiB is refused at the door with a clear answer", async () => {
    const huge = Buffer.alloc(41 * 1024 * 1024, "a\r\n");
    await expect(
      service.post({
        raw: Buffer.concat([Buffer.from(headed(["Subject: x"], "")), huge]),
        envelope: { from: OWNER, to: [`log@${DOMAIN}`] },
      }),
    ).rejects.toThrow(/552|size/i);
  }, 60_000);

  it("a binary body changes nothing wrong and is answered", async () => {
    const before = await remembered();
    const bytes = Buffer.concat([
      Buffer.from(
        headed(
          [
            "Message-ID: <binary@example.org>",
            "Content-Type: application/octet-stream",
            "Content-Transfer-Encoding: 8bit",
          ],
          "",
        ),
      ),
      Buffer.from(Array.from({ length: 3000 }, (_, index) => (index * 89) % 256)),
    ]);
    const { status, answers } = await raw(bytes);
    expect(status).toBe("applied");
    expect(answers).toHaveLength(1);
    expect(await remembered()).toEqual(before);
  });

  it("a broken charset still tells who it was", async () => {
    const body = Buffer.concat([
      Buffer.from(
        headed(
          [
            "Message-ID: <charset@example.org>",
            "Content-Type: text/plain; charset=klingon-8",
            "Content-Transfer-Encoding: 8bit",
          ],
          "Coffee with S",
        ),
      ),
      Buffer.from([0xf8]),
      Buffer.from("ren Vig today"),
    ]);
    expect(await raw(body)).toMatchObject({ status: "applied" });
    expect((await service.export()).contacts.some(({ name }) => /^S.ren Vig$/u.test(name))).toBe(true);
  });

  it("a name with CRLF cannot break a header of an answer", async () => {
    const name = `=?utf-8?Q?Rune=0D=0ABcc:_eve@example.com?=`;
    const { answers } = await raw(
      `From: ann@example.org\r\nTo: ${name} <rune@example.com>\r\nMessage-ID: <crlf@example.org>\r\nSubject: =?utf-8?Q?Hi=0D=0ABcc:_eve@example.com?=\r\n\r\nHi`,
    );
    for (const { headers, to } of answers) {
      expect(headers["bcc"]).toBeUndefined();
      expect(to).toEqual([OWNER]);
    }
    expect((await service.export()).contacts.some(({ name: known }) => /[\r\n]/u.test(known))).toBe(false);
  });

  it("`done 99` and `99 done` are answered with the numbers that there are", async () => {
    const before = await remembered();
    for (const text of ["done 99", "99 done"]) {
      const [receipt] = await service.answer(digest, text);
      expect(receipt?.text).toMatch(/99/u);
    }
    expect(await remembered()).toEqual(before);
  });

  it("`1 snooze until yesterday` is answered as a day in the past", async () => {
    const before = await remembered();
    const [receipt] = await service.answer(digest, "1 snooze until yesterday");
    expect(receipt?.text).toMatch(/passed/iu);
    expect(await remembered()).toEqual(before);
  });

  it("a reply to a mail that is gone is answered so", async () => {
    const gone = { ...digest, replyTo: digest.replyTo.replace(/^r\+.{10}/u, (start) => `${start.slice(0, -4)}abcd`) };
    const before = await remembered();
    const [receipt] = await service.answer(gone, "1 done");
    expect(receipt?.text).toMatch(/no longer know the mail/u);
    expect(await remembered()).toEqual(before);
  });

  it("unknown words beside a number do not lose the rest of the mail", async () => {
    const answers = await service.answer(digest, "1 frobnicate\nKarl: moved to Aarhus");
    expect(answers[0]?.text).toContain("frobnicate");
    expect(
      (await service.export()).contacts.find(({ name }) => name === "Karl Dam")?.notes.map(({ text }) => text),
    ).toEqual(["moved to Aarhus"]);
  });
});
