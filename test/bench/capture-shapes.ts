// Hostile mails by name: each a function of a size in bytes. Text shapes attack line and label rules, the last ones MIME.

import { mailWith, packedRtf, winmail } from "../mail/winmail-files.ts";

type Shape = (size: number) => Uint8Array;

const head =
  "From: Ann <ann@example.org>\r\nTo: log@in.example\r\nSubject: Fwd: x\r\nDate: Tue, 3 Nov 2026 14:05:12 +0100\r\n";
const encoder = new TextEncoder();

function filled(unit: string, size: number): string {
  return unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
}

const plain =
  (unit: string, before = ""): Shape =>
  (size) =>
    encoder.encode(`${head}Content-Type: text/plain; charset=utf-8\r\n\r\n${before}${filled(unit, size)}`);
const flowed =
  (unit: string): Shape =>
  (size) =>
    encoder.encode(`${head}Content-Type: text/plain; charset=utf-8; format=flowed\r\n\r\n${filled(unit, size)}`);
const html =
  (unit: string, before = ""): Shape =>
  (size) =>
    encoder.encode(`${head}Content-Type: text/html; charset=utf-8\r\n\r\n${before}${filled(unit, size)}`);
const header =
  (name: string, unit: string): Shape =>
  (size) =>
    encoder.encode(`${head}${name}: ${filled(unit, size)}\r\n\r\nhi`);

const quotedPrintable =
  (unit: string): Shape =>
  (size) =>
    encoder.encode(
      `${head}Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${filled(unit, size)}`,
    );
/** Base64 makes four bytes of three, and the packing nine of eight. */
const packed =
  (unit: string): Shape =>
  (size) => {
    const rtf = packedRtf(`{\\rtf1\\fromhtml1 ${filled(unit, Math.floor(size * 0.65))}`);
    return mailWith(winmail({ properties: [{ id: 0x1009, value: rtf }] }));
  };

export const hostileShapes: Readonly<Record<string, Shape>> = {
  spaces: plain(" "),
  "line feeds": plain("\n"),
  "line ends": plain("\r\n"),
  "one endless line": plain("a"),
  "one endless line of words": plain("ab "),
  "less-than signs": plain("<"),
  "quote signs": plain(">"),
  "quote signs and words": plain("> > > a\n"),
  "On and spaces": plain("On "),
  "On in lines": plain("On \n"),
  "attributions that never end": plain("On 3 Mar 2026 at 10:00 Ann\n"),
  "attributions and answers": plain("On 3 Mar 2026 Ann <a@b.example> wrote:\n> a\nb\n"),
  "From and spaces": plain(" ", "From:"),
  "From in lines": plain("From:\n"),
  "blocks that wrap": plain("From: x\nTo: a,\n@,\n@,\n@,\n@,\n"),
  "dates in lines": plain("Date: 1 2 3 4 5 6 7\n"),
  "labels on one line": plain("From: To: Cc: Subject: "),
  "nested forwards": plain(
    "---------- Forwarded message ---------\nFrom: A <a@b.example>\nDate: 3 Mar 2026 10:00\nSubject: x\n\nhi\n",
  ),
  markers: plain("-----Original Message-----\n"),
  "one-line forwards": plain("----- Forwarded Message ----- From: a@b.example To: "),
  dashes: plain("-"),
  "dashes in lines": plain("--\n"),
  underscores: plain("_"),
  closings: plain("Mvh\n"),
  "sent from": plain("Sent from my "),
  "sent from in lines": plain("Sent from my iPhone\n"),
  "notices in lines": plain("This message is \n"),
  armour: plain("-----BEGIN PGP MESSAGE-----\n"),
  "slashes and capitals": plain("Aa/", "From: "),
  "on behalf of": plain("on behalf of ", "From: x "),
  wrote: plain("wrote:\n"),
  "at signs": plain("a@"),
  commas: plain("Ann Berg, ", "From: a@b.example\nTo: "),
  "open brackets": plain("<a,", "From: a@b.example\nTo: "),
  quotes: plain('"'),
  digits: plain("1"),
  zeros: plain("\0"),
  "flowed lines": flowed("a \n"),
  "flowed quotes": flowed("> a \n"),
  "nested tags": html("<div>"),
  "nested quotes": html("<blockquote>"),
  "closing tags": html("</div>"),
  "open tags": html("<a"),
  "open attributes": html('<a href="'),
  "open comments": html("<!--"),
  "many attributes": html('a="b" ', "<div "),
  ampersands: html("&amp"),
  cells: html("<td>a"),
  links: html(`<a href="https://x.example/a">b</a> `),
  "line breaks": html("<br>"),
  "styles without words": html("<style></style>"),
  "preformatted lines": html("a\n", "<pre>"),
  "tables in tables": html("<table><tr><td>"),
  "numeric entities": html("&#x"),
  "entities of zero width": html("&#8203;"),
  "closed comments": html("<!-- a -->"),
  "comments that close too soon": html("<!-->a<!--"),
  "open styles": html("<style>a{"),
  "hidden in hidden": html('<div style="display:none">'),
  "hidden beside hidden": html('<div style="display:none">a</div>'),
  "styles that hide nothing": html('<p style="a:b;c:d;display:block">a'),
  "quotes that open and close": html("<blockquote>a</blockquote>b"),
  "quotes of clients": html('<div class="gmail_quote"><hr><div id="divRplyFwdMsg">'),
  "lists in lists": html("<ol><li>"),
  "Fra in lines": plain("Fra: \n"),
  "Fra and Sendt in lines": plain("Fra: Ann <a@b.example>\nSendt: 3. november 2026\n"),
  "Danish attributions": plain("Den 3. maj 2026 kl. 10.15 skrev Ann <a@b.example>:\n"),
  "skrev in lines": plain("skrev:\n"),
  "wrote with a date": plain("3 Mar 2026 10:00 Ann wrote: "),
  "bold labels": plain("*From:* \n"),
  "bold blocks": plain("*From:* a@b.example\n*Sent:* 3 Mar 2026\n\n"),
  "signature marks": plain("-- \n"),
  "rules in lines": plain("---\n"),
  "rules of equal signs": plain("=== Forwarded message ===\n"),
  "quotes of every other line": plain("> a\nb\n"),
  "quotes of all depths": plain("> a\n>> b\n>>> c\n"),
  tabs: plain("\t"),
  "tabs and labels": plain("From:\t\n"),
  "bare carriage returns": plain("a\r"),
  "characters of zero width": plain("\u200b"),
  "characters of zero width in lines": plain("\u200b\u200d\ufeff \n"),
  "combining characters": plain("e\u0301\u0302\u0303"),
  "marks of direction": plain("\u202e\u200f\u2066a\n"),
  "encoded labels": plain("From: =?utf-8?q?a?= <a@b.example>\nSubject: =?utf-8?q?a?=\n\n"),
  "Notes' names": plain("Ann/A/B/C", "From: "),
  "a list in one block": plain("Ann Berg <a@b.example>; ", "From: a@b.example\nSubject: x\nTo: "),
  "a list over many lines": plain("Ann Berg <a@b.example>;\n", "From: a@b.example\nSubject: x\nTo: "),
  "soft breaks": quotedPrintable("=\r\n"),
  "equal signs": quotedPrintable("="),
  "broken characters": quotedPrintable("=C3"),
  "noise for base64": (size) =>
    encoder.encode(`${head}Content-Transfer-Encoding: base64\r\n\r\n${filled("YWJj!?\r\n", size)}`),
  "rich text in winmail.dat": packed("{\\*\\htmltag <p>}a\\par "),
  "open groups in winmail.dat": packed("{\\htmlrtf "),
  "empty attributes in winmail.dat": (size) =>
    mailWith(Buffer.concat([winmail({}), Buffer.alloc(Math.floor(size * 0.7))])),
  "a long subject": header("Subject", "=?utf-8?q?a?= "),
  "a subject of words without end": header("Subject", "=?utf-8?q?"),
  "a From of words without end": header("From", "=?utf-8?q?a?=<"),
  "many encoded names": header("To", "=?utf-8?q?Ann?= <a@b.example>, "),
  references: header("References", "<a@b> "),
  "many recipients": header("Cc", "a@b.example, "),
  "folded headers": header("X-Long", "y\r\n "),
};
