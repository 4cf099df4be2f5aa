// The sections of a digest in the order they are printed, as data from which the app fills a template's view.
// Invariant: numbers run through the whole mail without a gap, and every numbered line has one.
import type { Contact, Day, Id, Nudge, Pledge, ReasonTerm, Share, Touch } from "../model.ts";
import type { SentItem } from "../sent.ts";
import { lastTouch } from "../meetings.ts";
import type { Choice } from "./choose.ts";
import type { MeetingItem } from "./meetings.ts";
import { recordedLines } from "./recorded-lines.ts";
import type { RecordedLine, RecordedMore } from "./recorded-lines.ts";
import type { DigestInput, PassOnItem, SignItem, SlotKind, StandingItem } from "./material.ts";

export type Sections = {
  readonly meetings: readonly PlannedMeeting[];
  readonly promises: readonly PlannedPromise[];
  readonly signs: readonly PlannedSign[];
  readonly passOn: readonly PlannedPassOn[];
  readonly recorded: readonly PlannedRecorded[];
  /** Recorded and numbered, but not printed. */
  readonly unprinted: readonly PlannedRecorded[];
  readonly recordedMore?: RecordedMore;
};

export type PlannedMeeting = MeetingItem & { readonly number: number };
export type PlannedPromise = {
  readonly number: number;
  readonly nudge: Nudge;
  /** At least one; the first is whom a draft is for. */
  readonly contacts: readonly Contact[];
  /** The day that it is about: when a follow-up or pledge is due, the birthday itself. */
  readonly day: Day;
  readonly label?: string;
  readonly isLeapDay?: true;
  readonly last?: Touch;
  /** The promise that it is about. */
  readonly pledge?: Pledge;
  readonly share?: PlannedSign["share"];
};
export type PlannedSign = {
  readonly number: number;
  readonly nudge: Nudge;
  readonly contact: Contact;
  /** The first is the sentence "why now". */
  readonly terms: readonly ReasonTerm[];
  readonly slotKind: SlotKind;
  readonly last?: Touch;
  readonly share?: { readonly share: Share; readonly words: readonly string[] };
  readonly longerCadenceDays?: number;
  /** The open promise that its reasons name. */
  readonly pledge?: Pledge;
};
export type PlannedPassOn = {
  readonly share: Share;
  readonly people: readonly {
    readonly number: number;
    readonly nudge: Nudge;
    readonly contact: Contact;
    readonly words: readonly string[];
  }[];
};
export type PlannedRecorded = Omit<RecordedLine, "contacts"> & {
  readonly number: number;
  readonly people: readonly string[];
};

export function numberedSections(choice: Choice, input: DigestInput): Sections {
  let last = 0;
  const next = () => ++last;
  const known = { lastOf: (contact: Contact | undefined) => lastSeen(contact, input), pledges: input.pledges };
  const lines = recordedLines(input);
  const numbered = (line: RecordedLine) => toRecorded(line, next(), input.names);
  return {
    meetings: choice.meetings.map((item) => ({ ...item, number: next() })),
    promises: choice.standing.map((item) => toPromise(item, next(), known)),
    signs: choice.signs.map((item) => toSign(item, next(), known)),
    passOn: groupedByShare(choice.passOn).map((group) => toPassOn(group, next)),
    recorded: lines.printed.map(numbered),
    unprinted: lines.unprinted.map(numbered),
    ...(lines.more === undefined ? {} : { recordedMore: lines.more }),
  };
}

type Known = {
  readonly lastOf: (contact: Contact | undefined) => { readonly last?: Touch };
  readonly pledges: readonly Pledge[];
};

function toPromise(item: StandingItem, number: number, { lastOf, pledges }: Known): PlannedPromise {
  const { nudge, contacts, day, offer } = item;
  const date = nudge.reason.terms.find((term) => term.kind === "date");
  const pledge = pledges.find(({ id }) => id === nudge.pledge);
  return {
    number,
    nudge,
    contacts,
    day,
    ...(date === undefined ? {} : { label: date.label, ...(date.isLeapDay && { isLeapDay: true }) }),
    ...lastOf(contacts[0]),
    ...(pledge === undefined ? {} : { pledge }),
    ...(offer === undefined ? {} : { share: { share: offer.share, words: offer.words } }),
  };
}

function toSign(item: SignItem, number: number, { lastOf, pledges }: Known): PlannedSign {
  const { nudge, contact, terms, slotKind, offer, longerCadenceDays: longer } = item;
  const share = offer === undefined ? {} : { share: { share: offer.share, words: offer.words } };
  const longerCadence = longer === undefined ? {} : { longerCadenceDays: longer };
  const promised = new Set(terms.flatMap((term) => (term.kind === "pledge" ? [term.text] : [])));
  const pledge = pledges.find((one) => one.contact === contact.id && one.status === "open" && promised.has(one.text));
  return {
    number,
    nudge,
    contact,
    terms,
    slotKind,
    ...lastOf(contact),
    ...share,
    ...longerCadence,
    ...(pledge === undefined ? {} : { pledge }),
  };
}

type PassOnGroup = { readonly share: Share; readonly items: readonly PassOnItem[] };

function groupedByShare(items: readonly PassOnItem[]): PassOnGroup[] {
  const groups = [...Map.groupBy(items, ({ offer }) => offer.share.id).values()];
  return groups.flatMap((group) => (group[0] === undefined ? [] : [{ share: group[0].offer.share, items: group }]));
}

function toPassOn({ share, items }: PassOnGroup, next: () => number): PlannedPassOn {
  const people = items.map(({ nudge, contact, offer }) => ({ number: next(), nudge, contact, words: offer.words }));
  return { share, people };
}

function toRecorded(
  { contacts, ...line }: RecordedLine,
  number: number,
  names: ReadonlyMap<Id, string>,
): PlannedRecorded {
  return { ...line, number, people: contacts.flatMap((id) => names.get(id) ?? []) };
}

/** What each number stands for, to be stored with the claim. */
export function sentItems({ meetings, promises, signs, passOn, recorded, unprinted }: Sections): SentItem[] {
  return [
    ...meetings.map(({ number, interaction }) => ({
      number,
      kind: "meeting" as const,
      interaction: interaction.id,
      journal: interaction.journal,
    })),
    ...[...promises, ...passOn.flatMap(({ people }) => people)].map(nudgeItem),
    ...signs.map((sign) => ({ ...nudgeItem(sign), ...offerOf(sign) })),
    ...[...recorded, ...unprinted].map(({ number, interaction, journal, mail }) =>
      interaction === undefined
        ? { number, kind: "told" as const, mail, journal }
        : { number, kind: "recorded" as const, interaction: interaction.id, journal },
    ),
  ].toSorted((a, b) => a.number - b.number);
}

function nudgeItem({ number, nudge }: { readonly number: number; readonly nudge: Nudge }) {
  return { number, kind: "nudge" as const, nudge: nudge.id, contacts: nudge.contacts };
}

function offerOf({ longerCadenceDays: cadenceDays }: PlannedSign) {
  return cadenceDays === undefined ? {} : { offer: { cadenceDays } };
}

function lastSeen(contact: Contact | undefined, { now, owner }: DigestInput): { last?: Touch } {
  const last = lastTouch(contact, now, owner.timeZone);
  return last === undefined ? {} : { last };
}
