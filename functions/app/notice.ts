// Notices to an owner: mails were held, or come too fast, or a provider asks something.
// Invariant: a notice goes to the registered address, never to the sender of the mail that it is about.

import type { Owner } from "../domain/model.ts";
import type { SentItem } from "../domain/sent.ts";
import type { NoticeView } from "../../templates/views.ts";
import { claimOf, readerOf } from "./claim.ts";
import type { Outgoing } from "./commit.ts";
import type { SendingPorts } from "./ports.ts";

export type Notice = Pick<NoticeView, "about" | "held" | "isMore" | "forwarding"> & {
  /** Inbox id of the mail that it is about. */
  readonly mail: string;
  readonly items: readonly SentItem[];
};

/** The claim of a notice about a mail. */
export async function claimNotice(ports: SendingPorts, owner: Owner, notice: Notice): Promise<Outgoing> {
  const { mail, items, ...about } = notice;
  const now = ports.clock.now();
  const id = ports.ids.newId(now);
  const view: NoticeView = { kind: "notice", ...about, ...(await readerOf(ports, owner, { id, now })) };
  const sent = { id, kind: view.kind, language: owner.language, inReplyTo: mail, items };
  return claimOf(sent, now, { view, thread: {} });
}
