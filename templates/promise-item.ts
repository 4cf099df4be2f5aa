// One follow-up, pledge or date, as it stands in a digest and in a mail of its own.
// Invariant: from the third showing it carries the offer to let it go.

import type { Item } from "./blocks.ts";
import { firstNameOf } from "./clean.ts";
import { waysToAct } from "./draft.ts";
import type { Occasion } from "./draft-sayings.ts";
import type { Rich } from "./rich.ts";
import type { AnswerWords } from "./phrases/phrases.ts";
import { tapAnswers } from "./tap-answers.ts";
import type { AnswerTo } from "./tap-answers.ts";
import { mightEnjoy, sharedPage } from "./shared-words.ts";
import { topicOf } from "./topics.ts";
import type { PromiseOrDateView, SignView } from "./views.ts";
import type { Voice } from "./voice.ts";

const SHOWINGS_BEFORE_OFFER = 3;

/** The item as blocks hold it; `answerTo` is where its tap answers go. */
export function promiseItem(
  item: PromiseOrDateView,
  { ownerName }: { readonly ownerName: string },
  voice: Voice,
  answerTo: AnswerTo,
): Item {
  const { digest, answers } = voice.phrases;
  const firstName = item.draft?.firstName ?? firstNameOf(item.name);
  return {
    number: item.number,
    title: item.name,
    ...(item.organisation === undefined ? {} : { detail: item.organisation }),
    lines: [
      digest.promise(aboutOf(item)),
      ...(item.last === undefined ? [] : [lastSentence(item.last, firstName, voice)]),
      ...(item.share === undefined ? [] : [mightEnjoy(item.share, firstName, voice)]),
      ...(item.timesShown >= SHOWINGS_BEFORE_OFFER ? [digest.dropOffer(`${item.number} ${answers.skip}`)] : []),
    ],
    ...sharedPage(item.share),
    ...waysToAct(item, occasionOf(item, ownerName, voice), voice),
    taps: tapAnswers(item.number, tapWords(item, answers), answerTo),
  };
}

function aboutOf({ about, ...item }: PromiseOrDateView): PromiseOrDateView {
  const topic = topicOf(about);
  return topic === undefined ? item : { ...item, about: topic };
}

/** The last contact, by the name that one says. */
export function lastSentence(last: NonNullable<SignView["last"]>, firstName: string, { phrases }: Voice): Rich {
  const { topic, ...touch } = last;
  const bare = topicOf(topic);
  return phrases.common.touched({ who: firstName, ...touch, ...(bare === undefined ? {} : { topic: bare }) });
}

/** A birthday cannot wait two weeks, and a promise that is not kept is dropped. */
function tapWords(item: PromiseOrDateView, { done, inTwoWeeks, skip, dropped }: AnswerWords): readonly string[] {
  if (item.kind === "date") return [done, skip];
  return item.kind === "pledge" ? [done, inTwoWeeks, dropped] : [done, inTwoWeeks, skip];
}

/** So long after the day a wish says more of its lateness than of the day. */
const LATEST_WISH_DAYS = 21;

function occasionOf(item: PromiseOrDateView, ownerName: string, { format }: Voice): Occasion {
  const isBirthday = item.kind === "date" && /^(?:birthday|fødselsdag)?$/i.test(item.label ?? "");
  const daysOver = format.daysSince(item.due);
  const birthday = daysOver > 0 ? "birthday-over" : "birthday";
  return {
    kind: isBirthday && daysOver <= LATEST_WISH_DAYS ? birthday : item.kind === "date" ? "check-in" : item.kind,
    ownerName,
    ...(item.organisation === undefined ? {} : { organisation: item.organisation }),
  };
}
