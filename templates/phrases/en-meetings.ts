// The English phrases about meetings: receipts of invitations, and those ahead in a digest.
// Invariant: a time is written out with its weekday, in the owner's zone.

import type { MeetingLine } from "../../functions/domain/meeting-line.ts";
import type { When } from "../../functions/domain/model.ts";
import type { SaidLine } from "../blocks.ts";
import type { Formats } from "../formats.ts";
import { code, quote, say, sentences, strong } from "../rich.ts";
import type { Phrase, Rich } from "../rich.ts";
import type { CommonPhrases, MeetingPhrases } from "./phrases.ts";

export function meetingsEn(format: Formats, common: CommonPhrases): MeetingPhrases {
  return {
    said: (line) => saidEn(line, format),
    ahead: ({ at, until, place }) => {
      const time = timeEn({ at, until }, format);
      return say`${time}${place === undefined ? "." : `, ${place}.`}`;
    },
    comes: ({ name, firstName, role, organisation, last }) => {
      const work = common.roleAt(role, organisation);
      return sentences(
        say`${strong(name)}${work === undefined ? "." : `, ${work}.`}`,
        last === undefined ? say`No contact before, as far as I know.` : common.touched({ who: firstName, ...last }),
      );
    },
    more: (count) => format.plural(count, { one: "And one more.", other: `And ${count} more.` }),
    pledge: ({ by, text, due }, firstName) => {
      const end = due === undefined ? say`.` : say`, by ${format.day(due)}.`;
      const promised = quote(text);
      return by === "owner"
        ? say`You promised ${firstName} ${promised}${end}`
        : say`${firstName} promised you ${promised}${end}`;
    },
    bring: (title, firstName) => say`Worth bringing for ${firstName}: ${quote(title)}.`,
    next: ({ at, topic }) => ({
      term: "Next meeting",
      meaning: say`${pointEn(at, format)}${topic === undefined ? "." : say`: ${quote(topic)}.`}`,
    }),
    hint: (number, count) =>
      say`Is ${count === 1 ? "the meeting" : "one of the meetings"} off? Answer ${code(`undo ${number}`)}.`,
  };
}

function saidEn(line: MeetingLine, format: Formats): SaidLine {
  const who = line.people.length === 0 ? "nobody I know" : format.list(line.people);
  const what = line.subject === undefined ? say`.` : say`: ${quote(line.subject)}.`;
  const when = onEn(line, format);
  switch (line.kind) {
    case "meeting-ahead":
      return { text: say`You meet ${strong(who)} ${when}${what}`, more: moreEn(line, format) };
    case "meeting-moved": {
      const from = line.from === undefined ? [] : [say`It was ${onEn({ at: line.from }, format)}.`];
      return {
        text: say`Moved: you meet ${strong(who)} ${when}${what}`,
        more: [...from, ...moreEn(line, format)],
      };
    }
    case "meeting-changed":
      return { text: say`Changed: you meet ${strong(who)} ${when}${what}`, more: moreEn(line, format) };
    case "meeting-cancelled":
      if (line.isDeclined === true)
        return { text: say`You said no to the meeting with ${strong(who)} ${when}${what}`, more: [] };
      return { text: say`Cancelled: the meeting with ${strong(who)} ${when}${what}`, more: [] };
    case "meeting-kept":
      return { text: keptEn(line, who, format), more: [] };
    case "meeting-unproven":
      return unprovenEn(line, who, format);
  }
}

/** A mail that a rule sent on, and nothing proves that its sender may say so. */
function unprovenEn(line: Extract<MeetingLine, { kind: "meeting-unproven" }>, who: string, format: Formats): SaidLine {
  const { sender, says, movedTo, subject } = line;
  const what = subject === undefined ? say`the meeting` : quote(subject);
  const time = movedTo === undefined ? "" : ` to ${pointEn(movedTo, format)}`;
  const end = says === "declined" ? "you said no to it" : `it is ${says}${time}`;
  return {
    text: say`A mail${sender === "" ? "" : ` from ${sender}`} says of ${what} with ${strong(who)}: ${end}. Nothing proves that it is from whoever invited you, so the meeting stays ${onEn(line, format)}.`,
    more: [say`If it is right, forward that mail to ${code("log@")} yourself.`],
  };
}

type Kept = Extract<MeetingLine, { kind: "meeting-kept" }>;

function keptEn(line: Kept, who: string, format: Formats): Rich {
  const what = line.subject === undefined ? say`the meeting` : quote(line.subject);
  const when = onEn(line, format);
  switch (line.why) {
    case "same":
      return say`I know this meeting already: ${what} with ${who} ${when}.`;
    case "older":
      return say`That is an older version of ${what}. It stays ${when}, and nothing changed.`;
    case "cancelled-since":
      return say`${line.subject === undefined ? "The meeting" : what} ${when} was cancelled after that was written, so nothing changed.`;
    case "other-organiser":
      return say`That about ${what} is not from whoever invited you. It stays ${when}, and nothing changed. If it is right, answer ${code("undo")} to the invitation and send me this once more.`;
    case "cancels-unknown":
      return say`${line.subject === undefined ? "The meeting" : what} ${when} is cancelled. I knew of no such meeting, so nothing changed.`;
    case "declined":
      return say`You said no to ${what} ${when}, so I do not hold it. Nothing changed.`;
    case "no-room":
      return say`${what} ${when} I could not hold: the rest of this mail is about as many people as I take at once. Send me its invitation in a mail of its own.`;
    case "only-an-answer":
      return say`${who} answered the invitation to ${what} ${when}. Nothing changed.`;
  }
}

type Ahead = Extract<MeetingLine, { kind: "meeting-ahead" | "meeting-moved" | "meeting-changed" }>;

function moreEn(line: Ahead, format: Formats): readonly Phrase[] {
  const { place, note, newPeople, withoutAddress, unknownZone } = line;
  const newToMe = format.plural(newPeople.length, { one: "New to me", other: "New to me" });
  return [
    ...(place === undefined ? [] : [`Place: ${place}.`]),
    ...roundsEn(line, format),
    ...(unknownZone === undefined
      ? []
      : [say`I do not know its time zone, ${quote(unknownZone)}, and took the time to be yours.`]),
    ...(note === undefined ? [] : [say`Note: ${quote(note)}.`]),
    ...(newPeople.length === 0 ? [] : [`${newToMe}: ${format.list(newPeople)}.`]),
    ...withoutAddress.map((name) => say`I have no address for ${name} yet: answer ${code(`${name}: name@…`)}.`),
  ];
}

/** How it comes round, and what becomes of its next times. */
function roundsEn({ at, recurs, last, unreadRule }: Ahead, format: Formats): readonly Phrase[] {
  if (unreadRule !== undefined) {
    return [
      say`I do not understand all of how it comes round, ${quote(unreadRule)}, so I hold this time alone. Send me the invitation again for a later one.`,
    ];
  }
  if (!recurs) return [];
  if (last === undefined) return ["It comes round again. I hold each next time as it comes."];
  if (last === at) return ["It comes round, and this is the last time."];
  return [`It comes round until ${pointEn(last, format)}. I hold each time as it comes.`];
}

type Time = { readonly at: When; readonly until?: When | undefined };

function onEn(time: Time, format: Formats): string {
  const isLong = time.until !== undefined && format.when(time.until) !== format.when(time.at);
  return isLong ? `from ${timeEn(time, format)}` : `on ${timeEn(time, format)}`;
}

/** "Thursday 3 December from 10:00 to 11:00", "Friday 4 December to Saturday 5 December". */
function timeEn({ at, until }: Time, format: Formats): string {
  const start = pointEn(at, format);
  if (until === undefined) return start;
  if (format.when(until) !== format.when(at)) return `${start} to ${pointEn(until, format)}`;
  return isTimed(at) && isTimed(until) ? `${format.when(at)} from ${format.time(at)} to ${format.time(until)}` : start;
}

function pointEn(at: When, format: Formats): string {
  return isTimed(at) ? `${format.when(at)} at ${format.time(at)}` : format.when(at);
}

function isTimed(at: When): boolean {
  return at.includes("T");
}
