// Orders and contacts in words that no rule reads, said again in words that one does: "Mark 5 as done", "Rita and I had lunch".
// Invariant: a line is said again only where the other words mean the same; what still tells nothing stays unread.

import type { Command } from "../../domain/commands.ts";
import { isDenied } from "./came-to-nothing.ts";
import { ACTIVITY_INDEX, AND, PAST_ACTIVITY_INDEX, WITH } from "./command-words.ts";
import { fold } from "./fold.ts";
import { isGivenName, isPlainName, knownWordsFrom } from "./given-names.ts";
import { readNamesAlone } from "./names-alone.ts";
import { phraseAt, wordSet } from "./phrases.ts";
import { peopleAt } from "./people.ts";
import type { Reader } from "./reader.ts";
import { scan, textBetween, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";

type Reword = { readonly say: (line: Line, reader: Reader) => string; readonly why: string };

const REWORDS: readonly Reword[] = [
  { say: marked, why: "'Mark 5 as done' is '5 done'" },
  {
    say: plainly,
    why: "'Re 1: done', 'both 1 and 2 done', '2 can wait': small words that say nothing beside a number",
  },
  { say: talkedWithNumbers, why: "'talked with both 1 and 2' is '1 and 2 done'" },
  { say: toldShort, why: "'w/ Bo + Eva', 'Bo called himself', 'I have called Bo'" },
  { say: settings, why: "'I'm on vacation until Friday', 'kun 2 om ugen', 'digest Friday at noon'" },
  { say: knownInSmall, why: "'nora evry 3 weeks' is of Nora, whom the owner knows" },
  { say: fromUs, why: "'Rita and I had lunch' is 'had lunch with Rita'" },
];

/** What the line asks for in other words; undefined where it is as little in those. */
export function readReworded(line: Line, reader: Reader, read: Read): readonly Command[] | undefined {
  if (reader.strictness !== "answer" || line.tokens.length > MOST_TOKENS || /\?\s*$/u.test(line.text)) return undefined;
  let text = line.text;
  for (const { say } of REWORDS) text = say(scan(text), reader);
  const commands = text === line.text ? undefined : read(scan(text), reader);
  const isSure = commands?.every(({ kind }) => kind !== "not-understood" && kind !== "answer") === true;
  return isSure ? commands : (eachBracketed(line, reader, read) ?? eachOrder(line, reader, read));
}

type Read = (line: Line, reader: Reader) => readonly Command[] | undefined;

/** "Dan and Nora done. Snooze everyone else two weeks.": each sentence a whole order. */
function eachOrder({ text }: Line, reader: Reader, read: Read): readonly Command[] | undefined {
  const sentences = text.split(/(?<=[.!])\s+(?=\p{Lu})/u);
  if (sentences.length < 2 || sentences.length > MOST_SENTENCES) return undefined;
  const orders = sentences.map((sentence) => read(scan(sentence), reader));
  const areOrders = orders.every(
    (commands) => commands?.every((one) => "target" in one && one.target.by !== "bare") === true,
  );
  return areOrders ? orders.flatMap((commands) => commands ?? []) : undefined;
}

/** "Ole (telefon), Hans (kaffe i går), Vibeke": each of those who are known, in the way that the bracket says. */
function eachBracketed({ text }: Line, reader: Reader, read: Read): readonly Command[] | undefined {
  if (!reader.place.isOpening || !text.includes("(")) return undefined;
  const parts = text.replace(/[.!]\s*$/u, "").split(/\s*(?:,|;)\s*(?![^()]*\))/u);
  if (parts.length > MOST_PARTS) return undefined;
  const told = parts.map((part) => ofBracketed(part, reader, read));
  return told.every((commands) => commands !== undefined) ? told.flatMap((commands) => commands ?? []) : undefined;
}

function ofBracketed(part: string, reader: Reader, read: Read): readonly Command[] | undefined {
  const found = /^([^()]+?)\s*(?:\(([^()]*)\))?$/u.exec(part);
  const name = scan(found?.[1] ?? "");
  const people = peopleAt(name, 0, reader, "head");
  if (people?.people.length !== 1 || people.next !== name.tokens.length || !isGivenName(wordAt(name, 0)))
    return undefined;
  const words = scan(found?.[2] ?? "");
  const [first, next] = [wordAt(words, 0), phraseAt(words, 0, ACTIVITY_INDEX)?.next ?? 1];
  const alone = read(name, reader) ?? readNamesAlone(name, reader);
  if (first === "") return alone;
  const told = read(
    scan(
      `${textBetween(words, 0, next)} ${isEnglish(first) ? "with" : "med"} ${name.text} ${textBetween(words, next)}`,
    ),
    reader,
  );
  return told?.some(({ kind }) => kind === "record") === true ? told : alone;
}

const isEnglish = (word: string): boolean => !DANISH.has(word);
const DANISH = wordSet("telefon|kaffe|frokost|møde|middag|opkald|snak|sms|samtale");
const MOST_SENTENCES = 5;
const MOST_PARTS = 20;

/** Longer lines are prose. */
const MOST_TOKENS = 40;

function marked({ text }: Line): string {
  return text.replace(
    /^\s*(?:please\s+)?(?:mark|set|put|tick|consider|count|marker|markér|sæt|noter|notér|regn)\s+((?:nr\.?|no\.?|number|item|#)?\s*\d{1,3}(?:\s*(?:,|&|and|og)\s*\d{1,3})*)\s+(?:off\s+)?(?:(?:as|to|som|til|for)\s+)?/iu,
    "$1 ",
  );
}

function plainly({ text }: Line): string {
  return text
    .replace(/(^|[.;!]\s*)(?:re|ang|angående|vedr|vedrørende)[.:]?\s+(\d{1,3}\s*:)/giu, "$1$2")
    .replace(/\b(?:both|både|begge)\s+(\d{1,3}\s+(?:and|og|&)\s+\d)/giu, "$1")
    .replace(/(\d)\s+(?:can|may|must|should)\s+wait\b/giu, "$1 snooze")
    .replace(/(\d)\s+(?:kan|må|skal)\s+(?:godt\s+)?vente\b/giu, "$1 snooze")
    .replace(/(\d)\s*;\s*(?=\d{1,3}\s+snooze)/giu, "$1. ");
}

/** Only where several are told of: "I met 1 yesterday" may be a number of anything. */
function talkedWithNumbers(line: Line): string {
  const start = SUBJECTS.has(wordAt(line, 0)) ? 1 : 0;
  const have = HAVE.has(wordAt(line, start)) ? start + 1 : start;
  const did = phraseAt(line, start, PAST_ACTIVITY_INDEX) ?? phraseAt(line, have, PAST_ACTIVITY_INDEX);
  const next = did === undefined ? undefined : (phraseAt(line, did.next, WITH)?.next ?? did.next);
  const from = next !== undefined && TO.has(wordAt(line, next)) ? next + 1 : next;
  const rest = from === undefined ? "" : textBetween(line, from);
  const isNumbers = /^\d{1,3}(?:\s*(?:,|&|and|og)\s*\d{1,3})+[.!]?$/iu.test(rest);
  return isNumbers ? `${rest.replace(/[.!]$/u, "")} ${textBetween(line, have, did?.next)}` : line.text;
}
const SUBJECTS = wordSet("i|we|jeg|vi");
const HAVE = wordSet("have|has|har|i've");
const TO = wordSet("to|til");

function toldShort(line: Line): string {
  return line.text
    .replace(/\bw\/\s*/giu, "with ")
    .replace(/(\p{L})\s*\+\s*(?=\p{L})/gu, "$1 and ")
    .replace(/(\p{L})\s+(?:selv|himself|herself|myself)(?=\s|[.,!]|$)/giu, "$1")
    .replace(/^\s*(?:jeg|vi|i|we)\s+(har|have)\s+/iu, "$1 ");
}

function settings({ text }: Line): string {
  return text
    .replace(
      /^\s*(?:i['’]m|i am|jeg er|jeg holder|holder)\s+(?:on (?:vacation|holiday|leave)|away|på ferie|ferie|bortrejst|væk)\s+(?:until|till|to|til|indtil)\s+/iu,
      "pause until ",
    )
    .replace(/^\s*hold inde(?: med (?:mails?|mailene|oversigten|digest(?:en)?))?\s+(?=til|indtil|i)/iu, "pause ")
    .replace(
      /^\s*(?:kun|only|just)\s+(\d{1,2})\s+(?:om ugen|pr\.? uge|i ugen|a week|per week|each week)/iu,
      "at most $1",
    )
    .replace(
      /^(\s*(?:the\s+)?(?:weekly\s+)?(?:digest|oversigt|ugebrev)\S*\s.*?)\s(?:at noon|noon|midday|kl\.? middag|ved middag|til middag)\b/iu,
      "$1 12:00",
    );
}

function knownInSmall(line: Line): string {
  const text = line.text
    .replace(/\b(?:evry|evrey|evey|everry)(?=\s+\w)/giu, "every")
    .replace(/\b(?:hvr|hevr)(?=\s+\d)/giu, "hver");
  return text.replace(
    /(^\s*|\b(?:with|and|to|med|og|til)\s|,\s*)(\p{Ll}[\p{L}-]+)/gu,
    (whole: string, before: string, name: string) =>
      knownWordsFrom([fold(name)]) > 0 && isPlainName(fold(name))
        ? `${before}${name.charAt(0).toUpperCase()}${name.slice(1)}`
        : whole,
  );
}

/** The names, whoever was there too, and what they did with the owner. */
function fromUs(line: Line, reader: Reader): string {
  const people = peopleAt(line, 0, reader, "head");
  const owner = people === undefined ? undefined : (phraseAt(line, people.next, AND)?.next ?? people.next);
  if (people === undefined || owner === undefined || !OWNER.has(wordAt(line, owner))) return line.text;
  const did = phraseAt(line, owner + 1, PAST_ACTIVITY_INDEX);
  const isKnown = isGivenName(wordAt(line, 0));
  if (did === undefined || !isKnown || isDenied(line, did.next)) return line.text;
  const isWith = phraseAt(line, did.next - 1, WITH) !== undefined;
  const names = textBetween(line, 0, people.next).replace(/\s+(?:and I|I)$/u, "");
  return `${textBetween(line, owner + 1, did.next)} ${isWith ? "" : "with "}${names} ${textBetween(line, did.next)}`;
}
const OWNER = wordSet("i|jeg|me");
