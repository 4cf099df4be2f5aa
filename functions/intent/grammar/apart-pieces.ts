// What stands on a line of answers and is no note of the item before it: "5 done. Talked with Emil", "1 sent, 2 has left".
// Invariant: a piece is cut off only where it names people of its own, or an item of the answered mail that it tells of.

import type { Command } from "../../domain/commands.ts";
import { endOfJoin } from "./clause-starts.ts";
import { PERSON_VERBS, PRONOUNS } from "./command-words.ts";
import { fold } from "./fold.ts";
import { headAt } from "./item-heads.ts";
import { readItemClauses } from "./item-clauses.ts";
import type { Reader } from "./reader.ts";
import { isMark, scan, textBetween, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";
import { ofItsOwnPeople } from "./sentences.ts";
import { cutBeforeCommands } from "./told-and-done.ts";

/** A line of more marks is a pasted text. */
const MOST_MARKS = 12;

export type Pieces = { readonly head: Line; readonly tail: Line };

/** The line cut before the first sentence behind its commands that is about others than their items. */
export function cutBeforeOthers(line: Line, reader: Reader): Pieces | undefined {
  if (reader.numbers.length === 0) return undefined;
  const stops = line.tokens.flatMap((_, at) => (isStop(line, at) ? [at] : []));
  for (const at of stops.slice(0, MOST_MARKS)) {
    const head = scan(textBetween(line, 0, at));
    const tail = scan(textBetween(line, at + 1).replace(ALSO, ""));
    const told = ofItsOwnPeople(tail, reader);
    const orders = told === undefined ? undefined : ordersOf(head, reader);
    if (orders !== undefined && told?.every((command) => isOfOthers(command, orders, reader)) === true) {
      return { head, tail };
    }
  }
  return undefined;
}

function isStop(line: Line, at: number): boolean {
  return at > 0 && isMark(line, at, ".!") && line.tokens[at + 1]?.glued === false;
}

const ALSO = /^(?:(?:and|also|plus|btw|og|ogs\u00e5|desuden|samt)\s+)+/iu;

function ordersOf(head: Line, reader: Reader): readonly Command[] | undefined {
  return readItemClauses(head, reader) ?? cutBeforeCommands(head, reader)?.orders;
}

function isOfOthers(command: Command, orders: readonly Command[], reader: Reader): boolean {
  const names = namesIn(command);
  const words = new Set(orders.flatMap((order) => namesOf(order, reader)).flatMap(wordsOf));
  return names.length > 0 && !names.flatMap(wordsOf).some((word) => words.has(word));
}

function namesIn(command: Command): readonly string[] {
  const people = "people" in command ? command.people : "person" in command ? [command.person] : [];
  const who = "who" in command && command.who.by === "name" ? [command.who] : [];
  return [...people, ...who].flatMap((ref) => (ref.by === "name" ? ref.name : []));
}

function namesOf(order: Command, { numbers, place }: Reader): readonly string[] {
  const target = "target" in order ? order.target : undefined;
  if (target?.by === "names") return target.names;
  const meant = target?.by === "numbers" ? target.numbers : [place.quoted];
  return numbers.flatMap(({ number, names }) => (meant.includes(number) ? names : []));
}

function wordsOf(name: string): readonly string[] {
  return fold(name).split(/\s+/);
}

/** The line cut before the first item that is told of in a sentence of its own: `1 sent, 2 har han set`. */
export function cutBeforeTold(line: Line, reader: Reader): Pieces | undefined {
  for (let at = 1; at < line.tokens.length; at += 1) {
    const from = endOfJoin(line, at);
    if (from > at && line.tokens[at - 1]?.kind !== "number" && isTold(line, from, reader)) {
      const head = scan(textBetween(line, 0, at));
      // "1 is an idiot, 2 is my cousin" and "No. 2 is my cousin" answer nothing.
      const isOrder = ordersOf(head, reader)?.some(hasItems) === true;
      return isOrder ? { head, tail: scan(textBetween(line, from)) } : undefined;
    }
  }
  return undefined;
}

function hasItems(order: Command): boolean {
  const target = "target" in order ? order.target : "who" in order ? order.who : undefined;
  return target?.by === "numbers" || target?.by === "names";
}

/** A number of the answered mail, and what somebody is, has or does; "2 cars", "3 of them" are counted. */
function isTold(line: Line, at: number, reader: Reader): boolean {
  const typed = line.tokens[at];
  const isShown = typed?.kind === "number" && reader.numbers.some(({ number }) => number === Number(typed.text));
  if (!isShown || headAt(line, at, reader) !== undefined) return false;
  const next = line.tokens[at + 1];
  const word = wordAt(line, at + 1).replace(/'.*$/, "");
  return next?.kind === "address" || (PERSON_VERBS.has(word) && word !== "and" && word !== "og") || PRONOUNS.has(word);
}

/** What such a piece says and no rule reads is kept of its item, word for word. */
export function noteOfItem(line: Line, reader: Reader): readonly Command[] | undefined {
  const number = Number(line.tokens[0]?.text);
  if (!isTold(line, 0, reader)) return undefined;
  return [{ kind: "note", who: { by: "numbers", numbers: [number] }, note: textBetween(line, 1) }];
}
