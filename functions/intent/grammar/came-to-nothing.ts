// What did not come about: "talte ikke med Bo", "lunch with Bo fell through", "called Bo, no answer", "lunch with Bo? No".
// Invariant: such words stand right behind what was done or begin a clause behind it; further on they are about something else.

import type { Done } from "./activities.ts";
import { indexPhrases, phraseAt, wordSet } from "./phrases.ts";
import { isMark, wordAt } from "./scan.ts";
import type { Line } from "./scan.ts";

type Nothing = "never-was" | "stayed-away" | "unanswered" | "unreached" | "undelivered" | "denied";

/** Whether the words behind what was done say that it came to nothing; `at` is where they begin. */
export function cameToNothing(line: Line, at: number, { channel }: Done): boolean {
  const end = Math.min(line.tokens.length, at + WORDS_LOOKED_AT);
  for (let from = at; from < end; from += 1) {
    const meaning = from === at || beginsClause(line, from) ? nothingAt(line, from) : undefined;
    if (meaning !== undefined && fits(meaning, channel)) return true;
  }
  return false;
}

/** Whether the words from token `at` on deny what stands before them: "talte desværre ikke med", "talked to neither". */
export function isDenied(line: Line, at: number): boolean {
  const words = line.tokens.slice(at, at + WORDS_OF_DENIAL).map(({ word, kind }) => (kind === "mark" ? "" : word));
  const end = words.findIndex((word) => word === "" || TOPICAL.has(word));
  return words.slice(0, end < 0 ? words.length : end).some((word) => DENIALS.has(word));
}

/** A mail without an answer was sent, a call without one was none. */
function fits(meaning: Nothing, channel: Done["channel"]): boolean {
  switch (meaning) {
    case "never-was":
    case "denied":
      return true;
    case "stayed-away":
      return channel === "meeting";
    case "unreached":
      return channel === "call";
    case "undelivered":
      return channel === "mail" || channel === "message";
    case "unanswered":
      return channel === "call" || channel === "meeting";
  }
}

const WORDS_LOOKED_AT = 24;
const WORDS_OF_DENIAL = 4;

function beginsClause(line: Line, at: number): boolean {
  return isMark(line, at - 1, ",;.–-(?!:") || JOINS.has(wordAt(line, at));
}

/** What the clause at token `at` says, past its "but he". */
function nothingAt(line: Line, at: number): Nothing | undefined {
  for (let from = at; from <= at + MOST_SUBJECTS; from += 1) {
    const found = phraseAt(line, from, NOTHING);
    if (found !== undefined && isWhole(line, from, found)) return found.meaning;
    if (!isMark(line, from, ",?") && !SUBJECTS.has(wordAt(line, from))) return undefined;
  }
  return undefined;
}

const MOST_SUBJECTS = 4;

/** "No answer to my question" is about an answer; "no" is one only to a question of the line itself. */
function isWhole(line: Line, at: number, { meaning, next }: { meaning: Nothing; next: number }): boolean {
  const after = line.tokens[next];
  // "Left a message on her voicemail" says the same with whatever follows.
  if (meaning === "unreached") return true;
  const isEnd = after === undefined || after.kind === "mark" || AFTER.has(after.word);
  if (meaning !== "denied") return isEnd;
  return isMark(line, at - 1, "?") || (isMark(line, at - 1, ",–-") && after === undefined);
}

const JOINS: ReadonlySet<string> = wordSet("but|and|men|og|without|uden|in|so|så|while|when|mens|imens|da");
const SUBJECTS: ReadonlySet<string> = wordSet(
  "while|when|mens|imens|da|but|and|so|the|mail|email|message|mailen|beskeden|who|which|twice|he|she|they|it|that|i|we|men|og|han|hun|de|den|det|der|som|jeg|vi|så|to|gange|today|yesterday|again|igen|straight",
);
const AFTER: ReadonlySet<string> = wordSet(
  "and|so|but|yet|today|again|yesterday|because|though|when|either|til|og|så|men|endnu|i|igen|fordi|alligevel|selv|himself|herself|themselves|da|heller|at|from|fra|this|for",
);

const DENIALS: ReadonlySet<string> = wordSet(
  "not|never|neither|nor|hardly|almost|nearly|ikke|aldrig|hverken|næsten|knap|forgæves|ingen|intet",
);

/** "Talked about not selling" was a talk. */
const TOPICAL: ReadonlySet<string> = wordSet(
  "about|on|that|why|how|whether|regarding|om|at|hvorfor|hvordan|vedrørende",
);

/** The phrases with each of these people for the `#`. */
function each(people: string, phrases: string): string {
  return people
    .split("|")
    .map((person) => phrases.replaceAll("#", person))
    .join("|");
}

const NOTHING = indexPhrases<Nothing>(
  ["never-was", "stayed-away", "unanswered", "unreached", "undelivered", "denied"],
  [
    {
      "never-was":
        "is planned|was planned|is booked|is arranged|had to be cancelled|had to be postponed|fell through|came to nothing|came to naught|didn't happen|did not happen|never happened|didn't take place|did not take place|never took place|didn't come off|didn't work out|did not work out|fell apart|was called off|got called off",
      "stayed-away":
        "didn't show up|did not show up|didn't show|did not show|never showed up|never showed|didn't turn up|did not turn up|never turned up|didn't come|did not come|never came|didn't make it|did not make it|couldn't make it|could not make it|couldn't come|could not come|cancelled|canceled|had to cancel|has cancelled|stood me up|nobody home|no one home|wasn't there|was not there|wasn't home|was not home|wasn't in|was not in|was out|were out|was away",
      unanswered:
        "will call back|would call back|will ring back|calls back|was in a meeting|is in a meeting|i was out|i was away|we were out|no answer|no reply|no response|no luck|without luck|without success|without answer|in vain|didn't pick up|did not pick up|didn't answer|did not answer|didn't reply|never answered|never picked up|doesn't answer|does not answer|doesn't pick up|couldn't get through|could not get through|didn't get through|did not get through|got no answer|got no reply|got voicemail|got the voicemail|got his voicemail|got her voicemail|got their voicemail|voicemail|voicemail only|only voicemail|just voicemail|went to voicemail|nobody answered|no one answered|nobody picked up|no one picked up|line busy|the line was busy|was busy|was engaged|wasn't available|was not available",
      unreached: `left a message|left a voicemail|left a voice message|left voicemail|left word|missed it|missed the call|missed his call|missed her call|got the machine|rang out|it rang out|${each("him|her|them|anybody", "left # a message|left # a voicemail|did not reach #|didn't reach #|could not reach #|couldn't reach #|without reaching #|did not get hold of #|didn't get hold of #|could not get hold of #|couldn't get hold of #|without getting hold of #")}`,
      undelivered:
        "bounced|bounced back|came back|was returned|got a bounce|got it back|wasn't delivered|was not delivered|didn't go through|did not go through|couldn't be delivered|could not be delivered",
      denied: "no|nope|not|not yet|never|not this time|no luck|sadly not|unfortunately not",
    },
    {
      "never-was":
        "er planlagt|er aftalt|var planlagt|måtte aflyses|måtte udsættes|måtte udskydes|bliver ikke til noget|blev ikke til noget|blev ikke til|blev der ikke noget af|blev der ikke|blev det ikke til|gik i vasken|gik i fisk|faldt til jorden|røg i svinget|røg i vasken|blev ikke|blev aldrig til noget|skete ikke|skete aldrig|fandt ikke sted|blev droppet",
      "stayed-away":
        "kom ikke|kom aldrig|dukkede ikke op|dukkede aldrig op|mødte ikke op|mødte aldrig op|kunne ikke komme|kunne ikke|måtte aflyse|måtte melde afbud|meldte afbud|aflyste|udeblev|brændte mig af|var der ikke|var ikke hjemme|var ude|var væk|ingen hjemme",
      unanswered:
        "ringer tilbage|ville ringe tilbage|vil ringe tilbage|sad i møde|var i møde|sad i et møde|var i et møde|jeg var ude|jeg var væk|vi var ude|sidder i møde|intet svar|ingen svar|uden svar|uden held|forgæves|ingen svarede|ingen tog den|ingen tog telefonen|tog den ikke|tog ikke telefonen|tog den aldrig|svarede ikke|svarede aldrig|svarer ikke|fik ikke fat|fik ikke svar|fik intet svar|fik ingen svar|fik telefonsvareren|fik kun telefonsvareren|telefonsvarer|telefonsvareren|gik på telefonsvarer|gik på telefonsvareren|kom ikke igennem|var optaget|der var optaget|traf ikke|var ikke til at få fat i",
      unreached: `lagde en besked|lagde besked|indtalte en besked|indtalte besked|efterlod en besked|lagde en telefonbesked|nåede den ikke|nåede den aldrig|nåede ikke at tage den|missede den|missede opkaldet|${each("ham|hende|dem|nogen", "lagde # en besked|traf # ikke|traf ikke #|fangede # ikke|nåede # ikke|fik ikke fat i #|fik ikke fat på #|kunne ikke få fat i #|kunne ikke få fat på #|uden at få fat i #|uden at få fat på #|uden at træffe #")}`,
      undelivered:
        "kom retur|kom tilbage|blev afvist|blev returneret|bouncede|fik den retur|gik ikke igennem|kunne ikke leveres|blev ikke leveret",
      denied: "nej|næ|ikke|ikke endnu|endnu ikke|aldrig|ikke denne gang|desværre ikke",
    },
  ],
);
