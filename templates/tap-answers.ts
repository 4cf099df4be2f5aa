// Tap answers: links that open a mail to the reply address with the answer filled in.
// Invariant: nothing acts on a GET; the words are those that the grammar of the mail's language takes.

import type { Link } from "./blocks.ts";
import { cut } from "./clean.ts";
import { mailtoLink } from "./mailto.ts";

// It stands in every tap of a mail, and is there to be recognised.
const LONGEST_SUBJECT = 60;

/** Where tap answers of a mail go, and the subject they carry. */
export type AnswerTo = { readonly replyTo: string; readonly subject: string };

/** Links for answers that are whole as they stand. */
export function tapLinks(answers: readonly string[], { replyTo, subject }: AnswerTo): readonly Link[] {
  const reply = cut(/^re:/i.test(subject) ? subject : `Re: ${subject}`, LONGEST_SUBJECT);
  return answers.map((answer) => ({
    label: answer,
    href: mailtoLink({ to: replyTo, subject: reply, body: answer }),
  }));
}

/** One link a verb; the number, which stands above them already, is in what they send. */
export function tapAnswers(number: number, verbs: readonly string[], answerTo: AnswerTo): readonly Link[] {
  return verbs.flatMap((verb) => tapLinks([`${number} ${verb}`], answerTo).map((link) => ({ ...link, label: verb })));
}
