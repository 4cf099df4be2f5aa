// "promised Anna the deck by Friday", "lovede Anna oplægget inden fredag", "Anna lovede mig en liste".
// Invariant: a promise names one person; its day lies ahead.

import type { Command } from "../../domain/commands.ts";
import { readContact } from "./compose.ts";
import { AND, ARTICLES, PAST_ACTIVITY_INDEX, PLEDGE_INDEX } from "./command-words.ts";
import { isGivenName } from "./given-names.ts";
import { readMentioned } from "./mentioned-people.ts";
import { commandsOfNote, promisesAndFollowUps } from "./note-commands.ts";
import { readNote } from "./note-reading.ts";
import { peopleAt } from "./people.ts";
import type { PeopleFound } from "./people.ts";
import { phraseAt, wordSet } from "./phrases.ts";
import { isSurely, isThing } from "./pledge-clause.ts";
import { isOfOne } from "./prose-about.ts";
import type { Reader } from "./reader.ts";
import { isMark, scan, textBetween, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";
import { isPromiseAt, theirPromiseAt } from "./their-promise.ts";
import { towardsOwnerAt } from "./towards-owner.ts";
import { pastDayAt } from "./when-and-topic.ts";

/** A promise by the owner to somebody, or by somebody to the owner. */
export function readTold(line: Line, reader: Reader): readonly Command[] | undefined {
  if (/\?\s*$/u.test(line.text)) return undefined;
  const commands = promiseOf(line, reader);
  const at = oneAmong(line, commands ?? []);
  if (at === undefined) return commands;
  const rest: Command = { kind: "not-understood", line: textBetween(line, at), why: "no-person" };
  return [...(promiseOf(scan(textBetween(line, 0, at)), reader) ?? []), rest];
}

function promiseOf(line: Line, reader: Reader): readonly Command[] | undefined {
  return andMet(line, reader) ?? byOwner(line, reader) ?? byContact(line, reader);
}

/** "Promised Anna and Bo the deck. She looks for an auditor": where the words begin that are about one of them. */
function oneAmong(line: Line, commands: readonly Command[]): number | undefined {
  const people = new Set(commands.flatMap((one) => (one.kind === "pledge" ? JSON.stringify(one.person) : [])));
  const at = line.tokens.findIndex((_, index) => isMark(line, index - 1, ",.;!") && isOfOne(scan(wordAt(line, index))));
  return people.size > 1 && at > 0 ? at : undefined;
}

/** "Promised Bo the deck and had lunch with Anna": what was done then is told by itself. */
function andMet(line: Line, reader: Reader): readonly Command[] | undefined {
  if (phraseAt(line, 0, PLEDGE_INDEX) === undefined) return undefined;
  for (let at = 1; at < line.tokens.length - 1; at += 1) {
    const next = phraseAt(line, at, AND)?.next;
    const isDone = next !== undefined && phraseAt(line, next, PAST_ACTIVITY_INDEX) !== undefined;
    const told = isDone ? readContact(scan(textBetween(line, next)), reader) : undefined;
    const isTold = told?.some(({ kind }) => kind === "record") === true;
    const promised = isTold ? byOwner(scan(textBetween(line, 0, at)), reader) : undefined;
    if (told !== undefined && promised !== undefined) return [...promised, ...told];
  }
  return undefined;
}

function byOwner(line: Line, reader: Reader): readonly Command[] | undefined {
  const word = phraseAt(line, 0, PLEDGE_INDEX);
  if (word === undefined || word.meaning !== "owner-pledge") return undefined;
  const people = peopleAt(line, BOTH.has(wordAt(line, word.next)) ? word.next + 1 : word.next, reader, "head");
  // "Promised Anna's team the deck"
  if (people?.people.some(({ isPossessive }) => isPossessive) === true) return undefined;
  return people === undefined
    ? goingTo(line, reader)
    : ofEach(line, `${textBetween(line, 0, word.next)} `, people, reader);
}

const BOTH = wordSet("both|både");

/** "Promised to send Anna the deck by Friday": it was promised to whom it goes. */
function goingTo(line: Line, reader: Reader): readonly Command[] | undefined {
  const reading = readNote(line, 0, reader);
  const people = reading.pledges.flatMap(({ person }) => (person === undefined ? [] : [{ ref: person }]));
  return people.length === 0 ? undefined : commandsOfNote({ people, done: undefined, reading, reader });
}

/** "Promised Bo a book, Anna a pen by Friday": the day that ends the line is that of all who have none of their own. */
function ofEach(line: Line, verb: string, people: PeopleFound, reader: Reader): readonly Command[] | undefined {
  const second = nextPromise(line, people.next, reader);
  if (second === undefined) return pledges(line, verb, people, reader);
  const first = pledges({ text: line.text, tokens: line.tokens.slice(0, second.from) }, verb, people, reader);
  const others = ofEach(line, verb, second.people, reader);
  if (first === undefined || others === undefined) return pledges(line, verb, people, reader);
  const due = others.flatMap((one) => (one.kind === "pledge" ? (one.due ?? []) : [])).at(-1);
  const dated = first.map((one) =>
    one.kind === "pledge" && one.due === undefined && due !== undefined ? { ...one, due } : one,
  );
  return [...dated, ...others];
}

type Next = { readonly people: PeopleFound; readonly from: number };

/** Behind a comma or "and" somebody who is surely a person, and something for them. */
function nextPromise(line: Line, at: number, reader: Reader): Next | undefined {
  for (let from = at + 1; from < line.tokens.length - 1; from += 1) {
    const comma = isMark(line, from, ",;") ? from + 1 : from;
    const join = phraseAt(line, comma, AND)?.next ?? comma;
    const people = join === from ? undefined : peopleAt(line, join, reader, "head");
    if (people !== undefined && people.people.every(isSurely) && isThing(line, people.next)) {
      return { people, from };
    }
  }
  return undefined;
}

/** Whoever stands first promised the owner something; a promise to others or in doubt is a note at log@. */
function byContact(line: Line, reader: Reader): readonly Command[] | undefined {
  const people = peopleAt(line, pastDayAt(line, 0, reader)?.next ?? 0, reader, "head");
  if (people === undefined || people.people.some(({ isPossessive }) => isPossessive)) return undefined;
  const theirs = theirPromiseAt(line, people.next);
  if (theirs === undefined) return isPromiseAt(line, people.next) ? readMentioned(line, reader) : undefined;
  const isClear = people.people.every(isSurely) || saysOwner(line, theirs.from - 1);
  const isEnough = isClear && (reader.strictness === "log" || theirs.as === "told");
  const commands = isEnough ? pledges(line, PROMISED_ME, { ...people, next: theirs.from }, reader) : undefined;
  const isDated = commands?.some((one) => one.kind === "pledge" && one.due !== undefined) === true;
  return theirs.needsDay === true && !isDated ? undefined : commands;
}

/** Before a token "me": whom nobody has told of yet may be a firm, or "apparently Bo". */
function saysOwner(line: Line, at: number): boolean {
  const isNameInside = line.tokens.slice(1, at).some(({ word }) => isGivenName(word));
  return !isNameInside && towardsOwnerAt(line, at) !== undefined;
}

/** What stands before a contact's promise when it is read by itself, in whichever language it is. */
const PROMISED_ME = "promised me ";

/** A mark that parts no clauses. */
const JOINED = " · ";

function pledges(line: Line, verb: string, people: PeopleFound, reader: Reader): readonly Command[] | undefined {
  const words = textBetween(line, people.next);
  const reading = readNote(scan(verb + words), 0, reader);
  const [first] = reading.pledges;
  if (first === undefined) return undefined;
  // "The deck, the slides and a pen by Friday" is one promise; "a book. Det blev han ikke" is two sentences.
  const isArticle = ARTICLES.has(wordAt(scan(reading.note), 0));
  const isList = first.due === undefined && isArticle && words.includes(`, ${reading.note.split(", ")[0]}`);
  const listed = isList ? readNote(scan(verb + words.replaceAll(", ", JOINED)), 0, reader) : undefined;
  const whole = listed?.pledges[0];
  const pledge = whole === undefined ? first : { ...whole, text: whole.text.replaceAll(JOINED, ", ") };
  const due = pledge.due === undefined ? {} : { due: pledge.due };
  const { fields } = reading;
  const rest = (whole === undefined ? reading : listed)?.note.replaceAll(JOINED, ", ") ?? "";
  const beside = { ...reading, pledges: reading.pledges.filter((one) => one !== first) };
  return people.people.flatMap(({ ref }): readonly Command[] => [
    { kind: "pledge", by: pledge.by, person: ref, text: pledge.text, ...due },
    ...promisesAndFollowUps([ref], beside),
    ...(rest === "" && fields === undefined
      ? []
      : [{ kind: "note" as const, who: ref, ...(rest !== "" && { note: rest }), ...(fields && { fields }) }]),
  ]);
}
