// What a morning's reminders show: each follow-up as an item of one mail.
// Invariant: the numbers are those of the claim.

import type { State } from "../domain/decision.ts";
import { lastTouch } from "../domain/meetings.ts";
import type { Contact, Moment, Nudge, Owner } from "../domain/model.ts";
import type { SentItem } from "../domain/sent.ts";
import type { FollowUpView, PromiseOrDateView } from "../../templates/views.ts";
import { draftOf } from "./digest-view.ts";
import { aboutView, lastView } from "./last-view.ts";
import type { SendingPorts } from "./ports.ts";

/** A follow-up with those of its people who are still known. */
export type Reminder = { readonly nudge: Nudge; readonly people: readonly [Contact, ...Contact[]] };

/** What each number of the mail stands for. */
export function remindersNumbered(reminders: readonly Reminder[]): readonly SentItem[] {
  return reminders.map(({ nudge }, at) => ({
    number: at + 1,
    kind: "nudge",
    nudge: nudge.id,
    contacts: nudge.contacts,
  }));
}

/** The items of a mail that is claimed now, the first apart. */
export async function reminderItems(
  ports: SendingPorts,
  { owner }: State,
  [first, ...others]: readonly [Reminder, ...Reminder[]],
): Promise<Pick<FollowUpView, "item" | "more">> {
  const itemOf = async (reminder: Reminder, number: number): Promise<PromiseOrDateView> => ({
    number,
    ...aboutReminder(reminder, owner, ports.clock.now()),
    ...(await draftOf(ports, { owner, contact: reminder.people[0], nudge: reminder.nudge })),
  });
  const more = await Promise.all(others.map((reminder, at) => itemOf(reminder, at + 2)));
  return { item: await itemOf(first, 1), ...(more.length === 0 ? {} : { more }) };
}

function aboutReminder(
  { nudge, people }: Reminder,
  { timeZone }: Owner,
  now: Moment,
): Omit<PromiseOrDateView, "number"> {
  const [contact] = people;
  const last = lastTouch(contact, now, timeZone);
  return {
    kind: "follow-up",
    name: people.map(({ name }) => name).join(", "),
    due: nudge.due,
    timesShown: nudge.timesShown + 1,
    ...(contact.organisation === undefined ? {} : { organisation: contact.organisation }),
    ...(nudge.note === undefined ? {} : { note: nudge.note }),
    ...(contact.phone === undefined ? {} : { phone: contact.phone }),
    ...lastView(last),
    ...aboutView(nudge, last),
  };
}
