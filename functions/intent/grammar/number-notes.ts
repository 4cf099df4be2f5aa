// A line led by an item's number that no rule reads: "2 she's on leave until January", "2 promised her the list by Friday".
// Invariant: it is kept of that item's person word for word, and said so; counted things ("2 weeks", "3 of them") are prose.

import type { Command } from "../../domain/commands.ts";
import { afterOwnName } from "./before-verb.ts";
import { PLEDGE_INDEX } from "./command-words.ts";
import { ORDINAL_ENDINGS, UNIT_INDEX } from "./date-words.ts";
import { dateAt } from "./dates.ts";
import { futureDay } from "./future-day.ts";
import { readFacts } from "./facts.ts";
import { endsAt } from "./line-ends.ts";
import { indexPhrases, phraseAt, wordSet } from "./phrases.ts";
import { clockAhead } from "./reader.ts";
import type { Reader } from "./reader.ts";
import { isMark, scan, textBetween, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";
import { numbersAt } from "./targets.ts";
import { readTold } from "./told-promise.ts";

/** What the words behind the number of an item of the answered mail say. */
export function readNumberNote(line: Line, reader: Reader): readonly Command[] | undefined {
  const found = leadAt(line, reader);
  if (found === undefined || reader.place.isBelowProse === true) return undefined;
  const { numbers, next } = found;
  if (/\?\s*$/u.test(line.text)) return [{ kind: "not-understood", line: line.text.trim(), why: "unknown-verb" }];
  return (
    movedTo(line, found, reader) ?? promised(line, found, reader) ?? noted(textBetween(line, next), numbers, reader)
  );
}

type Lead = { readonly numbers: readonly number[]; readonly names: readonly string[]; readonly next: number };

/** The numbers of the mail at the head of the line, if what follows is said of them. */
function leadAt(line: Line, reader: Reader): Lead | undefined {
  const found = reader.strictness === "answer" ? numbersAt(line, 0) : undefined;
  if (found?.target.by !== "numbers" || isCounted(line, found.next)) return undefined;
  const { numbers } = found.target;
  const shown = reader.numbers.filter(({ number }) => numbers.includes(number));
  if (shown.length !== numbers.length || shown.some(({ asks, isHeld }) => asks === true || isHeld === true))
    return undefined;
  const named = afterOwnName(line, found.next, found.target, reader);
  // "2. Bo Lind, Havnelab" is a line of the digest itself.
  if (named > found.next && line.tokens[named]?.kind !== "word") return undefined;
  const isSaid = line.tokens.slice(named).some(({ kind }) => kind === "word") && !isRemark(line, named, numbers);
  return isSaid ? { numbers, names: shown.flatMap(({ names }) => names), next: named } : undefined;
}

/** "5 minutes", "3 of the 5", "2 people", "1st floor", "5 Harbour Street", "1 I met, 2 I will call". */
function isCounted(line: Line, at: number): boolean {
  const isPlural = PLURAL.test(wordAt(line, at)) && !VERBS_IN_S.has(wordAt(line, at));
  const isOrdinal = ORDINAL_ENDINGS.has(wordAt(line, at)) && line.tokens[at]?.glued === true;
  const isFigure =
    line.tokens[at]?.kind === "number" || (line.tokens[at + 1]?.kind === "number" && OF.has(wordAt(line, at)));
  const isPlace = line.tokens.some(({ word }) => STREETS.test(word));
  const isSecond = line.tokens.some(
    (_, token) => token > at && isMark(line, token, ",;") && numbersAt(line, token + 1) !== undefined,
  );
  const isUnit = phraseAt(line, at, UNIT_INDEX) !== undefined;
  return isPlural || isOrdinal || isFigure || isPlace || isSecond || isUnit || COUNTED.has(wordAt(line, at));
}

const PLURAL = /^(?!.*'s$)[a-z]{3,}[^s'u]s$/;
const VERBS_IN_S = wordSet(
  "needs|wants|likes|loves|hates|says|lives|works|knows|looks|moves|starts|leaves|comes|gets|has|thanks|asks|sends|always|perhaps|sometimes|besides|bliver|findes",
);
const STREETS = /(?:street|road|avenue|floor|vej|vejen|gade|gaden|^sal|^st|^etage)$/;
const OF: ReadonlySet<string> = new Set(["in", "ud", "of", "af", "out", "paa"]);
const COUNTED = wordSet(
  "of|out|people|children|men|women|more|others|other|or|to|x|times|percent|kids|o'clock|am|pm|new|cheers|and",
  "af|ud|mennesker|personer|kolleger|venner|andre|flere|nye|til|eller|gange|procent|stykker|stk|børn|mand|mænd|hurra|og|kl|timer|time|minut|minutter|sekunder",
);

/** "2 is funny", "3 is in Norway now", "5 er mange": said of the mail, unless it goes on or names a day. */
function isRemark(line: Line, at: number, numbers: readonly number[]): boolean {
  if (!COPULAS.has(wordAt(line, at))) return false;
  const rest = line.tokens.slice(at + 1);
  const isQuantity = rest.some(({ word }) => QUANTITIES.has(word));
  return numbers.length > 1 || isQuantity || rest.filter(({ kind }) => kind !== "mark").length < FEWEST_TO_SAY;
}
const COPULAS = wordSet("is|are|was|were|seems|looks|feels|sounds|er|var|virker|lyder");
const QUANTITIES = wordSet("lot|many|enough|plenty|too|few|mange|nok|få|for");
const FEWEST_TO_SAY = 4;

/** `1 moved to 1 February`: whatever was to be done waits until then. */
function movedTo(line: Line, { numbers, next }: Lead, reader: Reader): readonly Command[] | undefined {
  const moved = phraseAt(line, next, MOVED);
  const day = moved === undefined ? undefined : dateAt(line, moved.next, clockAhead(reader));
  if (day === undefined || !endsAt(line, day.next)) return undefined;
  const until = futureDay(day.reading, reader);
  if (until.kind === "not-understood") return [{ kind: "not-understood", line: line.text.trim(), why: until.why }];
  return [{ kind: "snooze", target: { by: "numbers", numbers }, until: until.day }];
}
const MOVED = indexPhrases<"it">(
  ["it"],
  [
    {
      it: "moved to|is moved to|was moved to|has been moved to|moved until|pushed to|rescheduled to|rescheduled for|postponed to",
    },
    { it: "flyttet til|er flyttet til|blev flyttet til|rykket til|er rykket til|udskudt til|er udskudt til" },
  ],
);

/** `2 promised her the list by Friday`: the item says who she is. */
function promised(line: Line, { names, next }: Lead, reader: Reader): readonly Command[] | undefined {
  const [name, ...others] = names;
  const word = phraseAt(line, next, PLEDGE_INDEX);
  if (name === undefined || others.length > 0 || word === undefined) return undefined;
  const from = THEM.has(wordAt(line, word.next)) ? word.next + 1 : word.next;
  const verb = line.text.slice(line.tokens[next]?.start, line.tokens[word.next - 1]?.end);
  const commands = readTold(scan(`${verb} ${name} ${textBetween(line, from)}`), reader);
  return commands?.every(({ kind }) => kind === "pledge") === true ? commands : undefined;
}
const THEM = wordSet("her|him|them|hende|ham|dem");

function noted(text: string, numbers: readonly number[], reader: Reader): readonly Command[] {
  const { fields, rest } = readFacts(scan(text), reader);
  const who = { by: "numbers", numbers } as const;
  const note: Command = { kind: "note", who, ...(rest !== "" && { note: rest }), ...(fields && { fields }) };
  return rest === "" ? [note] : [note, { kind: "not-understood", line: text, why: "kept-as-words" }];
}
