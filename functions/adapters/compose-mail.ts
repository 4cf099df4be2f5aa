// A rendered mail as the bytes that go over the wire: plain text first, HTML beside it, attachments after.
// Invariant: a value becomes one header line, whatever it contains; nothing is read from files or addresses.

import type MimeNode from "nodemailer/lib/mime-node";
import type { RenderedMail } from "../app/ports.ts";

/** MIME's line ends (RFC 5322, section 2.1). */
const ROOT = { newline: "windows", disableFileAccess: true, disableUrlAccess: true } as const;

/** The mail in MIME; header values outside ASCII are encoded (RFC 2047, RFC 2231), bodies are quoted-printable or plain. */
export async function composeMail(mail: RenderedMail): Promise<Uint8Array> {
  const { attachments } = mail;
  // Loaded with the first mail that leaves: most invocations send none, and it is a tenth of their cold start.
  const { default: Node } = await import("nodemailer/lib/mime-node");
  const root = new Node(attachments.length === 0 ? "multipart/alternative" : "multipart/mixed", ROOT);
  root.setHeader({
    From: mail.from,
    // As objects: an address stays one address, whatever characters it has.
    To: { name: "", address: oneLine(mail.to) },
    "Reply-To": { name: "", address: oneLine(mail.replyTo) },
    Subject: oneLine(mail.subject),
  });
  for (const [name, value] of Object.entries(mail.headers)) root.setHeader(headerName(name), oneLine(value));
  addBodies(attachments.length === 0 ? root : root.createChild("multipart/alternative"), mail);
  for (const attachment of attachments) addAttachment(root, attachment);
  return root.build();
}

function addBodies(parent: MimeNode, { text, html }: RenderedMail): void {
  parent.createChild("text/plain; charset=utf-8").setContent(text);
  parent.createChild("text/html; charset=utf-8").setContent(html);
}

function addAttachment(root: MimeNode, { filename, contentType, content }: RenderedMail["attachments"][number]): void {
  const part = root.createChild(oneLine(contentType), { filename: oneLine(filename) });
  part.setHeader("Content-Disposition", "attachment");
  // Quoted-printable lets line ends change on the way; a vCard's are part of it (RFC 6350, section 3.2).
  part.setHeader("Content-Transfer-Encoding", "base64");
  part.setContent(content);
}

/** Without control characters and line separators, so that no value can begin a second header. */
const oneLine = (value: string): string => value.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();

function headerName(name: string): string {
  if (!/^[A-Za-z0-9-]+$/u.test(name)) throw new Error("A header name may have letters, digits and hyphens only.");
  return name;
}
