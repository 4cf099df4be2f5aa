// The Danish phrases of the digest.
// Invariant: warm, plain, short; never guilt, never a count of what was left undone.

import type { Day } from "../../functions/domain/model.ts";
import type { Formats } from "../formats.ts";
import { code, quote, say, sentences } from "../rich.ts";
import type { Rich } from "../rich.ts";
import { withoutDay } from "../without-day.ts";
import { cadenceDa } from "./da-cadence.ts";
import type { DigestPhrases } from "./phrases.ts";

export function digestDa(format: Formats): DigestPhrases {
  const titled = (title: string, words: readonly string[]) =>
    words.length === 0 ? say`${quote(title)}.` : say`${quote(title)} (${format.list(words)}).`;
  return {
    subject: (people, areAll) => `Giv lyd fra dig: ${areAll ? format.list(people) : `${people.join(", ")} m.fl.`}`,
    subjectRecorded: "Det har du fortalt mig i denne uge",
    subjectWell: "Alt vel",
    followUpSubject: (people, areAll) => `I dag: ${areAll ? format.list(people) : `${people.join(", ")} m.fl.`}`,
    followUpHint: ({ first, second }) =>
      say`Klaret? Svar ${code(`${first} gjort`)}. Hellere en anden dag? Svar ${code(`${second} udsæt til fredag`)} eller ${code(`${second} om 3 uger`)}.`,
    intro: ({ first, second }) =>
      say`Send en kladde, så tæller det som gjort. Eller svar på denne mail: ${code(`${first} gjort`)}, ${code(`${second} om 2 uger`)}.`,
    answerHint: (number) =>
      say`Du kan også svare ${code(`${number} hver 6. uge`)}, ${code(`${number} notat: flyttet til Aarhus`)} eller ${code(`${number} aldrig`)}. Skriv gerne et par ord med: ${code(`${number} gjort: drak kaffe`)}.`,
    promisesHeading: "Løfter og datoer",
    signsHeading: "Giv lyd fra dig",
    passOnHeading: "Værd at sende videre",
    recordedHeading: "Noteret",
    recordedMore: ({ count, isAtLeast, name }) =>
      sentences(
        isAtLeast ? say`Og mindst ${String(count)} til.` : say`Og ${String(count)} til.`,
        name === undefined ? undefined : say`Fortryd en af dem med et navn: ${code(`fortryd ${name}`)}.`,
      ),
    recordedOthers: (count) => format.plural(count, { one: "Og 1 ændring til.", other: `Og ${count} ændringer til.` }),
    recordedHint: (number) => say`Er noget forkert? Svar ${code(`fortryd ${number}`)}.`,
    question: "Hvem har du talt med siden sidst?",
    questionHint: () => "Navne er nok.",
    allIsWell: "Der er ingen, der venter på at høre fra dig lige nu. Jeg holder øje og skriver, når det er tid.",
    whyNow: (term, firstName) => {
      switch (term.kind) {
        case "cadence":
          return say`Der er gået ${format.span(term.gapDays)}, og planen er kontakt ${cadenceDa(term.cadenceDays)}.`;
        case "rhythm":
          return say`Der er gået ${format.span(term.gapDays)}, og I plejer at have kontakt cirka ${cadenceDa(wholeWeeks(term.rhythmDays))}.`;
        case "silence":
          return say`Der er gået ${format.span(term.gapDays)}, siden I sidst havde kontakt, så det er ved at være tid til et livstegn.`;
        case "no-contact-yet":
          return say`Du har nævnt ${firstName}, men jeg kender ikke til nogen kontakt mellem jer endnu.`;
        case "next-on":
          return say`Du ville gerne have kontakt ${format.day(term.day)}.`;
        case "snoozed-until":
          return say`Du udsatte det til ${format.day(term.day)}.`;
        case "asked-for":
          return say`Du bad mig minde dig om det ${onDay(term.day, format)}.`;
        case "words-met":
          return say`Noget, du har sendt mig, handler om ${format.list(term.words)}: ${quote(term.title)}.`;
        case "date":
          return dateInDa(term, format);
        case "pledge":
          return say`Der er et løfte mellem jer: ${quote(term.text)}.`;
        case "help":
          return say`${firstName} holdt et løfte til dig ${format.day(term.day)}: ${quote(term.text)}. Skal der siges tak?`;
        case "dormant":
          return say`Der er blevet stille mellem jer: det er ${format.span(format.daysSince(term.lastContact))} siden sidst.`;
        case "new":
          return say`Et nyt bekendtskab: I havde kontakt første gang ${format.day(term.firstContact)}.`;
      }
    },
    promise: (item) => {
      const day = onDay(item.due, format);
      if (item.kind === "date") return dateInDa({ ...item, label: item.label ?? "birthday", day: item.due }, format);
      const note = item.note === undefined ? "." : say`: ${quote(withoutDay(item.note))}.`;
      if (item.kind === "follow-up") {
        return say`Du bad mig minde dig om ${item.about === undefined ? "det" : quote(item.about)} ${day}${note}`;
      }
      return item.by === "contact" ? say`Lovet dig til ${day}${note}` : say`Du har lovet til ${day}${note}`;
    },
    longerOffer: (answer, cadenceDays) => say`For tit? Svar ${code(answer)}, så bliver det ${cadenceDa(cadenceDays)}.`,
    demandHeading: "Mere, end en uge kan rumme",
    demand: ({ perWeek, places, atMost, longer }) =>
      sentences(
        say`De rytmer, du har bedt om, bliver til cirka ${String(perWeek)} personer om ugen, og jeg viser dig ${String(places)}.`,
        atMost === undefined ? undefined : say`Svar ${code(`højst ${atMost}`)}, så er der plads til dem alle.`,
        longer === undefined
          ? undefined
          : say`${atMost === undefined ? "Giv" : "Eller giv"} en af dem længere tid: ${code(`${longer.name} ${cadenceDa(longer.cadenceDays)}`)}.`,
      ),
    atMost: (count) => `højst ${count}`,
    dropOffer: (answer) => say`Ikke længere aktuelt? Så svar ${code(answer)}.`,
    wouldPlease: (firstName, title, words) => say`Måske noget for ${firstName}: ${titled(title, words)}`,
    passOn: (words) => say`Passer til: ${format.list(words)}.`,
    opening: (words) => say`Forslag: ${words}`,
    writeTo: (firstName, number) => ({
      label: `Skriv til ${firstName}`,
      inText: `Skriv til ${firstName}: kladde [${number}] nedenfor`,
    }),
    call: (firstName, phone) => `Ring til ${firstName}: ${phone}`,
    putItIn: "Læg det i kladden, før du sender den.",
    noAddress: (name) => say`Ingen adresse endnu. Svar ${code(`${name}: ${firstAddress(name)}`)}.`,
    forwardOriginal: (to, bcc, what) => [
      say`${what === "file" ? "Der er et bilag" : "Det er en hel mail"}, så videresend din oprindelige mail til ${code(to)} med denne adresse i BCC:`,
      [code(bcc)],
    ],
  };
}

function onDay(day: Day, format: Formats): string {
  return format.daysSince(day) === 0 ? "i dag" : format.day(day);
}

function firstAddress(name: string): string {
  const plain = name.toLowerCase().replaceAll("æ", "ae").replaceAll("ø", "oe").replaceAll("å", "aa");
  const local = plain
    .normalize("NFKD")
    .replace(/[^a-z ]+/g, "")
    .trim()
    .split(" ")[0];
  return `${local === undefined || local === "" ? "navn" : local}@…`;
}

/** A rhythm is a mean, so it is said in whole weeks from a fortnight up. */
function wholeWeeks(days: number): number {
  return days < 14 ? Math.max(1, Math.round(days)) : Math.floor(days / 7) * 7;
}

type Dated = { readonly label: string; readonly day: Day; readonly isLeapDay?: true };

/** 29 February has a day of its own in a common year; what is past was. */
function dateInDa({ label, day, isLeapDay }: Dated, format: Formats): Rich {
  const isPast = format.daysSince(day) > 0;
  const on = onDay(day, format);
  const when = isLeapDay === true ? `${format.dayOfYear("--02-29")} (i år ${on})` : on;
  return say`${dateLabelDa(label)}${isPast ? ": det var" : ""} ${when}.`;
}

function dateLabelDa(label: string): string {
  return /^(birthday|fødselsdag)$/i.test(label) ? "Fødselsdag" : label;
}
