// Why what an owner wrote leads to nothing: it is not understood, or cannot be done yet.
// Invariant: a code for each reason, for which every phrase book says what to write instead.

/** What is understood and cannot be done yet; the phrase book says what can. */
export type NotYet =
  | "purposes"
  | "circles"
  | "introductions"
  | "asking"
  | "export"
  | "forget"
  | "delete-everything"
  | "merge"
  | "add-address"
  | "drop-box";

/** Why a line was not understood; the phrase book says what to write instead. */
export type NotUnderstood =
  | "unknown-verb"
  /** At me@, where no numbered mail is answered. */
  | "unknown-order"
  /** Where nothing was asked. */
  | "number-alone"
  /** `1 ok`, `1 yes`, where nothing waits for it. */
  | "nothing-offered"
  /** To a mail that does nothing but ask, whose question waits still. */
  | "no-answer"
  /** The same where all that waits is which of several was meant. */
  | "none-of-those"
  /** To a receipt, in words that tell of no correction. */
  | "not-a-correction"
  /** "Done", "every 2 months", "wait a week" to a mail of ours that has no item to do or to put off. */
  | "no-item-there"
  | "date-in-the-past"
  | "date-is-today"
  | "no-such-date"
  /** Of something that happened, or will. */
  | "no-such-day-told"
  /** A birthday. */
  | "no-such-birthday"
  | "no-such-zone"
  | "no-such-time"
  | "no-such-language"
  | "no-such-receipts"
  | "no-such-count"
  | "no-such-promise"
  | "no-person"
  /** Of a note: kept word for word, and it may ask for more. */
  | "kept-as-words"
  | "nothing-to-record"
  | "no-meeting"
  /** One of several meetings, whose time cannot be read. */
  | "no-meeting-time"
  | "empty"
  | "empty-share"
  | "empty-orders"
  | "encrypted"
  | "winmail"
  /** Sent by or to, or written of, an address behind which stands nobody: a role, a list, a machine, the owner. */
  | "nobody-behind"
  | "own-card"
  /** A photo, an archive, Outlook's .msg: files that nobody reads here. */
  | "file-not-read"
  | "too-many-commands"
  /** Forwarded: an absence notice, a bounce, a reaction. */
  | "automatic-mail"
  /** Words beside cards or a table, which say nothing of anybody by name. */
  | "beside-list"
  | "table-elsewhere"
  | "unknown-table"
  | "nothing-attached"
  | "file-unopened"
  | "bad-address-verb";
