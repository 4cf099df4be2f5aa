// Words of a note that were kept and may ask for more: "ring til ham på mandag", "also with Tom", a telephone number.
// Invariant: what was understood stays as it is; that nothing else comes of such words is said, and never guessed at.

import type { Command, PersonRef } from "../domain/commands.ts";
import { ACTIVITY_INDEX, PAST_ACTIVITY_INDEX } from "./grammar/command-words.ts";
import { dateAt } from "./grammar/dates.ts";
import { fold } from "./grammar/fold.ts";
import { isGivenName } from "./grammar/given-names.ts";
import { everyAt } from "./grammar/intervals.ts";
import { isCapitalised } from "./grammar/name-run.ts";
import { notYetBehind } from "./grammar/not-yet.ts";
import { phraseAt, wordSet } from "./grammar/phrases.ts";
import { clockAhead } from "./grammar/reader.ts";
import type { Reader } from "./grammar/reader.ts";
import type { Reading, Road } from "./grammar/reading.ts";
import { scan, wordAt } from "./grammar/scan.ts";
import type { Line } from "./grammar/scan.ts";

const READ_AT: ReadonlySet<Road["kind"]> = new Set<Road["kind"]>(["log", "follow-up"]);

/** The commands of a note, and its words that were only kept. */
export function withKeptWords(
  commands: readonly Command[],
  { reading, reader }: { readonly reading: Reading; readonly reader: Reader },
): readonly Command[] {
  if (!reading.roads.every(({ kind }) => READ_AT.has(kind))) return commands;
  const isLetter = commands.some((command) => command.kind === "record" && command.people.some(isByAddress));
  const told = toldBy(commands);
  const kept = commands
    .flatMap((command) => [...wordsOf(command), ...(isLetter ? [] : subjectOf(command))])
    .flatMap((text) => text.split(SENTENCE_ENDS))
    .filter((text) => mayAskForMore(scan(text.trim()), told, reader));
  const said = new Set(commands.flatMap((command) => (command.kind === "not-understood" ? command.line : [])));
  const lines = [...new Set(kept.map((text) => text.trim()))].filter((text) => !said.has(text)).slice(0, MOST_LINES);
  return [
    ...commands,
    ...lines.map((line) => ({ kind: "not-understood" as const, line, why: "kept-as-words" as const })),
  ];
}

const MOST_LINES = 3;
const SENTENCE_ENDS = /\n|(?<=[.;!?])\s+/u;

function isByAddress(ref: PersonRef): boolean {
  return ref.by === "address";
}

function wordsOf(command: Command): readonly string[] {
  return command.kind === "record" || command.kind === "note" ? [command.note ?? ""] : [];
}

/** Of a note; a letter's subject is none of the owner's words. */
function subjectOf(command: Command): readonly string[] {
  return command.kind === "record" ? [command.subject ?? ""] : [];
}

/** What other commands took of the words: days, and people. */
type Told = {
  readonly days: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  readonly addresses: ReadonlySet<string>;
};

function toldBy(commands: readonly Command[]): Told {
  const days = commands.flatMap((command) => {
    if (command.kind === "follow-up") return [command.on];
    if (command.kind === "pledge") return command.due ?? [];
    return command.kind === "record" ? (command.pledge?.due ?? []) : [];
  });
  const people = commands.flatMap(peopleOf);
  return {
    days: new Set(days),
    names: new Set(people.flatMap((ref) => fold(ref.name ?? "").split(/[^\p{L}\p{N}-]+/u))),
    addresses: new Set(people.flatMap((ref) => (ref.by === "address" ? ref.address : []))),
  };
}

function peopleOf(command: Command): readonly PersonRef[] {
  if (command.kind === "record" || command.kind === "follow-up") return command.people;
  if (command.kind === "pledge") return [command.person];
  return command.kind === "note" && (command.who.by === "name" || command.who.by === "address") ? [command.who] : [];
}

function mayAskForMore(line: Line, told: Told, reader: Reader): boolean {
  const { tokens } = line;
  const isNewAddress = tokens.some(({ kind, text }) => kind === "address" && !told.addresses.has(text.toLowerCase()));
  if (isNewAddress || TELEPHONE.test(line.text)) return true;
  if (tokens.some((_, at) => isRequest(line, at)) || ORDERS.has(wordAt(line, 0))) return true;
  if (isQuestion(line) || tokens.some((_, at) => everyAt(line, at) !== undefined)) return true;
  if (tokens.some((_, at) => isContactToCome(line, at, reader))) return true;
  const isToDo = tokens.some(({ word }) => DOINGS.has(word));
  return hasDayAhead(line, { told, isToDo }, reader) || tokens.some((_, at) => isAnother(line, at, told));
}

/** "Har ikke lovet noget" promises nothing; "chase me if I haven't heard from him" is asked all the same. */
function isRequest(line: Line, at: number): boolean {
  const around = [at - 2, at - 1, at + 1].map((near) => wordAt(line, near));
  return REQUESTS.has(wordAt(line, at)) && !around.some((word) => DENIALS.has(word));
}

const TELEPHONE = /(?<!\d)(?:\+?\d[ -]?){8,}(?!\d)/u;

/** Asked of us, or a promise: nobody writes these into a note for themselves alone. */
const REQUESTS = wordSet(
  "remind|reminder|reminding|stop|delete|remove|slet|fjern|nudge|chase|promised|promises|huskes|mind|minde|rykke|rykkes|påmindelse|påmind|lovede|lovet|lover|died|død|døde",
);
/** "What's Dan's number?" waits for an answer. */
function isQuestion(line: Line): boolean {
  return line.text.trimEnd().endsWith("?") && ASKS.has(wordAt(line, 0).replace(/'s$/u, ""));
}

/** The owner's word to themselves, at the head of a sentence. */
const ORDERS = wordSet(
  "ask|send|check|thank|congratulate|tell|bring|give|book|pls|please|must|chase|need|spørg|tjek|sig|giv|bestil|køb|tag|skal|svar|kontakt|inviter",
);
const ASKS = wordSet(
  "what|when|who|where|which|how|can|could|do|does|did|is|are|kan|har|er|skal|mon|hvad|hvornår|hvem|hvor|hvilken|hvordan",
);
const DENIALS = wordSet("not|never|nothing|haven't|hasn't|didn't|ikke|aldrig|intet|ingenting");
/** What one means to do, with a day beside it. */
const DOINGS = wordSet(
  "call|ring|phone|write|mail|email|send|meet|see|follow|contact|ask|reply|answer|visit|invite|check|ringe|skrive|skriv|maile|sende|mødes|møde|følge|følg|følger|kontakt|kontakte|kontaktes|spørg|spørge|svar|svare|besøge|besøg|inviter|invitere|tjek|tjekke|sender|ringer|skriver",
);

/** "Lunch could be nice", "møde hver tirsdag": what was done by its noun alone, and was not. */
function isContactToCome(line: Line, at: number, reader: Reader): boolean {
  const noun = phraseAt(line, at, PAST_ACTIVITY_INDEX) === undefined ? phraseAt(line, at, ACTIVITY_INDEX) : undefined;
  return (
    noun !== undefined && BARE.has(wordAt(line, noun.next - 1)) && notYetBehind(line, noun.next, reader) !== undefined
  );
}
const BARE = wordSet("meeting|lunch|dinner|coffee|breakfast|call|møde|frokost|middag|kaffe|opkald");

/** A day soon is told whatever is said of it, a later one beside something to do: "moves to Aarhus in May" is news. */
function hasDayAhead(line: Line, { told, isToDo }: { readonly told: Told; readonly isToDo: boolean }, reader: Reader) {
  const clock = { ...clockAhead(reader), where: "anywhere" as const };
  const [today, soon] = [reader.today.toString(), reader.today.add({ days: DAYS_AHEAD }).toString()];
  return line.tokens.some((_, at) => {
    const found = dateAt(line, at, clock)?.reading;
    return found?.kind === "day" && found.day > today && (isToDo || found.day <= soon) && !told.days.has(found.day);
  });
}

const DAYS_AHEAD = 45;

/** "And Tom", "new: Inês Carvalho", "Tom needs an auditor": somebody whom no command names. */
function isAnother(line: Line, at: number, { names }: Told): boolean {
  const token = line.tokens[at];
  const before = line.tokens[at - 1];
  if (token?.kind !== "word" || !isCapitalised(token) || names.has(token.word)) return false;
  if (before !== undefined && NAMES_FOLLOW.has(before.word)) return true;
  if (!isGivenName(token.word)) return false;
  return before === undefined
    ? line.tokens[at + 1]?.kind === "word"
    : BEFORE_NAMES.has(before.word) || before.text === ":";
}

const NAMES_FOLLOW = wordSet("called|named|hedder|hed");
const BEFORE_NAMES = wordSet("with|and|to|also|new|phone|med|og|til|også|ny");
