// One arriving mail as the inbound road passes it on, and the record that it leaves.
// Invariant: a record has exactly one status with a named reason, and the rules that led to it.

import type { Moment } from "../domain/model.ts";
import type { Job } from "../domain/job.ts";
import type { AddressVerb } from "../intent/addresses.ts";
import type { Outcome, Verdict } from "../intent/screening/arrival.ts";
import type { ParsedMail } from "../mail/parsed-mail.ts";
import type { MailRecord, MailStatus } from "./commit.ts";

/** What screening says of a mail that is applied, and as whose. */
export type Accepted = Extract<Outcome, { kind: "accepted" }>;

/** What the rest of the inbound road is given about one mail. */
export type Received = {
  readonly id: string;
  /** When SES took it. */
  readonly at: Moment;
  readonly mail: ParsedMail;
  readonly verbs: readonly AddressVerb[];
  readonly recipients: readonly string[];
  /** The key of the raw mail. */
  readonly raw: string;
  readonly virus: Verdict;
  readonly rules: MailRecord["rules"];
  /** Work in parts that an earlier delivery of it began. */
  readonly job?: Job;
};

/** Whether nothing is left to decide about a mail; what waits, or is redriven from the dead letters, is judged anew. */
export const isFinal = ({ status }: MailRecord): boolean => status !== "pending" && status !== "dead";

/** A record without effects: exactly one status, with its reason. */
export function recordOf(received: Received, status: MailStatus, reason: string): MailRecord {
  return { id: received.id, at: received.at, status, reason, rules: received.rules };
}
