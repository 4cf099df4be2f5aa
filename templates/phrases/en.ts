// The English phrase book: what Livstegn says in its mails.
// Invariant: it holds every phrase of the interface, in the files beside it.

import type { Formats } from "../formats.ts";
import { code, quote, say } from "../rich.ts";
import type { Rich } from "../rich.ts";
import { digestEn } from "./en-digest.ts";
import { DRAFT_EN } from "./en-draft.ts";
import { welcomeEn, CONFIRM_EN, NOTICE_EN, UNSUBSCRIBE_EN } from "./en-letters.ts";
import { manualEn } from "./en-manual.ts";
import { meetingsEn } from "./en-meetings.ts";
import { heldEn } from "./en-held.ts";
import { receiptEn } from "./en-receipt.ts";
import { cadenceEn } from "./en-cadence.ts";
import type { AnswerWords, CommonPhrases, PhraseBook, Touched } from "./phrases.ts";

export const english: PhraseBook = (format) => {
  const common = commonEn(format);
  return {
    common,
    answers: ANSWERS,
    digest: digestEn(format),
    draft: DRAFT_EN,
    receipt: receiptEn(format, common),
    manual: manualEn,
    welcome: welcomeEn(format),
    notice: NOTICE_EN,
    meetings: meetingsEn(format, common),
    held: heldEn(format),
    confirm: CONFIRM_EN,
    unsubscribe: UNSUBSCRIBE_EN,
  };
};

const ANSWERS: AnswerWords = {
  done: "done",
  inTwoWeeks: "in 2 weeks",
  skip: "skip",
  no: "no",
  yes: "yes",
  ok: "ok",
  undo: "undo",
  dropped: "dropped",
};

function commonEn(format: Formats): CommonPhrases {
  return {
    hello: (name) => (name === "" ? "Hello" : `Hello ${name}`),
    footer: (domain, which) => [
      which === "name"
        ? "Livstegn, a sign of life."
        : say`Livstegn, a sign of life. The manual: write to help@${domain}, or answer ${code("help")}.`,
      ...(which === "whole" ? [say`A rest: answer ${code("pause 4 weeks")}.`] : []),
    ],
    draftsHeading: "Drafts:",
    touched: (touched) => touchedEn(touched, format),
    touchedThen: ({ who, channel, direction, topic }) =>
      say`${happenedEn(who, channel, direction)}${topic === undefined ? "." : say`: ${quote(topic)}.`}`,
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
