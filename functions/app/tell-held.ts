// The notice of held mails: once a day at most, to the registered address, of all that were held since the last one.
// Invariant: a mail leaves the list of the untold in the transaction that claims the notice of it, and in no other way.

import { slotOf } from "../domain/calendar.ts";
import type { Id, Owner } from "../domain/model.ts";
import { decideAgain } from "./decide-again.ts";
import { deliver } from "./deliver.ts";
import { tellAt } from "./hold-mail.ts";
import { claimNotice } from "./notice.ts";
import type { Commit, Outgoing, Untold } from "./commit.ts";
import type { SendingPorts } from "./ports.ts";

/** A notice is read by a person, and what it tells of is written off in one transaction. */
const TOLD_AT_ONCE = 25;

/** Tells an owner of the mails that were held, unless there are none, or the owner was told today. */
export async function tellHeld(ports: SendingPorts, id: Id): Promise<void> {
  const claimed = await decideAgain(ports, async () => {
    const owner = await ports.store.owner(id);
    const untold = await ports.store.untold(id, TOLD_AT_ONCE);
    if (owner === undefined || untold === undefined) return undefined;
    if (owner.heldNoticeOn === slotOf(ports.clock.now(), owner.timeZone)) return undefined;
    const notice = untold.mails.length === 0 ? undefined : await noticeOf(ports, owner, untold);
    const result = await ports.store.commit(commitOf(ports, { owner, untold, notice }));
    return result === "stored" ? notice : result === "conflict" ? result : undefined;
  });
  if (claimed !== undefined) await deliver(ports, id, claimed.sent.id);
}

function noticeOf(ports: SendingPorts, owner: Owner, { mails, isMore }: Untold): Promise<Outgoing> {
  const numbered = mails.map((mail, index) => ({ ...mail, number: index + 1 }));
  return claimNotice(ports, owner, {
    about: "held",
    mail: mails.at(-1)?.mail ?? "",
    held: numbered.map(({ number, at, from, subject, cause, part }) => ({ number, at, from, subject, cause, part })),
    isMore,
    items: numbered.map(({ number, mail }) => ({ number, kind: "held", mail })),
  });
}

type Told = { readonly owner: Owner; readonly untold: Untold; readonly notice: Outgoing | undefined };

/** Without a notice, all that was untold is gone with its time, and the list is closed. */
function commitOf(ports: SendingPorts, { owner, untold, notice }: Told): Commit {
  const told = { ...owner, heldNoticeOn: slotOf(ports.clock.now(), owner.timeZone) };
  return {
    owner: owner.id,
    version: owner.version,
    changes: notice === undefined ? [] : [{ entity: "owner", id: owner.id, before: owner, after: told }],
    journalsMarked: [],
    copyMarksRemoved: [],
    claims: notice === undefined ? [] : [notice],
    told: { untold, nextAt: tellAt(ports, told) },
  };
}
