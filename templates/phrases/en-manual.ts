// The English one-page manual.
// Invariant: it names only words that the grammar takes; every row is an example that works as it stands.

import { code, say } from "../rich.ts";
import type { Phrase } from "../rich.ts";
import type { ManualPhrases, Pair } from "./letter-phrases.ts";

export const manualEn: ManualPhrases = {
  intro:
    "Tell me by mail whom you met and what about. Once a week I suggest a few people who would be glad to hear from you. I never write to anybody but you.",
  sections: (domain) => [
    {
      heading: "Where to write",
      rows: [
        row(`log@${domain}`, "what happened: forward a mail, put this in BCC, write a line, or attach an .ics"),
        row(`share@${domain}`, "something worth passing on: a link, an article, a note"),
        row(`2w@${domain}`, "as log@, and a reminder in two weeks; also 3days@, friday@, 14aug@, tomorrow@"),
        row(`me@${domain}`, "settings, lists, who is who; your address book, attached as .vcf or .csv"),
        row(`help@${domain}`, "this page"),
      ],
    },
    {
      heading: "What to write in a line",
      rows: [
        { term: "a meeting", meaning: codes("Coffee with Anna Berg and Bo yesterday") },
        { term: "a call, a note", meaning: codes("Anna: called, moves to Aarhus") },
        { term: "who they are", meaning: codes("Anna: new job at Havnelab, anna@example.org, tel. 12 34 56 78") },
        { term: "what matters", meaning: codes("Anna looks for an auditor", "Anna likes salmon", "Anna knows GDPR") },
        { term: "what no longer does", meaning: codes("Anna found an auditor", "Anna no longer likes salmon") },
        { term: "how often", meaning: codes("Anna every 6 weeks") },
        { term: "a birthday, a tag", meaning: codes("Anna: birthday 14/8 #customer") },
      ],
    },
    {
      heading: "How to answer a digest",
      intro: "Answer the mail, with the number first. Several on one line are fine, and a note may follow a colon.",
      rows: [
        { term: "did it", meaning: codes("1 done", "1,3 done: had coffee", "all done", "done, next 14 August") },
        { term: "all but some", meaning: codes("all done except 2") },
        { term: "later", meaning: codes("1 in 2 weeks", "2 later", "2 snooze until 1 May") },
        { term: "not this time", meaning: codes("3 skip") },
        { term: "never again", meaning: codes("4 never") },
        { term: "not for them", meaning: codes("3 no") },
        { term: "how often", meaning: codes("1 every 6 weeks") },
        { term: "a note", meaning: codes("1 note: moved to Aarhus", "Anna phone 12 34 56 78") },
        { term: "a promise", meaning: codes("5 kept", "5 dropped") },
        { term: "wrong person", meaning: codes("not Anna Berg, Anna Bech") },
        { term: "take it back", meaning: codes("undo", "undo 7", "undo Anna Berg") },
      ],
    },
    {
      heading: "Look up and set",
      rows: [
        { term: "look up", meaning: codes("who is Anna", "list", "find salmon", "due") },
        { term: "a rest", meaning: codes("pause 4 weeks", "pause until 1 August", "resume") },
        { term: "the digest", meaning: codes("digest Tuesday 7:30", "at most 5", "default every 2 months") },
        {
          term: "you",
          meaning: codes("time zone Europe/Copenhagen", "language Danish", "receipts always", "receipts auto"),
        },
        { term: "see all of it", meaning: codes("settings") },
      ],
    },
  ],
};

function row(address: string, meaning: string): Pair {
  return { term: [code(address)], meaning };
}

function codes(...examples: readonly string[]): Phrase {
  return examples.flatMap((example, index) => say`${index === 0 ? "" : ", "}${code(example)}`);
}
