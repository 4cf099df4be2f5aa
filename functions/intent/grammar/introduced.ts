// "Kari Lie (kari@lie.example) introduced me to Tor Heim": two people, and neither is lost.
// Invariant: only at log@; both get the words as a note, for who knows whom through whom is worth keeping.

import type { Command } from "../../domain/commands.ts";
import { peopleAt } from "./people.ts";
import { indexPhrases, phraseAt } from "./phrases.ts";
import type { Reader } from "./reader.ts";
import { textBetween } from "./scan.ts";
import type { Line } from "./scan.ts";

/** A note for whoever introduced, and one for each who was introduced. */
export function readIntroduced(line: Line, reader: Reader): readonly Command[] | undefined {
  if (reader.strictness !== "log") return undefined;
  const by = peopleAt(line, 0, reader, "head");
  const verb = by === undefined ? undefined : phraseAt(line, by.next, INTRODUCED);
  const to = verb === undefined ? undefined : peopleAt(line, verb.next, reader, "told");
  if (by === undefined || to === undefined) return undefined;
  const note = textBetween(line, by.next);
  return [
    ...by.people.map(({ ref }): Command => ({ kind: "note", who: ref, note })),
    ...to.people.map(({ ref }): Command => ({ kind: "note", who: ref, note: line.text.trim() })),
  ];
}

const INTRODUCED = indexPhrases(
  ["it"],
  [
    {
      it: "introduced me to|introduced us to|has introduced me to|connected me with|connected me to|connected us with|put me in touch with|introducerede mig for|introducerede mig til|introducerede os for|har introduceret mig for|præsenterede mig for|præsenterede os for|satte mig i forbindelse med|satte mig i kontakt med|forbandt mig med",
    },
  ],
);
