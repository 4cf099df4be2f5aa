// The English phrase book: what Livstegn says in its mails.
// Invariant: warm, plain, short; never guilt, never a count of what was left undone.

import type { Formats } from "../formats.ts";
import { code, quote, say } from "../rich.ts";
import type { Rich } from "../rich.ts";
import { manualEn } from "./en-manual.ts";
import { receiptEn } from "./en-receipt.ts";
import type {
  AnswerWords,
  CommonPhrases,
  ConfirmPhrases,
  DigestPhrases,
  DraftPhrases,
  NoticePhrases,
  PhraseBook,
  Touched,
  UnsubscribePhrases,
  WelcomePhrases,
} from "./phrases.ts";

export const english: PhraseBook = (format) => {
  const common = commonEn(format);
  return {
    common,
    answers: ANSWERS,
    digest: digestEn(format),
    draft: DRAFT,
    receipt: receiptEn(format, common),
    manual: manualEn,
    welcome: welcomeEn(format),
    notice: noticeEn(format),
    confirm: CONFIRM,
    unsubscribe: UNSUBSCRIBE,
  };
};

const ANSWERS: AnswerWords = {
  done: "done",
  inTwoWeeks: "in 2 weeks",
  skip: "skip",
  no: "no",
  dropped: "dropped",
  yes: "yes",
  undo: "undo",
};

function commonEn(format: Formats): CommonPhrases {
  return {
    hello: (name) => (name === "" ? "Hello" : `Hello ${name}`),
    footer: (domain) => [
      say`Livstegn, a sign of life. The manual: write to help@${domain}, or answer ${code("help")}.`,
      say`A rest: answer ${code("pause 4 weeks")}.`,
    ],
    draftsHeading: "Drafts, by number:",
    touched: (touched) => touchedEn(touched, format),
    cadence: (days) => cadenceEn(days, format),
    roleAt: (role, organisation) =>
      role !== undefined && organisation !== undefined ? `${role}, ${organisation}` : (role ?? organisation),
  };
}

function touchedEn({ who, at, channel, direction, topic }: Touched, format: Formats): Rich {
  const day = format.when(at);
  return say`${happenedEn(who, channel, direction)} on ${day}${topic === undefined ? "." : say`: ${quote(topic)}.`}`;
}

function happenedEn(who: string, channel: Touched["channel"], direction: Touched["direction"]): string {
  switch (channel) {
    case "mail":
      return { in: `${who} wrote to you`, out: `You wrote to ${who}`, both: `You and ${who} wrote to each other` }[
        direction
      ];
    case "meeting":
      return `You met ${who}`;
    case "call":
      return { in: `${who} called you`, out: `You called ${who}`, both: `You and ${who} talked on the phone` }[
        direction
      ];
    case "message":
      return {
        in: `${who} sent you a message`,
        out: `You sent ${who} a message`,
        both: `You and ${who} exchanged messages`,
      }[direction];
    case "other":
      return {
        in: `You heard from ${who}`,
        out: `You were in touch with ${who}`,
        both: `You were in touch with ${who}`,
      }[direction];
  }
}

const MONTHS_OF_DAYS: Readonly<Record<number, number>> = {
  30: 1,
  31: 1,
  60: 2,
  61: 2,
  90: 3,
  91: 3,
  92: 3,
  120: 4,
  122: 4,
  180: 6,
  182: 6,
  183: 6,
};

function cadenceEn(days: number, format: Formats): string {
  const months = MONTHS_OF_DAYS[days];
  if (days === 1) return "every day";
  if (days === 365 || days === 366) return "once a year";
  if (months !== undefined) return months === 1 ? "every month" : `every ${format.unit(months, "month")}`;
  if (days === 7) return "every week";
  return `every ${days % 7 === 0 ? format.unit(days / 7, "week") : format.unit(days, "day")}`;
}

function digestEn(format: Formats): DigestPhrases {
  const titled = (title: string, words: readonly string[]) =>
    words.length === 0 ? say`${quote(title)}.` : say`${quote(title)} (${format.list(words)}).`;
  return {
    subject: (people) => `A sign of life: ${format.list(people)}`,
    subjectRecorded: "What you told me this week",
    subjectWell: "All is well",
    followUpSubject: (name) => `Today: ${name}`,
    followUpHint: (number) =>
      say`Another day? Answer ${code(`${number} snooze friday`)} or ${code(`${number} in 3 weeks`)}.`,
    intro: ({ first, second }) =>
      say`Send a draft and it counts as done. Or answer this mail: ${code(`${first} done`)}, ${code(`${second} in 2 weeks`)}.`,
    answerHint: say`You can also answer ${code("1 every 6 weeks")}, ${code("1 note: moved to Aarhus")} or ${code("1 never")}. A note may follow any answer: ${code("1 done: had coffee")}.`,
    promisesHeading: "Promises and dates",
    signsHeading: "Give a sign of life",
    passOnHeading: "Worth passing on",
    recordedHeading: "Recorded",
    recordedHint: (number) => say`Is one of them wrong? Answer ${code(`undo ${number}`)}.`,
    question: "Whom did you talk with this week?",
    questionHint: "Names are enough.",
    allIsWell: "Nobody is waiting to hear from you. I keep an eye on it, and write when it is time.",
    whyNow: (term, firstName) => {
      switch (term.kind) {
        case "cadence":
          return say`It has been ${format.span(term.gapDays)}; the plan is to be in touch ${cadenceEn(term.cadenceDays, format)}.`;
        case "rhythm":
          return say`It has been ${format.span(term.gapDays)}; ${cadenceEn(roundDays(term.rhythmDays), format)} or so seems to suit the two of you.`;
        case "no-contact-yet":
          return say`You have mentioned ${firstName}, and I know of no contact between you yet.`;
        case "next-on":
          return say`You wanted to be in touch on ${format.day(term.day)}.`;
        case "snoozed-until":
          return say`You put this off until ${format.day(term.day)}.`;
        case "asked-for":
          return say`You asked me to remind you on ${format.day(term.day)}.`;
        case "words-met":
          return say`Something you sent me touches on ${format.list(term.words)}: ${quote(term.title)}.`;
        case "date":
          return say`${dateLabelEn(term.label)} on ${format.day(term.day)}.`;
        case "pledge":
          return say`A promise is open: ${quote(term.text)}.`;
        case "dormant":
          return say`It has gone quiet between you: the last time was ${format.span(format.daysSince(term.lastContact))} ago.`;
        case "new":
          return say`You are new to each other: your first contact was on ${format.day(term.firstContact)}.`;
      }
    },
    promise: (item) => {
      const day = format.day(item.due);
      if (item.kind === "date") return say`${dateLabelEn(item.label ?? "birthday")} on ${day}.`;
      const note = item.note === undefined ? "." : say`: ${quote(item.note)}.`;
      return item.kind === "pledge" ? say`Promised by ${day}${note}` : say`You asked me to remind you on ${day}${note}`;
    },
    dropOffer: (answer) => say`No longer needed? ${code(answer)} lets it go.`,
    wouldPlease: (title, words) => say`Might enjoy ${titled(title, words)}`,
    passOn: (words) => say`It touches on ${format.list(words)}.`,
    opening: (words) => say`Suggested: ${words}`,
    writeTo: (firstName, number) => ({
      label: `Write to ${firstName}`,
      inText: `Write to ${firstName}: draft [${number}] below`,
    }),
    call: (firstName, phone) => `Call ${firstName}: ${phone}`,
    noAddress: (name) => say`No address yet. Answer ${code(`${name}: ${firstAddress(name)}`)}.`,
    forwardOriginal: (to, bcc) => [
      say`It has an attachment, so forward your original to ${code(to)} with this address in BCC:`,
      [code(bcc)],
    ],
  };
}

function firstAddress(name: string): string {
  const local = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z]+/g, " ")
    .trim()
    .split(" ")[0];
  return `${local === undefined || local === "" ? "name" : local}@…`;
}

/** A rhythm is a mean, so it is said in whole weeks from a fortnight up. */
function roundDays(days: number): number {
  return days < 14 ? Math.max(1, Math.round(days)) : Math.round(days / 7) * 7;
}

function dateLabelEn(label: string): string {
  return /^(birthday|fødselsdag)$/i.test(label) ? "Birthday" : label;
}

const DRAFT: DraftPhrases = {
  greeting: (firstName) => (firstName === "" ? "Hello," : `Hi ${firstName},`),
  closing: (owner) => (owner === "" ? "Best wishes" : `Best wishes,\n${owner}`),
  shareSubject: (title) => title,
  topicSubject: (topic) => topic,
  plainSubject: (owner) => (owner === "" ? "How are you?" : `Hello from ${owner}`),
  birthdaySubject: "Happy birthday",
  share: (title) => `I came across this and thought of you: ${title}`,
  topic: (topic) => `Last time it was about ${topic}. How has it gone since then?`,
  followUp: (topic) =>
    topic === undefined
      ? "I said I would get back to you. When would a short talk suit you?"
      : `I would like to pick up ${topic} again. Has anything moved since last time?`,
  atWork: (organisation) => `How are things at ${organisation}, and with you?`,
  plain: "How are you, and what are you working on these days?",
  birthday: "Happy birthday! I hope it is a good day.",
};

function welcomeEn(format: Formats): WelcomePhrases {
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
    nextDigest: (at, weekday, time) =>
      say`Your first digest comes on ${format.when(at)} at ${format.time(at)}, and then every ${format.weekday(weekday)} at ${format.clock(time)}. Another day? Answer ${code("digest Tuesday 8:00")}.`,
    leaveHeading: "If you want to leave",
    leave: say`Answer ${code("pause 4 weeks")} for a rest. To leave for good, answer ${code("delete everything")}.`,
    question: "Which other addresses do you write from?",
    questionHint: say`Answer ${code("add address me@work.example")}, so that I know you there too.`,
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

function noticeEn(format: Formats): NoticePhrases {
  const mails = (count: number) => format.plural(count, { one: "a mail", other: `${count} mails` });
  return {
    heldSubject: (count) =>
      format.plural(count, { one: "Was this mail from you?", other: "Were these mails from you?" }),
    heldTitle: (count) => format.plural(count, { one: "Was this from you?", other: "Were these from you?" }),
    heldIntro: (count) =>
      `I got ${mails(count)} in your name without proof that you sent ${format.plural(count, { one: "it", other: "them" })}. Nothing has been done with ${format.plural(count, { one: "it", other: "them" })}.`,
    held: ({ at, cause }) => {
      const when = `${format.when(at)} at ${format.time(at)}`;
      switch (cause) {
        case "dmarc-fail":
          return `${when}: your domain says that mail sent this way is not from it. Likely another program or server sent it.`;
        case "not-aligned":
          return `${when}: it bore no signature of your own domain. Likely your mail goes out without DKIM.`;
        case "other-token":
          return `${when}: it answered a mail that was not written to you. Likely somebody forwarded theirs to you.`;
        case "spam":
          return `${when}: it looked like spam.`;
        case "unclear":
          return `${when}: the check could not be made.`;
      }
    },
    heldHint: (number) =>
      say`If it was you, answer ${code(`${number} yes`)} from an address that I know, and it is done. If not, do nothing: it stays aside and is deleted.`,
    paceSubject: "Many mails at once",
    paceTitle: "Many mails at once",
    paceText:
      "More than 300 mails came from you within an hour. The rest are kept, and I go on with them when the hour is over. You need not do anything.",
  };
}

const CONFIRM: ConfirmPhrases = {
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

const UNSUBSCRIBE: UnsubscribePhrases = {
  title: { ask: "Pause the weekly mail?", done: "The weekly mail is paused", "bad-link": "This link no longer works" },
  text: {
    ask: "I will send no digests and no reminders until you ask for them again. What you have told me stays.",
    done: say`No more digests and reminders come. To start again, answer any of my mails with ${code("resume")}.`,
    "bad-link": say`It may have been cut or be too old. You can pause at any time by answering one of my mails with ${code("pause 4 weeks")}.`,
  },
  button: "Pause",
  footer: "Livstegn, a sign of life.",
};
