// Whom the owner saw or heard without being there: "Saw Karim on TV last night", "Så Pia i TV i går".
// Invariant: it is a note on them, word for word; right behind the people stands where they were seen.

import type { Command } from "../../domain/commands.ts";
import { openingOf } from "./openings.ts";
import { peopleAfter } from "./people-after.ts";
import { indexPhrases, phraseAt, wordSet } from "./phrases.ts";
import type { Reader } from "./reader.ts";
import { wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";

/** A note on whoever was seen on a screen, in print or on a stage. */
export function readSeenFromAfar(line: Line, reader: Reader): readonly Command[] | undefined {
  const opening = reader.strictness === "log" ? openingOf(line, reader) : undefined;
  if (opening === undefined || !SEEN.has(wordAt(line, opening.verb))) return undefined;
  const people = peopleAfter(line, opening, reader);
  if (people === undefined || phraseAt(line, people.next, AFAR) === undefined) return undefined;
  return people.people.map(({ ref }) => ({ kind: "note", who: ref, note: line.text.trim() }));
}

const SEEN = wordSet("saw|seen|så|set");
const AFAR = indexPhrases<"it">(
  ["it"],
  [
    {
      it: "on tv|on the tv|on telly|on television|on the news|in the news|on the radio|in the paper|in the papers|in the newspaper|on stage|on youtube|on the screen|in a film|in a documentary|in a podcast|in a video|in a photo|from afar|from a distance|at a distance|in the distance|across the street|across the road|across the room|from the train|from the bus|from the car",
    },
    {
      it: "i tv|i tv'et|i fjernsynet|på tv|på fjernsyn|i nyhederne|i radioen|i avisen|i bladet|på scenen|på youtube|i en film|i en podcast|i en video|på et billede|på afstand|på lang afstand|i det fjerne|på den anden side|fra bilen|fra toget|fra bussen",
    },
  ],
);
