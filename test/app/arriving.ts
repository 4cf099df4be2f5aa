// Mails that arrive at the use cases, with the notice that SES gives of them.
import { receiveMail } from "../../functions/app/receive-mail.ts";
import type { MailStatus } from "../../functions/app/commit.ts";
import { receivedNoticeSchema } from "../../functions/contract.ts";
import type { ReceivedNotice } from "../../functions/contract.ts";
import type { FakePorts } from "../fakes/fake-ports.ts";

export type Letter = {
  readonly id?: string;
  readonly from?: string;
  readonly to?: string;
  /** Recipients of the envelope; the `to` when absent. */
  readonly rcpt?: readonly string[];
  readonly subject?: string;
  readonly text?: string;
  readonly messageId?: string;
  readonly date?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly verdicts?: Readonly<Record<string, string>>;
};

let counted = 0;

/** Delivers one mail; answers the status that it has then. */
export async function arrive(ports: FakePorts, letter: Letter): Promise<MailStatus> {
  return receiveMail(ports, deliverRaw(ports, letter));
}

/** Stores a mail and gives its notice, without handling it. */
export function deliverRaw(ports: FakePorts, letter: Letter): ReceivedNotice {
  counted += 1;
  const id = letter.id ?? `mail-${counted}`;
  const at = ports.clock.now();
  const from = letter.from ?? "Ann Holm <ann@example.org>";
  const to = letter.to ?? "log@in.example.org";
  const headers = {
    From: from,
    To: to,
    Subject: letter.subject ?? "",
    Date: letter.date ?? new Date(at).toUTCString(),
    "Message-ID": letter.messageId ?? `<${id}@example.org>`,
    "Content-Type": "text/plain; charset=utf-8",
    ...letter.headers,
  };
  const raw = `${Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join("\r\n")}\r\n\r\n${letter.text ?? ""}`;
  ports.rawMail.put(`raw/${id}`, raw);
  const verdict = (name: string) => ({ status: letter.verdicts?.[name] ?? "PASS" });
  return receivedNoticeSchema.parse({
    notificationType: "Received",
    mail: { timestamp: at, source: "ann@example.org", messageId: id, destination: [to] },
    receipt: {
      timestamp: at,
      recipients: letter.rcpt ?? [to],
      spamVerdict: verdict("spam"),
      virusVerdict: verdict("virus"),
      spfVerdict: verdict("spf"),
      dkimVerdict: verdict("dkim"),
      dmarcVerdict: verdict("dmarc"),
      action: { type: "S3", bucketName: "mails", objectKey: `raw/${id}` },
    },
  });
}

/** An owner who has signed up, with an empty outbox. */
export async function signUp(ports: FakePorts): Promise<void> {
  await arrive(ports, { to: "me@in.example.org", subject: "Hello", text: "Hello, I would like to start." });
  ports.mailer.outbox.length = 0;
}
