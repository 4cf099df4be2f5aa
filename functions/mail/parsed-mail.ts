// What a mail says, whoever reads it: the result of reading bytes, with nothing of the product in it.
// Invariant: every field is there for every input; what could not be read is empty and named in `problems`.

export type Mailbox = { readonly name: string; readonly address: string };

export type Forwarded = {
  readonly from: Mailbox;
  /** Who else wrote it: a From may name several (RFC 5322, section 3.6.2). */
  readonly fromToo?: readonly Mailbox[];
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  /** ISO 8601 in UTC, or empty when the block carries no readable date. */
  readonly date: string;
  /** The block's own wall clock, `YYYY-MM-DDTHH:MM`, or empty. */
  readonly dateLocal: string;
  readonly subject: string;
  readonly body: string;
  /** What the forwarding person wrote above the block. */
  readonly note: string;
  /** Came as an attached mail: such ones stand side by side, while blocks without it stand one in the other. */
  readonly attached?: true;
  /** An attached mail whose header says that a machine answered by itself (RFC 3834). */
  readonly automatic?: true;
};

/** How the From header stands: only `one` can identify anybody (ARCHITECTURE.md, row 6). */
export type FromHeader =
  | { readonly kind: "one"; readonly mailbox: Mailbox }
  | { readonly kind: "refused"; readonly why: "none" | "several-headers" | "several-mailboxes" | "not-plain" };

/** One line of an answer: what the sender wrote, or what they quoted. */
export type AnswerLine = {
  readonly kind: "fresh" | "quoted";
  readonly text: string;
  /** Quoted by where it stands alone, as in Outlook: nothing on the line tells it from what was put between. */
  readonly unmarked?: true;
  /** How deep the quote is: absent in the first, and where nothing marks it. */
  readonly depth?: number;
};

export type Attachment = {
  readonly kind: "mail" | "calendar" | "vcard" | "csv" | "other";
  readonly filename: string;
  readonly contentType: string;
  /** Text of calendars, cards and tables; empty for others. */
  readonly text: string;
};

export type Problem =
  | "no-from"
  | "several-from"
  | "no-date"
  | "no-subject"
  | "no-body"
  | "unknown-charset"
  | "binary-body"
  | "encrypted"
  /** Outlook's own container, or something in it, that is not read here. */
  | "winmail"
  | "too-large"
  | "text-cut"
  | "headers-cut"
  | "too-many-parts"
  | "too-deep"
  | "unreadable"
  | "header-only"
  /** There are attachments that were not to be opened. */
  | "unopened";

export type ParsedMail = {
  readonly fromHeader: FromHeader;
  /** The sender as far as it can be read, for display only. */
  readonly from: Mailbox;
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  readonly replyTo: readonly Mailbox[];
  readonly subject: string;
  /** Moment of the Date header, ISO 8601 UTC, or empty. */
  readonly date: string;
  readonly messageId: string;
  readonly inReplyTo: readonly string[];
  readonly references: readonly string[];
  /** First value of each header by lower-case name, decoded; `headerLines` has all, in order, raw. */
  readonly headers: Readonly<Record<string, string>>;
  readonly headerLines: readonly { readonly name: string; readonly value: string }[];
  /** The outermost forwarded block that is not between the owner's own addresses, else the outermost, or null. */
  readonly forwarded: Forwarded | null;
  /** Every forwarded block and attached mail, outermost first; several attached mails stand side by side. */
  readonly forwards: readonly Forwarded[];
  /** Senders of deeper blocks: mentioned, never contacts. */
  readonly mentioned: readonly Mailbox[];
  /** The mail that an answer quotes, as its quote tells; null for a forward, and where nothing is quoted. */
  readonly answered: Forwarded | null;
  /** What the sender wrote themselves: no quotes, no forwarded blocks, no signature. */
  readonly fresh: string;
  /** The whole body in order, quoted lines (unprefixed) between fresh ones, for answers between the lines. */
  readonly answer: readonly AnswerLine[];
  /** The signature that was cut from `fresh`. */
  readonly signature: string;
  readonly attachments: readonly Attachment[];
  readonly problems: readonly Problem[];
};

export type ReadOptions = {
  /** IANA zone for dates that carry none; UTC when absent. */
  readonly timeZone?: string;
  /** The reader's own addresses, lower-case: a block from one of them is their own sent mail. */
  readonly ownAddresses?: readonly string[];
  /** `closed`: attachments, attached mails among them, are named and not read. */
  readonly attachments?: "opened" | "closed";
};
