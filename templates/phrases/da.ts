// The Danish phrase book: what Livstegn says in its mails.
// Invariant: it holds every phrase of the interface, in the files beside it.

import type { Formats } from "../formats.ts";
import { code, quote, say } from "../rich.ts";
import type { Rich } from "../rich.ts";
import { digestDa } from "./da-digest.ts";
import { DRAFT_DA } from "./da-draft.ts";
import { welcomeDa, CONFIRM_DA, NOTICE_DA, UNSUBSCRIBE_DA } from "./da-letters.ts";
import { manualDa } from "./da-manual.ts";
import { meetingsDa } from "./da-meetings.ts";
import { heldDa } from "./da-held.ts";
import { receiptDa } from "./da-receipt.ts";
import { cadenceDa } from "./da-cadence.ts";
import type { AnswerWords, CommonPhrases, PhraseBook, Touched } from "./phrases.ts";

export const danish: PhraseBook = (format) => {
  const common = commonDa(format);
  return {
    common,
    answers: ANSWERS,
    digest: digestDa(format),
    draft: DRAFT_DA,
    receipt: receiptDa(format, common),
    manual: manualDa,
    welcome: welcomeDa(format),
    notice: NOTICE_DA,
    meetings: meetingsDa(format, common),
    held: heldDa(format),
    confirm: CONFIRM_DA,
    unsubscribe: UNSUBSCRIBE_DA,
  };
};

const ANSWERS: AnswerWords = {
  done: "gjort",
  inTwoWeeks: "om 2 uger",
  skip: "spring over",
  no: "nej",
  yes: "ja",
  ok: "ok",
  undo: "fortryd",
  dropped: "droppet",
};

function commonDa(format: Formats): CommonPhrases {
  return {
    hello: (name) => (name === "" ? "Hej" : `Hej ${name}`),
    footer: (domain, which) => [
      which === "name"
        ? "Livstegn"
        : say`Livstegn. Vejledning: skriv til hjaelp@${domain}, eller svar ${code("hjælp")}.`,
      ...(which === "whole" ? [say`Brug for en pause? Svar ${code("pause 4 uger")}.`] : []),
    ],
    draftsHeading: "Kladder:",
    touched: (touched) => touchedDa(touched, format),
    touchedThen: ({ who, channel, direction, topic }) =>
      say`${happenedDa(who, channel, direction)}${topic === undefined ? "." : say`: ${quote(topic)}.`}`,
    cadence: (days) => cadenceDa(days),
    roleAt: (role, organisation) =>
      role !== undefined && organisation !== undefined ? `${role}, ${organisation}` : (role ?? organisation),
  };
}

function touchedDa({ who, at, channel, direction, topic }: Touched, format: Formats): Rich {
  const day = format.when(at);
  return say`${happenedDa(who, channel, direction)} ${day}${topic === undefined ? "." : say`: ${quote(topic)}.`}`;
}

function happenedDa(who: string, channel: Touched["channel"], direction: Touched["direction"]): string {
  switch (channel) {
    case "mail":
      return { in: `${who} skrev til dig`, out: `Du skrev til ${who}`, both: `Du og ${who} skrev sammen` }[direction];
    case "meeting":
      return `Du mødtes med ${who}`;
    case "call":
      return { in: `${who} ringede til dig`, out: `Du ringede til ${who}`, both: `Du talte i telefon med ${who}` }[
        direction
      ];
    case "message":
      return {
        in: `${who} sendte dig en besked`,
        out: `Du sendte en besked til ${who}`,
        both: `Du udvekslede beskeder med ${who}`,
      }[direction];
    case "other":
      return {
        in: `Du hørte fra ${who}`,
        out: `Du var i kontakt med ${who}`,
        both: `Du var i kontakt med ${who}`,
      }[direction];
  }
}
