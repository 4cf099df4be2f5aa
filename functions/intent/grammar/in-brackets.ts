// "Coffee with Ole (first time in years) on 10 November": an aside in brackets stands between the people and the rest.
// Invariant: only brackets that the note would keep are cut, and they stay in the note; a firm or a day in them is read first.

import type { Command } from "../../domain/commands.ts";
import type { Reader, Rule } from "./reader.ts";
import { scan } from "./scan.ts";
import type { Line } from "./scan.ts";

/** The rule, which reads past an aside in brackets what it would else have kept as words with it. */
export function pastBrackets(rule: Rule): Rule {
  return (line, reader) => {
    const commands = rule(line, reader);
    const aside = asideOf(line);
    const [kept] = commands?.filter((command) => keeps(command, aside?.words)) ?? [];
    if (aside === undefined || kept === undefined) return commands;
    return readPast(rule, { line, aside, kept }, reader) ?? commands;
  };
}

type Aside = { readonly words: string; readonly rest: Line };
type Found = { readonly line: Line; readonly aside: Aside; readonly kept: Command };

/** Brackets with words behind them. */
function asideOf({ text }: Line): Aside | undefined {
  const found = /\([^()]{1,200}\)(?=\s+[\p{L}\d])/u.exec(text);
  if (found === null) return undefined;
  const before = text.slice(0, found.index).trimEnd();
  return { words: found[0], rest: scan(before + text.slice(found.index + found[0].length)) };
}

function keeps(command: Command, words = "\n"): boolean {
  return command.kind === "record" && command.note?.includes(words) === true;
}

function readPast(rule: Rule, { line, aside, kept }: Found, reader: Reader): readonly Command[] | undefined {
  const commands = rule(aside.rest, reader);
  const [first] = commands ?? [];
  if (first?.kind === "follow-up") return commands?.with(0, { ...first, note: line.text.trim() });
  if (first?.kind !== "record" || kept.kind !== "record" || first.people.length !== kept.people.length)
    return undefined;
  const note = [aside.words, first.note ?? ""].filter((text) => text !== "").join(", ");
  return commands?.with(0, { ...first, note });
}
