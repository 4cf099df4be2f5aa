// What a draft says: the promise, the share at hand, the last topic or what its occasion calls for.
// Invariant: it speaks of nothing that the owner only noted, and of a topic in no words but those of the contact's language.

import { cut } from "./clean.ts";
import { othersOf } from "./draft-recipients.ts";
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
import { webLink } from "./mailto.ts";
import type { DraftPhrases, Wordings } from "./phrases/draft-phrases.ts";
import type { DraftView } from "./views.ts";

export type Occasion = {
  readonly kind: "check-in" | "pass-on" | "follow-up" | "pledge" | "birthday" | "birthday-over";
  readonly ownerName: string;
  readonly organisation?: string;
};
type Share = NonNullable<DraftView["share"]>;

const LONGEST_TITLE = 160;
// A note is passed on whole where a link can hold it.
const LONGEST_NOTE = 900;
// A title longer than this is a sentence, and would be said twice.
const LONGEST_SUBJECT = 70;
const LONGEST_NAME = 80;

/** What there is to say: its wordings, of which one has its turn, the subject if it has one, and what follows. */
export type Saying = { readonly wordings: Wordings; readonly subject?: string; readonly below?: readonly string[] };

/** The saying of an occasion, in the words of the contact's language. */
export function sayingOf(draft: DraftView, occasion: Occasion, phrases: DraftPhrases): Saying {
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
export function promisesThing(draft: DraftView, { kind }: Occasion): boolean {
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

/** A title that ends a sentence, with one mark at its end. */
function sentenceEnd(title: string): string {
  return /[.?!…]$/.test(title) ? title : `${title}.`;
}
