// The Danish phrases about meetings: receipts of invitations, and those ahead in a digest.
// Invariant: a time is written out with its weekday, in the owner's zone.

import type { MeetingLine } from "../../functions/domain/meeting-line.ts";
import type { When } from "../../functions/domain/model.ts";
import type { SaidLine } from "../blocks.ts";
import type { Formats } from "../formats.ts";
import { code, quote, say, sentences, strong } from "../rich.ts";
import type { Phrase, Rich } from "../rich.ts";
import type { CommonPhrases, MeetingPhrases } from "./phrases.ts";

export function meetingsDa(format: Formats, common: CommonPhrases): MeetingPhrases {
  return {
    said: (line) => saidDa(line, format),
    ahead: ({ at, until, place }) => {
      const time = timeDa({ at, until }, format);
      const start = `${time.charAt(0).toUpperCase()}${time.slice(1)}`;
      return say`${start}${place === undefined ? "." : `, ${place}.`}`;
    },
    comes: ({ name, firstName, role, organisation, last }) => {
      const work = common.roleAt(role, organisation);
      return sentences(
        say`${strong(name)}${work === undefined ? "." : `, ${work}.`}`,
        last === undefined ? say`Ingen kontakt før, så vidt jeg ved.` : common.touched({ who: firstName, ...last }),
      );
    },
    more: (count) => format.plural(count, { one: "Og én til.", other: `Og ${count} til.` }),
    pledge: ({ by, text, due }, firstName) => {
      const end = due === undefined ? say`.` : say`, senest ${format.day(due)}.`;
      const promised = quote(text);
      return by === "owner"
        ? say`Du lovede ${firstName} ${promised}${end}`
        : say`${firstName} lovede dig ${promised}${end}`;
    },
    bring: (title, firstName) => say`Værd at have med til ${firstName}: ${quote(title)}.`,
    next: ({ at, topic }) => ({
      term: "Næste møde",
      meaning: say`${pointDa(at, format)}${topic === undefined ? "." : say`: ${quote(topic)}.`}`,
    }),
    hint: (number, count) =>
      say`Bliver ${count === 1 ? "mødet" : "et af møderne"} ikke til noget? Svar ${code(`fortryd ${number}`)}.`,
  };
}

function saidDa(line: MeetingLine, format: Formats): SaidLine {
  const who = line.people.length === 0 ? "ingen, jeg kender" : format.list(line.people);
  const what = line.subject === undefined ? say`.` : say`: ${quote(line.subject)}.`;
  const when = timeDa(line, format);
  switch (line.kind) {
    case "meeting-ahead":
      return { text: say`Du skal mødes med ${strong(who)} ${when}${what}`, more: moreDa(line, format) };
    case "meeting-moved": {
      const from = line.from === undefined ? [] : [`Før var det ${timeDa({ at: line.from }, format)}.`];
      return {
        text: say`Flyttet: du skal mødes med ${strong(who)} ${when}${what}`,
        more: [...from, ...moreDa(line, format)],
      };
    }
    case "meeting-changed":
      return { text: say`Ændret: du skal mødes med ${strong(who)} ${when}${what}`, more: moreDa(line, format) };
    case "meeting-cancelled":
      if (line.isDeclined === true)
        return { text: say`Du har sagt nej til mødet med ${strong(who)} ${when}${what}`, more: [] };
      return { text: say`Aflyst: mødet med ${strong(who)} ${when}${what}`, more: [] };
    case "meeting-kept":
      return { text: keptDa(line, who, format), more: [] };
    case "meeting-unproven":
      return unprovenDa(line, who, format);
  }
}

const SAYS_DA = {
  cancelled: "det er aflyst",
  moved: "det er flyttet",
  changed: "det er ændret",
  declined: "du har sagt nej",
};

/** A mail that a rule sent on, and nothing proves that its sender may say so. */
function unprovenDa(line: Extract<MeetingLine, { kind: "meeting-unproven" }>, who: string, format: Formats): SaidLine {
  const { sender, says, movedTo, subject } = line;
  const what = subject === undefined ? say`mødet` : quote(subject);
  const time = movedTo === undefined ? "" : ` til ${pointDa(movedTo, format)}`;
  return {
    text: say`En mail${sender === "" ? "" : ` fra ${sender}`} siger om ${what} med ${strong(who)}: ${SAYS_DA[says]}${time}. Intet viser, at den er fra den, der indbød dig, så mødet bliver ${timeDa(line, format)}.`,
    more: [say`Er det rigtigt, så videresend selv mailen til ${code("log@")}.`],
  };
}

type Kept = Extract<MeetingLine, { kind: "meeting-kept" }>;

function keptDa(line: Kept, who: string, format: Formats): Rich {
  const what = line.subject === undefined ? say`mødet` : quote(line.subject);
  const when = timeDa(line, format);
  switch (line.why) {
    case "same":
      return say`Det møde kender jeg allerede: ${what} med ${who} ${when}.`;
    case "older":
      return say`Det er en ældre udgave af ${what}. Mødet bliver ${when}, og der er ikke ændret noget.`;
    case "cancelled-since":
      return say`${line.subject === undefined ? "Mødet" : what} ${when} blev aflyst, efter at det blev skrevet, så der er ikke ændret noget.`;
    case "other-organiser":
      return say`Det om ${what} kommer ikke fra den, der indbød dig. Mødet bliver ${when}, og der er ikke ændret noget. Er det rigtigt, så svar ${code("fortryd")} på indbydelsen, og send mig det her igen.`;
    case "cancels-unknown":
      return say`${line.subject === undefined ? "Mødet" : what} ${when} er aflyst. Det møde kendte jeg ikke, så der er ikke ændret noget.`;
    case "declined":
      return say`Du har sagt nej til ${what} ${when}, så det møde husker jeg ikke. Der er ikke ændret noget.`;
    case "no-room":
      return say`${what} ${when} var der ikke plads til: resten af mailen handler om så mange mennesker, som jeg kan tage på én gang. Send mig indbydelsen i en mail for sig.`;
    case "only-an-answer":
      return say`${who} har svaret på indbydelsen til ${what} ${when}. Der er ikke ændret noget.`;
  }
}

type Ahead = Extract<MeetingLine, { kind: "meeting-ahead" | "meeting-moved" | "meeting-changed" }>;

function moreDa(line: Ahead, format: Formats): readonly Phrase[] {
  const { place, note, newPeople, withoutAddress, unknownZone } = line;
  const newToMe = format.plural(newPeople.length, { one: "Ny for mig", other: "Nye for mig" });
  return [
    ...(place === undefined ? [] : [`Sted: ${place}.`]),
    ...roundsDa(line, format),
    ...(unknownZone === undefined
      ? []
      : [say`Tidszonen ${quote(unknownZone)} kender jeg ikke, så jeg har taget tiden som din egen.`]),
    ...(note === undefined ? [] : [say`Notat: ${quote(note)}.`]),
    ...(newPeople.length === 0 ? [] : [`${newToMe}: ${format.list(newPeople)}.`]),
    ...withoutAddress.map((name) => say`Jeg har ingen adresse på ${name} endnu: svar ${code(`${name}: navn@…`)}.`),
  ];
}

/** How it comes round, and what becomes of its next times. */
function roundsDa({ at, recurs, last, unreadRule }: Ahead, format: Formats): readonly Phrase[] {
  if (unreadRule !== undefined) {
    return [
      say`Jeg forstår ikke helt, hvordan mødet gentages, ${quote(unreadRule)}, så jeg husker kun den her gang. Send mig indbydelsen igen til en senere.`,
    ];
  }
  if (!recurs) return [];
  if (last === undefined) return ["Mødet gentages. Jeg husker hver ny gang, når den kommer."];
  if (last === at) return ["Mødet gentages, og det her er den sidste gang."];
  return [`Mødet gentages til og med ${pointDa(last, format)}. Jeg husker hver gang, når den kommer.`];
}

type Time = { readonly at: When; readonly until?: When | undefined };

/** "torsdag den 3. december kl. 10.00-11.00", "fredag den 4. december til lørdag den 5. december". */
function timeDa({ at, until }: Time, format: Formats): string {
  const start = pointDa(at, format);
  if (until === undefined) return start;
  if (format.when(until) !== format.when(at)) return `${start} til ${pointDa(until, format)}`;
  return isTimed(until) ? `${start}-${format.time(until)}` : start;
}

function pointDa(at: When, format: Formats): string {
  return isTimed(at) ? `${format.when(at)} kl. ${format.time(at)}` : format.when(at);
}

function isTimed(at: When): boolean {
  return at.includes("T");
}
