// What infra and functions must agree on: environment names, queue payloads, table and index names.
// Invariant: both sides import this file, so that a rename cannot break one of them alone.
import * as z from "zod/mini";

const ADDRESS = /^[^\s@,]+@[^\s@,]+$/u;
const DOMAIN = /^@[^\s@,]+$/u;
const WRONG_OWNERS =
  'write "open", or addresses and "@domain"s separated by commas; join one person\'s addresses with " + "';

/** Who may become an owner: anybody, or those who are named, each person with all of their addresses. Lower-case. */
export type AllowedOwners =
  | { readonly kind: "open" }
  | { readonly kind: "list"; readonly people: readonly (readonly string[])[]; readonly domains: readonly string[] };

/**
 * The setting of who may become an owner: `open`, or `ann@example.org + ann@work.example, @example.com`. One that cannot be
 * read is refused, never taken for more people than it names.
 */
export const allowedOwnersSchema = z.pipe(
  z.string(),
  z.transform((setting: string, context): AllowedOwners => {
    const text = setting.trim().toLowerCase();
    if (text === "open") return { kind: "open" };
    const entries = text.split(",").map((entry) => entry.trim());
    const domains = entries.filter((entry) => DOMAIN.test(entry)).map((entry) => entry.slice(1));
    // A plus inside an address (`ann+list@example.org`) has no space beside it.
    const people = entries.filter((entry) => !DOMAIN.test(entry)).map((entry) => entry.split(/\s+\+\s+/u));
    if (!people.flat().every((address) => ADDRESS.test(address)))
      context.issues.push({ code: "custom", message: WRONG_OWNERS, input: setting });
    return { kind: "list", people, domains };
  }),
);

/** Names of environment variables that every function gets; their values are checked by {@link environmentSchema}. */
export const environmentSchema = z.object({
  /** DynamoDB table. */
  TABLE_NAME: z.string().check(z.minLength(1)),
  /** Bucket of raw mails; incoming ones lie under {@link RAW_PREFIX}. */
  RAW_BUCKET: z.string().check(z.minLength(1)),
  /** The receiving domain, used for nothing else. */
  MAIL_DOMAIN: z.string().check(z.minLength(1)),
  /** SES configuration set that publishes send, bounce and complaint events. */
  CONFIGURATION_SET: z.string().check(z.minLength(1)),
  /** EventBridge Scheduler group of the owners' schedules. */
  SCHEDULE_GROUP: z.string().check(z.minLength(1)),
  /** Queue that schedules send to, and the role they do it with. */
  DIGEST_QUEUE_ARN: z.string().check(z.minLength(1)),
  SCHEDULER_ROLE_ARN: z.string().check(z.minLength(1)),
  OWNERS: allowedOwnersSchema,
  /** Time zone and language of a new owner until told otherwise. */
  DEFAULT_TIME_ZONE: z.string().check(z.minLength(1)),
  /** `auto`, `always` or `problems`: receipts of a new owner. */
  DEFAULT_RECEIPTS: z.enum(["auto", "always", "problems"]),
  /** Where `List-Unsubscribe` points, with a trailing slash before the token. */
  UNSUBSCRIBE_URL: z.string().check(z.minLength(1)),
  /** Seconds after which a claimed mail without a send event counts as never sent. */
  SEND_SETTLE_SECONDS: z.coerce.number().check(z.int(), z.minimum(0)),
  /** How often the inbound queue delivers a mail before the dead-letter queue takes over. */
  MAX_RECEIVES: z.coerce.number().check(z.int(), z.minimum(1)),
});
export type Environment = z.infer<typeof environmentSchema>;

export const RAW_PREFIX = "raw/";
/** Days that raw mails are kept. */
export const RAW_DAYS = 30;
/** Days that a dead letter waits for a person. */
export const DEAD_LETTER_DAYS = 14;
/** Minutes between two sweeps. */
export const SWEEP_MINUTES = 15;

/** The table's keys. */
export const KEYS = { partition: "pk", sort: "sk", expiry: "expiresAt" } as const;
/** Sparse index of what falls due, per owner: contacts and open nudges by day. */
export const DUE_INDEX = { name: "due", partition: "duePk", sort: "dueSk" } as const;
/** Sparse index of what a sweep must look at, by moment; and, in partitions apart, of birthdays by the day of the year. */
export const UNFINISHED_INDEX = { name: "unfinished", partition: "unfinishedPk", sort: "unfinishedSk" } as const;

/** Tags on every mail that is sent, which SES repeats in its events. */
export const SENT_TAGS = { owner: "owner", sent: "sent" } as const;

/** The message that a schedule puts on the digest queue. */
export const wakeSchema = z.discriminatedUnion("kind", [
  /** The weekly digest of one owner; `scheduledAt` is `<aws.scheduler.scheduled-time>`. */
  z.object({ kind: z.literal("digest"), owner: z.string(), scheduledAt: z.string() }),
  /** A follow-up nudge at 09:00 on its day. */
  z.object({ kind: z.literal("follow-up"), owner: z.string(), nudge: z.string(), scheduledAt: z.string() }),
]);
export type Wake = z.infer<typeof wakeSchema>;

const verdict = z.object({ status: z.enum(["PASS", "FAIL", "GRAY", "PROCESSING_FAILED", "DISABLED"]) });
/** SES's notice of a received mail with an S3 action (SES developer guide, "Contents of notifications for Amazon SES email receiving"). */
export const receivedNoticeSchema = z.object({
  notificationType: z.literal("Received"),
  mail: z.object({
    timestamp: z.string(),
    source: z.string(),
    messageId: z.string().check(z.minLength(1)),
    destination: z.array(z.string()),
  }),
  receipt: z.object({
    timestamp: z.string(),
    recipients: z.array(z.string()),
    spamVerdict: verdict,
    virusVerdict: verdict,
    spfVerdict: verdict,
    dkimVerdict: verdict,
    dmarcVerdict: verdict,
    dmarcPolicy: z.optional(z.string()),
    action: z.object({ type: z.string(), bucketName: z.optional(z.string()), objectKey: z.optional(z.string()) }),
  }),
});
export type ReceivedNotice = z.infer<typeof receivedNoticeSchema>;

/** An SNS message as SQS delivers it (raw message delivery off). */
export const snsEnvelopeSchema = z.object({
  Type: z.literal("Notification"),
  MessageId: z.string(),
  TopicArn: z.string(),
  Message: z.string(),
  Timestamp: z.string(),
});

/** SES's event about a sent mail (configuration set to SNS), as far as it is read. */
export const sendEventSchema = z.object({
  eventType: z.enum(["Send", "Delivery", "Bounce", "Complaint", "Reject", "DeliveryDelay", "Rendering Failure"]),
  mail: z.object({ messageId: z.string(), tags: z._default(z.record(z.string(), z.array(z.string())), {}) }),
  bounce: z.optional(z.object({ bounceType: z.string() })),
});
export type SendEvent = z.infer<typeof sendEventSchema>;
