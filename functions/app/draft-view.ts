// What a draft is given to speak of: the last contact, the promise, what the owner wanted to ask, the share at hand.
// Invariant: nothing private to the owner goes in; what of the rest may be said is the template's affair.

import { lastTouch } from "../domain/meetings.ts";
import type { Contact, Language, Moment, Nudge, Owner, Pledge, Share, Touch } from "../domain/model.ts";
import { languageOfWords } from "../intent/asked-language.ts";
import { languageOfAddress } from "../intent/written-language.ts";
import type { DraftView, ToldView } from "../../templates/views.ts";

export type DraftAbout = {
  readonly contact: Contact;
  /** Who else it is to be written to. */
  readonly others?: readonly Contact[];
  readonly nudge: Nudge;
  readonly share?: Share;
  readonly pledge?: Pledge;
  /** How often the person was shown something before. */
  readonly turn: number;
};

/** A draft to the contact's first address, or nothing without any. */
export function draftView(
  { contact, others = [], nudge, share, pledge, turn }: DraftAbout,
  { owner, now, bcc }: { readonly owner: Owner; readonly now: Moment; readonly bcc: string },
): { readonly draft?: DraftView } {
  const [to] = contact.addresses;
  if (to === undefined) return {};
  const last = nudge.about ?? (isOfOwnMatter(nudge) ? undefined : lastTouch(contact, now, owner.timeZone));
  const told = (text: string): ToldView => ({ text, language: languageOfWords(text) ?? owner.language });
  const isAskedFor = nudge.kind === "follow-up" && nudge.note !== undefined;
  return {
    draft: {
      to,
      bcc,
      language: contact.language ?? contact.writesIn ?? languageOfAddress(to) ?? owner.language,
      firstName: firstWordOf(contact.name),
      ...withOthers(others),
      name: contact.name,
      ...lastTold(last, owner.language),
      ...(pledge === undefined ? {} : { promise: { ...told(pledge.text), by: pledge.by } }),
      ...(isAskedFor ? { wanted: told(nudge.note ?? "") } : {}),
      ...(share === undefined ? {} : { share: shareView(share) }),
      turn,
    },
  };
}

function withOthers(others: readonly Contact[]): Pick<DraftView, "with"> {
  const written = others.flatMap(({ name, addresses: [to] }) =>
    to === undefined ? [] : [{ to, firstName: firstWordOf(name) }],
  );
  return written.length === 0 ? {} : { with: written };
}

/** A reminder of something that the owner named, and that no contact told of: their last mail is another matter. */
function isOfOwnMatter({ kind, note }: Nudge): boolean {
  return kind === "follow-up" && note !== undefined;
}

/** The name by which somebody is greeted. */
export function firstWordOf(name: string): string {
  return name.split(/\s+/u)[0] ?? name;
}

/** A note is the owner's own: the person it is about must never read it in a draft. */
function lastTold(last: Touch | undefined, ownLanguage: Language): Pick<DraftView, "topic" | "last"> {
  if (last === undefined) return {};
  const { channel, direction, topic, isPrivate, meeting } = last;
  const told = isPrivate === true ? undefined : topic;
  return {
    ...(told === undefined ? {} : { topic: told }),
    last: {
      channel,
      direction,
      language: languageOfWords(told ?? "") ?? ownLanguage,
      ...(meeting === undefined ? {} : { isMeeting: true }),
    },
  };
}

/** A note of the owner's own is passed on in its words; somebody else's mail only by forwarding it. */
function shareView({ title, url, hasAttachment, text, isOwn }: Share): NonNullable<DraftView["share"]> {
  const words = text.trim();
  return {
    title,
    hasAttachment,
    ...(url === undefined ? {} : { url }),
    ...(url === undefined && isOwn === true && words !== "" ? { text: words } : {}),
    ...(url === undefined && isOwn !== true && words !== "" ? { isMail: true } : {}),
  };
}
