// Tap answers: links that open a mail to the reply address with the answer filled in.
// Invariant: nothing acts on a GET; the words are those that the grammar of the mail's language takes.

import type { Link } from "./blocks.ts";
import { mailtoLink } from "./mailto.ts";

/** Where tap answers of a mail go, and the subject they carry. */
export type AnswerTo = { readonly replyTo: string; readonly subject: string };

/** One link a verb, each with the item's number in front. */
export function tapAnswers(number: number, verbs: readonly string[], { replyTo, subject }: AnswerTo): readonly Link[] {
  return verbs.map((verb) => {
    const answer = `${number} ${verb}`;
    return { label: answer, href: mailtoLink({ to: replyTo, subject: `Re: ${subject}`, body: answer }) };
  });
}
