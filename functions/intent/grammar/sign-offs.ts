// Lines that say nothing: greetings, thanks, closings, and the owner's own name under them.
// Invariant: only short lines; a long line that begins with "Thanks" may well say something.

import { PAST_ACTIVITY_INDEX, PLEASANTRIES } from "./command-words.ts";
import { isGivenName } from "./given-names.ts";
import { isCapitalised } from "./name-run.ts";
import { nameTooAt } from "./names-too.ts";
import { phraseAt, wordSet } from "./phrases.ts";
import type { Reader } from "./reader.ts";
import { isMark, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";

const LONGEST_PLEASANTRY = 6;
const LONGEST_SIGN_OFF = 5;

/** "Best regards", "Venlig hilsen", "-- ": what follows is a signature, in which nothing is a command. */
export function isSignOff(line: Line): boolean {
  if (/^\s*(?:--|__+|—)\s*$/.test(line.text)) return true;
  const isShort = line.tokens.length > 0 && line.tokens.length <= LONGEST_SIGN_OFF;
  return isShort && SIGN_OFFS.has(wordAt(line, 0));
}

/** A line with nothing in it that could be asked for. */
export function isPleasantry(line: Line, reader: Reader): boolean {
  if (line.tokens.every(({ kind }) => kind === "mark")) return true;
  if (nameTooAt(line, 0) !== undefined) return false;
  const isShort = line.tokens.length <= LONGEST_PLEASANTRY && PLEASANTRIES.has(wordAt(line, 0));
  if (isShort && reader.strictness === "log" && saysMore(line)) return false;
  return isOwnName(line, reader) || (isShort && !tellsSomething(line) && !namesSomebody(line));
}

/** "Great talk about cod quotas", "Thanks for the boat": in a note whatever is more than courtesy is kept. */
function saysMore(line: Line): boolean {
  if (GREETINGS.has(wordAt(line, 0)) || line.tokens.length < FEWEST_TO_SAY_MORE) return false;
  return line.tokens.some(({ word, kind }) => kind !== "mark" && !PLEASANTRIES.has(word) && !EMPTY_WORDS.has(word));
}

/** "Thx Anna", "Great conference" */
const FEWEST_TO_SAY_MORE = 3;

/** Behind these stands whom they greet. */
const GREETINGS = wordSet(
  "hi|hello|hey|dear|regards|kind|cheers|sincerely|yours|best|br|rgds|hej|kære|davs|halløj|venlig|mvh|vh|kh|bedste|kærlig|knus|hilsen|hilsner",
);

const EMPTY_WORDS = wordSet(
  "for|the|a|an|your|you|it|that|this|all|to|me|us|and|so|much|very|again|in|advance|of|from|my|with|by|now|then|soon|later|today|tomorrow|forward|hearing|seeing|help|time|day|week|weekend|evening|everything|lot|lots|talk|chat|talking|meeting|one|day|job|work|news|iphone|ipad|mobile|phone|android|outlook|livstegn|wishes|regards|well|be|care|monday|tuesday|wednesday|thursday|friday",
  "for|den|det|en|et|din|dit|dine|dig|mig|os|og|så|meget|igen|på|forhånd|fra|min|med|til|nu|snart|senere|i|morgen|hjælpen|hjælp|tid|dag|uge|weekend|aften|snak|snakken|samtale|møde|møder|møderne|tak|rigtig|alle|iphone|ipad|mobil|telefon|outlook|hilsner|godt|dejlig|dejligt|fortsat|mandag|tirsdag|onsdag|torsdag|fredag",
);

/** "sent Lars the contract", "tak Ulla for hjælpen": a name behind a word that only may be a courtesy. */
function namesSomebody(line: Line): boolean {
  const isCourtesy = isMark(line, 1, ",!") || line.tokens.length < 3 || ALWAYS_COURTEOUS.has(wordAt(line, 0));
  return !isCourtesy && line.tokens.some((token, at) => at > 0 && isCapitalised(token) && isGivenName(token.word));
}

const ALWAYS_COURTEOUS: ReadonlySet<string> = new Set(
  "hi|hello|hey|hej|dear|kaere|best|regards|kind|venlig|mvh|vh|kh|bedste|kaerlig|med|ses|see|cheers|morning|morn|godmorgen|davs|from|sendt".split(
    "|",
  ),
);

/** "Hi, I met Anna" greets and tells. */
function tellsSomething(line: Line): boolean {
  return (
    isMark(line, 1, ",!") &&
    line.tokens.some((_, at) => at > 1 && phraseAt(line, at, PAST_ACTIVITY_INDEX) !== undefined)
  );
}

/** Nothing but words of the owner's own name. */
export function isOwnName(line: Line, reader: Reader): boolean {
  const words = line.tokens.filter(({ kind }) => kind !== "mark");
  return words.length > 0 && words.every(({ word }) => reader.ownName.has(word));
}

/** "Thanks so much", "Have a great day", "God weekend": nothing but courtesy, so that it is no note either. */
export function isCourtesy(line: Line, reader: Reader): boolean {
  const words = line.tokens.filter(({ kind }) => kind !== "mark");
  const isEmpty = (word: string) =>
    PLEASANTRIES.has(word) || (EMPTY_WORDS.has(word) && !MEETING.has(word)) || IN_COURTESY.has(word);
  return (
    words.length <= LONGEST_COURTESY &&
    words.some(({ word }) => PLEASANTRIES.has(word) && !MEETING.has(word)) &&
    words.every(({ word, kind }) => kind === "word" && (isEmpty(word) || reader.ownName.has(word)))
  );
}

/** Thanks, rather than a wish or a leave. */
export function saysThanks(line: Line): boolean {
  return line.tokens.some(({ word }) => THANKS.has(word));
}

const LONGEST_COURTESY = 10;
const THANKS: ReadonlySet<string> = new Set("thanks|thank|thx|tak".split("|"));
/** "Great talk" tells of a contact. */
const MEETING = wordSet(
  "talk|chat|talking|meeting|one|job|work|news|snak|snakken|samtale|møde|møder|møderne|sent|sendt|sorry",
);
const IN_COURTESY = wordSet(
  "reminder|reminders|reminding|nudge|nudging|appreciate|appreciated|enjoy|wonderful|lovely|i|we|too|ahead|skal|skulle|du|ha|dem|påmindelsen|påmindelse|påmindelserne|vidunderlig|god|rigtig|fin",
);

/** Lines up to the closing; below it stands a signature. */
export function untilSignOff(lines: readonly Line[]): readonly Line[] {
  const end = lines.findIndex((line, index) => index > 0 && isSignOff(line));
  return end < 0 ? lines : lines.slice(0, end);
}

const SIGN_OFFS: ReadonlySet<string> = new Set(
  "best|regards|kind|warm|warmly|sincerely|yours|cheers|br|rgds|mvh|vh|kh|venlig|hilsen|hilsner|bedste|kaerlig|knus|kaerligst".split(
    "|",
  ),
);
