// The English phrases of receipts: one for every line that a decision can hold.
// Invariant: every date is written out with its weekday; what was not understood says what to write instead.

import type { NotUnderstood, NotYet } from "../../functions/domain/commands.ts";
import type { Contact, NudgeStatus, Owner } from "../../functions/domain/model.ts";
import type { SaidLine } from "../blocks.ts";
import type { Formats } from "../formats.ts";
import { code, quote, say, strong } from "../rich.ts";
import type { Phrase, Rich } from "../rich.ts";
import type { AmissKind, AskKind, CommonPhrases, LineOf, Pair, ReceiptPhrases, SaidKind } from "./phrases.ts";

export function receiptEn(format: Formats, common: CommonPhrases): ReceiptPhrases {
  return {
    reply: (about) => (about === "" ? "Re: your mail" : `Re: ${about}`),
    titleDone: "Noted",
    titleMixed: "Noted, but not all of it",
    titleTrouble: "I did not get this",
    titleQuestion: "One thing I need to know",
    titlePage: "Here you are",
    titleManual: "Livstegn on one page",
    nothing: "There was nothing in this mail for me to do or to remember.",
    troubleHeading: "Not understood",
    undoHint: say`Wrong? Answer ${code("undo")}.`,
    said: (line) => saidEn(line, format, common),
    undone: (restores) =>
      restores ? say`The undo is undone. This stands again:` : say`Undone. This no longer stands:`,
    undoneKept: (name) => say`${strong(name)} has changed since then, so that stays as it is.`,
    amiss: (line) => amissEn(line, format),
    asked: (line) => askedEn(line),
    option: ({ name, organisation, address }) =>
      [name, organisation, address].filter((part) => part !== undefined).join(", "),
    samePersonOption: (name, address) => say`Yes, ${address} is ${name}`,
    settings: (owner, domain) => settingsEn(owner, domain, format, common),
    settingsHeading: "Your settings",
    settingsHint: say`To change one, write it: ${code("digest Tuesday 8:00")}, ${code("at most 5")}, ${code("time zone Europe/Copenhagen")}, ${code("language Danish")}, ${code("receipts always")}.`,
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
    morePeople: say`There are more. Write ${code("find")} and a word to narrow it down.`,
  };
}

function saidEn(line: SaidKind, format: Formats, common: CommonPhrases): SaidLine {
  switch (line.kind) {
    case "recorded":
      return recordedEn(line, format, common);
    case "mentioned":
      return only(say`Only mentioned, so not added: ${format.list(line.people)}.`);
    case "done":
      return {
        text: say`${numbered(line.number)}${strong(line.name)}: done on ${format.day(line.on)}.`,
        more: [...noteOf(line.note), ...(line.next === undefined ? [] : [`Next time: ${format.day(line.next)}.`])],
      };
    case "snoozed":
      return only(say`${numbered(line.number)}${strong(line.name)}: put off until ${format.day(line.until)}.`);
    case "skipped":
      return only(
        say`${numbered(line.number)}${strong(line.name)}: not this time. Earliest again on ${format.day(line.until)}.`,
      );
    case "never":
      return {
        text: say`${numbered(line.number)}${strong(line.name)}: I will not bring this up again.`,
        more: [say`Changed your mind? Write ${code(`${line.name} every 3 months`)}.`],
      };
    case "declined":
      return only(
        say`${numbered(line.number)}${quote(line.title)} is not for ${strong(line.name)}. I will not suggest it again.`,
      );
    case "cadence-set":
      return only(
        say`${strong(line.name)}: in touch ${common.cadence(line.days)}${line.dueOn === undefined ? "." : `, next on ${format.day(line.dueOn)}.`}`,
      );
    case "noted":
      return only(say`${strong(line.name)}: noted ${quote(line.note)}.`);
    case "field-set":
      return only(say`${strong(line.name)}: ${fieldEn(line, format)}.`);
    case "follow-up-set":
      return only(say`I will remind you of ${strong(format.list(line.people))} on ${format.day(line.on)}.`);
    case "shared":
      return sharedEn(line, format);
    case "paused":
      return line.until.startsWith("9999")
        ? only(say`Paused. No digests and reminders until you write ${code("resume")}.`)
        : only(say`Paused. I am back on ${format.day(line.until)}; ${code("resume")} brings me back sooner.`);
    case "resumed":
      return only(`Started again. The next digest comes on ${at(line.nextDigestAt, format)}.`);
    case "time-zone-set":
      return only(`Time zone: ${line.timeZone}. The next digest comes on ${at(line.nextDigestAt, format)}.`);
    case "language-set":
      return only(`Language: ${languageEn(line.language)}.`);
    case "digest-slot-set":
      return only(
        `Digest every ${format.weekday(line.weekday)} at ${format.clock(line.time)}. The next one comes on ${at(line.nextDigestAt, format)}.`,
      );
    case "at-most-set":
      return only(
        `At most ${format.plural(line.count, { one: "1 person", other: `${line.count} people` })} to write to in a digest.`,
      );
    case "receipts-set":
      return only(`Receipts: ${RECEIPTS[line.mode]}.`);
    case "moved":
      return only(say`Moved from ${strong(line.wrong)} to ${strong(line.right)}.`);
    case "pledged":
      return only(
        say`Promise with ${strong(line.name)}: ${quote(line.text)}${line.due === undefined ? "." : `, by ${format.day(line.due)}.`}`,
      );
    case "already-closed":
      return only(
        say`${numbered(line.number)}${strong(line.name)} was already ${STATUS[line.status]}, so nothing changed.`,
      );
    case "nothing-to-undo":
      return only("There is nothing to undo.");
  }
}

function recordedEn(line: LineOf<"recorded">, format: Formats, common: CommonPhrases): SaidLine {
  const { at, channel, direction, subject } = line;
  const who = format.list(line.people);
  return {
    text: common.touched({ who, at, channel, direction, ...(subject === undefined ? {} : { topic: subject }) }),
    more: [
      ...noteOf(line.note),
      ...(line.newPeople.length === 0 ? [] : [`New to me: ${format.list(line.newPeople)}.`]),
      ...line.withoutAddress.map((name) => say`No address for ${name} yet: answer ${code(`${name}: name@…`)}.`),
    ],
  };
}

function sharedEn(line: LineOf<"shared">, format: Formats): SaidLine {
  const fits = line.fits.map(({ name, words }) => (words.length === 0 ? name : `${name} (${format.list(words)})`));
  return {
    text: say`Kept to pass on: ${quote(line.title)}.`,
    more: [
      fits.length === 0
        ? say`It fits nobody yet. Tell me what people care about: ${code("Anna likes salmon")}.`
        : `Fits ${format.list(fits)}. It comes up in the next digest.`,
    ],
  };
}

function fieldEn(line: LineOf<"field-set">, format: Formats): Rich {
  switch (line.field) {
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
      return say`date ${dateValue(line.value, format)}`;
    case "importance":
      return say`${IMPORTANCE[line.value] ?? line.value}`;
  }
}

function dateValue(value: string, format: Formats): string {
  return value
    .replace(/^fødselsdag\b/i, "birthday")
    .replace(/--\d\d-\d\d|\d{4}-\d\d-\d\d/, (date) => format.dayOfYear(date));
}

function amissEn(line: AmissKind, format: Formats): SaidLine {
  switch (line.kind) {
    case "unknown-number":
      return {
        text: say`There is no number ${String(line.number)} in the mail you answered.`,
        more: line.numbers.length === 0 ? [] : [say`Its numbers are ${format.list(line.numbers.map(String))}.`],
      };
    case "nobody-named":
      return {
        text: say`I know nobody called ${strong(line.name)}.`,
        more: [say`Write ${code(`${line.name}: name@…`)} to add them, or ${code("list")} to see whom I know.`],
      };
    case "too-many-people":
      return {
        text: say`That is ${String(line.count)} people at once, and I take at most ${String(line.limit)}. Nothing of it was recorded.`,
        more: ["Send it again with fewer people in each mail."],
      };
    case "nobody-to-record":
      return {
        text:
          line.subject === undefined
            ? say`I found nobody to record in this mail.`
            : say`I found nobody to record in ${quote(line.subject)}.`,
        more: [say`Write who it was: ${code("Coffee with Anna Berg yesterday")}.`],
      };
    case "not-answering-a-mail":
      return {
        text: say`${quote(line.line)} belongs to a numbered mail, and this is a new one.`,
        more: ["Answer the mail that has the number, or use a name in place of it."],
      };
    case "answered-mail-unknown":
      return {
        text: say`I no longer know the mail that you answered, so the numbers in it mean nothing to me.`,
        more: [say`Use a name instead: ${code("Anna done")}.`],
      };
    case "not-yet":
      return { text: say`${quote(line.line)}: ${NOT_YET[line.what].missing}`, more: [NOT_YET[line.what].instead] };
    case "not-understood":
      return { text: line.line === "" ? say`An empty line.` : say`${quote(line.line)}`, more: [INSTEAD[line.why]] };
  }
}

const INSTEAD: Readonly<Record<NotUnderstood, Phrase>> = {
  "unknown-verb": say`I do not know that word. Write ${code("1 done")}, ${code("1 in 2 weeks")} or ${code("1 skip")}; ${code("help")} shows the rest.`,
  "date-in-the-past": say`That day has passed. Write a coming one: ${code("1 snooze until 14 August")}.`,
  "no-such-date": say`I cannot find that day. Write ${code("friday")}, ${code("14 August")}, ${code("2026-08-14")} or ${code("in 3 weeks")}.`,
  "no-such-zone": say`I do not know that time zone. Write it as ${code("time zone Europe/Copenhagen")}.`,
  "no-such-time": say`That is no time that I can keep. Write one from 04:00 to 23:59: ${code("digest Tuesday 7:30")}.`,
  "no-person": say`I cannot see whom this is about. Begin with the name: ${code("Anna Berg: moved to Aarhus")}.`,
  "nothing-to-record": say`I found nothing to record. Write who and what: ${code("Coffee with Anna Berg yesterday")}.`,
  empty: say`The mail was empty. Write who and what: ${code("Coffee with Anna Berg yesterday")}.`,
  "too-many-commands": "That was more in one mail than I can take. Send the rest in a new one.",
  "bad-address-verb": say`That address is not one of mine. Days work like this: ${code("2w@")}, ${code("3days@")}, ${code("friday@")}, ${code("14aug@")}, ${code("tomorrow@")}.`,
};

const NOT_YET: Readonly<Record<NotYet, { readonly missing: Phrase; readonly instead: Phrase }>> = {
  pledges: {
    missing: "I cannot keep promises apart yet.",
    instead: say`A reminder can do it: ${code("Anna: deck by Friday")} with ${code("friday@")} in BCC.`,
  },
  purposes: {
    missing: "I cannot work with purposes yet.",
    instead: say`A tag holds people together: ${code("Anna: #customer")}.`,
  },
  circles: {
    missing: "I cannot work with circles yet.",
    instead: say`A tag holds people together: ${code("Anna: #rotary")}.`,
  },
  introductions: {
    missing: "I cannot make introductions yet.",
    instead: say`A note helps you remember it: ${code("Anna: introduce to Bo")}.`,
  },
  asking: {
    missing: "I cannot answer questions about who can help yet.",
    instead: say`${code("find salmon")} shows everybody you have told me knows or likes it.`,
  },
  export: {
    missing: "I cannot send your data by mail yet.",
    instead: say`${code("list")} and ${code("who is Anna")} show what I remember.`,
  },
  forget: {
    missing: "I cannot forget a person yet.",
    instead: say`${code("Anna never")} stops all suggestions about them.`,
  },
  "delete-everything": {
    missing: "I cannot delete everything by mail yet.",
    instead: say`${code("pause 52 weeks")} keeps me quiet meanwhile.`,
  },
  merge: {
    missing: "I cannot merge two people yet.",
    instead: say`${code("A. Berg never")} leaves only one of them in your digests.`,
  },
  "add-address": { missing: "I cannot add an address yet.", instead: "Write to me from this one meanwhile." },
  "drop-box": {
    missing: "I cannot change your private address yet.",
    instead: say`Forwarding to ${code("log@")} by hand works as ever.`,
  },
  import: {
    missing: "I cannot read lists of people yet.",
    instead: say`One line a person works: ${code("Anna Berg: anna@example.org, Havnelab")}.`,
  },
};

function askedEn(line: AskKind): { readonly text: Rich; readonly hint: Rich } {
  switch (line.kind) {
    case "which-item": {
      const numbers = line.items.map(({ number }) => String(number));
      return {
        text: say`Whom did you mean by ${code(line.verb)}?`,
        hint: say`Answer ${code(numbers[0] ?? "1")}, ${code(numbers.slice(0, 2).join(","))} or ${code("all")}.`,
      };
    }
    case "which-person":
      return {
        text: say`Which ${strong(line.name)} do you mean?`,
        hint: say`Answer with the number alone: ${code(String(line.options[0]?.number ?? 1))}.`,
      };
    case "same-person":
      return {
        text: say`Is ${line.address} the ${strong(line.name)} whom I know already?`,
        hint: say`Answer ${code(`${line.number} yes`)} or ${code(`${line.number} no`)}.`,
      };
  }
}

function settingsEn(owner: Owner, domain: string, format: Formats, common: CommonPhrases): readonly Pair[] {
  return [
    { term: "Digest", meaning: `every ${format.weekday(owner.digest.weekday)} at ${format.clock(owner.digest.time)}` },
    { term: "Next one", meaning: at(owner.nextDigestAt, format) },
    ...(owner.pausedUntil === undefined
      ? []
      : [
          {
            term: "Paused until",
            meaning: owner.pausedUntil.startsWith("9999")
              ? say`you write ${code("resume")}`
              : format.day(owner.pausedUntil),
          },
        ]),
    { term: "People in it", meaning: `at most ${owner.checkInsPerDigest}` },
    { term: "In touch", meaning: `${common.cadence(owner.defaultCadenceDays)}, unless you say otherwise` },
    { term: "Time zone", meaning: owner.timeZone },
    { term: "Language", meaning: languageEn(owner.language) },
    { term: "Receipts", meaning: RECEIPTS[owner.receipts] },
    { term: "Your addresses", meaning: format.list(owner.addresses) },
    { term: "For forwarding", meaning: `log+${owner.dropBox}@${domain}` },
  ];
}

function personEn(contact: Contact, format: Formats, common: CommonPhrases): readonly Pair[] {
  const last = contact.touches.at(-1);
  const some = (term: string, value: Phrase | undefined) =>
    value === undefined || value.length === 0 ? [] : [{ term, meaning: value }];
  return [
    ...some("Work", common.roleAt(contact.role, contact.organisation)),
    ...some("Mail", contact.addresses.join(", ")),
    ...some("Phone", contact.phone),
    ...some("Language", contact.language === undefined ? undefined : languageEn(contact.language)),
    ...some("Likes", contact.interests.join(", ")),
    ...some("Looks for", contact.needs.join(", ")),
    ...some("Knows", contact.strengths.join(", ")),
    ...some("Tags", contact.tags.map((tag) => (tag.startsWith("#") ? tag : `#${tag}`)).join(" ")),
    ...contact.dates.flatMap(({ label, date }) => some(capital(label), format.dayOfYear(date))),
    ...some("In touch", contact.cadenceDays === undefined ? undefined : common.cadence(contact.cadenceDays)),
    ...some("Matters", contact.importance === "normal" ? undefined : IMPORTANCE[contact.importance]),
    ...some(
      "Last contact",
      last === undefined
        ? "none that I know of"
        : common.touched({
            who: contact.name,
            at: last.at,
            channel: last.channel,
            direction: last.direction,
            ...(last.topic === undefined ? {} : { topic: last.topic }),
          }),
    ),
    ...some(
      "Next time",
      contact.never
        ? "never, as you asked"
        : contact.dueOn === undefined
          ? undefined
          : `from ${format.day(contact.dueOn)}`,
    ),
    ...contact.notes.slice(-10).flatMap(({ at, text }) => some("Note", `${format.when(at)}: ${text}`)),
  ];
}

function personLineEn(person: LineOf<"people">["people"][number], format: Formats): Phrase {
  const who = person.organisation === undefined ? person.name : `${person.name}, ${person.organisation}`;
  const last = person.lastContact === undefined ? "no contact yet" : `last in touch ${format.day(person.lastContact)}`;
  const due = person.dueOn === undefined ? "" : `; next from ${format.day(person.dueOn)}`;
  return say`${strong(who)}: ${last}${due}.`;
}

const STATUS: Readonly<Record<NudgeStatus, string>> = {
  open: "open",
  done: "done",
  snoozed: "put off",
  skipped: "skipped",
  dropped: "let go",
};
const RECEIPTS = {
  auto: "the first ten mails, then when there is something to say",
  always: "for every mail",
  problems: "only when something is unclear",
} as const;
const IMPORTANCE: Readonly<Record<string, string>> = {
  important: "important",
  less: "less important",
  normal: "as everybody",
};

function languageEn(language: "en" | "da"): string {
  return { en: "English", da: "Danish" }[language];
}
function at(moment: string, format: Formats): string {
  return `${format.when(moment)} at ${format.time(moment)}`;
}
function numbered(number: number | undefined): Rich {
  return number === undefined ? [] : [`No. ${number}, `];
}
function noteOf(note: string | undefined): readonly Phrase[] {
  return note === undefined || note === "" ? [] : [say`Note: ${quote(note)}.`];
}
function only(text: Phrase): SaidLine {
  return { text, more: [] };
}
function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
