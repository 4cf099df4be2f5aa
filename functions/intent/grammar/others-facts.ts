// What a note about one person says of another: "Erik is well and looks for an auditor" behind Bo's number.
// Invariant: only what is plainly said of somebody is told of them; whom "she" means beside two names is asked, never guessed.

import type { Command } from "../../domain/commands.ts";
import { FACT_INDEX, PERSON_VERBS } from "./command-words.ts";
import { factOf } from "./facts.ts";
import { fold } from "./fold.ts";
import { isGivenName } from "./given-names.ts";
import { cutNote } from "./note-clauses.ts";
import { nameAt } from "./name-run.ts";
import { readNote } from "./note-reading.ts";
import type { NoteReading } from "./note-reading.ts";
import { phraseAt } from "./phrases.ts";
import { pledgesIn } from "./pledge-clause.ts";
import type { Reader } from "./reader.ts";
import { scan, textBetween, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";
import { namesAt } from "./targets.ts";

export type OwnAndOthers = {
  /** The clauses about the person of the note. */
  readonly own: Line;
  /** What is plainly said of others, and what is not plain. */
  readonly others: readonly Command[];
  /** What is no promise of its own, where one stands among the clauses: told once is enough. */
  readonly words?: string;
};

/** The clauses of a note about `own` parted by whom they are about; undefined when they are about nobody else. */
export function partOthers(
  note: Line,
  own: readonly string[],
  reader: Reader,
  before?: Line,
): OwnAndOthers | undefined {
  const { clauses } = cutNote(note, 0);
  const hasOther = before !== undefined && namesOther(before, own, reader);
  const parts = clausesBySubject(clauses, { own, hasOther }, reader);
  if (parts.every(({ subject }) => subject === "own")) return undefined;
  const mine = parts.filter(({ subject }) => subject === "own").map(({ clause }) => clause.text.trim());
  const others = parts.flatMap((part) => factsOf(part, reader));
  const kept = parts.filter(({ clause, subject }) => subject !== "own" || pledgesIn(clause, reader).length === 0);
  const words = kept.map(({ clause }) => clause.text.trim()).join(", ");
  return { own: scan(mine.join(", ")), others, ...(kept.length < parts.length && { words }) };
}

/** The note from token `at` on, its facts those of its own people, its words whole, and the facts of others beside it. */
export function readNoteOf(
  line: Line,
  at: number,
  own: readonly string[],
  reader: Reader,
): { readonly reading: NoteReading; readonly others: readonly Command[] } {
  const before = { text: line.text, tokens: line.tokens.slice(0, at) };
  const parted = partOthers(scan(textBetween(line, at)), own, reader, before);
  if (parted === undefined) return { reading: readNote(line, at, reader), others: [] };
  const from = line.tokens.findIndex(({ kind }, index) => index >= at && kind !== "mark");
  const note = parted.words ?? textBetween(line, from);
  // The whole words hold the day as well.
  const { noteWithDay: _, ...reading } = readNote(parted.own, 0, reader);
  return { reading: { ...reading, note }, others: parted.others };
}

/** `unclear`: a pronoun where two people may be meant. */
type Subject = "own" | "unclear" | { readonly name: string };
type Part = { readonly clause: Line; readonly subject: Subject; readonly from: number };

/** Whose note it is, and whether words before it name somebody else. */
type About = { readonly own: readonly string[]; readonly hasOther: boolean };

/** Each clause with its subject; one without a subject of its own has that of the clause before it. */
function clausesBySubject(clauses: readonly Line[], { own, ...at }: About, reader: Reader): readonly Part[] {
  let before: Subject = "own";
  let { hasOther } = at;
  let isMentioned = false;
  return clauses.map((clause) => {
    // What is promised bears its own person.
    const [pledge] = pledgesIn(clause, reader);
    const named = pledge?.person === undefined ? subjectNamed(clause, reader) : undefined;
    // Of several whom a note is about, what is said of one is theirs alone.
    const isOther = named !== undefined && (own.length > 1 || !isAmong(named.name, own));
    const isUnclear = pledge?.isOfOne === true && (hasOther || isMentioned);
    // Of two people "she" is one.
    const isOfOne = own.length > 1 && ONE.has(wordAt(clause, 0));
    const unnamed = isUnclear || isOfOne ? "unclear" : subjectUnnamed(clause, before, hasOther);
    const subject: Subject = named === undefined ? unnamed : isOther ? { name: named.name } : "own";
    // "An intro to Jens" is promised to whom the note is about.
    const isOwnPromise = pledge !== undefined && pledge.person === undefined;
    hasOther = hasOther || (!isOwnPromise && namesOther(clause, own, reader));
    isMentioned = isMentioned || (!isOwnPromise && mentionsOther(clause, own));
    before = subject;
    return { clause, subject, from: named?.next ?? 0 };
  });
}

function subjectUnnamed(clause: Line, before: Subject, hasOther: boolean): Subject {
  const isPronoun = THEY.has(wordAt(clause, 0));
  if (isPronoun) return hasOther ? "unclear" : before;
  // "Coffee yesterday" behind "Anna says hello" is told of the contact again.
  return phraseAt(clause, 0, FACT_INDEX) === undefined && before !== "unclear" ? "own" : before;
}

const ONE: ReadonlySet<string> = new Set("he|she|his|her|han|hun|hans|hendes".split("|"));
const THEY: ReadonlySet<string> = new Set(
  "who|som|der|he|she|they|her|his|their|han|hun|de|hendes|hans|deres".split("|"),
);

type Named = { readonly name: string; readonly next: number };

/** "Erik is well", "Anna says hello": a name at the head with a verb of its own. */
function subjectNamed(clause: Line, reader: Reader): Named | undefined {
  const found = surelyNamed(clause, 0, reader);
  if (found === undefined) return undefined;
  const word = wordAt(clause, found.next);
  const isVerb = (PERSON_VERBS.has(word) && !JOINS.has(word)) || GREETS.has(word);
  return isVerb || phraseAt(clause, found.next, FACT_INDEX) !== undefined ? found : undefined;
}

const JOINS: ReadonlySet<string> = new Set("and|who|now|og|som|der|nu".split("|"));
const GREETS: ReadonlySet<string> = new Set("says|sends|hilser|sender|greets|likes|knows|kender".split("|"));

function surelyNamed(clause: Line, at: number, reader: Reader): Named | undefined {
  const shown = namesAt(clause, at, reader.numbers);
  if (shown !== undefined) return { name: textBetween(clause, at, shown.next), next: shown.next };
  const found = nameAt(clause, at, "head", reader);
  return found === undefined || found.isPossessive || !isGivenName(firstWord(found.name)) ? undefined : found;
}

const WORDS_LOOKED_AT = 20;

function namesOther(clause: Line, own: readonly string[], reader: Reader): boolean {
  return clause.tokens.slice(0, WORDS_LOOKED_AT).some(({ text }, at) => {
    const found = /^\p{Lu}/u.test(text) ? surelyNamed(clause, at, reader) : undefined;
    return found !== undefined && !isAmong(found.name, own);
  });
}

/** "Bo's project" too: who promises "him" something need not mean whom the note is about. */
function mentionsOther(clause: Line, own: readonly string[]): boolean {
  return clause.tokens.some(({ text }) => {
    const name = /^\p{Lu}/u.test(text) ? fold(text).replace(/(?:'s|s)$/u, "") : "";
    return isGivenName(name) && !isAmong(name, own);
  });
}

function isAmong(name: string, own: readonly string[]): boolean {
  return own.some((one) => fold(one).split(" ").includes(firstWord(name)));
}

function firstWord(name: string): string {
  return fold(name).split(" ")[0] ?? "";
}

function factsOf({ clause, subject, from }: Part, reader: Reader): readonly Command[] {
  if (subject === "own") return [];
  const fields = factOf(scan(textBetween(clause, from)), reader);
  const isAsked = subject === "unclear" && (fields !== undefined || pledgesIn(clause, reader).length > 0);
  if (isAsked) return [{ kind: "not-understood", line: clause.text.trim(), why: "no-person" }];
  if (subject === "unclear" || fields === undefined) return [];
  return [{ kind: "note", who: { by: "name", name: subject.name, onlyKnown: true }, fields }];
}
