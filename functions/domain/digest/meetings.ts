// The meetings of a digest: those until the next one, with what to know of whoever comes, and those that are over since the last.
// Invariant: read from the meetings of those weeks alone, and nothing is written for one that lies ahead.
import { dayOf, isDay, nextDigestAt } from "../calendar.ts";
import type { Change } from "../decision.ts";
import { isCrowd, withWaitEnded } from "../decide/contact-made.ts";
import { settleContact } from "../due.ts";
import { isOver, lastTouch } from "../meetings.ts";
import type { Contact, Id, Interaction, Moment, Nudge, Owner, Pledge, Share, Touch } from "../model.ts";
import { isSame } from "../same.ts";
import type { DigestInput } from "./material.ts";
import type { Offers } from "./offers.ts";

export type MeetingItem = {
  readonly interaction: Interaction;
  readonly people: readonly MeetingPerson[];
  /** How many come beside those who are named. */
  readonly more: number;
};
export type MeetingPerson = {
  readonly contact: Contact;
  readonly last?: Touch;
  readonly pledges: readonly Pledge[];
  /** Something to pass on that can be brought along. */
  readonly share?: Share;
};

/** More would be a calendar, not a mail. */
const MEETINGS_SHOWN = 15;
const PEOPLE_NAMED = 6;
const PLEDGES_NAMED = 3;

/** From which moment to which a digest that goes out now looks for meetings. */
export function meetingWindow(owner: Owner, now: Moment): { readonly after: Moment; readonly before: Moment } {
  return {
    after: owner.meetingsThrough ?? owner.recordedThrough,
    before: nextDigestAt(owner.digest, owner.timeZone, now),
  };
}

/** The meetings until the next digest, the nearest first. */
export function meetingsAhead(input: DigestInput, offers: Offers): MeetingItem[] {
  const { before } = meetingWindow(input.owner, input.now);
  const isThisWeek = ({ at }: Interaction) => (isDay(at) ? at < dayOf(before, input.owner.timeZone) : at < before);
  return (input.meetings ?? [])
    .filter((meeting) => !isOver(meeting, input.now, input.owner.timeZone) && isThisWeek(meeting))
    .toSorted(byTime)
    .slice(0, MEETINGS_SHOWN)
    .map((interaction) => toItem(interaction, input, offers));
}

/** The meetings whose time came since the last digest. */
export function meetingsOver({ meetings = [], owner, now }: DigestInput): Interaction[] {
  const { after } = meetingWindow(owner, now);
  return meetings
    .filter((meeting) => isOver(meeting, now, owner.timeZone) && !isOver(meeting, after, owner.timeZone))
    .toSorted(byTime);
}

/** Whom the owner is about to meet needs no other item; who is one of a crowd may still get one. */
export function peopleMet(items: readonly MeetingItem[]): Id[] {
  return items.filter(({ interaction }) => !isCrowdOf(interaction)).flatMap(({ interaction }) => interaction.contacts);
}

/**
 * A check-in whose person was met after it was shown is done, neither dropped nor shown again. A meeting closes nothing
 * when its time comes, so the person's own memory of it is asked: what was snoozed may be weeks older.
 */
export function isDoneByMeeting(nudge: Nudge, { contacts, owner, now }: DigestInput): boolean {
  if (nudge.kind !== "check-in") return false;
  const since = [dayOf(nudge.createdAt, owner.timeZone), nudge.shownIn ?? ""].toSorted().at(-1) ?? "";
  const isMetSince = ({ meeting, crowd, at }: Touch) =>
    meeting !== undefined &&
    crowd !== true &&
    isOver({ at }, now, owner.timeZone) &&
    (isDay(at) ? at >= since : dayOf(at, owner.timeZone) >= since && at >= nudge.createdAt);
  return contacts.some(({ id, touches }) => nudge.contacts.includes(id) && touches.some(isMetSince));
}

/** What a meeting does to its people once it is over, as far as that did not follow by itself. At most `most` of them. */
export function afterMeetings(input: DigestInput, shown: ReadonlySet<Id>, most: number): Change[] {
  const contacts = new Map(input.contacts.map((contact) => [contact.id, contact]));
  const met = new Map<Id, Contact>();
  for (const meeting of meetingsOver(input).filter((one) => !isCrowdOf(one))) {
    for (const id of meeting.contacts) {
      const contact = met.get(id) ?? contacts.get(id);
      const touch = contact?.touches.find(({ interaction }) => interaction === meeting.id);
      if (contact !== undefined && touch !== undefined) met.set(id, withWaitEnded(contact, touch, input.owner));
    }
  }
  return [...met.values()]
    .flatMap((contact): Change[] => {
      const before = contacts.get(contact.id);
      const after = settleContact(contact, input.owner, input.slot);
      if (before === undefined || shown.has(contact.id) || isSame(before, after)) return [];
      return [{ entity: "contact", id: contact.id, before, after }];
    })
    .slice(0, Math.max(0, most));
}

function toItem(interaction: Interaction, input: DigestInput, offers: Offers): MeetingItem {
  const contacts = new Map(input.contacts.map((contact) => [contact.id, contact]));
  const people = interaction.contacts.flatMap((id) => contacts.get(id) ?? []);
  const named = people.slice(0, PEOPLE_NAMED);
  return {
    interaction,
    people: named.map((contact) => toPerson(contact, input, offers)),
    more: people.length - named.length,
  };
}

function toPerson(contact: Contact, input: DigestInput, offers: Offers): MeetingPerson {
  const last = lastTouch(contact, input.now, input.owner.timeZone);
  const share = contact.never ? undefined : offers(contact)[0]?.share;
  return {
    contact,
    ...(last === undefined ? {} : { last }),
    pledges: input.pledges
      .filter((pledge) => pledge.contact === contact.id && pledge.status === "open")
      .toSorted(byDue)
      .slice(0, PLEDGES_NAMED),
    ...(share === undefined ? {} : { share }),
  };
}

function isCrowdOf({ contacts, channel, meeting }: Interaction): boolean {
  return isCrowd({ people: contacts, channel, ...(meeting === undefined ? {} : { meeting }) });
}

function byTime(a: Interaction, b: Interaction): number {
  return `${a.at} ${a.id}` < `${b.at} ${b.id}` ? -1 : 1;
}

function byDue(a: Pledge, b: Pledge): number {
  return `${a.due ?? "9999"} ${a.id}` < `${b.due ?? "9999"} ${b.id}` ? -1 : 1;
}
