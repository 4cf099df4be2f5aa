// What the claims of all our mails have in common, and what each of their views says of its reader.
// Invariant: a claim holds all that a second attempt needs; nothing in it is made anew when it is sent.

import type { Sent } from "../domain/sent.ts";
import type { Id, Moment, Owner } from "../domain/model.ts";
import { replyAddress } from "../intent/addresses.ts";
import { makeToken } from "../intent/tokens.ts";
import type { MailView } from "../../templates/views.ts";
import type { Outgoing } from "./commit.ts";
import type { SendingPorts } from "./ports.ts";
import type { StoredView } from "./stored-view.ts";

type Reader = Pick<MailView, "language" | "monthFirst" | "timeZone" | "now" | "ownerName" | "domain" | "replyTo">;

/** A mail that is claimed at `now` and that no attempt was made to send. */
export function claimOf(sent: Omit<Sent, "at" | "answers">, now: Moment, view: StoredView): Outgoing {
  return { sent: { ...sent, at: now, answers: [] }, view, status: "claimed", claimedAt: now, attempts: 0 };
}

/** The reader's side of the view of a mail that is about to be claimed at `now`, its sealed Reply-To included. */
export async function readerOf(
  { store, settings: { domain } }: SendingPorts,
  owner: Owner,
  { id, now }: { readonly id: Id; readonly now: Moment },
): Promise<Reader> {
  const token = makeToken("r", { owner: owner.id, subject: id, now }, await store.tokenKeys());
  const { language, timeZone, name, monthFirst } = owner;
  const american = monthFirst === true ? { monthFirst } : {};
  return { language, ...american, timeZone, now, ownerName: name, domain, replyTo: replyAddress(token, domain) };
}
