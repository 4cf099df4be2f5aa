// The draft that an item offers: a mail that can be sent unedited, in the contact's language.
// Invariant: it speaks of the share at hand or the last topic and of nothing that the owner only noted.

import { cut, firstNameOf } from "./clean.ts";
import type { Language } from "../functions/domain/model.ts";
import type { Item } from "./blocks.ts";
import { createFormats } from "./formats.ts";
import { mailtoLink, telLink, webLink } from "./mailto.ts";
import { PHRASE_BOOKS } from "./phrases/phrase-books.ts";
import type { DraftPhrases } from "./phrases/phrases.ts";
import { topicOf } from "./topics.ts";
import type { DraftView } from "./views.ts";
import type { Voice } from "./voice.ts";

export type Occasion = {
  readonly kind: "check-in" | "pass-on" | "follow-up" | "birthday";
  readonly ownerName: string;
  readonly organisation?: string;
};
type Act = NonNullable<Item["act"]>;
export type DraftMail = { readonly subject: string; readonly opener: string; readonly body: string };

const LONGEST_TOPIC = 160;
const LONGEST_NAME = 80;
const LONGEST_PHONE = 40;
// RFC 5321, section 4.5.3.1.3, less the angle brackets.
const LONGEST_ADDRESS = 254;
const isAddress = (to: string): boolean => to !== "" && to.length <= LONGEST_ADDRESS;

/** How to act on an item: a draft, a call, or what is missing for either. */
export function waysToAct(
  person: {
    readonly number: number;
    readonly name: string;
    readonly phone?: string;
    readonly draft?: DraftView;
  },
  occasion: Occasion,
  { phrases }: Voice,
): Pick<Item, "opener" | "act" | "instead"> {
  const { draft, phone, name, number } = person;
  const share = draft?.share;
  if (draft !== undefined && isAddress(draft.to)) {
    if (share?.hasAttachment === true) {
      return { instead: phrases.digest.forwardOriginal(draft.to, draft.bcc) };
    }
    const mail = writeDraft(draft, occasion);
    const opener = { text: mail.opener, language: draft.language, inText: phrases.digest.opening(mail.opener) };
    return { opener, act: draftLink(draft, mail, phrases.digest.writeTo(firstNameOf(name), number)) };
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
  const opener = openerOf(draft, occasion, phrases);
  const link = draft.share?.url === undefined ? undefined : webLink(draft.share.url);
  const body = [
    // Someone known by address alone has no name to be greeted with.
    phrases.greeting(draft.firstName.includes("@") ? "" : firstNameOf(draft.firstName)),
    "",
    opener,
    ...(link === undefined ? [] : [link]),
    "",
    phrases.closing(firstNameOf(occasion.ownerName)),
  ].join("\n");
  return { subject: subjectOf(draft, occasion, phrases), opener, body };
}

function draftLink(draft: DraftView, mail: DraftMail, words: Pick<Act, "label" | "inText">): Act {
  return { ...words, href: mailtoLink({ to: draft.to, bcc: draft.bcc, subject: mail.subject, body: mail.body }) };
}

function openerOf(draft: DraftView, occasion: Occasion, phrases: DraftPhrases): string {
  const topic = draftTopic(draft);
  if (occasion.kind === "birthday") return phrases.birthday;
  if (draft.share !== undefined) return phrases.share(sentenceEnd(cut(draft.share.title, LONGEST_TOPIC)));
  if (occasion.kind === "follow-up")
    return phrases.followUp(topic === undefined ? undefined : inSentence(topic, draft.language));
  if (topic !== undefined) return phrases.topic(inSentence(topic, draft.language));
  return occasion.organisation === undefined ? phrases.plain : phrases.atWork(cut(occasion.organisation, LONGEST_NAME));
}

function subjectOf(draft: DraftView, occasion: Occasion, phrases: DraftPhrases): string {
  const topic = draftTopic(draft);
  if (occasion.kind === "birthday") return phrases.birthdaySubject;
  if (draft.share !== undefined) return phrases.shareSubject(cut(draft.share.title, LONGEST_TOPIC));
  return topic === undefined
    ? phrases.plainSubject(firstNameOf(occasion.ownerName))
    : phrases.topicSubject(capital(topic));
}

function draftTopic({ topic }: DraftView): string | undefined {
  // A topic that ends as a sentence does would end the draft's own in its middle.
  const bare = topicOf(topic);
  return bare === undefined ? undefined : cut(bare, LONGEST_TOPIC).replace(/[.\s]+$/, "");
}

/** A topic in lower case reads on in a sentence, one that begins with a capital is a title and is quoted. */
function inSentence(topic: string, language: Language): string {
  const [open, close] = language === "da" ? ["»", "«"] : ["“", "”"];
  return /^\p{Ll}/u.test(topic) ? topic : `${open}${topic}${close}`;
}

/** A title that ends a sentence, with one mark at its end. */
function sentenceEnd(title: string): string {
  return /[.?!…]$/.test(title) ? title : `${title}.`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function draftPhrases(language: Language): DraftPhrases {
  // A draft writes no dates, so neither zone nor moment matters here.
  return PHRASE_BOOKS[language](createFormats(language, "UTC", "2000-01-01T00:00:00.000Z")).draft;
}
