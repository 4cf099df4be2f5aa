// Hostile mails by name: each a function of a size in bytes. Text shapes attack line and label rules, the last ones MIME.

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
  "a long subject": header("Subject", "=?utf-8?q?a?= "),
  "many recipients": header("Cc", "a@b.example, "),
  "folded headers": header("X-Long", "y\r\n "),
};
