// The English phrases of the digest.
// Invariant: warm, plain, short; never guilt, never a count of what was left undone.

import type { Day } from "../../functions/domain/model.ts";
import type { Formats } from "../formats.ts";
import { code, quote, say, sentences } from "../rich.ts";
import type { Rich } from "../rich.ts";
import { withoutDay } from "../without-day.ts";
import { cadenceEn } from "./en-cadence.ts";
import type { DigestPhrases } from "./phrases.ts";

export function digestEn(format: Formats): DigestPhrases {
  const titled = (title: string, words: readonly string[]) =>
    words.length === 0 ? say`${quote(title)}.` : say`${quote(title)} (${format.list(words)}).`;
  return {
    subject: (people, areAll) => `A sign of life: ${areAll ? format.list(people) : `${people.join(", ")} and others`}`,
    subjectRecorded: "What you told me this week",
    subjectWell: "All is well",
    followUpSubject: (people, areAll) => `Today: ${areAll ? format.list(people) : `${people.join(", ")} and others`}`,
    followUpHint: ({ first, second }) =>
      say`Done? Answer ${code(`${first} done`)}. Another day? Answer ${code(`${second} snooze friday`)} or ${code(`${second} in 3 weeks`)}.`,
    intro: ({ first, second }) =>
      say`Send a draft and it counts as done. Or answer this mail: ${code(`${first} done`)}, ${code(`${second} in 2 weeks`)}.`,
    answerHint: (number) =>
      say`You can also answer ${code(`${number} every 6 weeks`)}, ${code(`${number} note: moved to Aarhus`)} or ${code(`${number} never`)}. A note may follow any answer: ${code(`${number} done: had coffee`)}.`,
    promisesHeading: "Promises and dates",
    signsHeading: "Give a sign of life",
    passOnHeading: "Worth passing on",
    recordedHeading: "Recorded",
    recordedMore: ({ count, isAtLeast, name }) =>
      sentences(
        isAtLeast ? say`And at least ${String(count)} more.` : say`And ${String(count)} more.`,
        name === undefined ? undefined : say`Undo one of them by a name: ${code(`undo ${name}`)}.`,
      ),
    recordedOthers: (count) => format.plural(count, { one: "And 1 more change.", other: `And ${count} more changes.` }),
    recordedHint: (number) => say`Is one of them wrong? Answer ${code(`undo ${number}`)}.`,
    question: "Whom did you talk with this week?",
    questionHint: (since) => `Names are enough. Everybody since ${format.day(since)} counts.`,
    allIsWell: "Nobody is waiting to hear from you. I keep an eye on it, and write when it is time.",
    whyNow: (term, firstName) => {
      switch (term.kind) {
        case "cadence":
          return say`It has been ${format.span(term.gapDays)}; the plan is to be in touch ${cadenceEn(term.cadenceDays, format)}.`;
        case "rhythm":
          return say`It has been ${format.span(term.gapDays)}; you two are usually in touch ${cadenceEn(wholeWeeks(term.rhythmDays), format)} or so.`;
        case "silence":
          return say`It has been ${format.span(term.gapDays)} since you were last in touch: about time for a sign of life.`;
        case "no-contact-yet":
          return say`You have mentioned ${firstName}, and I know of no contact between you yet.`;
        case "next-on":
          return say`You wanted to be in touch on ${format.day(term.day)}.`;
        case "snoozed-until":
          return say`You put this off until ${format.day(term.day)}.`;
        case "asked-for":
          return say`You asked me to remind you ${onDay(term.day, format)}.`;
        case "words-met":
          return say`Something you sent me touches on ${format.list(term.words)}: ${quote(term.title)}.`;
        case "date":
          return dateInEn(term, format);
        case "pledge":
          return say`A promise is open: ${quote(term.text)}.`;
        case "help":
          return say`${firstName} kept a promise to you on ${format.day(term.day)}: ${quote(term.text)}. A thank-you?`;
        case "dormant":
          return say`It has gone quiet between you: the last time was ${format.span(format.daysSince(term.lastContact))} ago.`;
        case "new":
          return say`You are new to each other: your first contact was on ${format.day(term.firstContact)}.`;
      }
    },
    promise: (item) => {
      const day = onDay(item.due, format);
      if (item.kind === "date") return dateInEn({ ...item, label: item.label ?? "birthday", day: item.due }, format);
      const note = item.note === undefined ? "." : say`: ${quote(withoutDay(item.note))}.`;
      if (item.kind === "follow-up") {
        const about = item.about === undefined ? "" : say` of ${quote(item.about)}`;
        return say`You asked me to remind you ${day}${about}${note}`;
      }
      const by = isToday(item.due, format) ? "today" : `by ${format.day(item.due)}`;
      return item.by === "contact" ? say`Promised to you ${by}${note}` : say`You promised ${by}${note}`;
    },
    longerOffer: (answer, cadenceDays) => say`Too often? ${code(answer)} makes it ${cadenceEn(cadenceDays, format)}.`,
    demandHeading: "More than a week can hold",
    demand: ({ perWeek, places, atMost, longer }) =>
      sentences(
        say`The rhythms you have asked for add up to about ${String(perWeek)} people a week, and I show you ${String(places)}.`,
        atMost === undefined ? undefined : say`${code(`at most ${atMost}`)} makes room for them all.`,
        longer === undefined
          ? undefined
          : say`${atMost === undefined ? "Give" : "Or give"} somebody a longer one: ${code(`${longer.name} ${cadenceEn(longer.cadenceDays, format)}`)}.`,
      ),
    atMost: (count) => `at most ${count}`,
    dropOffer: (answer) => say`No longer needed? ${code(answer)} lets it go.`,
    wouldPlease: (firstName, title, words) => say`${firstName} might enjoy ${titled(title, words)}`,
    passOn: (words) => say`It touches on ${format.list(words)}.`,
    opening: (words) => say`Suggested: ${words}`,
    writeTo: (firstName, number) => ({
      label: `Write to ${firstName}`,
      inText: `Write to ${firstName}: draft [${number}] below`,
    }),
    call: (firstName, phone) => `Call ${firstName}: ${phone}`,
    putItIn: "Put it in the draft before you send it.",
    noAddress: (name) => say`No address yet. Answer ${code(`${name}: ${firstAddress(name)}`)}.`,
    forwardOriginal: (to, bcc, what) => [
      say`${what === "file" ? "It has an attachment" : "It is a whole mail"}, so forward your original to ${code(to)} with this address in BCC:`,
      [code(bcc)],
    ],
  };
}

function isToday(day: Day, format: Formats): boolean {
  return format.daysSince(day) === 0;
}

function onDay(day: Day, format: Formats): string {
  return isToday(day, format) ? "today" : `on ${format.day(day)}`;
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

/** A rhythm is a mean, so it is said in whole weeks from a fortnight up; cut as a span is, which it is held against. */
function wholeWeeks(days: number): number {
  return days < 14 ? Math.max(1, Math.round(days)) : Math.floor(days / 7) * 7;
}

type Dated = { readonly label: string; readonly day: Day; readonly isLeapDay?: true };

/** 29 February has a day of its own in a common year; what is past was. */
function dateInEn({ label, day, isLeapDay }: Dated, format: Formats): Rich {
  const isPast = format.daysSince(day) > 0;
  const on = onDay(day, format);
  const when = isLeapDay === true ? `on ${format.dayOfYear("--02-29")} (this year ${on})` : on;
  return say`${dateLabelEn(label)}${isPast ? ": it was" : ""} ${when}.`;
}

function dateLabelEn(label: string): string {
  return /^(birthday|fødselsdag)$/i.test(label) ? "Birthday" : label;
}
