// What SES does with an arriving mail: its own headers on top, the raw mail into the bucket, a notice to the queue.
// Invariant: when an id is answered, the raw mail and its notice are on disk.
import { randomBytes, randomUUID } from "node:crypto";
import PostalMime from "postal-mime";
import { RAW_PREFIX, type ReceivedNotice } from "../../functions/contract.ts";
import type { ObjectFiles } from "./aws/object-files.ts";
import type { Inbox } from "./inbox.ts";
import { sesHeaders, type Envelope } from "./ses-headers.ts";
import { takeVerdicts, type Verdicts } from "./verdicts.ts";

export const MAIL_DOMAIN = "in.livstegn.test";
/** SES receives mails of up to 40 MB (service quotas, "Email receiving"). */
export const MAIL_LIMIT = 40 * 1024 * 1024;
/** Enough of a header for a list; a hostile one may be as long as the mail. */
const HEADER_LIMIT = 256 * 1024;

export type ReceiveWorld = {
  readonly objects: ObjectFiles;
  readonly bucket: string;
  readonly inbox: Inbox;
  /** Milliseconds. */
  readonly now: () => number;
  /** Puts the message of the notice on the inbound queue, durably. */
  readonly announce: (notice: string, id: string) => Promise<void>;
};

/** Stores one mail as SES would; answers the id that SES gives it. */
export async function receiveRaw(world: ReceiveWorld, envelope: Envelope, raw: Buffer): Promise<string> {
  const id = newId();
  const at = world.now();
  const end = headerEnd(raw);
  const { verdicts, rest } = takeVerdicts(raw.toString("latin1", 0, end));
  const head = Buffer.from(rest, "latin1");
  const shown = await readHead(head.subarray(0, HEADER_LIMIT));
  const fromDomain = shown.from.slice(shown.from.lastIndexOf("@") + 1);
  const trace = Buffer.from(sesHeaders({ id, at, envelope, verdicts, fromDomain }), "latin1");
  const notice = JSON.stringify(noticeOf({ id, at, envelope, verdicts, bucket: world.bucket }));
  await world.objects.put({ bucket: world.bucket, key: RAW_PREFIX + id }, chunks([trace, head, raw.subarray(end)]), {
    headers: {},
    algorithms: [],
    check: () => undefined,
  });
  await world.inbox.add({ id, at, ...shown, recipients: [...envelope.recipients], notice });
  await world.announce(notice, id);
  return id;
}

/** An SNS notification as SQS hands it on (raw message delivery off). */
export function snsEnvelope(topic: string, message: string, at: number): string {
  return JSON.stringify({
    Type: "Notification",
    MessageId: randomUUID(),
    TopicArn: `arn:aws:sns:eu-north-1:000000000000:${topic}`,
    Message: message,
    Timestamp: new Date(at).toISOString(),
    SignatureVersion: "1",
  });
}

/** SES's ids of received mails are forty small letters and digits. */
function newId(): string {
  const letters = BigInt(`0x${randomBytes(26).toString("hex")}`).toString(36);
  return letters.padStart(40, "0").slice(-40);
}

/** Where the header's last line ends: before the empty line, or the end of the mail. */
function headerEnd(raw: Buffer): number {
  const crlf = raw.indexOf("\r\n\r\n");
  const lf = raw.indexOf("\n\n");
  const ends = [crlf < 0 ? raw.length : crlf + 2, lf < 0 ? raw.length : lf + 1];
  return raw.subarray(0, 1).toString() === "\n" || raw.subarray(0, 2).toString() === "\r\n" ? 0 : Math.min(...ends);
}

async function readHead(head: Buffer): Promise<{ from: string; subject: string; messageId: string }> {
  try {
    const mail = await PostalMime.parse(Buffer.concat([head, Buffer.from("\r\n")]));
    return { from: mail.from?.address ?? "", subject: mail.subject ?? "", messageId: mail.messageId ?? "" };
  } catch {
    return { from: "", subject: "", messageId: "" };
  }
}

async function* chunks(buffers: readonly Buffer[]): AsyncGenerator<Uint8Array> {
  for (const buffer of buffers) if (buffer.length > 0) yield buffer;
}

type NoticeFacts = {
  readonly id: string;
  readonly at: number;
  readonly envelope: Envelope;
  readonly verdicts: Verdicts;
  readonly bucket: string;
};

/** SES developer guide, "Contents of notifications for Amazon SES email receiving". */
function noticeOf({ id, at, envelope, verdicts, bucket }: NoticeFacts): ReceivedNotice {
  const timestamp = new Date(at).toISOString();
  const recipients = [...envelope.recipients];
  const policy = verdicts.dmarcPolicy ?? (verdicts.dmarc === "GRAY" ? "none" : "reject");
  return {
    notificationType: "Received",
    mail: { timestamp, source: envelope.from, messageId: id, destination: recipients },
    receipt: {
      timestamp,
      recipients,
      spamVerdict: { status: verdicts.spam },
      virusVerdict: { status: verdicts.virus },
      spfVerdict: { status: verdicts.spf },
      dkimVerdict: { status: verdicts.dkim },
      dmarcVerdict: { status: verdicts.dmarc },
      // The field is there only when the mail failed DMARC.
      ...(verdicts.dmarc === "FAIL" || verdicts.dmarc === "GRAY" ? { dmarcPolicy: policy } : {}),
      action: { type: "S3", bucketName: bucket, objectKey: RAW_PREFIX + id },
    },
  };
}
