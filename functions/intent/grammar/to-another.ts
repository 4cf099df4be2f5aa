// "Promised Bo a book", "lovede sin chef at sende tallene": a promise that was made to somebody else than the owner.
// Invariant: whoever else may be meant counts; only the owner beside it ("an intro to Bo for me") settles it.

import { ARTICLES } from "./command-words.ts";
import { fold } from "./fold.ts";
import { isGivenName } from "./given-names.ts";
import { isCapitalised } from "./name-run.ts";
import { wordSet } from "./phrases.ts";
import { wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";

/** True when what is promised from token `from` on, with no owner right before it, goes to somebody else. */
export function isToAnother(line: Line, from: number): boolean {
  if (isAnother(line, from) || isGivenThing(line, from)) return true;
  if (line.tokens.slice(from).some(({ word }) => OWNER.has(word))) return false;
  return line.tokens.some((_, at) => at >= from && isBeforeAnother(line, at) && isAnother(line, at + 1));
}

/** "To Bo", "send Bo"; "an intro to Bo" is for the owner. */
function isBeforeAnother(line: Line, at: number): boolean {
  const word = wordAt(line, at);
  return TO.has(word) ? !LEADS_TO.has(wordAt(line, at - 1)) : GIVES.has(word);
}

/** A pronoun, a name, "his boss". */
function isAnother(line: Line, at: number): boolean {
  const token = line.tokens[at];
  const name = fold(token?.text ?? "").replace(/'s?$/u, "");
  if (token === undefined || token.kind === "mark") return false;
  if (token.kind === "address" || PERSONAL.has(token.word)) return true;
  if (isCapitalised(token) && isGivenName(name)) return true;
  return PEOPLE.has(ARTICLES.has(token.word) || THEIR.has(token.word) ? wordAt(line, at + 1) : token.word);
}

/** "The board a plan", "his mother to call": two things in a row, the first of which is somebody. */
function isGivenThing(line: Line, from: number): boolean {
  const first = wordAt(line, from);
  const isDefinite = first === "the" || THEIR.has(first) || /^\p{Ll}{3,}(?:en|et|ne)$/u.test(first);
  if (!isDefinite) return false;
  return [1, 2, 3].some((step) => SECOND.has(wordAt(line, from + step)));
}

const OWNER = wordSet("me|us|my|our|mig|os|min|mit|mine|vores");
const PERSONAL = wordSet(
  "him|her|them|himself|herself|themselves|everybody|everyone|people|ham|hende|dem|sig|alle|folk|others|andre",
);
const THEIR = wordSet("his|her|their|sin|sit|sine|hans|hendes|deres");
const PEOPLE = wordSet(
  "board|boss|team|customer|customers|client|clients|bank|wife|husband|kids|children|son|daughter|mother|father|mum|mom|dad|family|staff|council|committee|colleague|colleagues|investors|press|chef|kone|mand|søn|datter|mor|far|børn|familie|kunde|kunder|kollega|kolleger|bestyrelsen|chefen|kunden|kunderne|banken|børnene|familien|medarbejderne|investorerne|pressen|udvalget",
);
const TO = wordSet("to|til|for");
const GIVES = wordSet(
  "send|give|help|call|pay|show|tell|lend|email|mail|ring|sende|give|hjælpe|betale|vise|fortælle|låne|maile",
);
const LEADS_TO = wordSet(
  "intro|introduction|introductions|intros|invitation|invite|access|link|ticket|tickets|introduktion|indgang|adgang|invitation|billet|billetter",
);
const SECOND = wordSet("a|an|the|to|en|et|at");
