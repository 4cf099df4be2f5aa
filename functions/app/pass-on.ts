// A provider's question about forwarding to the drop-box, passed on to the owner: only they can answer it.
// Invariant: the notice and the mail's record are one transaction; of the mail no more is kept than the notice says.

import { decideAgain } from "./decide-again.ts";
import { copyMark } from "./copy-mark.ts";
import { claimNotice } from "./notice.ts";
import type { Id } from "../domain/model.ts";
import type { MailRecord } from "./commit.ts";
import type { Ports } from "./ports.ts";
import { recordCopy } from "./record-copy.ts";
import { recordOf } from "./received.ts";
import type { Received } from "./received.ts";

/** Such mails are short; what follows is small print. */
const MAX_LINES = 40;
const MAX_LINE_LENGTH = 600;

/** Records the mail as applied and claims the notice of it, once for all its copies. */
export function passOn(ports: Ports, received: Received, id: Id): Promise<MailRecord> {
  const { mail, recipients } = received;
  const mark = copyMark(id, mail, recipients);
  const record: MailRecord = { ...recordOf(received, "applied", "forwarding-confirmation"), owner: id, copyMark: mark };
  return decideAgain(ports, async () => {
    const owner = await ports.store.owner(id);
    if (owner === undefined) throw new Error("A drop-box that is known has no owner.");
    const forwarding = { from: mail.from.address, subject: mail.subject, lines: linesOf(mail.answer) };
    const asked = { about: "forwarding", mail: received.id, held: [], items: [], forwarding } as const;
    const notice = await claimNotice(ports, owner, asked);
    const told: MailRecord = { ...record, sent: notice.sent.id };
    const result = await ports.store.commit({
      owner: id,
      version: owner.version,
      changes: [],
      journalsMarked: [],
      mail: told,
      copyMarksRemoved: [],
      claims: [notice],
    });
    if (result !== "already") return result === "conflict" ? result : told;
    const known = await ports.store.mail(received.id);
    return known ?? recordCopy(ports, received, id);
  });
}

function linesOf(lines: Received["mail"]["answer"]): readonly string[] {
  const written = lines.map(({ text }) => text.trim()).filter((text) => text !== "");
  return written.slice(0, MAX_LINES).map((text) => text.slice(0, MAX_LINE_LENGTH));
}
