// A verb as the heading of a list: "Done:" and below it "- 1", "- Anna", each on a line of its own.
// Invariant: only lines that are nothing but items belong to a heading; with the first other line it is over.

import { readItemClauses } from "./item-clauses.ts";
import { endsAt } from "./line-ends.ts";
import type { PlacedLine } from "./quoted-items.ts";
import type { Reader } from "./reader.ts";
import { scan } from "./scan.ts";
import { namesAt, numbersAt } from "./targets.ts";

/** The lines with each item of a list given the verb of its heading, and such headings left out. */
export function underHeadings(lines: readonly PlacedLine[], reader: Reader): readonly PlacedLine[] {
  let heading: string | undefined;
  return lines.flatMap((line, index): readonly PlacedLine[] => {
    const text = line.text.trim();
    if (text === "") return [line];
    if (heading !== undefined && isItem(text, reader)) return [{ ...line, text: `${itemOf(text)} ${heading}` }];
    heading = headingOf(text, reader);
    const next = lines.slice(index + 1).find((other) => other.text.trim() !== "");
    if (heading === undefined || next === undefined || !isItem(next.text, reader)) {
      heading = undefined;
      return [line];
    }
    return [];
  });
}

/** A bare verb with its own words and a colon: "Done:", "Snooze until Friday:". */
function headingOf(text: string, reader: Reader): string | undefined {
  if (!text.endsWith(":")) return undefined;
  const verb = text.slice(0, -1).trim();
  const commands = readItemClauses(scan(verb), reader);
  const [only, ...more] = commands ?? [];
  const isVerb = only !== undefined && more.length === 0 && "target" in only && only.target.by === "bare";
  return isVerb ? verb : undefined;
}

function isItem(text: string, reader: Reader): boolean {
  const line = scan(itemOf(text));
  const found = numbersAt(line, 0) ?? namesAt(line, 0, reader.numbers);
  return found !== undefined && endsAt(line, found.next, ".!,;");
}

function itemOf(text: string): string {
  return text
    .trim()
    .replace(/^(?:[-*•·–—]\s*){1,3}(?=\S)/u, "")
    .replace(/[.,;\s]+$/, "");
}
