// Undone mails that were applied once more since: sent again, or said yes to again.
// Invariant: a mail stands once, so that the undo before its second time is not undone any more.

import type { Journal, State } from "../domain/decision.ts";
import { marksFor } from "../domain/journal.ts";
import type { Ports } from "./ports.ts";

/** The journals as an undo may choose from them: what would bring back a mail that stands by now is over. */
export async function journalsToUndo(
  ports: Pick<Ports, "store">,
  { owner, journals }: State,
): Promise<readonly Journal[]> {
  const each = journals.map(async (journal): Promise<Journal> => {
    if (journal.undoes === undefined || journal.undone) return journal;
    const restored = new Set(marksFor(journal, journals).flatMap(({ id, undone }) => (undone ? [] : [id])));
    const mails = journals.filter(({ id }) => restored.has(id)).map(({ mail }) => mail);
    const stands = await Promise.all(mails.map((mail) => standsAgain(ports, owner.id, mail)));
    return stands.includes(true) ? { ...journal, undone: true } : journal;
  });
  return Promise.all(each);
}

/** The marks of an undone mail, and of what it said yes to, are taken away: one that is there again was left anew. */
async function standsAgain({ store }: Pick<Ports, "store">, owner: string, mail: string): Promise<boolean> {
  const record = await store.mail(mail);
  const released = record?.released ?? [];
  const held = await Promise.all(released.map((one) => store.heldMail(owner, one)));
  const records = await Promise.all(released.map((one) => store.mail(one)));
  const marks = [record, ...records].flatMap((one) => one?.copyMark ?? []);
  const isMarked = await Promise.all(marks.map((mark) => store.hasCopyMark(mark)));
  return isMarked.includes(true) || held.some((one) => one?.status === "released");
}
