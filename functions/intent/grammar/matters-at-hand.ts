// "The delay", "prisen", "our proposal": what the owner and somebody have to do with each other just now.
// Invariant: it is no need that others could meet, no field that somebody knows and no taste; where it may be one, it counts.

import { fold } from "./fold.ts";
import { wordSet } from "./phrases.ts";
import { wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";

/** "My help", "an answer from us", "working with us": the owner is part of it. */
export function isOwners(clause: Line, at: number): boolean {
  return clause.tokens.slice(at).some(({ word, text }) => OWNER.has(word) || text === "I");
}

/** "The deck", "den nye kontrakt", "oplægget": a certain one. */
export function isCertain(clause: Line, at: number): boolean {
  const word = wordAt(clause, at);
  if (THE.has(word)) return !SUITABLE.has(wordAt(clause, at + 1));
  return DANISH.has(wordAt(clause, at - 1)) && /^\p{Ll}{3,}(?:en|et|erne|ene)$/u.test(word) && !NO_ARTICLE.has(word);
}

/** "The price", "ideen": a certain thing of the kind that comes and goes with business. */
export function isMatterAtHand(clause: Line, at: number, end: number): boolean {
  return isCertain(clause, at) && clause.tokens.slice(at, end).some(({ text }) => AT_HAND.test(fold(text)));
}

/** "The market", "branchen": what somebody may know as a field. */
export function isField(clause: Line, end: number): boolean {
  return FIELD.test(wordAt(clause, end - 1));
}

const OWNER = wordSet("me|us|we|my|our|mine|ours|jeg|vi|mig|os|min|mit|mine|vores|vor");
const THE = wordSet("the|this|these|those|den|det|de|denne|dette|disse");
const SUITABLE = wordSet("right|best|perfect|rette|rigtige|bedste|perfekte");
/** Words before a thing of which the article, if it has one, stands behind it. */
const DANISH = wordSet(
  "mangler|efter|efterlyser|søger|for|have|ønsker|bruge|kender|til|om|lide|elsker|følger|i|med|af",
);
const NO_ARTICLE = wordSet("internet|køkken|kabinet|budget|toilet|buffet|ballet|billet|token|sten|siden");
const AT_HAND =
  /^(?:delay|price|plan|idea|proposal|offer|quote|draft|deck|design|product|result|report|contract|solution|concept|way|fact|case|project|vej|meeting|news|problem|situation|deal|invoice|team|demo|pitch|website|presentation|numbers|figures|slides|forsinkelse|pris|plan|ide|forslag|tilbud|udkast|oplaeg|produkt|resultat|rapport|kontrakt|loesning|koncept|maade|sag|projekt|moede|nyhed|problem|situation|aftale|faktura|hold|praesentation|hjemmeside|tal)(?:s|n|en|et|er|erne|ene|ne|te|ter|tet|det|terne|lem|let)?$/u;
const FIELD =
  /(?:markets?|industry|trade|business|sector|branch|scene|rules|law|laws|field|area|town|city|region|system|systems|subject|history|marked|markedet|branchen|reglerne|loven|lovgivningen|industrien|sektoren|miljoeet|feltet|omraadet|faget|byen|egnen|systemet|historien|erhvervet)$/u;
