// The Danish phrases of the pages that a receipt can hold: settings, a person, people.
// Invariant: a row without a value is left out.

import type { Contact, Day, Owner } from "../../functions/domain/model.ts";
import type { Formats } from "../formats.ts";
import { code, say, strong } from "../rich.ts";
import type { Phrase } from "../rich.ts";
import { languageDa, RECEIPTS_DA, IMPORTANCE_DA, atDa } from "./da-words.ts";
import { slotAfterPause } from "./first-slot.ts";
import type { CommonPhrases } from "./phrases.ts";
import type { LineOf } from "./receipt-phrases.ts";
import type { Pair } from "./letter-phrases.ts";

export function settingsDa(owner: Owner, domain: string, format: Formats, common: CommonPhrases): readonly Pair[] {
  return [
    {
      term: "Ugens mail",
      meaning: `hver ${format.weekday(owner.digest.weekday)} kl. ${format.clock(owner.digest.time)}`,
    },
    ...nextDa(owner, format),
    ...(owner.pausedUntil === undefined
      ? []
      : [
          {
            term: "Pause til",
            meaning: owner.pausedUntil.startsWith("9999")
              ? say`du skriver ${code("start igen")}`
              : format.day(owner.pausedUntil),
          },
        ]),
    {
      term: "Giv lyd fra dig",
      meaning: `højst ${owner.checkInsPerDigest} i hver mail; et gammelt og et nyt bekendtskab kan komme oveni`,
    },
    {
      term: "Kontakt",
      meaning: `${common.cadence(owner.defaultCadenceDays)}, eller som I plejer; det, du bestemmer for en person, gælder først`,
    },
    { term: "Tidszone", meaning: owner.timeZone },
    { term: "Sprog", meaning: languageDa(owner.language, owner.monthFirst) },
    { term: "Kvitteringer", meaning: RECEIPTS_DA[owner.receipts] },
    { term: "Dine adresser", meaning: format.list(owner.addresses) },
    { term: "Til videresendelse", meaning: `log+${owner.dropBox}@${domain}` },
  ];
}

/** Nothing is told of a next one while the pause has no end. */
function nextDa(owner: Owner, format: Formats): readonly Pair[] {
  if (owner.pausedUntil?.startsWith("9999") === true) return [];
  const day = slotAfterPause(owner);
  const meaning =
    day === undefined ? atDa(owner.nextDigestAt, format) : `${format.day(day)} kl. ${format.clock(owner.digest.time)}`;
  return [{ term: "Næste gang", meaning }];
}

export function personDa(contact: Contact, format: Formats, common: CommonPhrases): readonly Pair[] {
  const last = contact.touches.at(-1);
  const some = (term: string, value: Phrase | undefined) =>
    value === undefined || value.length === 0 ? [] : [{ term, meaning: value }];
  return [
    ...some("Arbejde", common.roleAt(contact.role, contact.organisation)),
    ...some("Mail", contact.addresses.join(", ")),
    ...some("Telefon", contact.phone),
    ...some("Sprog", contact.language === undefined ? undefined : languageDa(contact.language)),
    ...some("Kan lide", contact.interests.join(", ")),
    ...some("Leder efter", contact.needs.join(", ")),
    ...some("Ved noget om", contact.strengths.join(", ")),
    ...some("Mærker", contact.tags.map((tag) => (tag.startsWith("#") ? tag : `#${tag}`)).join(" ")),
    ...contact.dates.flatMap(({ label, date }) => some(labelDa(label), format.dayOfYear(date))),
    ...some("Kontakt", contact.cadenceDays === undefined ? undefined : common.cadence(contact.cadenceDays)),
    ...some("Vigtighed", contact.importance === "normal" ? undefined : IMPORTANCE_DA[contact.importance]),
    ...some(
      "Seneste kontakt",
      last === undefined
        ? "ingen, som jeg kender til"
        : common.touched({
            who: contact.name,
            at: last.at,
            channel: last.channel,
            direction: last.direction,
            ...(last.topic === undefined ? {} : { topic: last.topic }),
          }),
    ),
    ...some(
      "Næste gang",
      contact.never
        ? "aldrig, som du bad om"
        : contact.dueOn === undefined
          ? undefined
          : `fra ${format.day(contact.dueOn)}`,
    ),
    ...contact.notes.slice(-10).flatMap(({ at, text }) => some("Notat", `${format.when(at)}: ${text}`)),
  ];
}

function labelDa(label: string): string {
  return /^birthday$/i.test(label) ? "Fødselsdag" : label.slice(0, 1).toUpperCase() + label.slice(1);
}

export function personLineDa(person: LineOf<"people">["people"][number], format: Formats): Phrase {
  const who = person.organisation === undefined ? person.name : `${person.name}, ${person.organisation}`;
  const last =
    person.lastContact === undefined ? "ingen kontakt endnu" : `seneste kontakt ${format.day(person.lastContact)}`;
  return say`${strong(who)}: ${last}${dueDa(person.dueOn, format)}.`;
}

function dueDa(dueOn: Day | undefined, format: Formats): string {
  if (dueOn === undefined) return "";
  return `; ${format.daysSince(dueOn) > 0 ? "for tur siden" : "næste gang fra"} ${format.day(dueOn)}`;
}
