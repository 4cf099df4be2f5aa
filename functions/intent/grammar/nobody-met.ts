// "No one", "Ingen i denne uge", "Næ": the answer that nobody was talked with.
// Invariant: the whole line says so and nothing else; it changes nothing and is no name, no command and no mistake.

import type { Command } from "../../domain/commands.ts";
import { indexPhrases, phraseAt } from "./phrases.ts";
import type { Reader } from "./reader.ts";
import type { Line } from "./scan.ts";

/** Nothing to do, where a digest is answered so; a plain "no" may still mean the one thing to pass on. */
export function readNobody(line: Line, reader: Reader): readonly Command[] | undefined {
  const { strictness, place, numbers } = reader;
  const asksWho = numbers.some(({ asks, isHeld }) => asks === true || isHeld === true);
  if (strictness !== "answer" || asksWho || place.quoted !== undefined || !saysNobody(line)) return undefined;
  return isPlainNo(line) ? [{ kind: "no", target: { by: "bare" } }] : [];
}

/** Whether all of a line says that it was nobody. */
export function saysNobody(line: Line): boolean {
  const parts = partsOf(line);
  return parts !== undefined && parts.some((part) => part !== "aside");
}

function isPlainNo(line: Line): boolean {
  return partsOf(line)?.every((part) => part === "no") === true;
}

type Part = "nobody" | "no" | "aside";

function partsOf(line: Line): readonly Part[] | undefined {
  const parts: Part[] = [];
  for (let at = 0; at < line.tokens.length;) {
    const found = phraseAt(line, at, NOBODY);
    if (found === undefined && line.tokens[at]?.kind !== "mark") return undefined;
    if (found !== undefined) parts.push(found.meaning);
    at = found?.next ?? at + 1;
    if (parts.length > MOST_PARTS) return undefined;
  }
  return parts;
}

const MOST_PARTS = 6;

const NOBODY = indexPhrases<Part>(
  ["nobody", "no", "aside"],
  [
    {
      nobody:
        "no one|noone|no-one|nobody|none|not anyone|not anybody|not a soul|nobody else|no one else|zero|nil|didn't talk to anyone|did not talk to anyone|talked to nobody|talked to no one|talked with nobody|talked with no one|spoke to nobody|spoke to no one|i talked to nobody|i talked to no one|nobody new",
      no: "no|nope|nah",
      aside:
        "this week|last week|today|at all|sorry|i'm afraid|i am afraid|unfortunately|sadly|alas|really|actually|this time|so far|yet|i think|of them|from the list|thanks|thank you",
    },
    {
      nobody:
        "ingen|ikke nogen|ikke nogle|slet ingen|ingen andre|ikke en eneste|ingen af dem|nul|ingenting|talte ikke med nogen|jeg talte ikke med nogen|har ikke talt med nogen|jeg har ikke talt med nogen|snakkede ikke med nogen|talte med ingen",
      no: "nej|næ|næh|nix|niks",
      aside:
        "i denne uge|denne uge|i sidste uge|sidste uge|i dag|overhovedet|desværre|beklager|endnu|denne gang|i den her uge|faktisk|tror jeg|i ugens løb|tak",
    },
  ],
);
