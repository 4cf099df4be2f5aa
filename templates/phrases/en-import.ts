// The English phrases for what came of cards and tables of people.
// Invariant: whatever stayed as it was says so, and how to change it.

import type { DayOrder, ImportDifference, ImportField, UnreadRow } from "../../functions/domain/import/imported.ts";
import type { SaidLine } from "../blocks.ts";
import type { Formats } from "../formats.ts";
import { code, say, strong } from "../rich.ts";
import type { Phrase, Rich } from "../rich.ts";
import { languageEn } from "./en-words.ts";
import type { LineOf } from "./receipt-phrases.ts";

type Imported = LineOf<"imported">;

export function importedEn(line: Imported, format: Formats): SaidLine {
  const { created, completed, different, apart } = line.tally;
  const others = completed.count - completed.first.length;
  const known = completed.first.map(({ name, fields }) => `${name} (${format.list(fields.map((one) => FIELDS[one]))})`);
  return {
    text: say`${line.source === "cards" ? "From the cards" : "From the list"}: ${format.list(countsEn(line, format))}.`,
    more: [
      ...(created.count === 0 ? [] : [`New to me: ${format.list(withMore(created.names, created.count))}.`]),
      ...(created.count > created.names.length ? [LITTLE_BY_LITTLE] : []),
      ...(completed.count === 0
        ? []
        : [`Completed: ${format.list(others > 0 ? [...known, `${others} more`] : known)}.`]),
      ...different.first.map((one) => differenceEn(one, format)),
      ...(different.count > different.first.length
        ? [`There are ${different.count - different.first.length} more such differences: I kept what I had.`]
        : []),
      ...(apart.count === 0 ? [] : apartEn(apart, format)),
      ...unreadEn(line.unread, format),
      ...(line.tally.left === undefined ? [] : ["Send the file again to have all of it taken in."]),
      ...(line.dayOrder === undefined ? [] : [dayOrderEn(line.dayOrder)]),
      ...(line.isCut ? ["The file was longer than I read. Send the rest of it as a file of its own."] : []),
    ],
  };
}

const LITTLE_BY_LITTLE = "The digest brings them little by little, two a week.";

function countsEn({ tally, unread }: Imported, format: Formats): readonly string[] {
  const people = (count: number) => format.plural(count, { one: "1 person", other: `${count} people` });
  const counts = [
    ...(tally.created.count > 0 ? [`${people(tally.created.count)} added`] : []),
    ...(tally.completed.count > 0 ? [`${people(tally.completed.count)} completed`] : []),
    ...(tally.unchanged > 0 ? [`${people(tally.unchanged)} already as they are here`] : []),
    ...(tally.apart.count > 0 ? [`${people(tally.apart.count)} left alone`] : []),
    ...(unread.count > 0
      ? [`${format.plural(unread.count, { one: "1 entry", other: `${unread.count} entries` })} not taken`]
      : []),
    ...(tally.left === undefined ? [] : [leftEn(tally.left, format)]),
  ];
  return counts.length === 0 ? ["nobody is in it"] : counts;
}

function leftEn(left: number, format: Formats): string {
  const entries = format.plural(left, { one: "1 entry", other: `${left} entries` });
  return `${entries} not come to when you stopped me`;
}

function withMore(names: readonly string[], count: number): readonly string[] {
  return count > names.length ? [...names, `${count - names.length} more`] : names;
}

function apartEn({ count, names }: Imported["tally"]["apart"], format: Formats): readonly Phrase[] {
  return [
    `I know somebody of the same name with another address, so I did not touch: ${format.list(withMore(names, count))}.`,
    "Send those alone, at most 25 in a file, and I ask about each of them.",
  ];
}

function unreadEn({ count, first }: Imported["unread"], format: Formats): readonly Phrase[] {
  if (count === 0) return [];
  const lines = first.map(({ line, why }) => `line ${line} (${WHY[why]})`);
  return [`Not taken: ${format.list(withMore(lines, count))}.`];
}

const WHY: Readonly<Record<UnreadRow["why"], string>> = {
  "no-name": "neither a name nor an address",
  address: "nothing but an address that is not one plain address",
  "address-left-out": "its address, which is not one plain address; the rest I took",
  "office-left-out": "its address, which is an office's or a list's; the rest I took",
  broken: "an empty card",
  nobody: "an office address, no person",
  organisation: "a firm, no person",
  own: "your own name",
};

function dayOrderEn({ example, isMonthFirst }: DayOrder): Rich {
  const order = isMonthFirst ? "month" : "day";
  return say`Nothing in the list tells whether ${example} begins with the day or the month: I read such birthdays ${order} first. If that is wrong, answer ${code("undo")} and send the list with days such as 1980-08-14.`;
}

const FIELDS: Readonly<Record<ImportField, string>> = {
  name: "name",
  organisation: "workplace",
  role: "role",
  phone: "phone",
  language: "language",
  address: "address",
  interest: "interests",
  strength: "skills",
  tag: "tags",
  birthday: "birthday",
  note: "note",
};

/** What was kept, what the file says, and the words that change it. */
function differenceEn({ name, field, kept, given }: ImportDifference, format: Formats): Rich {
  const change = (words: string): Rich => say` To change it: ${code(`${name}: ${words}`)}.`;
  switch (field) {
    case "address":
      return say`${strong(name)}: ${given} is the address of ${kept}, so it stays there.`;
    case "name":
      return say`${strong(name)}: the file calls them ${given}. The name stays.`;
    case "phone":
      return say`${strong(name)}: phone stays ${kept}, the file says ${given}.${change(`tel. ${given}`)}`;
    case "organisation":
      return say`${strong(name)}: workplace stays ${kept}, the file says ${given}.${change(`new job at ${given}`)}`;
    case "role":
      return say`${strong(name)}: role stays ${kept}, the file says ${given}.${change(`title ${given}`)}`;
    case "birthday":
      return say`${strong(name)}: birthday stays ${format.dayOfYear(kept)}, the file says ${format.dayOfYear(given)}.${change(`birthday ${dayAndMonth(given)}`)}`;
    case "language": {
      const [was, is] = [kept, given].map((one) => languageEn(one === "da" ? "da" : "en"));
      return say`${strong(name)}: language stays ${was ?? kept}, the file says ${is ?? given}.${change(`speaks ${is ?? given}`)}`;
    }
    case "interest":
    case "strength":
    case "tag":
    case "note":
      return say`${strong(name)}: ${FIELDS[field]} ${kept}, the file says ${given}.`;
  }
}

/** `14/8`, and `14/8/1980` with a year, as the grammar takes it. */
function dayAndMonth(date: string): string {
  const [day, month] = [date.slice(-2), date.slice(-5, -3)];
  const year = date.startsWith("--") ? "" : `/${date.slice(0, 4)}`;
  return `${Number(day)}/${Number(month)}${year}`;
}
