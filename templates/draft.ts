// The draft that an item offers: a mail that can be sent unedited, in the contact's language.
// Invariant: it goes to addresses alone, and asks for nothing but what its words leave to the owner.

import { cut, firstNameOf } from "./clean.ts";
import type { Language } from "../functions/domain/model.ts";
import type { Item } from "./blocks.ts";
import { isAddress, othersOf } from "./draft-recipients.ts";
import { promisesThing, sayingOf } from "./draft-sayings.ts";
import type { Occasion } from "./draft-sayings.ts";
import { createFormats } from "./formats.ts";
import { mailtoLink, telLink } from "./mailto.ts";
import { PHRASE_BOOKS } from "./phrases/phrase-books.ts";
import type { DraftPhrases, Wordings } from "./phrases/draft-phrases.ts";
import type { DraftView } from "./views.ts";
import type { Voice } from "./voice.ts";

type Act = NonNullable<Item["act"]>;
export type DraftMail = { readonly subject: string; readonly opener: string; readonly body: string };

const LONGEST_PHONE = 40;

/** How to act on an item: a draft, a call, or what is missing for either. */
export function waysToAct(
  person: {
    readonly number: number;
    readonly name: string;
    readonly phone?: string;
    readonly draft?: DraftView;
  },
  occasion: Occasion,
  { phrases, format }: Voice,
): Pick<Item, "opener" | "act" | "instead"> {
  const { draft, phone, name, number } = person;
  const share = draft?.share;
  if (draft !== undefined && isAddress(draft.to)) {
    if (share !== undefined && mustBeForwarded(share)) {
      return { instead: phrases.digest.forwardOriginal(draft.to, draft.bcc, share.hasAttachment ? "file" : "mail") };
    }
    const mail = writeDraft(draft, occasion);
    const opener = { text: mail.opener, language: draft.language, inText: phrases.digest.opening(mail.opener) };
    const instead = promisesThing(draft, occasion) ? { instead: [phrases.digest.putItIn] } : {};
    const whom = format.list([name, ...othersOf(draft).map(({ firstName }) => firstName)].map(firstNameOf));
    return { opener, ...instead, act: draftLink(draft, mail, phrases.digest.writeTo(whom, number)) };
  }
  const call = phone === undefined ? undefined : telLink(phone);
  if (call !== undefined) {
    const label = phrases.digest.call(firstNameOf(name), cut(phone ?? "", LONGEST_PHONE));
    return { act: { label, inText: label, href: call } };
  }
  return { instead: [phrases.digest.noAddress(name)] };
}

/** The words of a draft. */
export function writeDraft(draft: DraftView, occasion: Occasion): DraftMail {
  const phrases = draftPhrases(draft.language);
  const { wordings, subject, below = [] } = sayingOf(draft, occasion, phrases);
  const opener = inTurn(wordings, draft.turn ?? 0);
  const body = [
    // Someone known by address alone has no name to be greeted with.
    phrases.greeting(greeted(draft)),
    "",
    opener,
    ...below,
    "",
    phrases.closing(firstNameOf(occasion.ownerName)),
  ].join("\n");
  return { subject: subject ?? phrases.plainSubject(firstNameOf(occasion.ownerName)), opener, body };
}

function draftLink(draft: DraftView, mail: DraftMail, words: Pick<Act, "label" | "inText">): Act {
  const alsoTo = othersOf(draft).map(({ to }) => to);
  return {
    ...words,
    href: mailtoLink({ to: draft.to, alsoTo, bcc: draft.bcc, subject: mail.subject, body: mail.body }),
  };
}

function greeted(draft: DraftView): string {
  const names = [draft, ...othersOf(draft)].map(({ firstName }) =>
    firstName.includes("@") ? "" : firstNameOf(firstName),
  );
  return names.includes("") ? "" : createFormats(draft.language, "UTC", "2000-01-01T00:00:00.000Z").list(names);
}

function mustBeForwarded({ hasAttachment, isMail }: NonNullable<DraftView["share"]>): boolean {
  return hasAttachment || isMail === true;
}

function inTurn(wordings: Wordings, turn: number): string {
  return wordings[turn % wordings.length] ?? "";
}

function draftPhrases(language: Language): DraftPhrases {
  // A draft writes no dates, so neither zone nor moment matters here.
  return PHRASE_BOOKS[language](createFormats(language, "UTC", "2000-01-01T00:00:00.000Z")).draft;
}
