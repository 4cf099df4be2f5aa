// Whether a mail gets a receipt: the owner's first ones do, later only those with something to look at.
// Invariant: a question, and what was not understood, is always said.
import type { Decision } from "./decision.ts";
import type { Line } from "./line.ts";
import type { Owner } from "./model.ts";

/** After so many receipts an owner knows what the service makes of a mail. */
const FIRST_RECEIPTS = 10;

export function isReceiptDue(owner: Owner, decision: Decision): boolean {
  const { lines, questions } = decision;
  if (lines.length === 0 && questions.length === 0) return owner.receipts === "always";
  if (questions.length > 0 || lines.some((line) => WEIGHTS[line.kind] === "problem")) return true;
  switch (owner.receipts) {
    case "always":
      return true;
    case "problems":
      return lines.some(isOrderEchoed);
    case "auto":
      return owner.receiptsSent < FIRST_RECEIPTS || hasNewContact(decision) || lines.some(isEcho);
  }
}

/**
 * `problem`: not understood, asked, or asked for: it needs a reader. `echo`: a date, an interval or a setting, which is
 * always said back. `quiet`: it stands in the next digest.
 */
type Weight = "problem" | "echo" | "quiet";

const WEIGHTS: Readonly<Record<Line["kind"], Weight>> = {
  recorded: "quiet",
  corrected: "echo",
  "reminder-closed": "quiet",
  "meeting-ahead": "echo",
  "meeting-moved": "echo",
  "meeting-changed": "echo",
  "meeting-cancelled": "echo",
  "meeting-kept": "echo",
  "meeting-unproven": "problem",
  added: "quiet",
  mentioned: "quiet",
  imported: "problem",
  done: "quiet",
  noted: "quiet",
  declined: "quiet",
  shared: "quiet",
  snoozed: "echo",
  skipped: "echo",
  never: "echo",
  "cadence-set": "echo",
  "field-set": "quiet",
  "field-removed": "echo",
  "follow-up-set": "echo",
  paused: "echo",
  resumed: "echo",
  "not-paused": "echo",
  "time-zone-set": "echo",
  "language-set": "echo",
  "digest-slot-set": "echo",
  "at-most-set": "echo",
  "default-cadence-set": "echo",
  "receipts-set": "echo",
  moved: "echo",
  pledged: "quiet",
  settled: "echo",
  // Who may speak for the owner is theirs to know, whatever receipts they want.
  "addresses-known": "problem",
  settings: "problem",
  help: "problem",
  person: "problem",
  people: "problem",
  undone: "problem",
  "nothing-to-undo": "problem",
  "already-closed": "problem",
  "already-so": "quiet",
  "unknown-number": "problem",
  "left-open": "echo",
  "nothing-open": "problem",
  "none-of-all": "problem",
  "which-item": "problem",
  "which-person": "problem",
  "same-person": "problem",
  who: "problem",
  "held-released": "problem",
  "held-kept": "problem",
  "which-held": "problem",
  "needs-own-mail": "problem",
  "nobody-named": "problem",
  "too-many-people": "problem",
  "people-left-out": "problem",
  "nobody-to-record": "problem",
  "not-answering-a-mail": "problem",
  "answered-mail-unknown": "problem",
  "already-answered": "problem",
  "not-yet": "problem",
  "not-understood": "problem",
};

/** An order with a day, an interval or a setting is said back whatever receipts are wanted. */
function isOrderEchoed(line: Line): boolean {
  if (line.kind === "done" || line.kind === "pledged") return isEcho(line);
  if (line.kind === "already-so") return isOrderEchoed(line.line);
  return ORDERS.has(line.kind) || (line.kind === "field-set" && line.field === "date");
}
const ORDERS: ReadonlySet<Line["kind"]> = new Set<Line["kind"]>([
  "snoozed",
  "cadence-set",
  "follow-up-set",
  "paused",
  "resumed",
  "not-paused",
  "time-zone-set",
  "language-set",
  "digest-slot-set",
  "at-most-set",
  "default-cadence-set",
  "receipts-set",
]);

/** What else carries a date is an echo as well. */
function isEcho(line: Line): boolean {
  if (line.kind === "done") return line.next !== undefined;
  if (line.kind === "pledged") return line.due !== undefined;
  if (line.kind === "recorded") return line.undated === true || line.mayBeAhead !== undefined;
  if (line.kind === "noted") return line.isLongAgo === true;
  if (line.kind === "already-so") return isEcho(line.line);
  if (line.kind === "field-set") return line.field === "date" || line.was !== undefined;
  return WEIGHTS[line.kind] === "echo";
}

function hasNewContact({ changes }: Decision): boolean {
  return changes.some(({ entity, before }) => entity === "contact" && before === undefined);
}
