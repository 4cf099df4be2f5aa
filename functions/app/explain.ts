// How a mail was or would be read, without storing anything: the answer to "why did it do that?".
// Invariant: the same readers and rules as the inbound road, asked with facts instead of a store.

import type { Command } from "../domain/commands.ts";
import type { Moment, Owner } from "../domain/model.ts";
import { calendarProblems } from "../intent/grammar/meetings.ts";
import type { CalendarProblem } from "../mail/calendar.ts";
import { readAll } from "../intent/read-commands.ts";
import type { Road } from "../intent/read-commands.ts";
import type { Forwarded, Mailbox, ParsedMail, Problem } from "../mail/parsed-mail.ts";
import { readMail } from "../mail/read-mail.ts";
import type { MailRecord } from "./commit.ts";

export type Explanation = {
  readonly from: Mailbox;
  readonly forwarded: Forwarded | null;
  readonly fresh: string;
  readonly commands: readonly Command[];
  /** Of the mail, and of the calendars in it. */
  readonly problems: readonly (Problem | CalendarProblem)[];
  readonly rules: MailRecord["rules"];
};

export type ExplainContext = {
  readonly owner: Pick<Owner, "language" | "timeZone" | "addresses" | "name">;
  readonly now: Moment;
  readonly roads: readonly Road[];
  readonly ownDomain: string;
  /** The rules as the mail's record has them; empty when it was never received. */
  readonly rules: MailRecord["rules"];
};

/** Explains raw bytes; never throws. */
export function explainMail(raw: Uint8Array, context: ExplainContext): Explanation {
  const { owner, rules } = context;
  const mail = readMail(raw, { timeZone: owner.timeZone, ownAddresses: owner.addresses });
  return {
    from: mail.from,
    forwarded: mail.forwarded,
    fresh: mail.fresh,
    commands: readAll(mail, context),
    problems: [...mail.problems, ...calendarProblems(mail, { timeZone: owner.timeZone, now: context.now })],
    rules,
  };
}

/** An owner as far as a mail alone tells: its sender, in the deployment's zone. */
export function ownerFromMail(mail: ParsedMail, timeZone: string): ExplainContext["owner"] {
  return { language: "en", timeZone, addresses: [mail.from.address.toLowerCase()], name: mail.from.name };
}
