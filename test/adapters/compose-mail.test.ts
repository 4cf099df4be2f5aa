// A rendered mail in MIME, read back by another library.
// Invariant: what a reader's program shows is what was rendered.

import * as fc from "fast-check";
import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";
import { composeMail } from "../../functions/adapters/compose-mail.ts";
import type { RenderedMail } from "../../functions/app/ports.ts";
import { aMail } from "./sample-mail.ts";

const rawOf = async (mail: RenderedMail): Promise<string> => Buffer.from(await composeMail(mail)).toString("latin1");
const readBack = async (mail: RenderedMail) => PostalMime.parse(await composeMail(mail));
const headOf = (raw: string): string => raw.slice(0, raw.indexOf("\r\n\r\n"));
const headerNames = (raw: string): string[] =>
  headOf(raw)
    .replaceAll(/\r\n[ \t]/g, " ")
    .split("\r\n")
    .map((line) => line.slice(0, line.indexOf(":")).toLowerCase());

describe("a composed mail", () => {
  it("reads as it was rendered, text first", async () => {
    const mail = aMail();
    const read = await readBack(mail);
    expect(read.subject).toBe(mail.subject);
    expect(read.from).toMatchObject({ name: "Livstegn", address: "livstegn@in.example.org" });
    expect(read.to).toMatchObject([{ address: "ann@example.org" }]);
    expect(read.replyTo).toMatchObject([{ address: mail.replyTo }]);
    expect(read.text?.trimEnd()).toBe(mail.text.trimEnd());
    expect(read.html?.trimEnd()).toBe(mail.html);
    const raw = await rawOf(mail);
    expect(raw.indexOf("text/plain")).toBeLessThan(raw.indexOf("text/html"));
    expect(headOf(raw)).toContain("multipart/alternative");
    expect(headOf(raw)).toContain("X-Livstegn-Kind: digest");
  });

  it("keeps the wire to ASCII, CRLF and lines of at most 76 characters in bodies", async () => {
    const raw = await rawOf(aMail({ text: `${"Ærø ".repeat(200)}\n${"x".repeat(500)}\n.\n` }));
    expect(raw).not.toMatch(/[^\r]\n|[\x80-\xff]/u);
    const body = raw.slice(raw.indexOf("\r\n\r\n"));
    expect(Math.max(...body.split("\r\n").map((line) => line.length))).toBeLessThanOrEqual(78);
  });

  it("carries attachments whose names are outside ASCII", async () => {
    const card = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Livstegn æøå\r\nEND:VCARD\r\n";
    const read = await readBack(
      aMail({ attachments: [{ filename: "åse & bo.vcf", contentType: "text/vcard; charset=utf-8", content: card }] }),
    );
    const [attachment] = read.attachments;
    expect(attachment).toMatchObject({ filename: "åse & bo.vcf", mimeType: "text/vcard", disposition: "attachment" });
    const { content = "" } = attachment ?? {};
    expect(typeof content === "string" ? content : Buffer.from(new Uint8Array(content)).toString()).toBe(card);
    expect(read.text).toContain("Åse Ørsted");
  });

  it("makes one line of every header value", async () => {
    const evil = "x\r\nBcc: eve@example.com\r\n\r\nbody\u0000\u0085\u2028Cc: eve@example.com";
    const raw = await rawOf(
      aMail({
        subject: evil,
        to: `ann@example.org\r\nBcc: eve@example.com`,
        headers: { "X-Livstegn-Answers": evil, References: `<a@example.org>\r\nBcc: eve@example.com` },
        attachments: [
          { filename: `a\r\nBcc: eve@example.com`, contentType: `text/vcard\r\nBcc: e@example.com`, content: "" },
        ],
      }),
    );
    expect(headerNames(raw)).not.toContain("bcc");
    expect(headerNames(raw)).not.toContain("cc");
    expect(raw).not.toMatch(/^(bcc|cc):/imu);
  });

  it("refuses a header name that is none", async () => {
    await expect(composeMail(aMail({ headers: { "X-A\r\nBcc": "eve@example.com" } }))).rejects.toThrow("header name");
  });

  it("keeps one recipient, whatever the address looks like", async () => {
    const read = await readBack(aMail({ to: "ann@example.org, eve@example.com" }));
    expect(read.to ?? []).toHaveLength(1);
  });

  it("gives back any subject and any text", async () => {
    const line = fc
      .string({ unit: "grapheme", maxLength: 200 })
      .map((text) => text.replaceAll(/[\p{C}\p{Z}]+/gu, " ").trim());
    await fc.assert(
      fc.asyncProperty(line, fc.array(line, { maxLength: 20 }), async (subject, lines) => {
        const text = lines.join("\n");
        const read = await readBack(aMail({ subject, text }));
        expect((read.subject ?? "").replaceAll(/\s+/g, " ")).toBe(subject);
        expect((read.text ?? "").replaceAll("\r\n", "\n").trimEnd()).toBe(text.trimEnd());
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  it("has the headers that were given and no others of its own but MIME's", async () => {
    expect(headerNames(await rawOf(aMail())).toSorted()).toEqual([
      "auto-submitted",
      "content-type",
      "date",
      "from",
      "message-id",
      "mime-version",
      "reply-to",
      "subject",
      "to",
      "x-livstegn-kind",
    ]);
  });
});
