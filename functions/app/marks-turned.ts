// What an undo turns beside the changes: marks against second copies, and held mails that wait for a yes again.
// Invariant: an undone mail that is sent anew is applied; what an undone undo brings back is not to come a second time.

import type { Decision, Journal, State } from "../domain/decision.ts";
import type { Commit, HeldMail, MailRecord } from "./commit.ts";
import type { Ports } from "./ports.ts";

type Turned = Pick<Commit, "copyMarksRemoved" | "copyMarksRestored" | "heldMarked">;
type Marks = readonly Pick<Journal, "id" | "undone">[];

/** What follows from the journals that a decision marks; an undone mail's marks go with those of what it said yes to. */
export async function marksTurned(
  { store }: Pick<Ports, "store">,
  { state, decision }: { readonly state: State; readonly decision: Decision },
): Promise<Turned> {
  const marked: Marks = decision.journalsMarked ?? [];
  const undone = await mailsOf(
    store,
    state,
    marked.filter((mark) => mark.undone),
  );
  const restored = await mailsOf(
    store,
    state,
    marked.filter((mark) => !mark.undone),
  );
  const held = [
    ...(await heldAs("waiting", undone, { store, state })),
    ...(await heldAs("released", restored, { store, state })),
  ];
  const marks = marksOf(restored);
  return {
    copyMarksRemoved: marksOf(undone),
    ...(marks.length === 0 ? {} : { copyMarksRestored: marks }),
    ...(held.length === 0 ? {} : { heldMarked: held }),
  };
}

const marksOf = (records: readonly MailRecord[]): readonly string[] =>
  records.flatMap(({ copyMark }) => copyMark ?? []);

/** The mails of these journals, and after them those that they released. */
async function mailsOf(store: Ports["store"], { journals }: State, marked: Marks): Promise<readonly MailRecord[]> {
  const ids = new Set(marked.map(({ id }) => id));
  const mails = journals.filter(({ id }) => ids.has(id)).map(({ mail }) => mail);
  const records = await recordsOf(store, mails);
  return [...records, ...(await recordsOf(store, releasedBy(records)))];
}

const releasedBy = (records: readonly MailRecord[]): readonly string[] =>
  records.flatMap(({ released = [] }) => released);

async function recordsOf(store: Ports["store"], mails: readonly string[]): Promise<readonly MailRecord[]> {
  const records = await Promise.all(mails.map((mail) => store.mail(mail)));
  return records.flatMap((record) => record ?? []);
}

/** The held mails among those that these released which are to be so from now on. */
async function heldAs(
  status: HeldMail["status"],
  records: readonly MailRecord[],
  { store, state }: { readonly store: Ports["store"]; readonly state: State },
): Promise<readonly HeldMail[]> {
  const released = [...new Set(releasedBy(records))];
  const held = await Promise.all(released.map((mail) => store.heldMail(state.owner.id, mail)));
  return held.flatMap((one) => (one === undefined || one.status === status ? [] : [{ ...one, status }]));
}
