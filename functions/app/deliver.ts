// Sends a mail that was claimed: the only place where mail leaves.
// Invariant: an attempt is recorded before SES is called, so that an unknown outcome is never taken for "not sent".

import type { Id, Moment } from "../domain/model.ts";
import { makeToken } from "../intent/tokens.ts";
import { mailHeaders } from "../../templates/mail-headers.ts";
import type { Outgoing } from "./commit.ts";
import type { SendingPorts, RenderedMail } from "./ports.ts";
import { numbersWaiting, withNumbers } from "./reminders-left.ts";
import { readStoredView } from "./stored-view.ts";
import type { StoredView } from "./stored-view.ts";

/** A send that SES refused for now; the queue or the sweep brings it back. */
export class SendLater extends Error {
  override readonly name = "SendLater";
}

/**
 * Sends a claimed mail once. A mail whose earlier attempt has an unknown outcome waits for SES's send event, and counts as
 * never sent when none came within `settings.sendSettleSeconds`. Throws {@link SendLater} when SES refused for now.
 */
export async function deliver(ports: SendingPorts, owner: Id, sent: Id): Promise<void> {
  const outgoing = await ports.store.outgoing(owner, sent);
  const now = ports.clock.now();
  if (outgoing === undefined || !isWaiting(outgoing, now, ports.settings.sendSettleSeconds)) return;
  const wanted = await viewWanted(ports, owner, outgoing);
  if (wanted === undefined) return ports.store.recordSend(owner, sent, { status: "failed", at: now });
  const mail = await render(ports, owner, { sent: outgoing.sent, view: wanted });
  if (mail === undefined) return;
  if (!(await ports.store.beginSend(owner, sent, { attempts: outgoing.attempts, at: now }))) return;
  const outcome = await ports.mailer.send(mail, { owner, sent });
  if (outcome.kind === "accepted") {
    return ports.store.recordSend(owner, sent, { status: "sent", messageId: outcome.messageId, at: now });
  }
  await ports.store.recordSend(owner, sent, { status: outcome.retry ? "deferred" : "failed", at: now });
  ports.log.count("SendRejected", 1);
  if (outcome.retry) throw new SendLater(outcome.why);
  ports.log.error("send-rejected", outcome.why, { owner, sent });
}

/** Whether a mail may be sent now: no earlier attempt took it, failed for good, or may still be reported by SES. */
function isWaiting({ status, attempts, claimedAt }: Outgoing, now: Moment, settleSeconds: number): boolean {
  switch (status) {
    case "sent":
    case "failed":
      return false;
    case "deferred":
      return true;
    case "claimed":
      return attempts === 0 || Date.parse(now) - Date.parse(claimedAt) >= settleSeconds * 1000;
  }
}

/** As long as a send takes at its first try: what the owner writes in that time crosses it, as any two letters do. */
const AT_ONCE_MS = 30_000;

/**
 * What there is to say. Of reminders that could not be sent at once those that were undone, answered or put off meanwhile
 * are left out; undefined when none is left.
 */
async function viewWanted(
  { store, clock }: SendingPorts,
  owner: Id,
  { sent, view }: Outgoing,
): Promise<StoredView | undefined> {
  const now = clock.now();
  const stored = readStoredView(view);
  if (sent.kind !== "follow-up" || Date.parse(now) - Date.parse(sent.at) < AT_ONCE_MS) return stored;
  const state = await store.loadState(owner, { answered: sent.id, sharesSince: now, journals: "none" });
  return withNumbers(stored, numbersWaiting(sent, state?.nudges));
}

/** The mail as SES shall take it; undefined when its owner is gone. */
async function render(
  { store, clock, settings: { domain, unsubscribeUrl } }: SendingPorts,
  ownerId: Id,
  { sent, view: { view, thread } }: { readonly sent: Outgoing["sent"]; readonly view: StoredView },
): Promise<RenderedMail | undefined> {
  const [to] = (await store.owner(ownerId))?.addresses ?? [];
  if (to === undefined) return undefined;
  // Loaded with the first mail that leaves: most mails that arrive are not answered, and a cold start should not pay for words.
  const { printMail } = await import("../../templates/print-mail.ts");
  const token = makeToken("u", { owner: ownerId, subject: sent.id, now: clock.now() }, await store.tokenKeys());
  return {
    ...printMail(view),
    from: `Livstegn <livstegn@${domain}>`,
    to,
    replyTo: view.replyTo,
    headers: mailHeaders({
      kind: sent.kind,
      unsubscribeUrl: `${unsubscribeUrl}${token}`,
      ...(sent.inReplyTo === undefined ? {} : { answersInboxId: sent.inReplyTo }),
      ...thread,
    }),
  };
}
