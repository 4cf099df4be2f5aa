// Birthdays and other yearly days of several people: a heading with a list, or one sentence that goes on with the others.
// Invariant: each day is told of whose it is, in the words of its heading; a list of anything else is left as it stands.

import { AND, FACT_INDEX } from "./command-words.ts";
import { dateAt } from "./dates.ts";
import { fold } from "./fold.ts";
import { isCapitalised } from "./name-run.ts";
import { phraseAt } from "./phrases.ts";
import { clockBehind } from "./reader.ts";
import type { Reader } from "./reader.ts";
import { isMark, scan, textBetween, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";

export type Listed = { readonly subject: string; readonly lines: readonly Line[] };

/** The note with a line for each day that a list tells of; a heading, which may be the subject, is left out. */
export function withListedDays(subject: string, lines: readonly Line[], reader: Reader): Listed {
  const head = labelOf(scan(subject));
  const isHead = head !== undefined && isItem(lines[0], head, reader);
  let label = isHead ? head : undefined;
  const listed = lines.flatMap((line, at): readonly Line[] => {
    const items = label === undefined ? undefined : itemsOf(line, 0, { label, reader });
    if (items !== undefined) return items;
    label = labelOf(line);
    if (label !== undefined && isItem(lines[at + 1], label, reader)) return [];
    label = undefined;
    return afterHeading(line, reader) ?? afterFirst(line, reader) ?? [line];
  });
  return { subject: isHead ? "" : subject, lines: listed };
}

function isItem(line: Line | undefined, label: string, reader: Reader): boolean {
  return line !== undefined && itemsOf(line, 0, { label, reader }) !== undefined;
}

/** What one of the listed days is called, by the words that may stand above the list. */
const LABELS: ReadonlyMap<string, string> = new Map(
  [
    "birthday=birthday|birthdays|birthday list|list of birthdays|team birthdays|bdays",
    "anniversary=anniversary|anniversaries",
    "wedding anniversary=wedding anniversary|wedding anniversaries",
    "work anniversary=work anniversary|work anniversaries",
    "name day=name day|name days",
    "fødselsdag=fødselsdag|fødselsdage|fødselsdagsliste|fødselsdagslisten|runde fødselsdage",
    "jubilæum=jubilæum|jubilæer",
    "bryllupsdag=bryllupsdag|bryllupsdage",
    "navnedag=navnedag|navnedage",
  ].flatMap((row) => {
    const [label = "", headings = ""] = row.split("=");
    return headings.split("|").map((heading): [string, string] => [fold(heading), label]);
  }),
);
const MOST_HEADING_WORDS = 3;

/** A heading alone: `Birthdays`, `Fødselsdage:`. */
function labelOf(line: Line): string | undefined {
  const words = line.tokens.filter(({ kind }) => kind !== "mark");
  return words.length > MOST_HEADING_WORDS ? undefined : LABELS.get(words.map(({ word }) => word).join(" "));
}

/** `Birthdays: Anna 3 May, Bo 4 June`. */
function afterHeading(line: Line, reader: Reader): readonly Line[] | undefined {
  const colon = line.tokens.findIndex((_, at) => at > 0 && at <= MOST_HEADING_WORDS && isMark(line, at, ":-–—"));
  const label = colon < 0 ? undefined : labelOf(scan(textBetween(line, 0, colon)));
  return label === undefined ? undefined : itemsOf(line, colon + 1, { label, reader });
}

/** `Anna has birthday 3 May, Bo 4 June`: what begins the line says what the other days are. */
function afterFirst(line: Line, reader: Reader): readonly Line[] | undefined {
  const fact = line.tokens
    .slice(0, MOST_TOKENS)
    .findIndex((_, at) => phraseAt(line, at, FACT_INDEX)?.meaning === "birthday");
  const first = fact < 1 ? undefined : dayFrom(line, fact, reader);
  const next = first === undefined ? undefined : joinEnd(line, first.next);
  if (first === undefined || next === undefined || next === first.next) return undefined;
  const others = itemsOf(line, next, { label: BIRTHDAY, reader });
  const areNames = others?.every(({ tokens: [name] }) => isCapitalised(name)) === true;
  return areNames ? [scan(line.text.slice(0, line.tokens[first.next - 1]?.end)), ...others] : undefined;
}
const BIRTHDAY = "birthday";

type Of = { readonly label: string; readonly reader: Reader };

/** The rest of a line as one line for each name with its day; undefined unless it is wholly made of them. */
function itemsOf(line: Line, from: number, { label, reader }: Of): readonly Line[] | undefined {
  const items: Line[] = [];
  let at = from;
  while (at < line.tokens.length) {
    const item = nameAndDay(line, at, reader) ?? dayAndName(line, at, reader);
    const next = item === undefined ? undefined : joinEnd(line, item.next);
    if (item === undefined || next === undefined || items.length >= MOST_ITEMS) return undefined;
    items.push(scan(`${item.name}: ${label} ${item.day}`));
    at = next;
  }
  return items.length === 0 ? undefined : items;
}

const MOST_ITEMS = 60;
const MOST_TOKENS = 12;

type Item = { readonly name: string; readonly day: string; readonly next: number };

/** `Anna Berg: 3 May`. */
function nameAndDay(line: Line, at: number, reader: Reader): Item | undefined {
  const day = dayFrom(line, at, reader);
  const name = day === undefined ? undefined : nameBetween(line, at, day.from);
  if (day === undefined || name === undefined) return undefined;
  return { name, day: textBetween(line, day.from, day.next), next: day.next };
}

/** `3 May: Anna Berg`. */
function dayAndName(line: Line, at: number, reader: Reader): Item | undefined {
  const day = dayFrom(line, at, reader);
  if (day === undefined || day.from > at) return undefined;
  const from = isMark(line, day.next, ":-–—") ? day.next + 1 : day.next;
  let next = from;
  while (line.tokens[next]?.kind === "word" && phraseAt(line, next, AND) === undefined) next += 1;
  const name = nameBetween(line, from, next);
  return name === undefined ? undefined : { name, day: textBetween(line, day.from, day.next), next };
}

type DayFound = { readonly from: number; readonly next: number };

/** The first day with a number in it from token `at` on. */
function dayFrom(line: Line, at: number, reader: Reader): DayFound | undefined {
  for (let from = at; from < at + MOST_TOKENS && from < line.tokens.length; from += 1) {
    const found = dateAt(line, from, clockBehind(reader));
    const isDay =
      found?.reading.kind === "day" && line.tokens.slice(from, found.next).some(({ kind }) => kind === "number");
    if (isDay) return { from, next: found.next };
  }
  return undefined;
}

/** Past what parts one day from the next name; undefined where something else follows. */
function joinEnd(line: Line, at: number): number | undefined {
  let next = at;
  while (isMark(line, next, ",;.&)!")) next += 1;
  const end = phraseAt(line, next, AND)?.next ?? next;
  return end > at || end >= line.tokens.length ? end : undefined;
}

/** `Bo`, `Bo's is the`, `Bo Lind (`: up to four words, without those that lead to the day. */
function nameBetween(line: Line, from: number, to: number): string | undefined {
  let end = to;
  while (end > from && (line.tokens[end - 1]?.kind === "mark" || LINKS.has(wordAt(line, end - 1)))) end -= 1;
  const words = line.tokens.slice(from, end);
  const isName = words.length > 0 && words.length <= MOST_NAME_WORDS && words.every(({ kind }) => kind === "word");
  return isName ? textBetween(line, from, end).replace(/['’]s$/u, "") : undefined;
}

const MOST_NAME_WORDS = 4;
const LINKS: ReadonlySet<string> = new Set("is|on|the|er|den|d|has|har|falls|falder|birthday|foedselsdag|s".split("|"));
