// Mails and files that hang on a mail, and mails sent on: whose mail it is, and what stands beside it.

import { describe, expect, test } from "vitest";
import { readMail } from "../../functions/mail/read-mail.ts";
import type { ParsedMail } from "../../functions/mail/parsed-mail.ts";

function read(body: string, headers = "Subject: hello", type = "text/plain; charset=utf-8"): ParsedMail {
  const raw = `From: Mette <mette@nordstrand.example>\r\n${headers}\r\nContent-Type: ${type}\r\n\r\n${body.replaceAll("\n", "\r\n")}`;
  return readMail(new TextEncoder().encode(raw), { timeZone: "Europe/Copenhagen" });
}

describe("attached mails stand side by side", () => {
  const attached = (name: string, day: number): string =>
    `--b\nContent-Type: message/rfc822\nContent-Disposition: attachment; filename="${name}.eml"\n\nFrom: ${name} <${name}@x.example>\nTo: Mette <mette@nordstrand.example>\nDate: Tue, ${day} Nov 2026 14:05:12 +0100\nSubject: from ${name}\nContent-Type: text/plain\n\nHello from ${name}\n`;
  const whole = `--b\nContent-Type: text/plain\n\nTwo of them.\n${attached("anna", 3)}${attached("bo", 10)}--b--\n`;

  test("one each, with sender, date, subject, body and the note of the outer mail", () => {
    const mail = read(whole, "Subject: Fwd: two", "multipart/mixed; boundary=b");
    expect(
      mail.forwards.map((forward) => [
        forward.from.address,
        forward.dateLocal,
        forward.subject,
        forward.body,
        forward.note,
      ]),
    ).toEqual([
      ["anna@x.example", "2026-11-03T14:05", "from anna", "Hello from anna", "Two of them."],
      ["bo@x.example", "2026-11-10T14:05", "from bo", "Hello from bo", "Two of them."],
    ]);
    expect(mail.forwards.every((forward) => forward.attached === true)).toBe(true);
    expect(mail.attachments.map((attachment) => [attachment.kind, attachment.filename])).toEqual([
      ["mail", "anna.eml"],
      ["mail", "bo.eml"],
    ]);
    expect(mail.fresh).toBe("Two of them.");
  });

  test("whoever an attached mail forwards is only mentioned", () => {
    const inner =
      "--b\nContent-Type: message/rfc822\n\nFrom: Anna <anna@x.example>\nSubject: Fwd: y\nDate: Tue, 3 Nov 2026 14:05:12 +0100\n\n---------- Forwarded message ---------\nFrom: Clara <clara@x.example>\nDate: Mon, 2 Nov 2026 at 09:30\nSubject: y\nTo: <anna@x.example>\n\nhi\n--b--\n";
    const mail = read(inner, "Subject: Fwd: x", "multipart/mixed; boundary=b");
    expect(mail.forwards.map((forward) => forward.from.address)).toEqual(["anna@x.example"]);
    expect(mail.mentioned.map((mailbox) => mailbox.address)).toEqual(["clara@x.example"]);
  });
});

test("calendars, cards and tables are read as text, everything else is only named", () => {
  const part = (type: string, name: string, text: string): string =>
    `--b\nContent-Type: ${type}\nContent-Disposition: attachment; filename*=utf-8''${name}\n\n${text}\n`;
  const body = `${part("text/calendar", "m%C3%B8de.ics", "BEGIN:VCALENDAR")}${part("application/octet-stream", "anna.vcf", "BEGIN:VCARD")}${part("text/csv", "a.csv", "a,b")}${part("application/pdf", "x.pdf", "%PDF")}--b--\n`;
  const mail = read(body, "Subject: x", "multipart/mixed; boundary=b");
  expect(mail.attachments.map((attachment) => [attachment.kind, attachment.filename, attachment.text])).toEqual([
    ["calendar", "møde.ics", "BEGIN:VCALENDAR"],
    ["vcard", "anna.vcf", "BEGIN:VCARD"],
    ["csv", "a.csv", "a,b"],
    ["other", "x.pdf", ""],
  ]);
});

test("an answer to a mail that was itself a forward is no forward", () => {
  const body =
    "Lyder godt.\n\nDen 3. nov. 2026 kl. 14.05 skrev Anna Berg <anna@x.example>:\n> Se her\n>\n> ---------- Forwarded message ---------\n> From: Clara <clara@x.example>\n> Date: Mon, 2 Nov 2026 at 09:30\n> Subject: y\n> To: <anna@x.example>\n>\n> hi";
  const mail = read(body, "Subject: Re: y");
  expect(mail.forwarded).toBeNull();
  expect(mail.fresh).toBe("Lyder godt.");
});

test("a bounce forwards nobody's mail", () => {
  const body =
    "--b\n\nNot delivered.\n--b\nContent-Type: message/rfc822\n\nFrom: m@x.example\nSubject: hi\n\nhi\n--b--\n";
  const mail = read(body, "Subject: Undelivered", "multipart/report; report-type=delivery-status; boundary=b");
  expect(mail.forwards).toEqual([]);
});

test("a table that is sent inline is attached, and the text beside it is the body", () => {
  const body =
    '--b\nContent-Type: text/plain\n\nimport\n--b\nContent-Type: text/plain; name="people.csv"\nContent-Disposition: inline\n\nname,mail\n--b--\n';
  const mail = read(body, "Subject: x", "multipart/mixed; boundary=b");
  expect(mail.fresh).toBe("import");
  expect(mail.attachments.map((attachment) => [attachment.kind, attachment.text])).toEqual([["csv", "name,mail"]]);
});

test("of a mail sent on between the owner's own addresses, the one that came to them counts", () => {
  const block = (from: string, to: string, day: number): string =>
    `---------- Forwarded message ---------\nFrom: X <${from}>\nDate: ${day} Nov 2026 at 14:05\nSubject: y\nTo: <${to}>\n\n`;
  const options = { ownAddresses: ["m@home.example", "m@work.example"] };
  const head = "From: m@home.example\r\nSubject: Fwd: y\r\n\r\n";
  const own = block("m@work.example", "m@home.example", 4);
  const received = block("anna@x.example", "m@work.example", 3);
  const sent = block("m@work.example", "anna@x.example", 3);
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  expect(readMail(bytes(head + own + received), options).forwarded?.from.address).toBe("anna@x.example");
  expect(readMail(bytes(head + sent + received), options).forwarded?.from.address).toBe("m@work.example");
});
