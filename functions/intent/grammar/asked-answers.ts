// An answer to who was meant, in other words than a number: "the first one", "it was Berg", "a new person", "both".
// Invariant: the whole mail is the answer, or that and more of whom it names; anything else is left to the other rules.

import type { Command } from "../../domain/commands.ts";
import { ANOTHER, BOTH, IT_IS, NONE_HERE, NO_WORD, OF_THEM, ORDINALS, WHO_IS_FROM } from "./asked-words.ts";
import { NONE_OF_THEM } from "./command-words.ts";
import { behindCourtesy, withoutCertainly } from "./behind-courtesy.ts";
import { fold } from "./fold.ts";
import { endsAt } from "./line-ends.ts";
import { readLine } from "./line-rules.ts";
import { nameAt } from "./name-run.ts";
import { readNamesAlone } from "./names-alone.ts";
import { readNote } from "./note-reading.ts";
import { phraseAt } from "./phrases.ts";
import type { AnswerLine } from "./quoted-items.ts";
import { withoutBullet } from "./read-answer.ts";
import type { Reader } from "./reader.ts";
import { isMark, scan, textBetween, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";
import { isPleasantry, untilSignOff } from "./sign-offs.ts";

const MOST_LINES_LOOKED_AT = 40;
/** A note after the answer begins within so many words. */
const MOST_BEFORE_NOTE = 7;

/** What an answer to a mail that asks who was meant says; undefined where the usual rules read as much. */
export function readAskedAnswer(lines: readonly AnswerLine[], reader: Reader): readonly Command[] | undefined {
  if (!reader.numbers.some(({ asks }) => asks === true)) return undefined;
  const fresh = lines.filter(({ kind, text }) => kind === "fresh" && text.trim() !== "").slice(0, MOST_LINES_LOOKED_AT);
  const written = untilSignOff(fresh.map(({ text }) => scan(withoutBullet(text))));
  const said = written.map((line) => answerBehind(line, reader)).filter((line) => !isPleasantry(line, reader));
  const [first, ...more] = said;
  if (first === undefined) return undefined;
  const { head, rest } = beforeNote(first);
  const notes = [...rest, ...more];
  if (!notes.every((line) => THEY.has(wordAt(line, 0)))) return undefined;
  const isStripped = notes.length === 0 && !written.includes(first);
  const answer = inOtherWords(head, reader) ?? (notes.length > 0 || isStripped ? asUsual(head, reader) : undefined);
  const name = answer === undefined ? undefined : whoIsAnswered(answer, reader);
  if (answer === undefined || (notes.length > 0 && name === undefined)) return undefined;
  return [...answer, ...notes.map((line) => noteOf(line, name ?? "", reader))];
}

/** "Sorry, the first one": only where what stands behind the courtesy is an answer. */
function answerBehind(line: Line, reader: Reader): Line {
  const rest = behindCourtesy(line);
  const sure = withoutCertainly(rest ?? line);
  const isAnswered = sure !== line && (inOtherWords(sure, reader) ?? asUsual(sure, reader)) !== undefined;
  return isAnswered && !isPleasantry(sure, reader) ? sure : line;
}

const THEY: ReadonlySet<string> = new Set("she|he|they|hun|han".split("|"));

/** "Anna Berg. She also wants a demo": what stands before the mark is the answer. */
function beforeNote(line: Line): { readonly head: Line; readonly rest: readonly Line[] } {
  for (let at = 1; at < Math.min(line.tokens.length, MOST_BEFORE_NOTE); at += 1) {
    if (!isMark(line, at, ".,;:!–—-") || !THEY.has(wordAt(line, at + 1))) continue;
    const [end, start] = [line.tokens[at]?.start ?? 0, line.tokens[at + 1]?.start ?? 0];
    return { head: scan(line.text.slice(0, end)), rest: [scan(line.text.slice(start))] };
  }
  return { head: line, rest: [] };
}

function inOtherWords(line: Line, reader: Reader): readonly Command[] | undefined {
  const it = phraseAt(line, 0, IT_IS);
  const at = it === undefined ? 0 : afterMark(line, it.next);
  const known = byOrder(line, at, reader) ?? byWorkplace(line, at, reader) ?? noneOfThese(line, at, reader);
  if (known !== undefined || at === 0) return known;
  return asUsual(scan(line.text.slice(line.tokens[at]?.start ?? line.text.length)), reader);
}

const afterMark = (line: Line, at: number): number => (isMark(line, at, ",.:;!–—-") ? at + 1 : at);

/** "The first", "den anden", "both": the options of the one question that the mail asks. */
function byOrder(line: Line, at: number, { numbers }: Reader): readonly Command[] | undefined {
  const asked = numbers.filter(({ asks }) => asks === true);
  const isOneQuestion =
    asked.length > 1 && asked.every(({ asksOf }) => asksOf !== undefined && asksOf === asked[0]?.asksOf);
  const options = isOneQuestion ? asked.map(({ number }) => number) : [];
  const both = phraseAt(line, at, BOTH);
  if (both !== undefined && options.length === 2 && endsAt(line, both.next)) return answerTo(options);
  const found = phraseAt(line, at, ORDINALS);
  const next = found === undefined ? at : (phraseAt(line, found.next, OF_THEM)?.next ?? found.next);
  if (found === undefined || !endsAt(line, next)) return undefined;
  const number = found.meaning === "last" ? options.at(-1) : options[PLACES.indexOf(found.meaning)];
  return number === undefined ? undefined : answerTo([number]);
}

/** "Norda", "the one from Norda", "Anna from Norda": where exactly one of those offered works. */
function byWorkplace(line: Line, from: number, { numbers }: Reader): readonly Command[] | undefined {
  const isNamed = numbers.some(({ asksOf }) => asksOf !== undefined && fold(asksOf) === wordAt(line, from));
  const start = isNamed ? from + 1 : from;
  const at = phraseAt(line, start, WHO_IS_FROM)?.next ?? start;
  if (isNamed && at === start) return undefined;
  const said = fold(textBetween(line, at).replace(/[.!]+$/u, ""));
  const isThere = (place: string) => said !== "" && fold(place) === said;
  const [only, ...others] = numbers.filter(({ asks, worksAt }) => asks === true && worksAt?.some(isThere) === true);
  return only === undefined || others.length > 0 ? undefined : answerTo([only.number]);
}

const PLACES: readonly string[] = ["first", "second", "third", "fourth"];

const answerTo = (numbers: readonly number[]): readonly Command[] => [
  { kind: "answer", target: { by: "numbers", numbers }, word: "none" },
];

/** "A new person", "another Anna", "no, neither of the two", "none of them, it was Anna Holm". */
function noneOfThese(line: Line, from: number, reader: Reader): readonly Command[] | undefined {
  const no = phraseAt(line, from, NO_WORD);
  const at = no === undefined ? from : afterMark(line, no.next);
  const none = phraseAt(line, at, NONE_HERE) ?? phraseAt(line, at, NONE_OF_THEM);
  const other = phraseAt(line, at, ANOTHER);
  const name = other === undefined ? undefined : nameAt(line, other.next, "head", reader);
  const next = name === undefined ? none?.next : name.next;
  if (next !== undefined && endsAt(line, next)) return [{ kind: "answer", target: { by: "bare" }, word: "other" }];
  if (none === undefined || !isMark(line, none.next, ",.;:–—-")) return undefined;
  const rest = scan(line.text.slice(line.tokens[none.next + 1]?.start ?? line.text.length));
  const it = phraseAt(rest, 0, IT_IS)?.next ?? 0;
  return asUsual(scan(rest.text.slice(rest.tokens[it]?.start ?? rest.text.length)), reader);
}

/** A number or a name as the other rules read it. */
function asUsual(line: Line, reader: Reader): readonly Command[] | undefined {
  const placed: Reader = { ...reader, place: { isClosing: false, isOpening: true } };
  const read = readLine(line, placed)?.commands ?? readNamesAlone(line, placed);
  return read?.length === 1 && read.every(isAnswer) ? read : undefined;
}

const isAnswer = (command: Command): boolean =>
  (command.kind === "answer" && command.word !== "other") || (command.kind === "record" && isNames(command));

function isNames({ people, channel, note, subject }: Extract<Command, { kind: "record" }>): boolean {
  return channel === "other" && people.length === 1 && note === undefined && subject === undefined;
}

/** Whom the answer names, in full where the mail shows the name. */
function whoIsAnswered([command]: readonly Command[], { numbers }: Reader): string | undefined {
  if (command?.kind === "record") return command.people[0]?.name;
  if (command?.kind !== "answer" || command.word === "other") return undefined;
  if (command.name !== undefined) return command.name;
  const { target } = command;
  const meant = target.by === "numbers" ? numbers.filter(({ number }) => target.numbers.includes(number)) : [];
  const [only, ...others] = meant.flatMap(({ names }) => names);
  if (target.by === "names") return target.names[0];
  return others.length === 0 ? only : undefined;
}

function noteOf(line: Line, name: string, reader: Reader): Command {
  const { fields } = readNote(line, 0, { ...reader, strictness: "log" });
  return { kind: "note", who: { by: "name", name }, note: line.text.trim(), ...(fields && { fields }) };
}
