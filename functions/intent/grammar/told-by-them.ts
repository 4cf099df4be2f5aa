// Contact that came from them: "Bo called me yesterday", "Anna skrev til mig", "Dorte stopped by", "I går ringede Bo til mig".
// Invariant: whoever did it stands first and did it towards the owner; whatever else somebody did is prose.

import type { Command } from "../../domain/commands.ts";
import type { Done } from "./activities.ts";
import { DONE_BY_ACTIVITY } from "./activities.ts";
import { isDenied } from "./came-to-nothing.ts";
import { ABOUT, ACTIVITY_INDEX, AND, PAST_ACTIVITY_INDEX } from "./command-words.ts";
import { contactOf } from "./compose.ts";
import { fold } from "./fold.ts";
import { isGivenName } from "./given-names.ts";
import { endsAt } from "./line-ends.ts";
import { peopleAt } from "./people.ts";
import type { PeopleFound } from "./people.ts";
import { indexPhrases, phraseAt, wordSet } from "./phrases.ts";
import type { Reader } from "./reader.ts";
import { isMark, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";
import { namesAt } from "./targets.ts";
import { towardsOwnerAt } from "./towards-owner.ts";
import { pastDayAt } from "./when-and-topic.ts";

/** What they did towards the owner, and when. */
export function readByThem(line: Line, reader: Reader): readonly Command[] | undefined {
  const day = pastDayAt(line, 0, reader);
  const start = day === undefined ? 0 : isMark(line, day.next, ",") ? day.next + 1 : day.next;
  const people = peopleAt(line, start, reader, "head");
  if (people === undefined || !areSure(line, start, people, reader) || /\?\s*$/u.test(line.text)) return undefined;
  const did = didAt(line, afterAdverbs(line, people.next), reader);
  if (did === undefined || !(did.isWritten === true || mayGoOn(line, did.next, reader))) return undefined;
  const opening = {
    done: did.done,
    ...(day !== undefined && { at: day.day }),
    isAhead: false,
    isPast: true,
    verb: did.next - 1,
    next: did.next,
  };
  return contactOf(line, opening, { people: people.people, next: did.next, between: "" }, reader);
}

/** In an answer whoever is no known name may be a thing: "Friday called". */
function areSure(line: Line, at: number, { people }: PeopleFound, reader: Reader): boolean {
  if (people.some(({ isPossessive }) => isPossessive)) return false;
  if (reader.strictness === "log" || namesAt(line, at, reader.numbers) !== undefined) return true;
  return people.every(({ ref }) => ref.by === "address" || isGivenName(fold(ref.name).split(" ")[0] ?? ""));
}

/** `isWritten`: to the owner, whatever it was. */
type Did = { readonly done: Done; readonly next: number; readonly isWritten?: true };

function didAt(line: Line, at: number, reader: Reader): Did | undefined {
  const visit = phraseAt(line, at, VISITS);
  if (visit !== undefined) return { done: DONE_BY_ACTIVITY.meeting, next: visit.next };
  const call = phraseAt(line, at, CALLS);
  if (call !== undefined) return { done: DONE_BY_ACTIVITY["call-in"], next: call.next };
  const isPerfect = HAVE.has(wordAt(line, at - 1)) || HAVE.has(wordAt(line, at - 2));
  const past = phraseAt(line, at, PAST_ACTIVITY_INDEX) ?? (isPerfect ? phraseAt(line, at, ACTIVITY_INDEX) : undefined);
  if (past === undefined || isDenied(line, past.next)) return undefined;
  const done = inward(DONE_BY_ACTIVITY[past.meaning]);
  const towards = past.meaning.endsWith("-in") ? past.next : towardsOwnerAt(line, past.next);
  const written = done.channel === "mail" || done.channel === "message" ? { isWritten: true as const } : {};
  if (towards !== undefined) return { done, next: towards, ...written };
  if (done.channel === "mail" && isToOwner(line, past.next)) return { done, next: past.next, ...written };
  // "Carl rang", "Anna skrev i går": to whom else would it be told?
  const isAlone = endsAt(line, past.next) || pastDayAt(line, past.next, reader) !== undefined;
  return isAlone && !isPerfect && past.next === at + 1 && ONE_SIDED.has(done.channel)
    ? { done, next: past.next }
    : undefined;
}

/** "Anna skrev en lang mail til mig" */
function isToOwner(line: Line, at: number): boolean {
  const end = Math.min(line.tokens.length, at + WORDS_BEFORE_OWNER);
  for (let from = at; from < end && !isMark(line, from, ",;.!"); from += 1) {
    if (TO.has(wordAt(line, from)) && towardsOwnerAt(line, from) !== undefined) return true;
  }
  return false;
}

const WORDS_BEFORE_OWNER = 6;
const TO = wordSet("to|til");

const ONE_SIDED: ReadonlySet<Done["channel"]> = new Set<Done["channel"]>(["call", "mail", "message"]);

/** They called and wrote; a meeting is of both. */
export function inward({ channel, direction }: Done): Done {
  return ONE_SIDED.has(channel) ? { channel, direction: "in" } : { channel, direction };
}

function afterAdverbs(line: Line, at: number): number {
  let next = at;
  while (next < at + MOST_ADVERBS && ADVERBS.has(wordAt(line, next))) next += 1;
  return next;
}

const HAVE = wordSet("har|havde|has|have|had");
const MOST_ADVERBS = 3;
const ADVERBS = wordSet("has|have|had|just|also|finally|then|suddenly|kindly|har|havde|lige|også|endelig|netop|så");

/** "Bo called me a fool": what follows belongs to a contact, or it was none. */
function mayGoOn(line: Line, at: number, reader: Reader): boolean {
  const isJoined = phraseAt(line, at, ABOUT) !== undefined || phraseAt(line, at, AND) !== undefined;
  if (endsAt(line, at) || isJoined || isMark(line, at, ",;.:–-(!")) return true;
  return pastDayAt(line, at, reader) !== undefined || GOES_ON.has(wordAt(line, at)) || line.tokens[at]?.kind === "tag";
}

const GOES_ON = wordSet(
  "from|at|on|in|with|for|to|because|but|while|when|again|back|up|twice|at|the|my|our|us|me|today|fra|hos|på|i|med|for|fordi|men|da|mens|igen|tilbage|op|to|til|mig|os|kontoret",
);

const CALLS = indexPhrases<"call">(
  ["call"],
  [
    { call: "gave me a call|gave us a call|gave me a ring|gave me a bell" },
    { call: "gav mig et kald|gav mig et opkald|gav mig et ring|slog på tråden" },
  ],
);

const VISITS = indexPhrases<"visit">(
  ["visit"],
  [
    {
      visit:
        "stopped by|dropped by|dropped in|came by|came over|came to see me|came to see us|came to visit|popped by|popped in|swung by|called in|looked in|passed by|paid me a visit|paid us a visit|came round|came around|stopped in",
    },
    {
      visit:
        "kom forbi|kiggede forbi|kiggede ind|kiggede indenfor|stak hovedet ind|smuttede forbi|smuttede ind|var forbi|svingede forbi|lagde vejen forbi|kom på besøg|kom og besøgte mig|var på besøg|dukkede op|stoppede forbi",
    },
  ],
);
