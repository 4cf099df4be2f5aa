// The draft that an item offers: a mail that can be sent unedited, in the contact's language.
// Invariant: it speaks of the promise, the share at hand or the last topic, and of nothing that the owner only noted.

import { cut, firstNameOf } from "./clean.ts";
import type { Language } from "../functions/domain/model.ts";
import type { Item } from "./blocks.ts";
import {
  asSubject,
  isOneWord,
  isTwoWords,
  sayablePromise,
  sayableQuestion,
  sayableRequest,
  sayableTitle,
  sayableTopic,
} from "./draft-topic.ts";
import type { Hearing } from "./draft-topic.ts";
import { createFormats } from "./formats.ts";
import { mailtoLink, telLink, webLink } from "./mailto.ts";
import { PHRASE_BOOKS } from "./phrases/phrase-books.ts";
import type { DraftPhrases, Wordings } from "./phrases/draft-phrases.ts";
import type { DraftView } from "./views.ts";
import type { Voice } from "./voice.ts";

export type Occasion = {
  readonly kind: "check-in" | "pass-on" | "follow-up" | "pledge" | "birthday" | "birthday-over";
  readonly ownerName: string;
  readonly organisation?: string;
};
type Act = NonNullable<Item["act"]>;
export type DraftMail = { readonly subject: string; readonly opener: string; readonly body: string };

const LONGEST_TITLE = 160;
// A note is passed on whole where a link can hold it.
const LONGEST_NOTE = 900;
// A title longer than this is a sentence, and would be said twice.
const LONGEST_SUBJECT = 70;
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

/** As many as a link can hold beside the words. */
function othersOf({ to, with: others = [] }: DraftView): NonNullable<DraftView["with"]> {
  let length = to.length;
  return others.filter(({ to: also }) => isAddress(also) && (length += also.length) <= LONGEST_ADDRESS);
}

/** What there is to say: its wordings, of which one has its turn, the subject if it has one, and what follows. */
type Saying = { readonly wordings: Wordings; readonly subject?: string; readonly below?: readonly string[] };

function sayingOf(draft: DraftView, occasion: Occasion, phrases: DraftPhrases): Saying {
  switch (occasion.kind) {
    case "birthday":
      return { wordings: phrases.birthday, subject: phrases.birthdaySubject };
    case "birthday-over":
      return { wordings: phrases.birthdayLate, subject: phrases.birthdaySubject };
    case "pledge":
      return promiseSaying(draft, phrases);
    case "follow-up":
      return followUpSaying(draft, phrases);
    case "check-in":
    case "pass-on":
      if (draft.share !== undefined) return shareSaying(draft.share, phrases);
      if (draft.promise?.by === "owner") return promiseSaying(draft, phrases);
      return topicSaying(draft, phrases) ?? plainSaying(occasion, phrases);
  }
}

function shareSaying(share: Share, phrases: DraftPhrases): Saying {
  const { text, url } = share;
  const title = cut(share.title, LONGEST_TITLE);
  // A whole sentence as the subject would only be said again below it.
  const isSentence = title.length > LONGEST_SUBJECT || /[.?!…]$/.test(title);
  const subject = isSentence ? phrases.shareSubject : asSubject(title);
  if (text !== undefined) return { wordings: phrases.note, subject, below: ["", cut(text, LONGEST_NOTE)] };
  const link = url === undefined ? undefined : webLink(url);
  return { wordings: phrases.share(sentenceEnd(title)), subject, below: link === undefined ? [] : [link] };
}

function promiseSaying(draft: DraftView, phrases: DraftPhrases): Saying {
  const said = sayableOf(draft);
  const thing = said !== undefined && "thing" in said ? said.thing : undefined;
  const named = thing === undefined ? {} : { subject: asSubject(thing) };
  if (draft.promise?.by === "contact") return { wordings: phrases.theirPromise(thing), ...named };
  const { subject, plain } = phrases.promised;
  if (said === undefined) return { wordings: plain, subject };
  if ("deed" in said) return { wordings: phrases.promised.deed(said.deed), subject };
  return { wordings: phrases.promised.thing(said.thing), ...named };
}

/** What was promised is no part of a link: the owner puts it in. */
function promisesThing(draft: DraftView, { kind }: Occasion): boolean {
  const isSpokenOf = kind === "pledge" || (kind === "check-in" && draft.share === undefined);
  const said = isSpokenOf && draft.promise?.by === "owner" ? sayableOf(draft) : undefined;
  return said !== undefined && "thing" in said;
}

function sayableOf({ promise, language, name = "" }: DraftView): ReturnType<typeof sayablePromise> {
  return promise?.language === language ? sayablePromise(promise.text, { language, name }) : undefined;
}

function followUpSaying(draft: DraftView, phrases: DraftPhrases): Saying {
  const { wanted, language, last, name = "" } = draft;
  const asked = wanted?.language === language ? sayableQuestion(wanted.text, { language, name }) : undefined;
  if (asked !== undefined) return { wordings: phrases.ask(asked), subject: asSubject(asked) };
  const requested = wanted?.language === language ? sayableRequest(wanted.text, { language, name }) : undefined;
  if (requested !== undefined) return { wordings: phrases.request(requested), subject: asSubject(requested) };
  const topic = titleOf(draft);
  if (othersOf(draft).length > 0) return { wordings: phrases.several(topic), ...subjectOf(draft, topic) };
  if (isTheirMail(last)) {
    return { wordings: phrases.owedAnswer(topic), subject: phrases.mailSubject, ...subjectOf(draft, topic) };
  }
  if (topic === undefined) return { wordings: phrases.comeBack.plain };
  return { wordings: phrases.comeBack[lastKind(topic, last)](topic), ...subjectOf(draft, topic) };
}

function topicSaying(draft: DraftView, phrases: DraftPhrases): Saying | undefined {
  const topic = topicOf(draft);
  if (topic === undefined || saysTooLittle(topic, draft)) return undefined;
  return { wordings: aboutLast(topic, draft, phrases), ...subjectOf(draft, topic) };
}

function aboutLast(topic: string, { last }: DraftView, phrases: DraftPhrases): Wordings {
  if (isTheirMail(last)) return phrases.theirMail(topic);
  const kind = lastKind(topic, last);
  return kind === "mail" ? phrases.myMail(topic) : phrases[kind](topic);
}

/** A meeting with a title is spoken of as such, one with a topic as the talk that it was. */
function lastKind(topic: string, last: DraftView["last"]): "mail" | "meeting" | "talk" {
  if (last?.channel === "mail") return "mail";
  return last?.isMeeting === true || (last?.channel === "meeting" && topic.startsWith('"')) ? "meeting" : "talk";
}

function plainSaying({ organisation }: Occasion, phrases: DraftPhrases): Saying {
  return { wordings: organisation === undefined ? phrases.plain : phrases.atWork(cut(organisation, LONGEST_NAME)) };
}

/** The last topic as the contact may hear it: the subject of a mail in any language, other words only in theirs. */
function topicOf({ topic, last, language, name = "" }: DraftView): string | undefined {
  const hearing: Hearing = { language: last?.language ?? language, name };
  if (last?.channel === "mail" || last?.isMeeting === true) return sayableTitle(topic, hearing);
  return hearing.language === language ? sayableTopic(topic, hearing) : undefined;
}

/** "Your mail about contract" reads like a slip; of a title in quotes one word is enough to tell a mail by. */
function titleOf(draft: DraftView): string | undefined {
  const topic = topicOf(draft);
  const isBareWord = topic !== undefined && !topic.startsWith('"') && isOneWord(topic, draft.language);
  return isBareWord && draft.last?.channel === "mail" ? undefined : topic;
}

/** "Trail run" over the owner's own mail was a word between the two: nobody asks in full words what came of it. */
function saysTooLittle(topic: string, { last, language }: DraftView): boolean {
  if (last?.channel !== "mail") return false;
  return isOneWord(topic, language) || (last.direction !== "in" && isTwoWords(topic, language));
}

/** A mail about a mail is an answer in its thread. */
function subjectOf({ last }: DraftView, topic: string | undefined): { readonly subject?: string } {
  if (topic === undefined) return {};
  return { subject: last?.channel === "mail" ? `Re: ${asSubject(topic)}` : asSubject(topic) };
}

function isTheirMail(last: DraftView["last"]): boolean {
  return last?.channel === "mail" && last.direction === "in";
}

type Share = NonNullable<DraftView["share"]>;

function mustBeForwarded({ hasAttachment, isMail }: Share): boolean {
  return hasAttachment || isMail === true;
}

function inTurn(wordings: Wordings, turn: number): string {
  return wordings[turn % wordings.length] ?? "";
}

/** A title that ends a sentence, with one mark at its end. */
function sentenceEnd(title: string): string {
  return /[.?!…]$/.test(title) ? title : `${title}.`;
}

function draftPhrases(language: Language): DraftPhrases {
  // A draft writes no dates, so neither zone nor moment matters here.
  return PHRASE_BOOKS[language](createFormats(language, "UTC", "2000-01-01T00:00:00.000Z")).draft;
}
