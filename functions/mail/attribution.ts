// The line that a client puts above a quote: "On Monday Ann wrote:", "Den 3. maj 2026 kl. 09.12 skrev Bo <bo@x.example>:".
// Invariant: a verb of writing alone is prose; it also takes a date or an address, and the end of the line.

import { addressIn } from "./mailboxes.ts";
import { isBlank, type Line } from "./lines.ts";
import { isGroupWise } from "./plain-lines.ts";
import { openers, wroteVerbs } from "./words/attributions.ts";

/** Attributions are wrapped over up to this many lines. */
const maxWrapped = 5;
const maxLength = 500;
/** Longest verb with what may stand before it. */
const maxVerbLength = 40;

/** Index behind the attribution that begins at `start`, or -1. */
export function attributionEnd(lines: readonly Line[], start: number): number {
  const first = lines[start];
  if (first?.text.startsWith("---") === true && isAttribution(first.text)) return start + 1;
  if (first !== undefined && isArrowed(first)) return start + 1;
  // Without a number or an address there is none, and most lines have neither.
  if (first === undefined || !/[\d@]/u.test(first.text) || !mayStart(trimEdges(squeezedOf(first)))) return -1;
  let text = "";
  let blanks = 0;
  for (let at = start; at < start + maxWrapped + blanks; at += 1) {
    const line = lines[at];
    if (line === undefined) return -1;
    if (isBlank(line)) {
      if (blanks > 2 || (!isBroken(lines[at + 1]) && !text.endsWith("<"))) return -1;
      blanks += 1;
      continue;
    }
    if (!belongs(first, line)) return -1;
    text = `${text} ${squeezedOf(line)}`;
    if (text.length > maxLength) return -1;
    if (isSqueezedAttribution(text)) return startsLater(lines, start, at) ? -1 : at + 1;
  }
  return -1;
}

/** GroupWise: `>>> Ann Berg <a@x.example> 3/11/2026 14:05 >>>`. */
function isArrowed({ text }: Line): boolean {
  return isGroupWise(text) && text.length < maxLength && addressIn(text) !== null && hasClock(text);
}

/** Polymail parts its address from its name by blank lines: `Ann`, ``, `<`, ``, `mailto:Ann`, ``, `> wrote:`. */
function isBroken(next: Line | undefined): boolean {
  return next !== undefined && /^\s*(?:<\s*$|mailto:|>|(?:\S{1,20}\s?){0,2}:$)/u.test(next.text);
}

/** `foo@x.example\n> wrote:`: a `>` that closed the address was taken for a quote. */
function belongs(first: Line, line: Line): boolean {
  return (
    line.depth === first.depth || (line.depth === first.depth + 1 && /^(?:\S{1,20}\s?){0,2}:$/u.test(line.text.trim()))
  );
}

/** Of two lines that could begin it, the later one does. */
function startsLater(lines: readonly Line[], start: number, end: number): boolean {
  for (let at = start + 1; at <= end; at += 1) {
    const line = lines[at];
    if (line === undefined || !opensAnew(trimEdges(squeezedOf(line)))) continue;
    const rest = lines.slice(at, end + 1).map(squeezedOf);
    if (isSqueezedAttribution(rest.join(" "))) return true;
  }
  return false;
}

/** Unlike "2026 at 14:05, Ann", which goes on with a date that the line above began. */
function opensAnew(line: string): boolean {
  return opener.test(line) || (startsAtDate(line) && !/^\d{1,4}[^./-]/u.test(line));
}

function mayStart(line: string): boolean {
  return line.includes("@") || /^\P{N}{0,24}\d/u.test(line) || opener.test(line);
}

/** True when the whole text is one attribution. */
function isAttribution(text: string): boolean {
  return text.length <= maxLength && isSqueezedAttribution(squeeze(text));
}

function isSqueezedAttribution(text: string): boolean {
  const line = trimEdges(text);
  if (line.length < 6 || line.length > maxLength) return false;
  const isClosed = /[:：]$/u.test(line);
  const bare = isClosed ? line.replace(/[\s:：]+$/u, "") : line;
  // Verbs at the end are the cheapest thing to look for, and most lines have none.
  if (verbAtEnd.test(bare.slice(-maxVerbLength))) return isDatedOrSigned(text, line, bare);
  if (isClosed) return isClosedAttribution(line, bare);
  return isNumericDateAndAuthor(bare);
}

/** "On 3 May 2026 Ann wrote", "Ann <a@x.example> schrieb:", and Zoho's "---- Ann wrote ----". */
function isDatedOrSigned(text: string, line: string, bare: string): boolean {
  if (/^\s*-{3,}.{2,120}-{3,}\s*$/u.test(text)) return true;
  if (addressIn(bare) !== null) return startsAtDate(line) || bare !== line || wroteLast.test(bare);
  // Without an address a client writes the year or the hour; "on 3 May she wrote:" is a person's.
  return startsAtDate(line) && /\d{4}|\d{1,2}[:.]\d{2}|\d[./-]\d/u.test(line);
}

/** "Den 3. maj skrev Bo:", "Ann <a@x.example> schrieb am 3. Mai um 11:53 Uhr:", "3 мая 2026 г. в 15:19, Ann <a@x.example>:". */
function isClosedAttribution(line: string, bare: string): boolean {
  const isDated = startsAtDate(line);
  const hasAddress = addressIn(bare) !== null;
  if (verbInside.test(bare)) return isDated || hasClock(bare) || (hasAddress && /\d/u.test(bare));
  if (hasAddress && /^(?:quoting|zitat von|citat fra|citat från) /u.test(line)) return true;
  return (hasAddress && hasClock(bare) && (isDated || /[>)\]]$/u.test(bare))) || isNumericDateAndAuthor(bare);
}

/** Gmail in many languages: "2014-03-20 8:48 GMT+01:00 Ann <a@x.example>", "2013/7/20 ann <a@x.example>". */
function isNumericDateAndAuthor(bare: string): boolean {
  if (!/^\d{4}[-/]/u.test(bare)) return false;
  if (/^\d{4}-\d\d-\d\d \d{1,2}:\d\d gmt[+-]\d\d:\d\d \S.{0,100}$/u.test(bare)) return true;
  return /^\d{4}[-/]\d{1,2}[-/]\d{1,2} /u.test(bare) && bare.endsWith(">") && addressIn(bare) !== null;
}

function hasClock(text: string): boolean {
  return /\d{1,2}[:.]\d{2}/u.test(text) && /\d{4}|\d{1,2}[./]\d{1,2}/u.test(text);
}

const squeezedByLine = new WeakMap<Line, string>();

/** A line takes part in several candidates; it is squeezed once. */
function squeezedOf(line: Line): string {
  const known = squeezedByLine.get(line);
  if (known !== undefined) return known;
  const squeezed = squeeze(line.text.slice(0, maxLength + 1));
  squeezedByLine.set(line, squeezed);
  return squeezed;
}

/** Lower case, single spaces, none of the marks that do not show. */
function squeeze(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s\u00a0\u202f\u200b-\u200f\u202a-\u202e\ufeff]+/gu, " ")
    .trim();
}

/** Without bold stars and dashes around it. */
function trimEdges(text: string): string {
  if (!edges.has(text.charAt(0)) && !edges.has(text.charAt(text.length - 1))) return text;
  let start = 0;
  let end = text.length;
  while (start < end && edges.has(text.charAt(start))) start += 1;
  while (end > start && edges.has(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

const edges: ReadonlySet<string> = new Set(" *_|–—-");

/** Begins as dates do in an attribution: an opener and soon a number, a number, or a weekday and a number. */
function startsAtDate(line: string): boolean {
  return (
    /^\d{1,4}(?:[./:年-]|\.? |(?:th|st|nd|rd) )\s?[\p{L}\d]/u.test(line) ||
    opener.test(line) ||
    /^\p{L}{1,12}[.,]{0,2} ?(?:den )?\d{1,2}[ .]/u.test(line) ||
    /^\p{L}{3,10}, (?:den )?\d{1,2}/u.test(line)
  );
}

const escape = (words: readonly string[]): string =>
  words.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&")).join("|");
const verbs = escape([...wroteVerbs].sort((a, b) => b.length - a.length));
const opener = new RegExp(`^(?:${escape(openers)})[ ,]\\P{N}{0,28}\\d`, "u");
const verbAtEnd = new RegExp(`(?:^|[\\s>"”»,)\\]\\d]|\\p{Lo})(?:${verbs})$`, "u");
const verbInside = new RegExp(`(?:^|[\\s>"”»,)])(?:${verbs})(?=[\\s<"“„«:,-])`, "u");
const wroteLast = /[>)\]"] ?\p{L}[\p{L}() ]{1,24}$/u;

/** `reply On Wed, Apr 4, 2012 at 3:59 PM, ann@x.example wrote:`: cuts the answer off what stands behind it on its line. */
export function splitSharedLine(line: Line): readonly Line[] {
  if (line.text.length > maxLength || !/wrote|skrev/u.test(line.text)) return [line];
  const match = shared.exec(line.text);
  if (match === null || match.index === 0) return [line];
  const rest = line.text.slice(match.index);
  return isAttribution(rest)
    ? [
        { ...line, text: line.text.slice(0, match.index) },
        { ...line, text: rest, cut: "none" },
      ]
    : [line];
}

const shared =
  /(?:\s|-{2,} ?)(?:On|Den) (?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|man|tir|ons|tor|fre|lør|søn)\p{L}{0,7}\.?,? |\d)/u;
