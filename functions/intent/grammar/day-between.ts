// The day that stands between what was done and whom with: "Dinner at Noma last week with Alice".
// Invariant: a day inside a topic is the topic's; of the other words none is lost.

import type { Day } from "../../domain/model.ts";
import { dayAheadIn } from "./planned.ts";
import type { Reader } from "./reader.ts";
import { scan, textBetween } from "./scan.ts";
import { ALWAYS_ABOUT, trailingPastDay } from "./when-and-topic.ts";

export type DayBetween = {
  readonly at?: Day;
  /** It has not happened yet. */
  readonly ahead?: Day;
  /** The words without a day that was. */
  readonly note: string;
};

/** The day that these words end with, and the rest of them. */
export function dayBetween(between: string, reader: Reader): DayBetween {
  const words = scan(between);
  if (words.tokens.some(({ word }) => ALWAYS_ABOUT.has(word))) return { note: between };
  const ahead = dayAheadIn(words, 0, reader);
  const past = trailingPastDay(words, 0, reader);
  return {
    ...(past !== undefined && { at: past.day }),
    ...(ahead !== undefined && { ahead }),
    note: past === undefined ? between : textBetween(words, 0, past.from),
  };
}
