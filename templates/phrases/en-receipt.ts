// The English phrases of receipts: one for every line that a decision can hold.
// Invariant: every date is written out with its weekday.

import type { NudgeStatus } from "../../functions/domain/model.ts";
import type { SaidLine } from "../blocks.ts";
import type { Formats } from "../formats.ts";
import { code, quote, say, strong } from "../rich.ts";
import type { Phrase, Rich } from "../rich.ts";
import { amissEn } from "./en-amiss.ts";
import { importedEn } from "./en-import.ts";
import { settingsEn, personEn, personLineEn } from "./en-pages.ts";
import { languageEn, RECEIPTS_EN, IMPORTANCE_EN, atEn } from "./en-words.ts";
import { haveOneName } from "./namesakes.ts";
import { nextComing } from "./next-coming.ts";
import type { CommonPhrases } from "./phrases.ts";
import type { AskKind, FactKind, LineOf, ReceiptPhrases, SaidKind } from "./receipt-phrases.ts";

export function receiptEn(format: Formats, common: CommonPhrases): ReceiptPhrases {
  return {
    reply: (about) => (about === "" ? "Re: your mail" : `Re: ${about}`),
    titleDone: "Noted",
    titleMixed: "Noted, but not all of it",
    titleTrouble: "I did not get this",
    titleQuestion: "A question for you",
    titleNotYet: "Not there yet",
    titleNothing: "Nothing to note",
    titleUnchanged: "Nothing changed",
    titleUndone: "Undone",
    titleRestored: "Back as it was",
    titlePage: "Here you are",
    titleManual: "Livstegn on one page",
    nothing: "There was nothing in this mail for me to do or to remember.",
    troubleHeading: "This did not work",
    undoHint: say`Wrong? Answer ${code("undo")}.`,
    said: (line) => saidEn(line, format, common),
    fact: (line) => factEn(line, format),
    undone: (restores) => (restores ? say`This stands again:` : say`This no longer stands:`),
    alreadySo: "Nothing new: it was so already.",
    correctedFrom: (before) => say`Corrected. Before, it said: ${before}`,
    standsAgain: (before) => say`It is again as before: ${before}`,
    alreadyRecorded: "I had recorded it already.",
    undoneKept,
    undoneBuiltOn: (name) => say`A later mail told more of ${strong(name)}, who stays with what that one said.`,
    undoFurther: say`To go further back, answer the receipt of that mail with ${code("undo")}.`,
    undoneKeptMore: (count) => `So have ${format.plural(count, { one: "1 more", other: `${count} more` })}.`,
    undoneLeft: "The rest of that mail stands:",
    amiss: (line) => amissEn(line, format),
    asked: (line) => askedEn(line),
    option: ({ name, organisation, address }) =>
      [name, organisation, address].filter((part) => part !== undefined).join(", "),
    samePersonOption: (name, address) => say`Yes, ${address} is ${name}`,
    settings: (owner, domain) => settingsEn(owner, domain, format, common),
    settingsHeading: "Your settings",
    settingsHint: say`To change one, write it: ${code("digest Tuesday 8:00")}, ${code("at most 5")}, ${code("time zone Europe/Copenhagen")}, ${code("language Danish")}, ${code("receipts always")} or ${code("receipts auto")}.`,
    person: (contact) => ({ title: contact.name, rows: personEn(contact, format, common) }),
    peopleHeading: (title, words) =>
      ({ list: "The people I remember for you", find: `Found: ${words ?? ""}`, due: "Who is due" })[title],
    personLine: (person) => personLineEn(person, format),
    noPeople: (title) =>
      ({
        list: say`Nobody yet. Write ${code("Coffee with Anna Berg yesterday")} to begin.`,
        find: "Nobody that you have told me about fits.",
        due: "Nobody is due.",
      })[title],
    morePeople: say`There are more. Narrow it down: ${code("find salmon")}.`,
  };
}

const undoneKept = (name: string): Rich => say`${strong(name)} has changed since then, so that stays as it is.`;

function saidEn(line: SaidKind, format: Formats, common: CommonPhrases): SaidLine {
  switch (line.kind) {
    case "recorded":
      return recordedEn(line, format, common);
    case "added":
      return { text: newToMeEn(line, format), more: withoutAddressEn(line) };
    case "imported":
      return importedEn(line, format);
    case "mentioned":
      return only(say`Only mentioned, so not added: ${format.list(line.people)}.`);
    case "done":
      return {
        text: say`${numbered(line.number)}${strong(line.name)}: ${whatEn(line)}done on ${format.day(line.on)}.`,
        more: [...noteOf(line.note), ...(line.next === undefined ? [] : [`Next time: ${format.day(line.next)}.`])],
      };
    case "snoozed":
      return only(say`${numbered(line.number)}${strong(line.name)}: put off until ${format.day(line.until)}.`);
    case "skipped":
      if (line.comesRound !== undefined) {
        return {
          text: say`${numbered(line.number)}${strong(line.name)}: passed over this year.`,
          more: [`The next time is ${format.day(line.comesRound)}.`],
        };
      }
      return {
        text: say`${numbered(line.number)}${strong(line.name)}: not this time.`,
        more: [`Earliest again on ${format.day(line.until)}.`],
      };
    case "never":
      return {
        text: say`${numbered(line.number)}${strong(line.name)}: no more suggestions.`,
        more: [say`Changed your mind? Write ${code(`${line.name} every 3 months`)}.`],
      };
    case "declined":
      return {
        text: say`${numbered(line.number)}${quote(line.title)} is not for ${strong(line.name)}.`,
        more: ["I will not suggest it again."],
      };
    case "cadence-set":
      return {
        text: say`${strong(line.name)}: in touch ${common.cadence(line.days)}.`,
        more: line.dueOn === undefined ? [] : [`Next from ${format.day(line.dueOn)}.`],
      };
    case "noted":
    case "field-set":
    case "field-removed":
      return only(say`${strong(line.name)}: ${factEn(line, format)}.`);
    case "follow-up-set":
      return only(say`A reminder to be in touch with ${strong(format.list(line.people))} on ${format.day(line.on)}.`);
    case "reminder-closed":
      return only(
        say`That also closes your reminder of ${format.day(line.on)} about ${strong(format.list(line.people))}${line.about === undefined ? "." : say`: ${quote(line.about)}.`}`,
      );
    case "shared":
      return sharedEn(line, format);
    case "paused":
      return line.until.startsWith("9999")
        ? { text: "Paused.", more: [say`No digests and reminders until you write ${code("resume")}.`] }
        : {
            text: `Paused until ${format.day(line.until)}.`,
            more: [say`I am back on that day; ${code("resume")} brings me back sooner.`],
          };
    case "resumed":
      return { text: "Started again.", more: [`The next digest comes on ${atEn(line.nextDigestAt, format)}.`] };
    case "not-paused":
      return {
        text: "There was no pause, so nothing changed.",
        more: [`The next digest comes on ${atEn(line.nextDigestAt, format)}.`],
      };
    case "time-zone-set":
      return {
        text: `Time zone: ${line.timeZone}.`,
        more: [`The next digest comes on ${atEn(line.nextDigestAt, format)}.`],
      };
    case "language-set":
      return only(`Language: ${languageEn(line.language, line.monthFirst)}.`);
    case "digest-slot-set":
      return {
        text: `Digest every ${format.weekday(line.weekday)} at ${format.clock(line.time)}.`,
        more: [`The next one comes on ${atEn(line.nextDigestAt, format)}.`],
      };
    case "at-most-set":
      return {
        text: `At most ${format.plural(line.count, { one: "1 person", other: `${line.count} people` })} under “Give a sign of life”.`,
        more: ["One old and one new tie may come beside; promises, dates and what to pass on are not counted."],
      };
    case "default-cadence-set":
      return {
        text: say`In touch ${common.cadence(line.days)} with everybody for whom you have set nothing else.`,
        more: ["Those with whom you have a rhythm of your own keep that."],
      };
    case "addresses-known":
      return {
        text: `I know you by ${format.list(line.addresses)} as well now: so says the list of who may use me.`,
        more: [`My mails still go to ${line.registered}.`],
      };
    case "receipts-set":
      return only(`Receipts: ${RECEIPTS_EN[line.mode]}.`);
    case "moved":
      return {
        text: say`Moved from ${strong(line.wrong)} to ${strong(line.right)}.`,
        more: [say`What other mails recorded with ${line.wrong} stays.`],
      };
    case "pledged":
      return only([
        ...promisedEn(line),
        ...say`: ${quote(line.text)}${line.due === undefined ? "." : `, by ${format.day(line.due)}.`}`,
      ]);
    case "settled":
      return {
        text: say`${numbered(line.number)}${strong(line.name)}: ${quote(line.text)} ${line.as === "kept" ? "was kept" : "was let go"}.`,
        more: noteOf(line.note),
      };
    case "already-closed":
      return only(
        say`${numbered(line.number)}${strong(line.name)} was already ${STATUS[line.status]}, so nothing changed.`,
      );
    case "nothing-to-undo":
      return nothingToUndo(line);
    case "left-open":
      return only(
        say`Still open: ${format.list(line.items.map(({ number, name }) => `${number} (${name})`))}. ${code("all")} means the people to write to; answer these by their numbers.`,
      );
    case "none-of-all":
      return only(
        say`No. ${format.list(line.numbers.map(String))} stays as it was, but ${code("all")} would not have meant it: it is nothing to be answered. Was it another number?`,
      );
    case "nothing-open":
      return only("Nothing in that mail is open any more, so nothing changed.");
  }
}

function nothingToUndo({ why, kept = [] }: LineOf<"nothing-to-undo">): SaidLine {
  switch (why?.kind) {
    case undefined:
      return { text: say`There is nothing to undo.`, more: kept.map(undoneKept) };
    case "already":
      return { text: say`That was undone already, so nothing changed.`, more: [] };
    case "nothing-of":
      return {
        text: say`No mail of the last seven days changed anything about ${strong(why.name)}.`,
        more: [say`To take back an older one, answer its receipt with ${code("undo")}.`],
      };
  }
}

function promisedEn({ by, name }: LineOf<"pledged">): Rich {
  if (by === undefined) return say`Promise with ${strong(name)}`;
  return by === "owner" ? say`You promised ${strong(name)}` : say`${strong(name)} promised you`;
}

function recordedEn(line: LineOf<"recorded">, format: Formats, common: CommonPhrases): SaidLine {
  const { at, channel, direction, subject } = line;
  const who = format.list(line.people);
  const touched = common.touched({ who, at, channel, direction, ...(subject === undefined ? {} : { topic: subject }) });
  return {
    text: line.isBeside === true ? say`${touched} That is beside the one I had of that day.` : touched,
    more: [
      ...(line.undated === true ? ["I found no date in it, so it counts as of the day on which you sent it on."] : []),
      ...(line.mayBeAhead === undefined
        ? []
        : [
            say`I took it for past. If you mean ${format.day(line.mayBeAhead)}, answer ${code("undo")} and tell me anew with “${format.dayOfYear(`-${line.mayBeAhead.slice("2026".length)}`)}”.`,
          ]),
      ...noteOf(line.note),
      ...(line.newPeople.length === 0 ? [] : [newToMeEn(line, format)]),
      ...withoutAddressEn(line),
    ],
  };
}

type Newcomers = Omit<LineOf<"added">, "kind">;

function newToMeEn({ newPeople }: Newcomers, format: Formats): string {
  return `New to me: ${format.list(newPeople)}.`;
}

function withoutAddressEn({ withoutAddress }: Newcomers): readonly Phrase[] {
  return withoutAddress.map((name) => say`No address for ${name} yet: answer ${code(`${name}: name@…`)}.`);
}

function whatEn({ of, matter }: LineOf<"done">): Rich {
  if (of === undefined) return [];
  if (of === "date") return say`${/^(?:birthday|fødselsdag)?$/i.test(matter ?? "") ? "birthday" : (matter ?? "")}, `;
  const what = of === "pledge" ? "promise" : "reminder";
  return matter === undefined ? say`${what}, ` : say`${what} ${quote(matter)}, `;
}

function sharedEn(line: LineOf<"shared">, format: Formats): SaidLine {
  const fits = line.fits.map(({ name, words }) => (words.length === 0 ? name : `${name} (${format.list(words)})`));
  return {
    text: say`Kept to pass on: ${quote(line.title)}.`,
    more: [
      fits.length === 0
        ? say`It fits nobody yet. Tell me what people care about: ${code("Anna likes salmon")}.`
        : `Fits ${format.list(fits)}. It comes up in a digest when there is room.`,
    ],
  };
}

function factEn(line: FactKind, format: Formats): Rich {
  switch (line.kind) {
    case "noted":
      return say`noted ${quote(line.note)}`;
    case "field-set":
      return line.was === undefined
        ? fieldEn(line, format)
        : say`${fieldEn(line, format)} (was ${wordOf(line.field, line.was)})`;
    case "field-removed":
      return say`${NO_LONGER[line.field]} ${line.value}`;
  }
}

/** A value as it is called, for what stands there in a code. */
function wordOf(field: LineOf<"field-set">["field"], value: string): string {
  if (field === "importance") return IMPORTANCE_EN[value] ?? value;
  return field === "language" && (value === "da" || value === "en") ? languageEn(value) : value;
}

function fieldEn(line: LineOf<"field-set">, format: Formats): Rich {
  switch (line.field) {
    case "name":
      return say`full name ${line.value}`;
    case "organisation":
      return say`works at ${line.value}`;
    case "role":
      return say`role ${line.value}`;
    case "phone":
      return say`phone ${line.value}`;
    case "language":
      return say`language ${line.value === "da" || line.value === "en" ? languageEn(line.value) : line.value}`;
    case "address":
      return say`address ${line.value}`;
    case "interest":
      return say`likes ${line.value}`;
    case "need":
      return say`looks for ${line.value}`;
    case "strength":
      return say`knows ${line.value}`;
    case "tag":
      return say`tag ${line.value.startsWith("#") ? line.value : `#${line.value}`}`;
    case "date":
      return dateFieldEn(line.value, format);
    case "importance":
      return say`${IMPORTANCE_EN[line.value] ?? line.value}`;
  }
}

const NO_LONGER = {
  interest: "no longer likes",
  need: "no longer looks for",
  strength: "no longer knows",
  tag: "no longer has the tag",
  address: "no longer has the address",
} as const;

/** The year of a birth is not that of the day that comes. */
function dateFieldEn(value: string, format: Formats): Rich {
  const date = /--\d\d-\d\d|\d{4}-\d\d-\d\d/.exec(value)?.[0] ?? "";
  const next = nextComing(date, format);
  const label = isBirthday(value) || /^\p{L}/u.test(value) ? "" : "a day to remember, ";
  return [
    ...say`${label}${dateValue(value, format)}`,
    ...(next === undefined ? [] : say`, next on ${format.day(next)}`),
  ];
}

function isBirthday(value: string): boolean {
  return /^(?:birthday|fødselsdag)(?!\p{L})/iu.test(value);
}

function dateValue(value: string, format: Formats): string {
  return value
    .replace(/^fødselsdag\b/i, "birthday")
    .replace(/--\d\d-\d\d|\d{4}-\d\d-\d\d/, (date) => format.dayOfYear(date));
}

function askedEn(line: AskKind): { readonly text: Rich; readonly hint: Rich } {
  switch (line.kind) {
    case "which-item": {
      const numbers = line.items.map(({ number }) => String(number));
      return {
        text: WHICH_EN[line.verb],
        hint: say`Answer ${code(numbers[0] ?? "1")}, ${code(numbers.slice(0, 2).join(","))} or ${code("all")}.`,
      };
    }
    case "which-person":
      return {
        text:
          line.isOrganisation === true
            ? say`Who was it at ${strong(line.name)}?`
            : say`Which ${strong(line.name)} do you mean?`,
        hint: haveOneName(line)
          ? say`Answer with the number alone, ${code(String(line.options[0]?.number ?? 1))}; ${code("somebody else")} if it is none of them.`
          : say`Answer with the number alone, ${code(String(line.options[0]?.number ?? 1))}, or with the full name; ${code("somebody else")} if it is none of them.`,
      };
    case "same-person":
      return {
        text: say`Is ${line.address} the ${strong(line.name)} whom I know already?`,
        hint: say`I record nothing with them until you answer ${code(`${line.number} yes`)} or ${code(`${line.number} no`)}.`,
      };
    case "who":
      return whoEn(line);
  }
}

/** What was told waits for the name. */
function whoEn({ number, name, why }: LineOf<"who">): { readonly text: Rich; readonly hint: Rich } {
  switch (why) {
    case "other":
      return {
        text: say`Which other ${strong(name)} was it?`,
        hint: say`I keep your note until you answer with the full name: ${code(`${number} ${firstWord(name)} Holm`)}.`,
      };
    case "unknown":
      return {
        text: say`I know nobody called ${strong(name)}. Who is it?`,
        hint: say`I keep your note until you answer with the full name, ${code(`${number} ${firstWord(name)} Holm`)}, or ${code(`${number} yes`)} to add ${name} as a new person.`,
      };
    case "organisation":
      return {
        text: say`Who was it at ${strong(name)}?`,
        hint: say`I keep your note until you answer with the name: ${code(`${number} Anna Holm`)}.`,
      };
    case "relation":
      return {
        text: say`Who is ${strong(name)}?`,
        hint: say`I keep your note until you answer with the name: ${code(`${number} Anna Holm`)}.`,
      };
  }
}

function firstWord(name: string): string {
  return name.split(" ")[0] ?? name;
}

/** Not in the word that was written: it may have been another one of the same meaning. */
const WHICH_EN = {
  done: say`Which of them is done?`,
  snooze: say`Which of them shall wait?`,
  skip: say`Which of them shall I skip?`,
  never: say`Which of them shall I never suggest again?`,
  no: say`For which of them is it no?`,
  ok: say`Which of them did you say yes to?`,
  note: say`Whom is your note about?`,
  cadence: say`Which of them do you mean?`,
} as const;

const STATUS: Readonly<Record<NudgeStatus, string>> = {
  open: "open",
  done: "done",
  snoozed: "put off",
  skipped: "skipped",
  dropped: "let go",
};

function numbered(number: number | undefined): Rich {
  return number === undefined ? [] : [`No. ${number}, `];
}

function noteOf(note: string | undefined): readonly Phrase[] {
  return note === undefined || note === "" ? [] : [say`Note: ${quote(note)}.`];
}

function only(text: Phrase): SaidLine {
  return { text, more: [] };
}
