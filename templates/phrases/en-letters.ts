// The English phrases of the mails that come seldom: welcome, notices, confirmations, the unsubscribe page.
// Invariant: each says what to do, and that doing nothing is safe where it is.

import type { Formats } from "../formats.ts";
import { code, say } from "../rich.ts";
import type { Rich } from "../rich.ts";
import type { ConfirmPhrases, NoticePhrases, UnsubscribePhrases, WelcomePhrases } from "./letter-phrases.ts";

export function welcomeEn(format: Formats): WelcomePhrases {
  return {
    subject: "Welcome to Livstegn",
    title: "Welcome to Livstegn",
    intro: (name) =>
      `${name === "" ? "From" : `Hello ${name}, from`} now on I remember whom you met, when and about what, and once a week I suggest a few people who would be glad to hear from you. Everything happens by mail, and I never write to anybody but you.`,
    firstHeading: "Three things to begin with",
    steps: (domain) => [
      { text: say`Forward a mail from somebody you want to keep in touch with to ${code(`log@${domain}`)}.`, more: [] },
      {
        text: say`Write a line to the same address: ${code("Coffee with Anna Berg yesterday, she looks for an auditor")}.`,
        more: [],
      },
      { text: say`Put ${code(`log@${domain}`)} in BCC the next time you write to somebody.`, more: [] },
    ],
    receipts: say`I answer your first ten mails with what I understood, and after that when something is new, dated or unclear. ${code("receipts always")} makes it every time.`,
    didHeading: "What your mail did",
    addressesHeading: "The addresses",
    addresses: (domain) => [
      { term: code1(`log@${domain}`), meaning: "what happened: forward, BCC or write it" },
      { term: code1(`share@${domain}`), meaning: "something worth passing on" },
      { term: code1(`2w@${domain}`), meaning: "remind me in two weeks; friday@ and 14aug@ work too" },
      { term: code1(`me@${domain}`), meaning: "settings, lists, who is who" },
      { term: code1(`help@${domain}`), meaning: "the one-page manual" },
    ],
    cardHint: "They are attached as cards for your address book.",
    digestHeading: "The digest",
    dropBox: (address) =>
      say`For an automatic forwarding rule there is an address of your own: ${code(address)}. It only records, so keep it to yourself.`,
    nextDigest: (at) =>
      say`Your first digest comes on ${format.when(at)} at ${format.time(at)}, and then once a week. Another day? Answer ${code("digest Tuesday 8:00")}.`,
    leaveHeading: "If you want to leave",
    leave: say`Answer ${code("pause 4 weeks")} for a rest. Unsubscribe, in your mail program, stops my weekly mail and reminders until you answer ${code("resume")}.`,
    question: "Which other addresses do you write from?",
    questionHint: say`I cannot take further addresses by mail yet, so write from this one: I do not know you at the others.`,
    cards: {
      log: { name: "Livstegn: log", localPart: "log" },
      share: { name: "Livstegn: share", localPart: "share" },
      ask: { name: "Livstegn: ask", localPart: "ask" },
      intro: { name: "Livstegn: introduce", localPart: "intro" },
      me: { name: "Livstegn: settings", localPart: "me" },
      help: { name: "Livstegn: help", localPart: "help" },
    },
    cardFile: "livstegn-addresses.vcf",
  };
}

const code1 = (text: string): Rich => [code(text)];

export const NOTICE_EN: NoticePhrases = {
  paceSubject: "Many mails at once",
  paceTitle: "Many mails at once",
  paceText:
    "More than 300 mails came from you within an hour. The rest are kept, and I go on with them when the hour is over. You need not do anything.",
  forwardingSubject: "Confirm the forwarding to your private address",
  forwardingIntro: (from) =>
    say`${from} asks whether it may forward your mail to your private address here. If you have asked it to, follow what it says. If not, do nothing: nothing is forwarded then.`,
};

export const CONFIRM_EN: ConfirmPhrases = {
  subject: (what) =>
    ({
      export: "Please confirm: send your data",
      "delete-everything": "Please confirm: delete everything",
      "add-address": "Please confirm: a new address",
    })[what],
  title: (what) =>
    ({
      export: "Shall I send your data?",
      "delete-everything": "Shall I delete everything?",
      "add-address": "Is this address yours too?",
    })[what],
  text: (what, detail) =>
    ({
      export: say`You asked for all that I remember for you, as one document. It comes by mail to the address that this was sent to.`,
      "delete-everything": say`You asked me to delete all that I remember for you: people, notes, contacts, settings. It cannot be brought back.`,
      "add-address": say`You asked me to take mail from ${code(detail)} as yours.`,
    })[what],
  question: say`If so, answer ${code("yes")} within 24 hours.`,
  otherwise: "Was it not you? Then do nothing, and nothing happens.",
};

export const UNSUBSCRIBE_EN: UnsubscribePhrases = {
  title: { ask: "Pause the weekly mail?", done: "The weekly mail is paused", "bad-link": "This link no longer works" },
  text: {
    ask: "I will send no digests and no reminders until you ask for them again. What you have told me stays.",
    done: say`No more digests and reminders come. To start again, answer any of my mails with ${code("resume")}.`,
    "bad-link": say`It may have been cut or be too old. You can pause at any time by answering one of my mails with ${code("pause 4 weeks")}.`,
  },
  button: "Pause",
  footer: "Livstegn, a sign of life.",
};
