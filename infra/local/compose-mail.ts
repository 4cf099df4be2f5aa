// A mail from the fields of a form, as a mail program would write it.
// Invariant: no field can make a header of its own; text that is not ASCII is encoded as RFC 2047 and RFC 2045 say.
import { randomUUID } from "node:crypto";

export type MailForm = {
  readonly from: string;
  /** Addresses, each with perhaps a name, separated by commas. */
  readonly to: string;
  readonly cc: string;
  readonly bcc: string;
  readonly subject: string;
  readonly body: string;
  /** `spf=FAIL; dmarc=FAIL`, as in `X-Local-Verdicts`. */
  readonly verdicts: string;
  readonly inReplyTo: string;
};
export type ComposedMail = { readonly from: string; readonly recipients: readonly string[]; readonly raw: Buffer };

/** Writes the mail; `now` in milliseconds. */
export function composeMail(form: MailForm, now: number): ComposedMail {
  const headers: readonly (readonly [string, string])[] = [
    ["From", mailboxes(form.from)],
    ["To", mailboxes(form.to)],
    ["Cc", mailboxes(form.cc)],
    ["Subject", encodeText(form.subject)],
    ["Date", new Date(now).toUTCString().replace("GMT", "+0000")],
    ["Message-ID", `<${randomUUID()}@console.example>`],
    ["In-Reply-To", oneLine(form.inReplyTo)],
    ["X-Local-Verdicts", oneLine(form.verdicts)],
    ["MIME-Version", "1.0"],
    ["Content-Type", "text/plain; charset=utf-8"],
    ["Content-Transfer-Encoding", "base64"],
  ];
  const head = headers.flatMap(([name, value]) => (value === "" ? [] : [`${name}: ${value}`]));
  const body = Buffer.from(form.body.replaceAll(/\r?\n/g, "\r\n")).toString("base64").replaceAll(/.{76}/g, "$&\r\n");
  return {
    from: addressesIn(form.from)[0] ?? "",
    recipients: [form.to, form.cc, form.bcc].flatMap(addressesIn),
    raw: Buffer.from(`${head.join("\r\n")}\r\n\r\n${body}\r\n`),
  };
}

const oneLine = (text: string): string => text.replaceAll(/[\r\n]+/g, " ").trim();

function parts(list: string): readonly string[] {
  return oneLine(list)
    .split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

export function addressesIn(list: string): readonly string[] {
  return parts(list).map((part) => (/<([^<>]*)>\s*$/.exec(part)?.[1] ?? part).trim());
}

function mailboxes(list: string): string {
  return parts(list)
    .map((part) => {
      const [, name = "", address = ""] = /^(.*?)\s*<([^<>]*)>\s*$/.exec(part) ?? [];
      if (address === "") return part;
      return `${displayName(name.replaceAll(/^"|"$/g, "").trim())} <${address}>`.trim();
    })
    .join(", ");
}

/** Quoted where RFC 5322 wants it (a comma would begin another mailbox), encoded where it is not ASCII. */
function displayName(name: string): string {
  return /^[\x20-\x7e]*$/.test(name) && /[^\w !#$%&'*+/=?^`{|}~-]/.test(name)
    ? `"${name.replaceAll(/["\\]/g, "\\$&")}"`
    : encodeText(name);
}

/** RFC 2047, one encoded word for every 45 bytes or so, cut between characters. */
function encodeText(text: string): string {
  const line = oneLine(text);
  if (/^[\x20-\x7e]*$/.test(line)) return line;
  const words = line.match(/.{1,12}/gsu) ?? [];
  return words.map((word) => `=?utf-8?B?${Buffer.from(word).toString("base64")}?=`).join("\r\n ");
}
