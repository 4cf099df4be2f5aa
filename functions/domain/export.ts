// The owner's data as one document: what `export` mails and what anybody may build on.
// Invariant: fields are never renamed, absent values are left out, and every id that is named is there.
import type {
  Contact,
  Day,
  Id,
  Interaction,
  Moment,
  Nudge,
  Owner,
  Pledge,
  Reason,
  ReasonTerm,
  Share,
} from "./model.ts";
import type { Circle, Purpose } from "./circles.ts";
import type { SentItem } from "./sent.ts";

/** All that is stored of one owner, as far as an export needs it. */
export type Exported = {
  readonly owner: Owner;
  readonly contacts: readonly Contact[];
  readonly interactions: readonly Interaction[];
  readonly nudges: readonly Nudge[];
  readonly shares: readonly Share[];
  readonly pledges: readonly Pledge[];
  readonly circles: readonly Circle[];
  readonly purposes: readonly Purpose[];
  readonly sent: readonly {
    readonly sent: {
      readonly kind: string;
      readonly at: Moment;
      readonly slot?: Day;
      readonly items: readonly SentItem[];
    };
  }[];
};

/** The document of the console's export; `dropBoxAddress` is the owner's private `log+...@`. */
export function exportOwner(data: Exported, dropBoxAddress: string) {
  const known = new Set(data.contacts.map(({ id }) => id));
  return {
    version: 1 as const,
    owner: ownerOf(data.owner, dropBoxAddress),
    contacts: data.contacts.toSorted(byId).map(contactOf),
    interactions: data.interactions.toSorted(byId).map(interactionOf),
    nudges: data.nudges.toSorted(byId).flatMap((nudge) => nudgeOf(nudge, known)),
    shares: data.shares.toSorted(byId).map((share) => shareOf(share, known)),
    pledges: data.pledges.toSorted(byId),
    circles: data.circles.toSorted(byId),
    purposes: data.purposes.toSorted(byId),
    digests: digestsOf(data.sent),
  };
}

/** Why a nudge is there as codes and numbers: `cadence 42>30` is a gap of 42 days against a cadence of 30. */
export function reasonCode({ terms }: Reason): string {
  return terms.map(termCode).join("; ");
}

function ownerOf(owner: Owner, dropBox: string) {
  const { id, addresses, name, language, timeZone, digest, pausedUntil } = owner;
  const { checkInsPerDigest, defaultCadenceDays, receipts, createdAt, monthFirst } = owner;
  const settings = {
    id,
    addresses,
    name,
    language,
    ...(monthFirst === undefined ? {} : { monthFirst }),
    timeZone,
    digest,
    ...(pausedUntil === undefined ? {} : { pausedUntil }),
  };
  return { ...settings, dropBox, checkInsPerDigest, defaultCadenceDays, receipts, createdAt };
}

/** Without what follows from the rest of the document: touches, showings, open nudges and promises. */
function contactOf(contact: Contact) {
  const { touches: _t, showings: _s, openNudges: _n, pledges: _p, skipsInARow: _r, ...told } = contact;
  return told;
}

function interactionOf({ id, at, channel, direction, contacts, subject, note, meeting }: Interaction) {
  const words = { ...(subject === undefined ? {} : { subject }), ...(note === undefined ? {} : { note }) };
  return { id, at, channel, direction, contacts, ...words, ...(meeting === undefined ? {} : { meeting }) };
}

function nudgeOf(nudge: Nudge, known: ReadonlySet<Id>) {
  const { id, kind, status, due, reason, note, share } = nudge;
  const contacts = nudge.contacts.filter((contact) => known.has(contact));
  if (contacts.length === 0 && nudge.contacts.length > 0) return [];
  const more = { ...(note === undefined ? {} : { note }), ...(share === undefined ? {} : { share }) };
  return [{ id, kind, contacts, status, due, reason: reasonCode(reason), ...more }];
}

function shareOf({ id, at, title, url, text, passedOn, declined }: Share, known: ReadonlySet<Id>) {
  return {
    id,
    at,
    title,
    ...(url === undefined ? {} : { url }),
    text,
    passedOn: passedOn.filter(({ contact }) => known.has(contact)),
    declined: declined.filter((contact) => known.has(contact)),
  };
}

function digestsOf(sent: Exported["sent"]) {
  const digests = sent.flatMap(({ sent: { kind, slot, at, items } }) =>
    kind === "digest" && slot !== undefined ? [{ slot, at, items }] : [],
  );
  return digests
    .toSorted((a, b) => (a.slot < b.slot ? -1 : 1))
    .map(({ slot, at, items }) => ({
      slot,
      sentAt: at,
      items: items.flatMap((item) => (item.kind === "nudge" ? [{ number: item.number, nudge: item.nudge }] : [])),
      recorded: items.flatMap((item) => (item.kind === "recorded" || item.kind === "told" ? [recordedOf(item)] : [])),
      ...meetingsAmong(items),
    }));
}

/** What was told without a contact has no interaction; the id of its mail says what it was. */
function recordedOf(item: Extract<SentItem, { kind: "recorded" | "told" }>) {
  const { number } = item;
  return item.kind === "recorded" ? { number, interaction: item.interaction } : { number, mail: item.mail };
}

/** Left out of a digest that had none. */
function meetingsAmong(items: readonly SentItem[]) {
  const meetings = items.flatMap((item) =>
    item.kind === "meeting" ? [{ number: item.number, interaction: item.interaction }] : [],
  );
  return meetings.length === 0 ? {} : { meetings };
}

function termCode(term: ReasonTerm): string {
  switch (term.kind) {
    case "cadence":
      return `cadence ${term.gapDays}>${term.cadenceDays}`;
    case "rhythm":
      return `rhythm ${term.gapDays}>${term.rhythmDays}`;
    case "silence":
      return `silence ${term.gapDays}`;
    case "no-contact-yet":
      return "no-contact-yet";
    case "next-on":
    case "snoozed-until":
    case "asked-for":
      return `${term.kind} ${term.day}`;
    case "words-met":
      return `words-met ${term.words.join(",")}`;
    case "date":
      return `date ${term.label} ${term.day}`;
    case "pledge":
      return `pledge ${term.text}`;
    case "help":
      return `help ${term.day} ${term.text}`;
    case "dormant":
      return `dormant ${term.lastContact}`;
    case "new":
      return `new ${term.firstContact}`;
  }
}

function byId(a: { readonly id: Id }, b: { readonly id: Id }): number {
  return a.id === b.id ? 0 : a.id < b.id ? -1 : 1;
}
