// "Why now" is one sentence, true for the term that it is made of, in both languages.

import { expect, test } from "vitest";
import type { ReasonTerm } from "../../functions/domain/model.ts";
import { createFormats } from "../../templates/formats.ts";
import { PHRASE_BOOKS } from "../../templates/phrases/phrase-books.ts";
import { printMail } from "../../templates/print-mail.ts";
import type { Rich } from "../../templates/rich.ts";
import { digestView } from "./sample-digest.ts";

const now = "2026-11-30T06:30:00.000Z";
const TERMS: readonly (readonly [ReasonTerm, string, string])[] = [
  [
    { kind: "cadence", lastContact: "2026-08-12", cadenceDays: 42, gapDays: 110 },
    "It has been 15 weeks; the plan is to be in touch every 6 weeks.",
    "Der er gået 15 uger, og planen er kontakt hver 6. uge.",
  ],
  [
    { kind: "cadence", lastContact: "2026-11-22", cadenceDays: 7, gapDays: 8 },
    "It has been 8 days; the plan is to be in touch every week.",
    "Der er gået 8 dage, og planen er kontakt hver uge.",
  ],
  [
    { kind: "rhythm", lastContact: "2026-09-01", rhythmDays: 73, gapDays: 90 },
    "It has been 12 weeks; you two are usually in touch every 10 weeks or so.",
    "Der er gået 12 uger, og I plejer at have kontakt cirka hver 10. uge.",
  ],
  [
    { kind: "rhythm", lastContact: "2026-10-21", rhythmDays: 39, gapDays: 40 },
    "It has been 5 weeks; you two are usually in touch every 5 weeks or so.",
    "Der er gået 5 uger, og I plejer at have kontakt cirka hver 5. uge.",
  ],
  [
    { kind: "silence", lastContact: "2026-09-14", gapDays: 77 },
    "It has been 11 weeks since you were last in touch: about time for a sign of life.",
    "Der er gået 11 uger, siden I sidst havde kontakt, så det er ved at være tid til et livstegn.",
  ],
  [
    { kind: "no-contact-yet" },
    "You have mentioned Sofie, and I know of no contact between you yet.",
    "Du har nævnt Sofie, men jeg kender ikke til nogen kontakt mellem jer endnu.",
  ],
  [
    { kind: "next-on", day: "2026-12-01" },
    "You wanted to be in touch on Tuesday 1 December.",
    "Du ville gerne have kontakt tirsdag den 1. december.",
  ],
  [
    { kind: "snoozed-until", day: "2026-11-30" },
    "You put this off until Monday 30 November.",
    "Du udsatte det til mandag den 30. november.",
  ],
  [{ kind: "asked-for", day: "2026-11-30" }, "You asked me to remind you today.", "Du bad mig minde dig om det i dag."],
  [
    { kind: "asked-for", day: "2026-11-27" },
    "You asked me to remind you on Friday 27 November.",
    "Du bad mig minde dig om det fredag den 27. november.",
  ],
  [
    { kind: "words-met", words: ["salmon", "feed"], title: "A trial" },
    "Something you sent me touches on salmon and feed: A trial.",
    "Noget, du har sendt mig, handler om salmon og feed: A trial.",
  ],
  [
    { kind: "date", label: "birthday", day: "2026-12-03" },
    "Birthday on Thursday 3 December.",
    "Fødselsdag torsdag den 3. december.",
  ],
  [
    { kind: "date", label: "birthday", day: "2027-02-28", isLeapDay: true },
    "Birthday on 29 February (this year on Sunday 28 February 2027).",
    "Fødselsdag 29. februar (i år søndag den 28. februar 2027).",
  ],
  [
    { kind: "date", label: "birthday", day: "2026-11-24" },
    "Birthday: it was on Tuesday 24 November.",
    "Fødselsdag: det var tirsdag den 24. november.",
  ],
  [{ kind: "pledge", text: "the deck" }, "A promise is open: the deck.", "Der er et løfte mellem jer: the deck."],
  [
    { kind: "help", text: "the introduction", day: "2026-11-02" },
    "Sofie kept a promise to you on Monday 2 November: the introduction. A thank-you?",
    "Sofie holdt et løfte til dig mandag den 2. november: the introduction. Skal der siges tak?",
  ],
  [
    { kind: "dormant", lastContact: "2024-05-03" },
    "It has gone quiet between you: the last time was 2 years ago.",
    "Der er blevet stille mellem jer: det er 2 år siden sidst.",
  ],
  [
    { kind: "new", firstContact: "2026-11-03" },
    "You are new to each other: your first contact was on Tuesday 3 November.",
    "Et nyt bekendtskab: I havde kontakt første gang tirsdag den 3. november.",
  ],
];

test.each(TERMS)("the reason %j is said in both languages", (term, english, danish) => {
  expect(whyNow("en", term)).toBe(english);
  expect(whyNow("da", term)).toBe(danish);
});

test("the first term is the sentence, and of the others only what adds a fact is said", () => {
  const view = digestView("en");
  const [sign] = view.signs;
  const terms: ReasonTerm[] = [
    { kind: "cadence", lastContact: "2026-08-12", cadenceDays: 42, gapDays: 110 },
    { kind: "words-met", words: ["auditor"], title: "How small harbours share one auditor" },
    { kind: "pledge", text: "the deck" },
    { kind: "rhythm", lastContact: "2026-08-12", rhythmDays: 40, gapDays: 110 },
  ];
  const { text } = printMail({ ...view, signs: [{ ...(sign ?? expect.fail()), terms }] });
  expect(text).toContain("It has been 15 weeks");
  expect(text).toContain("A promise is open: “the deck”.");
  expect(text).not.toContain("usually in touch");
  expect(text).not.toContain("Something you sent me");
});

function whyNow(language: "en" | "da", term: ReasonTerm): string {
  const { digest } = PHRASE_BOOKS[language](createFormats(language, "Europe/Copenhagen", now));
  return plain(digest.whyNow(term, "Sofie"));
}

function plain(rich: Rich): string {
  const texts = rich.map((span) => (typeof span === "string" ? span : Object.values(span).join("")));
  return texts.join("").replaceAll("\u00a0", " ");
}

test("a digest's subject names first whom a promise or a reminder is about, before those whom the owner is to meet", () => {
  const view = digestView("en");
  const waiting = view.promises.filter(({ kind }) => kind !== "date").map(({ name }) => name);
  expect(waiting.length).toBeGreaterThan(0);
  expect(printMail(view).subject).toContain(waiting[0]);
  const dates = view.promises.filter(({ kind }) => kind === "date");
  expect(printMail({ ...view, promises: dates }).subject).toContain("Liv Østergaard");
});

test.each([
  ["en", "Is the meeting off?", "Is one of the meetings off?"],
  ["da", "Bliver mødet ikke til noget?", "Bliver et af møderne ikke til noget?"],
] as const)("in %s one meeting is one", (language, one, several) => {
  const view = digestView(language);
  expect(printMail(view).text).toContain(several);
  expect(printMail({ ...view, meetings: view.meetings?.slice(0, 1) ?? [] }).text).toContain(one);
});

test("whoever was talked with since the last digest counts, however long ago that was", () => {
  const text = (more: object) => printMail({ ...digestView("en"), ...more }).text.replaceAll(/\s+/g, " ");
  expect(text({})).toContain("Everybody since Monday 23 November counts.");
  expect(text({ since: "2026-11-02" })).toContain("Everybody since Monday 2 November counts.");
});
