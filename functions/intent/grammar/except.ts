// "all done except 2", "alle undtagen 1 og 3", "1-5 but not 3": what a target leaves as it is.
// Invariant: only numbers, or people right after the word for it; "all but the last" is prose.

import type { NamedItems, Target } from "../../domain/commands.ts";
import { EXCEPT } from "./command-words.ts";
import { endsAt } from "./line-ends.ts";
import { peopleAt } from "./people.ts";
import { phraseAt } from "./phrases.ts";
import type { Reader } from "./reader.ts";
import { isMark, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";
import { namesAt, numbersAt } from "./targets.ts";
import type { TargetFound } from "./targets.ts";

/** The target with what stands after "except" at token `at` taken out; unchanged when nothing does. */
export function withExcept({ target, next }: TargetFound, line: Line, reader: Reader): TargetFound {
  const except = mayLeaveOut(target) ? exceptAt(line, next, reader) : undefined;
  const left = except === undefined ? undefined : without(target, except.items);
  return except === undefined || left === undefined ? { target, next } : { target: left, next: except.next };
}

/** `1-3 done but not 9`, `all done except the last`: what is left out is none of them, or nobody knows which. */
export function leavesOutOthers({ target, next }: TargetFound, line: Line, reader: Reader): boolean {
  if (!mayLeaveOut(target)) return false;
  const except = exceptAt(line, next, reader);
  if (except === undefined) return isExceptPlace(line, next);
  if (target.by !== "numbers") return false;
  const { items } = except;
  return items.by === "numbers" && items.numbers.some((number) => !target.numbers.includes(number));
}

/** `except the last`, `undtagen den første`, and nothing more. */
function isExceptPlace(line: Line, at: number): boolean {
  const word = phraseAt(line, isMark(line, at, ",(;-–—") ? at + 1 : at, EXCEPT);
  if (word === undefined) return false;
  const place = ["the", "den", "det", "de"].includes(wordAt(line, word.next)) ? word.next + 1 : word.next;
  const end = PLACES.has(wordAt(line, place)) ? place + 1 : undefined;
  return end !== undefined && endsAt(line, end + (["one", "ones", "two", "to"].includes(wordAt(line, end)) ? 1 : 0));
}
const PLACES: ReadonlySet<string> = new Set(
  "last|first|second|third|sidste|foerste|anden|tredje|oeverste|nederste".split("|"),
);

function mayLeaveOut(target: Target): boolean {
  if (target.by === "all" || target.by === "rest") return target.except === undefined;
  return target.by === "numbers" && target.numbers.length > 2;
}

type ExceptFound = { readonly items: NamedItems; readonly next: number };

function exceptAt(line: Line, at: number, reader: Reader): ExceptFound | undefined {
  const word = phraseAt(line, isMark(line, at, ",(;-–—") ? at + 1 : at, EXCEPT);
  if (word === undefined) return undefined;
  const found = numbersAt(line, word.next) ?? namesAt(line, word.next, reader.numbers);
  if (found === undefined) return strangersAt(line, word.next, reader);
  if (found.target.by !== "numbers" && found.target.by !== "names") return undefined;
  return { items: found.target, next: isMark(line, found.next, ")") ? found.next + 1 : found.next };
}

/** Who is not in the mail is told apart from prose by ending the line. */
function strangersAt(line: Line, at: number, reader: Reader): ExceptFound | undefined {
  const people = peopleAt(line, at, reader, "head");
  if (people === undefined || !endsAt(line, people.next)) return undefined;
  const names = people.people.map(({ ref }) => ref.name ?? (ref.by === "address" ? ref.address : ""));
  return { items: { by: "names", names }, next: people.next };
}

function without(target: Target, items: NamedItems): Target | undefined {
  if (target.by === "all" || target.by === "rest") return { ...target, except: items };
  if (target.by !== "numbers" || items.by !== "numbers") return undefined;
  return { by: "numbers", numbers: target.numbers.filter((number) => !items.numbers.includes(number)) };
}
