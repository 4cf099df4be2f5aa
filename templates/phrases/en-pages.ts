// The English phrases of the pages that a receipt can hold: settings, a person, people.
// Invariant: a row without a value is left out.

import type { Contact, Day, Owner } from "../../functions/domain/model.ts";
import type { Formats } from "../formats.ts";
import { code, say, strong } from "../rich.ts";
import type { Phrase } from "../rich.ts";
import { languageEn, RECEIPTS_EN, IMPORTANCE_EN, atEn } from "./en-words.ts";
import { slotAfterPause } from "./first-slot.ts";
import type { CommonPhrases } from "./phrases.ts";
import type { LineOf } from "./receipt-phrases.ts";
import type { Pair } from "./letter-phrases.ts";

export function settingsEn(owner: Owner, domain: string, format: Formats, common: CommonPhrases): readonly Pair[] {
  return [
    { term: "Digest", meaning: `every ${format.weekday(owner.digest.weekday)} at ${format.clock(owner.digest.time)}` },
    ...nextEn(owner, format),
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
    {
      term: "Signs of life",
      meaning: `at most ${owner.checkInsPerDigest} a digest; one old and one new tie may come beside`,
    },
    {
      term: "In touch",
      meaning: `${common.cadence(owner.defaultCadenceDays)}, or as the two of you usually are; what you set for somebody counts first`,
    },
    { term: "Time zone", meaning: owner.timeZone },
    { term: "Language", meaning: languageEn(owner.language, owner.monthFirst) },
    { term: "Receipts", meaning: RECEIPTS_EN[owner.receipts] },
    { term: "Your addresses", meaning: format.list(owner.addresses) },
    { term: "For forwarding", meaning: `log+${owner.dropBox}@${domain}` },
  ];
}

/** Nothing is told of a next one while the pause has no end. */
function nextEn(owner: Owner, format: Formats): readonly Pair[] {
  if (owner.pausedUntil?.startsWith("9999") === true) return [];
  const day = slotAfterPause(owner);
  const meaning =
    day === undefined ? atEn(owner.nextDigestAt, format) : `${format.day(day)} at ${format.clock(owner.digest.time)}`;
  return [{ term: "Next one", meaning }];
}

export function personEn(contact: Contact, format: Formats, common: CommonPhrases): readonly Pair[] {
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
    ...some("Matters", contact.importance === "normal" ? undefined : IMPORTANCE_EN[contact.importance]),
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

export function personLineEn(person: LineOf<"people">["people"][number], format: Formats): Phrase {
  const who = person.organisation === undefined ? person.name : `${person.name}, ${person.organisation}`;
  const last = person.lastContact === undefined ? "no contact yet" : `last in touch ${format.day(person.lastContact)}`;
  return say`${strong(who)}: ${last}${dueEn(person.dueOn, format)}.`;
}

function dueEn(dueOn: Day | undefined, format: Formats): string {
  if (dueOn === undefined) return "";
  return `; ${format.daysSince(dueOn) > 0 ? "due since" : "next from"} ${format.day(dueOn)}`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
