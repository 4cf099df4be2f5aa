// The checker of the simulated network finds every kind of lie: it recomputes from the facts, and each lie is told once.
// Invariant: the digest that all lies are made of is true.

import { expect, test } from "vitest";
import { untrueIn } from "../../bench/network/check.ts";
import { dayNumber } from "../../bench/network/facts.ts";
import type { Facts, Person } from "../../bench/network/facts.ts";
import { quietDigestView } from "../../templates/sample-digest.ts";
import type { DigestView, SignView } from "../../../templates/views.ts";

const SLOT = "2026-11-30";
const TITLE = "salmon on land";

function person(name: string, days: readonly string[], more: Partial<Person> = {}): Person {
  return {
    id: name,
    name,
    address: `${name}@example.org`,
    interests: ["salmon"],
    birthday: "12-03",
    lifeDays: 90,
    touches: days.map((day) => ({ day: dayNumber(day), direction: "both" })),
    showings: [],
    pledges: ["the deck"],
    snoozedUntil: undefined,
    skippedUntil: undefined,
    ...more,
  };
}

function factsOf(...changed: readonly Person[]): Facts {
  const people = [
    person("Anna", ["2026-06-01"], { cadenceDays: 42 }),
    person("Bo", ["2026-01-01", "2026-04-01", "2026-07-01"]),
    person("Carl", ["2024-01-01"]),
    person("Dea", ["2026-10-10"]),
    person("Eva", []),
    person("Finn", ["2026-06-01"], { snoozedUntil: dayNumber("2026-11-29") }),
    ...changed,
  ];
  return {
    people: new Map(people.map((one) => [one.name, one])),
    defaultCadenceDays: 30,
    answeredSlots: new Set([dayNumber("2026-11-23")]),
    shares: [{ title: TITLE, day: dayNumber("2026-11-20") }],
  };
}

function sign(name: string, term: SignView["terms"][number], more: Partial<SignView> = {}): SignView {
  return { number: 1, name, slotKind: "ordinary", terms: [term], ...more };
}
const on = (day: string) => ({ last: { at: day, channel: "mail", direction: "both" } }) as const;

const ANNA = { kind: "cadence", lastContact: "2026-06-01", cadenceDays: 42, gapDays: 182 } as const;
const BO = { kind: "rhythm", lastContact: "2026-07-01", rhythmDays: 90, gapDays: 152 } as const;
const SIGNS: readonly SignView[] = [
  sign("Anna", ANNA, {
    ...on("2026-06-01"),
    terms: [
      ANNA,
      { kind: "words-met", words: ["salmon"], title: TITLE },
      { kind: "pledge", text: "the deck" },
      { kind: "date", label: "birthday", day: "2026-12-03" },
    ],
  }),
  sign("Bo", BO, on("2026-07-01")),
  sign("Carl", { kind: "dormant", lastContact: "2024-01-01" }, { slotKind: "dormant", ...on("2024-01-01") }),
  sign("Dea", { kind: "new", firstContact: "2026-10-10" }, { slotKind: "new", ...on("2026-10-10") }),
  sign("Eva", { kind: "no-contact-yet" }),
  sign("Finn", { kind: "snoozed-until", day: "2026-11-29" }, on("2026-06-01")),
];
const digest = (signs: readonly SignView[], more: Partial<DigestView> = {}): DigestView => ({
  ...quietDigestView("en"),
  slot: SLOT,
  signs,
  ...more,
});
const withSign = (name: string, more: Partial<SignView>) =>
  digest(SIGNS.map((one) => (one.name === name ? { ...one, ...more } : one)));
const withTerm = (name: string, term: SignView["terms"][number]) => withSign(name, { terms: [term] });
const passOn = (title: string, name: string, words: readonly string[]) => ({
  passOn: [{ title, hasAttachment: false, people: [{ number: 9, name, words }] }],
});

test("the true digest is found true", () => {
  expect(untrueIn(digest(SIGNS), factsOf(), 4)).toEqual([]);
});

const lie = (what: string, view: DigestView, facts = factsOf(), places = 4) => ({ what, view, facts, places });

test.each([
  lie("a gap of another length", withTerm("Anna", { ...ANNA, gapDays: 181 })),
  lie("another cadence", withTerm("Anna", { ...ANNA, cadenceDays: 30 })),
  lie("another last contact in the reason", withTerm("Anna", { ...ANNA, lastContact: "2026-06-02" })),
  lie("another last contact below it", withSign("Anna", on("2026-05-01"))),
  lie("another rhythm", withTerm("Bo", { ...BO, rhythmDays: 60 })),
  lie("a rhythm longer than the gap", withTerm("Bo", { ...BO, rhythmDays: 160 })),
  lie("a silence where the plan is over", withTerm("Anna", { ...ANNA, kind: "silence" })),
  lie("a plan that nobody made", withTerm("Bo", { ...ANNA, cadenceDays: 90, lastContact: "2026-07-01", gapDays: 152 })),
  lie("a silence where a rhythm is known", withTerm("Bo", { ...BO, kind: "silence" })),
  lie("a rhythm of two meetings", withTerm("Dea", { ...BO, lastContact: "2026-10-10", gapDays: 51 })),
  lie("no contact where there was some", withTerm("Anna", { kind: "no-contact-yet" })),
  lie("dormant who is not", withTerm("Anna", { kind: "dormant", lastContact: "2026-06-01" })),
  lie("the dormant slot for who is not", withSign("Bo", { slotKind: "dormant" })),
  lie("new who is not", withTerm("Anna", { kind: "new", firstContact: "2026-06-01" })),
  lie("the new slot for who is not", withSign("Bo", { slotKind: "new" })),
  lie("put off to another day", withTerm("Finn", { kind: "snoozed-until", day: "2026-11-28" })),
  lie("an interest that they have not", withTerm("Anna", { kind: "words-met", words: ["land"], title: TITLE })),
  lie("words of nothing that was shared", withTerm("Anna", { kind: "words-met", words: ["salmon"], title: "salmon" })),
  lie("a birthday of somebody else", withTerm("Anna", { kind: "date", label: "birthday", day: "2026-12-04" })),
  lie("a promise that there is not", withTerm("Anna", { kind: "pledge", text: "the map" })),
  lie("somebody who is nobody", withSign("Anna", { name: "Nobody" })),
  lie("too many", digest(SIGNS), factsOf(), 3),
  lie("two dormant", digest([...SIGNS, ...SIGNS.filter(({ name }) => name === "Carl")])),
  lie("the same person twice", digest(SIGNS, passOn(TITLE, "Anna", ["salmon"]))),
  lie("a share that never was", digest(SIGNS.slice(1), passOn("eels", "Anna", ["salmon"]))),
  lie("a share for other words", digest(SIGNS.slice(1), passOn(TITLE, "Anna", ["eels"]))),
  lie("nobody back who was put off to now", digest(SIGNS.slice(0, 5))),
  lie("who is not due", digest(SIGNS), factsOf(person("Bo", ["2026-11-01", "2026-11-10", "2026-11-20"]))),
  lie("who is put off", digest(SIGNS), factsOf(person("Eva", [], { snoozedUntil: dayNumber("2026-12-07") }))),
  lie("who was skipped", digest(SIGNS), factsOf(person("Eva", [], { skippedUntil: dayNumber("2026-12-07") }))),
  lie(
    "whose turn it is",
    digest(SIGNS),
    factsOf(person("Dea", [], { touches: [{ day: dayNumber("2026-11-20"), direction: "out" }] })),
  ),
  lie(
    "who was shown last week, unanswered",
    digest(SIGNS),
    factsOf(person("Eva", [], { showings: [{ slot: dayNumber("2026-11-23"), isAnswered: false }] })),
  ),
])("a digest that shows $what is found out", ({ view, facts, places }) => {
  expect(untrueIn(view, facts, places)).not.toEqual([]);
});
