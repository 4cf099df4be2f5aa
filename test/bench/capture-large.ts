// One mail of 40 MB in a process of its own, so that its memory can be measured: `node capture-large.ts SHAPE`.
// Prints `MILLISECONDS MEGABYTES FROM DATE`; the mail is built without strings, so that the figure is the reader's.

import { readMail } from "../../functions/mail/read-mail.ts";

const size = 40 * 1024 * 1024;
const head = "From: Ann <ann@example.org>\r\nDate: Tue, 3 Nov 2026 14:05:12 +0100\r\nSubject: x\r\n";

type Filled = { readonly before: string; readonly unit: string };

export const largeShapes: Readonly<Record<string, Filled>> = {
  attachment: {
    before: `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nhi\r\n--b\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n`,
    unit: `${"QUJD".repeat(19)}\r\n`,
  },
  text: { before: `${head}\r\n`, unit: "Hello there, this is a line of a long text.\r\n" },
  "short lines": { before: `${head}\r\n`, unit: "a\n" },
  HTML: { before: `${head}Content-Type: text/html\r\n\r\n`, unit: '<div class="a">hello <b>there</b></div>\r\n' },
  "one line": { before: `${head}\r\n`, unit: "a" },
  "one header": { before: `${head}X-Long: `, unit: "a" },
  headers: { before: head, unit: "X-Many: y\r\n" },
  "a million parts": {
    before: `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n`,
    unit: "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n",
  },
  "boundary-like lines": {
    before: `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n`,
    unit: "--c\n",
  },
  "nested 10,000 deep": {
    before: `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n`,
    unit: "--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n",
  },
  recipients: { before: `${head}Cc: `, unit: "ann.berg@example.org, " },
  "quoted-printable": { before: `${head}Content-Transfer-Encoding: quoted-printable\r\n\r\n`, unit: "=C3=A6=\r\n" },
  "large attached mails": {
    before: `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n`,
    unit: `--b\r\nContent-Type: message/rfc822\r\n\r\n${head}\r\n${"hello there\r\n".repeat(20_000)}`,
  },
  "attached mails": {
    before: `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n`,
    unit: `--b\r\nContent-Type: message/rfc822\r\n\r\n${head}\r\nhello\r\n`,
  },
};

function build(shape: Filled): Uint8Array {
  const raw = Buffer.alloc(size);
  const before = Buffer.from(shape.before);
  raw.fill(Buffer.from(shape.unit), before.length);
  before.copy(raw);
  return raw;
}

const shape = largeShapes[process.argv[2] ?? ""];
if (shape !== undefined) {
  const raw = build(shape);
  const start = performance.now();
  const mail = readMail(raw);
  const milliseconds = Math.round(performance.now() - start);
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(`${milliseconds} ${megabytes} ${mail.from.address} ${mail.date} ${mail.problems.join(",")}`);
}
