// The Danish phrases of receipts: one for every line that a decision can hold.
// Invariant: every date is written out with its weekday.

import type { NudgeStatus } from "../../functions/domain/model.ts";
import type { SaidLine } from "../blocks.ts";
import type { Formats } from "../formats.ts";
import { code, quote, say, strong } from "../rich.ts";
import type { Phrase, Rich } from "../rich.ts";
import { amissDa } from "./da-amiss.ts";
import { importedDa } from "./da-import.ts";
import { settingsDa, personDa, personLineDa } from "./da-pages.ts";
import { languageDa, RECEIPTS_DA, IMPORTANCE_DA, atDa } from "./da-words.ts";
import { haveOneName } from "./namesakes.ts";
import { nextComing } from "./next-coming.ts";
import type { CommonPhrases } from "./phrases.ts";
import type { AskKind, FactKind, LineOf, ReceiptPhrases, SaidKind } from "./receipt-phrases.ts";

export function receiptDa(format: Formats, common: CommonPhrases): ReceiptPhrases {
  return {
    reply: (about) => (about === "" ? "Re: din mail" : `Re: ${about}`),
    titleDone: "Noteret",
    titleMixed: "Noteret, men ikke det hele",
    titleTrouble: "Det forstod jeg ikke",
    titleQuestion: "Et spørgsmål til dig",
    titleNotYet: "Det kan jeg ikke endnu",
    titleNothing: "Der var ikke noget at notere",
    titleUnchanged: "Der er ikke ændret noget",
    titleUndone: "Fortrudt",
    titleRestored: "Tilbage, som det var",
    titlePage: "Værsgo",
    titleManual: "Livstegn på én side",
    nothing: "Der var ikke noget i mailen, jeg skulle gøre eller huske.",
    troubleHeading: "Det forstod jeg ikke",
    undoHint: say`Forkert? Svar ${code("fortryd")}.`,
    said: (line) => saidDa(line, format, common),
    fact: (line) => factDa(line, format),
    undone: (restores) => (restores ? say`Det her gælder igen:` : say`Det her gælder ikke længere:`),
    alreadySo: "Intet nyt: sådan var det allerede.",
    correctedFrom: (before) => say`Rettet. Før stod der: ${before}`,
    standsAgain: (before) => say`Det er igen som før: ${before}`,
    alreadyRecorded: "Det havde jeg noteret i forvejen.",
    undoneKept,
    undoneBuiltOn: (name) => say`En senere mail fortalte mere om ${strong(name)}, som bliver stående med det.`,
    undoFurther: say`Vil du længere tilbage, så svar ${code("fortryd")} på kvitteringen for den mail.`,
    undoneKeptMore: (count) => `Det samme gælder ${format.plural(count, { one: "1 til", other: `${count} til` })}.`,
    undoneLeft: "Resten af den mail gælder stadig:",
    amiss: (line) => amissDa(line, format),
    asked: (line) => askedDa(line),
    option: ({ name, organisation, address }) =>
      [name, organisation, address].filter((part) => part !== undefined).join(", "),
    samePersonOption: (name, address) => say`Ja, ${address} er ${name}`,
    settings: (owner, domain) => settingsDa(owner, domain, format, common),
    settingsHeading: "Dine indstillinger",
    settingsHint: say`Skriv det, du vil ændre: ${code("digest tirsdag 8.00")}, ${code("højst 5")}, ${code("tidszone Europe/Copenhagen")}, ${code("sprog engelsk")}, ${code("kvitteringer altid")} eller ${code("kvitteringer auto")}.`,
    person: (contact) => ({ title: contact.name, rows: personDa(contact, format, common) }),
    peopleHeading: (title, words) =>
      ({ list: "Dem, jeg husker for dig", find: `Fundet: ${words ?? ""}`, due: "Dem, det er tid til" })[title],
    personLine: (person) => personLineDa(person, format),
    noPeople: (title) =>
      ({
        list: say`Ingen endnu. Begynd med ${code("Kaffe med Anna Berg i går")}.`,
        find: "Ingen af dem, du har fortalt mig om, passer.",
        due: "Der er ingen lige nu.",
      })[title],
    morePeople: say`Der er flere. Søg efter et ord: ${code("find laks")}.`,
  };
}

const undoneKept = (name: string): Rich => say`${strong(name)} er ændret siden, så det bliver stående.`;

function saidDa(line: SaidKind, format: Formats, common: CommonPhrases): SaidLine {
  switch (line.kind) {
    case "recorded":
      return recordedDa(line, format, common);
    case "added":
      return { text: newToMeDa(line, format), more: withoutAddressDa(line) };
    case "imported":
      return importedDa(line, format);
    case "mentioned":
      return only(say`Kun nævnt og derfor ikke tilføjet: ${format.list(line.people)}.`);
    case "done":
      return {
        text: say`${numbered(line.number)}${strong(line.name)}: ${whatDa(line)}gjort ${format.day(line.on)}.`,
        more: [...noteOf(line.note), ...(line.next === undefined ? [] : [`Næste gang: ${format.day(line.next)}.`])],
      };
    case "snoozed":
      return only(say`${numbered(line.number)}${strong(line.name)}: udsat til ${format.day(line.until)}.`);
    case "skipped":
      if (line.comesRound !== undefined) {
        return {
          text: say`${numbered(line.number)}${strong(line.name)}: sprunget over i år.`,
          more: [`Næste gang er ${format.day(line.comesRound)}.`],
        };
      }
      return {
        text: say`${numbered(line.number)}${strong(line.name)}: sprunget over.`,
        more: [`Tidligst igen ${format.day(line.until)}.`],
      };
    case "never":
      return {
        text: say`${numbered(line.number)}${strong(line.name)}: ingen flere forslag.`,
        more: [say`Vil du det alligevel en dag, så skriv ${code(`${line.name} hver 3. måned`)}.`],
      };
    case "declined":
      return {
        text: say`${numbered(line.number)}${quote(line.title)} er ikke noget for ${strong(line.name)}.`,
        more: ["Det foreslår jeg ikke igen."],
      };
    case "cadence-set":
      return {
        text: say`${strong(line.name)}: kontakt ${common.cadence(line.days)}.`,
        more: line.dueOn === undefined ? [] : [`Næste gang fra ${format.day(line.dueOn)}.`],
      };
    case "noted":
    case "field-set":
    case "field-removed":
      return only(say`${strong(line.name)}: ${factDa(line, format)}.`);
    case "follow-up-set":
      return only(say`Jeg minder dig om at kontakte ${strong(format.list(line.people))} ${format.day(line.on)}.`);
    case "reminder-closed":
      return only(
        say`Det klarer også din påmindelse ${format.day(line.on)} om ${strong(format.list(line.people))}${line.about === undefined ? "." : say`: ${quote(line.about)}.`}`,
      );
    case "shared":
      return sharedDa(line, format);
    case "paused":
      return line.until.startsWith("9999")
        ? {
            text: "Pause.",
            more: [say`Der kommer hverken ugens mail eller påmindelser, før du skriver ${code("start igen")}.`],
          }
        : {
            text: `Pause til ${format.day(line.until)}.`,
            more: [say`Den dag er jeg tilbage; ${code("start igen")} får mig i gang før.`],
          };
    case "resumed":
      return { text: "I gang igen.", more: [`Ugens mail kommer ${atDa(line.nextDigestAt, format)}.`] };
    case "not-paused":
      return {
        text: "Der var ingen pause, så der er ikke ændret noget.",
        more: [`Ugens mail kommer ${atDa(line.nextDigestAt, format)}.`],
      };
    case "time-zone-set":
      return { text: `Tidszone: ${line.timeZone}.`, more: [`Ugens mail kommer ${atDa(line.nextDigestAt, format)}.`] };
    case "language-set":
      return only(`Sprog: ${languageDa(line.language, line.monthFirst)}.`);
    case "digest-slot-set":
      return {
        text: `Ugens mail kommer hver ${format.weekday(line.weekday)} kl. ${format.clock(line.time)}.`,
        more: [`Næste gang ${atDa(line.nextDigestAt, format)}.`],
      };
    case "at-most-set":
      return {
        text: `Højst ${format.plural(line.count, { one: "1 person", other: `${line.count} personer` })} under »Giv lyd fra dig«.`,
        more: [
          "Et gammelt og et nyt bekendtskab kan komme oveni; løfter, datoer og det, der er værd at sende videre, tæller ikke med.",
        ],
      };
    case "default-cadence-set":
      return {
        text: say`Kontakt ${common.cadence(line.days)} med alle, du ikke har bestemt andet for.`,
        more: ["Dem, I har jeres egen rytme med, beholder den."],
      };
    case "addresses-known":
      return {
        text: `Jeg kender dig nu også på ${format.list(line.addresses)}: det siger listen over, hvem der må bruge mig.`,
        more: [`Mine mails går stadig til ${line.registered}.`],
      };
    case "receipts-set":
      return only(`Kvitteringer: ${RECEIPTS_DA[line.mode]}.`);
    case "moved":
      return {
        text: say`Flyttet fra ${strong(line.wrong)} til ${strong(line.right)}.`,
        more: [say`Hvad andre mails har noteret om ${line.wrong}, står ved magt.`],
      };
    case "pledged":
      return only([
        ...promisedDa(line),
        ...say`: ${quote(line.text)}${line.due === undefined ? "." : `, senest ${format.day(line.due)}.`}`,
      ]);
    case "settled":
      return {
        text: say`${numbered(line.number)}${strong(line.name)}: løftet ${quote(line.text)} er ${line.as === "kept" ? "holdt" : "droppet"}.`,
        more: noteOf(line.note),
      };
    case "already-closed":
      return only(
        say`${numbered(line.number)}${strong(line.name)} var allerede ${STATUS[line.status]}, så der er ikke ændret noget.`,
      );
    case "nothing-to-undo":
      return nothingToUndo(line);
    case "left-open":
      return only(
        say`Stadig åbne: ${format.list(line.items.map(({ number, name }) => `${number} (${name})`))}. ${code("alle")} gælder dem, du skal give lyd; svar på disse med nummeret.`,
      );
    case "none-of-all":
      return only(
        say`Nr. ${format.list(line.numbers.map(String))} står, som det stod, men hørte ikke med til ${code("alle")}: der er ikke noget at svare på. Mente du et andet nummer?`,
      );
    case "nothing-open":
      return only("Intet i den mail er åbent længere, så intet er ændret.");
  }
}

function nothingToUndo({ why, kept = [] }: LineOf<"nothing-to-undo">): SaidLine {
  switch (why?.kind) {
    case undefined:
      return { text: say`Der er ikke noget at fortryde.`, more: kept.map(undoneKept) };
    case "already":
      return { text: say`Det er allerede fortrudt, så der er ikke ændret noget.`, more: [] };
    case "nothing-of":
      return {
        text: say`Ingen mail fra de sidste syv dage har ændret noget om ${strong(why.name)}.`,
        more: [say`Vil du fortryde en ældre, så svar ${code("fortryd")} på dens kvittering.`],
      };
  }
}

function promisedDa({ by, name }: LineOf<"pledged">): Rich {
  if (by === undefined) return say`Løfte med ${strong(name)}`;
  return by === "owner" ? say`Du lovede ${strong(name)}` : say`${strong(name)} lovede dig`;
}

function recordedDa(line: LineOf<"recorded">, format: Formats, common: CommonPhrases): SaidLine {
  const { at, channel, direction, subject } = line;
  const who = format.list(line.people);
  const touched = common.touched({ who, at, channel, direction, ...(subject === undefined ? {} : { topic: subject }) });
  return {
    text: line.isBeside === true ? say`${touched} Det er ud over det, jeg havde noteret den dag.` : touched,
    more: [
      ...(line.undated === true
        ? ["Jeg fandt ingen dato i den, så den tæller fra den dag, du sendte den videre."]
        : []),
      ...(line.mayBeAhead === undefined
        ? []
        : [
            say`Jeg regnede det for overstået. Mener du ${format.day(line.mayBeAhead)}, så svar ${code("fortryd")}, og skriv det igen med »${format.dayOfYear(`-${line.mayBeAhead.slice("2026".length)}`)}«.`,
          ]),
      ...noteOf(line.note),
      ...(line.newPeople.length === 0 ? [] : [newToMeDa(line, format)]),
      ...withoutAddressDa(line),
    ],
  };
}

type Newcomers = Omit<LineOf<"added">, "kind">;

function newToMeDa({ newPeople }: Newcomers, format: Formats): string {
  const word = format.plural(newPeople.length, { one: "Ny for mig", other: "Nye for mig" });
  return `${word}: ${format.list(newPeople)}.`;
}

function withoutAddressDa({ withoutAddress }: Newcomers): readonly Phrase[] {
  return withoutAddress.map((name) => say`Jeg har ingen adresse på ${name} endnu: svar ${code(`${name}: navn@…`)}.`);
}

function whatDa({ of, matter }: LineOf<"done">): Rich {
  if (of === undefined) return [];
  if (of === "date") return say`${/^(?:birthday|fødselsdag)?$/i.test(matter ?? "") ? "fødselsdag" : (matter ?? "")}, `;
  const what = of === "pledge" ? "løfte" : "påmindelse";
  return matter === undefined ? say`${what}, ` : say`${what} ${quote(matter)}, `;
}

function sharedDa(line: LineOf<"shared">, format: Formats): SaidLine {
  const fits = line.fits.map(({ name, words }) => (words.length === 0 ? name : `${name} (${format.list(words)})`));
  return {
    text: say`Gemt til at sende videre: ${quote(line.title)}.`,
    more: [
      fits.length === 0
        ? say`Jeg ved endnu ikke, hvem det passer til. Fortæl mig, hvad folk interesserer sig for: ${code("Anna kan lide laks")}.`
        : `Passer til ${format.list(fits)}. Det kommer med i ugens mail, når der er plads.`,
    ],
  };
}

function factDa(line: FactKind, format: Formats): Rich {
  switch (line.kind) {
    case "noted":
      return say`noteret ${quote(line.note)}`;
    case "field-set":
      return line.was === undefined
        ? fieldDa(line, format)
        : say`${fieldDa(line, format)} (før ${wordOf(line.field, line.was)})`;
    case "field-removed":
      return say`${NO_LONGER[line.field]} ${line.value}`;
  }
}

/** A value as it is called, for what stands there in a code. */
function wordOf(field: LineOf<"field-set">["field"], value: string): string {
  if (field === "importance") return IMPORTANCE_DA[value] ?? value;
  return field === "language" && (value === "da" || value === "en") ? languageDa(value) : value;
}

function fieldDa(line: LineOf<"field-set">, format: Formats): Rich {
  switch (line.field) {
    case "name":
      return say`fulde navn ${line.value}`;
    case "organisation":
      return say`arbejder hos ${line.value}`;
    case "role":
      return say`stilling ${line.value}`;
    case "phone":
      return say`telefon ${line.value}`;
    case "language":
      return say`sprog ${line.value === "da" || line.value === "en" ? languageDa(line.value) : line.value}`;
    case "address":
      return say`adresse ${line.value}`;
    case "interest":
      return say`kan lide ${line.value}`;
    case "need":
      return say`leder efter ${line.value}`;
    case "strength":
      return say`kender til ${line.value}`;
    case "tag":
      return say`mærket ${line.value.startsWith("#") ? line.value : `#${line.value}`}`;
    case "date":
      return dateFieldDa(line.value, format);
    case "importance":
      return say`${IMPORTANCE_DA[line.value] ?? line.value}`;
  }
}

const NO_LONGER = {
  interest: "kan ikke længere lide",
  need: "leder ikke længere efter",
  strength: "kender ikke længere til",
  tag: "har ikke længere mærket",
  address: "har ikke længere adressen",
} as const;

/** The year of a birth is not that of the day that comes. */
function dateFieldDa(value: string, format: Formats): Rich {
  const date = /--\d\d-\d\d|\d{4}-\d\d-\d\d/.exec(value)?.[0] ?? "";
  const next = nextComing(date, format);
  const label = isBirthday(value) || /^\p{L}/u.test(value) ? "" : "mærkedag ";
  return [
    ...say`${label}${dateValue(value, format)}`,
    ...(next === undefined ? [] : say`, næste gang ${format.day(next)}`),
  ];
}

function isBirthday(value: string): boolean {
  return /^(?:birthday|fødselsdag)(?!\p{L})/iu.test(value);
}

function dateValue(value: string, format: Formats): string {
  return value
    .replace(/^birthday\b/i, "fødselsdag")
    .replace(/--\d\d-\d\d|\d{4}-\d\d-\d\d/, (date) => format.dayOfYear(date));
}

function askedDa(line: AskKind): { readonly text: Rich; readonly hint: Rich } {
  switch (line.kind) {
    case "which-item": {
      const numbers = line.items.map(({ number }) => String(number));
      return {
        text: WHICH_DA[line.verb],
        hint: say`Svar ${code(numbers[0] ?? "1")}, ${code(numbers.slice(0, 2).join(","))} eller ${code("alle")}.`,
      };
    }
    case "which-person":
      return {
        text:
          line.isOrganisation === true
            ? say`Hvem var det hos ${strong(line.name)}?`
            : say`Hvilken ${strong(line.name)} mener du?`,
        hint: haveOneName(line)
          ? say`Svar bare med nummeret, ${code(String(line.options[0]?.number ?? 1))}; ${code("en anden")}, hvis det ikke er nogen af dem.`
          : say`Svar bare med nummeret, ${code(String(line.options[0]?.number ?? 1))}, eller med hele navnet; ${code("en anden")}, hvis det ikke er nogen af dem.`,
      };
    case "same-person":
      return {
        text: say`Er ${line.address} den ${strong(line.name)}, jeg kender i forvejen?`,
        hint: say`Jeg noterer intet med vedkommende, før du svarer ${code(`${line.number} ja`)} eller ${code(`${line.number} nej`)}.`,
      };
    case "who":
      return whoDa(line);
  }
}

/** What was told waits for the name. */
function whoDa({ number, name, why }: LineOf<"who">): { readonly text: Rich; readonly hint: Rich } {
  switch (why) {
    case "other":
      return {
        text: say`Hvilken anden ${strong(name)} var det?`,
        hint: say`Jeg gemmer din besked, til du svarer med hele navnet: ${code(`${number} ${firstWord(name)} Holm`)}.`,
      };
    case "unknown":
      return {
        text: say`Jeg kender ingen, der hedder ${strong(name)}. Hvem er det?`,
        hint: say`Jeg gemmer din besked, til du svarer med hele navnet, ${code(`${number} ${firstWord(name)} Holm`)}, eller ${code(`${number} ja`)} for at tilføje ${name} som en ny person.`,
      };
    case "organisation":
      return {
        text: say`Hvem var det hos ${strong(name)}?`,
        hint: say`Jeg gemmer din besked, til du svarer med navnet: ${code(`${number} Anna Holm`)}.`,
      };
    case "relation":
      return {
        text: say`Hvem er ${strong(name)}?`,
        hint: say`Jeg gemmer din besked, til du svarer med navnet: ${code(`${number} Anna Holm`)}.`,
      };
  }
}

function firstWord(name: string): string {
  return name.split(" ")[0] ?? name;
}

/** Not in the word that was written: it may have been another one of the same meaning. */
const WHICH_DA = {
  done: say`Hvem af dem er klaret?`,
  snooze: say`Hvem af dem skal vente?`,
  skip: say`Hvem af dem skal springes over?`,
  never: say`Hvem af dem skal jeg aldrig foreslå igen?`,
  no: say`Hvem af dem gælder dit nej?`,
  ok: say`Hvem af dem gælder dit ja?`,
  note: say`Hvem handler din note om?`,
  cadence: say`Hvem af dem mener du?`,
} as const;

const STATUS: Readonly<Record<NudgeStatus, string>> = {
  open: "åben",
  done: "klaret",
  snoozed: "udsat",
  skipped: "sprunget over",
  dropped: "droppet",
};

function numbered(number: number | undefined): Rich {
  return number === undefined ? [] : [`Nr. ${number}, `];
}

function noteOf(note: string | undefined): readonly Phrase[] {
  return note === undefined || note === "" ? [] : [say`Notat: ${quote(note)}.`];
}

function only(text: Phrase): SaidLine {
  return { text, more: [] };
}
