// The Danish phrases for what came of cards and tables of people.
// Invariant: whatever stayed as it was says so, and how to change it.

import type { DayOrder, ImportDifference, ImportField, UnreadRow } from "../../functions/domain/import/imported.ts";
import type { SaidLine } from "../blocks.ts";
import type { Formats } from "../formats.ts";
import { code, say, strong } from "../rich.ts";
import type { Phrase, Rich } from "../rich.ts";
import { languageDa } from "./da-words.ts";
import type { LineOf } from "./receipt-phrases.ts";

type Imported = LineOf<"imported">;

export function importedDa(line: Imported, format: Formats): SaidLine {
  const { created, completed, different, apart } = line.tally;
  const others = completed.count - completed.first.length;
  const known = completed.first.map(({ name, fields }) => `${name} (${format.list(fields.map((one) => FIELDS[one]))})`);
  return {
    text: say`${line.source === "cards" ? "Fra kortene" : "Fra listen"}: ${format.list(countsDa(line, format))}.`,
    more: [
      ...(created.count === 0 ? [] : [`Nye for mig: ${format.list(withMore(created.names, created.count))}.`]),
      ...(created.count > created.names.length ? [LITTLE_BY_LITTLE] : []),
      ...(completed.count === 0 ? [] : [`Udfyldt: ${format.list(others > 0 ? [...known, `${others} til`] : known)}.`]),
      ...different.first.map((one) => differenceDa(one, format)),
      ...(different.count > different.first.length
        ? [`Der er ${different.count - different.first.length} forskelle til: jeg beholdt det, jeg havde.`]
        : []),
      ...(apart.count === 0 ? [] : apartDa(apart, format)),
      ...unreadDa(line.unread, format),
      ...(line.tally.left === undefined ? [] : ["Send filen igen, hvis det hele skal med."]),
      ...(line.dayOrder === undefined ? [] : [dayOrderDa(line.dayOrder)]),
      ...(line.isCut ? ["Filen var længere, end jeg læser. Send resten som en fil for sig."] : []),
    ],
  };
}

const LITTLE_BY_LITTLE = "De kommer med i ugens mail lidt efter lidt, to om ugen.";

function countsDa({ tally, unread }: Imported, format: Formats): readonly string[] {
  const people = (count: number) => format.plural(count, { one: "1 person", other: `${count} personer` });
  const counts = [
    ...(tally.created.count > 0 ? [`${people(tally.created.count)} tilføjet`] : []),
    ...(tally.completed.count > 0 ? [`${people(tally.completed.count)} udfyldt`] : []),
    ...(tally.unchanged > 0 ? [`${people(tally.unchanged)} uændret`] : []),
    ...(tally.apart.count > 0 ? [`${people(tally.apart.count)} ikke rørt`] : []),
    ...(unread.count > 0
      ? [`${format.plural(unread.count, { one: "1 post", other: `${unread.count} poster` })} sprunget over`]
      : []),
    ...(tally.left === undefined ? [] : [leftDa(tally.left, format)]),
  ];
  return counts.length === 0 ? ["der er ingen i den"] : counts;
}

function leftDa(left: number, format: Formats): string {
  const entries = format.plural(left, { one: "1 post", other: `${left} poster` });
  return `${entries} ikke nået, da du stoppede mig`;
}

function withMore(names: readonly string[], count: number): readonly string[] {
  return count > names.length ? [...names, `${count - names.length} til`] : names;
}

function apartDa({ count, names }: Imported["tally"]["apart"], format: Formats): readonly Phrase[] {
  return [
    `Jeg kender nogen af samme navn med en anden adresse, så dem har jeg ikke rørt: ${format.list(withMore(names, count))}.`,
    "Send dem alene, højst 25 i en fil, så spørger jeg om hver enkelt.",
  ];
}

function unreadDa({ count, first }: Imported["unread"], format: Formats): readonly Phrase[] {
  if (count === 0) return [];
  const lines = first.map(({ line, why }) => `linje ${line} (${WHY[why]})`);
  return [`Sprunget over: ${format.list(withMore(lines, count))}.`];
}

const WHY: Readonly<Record<UnreadRow["why"], string>> = {
  "no-name": "hverken navn eller adresse",
  address: "kun en adresse, der ikke er én ren adresse",
  "address-left-out": "adressen, der ikke er én ren adresse; resten tog jeg med",
  "office-left-out": "adressen, der er en fællesadresse; resten tog jeg med",
  broken: "et tomt kort",
  nobody: "en fællesadresse, ingen person",
  organisation: "et firma, ingen person",
  own: "dit eget navn",
};

function dayOrderDa({ example, isMonthFirst }: DayOrder): Rich {
  const order = isMonthFirst ? "måneden" : "dagen";
  return say`Intet i listen viser, om ${example} begynder med dagen eller måneden: jeg læste sådanne fødselsdage med ${order} først. Er det forkert, så svar ${code("fortryd")}, og send listen med dage som 1980-08-14.`;
}

const FIELDS: Readonly<Record<ImportField, string>> = {
  name: "navn",
  organisation: "arbejdssted",
  role: "rolle",
  phone: "telefon",
  language: "sprog",
  address: "adresse",
  interest: "interesser",
  strength: "kompetencer",
  tag: "mærker",
  birthday: "fødselsdag",
  note: "notat",
};

/** What was kept, what the file says, and the words that change it. */
function differenceDa({ name, field, kept, given }: ImportDifference, format: Formats): Rich {
  const change = (words: string): Rich => say` Ret det med ${code(`${name}: ${words}`)}.`;
  switch (field) {
    case "address":
      return say`${strong(name)}: ${given} er adressen på ${kept}, så den bliver der.`;
    case "name":
      return say`${strong(name)} hedder ${given} i filen. Navnet bliver, som det er.`;
    case "phone":
      return say`${strong(name)}: telefonen er stadig ${kept}, filen siger ${given}.${change(`tlf. ${given}`)}`;
    case "organisation":
      return say`${strong(name)}: arbejdsstedet er stadig ${kept}, filen siger ${given}.${change(`nyt job hos ${given}`)}`;
    case "role":
      return say`${strong(name)}: rollen er stadig ${kept}, filen siger ${given}.${change(`titel ${given}`)}`;
    case "birthday":
      return say`${strong(name)}: fødselsdagen er stadig ${format.dayOfYear(kept)}, filen siger ${format.dayOfYear(given)}.${change(`fødselsdag ${dayAndMonth(given)}`)}`;
    case "language": {
      const [was, is] = [kept, given].map((one) => languageDa(one === "da" ? "da" : "en"));
      return say`${strong(name)}: sproget er stadig ${was ?? kept}, filen siger ${is ?? given}.${change(`taler ${is ?? given}`)}`;
    }
    case "interest":
    case "strength":
    case "tag":
    case "note":
      return say`${strong(name)}: ${FIELDS[field]} ${kept}, filen siger ${given}.`;
  }
}

/** `14/8`, and `14/8/1980` with a year, as the grammar takes it. */
function dayAndMonth(date: string): string {
  const [day, month] = [date.slice(-2), date.slice(-5, -3)];
  const year = date.startsWith("--") ? "" : `/${date.slice(0, 4)}`;
  return `${Number(day)}/${Number(month)}${year}`;
}
