// The order in which an arriving mail is judged, as a table; each row is one file.
// Invariant: the first hit decides, and hits and misses are kept, so that "why was this held?" has an answer.

import type { Arrival, Outcome, Rule } from "./arrival.ts";
import { automatic } from "./automatic.ts";
import { automaticForward } from "./automatic-forward.ts";
import { dropBox } from "./drop-box.ts";
import { forwardingConfirmation } from "./forwarding-confirmation.ts";
import { foreignToken } from "./foreign-token.ts";
import { notOnePlainMailbox } from "./not-one-plain-mailbox.ts";
import { ownMail } from "./own-mail.ts";
import { reaction } from "./reaction.ts";
import { sender } from "./sender.ts";
import { spam } from "./spam.ts";
import { stranger } from "./stranger.ts";
import { tooLarge } from "./too-large.ts";
import { virus } from "./virus.ts";

export const RULES: readonly Rule[] = [
  tooLarge, // SES itself refuses it; the reader of mails has its own bounds
  virus, // the check that no later permission may override
  spam, // SES is sure: no owner is told of it
  forwardingConfirmation, // a machine's mail that its reader has asked for
  ownMail, // a loop would feed itself
  automatic, // machines are not contact, whoever they write for
  reaction, // an emoji is no answer
  dropBox, // its secret stands for the sender, who is somebody else
  notOnePlainMailbox, // nobody can be identified by it
  stranger, // no owner, and none may be made of the sender
  foreignToken, // an authenticated owner with somebody else's token
  automaticForward, // an absence notice that an owner forwarded
  sender, // the table of who may do what; always hits
];

export type Screening = {
  readonly outcome: Outcome;
  readonly rules: readonly { readonly rule: string; readonly hit: boolean }[];
};

/** Judges an arrival by the first rule that hits; linear in the mail, never throws. */
export function screen(arrival: Arrival): Screening {
  const rules: { rule: string; hit: boolean }[] = [];
  for (const rule of RULES) {
    const outcome = rule.check(arrival);
    rules.push({ rule: rule.name, hit: outcome !== undefined });
    if (outcome !== undefined) return { outcome, rules };
  }
  throw new Error("The last screening rule must always hit.");
}
