// The console's form as a mail, and the links of a mail as the console's form.
import * as fc from "fast-check";
import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";
import { mailtoLinks } from "../../infra/local/api/mailto-links.ts";
import { composeMail } from "../../infra/local/compose-mail.ts";

const FORM = {
  from: "Ann Holm <ann@example.org>",
  to: "log@in.livstegn.test",
  cc: "",
  bcc: "",
  subject: "",
  body: "",
  verdicts: "",
  inReplyTo: "",
};

describe("a mail from the form", () => {
  it("says what was typed, whatever the letters", async () => {
    const typed = fc.string({ unit: "grapheme", maxLength: 60 }).map((text) => text.replaceAll(/\s+/g, " ").trim());
    await fc.assert(
      fc.asyncProperty(typed, fc.string({ unit: "grapheme", maxLength: 200 }), async (subject, body) => {
        fc.pre(!/=\?/.test(subject) && !/[\0\r]/.test(subject + body));
        const mail = await PostalMime.parse(composeMail({ ...FORM, subject, body }, 0).raw);
        expect(mail.subject ?? "").toBe(subject);
        expect((mail.text ?? "").trimEnd()).toBe(body.trimEnd());
      }),
      { numRuns: 60 },
    );
  });

  it("names its people, keeps Bcc out of the headers, and sends to all of them", async () => {
    const { raw, recipients, from } = composeMail(
      {
        ...FORM,
        from: "Åse Bøgh <ase@example.org>",
        to: '"Berg, Anna" <anna@example.com>, bo@example.com',
        cc: "Cy <cy@example.com>",
        bcc: "log@in.livstegn.test",
      },
      0,
    );
    const mail = await PostalMime.parse(raw);
    expect(from).toBe("ase@example.org");
    expect(recipients).toEqual(["anna@example.com", "bo@example.com", "cy@example.com", "log@in.livstegn.test"]);
    expect(mail.from).toMatchObject({ name: "Åse Bøgh", address: "ase@example.org" });
    expect(mail.to?.map(({ address }) => address)).toEqual(["anna@example.com", "bo@example.com"]);
    expect(raw.toString()).not.toContain("in.livstegn.test");
  });

  it("makes no header of a line break in a field", () => {
    const { raw } = composeMail(
      { ...FORM, subject: "x\r\nBcc: evil@example.com", inReplyTo: "<a>\nX: y", verdicts: "spf=FAIL\r\n\r\nbody" },
      0,
    );
    const [head = ""] = raw.toString().split("\r\n\r\n");
    expect(head.match(/^[\w-]+(?=:)/gm)).toEqual([
      "From",
      "To",
      "Subject",
      "Date",
      "Message-ID",
      "In-Reply-To",
      "X-Local-Verdicts",
      "MIME-Version",
      "Content-Type",
      "Content-Transfer-Encoding",
    ]);
  });
});

describe("the links of a mail", () => {
  it("are found in HTML as a browser follows them, and in the text, each once and in order", () => {
    const html = `<a class="x" href="mailto:anna@example.com?subject=A%26B&amp;bcc=log%2Bn1@in.livstegn.test">x</a><a href='mailto:r+1@in.livstegn.test?body=1%20done'>y</a><a href="https://example.org">z</a>`;
    const text = "1. mailto:anna@example.com?subject=A%26B&bcc=log%2Bn1@in.livstegn.test\n2. <mailto:bo@example.com>";
    expect(mailtoLinks(html, text)).toEqual([
      "mailto:anna@example.com?subject=A%26B&bcc=log%2Bn1@in.livstegn.test",
      "mailto:r+1@in.livstegn.test?body=1%20done",
      "mailto:bo@example.com",
    ]);
  });
});
