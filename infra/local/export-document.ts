// The owner's data as the document that `GET /api/export` answers.
// Invariant: moments, days and absent values stay as they are stored; names of fields are those of the document, never ours.
import type { OwnerData } from "../../functions/app/ports.ts";

/** `dropBox` is the whole address. */
export function exportDocument(data: OwnerData, dropBox: string) {
  const { owner, contacts, interactions, nudges, shares, pledges, circles, purposes } = data;
  const { id, version: _version, schedule: _schedule, ...settings } = owner;
  return {
    version: 1,
    owner: { id, ...settings, dropBox },
    contacts: contacts.map(({ touches: _touches, showings: _showings, openNudges: _open, ...contact }) => contact),
    interactions: interactions.map(({ journal: _journal, ...interaction }) => interaction),
    nudges,
    shares,
    pledges,
    circles,
    purposes,
    digests: digestsOf(data),
  };
}

function digestsOf({ sent }: OwnerData) {
  const digests = sent.filter(({ sent: { kind, slot } }) => kind === "digest" && slot !== undefined);
  return digests.map(({ sent: { slot, at, items } }) => ({
    slot,
    sentAt: at,
    items: items.flatMap((item) => (item.kind === "nudge" ? [{ number: item.number, nudge: item.nudge }] : [])),
    recorded: items.flatMap((item) =>
      item.kind === "recorded" ? [{ number: item.number, interaction: item.interaction }] : [],
    ),
  }));
}
