// The events that a configuration set publishes about a sent mail.
// Source: Amazon SES developer guide, "Contents of event data that Amazon SES publishes to Amazon SNS".
// Invariant: every event repeats the mail's id and tags, by which the service finds what it sent.

export type SesEventType = "Send" | "Delivery" | "Bounce" | "Complaint";
/** An event waiting to be acknowledged; `payload` is the `Message` of the SNS notice. */
export type SesEvent = {
  readonly id: string;
  /** Milliseconds. */
  readonly at: number;
  /** The mail's id, as in `list()`. */
  readonly mail: string;
  readonly payload: Readonly<Record<string, unknown>>;
};

export type EventFacts = {
  readonly type: SesEventType;
  readonly at: number;
  readonly bounceType: string;
  readonly mail: {
    readonly id: string;
    readonly at: number;
    readonly source: string;
    readonly destinations: readonly string[];
    readonly subject: string;
    readonly messageId: string;
    readonly tags: Readonly<Record<string, string>>;
    readonly configurationSet: string;
  };
};

/** The event as SES writes it. */
export function eventPayload(facts: EventFacts): Readonly<Record<string, unknown>> {
  const { mail } = facts;
  const tags = Object.entries({ "ses:configuration-set": mail.configurationSet, ...mail.tags });
  return {
    eventType: facts.type,
    mail: {
      timestamp: isoTime(mail.at),
      source: mail.source,
      sendingAccountId: "000000000000",
      messageId: mail.id,
      destination: mail.destinations,
      headersTruncated: false,
      commonHeaders: { messageId: mail.id, subject: mail.subject, to: mail.destinations },
      tags: Object.fromEntries(tags.map(([name, value]) => [name, [value]])),
    },
    ...DETAILS[facts.type](facts),
  };
}

/** What each type adds, in SES's own names. */
const DETAILS: Readonly<Record<SesEventType, (facts: EventFacts) => Readonly<Record<string, unknown>>>> = {
  Send: () => ({ send: {} }),
  Delivery: ({ at, mail }) => ({
    delivery: {
      timestamp: isoTime(at),
      processingTimeMillis: 1,
      recipients: mail.destinations,
      smtpResponse: "250 ok",
    },
  }),
  Bounce: ({ at, bounceType, mail }) => ({
    bounce: {
      timestamp: isoTime(at),
      bounceType,
      bounceSubType: "General",
      bouncedRecipients: mail.destinations.map((emailAddress) => ({ emailAddress, action: "failed" })),
    },
  }),
  Complaint: ({ at, mail }) => ({
    complaint: {
      timestamp: isoTime(at),
      complainedRecipients: mail.destinations.map((emailAddress) => ({ emailAddress })),
    },
  }),
};

function isoTime(at: number): string {
  return new Date(at).toISOString();
}
