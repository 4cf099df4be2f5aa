// Whom a line means without a name of their own: "Vestas A/S", "DSB", "Finn's boss", "Finns nye chef".
// Invariant: each is somebody to be asked about, and never the one whose name stands in it.

import { isRoleWord } from "../../mail/words/roles.ts";
import { isGivenName } from "./given-names.ts";
import { capitalisedAt, possessorAt } from "./possessor.ts";
import { isMark, textBetween, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";

export type NoNameYet = {
  readonly name: string;
  readonly next: number;
  readonly isNot: "organisation" | "relation";
};

const MOST_WORDS = 6;

/** A workplace by the form that its name ends with. */
export function organisationNameAt(line: Line, at: number): NoNameYet | undefined {
  let end = at;
  while (end < at + MOST_WORDS && isNamePart(line, end)) end += 1;
  const slashed = end > at + 1 && SLASHED.has(wordAt(line, end - 1)) && isSlashS(line, end) ? end + 2 : undefined;
  const isForm = end > at + 1 && FORMS.has(line.tokens[end - 1]?.text.toLowerCase() ?? "");
  const next = slashed ?? (isForm ? end : undefined);
  return next === undefined ? undefined : { name: textBetween(line, at, next), next, isNot: "organisation" };
}

function isNamePart(line: Line, at: number): boolean {
  return capitalisedAt(line, at) || (isMark(line, at, "&") && capitalisedAt(line, at + 1));
}

/** A/S, I/S, K/S, P/S */
const SLASHED: ReadonlySet<string> = new Set(["a", "i", "k", "p"]);

function isSlashS(line: Line, at: number): boolean {
  return isMark(line, at, "/") && line.tokens[at]?.glued === true && wordAt(line, at + 1) === "s";
}

const FORMS: ReadonlySet<string> = new Set(
  "aps|gmbh|ltd|limited|inc|ab|as|oy|oyj|bv|llc|llp|plc|ag|asa|nv|srl|spa|corp|corporation|group|gruppen|holding|holdings|amba|ivs|ventures|capital|consulting|technologies|solutions|studios|labs|advokater|revision".split(
    "|",
  ),
);

const LONGEST_ACRONYM = 5;

/** "DSB", "ISS": one word in large letters among words that are not. */
export function isAcronym(line: Line, at: number, next: number): boolean {
  const text = line.tokens[at]?.text ?? "";
  const isShort = next === at + 1 && text.length >= 2 && text.length <= LONGEST_ACRONYM;
  const isSpelledSo = /^\p{Lu}{2,}$/u.test(text) && /\p{Ll}{2}/u.test(line.text);
  return isShort && isSpelledSo && !isGivenName(wordAt(line, at)) && !isRoleWord(wordAt(line, at));
}

/** Somebody by what they are to another: "Finn's boss", "Anna Bergs nye kollega". */
export function relationAt(line: Line, at: number): NoNameYet | undefined {
  const possessor = possessorAt(line, at);
  if (possessor === undefined) return undefined;
  const noun = BEFORE_RELATIONS.has(wordAt(line, possessor.next)) ? possessor.next + 1 : possessor.next;
  if (!RELATIONS.has(wordAt(line, noun))) return undefined;
  return { name: textBetween(line, at, noun + 1), next: noun + 1, isNot: "relation" };
}

/** True for a folded word that says what one is to another. */
export function isRelation(word: string): boolean {
  return RELATIONS.has(word);
}

const BEFORE_RELATIONS: ReadonlySet<string> = new Set(
  "new|old|former|ex|late|big|ny|nye|gamle|tidligere|forrige|kommende|store|lille".split("|"),
);

const RELATIONS: ReadonlySet<string> = new Set(
  "boss|pa|ea|secretary|manager|wife|husband|partner|girlfriend|boyfriend|assistant|colleague|successor|predecessor|replacement|brother|sister|son|daughter|father|mother|dad|mom|mum|friend|deputy|neighbour|neighbor|chef|chefen|leder|kone|mand|hustru|kaereste|makker|assistent|sekretaer|kollega|efterfoelger|afloeser|forgaenger|bror|soester|soen|datter|far|mor|ven|veninde|stedfortraeder|nabo|svigerfar|svigermor|direktoer".split(
    "|",
  ),
);
