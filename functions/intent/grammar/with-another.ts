// "Was out, talked to his deputy", "talte med receptionisten": what was done with somebody whom the note is not about.
// Invariant: only behind a "with", and only a noun; a pronoun or a name is read as the person that it is.

import { ARTICLES } from "./command-words.ts";
import { isGivenName } from "./given-names.ts";
import { wordSet } from "./phrases.ts";
import { wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";

/** Whether what was done up to token `next` was with somebody else, named by a noun alone. */
export function isWithAnother(clause: Line, next: number): boolean {
  if (!TOWARDS.has(wordAt(clause, next - 1))) return false;
  const word = wordAt(clause, next);
  if (isGivenName(word)) return false;
  return word === "the" || ARTICLES.has(word) || THEIR.has(word) || DEFINITE.test(word);
}

const TOWARDS = wordSet("to|with|med|til");
const THEIR = wordSet("his|her|their|hans|hendes|deres|sin|sit|sine");

/** In Danish the article stands behind its noun. */
const DEFINITE = /^\p{Ll}{3,}(?:en|erne|ene)$/u;
